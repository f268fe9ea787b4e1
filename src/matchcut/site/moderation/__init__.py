"""What operators may take out of sight, and bring back. Open `actions.py` first."""
