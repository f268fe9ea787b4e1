import pytest
from tests.films.cast import CATALOGUE

from matchcut.films.finding import find, near


@pytest.mark.parametrize(
    ("query", "films"),
    [
        ("solaris", ["tt3", "tt4"]),  # the better known first
        ("solaris 2002", ["tt4", "tt3"]),
        ("SOLARIS (2002)", ["tt4", "tt3"]),
        ("us & them 2018", ["tt5", "tt6"]),
        ("后来的我们", ["tt5"]),  # stored in traditional characters
        ("her", ["tt7", "tt9"]),  # the whole title before the subtitle
        ("the disappearance of eleanor rigby", ["tt8", "tt9", "tt10"]),
        ("garconn", ["tt11"]),  # the beginning of a title without its article
        ("rigby them", ["tt10"]),  # words in any order
        ("disapearance of elanor rigby", ["tt8", "tt9", "tt10"]),
        ("zhou dongyu", ["tt5"]),
        ("rocky 2", ["tt12"]),
        ("nothing of the kind", []),
        ("2018", []),
        ("…", []),
        ("", []),
    ],
)
def test_a_query_finds_the_films_it_may_mean_the_likeliest_first(
    query: str, films: list[str]
) -> None:
    assert [found.film.id for found in find(query, CATALOGUE)][: max(len(films), 1)] == films


def test_each_film_comes_with_the_reason() -> None:
    reasons = {found.film.id: found.reason for found in find("her", CATALOGUE)}
    assert reasons["tt7"] == "so titled"
    assert reasons["tt9"] == "so titled (after the colon)"


def test_no_more_films_come_than_asked_for() -> None:
    assert len(find("the", CATALOGUE, limit=2)) == 2


@pytest.mark.parametrize(
    ("word", "words", "found"),
    [
        ("solrais", ["solaris", "polaris"], ("solaris",)),  # two letters changed about
        ("spce", ["spue", "space"], ("spue", "space")),  # equally near: as they came
        ("ran", ["run", "rat"], ()),  # too short to guess
        ("1984", ["1985"], ()),
        ("solaris", ["solaris"], ()),  # itself is no slip
        ("disapearence", ["disappearance"], ("disappearance",)),  # two slips in a long word
    ],
)
def test_words_a_slip_away_are_near(word: str, words: list[str], found: tuple[str, ...]) -> None:
    assert near(word, words) == found
