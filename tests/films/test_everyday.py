import pytest

from matchcut.films.everyday import other_names, plainness
from matchcut.films.folding import fold_tokens


@pytest.mark.parametrize(
    ("plainer", "rarer"),
    [
        ("her", "ran"),
        ("ran", "vertigo"),
        ("one day", "bright star"),
        ("amour", "solaris"),  # a French word counts as well
        ("aujourd'hui", "vertigo"),  # one word, and two tokens
        ("一天", "后来的我们"),  # a word of the language, and a phrase that is none
        ("the story of us", "the apple of my eye"),
    ],
)
def test_common_words_are_plainer_than_rare_ones(plainer: str, rarer: str) -> None:
    assert plainness(fold_tokens(plainer)) > plainness(fold_tokens(rarer))


@pytest.mark.parametrize("text", ["Ikiru", "Rashomon und Ikiru", "乱世佳人"])
def test_a_phrase_with_a_word_hardly_anyone_uses_is_not_plain(text: str) -> None:
    assert plainness(fold_tokens(text)) == 0


@pytest.mark.parametrize("text", ["the", "of", "and the", "的"])
def test_plainness_lies_between_none_and_one(text: str) -> None:
    assert 0.5 < plainness(fold_tokens(text)) <= 1


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("Brazil", True),
        ("Paris", True),
        ("Roma", True),  # in its own language
        ("May", True),
        ("Février", True),
        ("American", True),
        ("New Year's Eve", True),
        ("春节", True),
        ("Paris, Texas", False),
        ("Ran", False),
        ("Her", False),
        ("Heat", False),
    ],
)
def test_names_of_places_days_peoples_and_holidays_are_known(text: str, *, also: bool) -> None:
    assert (fold_tokens(text) in other_names()) is also
