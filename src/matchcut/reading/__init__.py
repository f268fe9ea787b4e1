"""Text to pieces, passages, mentions and links.

Comes in: a `Document` of blocks, and a catalogue. Goes out: a `Reading` for each piece: what
it is about, whom and what it names, what it recommends and where copies were seen.
Open `values.py` first, then `pieces.py`.
"""
