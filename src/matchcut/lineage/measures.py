"""What films are ranked by, over lines of descent that at least one independent voice speaks for.

- *Lines*: how many later films stem from it. *Voices*: how often an independent voice says so,
  less those who deny it. *Long gaps*: of its lines, those that span more than 25 years; what is
  still drawn on after a generation has lasted. The best counts of this sort tell which films the
  US National Film Registry keeps at least as well as critics do (Wasserman, Zeng and Amaral,
  "Cross-evaluation of metrics to estimate the significance of creative works", PNAS 112, 2015).
- *Spine*: how many chains of descent are to be expected to run through it, from an earlier film to
  a later one. This is the search path count of Hummon and Doreian ("Connectivity in a citation
  network", Social Networks 11, 1989), each chain counted by the chance that all its lines hold.
- *PageRank* (Page and Brin, 1998): a film counts by the films that stem from it and by how much
  those count. Where a reader follows lines back, half of the steps start anew, as in networks of
  papers (Chen, Xie, Maslov and Redner, "Finding scientific gems with Google's PageRank", Journal of
  Informetrics 1, 2007).
- *Age-corrected PageRank*: old films have had longer to be drawn on. So what a film has beyond
  those from which nothing stems is measured in standard deviations of its time, much as papers are
  (Mariani, Medo and Zhang, "Identification of milestone papers through time-balanced network
  centrality", Journal of Informetrics 10, 2016). Here the mean of a time never rises with the year
  (isotonic regression: Ayer, Brunk, Ewing, Reid and Silverman, "An empirical distribution function
  for sampling with incomplete information", Annals of Mathematical Statistics 26, 1955), and the
  variance is in proportion to it, as that of counts is (McCullagh and Nelder, "Generalized Linear
  Models", 1989): the same lines are never worth less to a younger film. Films of unknown year have
  none.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from matchcut.lineage.snapshot import UNKNOWN_YEAR, Numbers, Reals, Snapshot, Truths
from matchcut.lineage.weighing import Weights

LONG_GAP_YEARS = 25
CHAIN_STEPS = 12  # on either side; with one voice a line, 13 facts hold in 1 case of 40
FOLLOWED = 0.5  # the share of steps that follow a line
STEPS, FEW = 40, 1e-12  # a reader who has come so far is one in 10 ** 12, and fewer tell nothing
LENT_FILMS = 10  # of the mean of all, before the first year and after the last, where films are few


class Measure(StrEnum):
    """What films are ranked by."""

    VOICES = "voices"
    LINES = "lines"
    LONG_GAPS = "long-gaps"
    SPINE = "spine"
    PAGERANK = "pagerank"
    AGE_CORRECTED = "age-corrected"


@dataclass(frozen=True, slots=True, eq=False)
class Descents:
    """Lines of descent from giver to taker, numbered in `films`, which none but these have.

    `films` are numbers in the snapshot. `drawn` is how often each line is counted: 1, unless
    voices were drawn anew; `weight` is the chance that it holds, as often.
    """

    films: Numbers
    years: Numbers
    giver: Numbers
    taker: Numbers
    voices: Reals
    drawn: Reals
    weight: Reals


def descents(snapshot: Snapshot, weights: Weights, again: Weights | None = None) -> Descents:
    """Return the lines of descent among all lines of the snapshot.

    `again` has the weights by a drawing of voices, where `weights` have those of all.
    """
    again = again or weights
    heard = weights.voices > 0
    onward, back = np.flatnonzero(weights.onward & heard), np.flatnonzero(weights.back & heard)
    lines = np.concatenate((onward, back))
    giver = np.concatenate((snapshot.earlier[onward], snapshot.later[back]))
    taker = np.concatenate((snapshot.later[onward], snapshot.earlier[back]))
    films, place = np.unique(np.concatenate((giver, taker)), return_inverse=True)
    drawn = again.voices[lines] / weights.voices[lines]
    return Descents(
        films,
        snapshot.years[films].astype(np.int32),
        place[: len(lines)].astype(np.int32),
        place[len(lines) :].astype(np.int32),
        np.maximum(again.voices - again.against, 0)[lines],
        drawn,
        weights.chance[lines] * drawn,
    )


def measured(among: Descents, measures: Sequence[Measure]) -> tuple[Reals, ...]:
    """Return what `measure` does for several measures, and PageRank worked out once for all."""
    both = {Measure.PAGERANK, Measure.AGE_CORRECTED} & set(measures)
    rank = pagerank(among, among.weight) if both else None
    return tuple(measure(among, by, rank) for by in measures)


def measure(among: Descents, by: Measure, rank: Reals | None = None) -> Reals:
    """Return a value for each of `films`; a higher one ranks higher, and NaN not at all.

    `rank` is their PageRank, where it is known already.
    """
    match by:
        case Measure.VOICES:
            return _sum(among, among.giver, among.voices)
        case Measure.LINES:
            return _sum(among, among.giver, among.drawn)
        case Measure.LONG_GAPS:
            return _sum(among, among.giver, among.drawn * _is_long(among))
        case Measure.SPINE:
            return spine(among)
        case Measure.PAGERANK:
            return pagerank(among, among.weight) if rank is None else rank
        case Measure.AGE_CORRECTED:
            found = pagerank(among, among.weight) if rank is None else rank
            return age_corrected(found, among.years)


def spine(among: Descents) -> Reals:
    """Return how many chains are to be expected to run through each film, from either side."""
    ends = (among.giver, among.taker), (among.taker, among.giver)
    reaching, leaving = (_chains(among, start, end) for start, end in ends)
    return np.asarray(reaching * leaving, np.float64)


def pagerank(among: Descents, weight: Reals) -> Reals:
    """Return how often a reader comes to each film, 1 on average.

    The reader follows each line of a film equally often, and as often as its weight says. Whoever
    follows none starts anew anywhere, which lifts all films alike.
    """
    lines = _sum(among, among.taker, np.ones(len(weight)))
    followed = FOLLOWED * weight / lines[among.taker]
    rank = coming = np.ones(len(among.films))
    for _ in range(STEPS):
        coming = _sum(among, among.giver, followed * coming[among.taker])
        rank = rank + coming
        if coming.max(initial=0.0) < FEW:
            break
    return np.asarray(rank / rank.mean() if len(rank) else rank, np.float64)


def age_corrected(values: Reals, years: Numbers) -> Reals:
    """Return by how many standard deviations of its time each value exceeds the least of all.

    With the values as they are, a film made older never comes to stand above one it stood below,
    nor a younger one below one it stood above.
    """
    corrected = np.full(len(values), np.nan)
    dated = np.flatnonzero(years != UNKNOWN_YEAR)
    if len(dated):
        beyond = values[dated] - values.min()
        mean = _means(beyond, years[dated])
        mean[mean == 0] = 1.0  # nothing stems from any film
        over_mean = ((beyond - mean) ** 2 / mean).mean() or 1.0
        corrected[dated] = beyond / np.sqrt(over_mean * mean)
    return corrected


def _means(values: Reals, years: Numbers) -> Reals:
    """Return the mean of each value's year, years pooled where a later one would exceed it.

    That is the least, over years up to its own, of the greatest mean from there to its own or on.
    """
    every, place, films = np.unique(years, return_inverse=True, return_counts=True)
    lent = LENT_FILMS * values.mean()
    sums = np.cumsum([0.0, lent, *np.bincount(place, values), lent])
    counts = np.cumsum([0, LENT_FILMS, *films, LENT_FILMS])
    first, last = np.ogrid[: len(every) + 2, 1 : len(every) + 3]
    spans = np.maximum(counts[last] - counts[first], 1)
    means = np.where(first < last, (sums[last] - sums[first]) / spans, -np.inf)
    greatest = np.maximum.accumulate(means[:, ::-1], axis=1)[:, ::-1]
    pooled = np.where(first < last, greatest, np.inf).min(axis=0)
    return np.asarray(pooled[1:-1][place], np.float64)


def _sum(among: Descents, films: Numbers, values: Reals) -> Reals:
    """Return the sum of the values of each film."""
    return np.bincount(films, values, minlength=len(among.films)).astype(np.float64)


def _is_long(among: Descents) -> Truths:
    giver, taker = among.years[among.giver], among.years[among.taker]
    return np.asarray((giver != UNKNOWN_YEAR) & (taker > giver + LONG_GAP_YEARS), np.bool_)


def _chains(among: Descents, start: Numbers, end: Numbers) -> Reals:
    """Return how many chains are to be expected to come to each film, one line long or more."""
    reaching = np.zeros(len(among.films))
    arriving = np.ones(len(among.films))
    for _ in range(CHAIN_STEPS):
        arriving = _sum(among, end, among.weight * arriving[start])
        reaching += arriving
    return reaching
