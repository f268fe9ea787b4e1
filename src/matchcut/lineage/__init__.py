"""Lines to a graph: what came before a film, and what came after.

Comes in: `Line`s. Goes out: a `Lineage`, whole or what lies around one film.
Open `values.py` first, then `descent.py`.
"""

from matchcut.lineage.descent import ancestors, around, build, descendants, descents
from matchcut.lineage.values import Lineage

__all__ = ["Lineage", "ancestors", "around", "build", "descendants", "descents"]
