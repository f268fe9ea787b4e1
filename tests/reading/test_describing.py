from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reading.cast import piece

from matchcut.films.folding import fold
from matchcut.reading.describing import phrases
from matchcut.reading.matching import group
from matchcut.reading.typography import Page
from matchcut.reading.vocabulary import compiled, vocabulary


def described(text: str, language: str) -> list[str]:
    page = Page(piece(text, language=language), vocabulary(language))
    return [found[0] for found in phrases(page, fold(page.text)).found]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        (
            "The 1932 version is longer, and part two is not.",
            "en",
            ["The 1932 version", "part two"],
        ),
        ("We liked it. Part 3 is longer.", "en", ["Part 3"]),
        ("The french version is longer.", "en", ["The french version"]),
        ("The deMille version is longer.", "en", ["The deMille version"]),
        ("The 小津 was longer.", "en", ["The 小津"]),
        ("Unlike Wyler's film it is short.", "en", ["Unlike Wyler's film"]),
        ("We liked my brother's 1977 film.", "en", ["brother's 1977 film"]),  # whoever's it is
        ("He saw de Palma's remake.", "en", ["de Palma's remake"]),
        ("We saw the film and the end.", "en", []),  # small letters name no maker
        ("we saw the kurosawa.", "en", ["the kurosawa"]),  # unless all letters are small
        ("Celui de Renoir est long, l’original aussi.", "fr", ["Celui de Renoir", "l’original"]),
        ("La de Lang dura más.", "es", ["La de Lang"]),
        ("The first film in the series is long.", "en", ["The first film"]),
        ("It is the first film by Wyler, the first film I saw.", "en", []),
        ("Le premier film est long.", "fr", ["Le premier film"]),
        ("C'est le premier film de Romero, le premier film qu'il tourne.", "fr", []),
        ("Son premier film, leur premier film à sortir.", "fr", ["Son premier film"]),
        ("1972年的版本更长。", "zh", ["1972年的版本"]),
    ],
)
def test_a_description_is_found_where_it_may_begin(
    text: str, language: str, found: list[str]
) -> None:
    assert described(text, language) == found


@pytest.mark.parametrize("nation", vocabulary("es").nations)
def test_a_country_needs_no_capital(nation: str) -> None:
    assert described(f"Ayer vimos la {nation} otra vez.", "es") == [f"la {nation}"]


WORDS = (
    "the The that this his its their part of from 1972 '77 2001 version film remake original first "
    "second V v ii 2 french Soviet Lean's deMille's deMille kurosawa's Paul Anderson's de Palma "
    "Frears' eXistenZ 小津 jean-Luc long made-for-TV is was and He. it's “the saw old one X, "
    "le la l'original celui celle son version américaine Renoir d'Ozu premier dessin "
    "el su película española"
).split()


@settings(max_examples=1000)
@given(
    words=st.lists(st.sampled_from(WORDS), max_size=14),
    language=st.sampled_from("en fr es".split()),
)
def test_whatever_the_words_all_is_found_that_looking_everywhere_finds(
    words: list[str], language: str
) -> None:
    text = f"We saw it. He left. They stayed. {' '.join(words)}"
    everywhere = compiled(vocabulary(language).described).finditer(text)
    named = Counter(one[0] for one in everywhere if not (group(one, "maker") or "").islower())
    assert named <= Counter(described(text, language))  # of "le le premier" it misses the last two


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The original is longer. I prefer Lean's: the Lean, and his first film.", "en"),
        ("Tarkovsky's 1972 film, the Soviet one, that 2002 remake, Jean-Luc Godard's film.", "en"),
        (
            "Le film de 1972, la version de Renoir, son premier film, le second, celle d’Ozu.",
            "fr",
        ),
        ("La de 1972, la original, su segunda película, la versión de Lang.", "es"),
    ],
)
def test_nothing_is_found_otherwise_than_by_looking_everywhere(text: str, language: str) -> None:
    everywhere = compiled(vocabulary(language).described).finditer(text)
    named = Counter(one[0] for one in everywhere if not (group(one, "maker") or "").islower())
    assert named <= Counter(described(text, language))  # of "le le premier" it misses the last two
