"""The order in which a thread is read: each comment below the one that it answers."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A comment by its id, and how many comments stand above it up to the piece."""

    id: int
    depth: int


def arranged(comments: Iterable[tuple[int, int | None]], piece: int) -> tuple[Place, ...]:
    """Return the places of comments, each given as its id and that of what it answers.

    Those that answer the same stay in their order. One whose parent is not among them stands
    where answers to the piece stand.

    >>> [(one.id, one.depth) for one in arranged([(2, 1), (3, 1), (4, 2), (5, 9)], piece=1)]
    [(2, 0), (4, 1), (3, 0), (5, 0)]
    """
    given = list(comments)
    known = {one for one, _ in given}
    below: dict[int, list[int]] = defaultdict(list)
    for one, parent in given:
        below[parent if parent in known and parent is not None else piece].append(one)
    places: list[Place] = []
    waiting = [Place(one, 0) for one in reversed(below[piece])]
    while waiting:
        place = waiting.pop()
        places.append(place)
        waiting += [Place(one, place.depth + 1) for one in reversed(below[place.id])]
    return tuple(places)
