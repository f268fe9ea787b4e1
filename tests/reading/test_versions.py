import pytest
from tests.reading.cast import first, linked, told

HIM, HER, THEM = (
    f"The Disappearance of Eleanor Rigby: {title}"
    for title in ("Him 2013", "Her 2013", "Them 2014")
)
ACTORS = "James McAvoy and Jessica Chastain are in it."


def families(text: str) -> list[list[str]]:
    return [[told(film) for film in family] for family in first(text).reading.families]


@pytest.mark.parametrize(
    ("text", "films"),
    [
        (f"I was shown these two films (Him & Her) by a friend. {ACTORS}", [HIM, HER]),
        (f"I was shown both films: Him and Her. {ACTORS}", [HIM, HER]),
        (f"I was shown *Him* and *Her*. {ACTORS}", [HIM, HER]),
        (f"First *Him*, then *Them* at the Rialto. {ACTORS}", [HIM, THEM]),
    ],
)
def test_versions_named_in_one_breath_are_what_the_piece_is_about(
    text: str, films: list[str]
) -> None:
    found = first(text).reading
    assert [told(film) for film in found.subjects] == films
    assert linked(text)[:2] == films
    assert [sorted(family) for family in families(text)] == [sorted(films)]


@pytest.mark.parametrize(
    "text",
    [
        "I like him and her, the two of them.",  # words
        "Between Him and Her there is a door.",  # no sign that these are films
        "*Him* is on at noon. Much later one may go and see *Them* too.",  # not one breath
        "*Ran* and *Ikiru* are both his.",  # no family
    ],
)
def test_other_films_and_words_make_no_group_of_versions(text: str) -> None:
    assert first(text).reading.subjects == ()


def test_versions_stand_in_order_of_release() -> None:
    text = f"First *Them* and *Him* at the Rialto. {ACTORS}"
    assert families(text) == [[HIM, THEM]]


def test_a_version_beside_its_companion_is_not_its_better_known_namesake() -> None:
    assert linked("I was shown these two films (Him & Her) by a friend.") == [HIM, HER]
