"""Ways from film to film as pages tell them: each step with its words, as far as they are shown."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from django.db.models import Q
from django.urls import reverse

from matchcut.films.values import Credit, Film
from matchcut.lineage.filters import Filter
from matchcut.lineage.steps import Course, Pairs, Step, by_pair
from matchcut.lines.values import Group, Line
from matchcut.site.films import records
from matchcut.site.lines.models import StatementRow, StatementSet
from matchcut.site.lines.records import Said
from matchcut.site.pages.excerpts import beginning
from matchcut.site.pages.shown import Shown, lines, shown
from matchcut.site.spoilers import Opened

MOST_SAID = 2_000  # of a hundred pairs or so, nearly all of which have one or two
MOST_AGAINST = 3  # denials told of one step; the line's page tells all
_COURSES = {
    Course.ONWARD: ("→", "leads on to"),
    Course.BACK: ("←", "goes back to"),
    Course.BESIDE: ("—", "stands beside"),
    Course.AGAINST_TIME: ("⇄", "is said to lead on to"),
}


@dataclass(frozen=True, slots=True)
class StepShown:
    """A step from film to film: its words, dissent, and in plain words which way it goes.

    `caution` says what nobody should overlook about it. `again` where the same step was told on
    the page already.
    """

    start: Film
    end: Film
    sign: str
    course: str
    caution: str
    line: str
    said: Shown
    more: int
    against: tuple[Shown, ...]
    again: bool = False


def lines_of(ways: Iterable[Sequence[str]], opened: Opened) -> Pairs:
    """Return the lines of all steps of these ways, with what may be shown; asks twice.

    Films come with who directed them.
    """
    pairs = {frozenset(pair) for way in ways for pair in pairwise(way)}
    if not pairs:
        return {}
    told = by_pair(lines(_said(pairs), opened))
    directors = records.directors_of({film_id for pair in told for film_id in pair})
    return {pair: _directed(line, directors) for pair, line in told.items()}


def _said(pairs: Iterable[frozenset[str]]) -> StatementSet:
    """Return the statements about any of the pairs, as many as a page can look at."""
    these = Q()
    for one, other in sorted(map(sorted, pairs)):
        these |= Q(earlier=one, later=other) | Q(earlier=other, later=one)
    return StatementRow.objects.filter(these).surest(MOST_SAID)


def _directed(line: Line, directors: dict[str, tuple[Credit, ...]]) -> Line:
    one, other = (
        replace(film, credits=directors.get(film.id, ())) for film in (line.earlier, line.later)
    )
    return replace(line, earlier=one, later=other)


def stands(way: Sequence[str], told: Pairs, asked: Filter) -> bool:
    """Return whether each step still has words; some may be gone since lines were last kept."""
    steps = (told.get(frozenset(pair)) for pair in pairwise(way))
    return all(line and any(map(asked.claims, line.statements)) for line in steps)


def steps_shown(steps: Iterable[Step], before: set[str]) -> Iterator[StepShown]:
    """Yield the steps as a page tells them; `before` has the lines told already, and gets these."""
    for step in steps:
        words = step.words
        if isinstance(words, Said):
            address = reverse("line", args=(words.earlier.id, words.later.id))
            said = shown(words)
            yield StepShown(
                step.start,
                step.end,
                *_COURSES[step.course],
                _caution(step),
                address,
                replace(said, words=beginning(said.words)),
                step.more_voices,
                tuple(shown(one) for one in step.against if isinstance(one, Said))[:MOST_AGAINST],
                again=address in before,
            )
            before.add(address)


def _caution(step: Step) -> str:
    """Return what nobody should overlook about a step that is no plain step of descent."""
    if step.course is Course.AGAINST_TIME:
        return "against time: the years of release say otherwise"
    if step.course is not Course.BESIDE:
        return ""
    if step.words.kind.group is Group.LIKENESS:
        return "by likeness: nobody claims here that the one stems from the other"
    if step.words.kind.paired:
        return "and neither of the two stems from the other"
    return "and it is not said which of the two came first"
