from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lineage.claims import FILMS, claimed, lines, merged, said

from matchcut.films.values import Credit, Film, Person, Role
from matchcut.lineage.building import snapshot
from matchcut.lineage.filters import Filter
from matchcut.lineage.steps import by_pair
from matchcut.lineage.suggesting import Suggestion, Wanted, candidates, suggest
from matchcut.lines.values import Kind, Line, Statement, Through

LOOK, STORY = Through.LOOK, Through.STORY


def suggested(drawn: tuple[Line, ...], film: str, wanted: Wanted) -> tuple[Suggestion, ...]:
    return suggest(candidates(snapshot(drawn), film, wanted), by_pair(drawn), wanted)


def letters(found: tuple[Suggestion, ...]) -> str:
    return "".join(one.film.id for one in found)


@given(lines, st.sampled_from(sorted(FILMS)), st.booleans())
def test_every_suggestion_is_a_real_way_with_words_that_give_nothing_away(
    drawn: tuple[Line, ...],
    film: str,
    before: bool,  # noqa: FBT001 - drawn, not called
) -> None:
    every = {one for line in drawn for one in line.statements}
    for one in suggested(drawn, film, Wanted(before=before)):
        assert one.steps[0].start.id == film
        assert one.steps[-1].end == one.film
        for step in one.steps:
            assert step.words in every
            assert step.words.reason
            assert not step.words.spoiler


@pytest.mark.parametrize(
    ("claims", "wanted", "films"),
    [
        (["A>C", "C>D", "C~E"], Wanted(), "ADE"),
        (["A>C", "C>D", "C~E"], Wanted(before=True), "A"),
        (["A>B", "B>C"], Wanted(before=True), "AB"),
        (["A>B", "B>C"], Wanted(further_back=True), "A"),
        (["A>C", "B>C"], Wanted(seen=frozenset("A")), "B"),
        (["A>C", "A>D"], Wanted(seen=frozenset("A")), "D"),  # what was seen may lie on the way
        (["A!C"], Wanted(), ""),  # a denial is no reason
    ],
)
def test_what_is_asked_for_is_suggested(claims: list[str], wanted: Wanted, films: str) -> None:
    assert "".join(sorted(letters(suggested(claimed(*claims), "C", wanted)))) == films


def test_for_its_look_and_not_its_story() -> None:
    drawn = merged(
        said("AC", Kind.QUOTES, "Ada Lovelace", LOOK),
        said("BC", Kind.QUOTES, "Ada Lovelace", LOOK, STORY),
        said("CD", Kind.REMAKES, "Ada Lovelace", STORY),
    )
    wanted = Wanted(Filter(through=frozenset({LOOK}), without=frozenset({STORY})))
    assert letters(suggested(drawn, "C", wanted)) == "A"


def directed(film: Film, name: str) -> Film:
    return replace(film, credits=(Credit(Person(name, name), Role.DIRECTOR),))


def quoting(earlier: Film, later: Film, voice: str) -> Statement:
    return Statement(earlier, later, Kind.QUOTES, (LOOK,), voice=(voice,), words=f"By {voice}.")


def test_not_by_the_same_director() -> None:
    film = directed(FILMS["A"], "Akerman")
    drawn = merged(
        quoting(film, directed(FILMS["B"], "Akerman"), "Ada Lovelace"),
        quoting(film, directed(FILMS["C"], "Varda"), "Ada Lovelace"),
    )
    assert letters(suggested(drawn, "A", Wanted())) == "BC"
    assert letters(suggested(drawn, "A", Wanted(not_same_director=True))) == "C"


def test_the_second_film_is_unlike_the_first_where_the_reasons_are_about_as_good() -> None:
    first, twin, other = (directed(FILMS[x], who) for x, who in ("BV", "CV", "DA"))
    twin = replace(twin, year=first.year)
    drawn = merged(
        quoting(FILMS["A"], first, "Ada Lovelace"),
        quoting(FILMS["A"], first, "Mary Shelley"),
        quoting(FILMS["A"], twin, "Ada Lovelace"),
        quoting(FILMS["A"], twin, "Mary Shelley"),
        quoting(FILMS["A"], other, "Ada Lovelace"),
    )
    assert letters(suggested(drawn, "A", Wanted())) == "BDC"


def test_no_more_are_suggested_than_asked_for() -> None:
    drawn, wanted = claimed("A>B", "A>C", "A>D"), Wanted()
    found = candidates(snapshot(drawn), "A", wanted)
    assert len(suggest(found, by_pair(drawn), wanted, 2)) == 2
