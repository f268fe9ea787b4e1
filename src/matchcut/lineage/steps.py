"""The steps of a way, each with its words: numbers found it, lines say why."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from matchcut.films.values import Film
from matchcut.lineage.descent import against_time, descends
from matchcut.lineage.filters import GROUPS, Filter
from matchcut.lines.merging import independent_voices
from matchcut.lines.values import Group, Line, Stance, Standing, Statement

Pairs = Mapping[frozenset[str], Line]


class Course(StrEnum):
    """Which way a step goes."""

    ONWARD = "onward"  # to a film that stems from the one before
    BACK = "back"  # to a film that the one before stems from
    BESIDE = "beside"  # no descent is claimed, or its direction is not known
    AGAINST_TIME = "against time"  # the words claim descent, and the years contradict them


@dataclass(frozen=True, slots=True)
class Step:
    """A step from one film to the next; `said` and `against` are its statements, best first."""

    start: Film
    end: Film
    said: tuple[Statement, ...]
    against: tuple[Statement, ...] = ()

    @property
    def words(self) -> Statement:
        """The statement that speaks for the step."""
        return self.said[0]

    @property
    def course(self) -> Course:
        """Which way the step goes, by the statement that speaks for it."""
        if self.words.kind.paired or self.words.kind.group is Group.LIKENESS:
            return Course.BESIDE
        if against_time(self.words):
            return Course.AGAINST_TIME
        if not self.words.directed:
            return Course.BESIDE
        return Course.ONWARD if self.words.later.id == self.end.id else Course.BACK

    @property
    def more_voices(self) -> int:
        """How many independent voices speak for the step besides the one quoted."""
        return independent_voices(self.said) - independent_voices(self.said[:1])


def by_pair(lines: Iterable[Line]) -> Pairs:
    """Return the lines by the ids of the two films each joins."""
    return {frozenset((line.earlier.id, line.later.id)): line for line in lines}


def steps(films: Sequence[str], lines: Pairs, asked: Filter) -> tuple[Step, ...]:
    """Return the steps from film to film, each by what the filter lets in of its line.

    >>> steps(("ran",), {}, Filter())
    ()
    """
    return tuple(step(lines[frozenset(pair)], pair[1], asked) for pair in pairwise(films))


def step(line: Line, end: str, asked: Filter) -> Step:
    """Return the step along the line to the film `end`; the filter lets in one claim or more."""
    here, there = line.earlier, line.later
    start, film = (there, here) if end == here.id else (here, there)
    claims = sorted(filter(asked.claims, line.statements), key=_weakness)
    return Step(start, film, tuple(claims), tuple(filter(asked.denies, line.statements)))


def _weakness(statement: Statement) -> tuple[bool | int, ...]:
    """Return what a statement is ordered by; the first one speaks for the step.

    Words that may be shown come before hidden ones, a claim of descent before any other, the
    stronger kind before the weaker, an independent voice before a project note, and a quotation
    before a speaker's own words.
    """
    return (
        statement.spoiler,
        not descends(statement),
        GROUPS.index(statement.kind.group),
        independent_voices((statement,)) == 0,
        statement.stance is Stance.HEDGES,
        statement.standing is not Standing.KEPT,
        statement.quote is None,
    )
