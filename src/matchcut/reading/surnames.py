"""Surnames, with the particles that belong to them."""

from functools import lru_cache

_PARTICLES = frozenset(
    "de di da van von der den del della la le du dos el al ben bin mac st".split()
)


@lru_cache(maxsize=1 << 15)
def surname(name: str) -> str:
    """The last word of a name, with the particles before it.

    >>> surname("Brian De Palma")
    'De Palma'
    """
    words = name.split()
    start = len(words) - 1
    while start > 1 and words[start - 1].casefold() in _PARTICLES:
        start -= 1
    return " ".join(words[start:])
