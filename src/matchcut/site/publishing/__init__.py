"""What readers write, from text to rows: read by the engine, proposed to its writer, published.

Open `actions.py` first.
"""
