"""What passes from film to film, by the words a statement uses for it."""

from collections import Counter

from matchcut.lines.cues.values import Cues
from matchcut.lines.values import Through
from matchcut.reading.vocabulary import compiled

MOST = 3


def through_of(words: str, cues: Cues) -> tuple[Through, ...]:
    """Return at most three of what passes, those with most words first."""
    counts: Counter[Through] = Counter()
    for through, expression in cues.through:
        found = {word.casefold() for word in compiled(expression).findall(words)}
        if found:
            counts[through] = len(found)
    return tuple(through for through, _ in counts.most_common(MOST))
