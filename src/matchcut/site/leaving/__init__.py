"""What readers can take with them, and how an account ends. Open `archive.py` first."""
