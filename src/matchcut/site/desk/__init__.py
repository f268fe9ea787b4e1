"""The desk: readers bring texts, see what is said in them, and keep or decline each statement.

Open `models.py` first, then `actions.py`.
"""
