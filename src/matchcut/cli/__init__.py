"""The command line: `matchcut VERB …`, one file a verb.

Comes in: words typed in a terminal. Goes out: data on stdout, words on stderr, an exit code:
0 done, 1 nothing found, 2 usage, 3 bad input, 4 our fault.
Open `command.py` first, then the file of a verb.
"""

from matchcut.cli.command import main

__all__ = ["main"]
