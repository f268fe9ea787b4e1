"""What lies near a film, read within a budget: for pages, which have to answer at once.

No line is weighed but those that are read, so that any filter may be asked for. Films with more
lines than the budget has room for are read best argued first, and the answer says how much was not.
"""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from matchcut.lineage.filters import Filter
from matchcut.lineage.snapshot import Numbers, Reals, Snapshot, Truths, spans
from matchcut.lineage.values import Way
from matchcut.lineage.weighing import Weights, weigh


class Towards(StrEnum):
    """Which lines are walked: those of descent one way, or all that join, either way."""

    EARLIER = "earlier"
    LATER = "later"
    ANYWHERE = "anywhere"


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked about a film; `films` and `lines` bound what each ring may hold and read."""

    asked: Filter
    towards: Towards
    depth: int = 2
    films: int = 500
    lines: int = 10_000


@dataclass(frozen=True, slots=True)
class Near:
    """The best argued way to each film of each ring, nearest ring first, then best argued first.

    `films_left_out` found no room in their ring; `lines_unread` belong to films with too many.
    """

    rings: tuple[tuple[Way, ...], ...]
    films_left_out: int = 0
    lines_unread: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class _Ring:
    """Films all as many steps away, the place in the ring before that each came from."""

    films: Numbers
    chances: Reals
    came_from: Numbers


def near(snapshot: Snapshot, film_id: str, question: Question) -> Near:
    """Return the films within `depth` steps; none where the film has no line."""
    start = snapshot.number(film_id)
    if start is None:
        return Near(())
    ring = _Ring(np.array([start], np.int32), np.ones(1), np.zeros(1, np.int32))
    seen = ring.films
    found: list[tuple[Way, ...]] = []
    told: tuple[Way, ...] = (Way((film_id,), 1.0),)
    left_out = unread = 0
    for _ in range(question.depth):
        each = max(1, question.lines // len(ring.films))
        unread += int(np.maximum(_lines(snapshot, ring.films) - each, 0).sum())
        reached = _next(snapshot, ring, question, each, seen)
        left_out += max(0, len(reached.films) - question.films)
        ring = _first(reached, question.films)
        if not len(ring.films):
            break
        seen = np.concatenate((seen, ring.films))
        told = tuple(
            Way((*told[before].films, snapshot.id(film)), float(chance))
            for film, chance, before in zip(ring.films, ring.chances, ring.came_from, strict=True)
        )
        found.append(told)
    return Near(tuple(found), left_out, unread)


def _lines(snapshot: Snapshot, films: Numbers) -> Numbers:
    return snapshot.at[films + 1] - snapshot.at[films]


def _next(snapshot: Snapshot, ring: _Ring, question: Question, each: int, seen: Numbers) -> _Ring:
    """Return all films one step on that were not seen, best argued first, each once."""
    starts = snapshot.at[ring.films]
    touching = spans(starts, starts + np.minimum(_lines(snapshot, ring.films), each))
    lines, source = snapshot.touching[touching.rows], ring.films[touching.owner]
    weights = weigh(snapshot, lines, question.asked)
    target = snapshot.earlier[lines] + snapshot.later[lines] - source
    chances = ring.chances[touching.owner] * weights.chance
    walked = _walked(weights, snapshot.later[lines] == source, question.towards)
    walked &= ~np.isin(target, seen)
    target, chances, owner = target[walked], chances[walked], touching.owner[walked]
    order = np.lexsort((target, -chances))
    _, first = np.unique(target[order], return_index=True)
    order = order[np.sort(first)]
    return _Ring(target[order], chances[order], owner[order])


def _walked(weights: Weights, from_later: Truths, towards: Towards) -> Truths:
    """Return which lines are walked from their source."""
    if towards is Towards.ANYWHERE:
        return weights.joins
    if towards is Towards.EARLIER:
        return np.where(from_later, weights.onward, weights.back)
    return np.where(from_later, weights.back, weights.onward)


def _first(ring: _Ring, most: int) -> _Ring:
    return _Ring(ring.films[:most], ring.chances[:most], ring.came_from[:most])
