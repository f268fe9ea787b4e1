"""When two wordings are the same, where words stand in a text, and which row takes which find.

Words are compared as plain tokens: case, punctuation and white space aside, without a leading
article or particle ("De Niro" is "Niro") and without a trailing possessive.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from unicodedata import normalize

UNSPACED = "\u2e80-\u9fff"  # characters that are words by themselves
_TOKEN = re.compile(rf"[{UNSPACED}]|[^\W{UNSPACED}]+")
_BEFORE = frozenset("the a an le la les l un une el los las il de du des del d van von".split())
_ITSELF = frozenset({"the writer", "the page"})  # voices that are no words of the text


def tokens(words: str) -> list[str]:
    """Return the words in lower case without punctuation, and each Han character by itself."""
    return _TOKEN.findall(normalize("NFKC", words).casefold())


def plain(words: str) -> str:
    """Return the tokens of `words`, in lower case and one space apart.

    >>> plain("The Whisky Galore!"), plain("小城之春")
    ('whisky galore', '小 城 之 春')
    """
    left = tokens(words)
    if len(left) > 1 and left[-1] == "s":
        left = left[:-1]
    if len(left) > 1 and left[0] in _BEFORE:
        left = left[1:]
    return " ".join(left)


def contains(text: str, words: str) -> bool:
    """Whether `words` stand in `text`, token for token; no words stand everywhere."""
    return f" {' '.join(tokens(words))} " in f" {' '.join(tokens(text))} " or not words


def alike(wanted: str, found: str) -> bool:
    """Whether one of two wordings is the other, or lies in it whole ("a friend of mine")."""
    if _ITSELF & {wanted, found}:
        return wanted == found
    one, other = plain(wanted), plain(found)
    return bool(one and other) and (f" {one} " in f" {other} " or f" {other} " in f" {one} ")


def places(words: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where `words` stand in `text` (start, end), whatever the white space."""
    written = r"\W*".join(map(re.escape, tokens(words)))
    return (found.span() for found in re.finditer(written, text, re.IGNORECASE))


def overlap(start: int, end: int, words: str, text: str) -> bool:
    """Whether `text[start:end]` shares characters with a place of `words`."""
    return any(start < until and since < end for since, until in places(words, text))


def assign(
    rows: Sequence[int], finds: Sequence[int], fits: Callable[[int, int], bool]
) -> dict[int, int]:
    """Return which row takes which find: as many as can be, earlier rows before later ones.

    A row once served stays served (Kuhn's augmenting paths), so put required rows first.
    """
    taker: dict[int, int] = {}

    def serve(row: int, tried: set[int]) -> bool:
        for find in finds:
            if find not in tried and fits(row, find):
                tried.add(find)
                if find not in taker or serve(taker[find], tried):
                    taker[find] = row
                    return True
        return False

    for row in rows:
        serve(row, set())
    return {row: find for find, row in taker.items()}
