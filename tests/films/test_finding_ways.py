from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.films.finding_ways import Group, fewer, groups, mended, plain, rewritten, years

FILMS = 10_000
COUNTS = {"spider": 20, "man": 500, "spiderman": 2, "the": 4000, "return": 90}


@pytest.mark.parametrize(
    ("words", "last"),
    [
        (["spider", "ma"], ("ma", "ma*")),
        (["the", "man"], ("man", "man*")),  # common, and yet the beginning of many words
        (["the", "return"], ("return",)),  # common and long: finished
        (["1984"], ("1984", "1985", "1983")),
    ],
)
def test_the_last_word_may_be_unfinished(words: list[str], last: Group) -> None:
    assert set(groups(plain(words), COUNTS, FILMS)[-1]) == set(last)


def test_years_near_a_year_count_less() -> None:
    assert set(years("1984")) == {"1983", "1985"}
    assert max(years("1984").values()) < 1
    assert years("2999") == years("198") == years("solaris") == {}


def test_small_numbers_are_words_too() -> None:
    (seven, samurai, number, much) = plain(["seven", "samurai", "12", "300"])
    assert "7" in seven
    assert "twelve" in number
    assert samurai == {"samurai": 1}
    assert much == {"300": 1}


def test_a_word_stays_what_it_is_and_may_be_one_like_it_unless_it_is_common() -> None:
    def alike(word: str) -> tuple[str, ...]:
        return {"spidr": ("spider",), "man": ("mann",), "the": ("then",)}[word]

    unknown, known, common = mended(["spidr", "man", "the"], COUNTS, alike, 1000)
    assert unknown["spidr"] == known["man"] == 1
    assert 1 > unknown["spider"] > known["mann"] > 0  # a word that is one is likelier meant
    assert common == {"the": 1}


def test_words_are_joined_and_parted_where_that_gives_words() -> None:
    def counts(words: Sequence[str]) -> dict[str, int]:
        return {word: COUNTS[word] for word in words if word in COUNTS}

    assert list(rewritten(("spider", "man"), COUNTS, counts, FILMS)) == [("spiderman",)]
    assert list(rewritten(("thereturn",), {}, counts, FILMS)) == [("the", "return")]
    assert list(rewritten(("the", "return"), COUNTS, counts, FILMS)) == []


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("a", []),  # nothing would be left
        ("ab", ["a", "b"]),
        ("abc", ["ab", "ac", "bc"]),
        ("abcd", ["abc", "abd", "acd", "bcd", "ab", "ac", "ad", "bc", "bd", "cd"]),
    ],
)
def test_some_of_the_words_will_do(words: str, left: list[str]) -> None:
    ways = fewer([(word,) for word in words], range(len(words)))
    assert ["".join(word for (word,) in way) for way in ways] == left


@given(st.permutations(range(12)))
def test_of_many_words_only_the_rarest_are_tried(rarest: list[int]) -> None:
    ways = list(fewer([(str(at),) for at in range(12)], rarest))
    assert len(ways) == 10
    assert {word for way in ways for (word,) in way} == {str(at) for at in rarest[:4]}
