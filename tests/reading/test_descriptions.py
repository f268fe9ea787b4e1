from itertools import pairwise

import pytest
from tests.reading.cast import first, told

SOLARIS = "# Solaris (2002)\n\nSteven Soderbergh made it short."


def described(text: str, **details: str) -> list[tuple[str, str]]:
    mentions = first(text, **details).reading.mentions
    return [(m.words, told(m.film)) for m in mentions if m.film and "title" in m.reasons[0]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{SOLARIS} The 1972 version is longer.", [("The 1972 version", "Solaris 1972")]),
        (f"{SOLARIS} I prefer the film of 1972.", [("the film of 1972", "Solaris 1972")]),
        (
            f"{SOLARIS} Tarkovsky's 1972 film is longer.",
            [("Tarkovsky's 1972 film", "Solaris 1972")],
        ),
        (f"{SOLARIS} The original is longer.", [("The original", "Solaris 1972")]),
        (f"{SOLARIS} I prefer the original film.", [("the original film", "Solaris 1972")]),
        (f"{SOLARIS} The 1971 version is longer.", []),  # there is none of that year
        (f"{SOLARIS} The original score is longer.", []),  # of what it is the original
        (f"{SOLARIS} The original idea was hers.", []),
        ("# Ran (1985)\n\nKurosawa made it. The original is longer.", []),  # it has no namesake
        ("# Solaris (1972)\n\nTarkovsky made it. The original is longer.", []),  # it is the oldest
        ("The 1972 version is longer.", []),  # of nothing the piece speaks of
    ],
)
def test_a_film_may_be_described_as_another_of_the_same_title(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert described(text) == found


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("# Solaris (2002)\n\nLa version de 1972 est plus longue.", "fr", "La version de 1972"),
        ("# Solaris (2002)\n\nLa versión de 1972 es más larga.", "es", "La versión de 1972"),
        ("# Solaris (2002)\n\n1972年的版本更长。", "zh", "1972年的版本"),
    ],
)
def test_each_language_describes_in_its_way(text: str, language: str, words: str) -> None:
    assert described(text, language=language) == [(words, "Solaris 1972")]


def test_what_is_named_is_not_described_as_well() -> None:
    found = first(f"{SOLARIS} *Solaris* (1972) is longer.").reading.mentions
    places = [(one.start, one.end) for one in found]
    assert all(end <= start for (_, end), (start, _) in pairwise(places))
