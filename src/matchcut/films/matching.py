"""Records of two sources matched by title, year and people, where ids are silent.

A pair is scored by what speaks for it, out of 1: a shared title, the same year or one beside it
(festivals and releases are a winter apart), and a director in common. Ids or directors that
differ speak against it, and no score makes up for them. A pair that scores enough is taken if it
is the best that either record has in the other's source, and the only one: of two that fit
equally, none is taken, and the tie is told.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

_MAIN_TITLE, _OTHER_TITLE = 0.50, 0.45  # both show the title or know it as original; or do not
_SAME_YEAR, _YEAR_BESIDE = 0.30, 0.10
_PEOPLE = 0.20
ENOUGH = 0.75  # any title with the same year, or with a year beside it and people in common


@dataclass(frozen=True, slots=True)
class Record:
    """What matching knows of a record: its number, its source, and folded names of its makers."""

    number: int
    source: int
    year: int
    directors: frozenset[tuple[str, ...]] = frozenset()
    cast: frozenset[tuple[str, ...]] = frozenset()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records of one title; `main` if it is a chief title of both."""

    one: Record
    other: Record
    title: str
    main: bool
    ids_differ: bool


@dataclass(frozen=True, slots=True)
class Match:
    """Two records taken for one film, how sure, and why."""

    one: int
    other: int
    score: float
    evidence: str


def score(pair: Pair) -> float:
    """Return how much speaks for a pair, from 0 to 1."""
    apart = abs(pair.one.year - pair.other.year)
    agreed = _people(pair)
    if pair.ids_differ or apart > 1 or agreed is False:
        return 0.0
    found = _MAIN_TITLE if pair.main else _OTHER_TITLE
    found += _YEAR_BESIDE if apart else _SAME_YEAR
    return round(found + (_PEOPLE if agreed else 0.0), 2)


def choose(pairs: Iterable[Pair]) -> tuple[tuple[Match, ...], tuple[tuple[int, ...], ...]]:
    """Return the matches, the surest first, and the records of each tie."""
    fitting = [(points, pair) for pair in pairs if (points := score(pair)) >= ENOUGH]
    suitors: dict[tuple[int, int], list[tuple[float, int]]] = defaultdict(list)
    for points, pair in fitting:
        suitors[pair.one.number, pair.other.source].append((points, pair.other.number))
        suitors[pair.other.number, pair.one.source].append((points, pair.one.number))
    best = {side: _best(found) for side, found in suitors.items()}
    matches = [
        Match(pair.one.number, pair.other.number, points, _evidence(pair))
        for points, pair in fitting
        if best[pair.one.number, pair.other.source] == [pair.other.number]
        and best[pair.other.number, pair.one.source] == [pair.one.number]
    ]
    matches.sort(key=lambda match: (-match.score, match.one, match.other))
    ties = {(record, *found) for (record, _), found in best.items() if len(found) > 1}
    return tuple(matches), tuple(sorted(ties))


def _best(suitors: Iterable[tuple[float, int]]) -> list[int]:
    ranked = sorted(set(suitors), reverse=True)
    return sorted({number for points, number in ranked if points == ranked[0][0]})


def _people(pair: Pair) -> bool | None:
    """Whether the makers agree; None if one side names none to compare."""
    one, other = pair.one, pair.other
    if one.directors and other.directors:
        return not one.directors.isdisjoint(other.directors)
    return True if one.cast & other.cast else None


def _evidence(pair: Pair) -> str:
    year = "the same year" if pair.one.year == pair.other.year else "a year apart"
    people = ", people in common" if _people(pair) else ""
    return f"title {pair.title!r}, {year}{people}"
