"""What Wikidata's properties say of two films, and what its numbers say of how known one is."""

import math
from collections.abc import Mapping

from matchcut.films.values import FactKind
from matchcut.sources.staging import FactRow

_STATED_BY = "Wikidata"
LATER: Mapping[str, FactKind] = {  # properties of a later film, whose values are earlier ones
    "P144": FactKind.BASED_ON,
    "P941": FactKind.INFLUENCE,
    "P155": FactKind.SEQUEL,
}
EARLIER: Mapping[str, FactKind] = {  # and the other way round
    "P4969": FactKind.BASED_ON,
    "P156": FactKind.SEQUEL,
}
_FULL = 100  # Wikipedias that write of a film that everybody knows


def fact(key: str, other: str, name: str) -> FactRow:
    """Return what a property of an item says of it and of another."""
    kind = {**LATER, **EARLIER}[name]
    later, earlier = (key, other) if name in LATER else (other, key)
    url = f"https://www.wikidata.org/wiki/{key}#{name}"
    return FactRow(later, earlier, kind.value, _STATED_BY, url)


def popularity(wikipedias: int) -> float:
    """Return how known a film is that so many Wikipedias write of, from 0 to 1."""
    return min(1.0, math.log1p(wikipedias) / math.log1p(_FULL))
