import pytest
from tests.pictures.lineages import random_lineage, said

from matchcut.films.values import Film
from matchcut.lineage import build
from matchcut.lines.merging import merge
from matchcut.lines.values import Statement
from matchcut.pictures.sections import BESIDE, NOTHING, Heading, left_out, sections, summary

A, B, C, D = (Film(letter, letter, 1950 + 10 * at) for at, letter in enumerate("ABCD"))


@pytest.mark.parametrize(
    ("statements", "headings"),
    [
        ([said(A, B)], [Heading.BEFORE]),
        ([said(B, C)], [Heading.AFTER]),
        ([said(A, B, "resembles")], [Heading.ALIKE]),
        ([said(A, B, "same-source")], [Heading.TELLINGS]),
        ([said(C, B)], [Heading.UNSURE]),  # against the years
        ([said(A, B), said(A, B, "pairs-with")], [Heading.BEFORE, Heading.ALIKE]),
        ([said(C, D)], [Heading.AMONG]),
        ([said(B, C), said(C, D)], [Heading.AFTER, Heading.FURTHER_ON]),
    ],
)
def test_a_statement_stands_under_what_it_is_to_the_film(
    statements: list[Statement], headings: list[Heading]
) -> None:
    found = sections(build(merge(statements), [B]), "B")
    assert [section.heading for section in found] == headings


def test_what_came_before_what_came_before_is_further_back() -> None:
    found = sections(build(merge([said(A, B), said(B, C)])), "C")
    assert [section.heading for section in found] == [Heading.BEFORE, Heading.FURTHER_BACK]


@pytest.mark.parametrize("seed", range(5))
def test_every_statement_is_told_once(seed: int) -> None:
    lineage, film_id = random_lineage(30, 60, seed)
    told = [
        statement
        for section in sections(lineage, film_id)
        for entry in section.entries
        for statement in entry.statements
    ]
    known = [statement for line in lineage.lines for statement in line.statements]
    assert sorted(map(repr, told)) == sorted(map(repr, known))


@pytest.mark.parametrize(
    ("statements", "words"),
    [
        ([], NOTHING),
        ([said(A, B), said(B, C), said(B, D)], "1 film came before it and 2 films came after it."),
        ([said(A, B, "resembles")], "1 film is said to be like or unlike it."),
        ([said(A, B, "version")], f"{BESIDE}."),
    ],
)
def test_what_is_known_is_summed_up(statements: list[Statement], words: str) -> None:
    assert summary(build(merge(statements), [B]), "B") == words


def test_nothing_left_out_needs_no_words() -> None:
    assert left_out(build(merge([said(A, B)]))) == ""
