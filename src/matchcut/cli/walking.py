"""What the verbs that walk along lines share: what to let in, and how a step is told."""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from enum import StrEnum
from textwrap import TextWrapper
from typing import TypeVar

from matchcut.cli.choosing import choose
from matchcut.cli.console import Console
from matchcut.cli.film import not_found
from matchcut.cli.gathering import Gathered
from matchcut.cli.verbs import CATALOGUE, DATA, JSON, LIBRARY, Argument
from matchcut.errors import InputError
from matchcut.films.values import Film
from matchcut.lineage.filters import Filter
from matchcut.lineage.steps import Course, Step
from matchcut.lines.values import Group, Statement, Through
from matchcut.pictures.wording import HIDDEN, attribution, quotation, told
from matchcut.sources.readings_json import Record, film_record, statement_record

Value = TypeVar("Value", bound=StrEnum)

THROUGH = Argument(
    ("--through",),
    f"only what passes by one of these, with commas between: {', '.join(Through)}",
    "WHAT",
    many=True,
)
NOT_THROUGH = Argument(("--not-through",), "nothing that passes by one of these", "WHAT", many=True)
KINDS = Argument(
    ("--kinds",),
    f"only these groups of kind, with commas between: {', '.join(Group)}",
    "GROUP",
    many=True,
)
WALK = (KINDS, THROUGH, NOT_THROUGH, JSON, DATA, CATALOGUE, LIBRARY)  # where lines are walked
SIGNS = {Course.ONWARD: "→", Course.BACK: "←", Course.BESIDE: "—", Course.AGAINST_TIME: "⇄"}
LEGEND = {
    Course.ONWARD: "→ leads on to",
    Course.BACK: "← goes back to",
    Course.BESIDE: "— stands beside",
    Course.AGAINST_TIME: "⇄ is said to lead on to, against the years of release",
}
_PARAGRAPH = TextWrapper(78, "    ", "    ", break_long_words=False, break_on_hyphens=False)


def asked(parsed: Namespace, kinds: frozenset[Group], *, spoilers: bool = True) -> Filter:
    """The statements to let in; `kinds` where the command line names none."""
    return Filter(
        _values("--kinds", parsed.kinds, Group) or kinds,
        _values("--through", parsed.through, Through),
        _values("--not-through", parsed.not_through, Through),
        spoilers,
    )


def limit(parsed: Namespace) -> int:
    """How many are shown at most."""
    if parsed.limit < 1:
        raise InputError(f"--limit {parsed.limit}: at least one is shown")
    return int(parsed.limit)


def meant(titles: Iterable[str], known: Gathered, console: Console) -> tuple[Film, ...]:
    """The films these titles mean; none where one is not known, which is said."""
    films: list[Film] = []
    for title in titles:
        film = choose(title, known.catalogue)
        if film is None:
            not_found(title, known, console)
            return ()
        films.append(film)
    return tuple(films)


def _values(option: str, given: list[str] | None, of: type[Value]) -> frozenset[Value]:
    words = [word.strip() for each in given or () for word in each.split(",")]
    try:
        return frozenset(map(of, words))
    except ValueError as fault:
        raise InputError(f"{option}: {fault}", hint=f"it may be {', '.join(of)}") from fault


def tell(step: Step) -> Iterator[str]:
    """Yield the lines that tell a step: the claim, its words, who says it, and dissent."""
    claim, *under = told(step.words)
    yield claim
    yield from map(_PARAGRAPH.fill, under)
    if more := step.more_voices:
        yield _PARAGRAPH.fill(f"{more} more {'voice says' if more == 1 else 'voices say'} so.")
    for one in step.against:
        words = HIDDEN if one.spoiler else f"“{quotation(one)}”"
        yield _PARAGRAPH.fill(f"Against it: {words} ({attribution(one)})")


def tell_once(steps: Iterable[Step], already: set[Step]) -> Iterator[str]:
    """Yield the lines that tell these steps; of one told already only the claim."""
    for step in steps:
        rows = tell(step)
        yield from [f"{next(rows)} (as above)"] if step in already else rows
        already.add(step)


def legend(steps: Iterable[Step]) -> str:
    """What the signs mean that stand between the films of these steps."""
    courses = {step.course for step in steps}
    return ", ".join(says for course, says in LEGEND.items() if course in courses)


def step_record(step: Step) -> Record:
    """The step as a JSON object."""
    return {
        "from": film_record(step.start),
        "to": film_record(step.end),
        "course": step.course,
        "statement": _said(step.words),
        "more_voices": step.more_voices,
        "against": list(map(_said, step.against)),
    }


def _said(statement: Statement) -> Record:
    return {**statement_record(statement), "words": statement.reason, "source": statement.source}
