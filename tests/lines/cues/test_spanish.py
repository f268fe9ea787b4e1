import pytest
from tests.lines.stating import stated


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("{A} es un remake de {B}.", "A remakes B"),
        ("{A} se inspira en {B}.", "A draws-on B"),
        ("{A} debe mucho a {B}.", "A draws-on B"),
        ("{A} parodia {B}.", "A parodies B"),
        ("{A} invierte {B}.", "A inverts B"),
        ("{A} recuerda a {B}.", "A resembles B"),
        ("{B} anticipa {A}.", "A anticipated-by B"),
        ("A diferencia de {B}, {A} grita.", "A contrasts-with B"),
        ("{A}, en un programa doble con {B}.", "A pairs-with B"),
        ("{A} no es un remake de {B}.", "A remakes B (denies)"),
        ("{A} quizás se inspira en {B}.", "A draws-on B (hedges)"),
    ],
)
def test_a_sentence_ties_two_films_by_a_kind(text: str, statement: str) -> None:
    assert stated(text, language="es") == [statement]


@pytest.mark.parametrize(
    "text",
    [
        "Vi {A} y después vi {B}.",
        "{A} dura más que {B}.",
    ],
)
def test_naming_two_films_says_nothing_of_them(text: str) -> None:
    assert stated(text, language="es") == []


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("{A} es mejor que {B}.", []),
        ("{A} es un homenaje a {B}.", ["A quotes B"]),
        ("{A} es la secuela de {B}.", ["A follows B"]),
    ],
)
def test_being_something_is_no_remake(text: str, statements: list[str]) -> None:
    assert stated(text, language="es") == statements
