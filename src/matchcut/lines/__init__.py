"""Links to statements to lines.

Comes in: `Reading`s of one document, and the catalogue. Goes out: `Statement`s, each with its
voice and its words, and the `Line`s they add up to. Open `values.py` first, then `statements.py`.
"""
