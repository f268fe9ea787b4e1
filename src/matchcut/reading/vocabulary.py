"""What reading knows of a language: patterns kept as data, one file a language.

A language without a file is read in silence: its titles are found
by their marks, and no statement is made of it.
"""

from functools import cache
from re import IGNORECASE, Pattern
from re import compile as pattern

from lingua import Language, LanguageDetector, LanguageDetectorBuilder

from matchcut.reading.vocabularies import chinese, english, french, spanish
from matchcut.reading.vocabularies.values import Vocabulary

SHORT_CHARS = 120  # in a shorter text foreign titles and names outweigh its own words
SURE = 0.6
LETTERS = 2  # a text with fewer is in no language
SAMPLE_CHARS = 2000  # enough for lingua to be sure; more only costs time

_TOLD_APART = (
    *(Language.ENGLISH, Language.FRENCH, Language.SPANISH, Language.CHINESE, Language.GERMAN),
    *(Language.ITALIAN, Language.PORTUGUESE, Language.JAPANESE, Language.KOREAN),
)
_VOCABULARIES = {
    words.language: words
    for words in (
        english.VOCABULARY,
        french.VOCABULARY,
        spanish.VOCABULARY,
        chinese.VOCABULARY,
    )
}


@cache
def compiled(expression: str) -> Pattern[str]:
    """The expression, compiled once, blind to case."""
    return pattern(expression, IGNORECASE)


def vocabulary(language: str | None) -> Vocabulary:
    """The vocabulary of an ISO 639-1 language; English where there is no file for it."""
    return _VOCABULARIES.get(language or "en", english.VOCABULARY)


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the language most of `text` is in, or None for too little to tell."""
    sample = text[:SAMPLE_CHARS].encode(errors="ignore").decode().strip()  # no half characters
    if sum(char.isalpha() for char in sample) < LETTERS:
        return None
    if len(sample) < SHORT_CHARS:
        likely = _detector().compute_language_confidence_values(sample)[0]
        found = likely.language if likely.value >= SURE else None
    else:
        found = _detector().detect_language_of(sample)
    return found.iso_code_639_1.name.lower() if found else None


@cache
def _detector() -> LanguageDetector:
    return LanguageDetectorBuilder.from_languages(*_TOLD_APART).with_low_accuracy_mode().build()
