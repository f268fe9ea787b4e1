import pytest
from tests.reading.cast import first, told

RAN = "# Ran (1985)\n\nAn old lord gives it all away."
TWO = "I was shown *Him* and *Her*. James McAvoy and Jessica Chastain are in both."
WRITER = ("the writer",)


def recommended(text: str, language: str = "en") -> list[tuple[tuple[str, ...], str, list[str]]]:
    found = first(text, language=language).reading.recommendations
    return [(one.voice, one.to, [told(film) for film in one.films]) for one in found]


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("I recommend it.", "readers"),
        ("I can't recommend this film enough.", "readers"),
        ("I'd heartily recommend it to anyone.", "readers"),
        ("I recommend it to my sister.", "my sister"),
        ("Please, do seek it out!", "readers"),
        ("It is well worth the search.", "readers"),
        ("Give it a chance.", "readers"),
        ("Don't miss it.", "readers"),
        ("Go and see it.", "readers"),
        ("Everyone should watch this at least once.", "readers"),
        ("Highly recommended.", "readers"),
        ("A must-see.", "readers"),
    ],
)
def test_the_writer_recommends_what_the_piece_is_about(text: str, to: str) -> None:
    assert recommended(f"{RAN} {text}") == [(WRITER, to, ["Ran 1985"])]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("My brother recommended it to me.", "My brother"),
        ("I was recommended this film by Bo.", "Bo"),
        ("It was recommended to me by a friend.", "a friend"),
        ("A critic I admire recommended it.", "A critic I admire"),
        ("My aunt told me to see it.", "My aunt"),
    ],
)
def test_a_recommendation_reported_is_made_to_the_writer(text: str, voice: str) -> None:
    assert recommended(f"{RAN} {text}") == [((voice, "the writer"), "the writer", ["Ran 1985"])]


@pytest.mark.parametrize(
    "text",
    [
        "I do not recommend it.",
        "I would never recommend this film.",
        "It's not worth your time.",
        "Would you recommend it?",
        "If you must see it, bring a coat.",
        "I saw it and went home.",
        "You see it in the colours.",
        "They should have seen it coming.",
        "Find a way to forgive him.",
        "See you soon.",
    ],
)
def test_who_advises_against_asks_or_only_sees_recommends_nothing(text: str) -> None:
    assert recommended(f"{RAN} {text}") == []


@pytest.mark.parametrize(
    ("text", "films"),
    [
        (f"{RAN} I recommend *Ikiru* (1952).", ["Ikiru 1952"]),  # the one named
        (
            f"{RAN} I recommend *Ikiru* (1952) and *Rashomon* (1950).",
            ["Ikiru 1952", "Rashomon 1950"],
        ),
        (f"{TWO} I recommend them both.", ["Him 2013", "Her 2013"]),
        (f"{TWO} Please check them both out!", ["Him 2013", "Her 2013"]),
        ("It rained. I recommend it.", []),  # nothing is spoken of
        (f"{RAN} I recommend the soup.", []),  # nor is a soup a film
    ],
)
def test_the_films_are_those_named_or_those_a_pronoun_points_to(
    text: str, films: list[str]
) -> None:
    found = [name for _, _, names in recommended(text) for name in names]
    assert [name.rpartition(": ")[2] for name in found] == films


def test_each_voice_recommends_a_film_to_somebody_once() -> None:
    text = f"{RAN} I recommend it. It is worth seeing. My brother recommended it to me."
    assert [voice for voice, _, _ in recommended(text)] == [WRITER, ("My brother", "the writer")]


@pytest.mark.parametrize(
    ("text", "language", "voice"),
    [
        ("# Ran (1985)\n\nUn vieux seigneur. Je le recommande à tous.", "fr", WRITER),
        ("# Ran (1985)\n\nUn viejo señor. La recomiendo.", "es", WRITER),
        ("《乱》（1985）\n\n一个老人。我推荐这部电影。", "zh", WRITER),
        ("《乱》（1985）\n\n一个老人。朋友推荐给我这部电影。", "zh", ("朋友", "the writer")),
    ],
)
def test_each_language_recommends_in_its_way(
    text: str, language: str, voice: tuple[str, ...]
) -> None:
    assert [one[0] for one in recommended(text, language)] == [voice]


def test_the_words_that_recommend_are_quoted() -> None:
    (found,) = first(f"{RAN} It rains. I recommend it. It ends.").reading.recommendations
    assert found.quote.exact == "I recommend it."
