"""What is kept of a film so that it can be found: its names, folded, and what goes with them.

An entry holds the film's titles, the same romanised, its makers' names, its year and its
countries. Its search words are all of their words, and each title once more as a whole.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from anyascii import anyascii

from matchcut.films.finding_places import place_words
from matchcut.films.folding import fold_tokens
from matchcut.films.values import Family, Film, Role, Title

WHOLE = "\ue000"  # stands before a title that is written as one word; nobody types it
_MOST_TITLES = 64
MOST_NAMES = 12  # makers, the first billed first
_NAMES_EACH = 3
_MOST_CHARS = 40  # of a title written as one word
_BILLING = (Role.DIRECTOR, Role.CAST, Role.WRITER, Role.PRODUCER)
_ARTICLES = frozenset("the a an le la les l el los las il lo der die das un une".split())
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_PLAIN = re.compile("[a-z0-9]+")
_KANA = re.compile("[\u3040-\u30ff]")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a film is found by; titles and names are folded words with blanks between them."""

    film: str
    year: int | None
    popularity: float
    titles: tuple[str, ...]
    romanised: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()


def entry(film: Film, family: Family | None = None) -> Entry:
    """Return what the film is found by; its family's titles are its own too."""
    people = dict.fromkeys(person for role in _BILLING for person in film.people(role))
    return Entry(
        film.id,
        film.year,
        film.popularity,
        *fold_titles((*film.titles, *(family.titles if family else ()))),
        fold_names((person.name, *person.names) for person in islice(people, MOST_NAMES)),
        film.countries,
    )


def fold_titles(titles: Sequence[Title]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the distinct folded titles, and those that only romanising them gives."""
    given = titles[:_MOST_TITLES]
    folded = dict.fromkeys(" ".join(fold_tokens(title.text)) for title in given)
    romanised = dict.fromkeys(latin for title in given for latin in romanise(title))
    return (
        tuple(filter(None, folded)),
        tuple(latin for latin in romanised if latin and latin not in folded),
    )


def fold_names(people: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """Return the folded names of makers, of whom each has a few."""
    names = (name for person in people for name in person[:_NAMES_EACH])
    return tuple(filter(None, dict.fromkeys(map(_folded, names))))


def search_words(about: Entry) -> Iterator[str]:
    """Yield the words by which an entry is found, some perhaps twice."""
    for title in (*about.titles, *about.romanised):
        words = title.split()
        yield from words
        yield glued(words)
        if len(words) > 1 and words[0] in _ARTICLES:
            yield glued(words[1:])
    for name in about.names:
        yield from name.split()
    if about.year:
        yield str(about.year)
    for country in about.countries:
        yield from place_words(country)


def glued(words: list[str] | tuple[str, ...]) -> str:
    """Return the search word for a title of these words."""
    return WHOLE + "".join(words)[:_MOST_CHARS]


def romanise(title: Title) -> Iterator[str]:
    """Yield a title's words in Latin letters, if it is in others.

    Chinese is read as pinyin without tones. Japanese needs a dictionary, and the smallest that
    reads titles well would take 50 MB: its kana are romanised, and its Chinese characters found
    as they are written, or by the Latin title that sources give half of those films.

    >>> list(dict.fromkeys(romanise(Title("后来的我们", "zh"))))
    ['hou lai de wo men']
    >>> list(romanise(Title("Сталкер", "ru")))
    ['stalker']
    """
    text = title.text
    if text.isascii() or all(letter < "\u0250" for letter in text):
        return
    if _HAN.search(text):
        if title.language != "ja" and not _KANA.search(text):
            pinyin = _pinyin(text)
            yield _latin(pinyin)
            yield " ".join(_PLAIN.findall(pinyin.lower()))  # folded, "xi" is eleven
        return
    words = fold_tokens(text)
    if any(not word.isascii() for word in words):
        yield _latin(" ".join(anyascii(word) for word in words))


def _pinyin(text: str) -> str:
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - slow to load, and few titles need it

    return " ".join(lazy_pinyin(text))


def _latin(text: str) -> str:
    return " ".join(word for word in fold_tokens(text) if word.isascii())


@lru_cache(maxsize=1 << 16)
def _folded(name: str) -> str:
    return " ".join(fold_tokens(name))
