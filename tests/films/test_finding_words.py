from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from matchcut.films.finding_words import joined, leeway, may_be, near, parted

FILMS = {"spider": 20, "man": 500, "spiderman": 2, "eternal": 30, "sunshine": 40, "of": 9000}


def counts(words: Sequence[str]) -> Mapping[str, int]:
    return {word: FILMS[word] for word in words if word in FILMS}


@pytest.mark.parametrize(
    ("word", "words", "found"),
    [
        ("solrais", ["polaris", "solaris"], ("solaris", "polaris")),  # two letters changed about
        ("spce", ["spue", "space"], ("space", "spue")),  # equally near: in order of the alphabet
        ("of", ["off", "or"], ()),  # too short to guess
        ("1984", ["1985"], ()),
        ("solaris", ["solaris"], ()),  # itself is no slip
        ("disapearence", ["disappearance"], ("disappearance",)),  # two slips in a long word
        ("hosres", ["horses"], ("horses",)),
    ],
)
def test_words_a_slip_away_are_near(word: str, words: list[str], found: tuple[str, ...]) -> None:
    assert near(word, dict.fromkeys(words, 1)) == found


def test_of_words_equally_near_the_commonest_comes_first() -> None:
    assert near("spce", {"spue": 9, "space": 7, "spice": 8}) == ("spue", "spice", "space")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["spider", "man"], ["spiderman"]),
        (["eternal", "sunshine"], ["eternal", "sunshine"]),
        ([], []),
    ],
)
def test_neighbours_are_joined_where_that_is_a_word(words: list[str], expected: list[str]) -> None:
    assert joined(words, counts) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("eternalsunshine", ["eternal", "sunshine"]),
        ("manofsunshine", ["man", "of", "sunshine"]),
        ("eternal", ["eternal"]),
        ("manof", ["man", "of"]),
        ("of2", ["of2"]),
    ],
)
def test_words_run_together_are_parted(word: str, expected: list[str]) -> None:
    assert parted(word, counts, 10_000) == expected


@given(st.text("abc", min_size=4, max_size=7), st.integers(0, 5), st.sampled_from("abc"))
def test_one_slip_at_an_end_leaves_the_other_end_right(word: str, at: int, letter: str) -> None:
    place = at % len(word)
    for other in (word[:place] + word[place + 1 :], word[:place] + letter + word[place:]):
        assert may_be(word, other)
        assert OSA.distance(word, other) <= leeway(word).slips
