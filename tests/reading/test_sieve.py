import pytest
from tests.reading.cast import FILMS, piece

from matchcut.films.memory import InMemoryCatalogue
from matchcut.films.values import Film, Title
from matchcut.reading.evidence import HAND
from matchcut.reading.sieve import BY_HAND, LEARNT, halved, sieved
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
    measure = LEARNT.of(page, catalogue.index)
    likely = sieved(page, catalogue.index.scan(page.text), catalogue.index, measure)
    return [page.text[one.start : one.end] for one in likely]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("We saw Tokyo Story and Ran.", ["Tokyo Story", "Ran"]),
        ("We ran to her house.", []),  # lone small words
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


def test_within_a_name_of_which_much_more_can_be_hoped_for_none_is_kept() -> None:
    assert kept("We saw The Wizard of Oz.", shelf("The Wizard of Oz", "Wizard")) == [
        "The Wizard of Oz"
    ]
    assert kept("We saw it in Transit.", shelf("In Transit", "Transit"))[-1:] == ["Transit"]


def test_in_small_letters_a_name_is_kept_that_is_set_apart_or_heads_an_entry() -> None:
    catalogue = shelf("Almost a Love Story", popularity=1.0)
    assert kept("We saw almost a love story there.", catalogue) == []
    assert kept("We saw *almost a love story* there.", catalogue) == ["almost a love story"]
    assert kept("almost a love story\n\nWe saw it.", catalogue) == ["almost a love story"]


def test_in_texts_without_capitals_weights_by_hand_stay_as_they_are() -> None:
    assert halved(BY_HAND) == HAND
    assert halved(LEARNT)["in italics"] == (HAND["in italics"] + TRAINED["in italics"]) / 2


def test_of_films_that_nobody_knows_less_can_be_hoped_for() -> None:
    text = "After a late supper we saw Her again, for it was raining hard all over the town."
    assert kept(text, shelf(*NAMES, popularity=1.0)) == ["Her"]
    assert kept(text, shelf(*NAMES, popularity=0.01)) == []
    assert kept("We saw *ran* there.", shelf(*NAMES, popularity=1.0)) == ["ran"]
    assert kept("We saw *ran* there.", shelf(*NAMES, popularity=0.01)) == []


def test_where_popularity_is_not_known_the_weights_set_by_hand_sieve() -> None:
    catalogue = InMemoryCatalogue(FILMS)
    page = Page(piece("We saw Ran."), vocabulary("en"))
    assert LEARNT.of(page, catalogue.index).weights is HAND
    assert LEARNT.of(page, shelf("Ran").index).weights is TRAINED
