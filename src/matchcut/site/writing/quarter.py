"""How much of another's piece may be shown: so much a passage, and a quarter of it in all."""

from collections.abc import Iterable

from matchcut.reading.sentences import sentences

MOST_CHARS = 300
MOST_SENTENCES = 2
SHARE = 4  # one part in four

Stretch = tuple[int, int]


def granted(text: str, wanted: Iterable[Stretch]) -> frozenset[Stretch]:
    """Return those of the stretches that may be shown together, the first asked for first.

    Characters that two of them share count once. One that goes beyond the quarter is refused,
    and a shorter one after it may still be granted.
    """
    allowed: set[Stretch] = set()
    shown: set[int] = set()
    for start, end in wanted:
        if (start, end) in allowed:
            continue
        more = shown.union(range(start, end))
        if end > start and len(more) * SHARE <= len(text):
            shown = more
            allowed.add((start, end))
    return frozenset(allowed)


def short(text: str, start: int, end: int) -> Stretch:
    """Return the stretch cut to two sentences and 300 characters, at a word's end if it can be."""
    kept = list(sentences(text, start, end))[:MOST_SENTENCES]
    end = min(end, kept[-1][1]) if kept else end
    if end - start > MOST_CHARS:
        cut = text.rfind(" ", start, start + MOST_CHARS)
        end = cut if cut > start else start + MOST_CHARS
    return start, end
