"""How far a line can be relied on: the one measure behind paths, suggestions and the spine.

Each independent voice is a trial of the question "does this line hold?": for it, or against. With
`f` voices for and `a` against, and a prior worth `p` for and `q` against, the expected chance that
it holds is Laplace's rule of succession (Essai philosophique sur les probabilités, 1814) in its
general form, the mean of a Beta distribution:

    (f + p) / (f + a + p + q)

A line that only project notes speak for is worth its prior, each voice adds less than the one
before, and dissent lowers a line without ever hiding it. The strength of kinds is the prior: a fact
(derivation) starts with one more voice for it than against, an argument (influence) with as many,
a likeness, which claims no descent, with one fewer. A voice that only hedges counts half.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from matchcut.lineage.filters import KINDS, Filter, mask
from matchcut.lineage.snapshot import NO_VOICE, Mark, Numbers, Reals, Snapshot, Spans, Truths, spans
from matchcut.lines.values import GROUPS, Group

PRIORS = {Group.DERIVATION: (2, 1), Group.INFLUENCE: (1, 1), Group.LIKENESS: (1, 2)}
HEDGED = 0.5  # a hedge is half a claim


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """What a filter leaves of some lines, one number each.

    `joins`: something let in is claimed. `onward` and `back`: it is claimed as descent, from
    the earlier film to the later, or the reverse. `voices` and `against` are the independent
    voices for and against it; `chance` that it holds is above 0 exactly where it joins.
    """

    lines: Numbers
    joins: Truths
    onward: Truths
    back: Truths
    voices: Reals
    against: Reals
    chance: Reals


def weigh(
    snapshot: Snapshot, lines: Numbers, asked: Filter, weight_of_row: Reals | None = None
) -> Weights:
    """Return what the filter leaves of these lines.

    `weight_of_row` has a weight for each statement of the snapshot, 1 where it is not given.
    """
    found = spans(snapshot.said_at[lines], snapshot.said_at[lines + 1])
    marks, kinds = snapshot.marks[found.rows], snapshot.kind[found.rows]
    of_group = np.array([kind.group in asked.groups for kind in KINDS])[kinds]
    denies = (marks & Mark.DENIES) > 0
    claims = of_group & ~denies & _lets_in(snapshot.through[found.rows], marks, asked)
    count = len(lines)

    def any_of(rows: Truths) -> Truths:
        return np.bincount(found.owner[rows], minlength=count) > 0

    def voices(rows: Truths) -> Reals:
        return _voices(snapshot, Spans(found.rows[rows], found.owner[rows]), count, weight_of_row)

    joins = any_of(claims)
    for_it, against = voices(claims), voices(of_group & denies)
    prior_for, prior_against = np.zeros(count), np.ones(count)
    for group in (Group.LIKENESS, Group.INFLUENCE, Group.DERIVATION):  # the strongest stays
        here = any_of(claims & np.array([GROUPS[kind] is group for kind in KINDS])[kinds])
        prior_for[here], prior_against[here] = PRIORS[group]
    chance = (for_it + prior_for) / (for_it + against + prior_for + prior_against)
    return Weights(
        lines,
        joins,
        any_of(claims & ((marks & Mark.ONWARD) > 0)),
        any_of(claims & ((marks & Mark.BACK) > 0)),
        for_it,
        against,
        np.where(joins, chance, 0.0),
    )


def _lets_in(through: NDArray[np.uint16], marks: NDArray[np.uint8], asked: Filter) -> Truths:
    """Return which statements name what is asked for, whatever their kind and stance."""
    wanted, unwanted = mask(asked.through), mask(asked.without)
    let_in: Truths = (through & unwanted) == 0
    if wanted:
        let_in &= (through & wanted) > 0
    if not asked.spoilers:
        let_in &= (marks & Mark.SPOILER) == 0
    return let_in


def _voices(snapshot: Snapshot, said: Spans, count: int, weight_of_row: Reals | None) -> Reals:
    """Return how many voices speak in these rows of each line.

    A line's rows stand by voice, what it asserts before what it hedges: the first row of each
    voice is the one that counts.
    """
    voice = snapshot.voice[said.rows]
    first = voice != NO_VOICE
    first[1:] &= (voice[1:] != voice[:-1]) | (said.owner[1:] != said.owner[:-1])
    rows, owner = said.rows[first], said.owner[first]
    weight = np.where(snapshot.marks[rows] & Mark.HEDGES, HEDGED, 1.0)
    if weight_of_row is not None:
        weight *= weight_of_row[rows]
    return np.bincount(owner, weight, minlength=count).astype(np.float64)  # of no rows: integers
