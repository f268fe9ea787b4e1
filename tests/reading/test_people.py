import pytest
from tests.reading.cast import first


def people(text: str, **details: str) -> list[tuple[str, str | None]]:
    """The words that name somebody, and the id of who that is."""
    reading = first(text, **details).reading
    return [
        (mention.words, mention.person.id if mention.person else None)
        for mention in reading.mentions
        if mention.person or "name" in mention.reasons[0]
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I once met Agnès Varda in the rain.", [("Agnès Varda", "varda")]),
        ("I once met AGNES VARDA in the rain.", [("AGNES VARDA", "varda")]),
        ("I once met agnès varda in the Rain.", []),  # not written like a name
        (
            "Wong Kar-wai and Kar-wai Wong are one.",
            [("Wong Kar-wai", "wong"), ("Kar-wai Wong", "wong")],
        ),
        ("I once met Varda in the rain.", []),  # a surname alone may be anybody's
        ("# Vagabond (1985)\n\nVarda walks with her.", [("Varda", "varda")]),  # but not here
        ("# Blow Out (1981)\n\nDe Palma and Palma.", [("De Palma", "de-palma")]),  # whole surnames
        ("# Blow Out (1981)\n\nDe Palmas.", []),
        ("# Late Spring (1949)\n\nHara is Noriko.", [("Hara", "hara")]),  # cast
        ("# In the Mood for Love (2000)\n\n张曼玉 climbs.", [("张曼玉", "cheung")]),  # another name
    ],
)
def test_a_full_name_counts_anywhere_a_surname_where_its_film_is_spoken_of(
    text: str, found: list[tuple[str, str | None]]
) -> None:
    assert people(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# Hunger (2008)\n\nSteve McQueen made it.", [("Steve McQueen", "director")]),
        ("# Bullitt (1968)\n\nSteve McQueen drives.", [("Steve McQueen", "actor")]),
        ("I once met Steve McQueen in the rain.", [("Steve McQueen", None)]),
        ("*Ran* (1985) is Kurosawa's last war.", [("Kurosawa", "akira")]),
        ("*Cure* (1997) is Kurosawa's first fever.", [("Kurosawa", "kiyoshi")]),
        ("*Cure* (1997) is no *Ran* (1985), but Kurosawa knew.", [("Kurosawa", None)]),
    ],
)
def test_of_namesakes_who_worked_on_a_film_spoken_of_is_meant_or_nobody(
    text: str, found: list[tuple[str, str | None]]
) -> None:
    assert people(text) == found


def test_who_has_only_a_title_of_a_film_in_common_is_no_person() -> None:
    assert people("We watched *Vertigo* and *Ran* (1985).") == []


@pytest.mark.parametrize(
    "text",
    [
        "《花样年华》是王家卫的电影。",  # credited on a film spoken of
        "昨天我在香港见到了王家卫，我们聊了很久。",
    ],
)
def test_people_are_found_in_chinese(text: str) -> None:
    assert people(text, language="zh") == [("王家卫", "wong")]
