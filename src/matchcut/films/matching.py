"""Films of several sources matched by title, year and people, where ids are silent.

A film here is a record of one source, or those of several that ids joined already.

A pair is scored by what speaks for it, out of 1: a shared title, the same year or one beside it
(festivals and releases are a winter apart), and a director in common. Ids or directors that
differ speak against it, and no score makes up for them. A pair that scores enough is taken if it
is the best that either film has in each of the other's sources, and the only one: of two that fit
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
    """What matching knows of a film: its number, its sources, and folded names of its makers."""

    number: int
    sources: tuple[int, ...]
    directors: frozenset[tuple[str, ...]] = frozenset()
    cast: frozenset[tuple[str, ...]] = frozenset()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two films of one title, `apart` years from each other; `main` if it is a chief title of both.

    Of a film whose sources say several years the nearest counts.
    """

    one: Record
    other: Record
    title: str
    main: bool
    apart: int
    ids_differ: bool


@dataclass(frozen=True, slots=True)
class Match:
    """Two films taken for one, how sure, and why."""

    one: int
    other: int
    score: float
    evidence: str


def score(pair: Pair) -> float:
    """Return how much speaks for a pair, from 0 to 1."""
    agreed = _people(pair)
    if pair.ids_differ or pair.apart > 1 or agreed is False:
        return 0.0
    found = _MAIN_TITLE if pair.main else _OTHER_TITLE
    found += _YEAR_BESIDE if pair.apart else _SAME_YEAR
    return round(found + (_PEOPLE if agreed else 0.0), 2)


def choose(pairs: Iterable[Pair]) -> tuple[tuple[Match, ...], tuple[tuple[int, ...], ...]]:
    """Return the matches, the surest first, and the films of each tie."""
    fitting = [(points, pair) for pair in pairs if (points := score(pair)) >= ENOUGH]
    suitors: dict[tuple[int, int], list[tuple[float, int]]] = defaultdict(list)
    for points, pair in fitting:
        for film, partner in ((pair.one, pair.other), (pair.other, pair.one)):
            for source in partner.sources:
                suitors[film.number, source].append((points, partner.number))
    best = {side: _best(found) for side, found in suitors.items()}

    def chosen(film: Record, partner: Record) -> bool:
        return all(best[film.number, source] == [partner.number] for source in partner.sources)

    matches = [
        Match(pair.one.number, pair.other.number, points, _evidence(pair))
        for points, pair in fitting
        if chosen(pair.one, pair.other) and chosen(pair.other, pair.one)
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
    year = "a year apart" if pair.apart else "the same year"
    people = ", people in common" if _people(pair) else ""
    return f"title {pair.title!r}, {year}{people}"
