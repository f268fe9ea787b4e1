from collections.abc import Iterable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.films.cast import CATALOGUE, FILMS

from matchcut.films.finding import find
from matchcut.films.finding_entries import Entry
from matchcut.films.memory import InMemoryCatalogue
from matchcut.films.values import Film, Title


@pytest.mark.parametrize(
    ("query", "films"),
    [
        ("hou lai de wo men", ["tt5"]),  # pinyin
        ("houlaide women", ["tt5"]),  # blanks elsewhere
        ("usandthem", ["tt6", "tt5"]),
        ("tarkovsky solaris", ["tt3"]),  # a maker
        ("solraris", ["tt3", "tt4"]),  # a slip
        ("aparttment 1960", ["tt11"]),
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
        ("2018", ["tt5"]),  # no title, but a year
        ("…", []),
        ("", []),
    ],
)
def test_a_query_finds_the_films_it_may_mean_the_likeliest_first(
    query: str, films: list[str]
) -> None:
    assert [found.film.id for found in find(query, CATALOGUE)][: max(len(films), 1)] == films


@pytest.mark.parametrize(
    ("query", "film", "reason"),
    [
        ("her", "tt7", "so titled"),
        ("后来的我们", "tt5", "also titled 後來的我們"),
        ("hou lai de wo men", "tt5", "also titled 後來的我們"),  # in the letters it has
        ("rigby them", "tt10", "words of The Disappearance of Eleanor Rigby: Them"),
        ("solaris tarkovsky", "tt3", "so titled, with Andrei Tarkovsky"),
        ("solaris andrei tarkovsky", "tt3", "so titled, with Andrei Tarkovsky"),
        ("solaris 2002", "tt4", "so titled, of 2002"),
        ("zhou dongyu", "tt5", "with Zhou Dongyu"),
        ("solarsi", "tt3", "title like Solaris"),
    ],
)
def test_each_film_comes_with_the_reason(query: str, film: str, reason: str) -> None:
    reasons = {found.film.id: found.reason for found in find(query, CATALOGUE)}
    assert reasons[film] == reason


@pytest.mark.parametrize("query", ["her", "zhou dongyu", "elanor rigby 2013", "us and them"])
def test_the_points_told_put_the_films_in_their_order(query: str) -> None:
    sums = [sum(point.score for point in found.points) for found in find(query, CATALOGUE)]
    assert sums == sorted(sums, reverse=True)
    assert sums[0] > 0


@pytest.mark.parametrize("country", ["taiwan", "taiwanese", "taiwa"])
def test_a_country_or_its_beginning_tells_films_of_one_title_apart(country: str) -> None:
    films = [
        Film("tt21", "Apple", 2011, (Title("Apple"),), countries=("TW",), popularity=0.1),
        Film("tt22", "Apple", 1999, (Title("Apple"),), countries=("US",), popularity=0.9),
    ]
    assert find(f"apple {country}", InMemoryCatalogue(films))[0].film.id == "tt21"
    assert find("apple", InMemoryCatalogue(films))[0].film.id == "tt22"


def test_no_more_films_come_than_asked_for() -> None:
    assert len(find("the", CATALOGUE, limit=2)) == 2


class Counting(InMemoryCatalogue):
    """A catalogue that counts how often it is asked, and how many candidates it gives."""

    def __init__(self, films: Iterable[Film]) -> None:
        super().__init__(films)
        self.asked = 0
        self.given = 0

    def entries(self, groups: Sequence[Sequence[str]], limit: int) -> tuple[Entry, ...]:
        found = super().entries(groups, limit)
        self.asked += 1
        self.given += limit
        return found


COUNTING = Counting(FILMS)


def test_where_as_many_as_wanted_are_titled_so_no_more_is_looked_for() -> None:
    named = [*["Apple"] * 3, "Apple Pie", "The Big Apple"]
    films = [
        Film(f"tt{at}", text, 1990, (Title(text),), popularity=at / 10)
        for at, text in enumerate(named)
    ]
    catalogue = Counting(films)
    assert [one.film.id for one in find("apple", catalogue, 3)] == ["tt2", "tt1", "tt0"]
    assert catalogue.asked == 1
    assert [one.film.title for one in find("apple", catalogue, 5)] == named
    assert catalogue.asked > 2


@given(st.lists(st.sampled_from("us them teh 2018 solrais of rigbyher a taiw 我们 zz".split())))
def test_the_work_is_bounded_whatever_is_typed(words: list[str]) -> None:
    COUNTING.asked = COUNTING.given = 0
    find(" ".join(words), COUNTING)
    assert COUNTING.asked <= 19  # 4 as typed, 2 rewritten, 3 mended, 10 of some words only
    assert COUNTING.given <= 1400


@given(st.text(max_size=40))
def test_whatever_is_typed_is_answered_in_order(query: str) -> None:
    found = find(query, CATALOGUE, limit=3)
    assert len(found) <= 3
    assert found == find(query, CATALOGUE, limit=3)
