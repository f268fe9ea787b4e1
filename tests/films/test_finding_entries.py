import pytest
from tests.films.cast import FAMILY, HER, SOLARIS_1972, US_2018

from matchcut.films.finding_entries import WHOLE, entry, romanise, search_words
from matchcut.films.values import Title


@pytest.mark.parametrize(
    ("text", "language", "latin"),
    [
        ("後來的我們", "zh", ["hou lai de wo men"]),  # traditional characters too
        ("重庆森林", None, ["chong qing sen lin"]),  # a reading that depends on the word
        ("游戏规则", "zh", ["you 11 gui ze", "you xi gui ze"]),  # a syllable like a numeral
        ("Солярис", "ru", ["solyaris"]),
        ("기생충", "ko", ["gi saeng chung"]),
        ("七人の侍", "ja", []),  # Chinese characters read the Japanese way are not known
        ("Amélie", "fr", []),
        ("Ran", None, []),
    ],
)
def test_titles_in_other_letters_are_romanised(
    text: str, language: str | None, latin: list[str]
) -> None:
    assert list(dict.fromkeys(romanise(Title(text, language)))) == latin


def test_an_entry_is_found_by_titles_makers_year_and_countries() -> None:
    words = set(search_words(entry(US_2018)))
    assert {"us", "them", "hou", "后", "zhou", "2018", f"{WHOLE}usandthem"} <= words


def test_a_title_is_whole_without_its_article_too() -> None:
    film = entry(SOLARIS_1972)
    assert f"{WHOLE}solaris" in set(search_words(film))


def test_a_familys_titles_are_its_members_too() -> None:
    assert len(entry(HER, FAMILY).titles) >= len(entry(HER).titles)
