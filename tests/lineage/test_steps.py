from dataclasses import replace

import pytest
from tests.lineage.claims import claimed, merged, said

from matchcut.lineage.filters import EVERYTHING, Filter
from matchcut.lineage.steps import Course, by_pair, step, steps
from matchcut.lines.merging import PROJECT_NOTE
from matchcut.lines.values import Kind, Stance, Statement, Through


@pytest.mark.parametrize(
    ("claim", "end", "course"),
    [
        ("A>B", "B", Course.ONWARD),
        ("A>B", "A", Course.BACK),
        ("A~B", "B", Course.BESIDE),
        ("A?B", "B", Course.BESIDE),  # nobody knows which came first
        ("B>A", "A", Course.AGAINST_TIME),  # never silently
        ("B>A", "B", Course.AGAINST_TIME),
    ],
)
def test_a_step_says_which_way_it_goes(claim: str, end: str, course: Course) -> None:
    (line,) = claimed(claim)
    assert step(line, end, EVERYTHING).course is course


HOMAGE = said("AB", Kind.QUOTES, "Ada Lovelace")
FACT = said("AB", Kind.REMAKES, "Mary Shelley")
BOOK = said("AB", Kind.SAME_SOURCE, "Mary Shelley")
NOTE = said("AB", Kind.REMAKES, PROJECT_NOTE)
HEDGE = replace(HOMAGE, stance=Stance.HEDGES, voice=("Jane Doe",))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (FACT, HOMAGE),
        (HOMAGE, BOOK),  # a claim of descent speaks before one of a common source
        (FACT, NOTE),
        (HOMAGE, HEDGE),
        (HOMAGE, replace(FACT, spoiler=True)),  # what may be shown speaks before what may not
    ],
)
def test_the_strongest_words_speak_for_a_step(first: Statement, second: Statement) -> None:
    (line,) = merged(first, second)
    assert step(line, "B", Filter()).words == first


def test_who_else_says_so_and_who_denies_it_is_told() -> None:
    (line,) = claimed("A>B3", "A!B")
    taken = step(line, "B", Filter())
    assert taken.more_voices == 2
    assert [one.stance for one in taken.against] == [Stance.DENIES]


def test_the_words_are_of_what_was_asked_for() -> None:
    look = said("AB", Kind.QUOTES, "Ada Lovelace", Through.LOOK)
    (line,) = merged(look, said("AB", Kind.REMAKES, "Mary Shelley", Through.STORY))
    taken = step(line, "B", Filter(through=frozenset({Through.LOOK})))
    assert taken.said == (look,)


def test_a_way_is_told_step_by_step() -> None:
    taken = steps(("C", "A", "B"), by_pair(claimed("A>B", "A>C")), Filter())
    assert [(one.start.id, one.end.id, one.course) for one in taken] == [
        ("C", "A", Course.BACK),
        ("A", "B", Course.ONWARD),
    ]
