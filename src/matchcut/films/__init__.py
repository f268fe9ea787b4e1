"""What a film is: values, titles, the title index, the catalogue.

Comes in: rows of film databases as plain values. Goes out: `Film`, `Person`, `Family`
and the `Catalogue` everything else asks. Open `values.py` first.
"""
