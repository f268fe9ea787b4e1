"""The ways a title or a name is written: its forms, and the spellings of each form.

A form is a part of the title that people use for the whole ("The Fellowship of the Ring").
A spelling is another way to write the same words ("Part Two", "Part 2"); spellings are made
here, once for each title, so that folding running text needs no guesses.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from matchcut.films.folding import fold_tokens
from matchcut.films.values import Person, Title


class Form(StrEnum):
    """Which part of a title a name is."""

    WHOLE = "whole"
    NO_ARTICLE = "without its article"
    MAIN = "before the colon"
    SUBTITLE = "after the colon"
    BARE = "without parentheses"


_WHOLE, _NO_ARTICLE, _MAIN, _SUBTITLE, _BARE = Form  # an enum's own names are slow to look up


@dataclass(frozen=True, slots=True)
class Written:
    """A form of a title as folded tokens."""

    form: Form
    tokens: tuple[str, ...]


_ARTICLES = {
    language: frozenset(articles.split())
    for language, articles in {
        "ca": "el la els les l' un una",
        "da": "den det de en et",
        "de": "der die das ein eine",
        "el": "ο η το οι τα",
        "en": "the a an",
        "es": "el la los las un una",
        "fr": "le la les l' un une des",
        "hu": "a az egy",
        "it": "il lo la i gli le l' un uno una",
        "nl": "de het een",
        "no": "den det de en et",
        "pt": "o a os as um uma",
        "ro": "un o",
        "sv": "den det de en ett",
    }.items()
}
# Of an unknown language: articles that are no words of weight elsewhere ("Die Hard").
_ANY_ARTICLE = frozenset("the a an le la les l' el los las il der das une".split())
_AND = {"de": "und", "es": "y", "fr": "et", "it": "e", "nl": "en", "pt": "e", "sv": "och"}
# Words before the number of a part, and the numbers as that language counts them.
_COUNTS = (
    (
        "part parts chapter episode volume vol book",
        "one two three four five six seven eight nine ten",
    ),
    ("partie chapitre tome", "un deux trois quatre cinq six sept huit neuf dix"),
    ("parte capitulo episodio volumen", "uno dos tres cuatro cinco seis siete ocho nueve diez"),
    ("teil kapitel folge band", "eins zwei drei vier funf sechs sieben acht neun zehn"),
    ("capitolo", "uno due tre quattro cinque sei sette otto nove dieci"),
)
_COUNTED: dict[str, dict[str, str]] = {
    part: {
        one: other
        for number, word in enumerate(words.split(), start=1)
        for one, other in ((word, str(number)), (str(number), word))
    }
    for parts, words in _COUNTS
    for part in parts.split()
}
_PARTS = frozenset(_COUNTED)
_SINGLE = {"i": "1", "1": "i", "v": "5", "5": "v", "x": "10", "10": "x"}
_NUMERAL = frozenset(_SINGLE).union(*_COUNTED.values())
_FILM_WORDS = frozenset("movie film filme pelicula".split())
_COLON = re.compile(r"\s*(?:(?<!\d):|:(?!\d)|\uff1a|\s[-\u2013\u2014]+\s|\u2014)\s*")
_OR = re.compile(r"[,\s]+(?:or|oder|ou|oppure)[\s,]*$", re.IGNORECASE)
_PARENTHESES = re.compile(r"\s*[(\uff08\[][^)\uff09\]]*[)\uff09\]]")
_LEADING = re.compile(r"(\w+(?:['\u2019]|(?=\s)))\s*(?=\S)")
_RESPELT = re.compile(r"['\u2019\-\u2010\u2011.*]|[A-Z]{2}")  # what the next three need
_JOINT = re.compile(r"(?<=[^\W\d_])['\u2019\-\u2010\u2011](?=[^\W\d_])")
_INITIALS = re.compile(r"(?<!\w)[^\W\d_](?:[.*] ?[^\W\d_](?!\w))+\.?")
_CAPITALS = re.compile(r"(?<![\w.*])[A-Z]{2,5}(?![\w.*])")
_IDEOGRAPHS = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


def forms(title: Title) -> tuple[Written, ...]:
    """Return every form of a title in every spelling, the whole title first.

    The same tokens come once, under the form nearest to the whole.

    >>> for written in forms(Title("The Double: Part II", "en"))[::2]:
    ...     print(written.form.value, written.tokens)
    whole ('the', 'double', 'part', '2')
    without its article ('double', 'part', '2')
    before the colon ('the', 'double')
    """
    return tuple(Written(form, tokens) for tokens, form in spelled(title).items())


def spelled(title: Title) -> dict[tuple[str, ...], Form]:
    """Return what `forms` does, as a table: an index of millions of names has no time for more."""
    found: dict[tuple[str, ...], Form] = {}
    for form, text in _shapes(title.text, title.language):
        for tokens in _spellings(text, title.language):
            found.setdefault(tokens, form)
    return found


def person_names(person: Person) -> tuple[tuple[str, ...], ...]:
    """Return the folded names a person goes by, in every spelling, the shown one first.

    Who also has a name in Chinese, Japanese or Korean letters is known by either order of a
    romanised one ("Zhou Dongyu", "Dongyu Zhou"). One ideograph alone is no name.
    """
    names = (person.name, *person.names)
    turned = any(_IDEOGRAPHS.search(name) for name in names)
    found: dict[tuple[str, ...], None] = {}
    for name in names:
        first, blank, last = name.partition(" ")
        two = blank and " " not in last and not _IDEOGRAPHS.search(name)
        for order in (name, f"{last} {first}") if turned and two else (name,):
            found.update(dict.fromkeys(_spellings(order, None)))
    return tuple(name for name in found if len("".join(name)) > 1)


def _shapes(text: str, language: str | None) -> Iterator[tuple[Form, str]]:
    """Yield the forms of a title as text, nearest to the whole first."""
    articles = _ARTICLES.get(language or "", _ANY_ARTICLE)
    yield _WHOLE, text
    turned = _turned(text, articles)
    if turned:
        yield _WHOLE, turned
    whole = turned or text
    yield from _unled(_NO_ARTICLE, whole, articles)
    bare = _PARENTHESES.sub("", whole).strip()
    if bare != whole:
        bare = _OR.sub("", bare)
        yield _BARE, bare
        yield from _unled(_BARE, bare, articles)
    for cut in _COLON.finditer(bare):
        main = _OR.sub("", bare[: cut.start()])
        yield _MAIN, main
        yield from _unled(_MAIN, main, articles)
        subtitle = bare[cut.end() :]
        if not _says_nothing(subtitle):
            yield _SUBTITLE, subtitle
            yield from _unled(_SUBTITLE, subtitle, articles)


def _turned(text: str, articles: frozenset[str]) -> str | None:
    """Return "The Title" for "Title, The", or None."""
    head, comma, tail = text.rpartition(", ")
    article = tail.casefold().replace("\u2019", "'")
    if not comma or article not in articles:
        return None
    return f"{tail}{head}" if article.endswith("'") else f"{tail} {head}"


def _unled(form: Form, text: str, articles: frozenset[str]) -> Iterator[tuple[Form, str]]:
    """Yield `text` without its leading article, if it has one and more follows."""
    article = _LEADING.match(text)
    if article and article[1].casefold().replace("\u2019", "'") in articles:
        yield form, text[article.end() :]


def _says_nothing(subtitle: str) -> bool:
    """Whether a subtitle is no more than "Part Two", "Volume 3" or "The Movie"."""
    empty = (_PARTS, _NUMERAL, _FILM_WORDS, _ANY_ARTICLE)
    return all(
        token.isdigit() or any(token in words for words in empty) for token in fold_tokens(subtitle)
    )


def _spellings(text: str, language: str | None) -> Iterator[tuple[str, ...]]:
    """Yield the folded tokens of `text` and of the other ways to write it; never nothing."""
    own = _AND.get(language or "", "and")
    for variant in _respelled(text):
        tokens = fold_tokens(variant)
        if tokens:
            yield tokens
        if not _NUMERAL.isdisjoint(tokens):
            yield from _renumbered(tokens)
        if own in tokens or "and" in tokens:
            yield tuple({own: "and", "and": own}.get(token, token) for token in tokens)


def _respelled(text: str) -> Iterable[str]:
    """Return `text`, and it with compounds and initials written as one word or apart."""
    texts = [text]
    if not _RESPELT.search(text):
        return texts
    if _JOINT.search(text):
        texts.append(_JOINT.sub("", text))
    if _INITIALS.search(text):
        texts.append(_INITIALS.sub(lambda match: re.sub("[.* ]", "", match[0]), text))
    if _CAPITALS.search(text):
        texts.append(_CAPITALS.sub(_opened, text))
    return texts


def _opened(capitals: re.Match[str]) -> str:
    """Return "E T" for "ET", and a roman numeral as it is."""
    return capitals[0] if fold_tokens(capitals[0])[0].isdigit() else " ".join(capitals[0])


def _renumbered(tokens: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield `tokens` with a numeral written otherwise, where a numeral is meant.

    That is after "part" or its like, and at the end ("Rocky V", but not "I").
    """
    for place, token in enumerate(tokens[1:], start=1):
        counted = _COUNTED.get(tokens[place - 1])
        others: set[str | None] = set()
        if counted:
            others = {counted.get(token), _SINGLE.get(token)}
        elif place == len(tokens) - 1 and token not in {"i", "1"}:
            others = {_SINGLE.get(token)}
        for other in sorted(filter(None, others)):
            yield (*tokens[:place], other, *tokens[place + 1 :])
