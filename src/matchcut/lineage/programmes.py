"""Programmes: a few films that lead somewhere, each joined by somebody's words to one before it.

Between two films the backbone is the best argued way, or the shortest where that has too many
films, lengthened by the best argued detours. From one film it is a chain found by a beam search
(Lowerre, "The Harpy speech recognition system", 1976): at each length only the best argued chains
are carried on. What is still missing to the length asked for is filled with the best argued films
beside the backbone, each put behind the film it is joined to.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from matchcut.films.values import Film
from matchcut.lineage.filters import Filter
from matchcut.lineage.paths import Ways, cheapest
from matchcut.lineage.snapshot import Numbers, Reals
from matchcut.lineage.steps import Pairs, Step, step
from matchcut.lineage.values import Wish

BEAM = 64  # chains carried on at each length, and films tried behind each


@dataclass(frozen=True, slots=True)
class Slot:
    """A film of a programme by id, and the one before it that it is joined to, if any."""

    film: str
    joined_to: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A film of a programme, and the step that leads to it from one before it."""

    film: Film
    step: Step | None = None


def plan(among: Ways, start: str, goal: str | None, length: int) -> tuple[Slot, ...]:
    """Return a programme of `length` films from the start to the goal, if there is one.

    It is shorter where no more films are joined, longer where every way to the goal is, and empty
    where there is no way. Make `among` with a filter that lets no spoilers in.
    """
    films = _chain(among, start, length) if goal is None else _way(among, start, goal, length)
    joined_to = dict(zip(films[1:], films, strict=False))
    growing, ending = (films, []) if goal is None else (films[:-1], films[-1:])
    while growing and len(growing) + len(ending) < length:
        beside = [
            _Found(chance, film, behind)
            for behind in growing
            for film, chance in _joined(among, behind, length)
            if film not in growing and film not in ending
        ]
        if not beside:
            break
        best = max(beside)
        growing.insert(growing.index(best.behind) + 1, best.film)
        joined_to[best.film] = best.behind
    named = among.snapshot.id
    return tuple(
        Slot(named(number), named(joined_to[number]) if number in joined_to else None)
        for number in (*growing, *ending)
    )


def entries(slots: Sequence[Slot], lines: Pairs, asked: Filter) -> tuple[Entry, ...]:
    """Return the programme with its words; `lines` has the line of each slot, two slots or more."""
    found: list[Entry] = []
    for slot in slots:
        if slot.joined_to is not None:
            taken = step(lines[frozenset((slot.joined_to, slot.film))], slot.film, asked)
            found = found or [Entry(taken.start)]
            found.append(Entry(taken.end, taken))
    return tuple(found)


class _Found(NamedTuple):
    """A film by number, the chance that it is joined, and the film to put it behind."""

    chance: float
    film: int
    behind: int


def _joined(among: Ways, film: int, most: int) -> list[tuple[int, float]]:
    """Return the best argued films joined to this one, with the chance that each line holds."""
    return _best(*_neighbours(among, film), most)


def _best(films: Numbers, chances: Reals, most: int) -> list[tuple[int, float]]:
    """Return the films of the highest chances, each with its own."""
    best = np.lexsort((films, -chances))[:most]
    return list(zip(films[best].tolist(), chances[best].tolist(), strict=True))


def _neighbours(among: Ways, film: int) -> tuple[Numbers, Reals]:
    """Return all films joined to this one, and the chance that each line holds."""
    snapshot = among.snapshot
    lines = snapshot.touching[snapshot.at[film] : snapshot.at[film + 1]]
    lines = lines[among.weights.joins[lines]]
    others = snapshot.earlier[lines] + snapshot.later[lines] - np.int32(film)
    return others, among.weights.chance[lines]


def _chain(among: Ways, start: str, length: int) -> list[int]:
    """Return the longest chain found from a film, and of those the best argued."""
    first = among.snapshot.number(start)
    beam: dict[tuple[int, ...], float] = {} if first is None else {(first,): 1.0}
    for _ in range(length - 1):
        onward = {
            (*chain, film): chance * step
            for chain, chance in beam.items()
            for film, step in _joined(among, chain[-1], BEAM)
            if film not in chain
        }
        if not onward:
            break
        beam = dict(sorted(onward.items(), key=lambda item: -item[1])[:BEAM])
    return list(next(iter(beam), ()))


def _way(among: Ways, start: str, goal: str, length: int) -> list[int]:
    """Return the best argued way, with detours while there are any and room for them."""
    way = cheapest(among, start, goal)
    if way and len(way.films) > length:
        way = cheapest(among, start, goal, wish=Wish.SHORTEST)
    films = among.snapshot.ids.searchsorted(way.films).tolist() if way else []
    while films and len(films) < length:
        detours = [
            _Found(chance, film, here)
            for here, there in pairwise(films)
            for film, chance in _both(among, here, there, length)
            if film not in films
        ]
        if not detours:
            break
        best = max(detours)
        films.insert(films.index(best.behind) + 1, best.film)
    return films


def _both(among: Ways, here: int, there: int, most: int) -> list[tuple[int, float]]:
    """Return the films joined to both of two, with the chance that both lines hold."""
    (beside_here, here_holds), (beside_there, there_holds) = (
        _neighbours(among, film) for film in (here, there)
    )
    both, at_here, at_there = np.intersect1d(
        beside_here, beside_there, assume_unique=True, return_indices=True
    )
    return _best(both, here_holds[at_here] * there_holds[at_there], most)
