"""Accounts, and what a reader keeps: shelf, diary, lists. Open `models.py` first."""
