"""The only code that reads the outside world: texts, pages and film databases.

Comes in: files, addresses, standard input, and databases as their publishers write them.
Goes out: `Document`s for reading and catalogues; what was read, as JSON, into a library.
All that comes in is distrusted: it is measured, capped and checked before it is used.
Open `documents.py` first for texts.
"""
