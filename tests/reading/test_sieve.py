import pytest
from tests.reading.cast import FILMS, piece

from matchcut.films.memory import InMemoryCatalogue
from matchcut.films.values import Film, Title
from matchcut.reading.evidence import HAND
from matchcut.reading.sieve import Measure, sieved
from matchcut.reading.typography import Page
from matchcut.reading.vocabulary import vocabulary
from matchcut.reading.weights import TRAINED

KNOWN = 0.3


def shelf(*titles: str, popularity: float = KNOWN) -> InMemoryCatalogue:
    films = (
        Film(f"f{number}", title, 1990, (Title(title, "en"),), popularity=popularity)
        for number, title in enumerate(titles)
    )
    return InMemoryCatalogue(films)


NAMES = ("Ran", "Her", "Tokyo Story", "Us and Them", "It", "Paris")


def kept(text: str, catalogue: InMemoryCatalogue) -> list[str]:
    """The names of a text that are worth a closer look."""
    page = Page(piece(text), vocabulary("en"))
    measure = Measure.of(page, catalogue.index, TRAINED)
    likely = sieved(page, catalogue.index.scan(page.text), catalogue.index, measure)
    return [page.text[one.start : one.end] for one in likely]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("We saw Tokyo Story and Ran.", ["Tokyo Story", "Ran"]),
        ("We ran to her house.", []),  # lone small words
        ("We saw *ran* there.", []),  # set apart too, where the film is not well known
        ("It rained. Her coat was wet.", []),  # plain words that begin a sentence
        ("Her (1990) is sad.", ["Her"]),  # unless a year stands beside them
        ("We talked of us and them.", []),
        ("We talked of us and them. It is us and them.", ["us and them"] * 2),  # it comes again
        ("we saw her, it rained.", ["her", "it"]),  # where nothing has capitals all may be
        ("", []),
    ],
)
def test_only_names_of_which_something_can_be_hoped_for_are_kept(
    text: str, names: list[str]
) -> None:
    assert kept(text, shelf(*NAMES)) == names


def test_of_films_that_nobody_knows_less_can_be_hoped_for() -> None:
    text = "After a late supper we saw Her again, for it was raining hard all over the town."
    assert kept(text, shelf(*NAMES, popularity=1.0)) == ["Her"]
    assert kept(text, shelf(*NAMES, popularity=0.01)) == []
    assert kept("We saw *ran* there.", shelf(*NAMES, popularity=1.0)) == ["ran"]


def test_where_popularity_is_not_known_the_weights_set_by_hand_sieve() -> None:
    catalogue = InMemoryCatalogue(FILMS)
    page = Page(piece("We saw Ran."), vocabulary("en"))
    assert Measure.of(page, catalogue.index, TRAINED).weights is HAND
    assert Measure.of(page, shelf("Ran").index, TRAINED).weights is TRAINED
