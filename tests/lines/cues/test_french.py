import pytest
from tests.lines.stating import stated


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("{A} est un remake de {B}.", "A remakes B"),
        ("{A} adapte le même roman que {B}.", "A same-source B"),
        ("{A} est la suite de {B}.", "A follows B"),
        ("{A} doit beaucoup à {B}.", "A draws-on B"),
        ("{A} s'inspire de {B}.", "A draws-on B"),
        ("{A} rend hommage à {B}.", "A quotes B"),
        ("{A} cite {B}.", "A quotes B"),
        ("{A} parodie {B}.", "A parodies B"),
        ("{A} inverse {B}.", "A inverts B"),
        ("{A} rappelle {B}.", "A resembles B"),
        ("{A} fait penser à {B}.", "A resembles B"),
        ("{B} annonce {A}.", "A anticipated-by B"),
        ("Contrairement à {B}, {A} crie.", "A contrasts-with B"),
        ("{A} et {B} forment un diptyque.", "A pairs-with B"),
        ("{A} n'est pas un remake de {B}.", "A remakes B (denies)"),
        ("{A} doit peut-être quelque chose à {B}.", "A draws-on B (hedges)"),
    ],
)
def test_a_sentence_ties_two_films_by_a_kind(text: str, statement: str) -> None:
    assert stated(text, language="fr") == [statement]


@pytest.mark.parametrize(
    "text",
    [
        "{A} est plus long que {B}.",
        "{A} est sorti après {B}.",
        "J'ai vu {A}, et {B} après.",
    ],
)
def test_naming_two_films_says_nothing_of_them(text: str) -> None:
    assert stated(text, language="fr") == []
