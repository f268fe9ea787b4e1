"""Pieces as rows, of outside writing and by readers: what may be shown, and how it is made ready.

Open `models.py` first. `spans.py`, `runs.py`, `rendering.py`, `ranking.py`, `threads.py` and
`quarter.py` are pure: from values to values.
"""
