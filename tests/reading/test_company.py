import pytest
from tests.reading.cast import HER, LATE_SPRING, RAN, SOLARIS_1972, TOKYO_STORY
from tests.reading.test_evidence import phrase

from matchcut.films.values import Film, Role
from matchcut.reading.company import ENTRIES_SIGN, Sure, about_film, about_phrase, keep
from matchcut.reading.documents import BlockRole
from matchcut.reading.typography import Page
from matchcut.reading.values import Piece, PieceKind, Span
from matchcut.reading.vocabulary import vocabulary

TEXT = "We saw Ran, Ikiru and Solaris; Ran is long. Ozu."  # "Ran" from 7 to 10


def page() -> Page:
    spans = (Span(BlockRole.PARAGRAPH, 0, len(TEXT)),)
    return Page(Piece(0, PieceKind.POST, TEXT, spans=spans), vocabulary("en"))


def signs(*sure: Sure, about: tuple[Film, ...] = ()) -> set[str]:
    return {one.sign for one in about_phrase(phrase(), page(), keep(sure, about))}


def test_alone_a_phrase_has_no_company() -> None:
    assert signs() == set()
    assert signs(Sure(7, 10, 0, RAN)) == set()  # itself


def test_a_title_stands_beside_another_and_comes_again() -> None:
    assert signs(Sure(12, 17, 1, TOKYO_STORY)) == {"beside another title"}
    assert signs(Sure(22, 29, 1, SOLARIS_1972)) == set()  # one further on
    assert signs(Sure(31, 34, 0, RAN)) == {"surely named elsewhere"}


def test_part_of_a_longer_title_is_told() -> None:
    assert signs(Sure(7, 17, 1, TOKYO_STORY)) == {"part of a longer title"}


@pytest.mark.parametrize(
    ("film", "found"),
    [
        (TOKYO_STORY, {"named elsewhere"}),
        (LATE_SPRING, {"of a maker of other films here"}),  # Ozu's too
        (HER, set()),
    ],
)
def test_films_are_named_in_the_company_of_their_makers(film: Film, found: set[str]) -> None:
    kept = keep((Sure(31, 34, 1, TOKYO_STORY),), ())
    makers = frozenset(person.id for person in film.people(Role.DIRECTOR))
    assert {one.sign for one in about_film(film.id, phrase(), kept, makers)} == found


def test_an_entry_is_told_by_the_entries_beside_it() -> None:
    text = "Ran\n\nIkiru\n\nSoup"
    spans = tuple(
        Span(BlockRole.PARAGRAPH, start, end) for start, end in ((0, 3), (5, 10), (12, 16))
    )
    listed = Page(Piece(0, PieceKind.POST, text, spans=spans), vocabulary("en"))

    def share(*sure: Sure, head: bool = True) -> float:
        entry = phrase(head=head)._replace(start=5, end=10)
        told = about_phrase(entry, listed, keep(sure, ()))
        return sum(one.value for one in told if one.sign == ENTRIES_SIGN)

    assert share(Sure(0, 3, 1, RAN, head=True)) == 0.5
    assert share(Sure(0, 3, 1, RAN, head=True), Sure(12, 16, 2, HER, head=True)) == 1
    assert share(Sure(5, 10, 1, TOKYO_STORY, head=True)) == 0  # itself
    assert share(Sure(0, 3, 1, RAN)) == 0  # it heads nothing
    assert share(Sure(0, 3, 1, RAN, head=True), head=False) == 0  # within a sentence


def test_somebody_spoken_of_is_known_by_surname() -> None:
    kept = keep((), (LATE_SPRING,))
    assert "ozu" in kept.surnames
