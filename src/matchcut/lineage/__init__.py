"""Lines to a graph: what came before a film, what came after, and how films hang together.

Comes in: `Line`s. Goes out: a `Lineage`, whole or what lies around one film; and by way of a
`Snapshot` of all lines, ways between films, suggestions, ranks and programmes.
Open `values.py` first, then `descent.py`; for searches `snapshot.py`, then `paths.py`.
"""

from matchcut.lineage.descent import ancestors, build, descendants, descents
from matchcut.lineage.exploring import around
from matchcut.lineage.values import Lineage

__all__ = ["Lineage", "ancestors", "around", "build", "descendants", "descents"]
