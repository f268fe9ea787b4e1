import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.cast import LATE_SPRING, RAN

from matchcut.films.folding import fold
from matchcut.films.values import Film, Title
from matchcut.reading.naming import heard, naming, surnames


def says(text: str, film: Film) -> set[str]:
    return {name.strip() for name in heard(text, fold(text)).says(naming(film).names)}


@pytest.mark.parametrize(
    ("text", "film", "names"),
    [
        ("Noriko will not go.", LATE_SPRING, {"noriko"}),  # a character
        ("By Akira Kurosawa.", RAN, {"akira kurosawa", "kurosawa"}),  # a director's surname too
        ("By A-kira Kurosawa.", RAN, {"akira kurosawa", "kurosawa"}),  # romanised otherwise
        ("Akira, and no Kurosawa-like one.", RAN, {"kurosawa"}),  # both words, but no name
        ("Kurosawas, Norikos", RAN, set()),
        ("", RAN, set()),
    ],
)
def test_a_text_says_a_name_as_whole_words(text: str, film: Film, names: set[str]) -> None:
    assert says(text, film) == names


@given(st.text("ab-' ʰ½", max_size=12))
def test_any_text_is_heard_with_all_its_words(text: str) -> None:
    folded = fold(text)
    assert heard(text, folded).words >= set(folded.tokens)


@pytest.mark.parametrize(
    ("languages", "abroad"),
    [
        (("fr",), {"le fleuve": frozenset({"fr"})}),
        ((None, "fr"), {}),  # nobody knows whose name it is
        (("en", "fr"), {}),
        (("ja", "fr"), {}),  # its own
    ],
)
def test_a_title_is_foreign_that_a_film_has_only_abroad(
    languages: tuple[str | None, ...], abroad: dict[str, frozenset[str]]
) -> None:
    titles = tuple(Title("Le Fleuve", language) for language in languages)
    film = Film("one", "The River", titles=titles, languages=("ja",))
    assert naming(film).abroad == abroad


def test_everybody_of_a_film_has_a_surname() -> None:
    assert {"ozu", "hara"} <= surnames(LATE_SPRING)
