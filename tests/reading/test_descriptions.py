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
        (f"{SOLARIS} Tarkovsky's is longer.", [("Tarkovsky's", "Solaris 1972")]),
        (f"{SOLARIS} I prefer the Tarkovsky.", [("the Tarkovsky", "Solaris 1972")]),
        (f"{SOLARIS} I prefer Tarkovsky's version.", [("version", "Solaris 1972")]),
        (
            f"{SOLARIS} Unlike Tarkovsky's film, it is short.",
            [("film", "Solaris 1972")],
        ),
        (f"{SOLARIS} Tarkovsky's camera is slower.", []),  # his camera is no film
        (f"{SOLARIS} I prefer the Soviet one.", [("the Soviet one", "Solaris 1972")]),
        (f"{SOLARIS} I prefer the French one.", []),  # there is none from there
        (f"{SOLARIS} I prefer the '72 version.", [("the '72 version", "Solaris 1972")]),
        (f"{SOLARIS} The 1972 is longer.", [("The 1972", "Solaris 1972")]),
        (f"{SOLARIS} I prefer the Kurosawa.", []),  # he made none of that title
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
        ("# Solaris (2002)\n\nCelui de Tarkovsky est plus long.", "fr", "Celui de Tarkovsky"),
        ("# Solaris (2002)\n\nLa de Tarkovsky es más larga.", "es", "La de Tarkovsky"),
        ("# Solaris (2002)\n\nLa version soviétique dure.", "fr", "La version soviétique"),
        ("# Solaris (2002)\n\nLa soviética es más larga.", "es", "La soviética"),
    ],
)
def test_each_language_describes_in_its_way(text: str, language: str, words: str) -> None:
    assert described(text, language=language) == [(words, "Solaris 1972")]


def test_what_is_named_is_not_described_as_well() -> None:
    found = first(f"{SOLARIS} *Solaris* (1972) is longer.").reading.mentions
    places = [(one.start, one.end) for one in found]
    assert all(end <= start for (_, end), (start, _) in pairwise(places))
