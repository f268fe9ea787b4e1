import pytest

from matchcut.sources.front_matter import Statements, iso_date, iso_language, parted


@pytest.mark.parametrize(
    ("matter", "statements"),
    [
        ("title: Ran\nauthor: Ann", Statements(title="Ran", author="Ann")),
        ("authors:\n  - Ann\n  - Bo", Statements(author="Ann, Bo")),
        ("author: {name: Ann, url: x}", Statements(author="Ann")),
        ("date: 2014-01-07", Statements(date="2014-01-07")),
        ("date: 2014-01-07 10:20:00 +0100", Statements(date="2014-01-07T10:20:00+0100")),
        ("lang: fr-CA\nlicense: CC BY 4.0", Statements(language="fr", licence="CC BY 4.0")),
        ("title: 1984", Statements(title="1984")),
        ("title: [", None),  # no YAML: left in the text
        ("just words", None),
    ],
)
def test_front_matter_says_what_the_text_says_of_itself(
    matter: str, statements: Statements | None
) -> None:
    text = f"---\n{matter}\n---\nAn old lord"
    found = parted(text)
    assert found.statements == (statements or Statements())
    assert found.body == ("An old lord" if statements else text)


@pytest.mark.parametrize(
    "text", ["An old lord", "---\nno end", "----\nx\n----\n", "a\n---\nb: c\n---\n"]
)
def test_a_text_without_front_matter_is_left_whole(text: str) -> None:
    assert parted(text).body == text


def test_a_yaml_bomb_is_no_front_matter_worth_the_time() -> None:
    bomb = "a: &a [x]\n" + "\n".join(
        f"{b}: &{b} [*{a},*{a},*{a},*{a},*{a},*{a}]"
        for a, b in zip("abcdefghijklmno", "bcdefghijklmnop", strict=True)
    )
    assert parted(f"---\n{bomb}\n---\nAn old lord").body == "An old lord"


@pytest.mark.parametrize(
    ("text", "day"), [("2014-01-07", "2014-01-07"), ("7 May", None), (None, None)]
)
def test_only_iso_dates_are_taken(text: str | None, day: str | None) -> None:
    assert iso_date(text) == day


@pytest.mark.parametrize(("tag", "code"), [("en_GB", "en"), ("ZH-Hans", "zh"), ("english", None)])
def test_a_language_is_two_letters(tag: str, code: str | None) -> None:
    assert iso_language(tag) == code
