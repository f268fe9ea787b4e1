import pytest
from tests.reading.cast import CATALOGUE, HER_TOO, HIM, SOLARIS_1972, SOLARIS_2002, THEM, piece

from matchcut.films.forms import Form
from matchcut.films.memory import InMemoryCatalogue
from matchcut.films.values import Film, Title
from matchcut.reading.phrases import MOST_NAMESAKES, MOST_WEIGHED, Named, find
from matchcut.reading.sieve import LEARNT
from matchcut.reading.typography import Page
from matchcut.reading.vocabulary import vocabulary


def phrases(text: str, catalogue: InMemoryCatalogue = CATALOGUE) -> tuple[Named, ...]:
    page = Page(piece(text), vocabulary("en"))
    return find(page, catalogue.index.scan(page.text), catalogue, LEARNT)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("After Tokyo Story and Ran, rain.", ["Tokyo Story", "Ran"]),
        ("Cleo from 5 to 7 again.", ["Cleo from 5 to 7"]),  # accents are no difference
        ("He ran up to her one day.", []),  # one or two small words name nothing
        ("He saw *ran* there.", ["ran"]),  # unless it is set apart
        ("he ran. she saw. it rained.", ["ran"]),  # or nothing has capitals
        ("Good Morning, Paris.", ["Good Morning"]),  # nor does a place
        ("In Paris (2008) it rains.", ["Paris"]),  # but a year says which film
        (
            "The Godfather Part II.",
            ["The Godfather Part II", "The Godfather", "Godfather Part II", "Godfather"],
        ),
        ("The Lighthouse at Dusk.", []),  # not in the catalogue
        ("Akira Kurosawa.", []),  # people are no films
        ("", []),
    ],
)  # fmt: skip
def test_a_phrase_is_any_words_that_name_a_film_overlaps_kept(text: str, found: list[str]) -> None:
    assert [one.phrase.words for one in phrases(text)] == found


def test_a_phrase_knows_every_film_of_its_name() -> None:
    (solaris,) = phrases("We saw Solaris.")
    assert {one.film for one in solaris.candidates} == {SOLARIS_1972, SOLARIS_2002}


def test_a_familys_name_stands_for_its_members_and_a_members_own_for_it_alone() -> None:
    (family,) = phrases("We saw The Disappearance of Eleanor Rigby.")[:1]
    assert {one.film for one in family.candidates} == {HIM, HER_TOO, THEM}
    (him,) = phrases("We saw *Him*.")
    assert [(one.film, one.form) for one in him.candidates] == [(HIM, Form.SUBTITLE)]


def test_of_many_namesakes_the_best_known_are_weighed_and_those_of_a_year_in_the_text() -> None:
    films = [
        Film(f"f{n}", "Ash", 1900 + n, (Title("Ash"),), popularity=n / (3 * MOST_NAMESAKES))
        for n in range(3 * MOST_NAMESAKES)
    ]
    catalogue = InMemoryCatalogue(films)
    (ash,) = phrases("We saw *Ash*.", catalogue)
    assert {one.film for one in ash.candidates} == set(films[-MOST_WEIGHED:])
    (ash,) = phrases("We saw *Ash* and slept. It was 2030.", catalogue)
    near = films[129:132]
    assert {one.film for one in ash.candidates} == {*near, *films[-MOST_WEIGHED:]}
