"""Ranks with what they are worth: intervals and ties.

How far a rank hangs on who happened to speak is shown by drawing voices anew. One voice may state
most lines, as a database does, so that voices and statements are drawn both: each statement weighs
the product of two independent weights of mean and variance 1, one of its voice and one of its own
(Owen and Eckles, "Bootstrapping data arrays of arbitrary order", Annals of Applied
Statistics 6, 2012; weights from the exponential distribution as in Rubin, "The Bayesian bootstrap",
Annals of Statistics 9, 1981). The interval holds a film's rank in nine of ten drawings.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from matchcut.lineage.filters import Filter
from matchcut.lineage.measures import Descents, Measure, descents, measured
from matchcut.lineage.snapshot import NO_VOICE, Numbers, Reals, Snapshot, spans
from matchcut.lineage.weighing import weigh

_TAILS = (5.0, 95.0)  # percent of the drawings


@dataclass(frozen=True, slots=True)
class Drawings:
    """How often voices are drawn anew, and the seed of the draws."""

    count: int = 200
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Ranked:
    """A film by id and its rank, 1 the highest; `tied` films have this rank, this one included.

    `value` is by the measure; in nine of ten drawings the rank lies from `first` to `last`.
    """

    film: str
    rank: int
    tied: int
    value: float
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Ranking:
    """All films that have a rank, the highest first, equal ones by id."""

    by: Measure
    ranked: tuple[Ranked, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """What rankings rest on: films with a line of descent, such lines, and independent voices."""

    films: int
    lines: int
    voices: int


def ground(snapshot: Snapshot, asked: Filter) -> Ground:
    """Return what rankings rest on."""
    weights = weigh(snapshot, snapshot.lines(), asked)
    among = descents(snapshot, weights)
    heard = np.flatnonzero((weights.onward | weights.back) & (weights.voices > 0))
    rows = spans(snapshot.said_at[heard], snapshot.said_at[heard + 1]).rows
    voices = np.unique(snapshot.voice[rows])
    return Ground(len(among.films), len(heard), int((voices != NO_VOICE).sum()))


def rankings(
    snapshot: Snapshot, asked: Filter, measures: Sequence[Measure], drawings: Drawings
) -> tuple[Ranking, ...]:
    """Return a ranking by each measure."""
    weights = weigh(snapshot, snapshot.lines(), asked)
    among = descents(snapshot, weights)
    drawn: list[list[Numbers]] = [[] for _ in measures]
    dice = np.random.default_rng(drawings.seed)
    for _ in range(drawings.count):
        again = weigh(snapshot, weights.lines, asked, _drawn(snapshot, dice))
        redrawn = descents(snapshot, weights, again)
        for values, ranks in zip(measured(redrawn, measures), drawn, strict=True):
            ranks.append(_ranks(values))
    found = zip(measures, measured(among, measures), drawn, strict=True)
    return tuple(
        Ranking(by, _ranked(snapshot, among, values, ranks)) for by, values, ranks in found
    )


def _drawn(snapshot: Snapshot, dice: np.random.Generator) -> Reals:
    """Return a weight for each statement: that of its voice times its own."""
    of_voice = dice.exponential(size=int(snapshot.voice.max(initial=0)) + 1)
    return of_voice[snapshot.voice] * dice.exponential(size=len(snapshot.voice))


def _ranks(values: Reals) -> Numbers:
    """Return each value's rank; values that are equal in single precision share one."""
    ordered = np.sort(-values.astype(np.float32))
    found = np.searchsorted(ordered, -values.astype(np.float32)) + 1
    return found.astype(np.int32)


def _ranked(
    snapshot: Snapshot, among: Descents, values: Reals, drawn: Sequence[Numbers]
) -> tuple[Ranked, ...]:
    """Return the films that have a value, each with its interval."""
    ranks = _ranks(values)
    tied = np.bincount(ranks)
    first, last = np.percentile(drawn or [ranks], _TAILS, axis=0, method="inverted_cdf")
    order = [number for number in np.lexsort((among.films, ranks)) if not np.isnan(values[number])]
    return tuple(
        Ranked(
            snapshot.id(int(among.films[number])),
            int(ranks[number]),
            int(tied[ranks[number]]),
            float(values[number]),
            int(first[number]),
            int(last[number]),
        )
        for number in order
    )
