import numpy as np
import pytest

from matchcut.films.folding import fold
from matchcut.films.scanning import Hits
from matchcut.reading.vocabularies.works import WORK_WORDS
from matchcut.reading.works import AROUND, MOST, others_around


def worth(text: str, words: str, language: str | None = "en") -> float:
    """How much the sign of other works counts for the first of these words in a text."""
    start = text.index(words)
    place = (np.array([one]) for one in (0, 0, start, start + len(words), 0))
    return float(others_around(Hits(fold(text), *place), language)[0])


@pytest.mark.parametrize(
    ("text", "words", "language", "told"),
    [
        ("The album opens with Fame.", "Fame", "en", True),
        ("Fame, then the single of the tour", "Fame", "en", True),
        ("Fame, a film whose songs came first", "Fame", "en", False),  # as many words for either
        ("Fame was on last night", "Fame", "en", False),
        ("La troisième saison de Fargo", "Fargo", "fr", True),
        ("El disco se llama Frida", "Frida", "es", True),
        ("The album opens with Fame.", "Fame", None, True),  # as English, where nothing is known
        ("Das Album heißt Fame", "Fame", "de", False),  # no words for that language
        ("We heard The Band", "The Band", "en", False),  # its own words do not count
    ],
)
def test_words_for_other_works_near_a_title_are_told(
    text: str, words: str, language: str | None, *, told: bool
) -> None:
    assert (worth(text, words, language) > 0) is told


def test_more_words_tell_more_up_to_a_bound_and_none_from_far() -> None:
    assert worth("album Fame", "Fame") < worth("album, song, Fame", "Fame") < MOST
    assert worth("song " * 40 + "Fame", "Fame") == MOST
    assert worth("album" + " " * AROUND + "Fame", "Fame") == 0


@pytest.mark.parametrize("language", WORK_WORDS)
def test_words_are_folded_and_on_one_side_only(language: str) -> None:
    words = WORK_WORDS[language]
    assert not words.films & words.others
    assert all(fold(word).tokens == (word,) for word in words.films | words.others)
