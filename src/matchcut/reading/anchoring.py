"""A passage found again in a text that has changed since.

A passage is kept as the W3C's Web Annotation Data Model keeps it (Sanderson, Ciccarese & Young
2017): its exact words with a little before and after (TextQuoteSelector), and where they stood
(TextPositionSelector). Both are taken as tokens, so that line breaks, quotes, dashes, accents and
encodings may change. A passage is only found where all of its words stand in their order: words
that were rewritten are not the passage any more. Among several places the surroundings decide,
and of places with the same surroundings the one nearest to where the passage stood. Where words
beside the passage are its own over again, as numbers in lists are ("1." before "1. Ran"), they
must stand there still, or the passage could have lost a word and slid onto its neighbour's. So
it may not begin or end within brackets, either, unless it did ("[4]. Fog" is not "4. Fog").
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import Indel

from matchcut.films.folding import Folded, fold, fold_tokens
from matchcut.reading.values import Quote

# Swept (8 and 12; 0.5-0.9) on 21,000 edits by other seeds than those that benchmarks/anchoring.py
# reports: none finds a passage that is gone; up to 0.6 they find 99.2 % or more of those that are
# there, from 0.7 on fewer than 99 %. The more careful of the first is taken.
TELLING_TOKENS = 8  # so many words in their order are found by themselves
ALIKE = 0.6  # of the surroundings on one side that must have stayed, for fewer words
_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_OPENING = "*_\"'“‘«([{¿¡「『“‘（《"
_CLOSING = "*_,;:\"'”’»)]}.!?…。！？」』”’）"


class Lost(StrEnum):
    """Why a passage is not found again."""

    WORDLESS = "the passage has no words"
    GONE = "its words no longer stand in the text"
    ELSEWHERE = "its words stand in the text, but not where they stood"
    SEVERAL = "its words stand in several places, and nothing tells which was meant"


@dataclass(frozen=True, slots=True)
class Found:
    """Where a passage stands now, in characters of the text; `end` is excluded."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Place:
    """The tokens from `first` on; how alike the surroundings are, and how far it moved."""

    first: int
    alike: float
    away: int


def find_again(quote: Quote, text: str) -> Found | Lost:
    """Return where the passage stands in the text as it is now, or why it cannot be told."""
    words = fold_tokens(quote.exact)
    if not words:
        return Lost.WORDLESS
    now = fold(text)
    places = sorted(_places(quote, words, text, now), key=lambda one: (-one.alike, one.away))
    if not places:
        return Lost.GONE
    best, *others = places
    if len(words) < TELLING_TOKENS or others:
        if best.alike < ALIKE:
            return Lost.SEVERAL if others else Lost.ELSEWHERE
        if others and others[0].alike == best.alike and others[0].away == best.away:
            return Lost.SEVERAL
    first, last = int(now.starts[best.first]), int(now.ends[best.first + len(words) - 1])
    return Found(
        first - _marks(text[:first][::-1], quote.exact[::-1], _OPENING),
        last + _marks(text[last:], quote.exact, _CLOSING),
    )


def _places(quote: Quote, words: tuple[str, ...], text: str, now: Folded) -> Iterator[_Place]:
    """Yield each place where the words stand in their order, and together."""
    before, after = fold_tokens(quote.prefix), fold_tokens(quote.suffix)
    doubled = before[len(before) - _doubled(before, words) :], after[: _doubled(words, after)]
    own = fold(quote.exact)
    lone = _lone(quote.exact[own.starts[0] : own.ends[-1]])
    for first in _occurrences(words, now.tokens):
        end = first + len(words)
        preceding = now.tokens[max(0, first - len(before)) : first]
        following = now.tokens[end : end + len(after)]
        if preceding[len(preceding) - len(doubled[0]) :] != doubled[0]:
            continue
        if following[: len(doubled[1])] != doubled[1]:
            continue
        if not _lone(text[now.starts[first] : now.ends[end - 1]]) <= lone:
            continue
        alike = max(
            _alike(before, preceding, edge=first == 0),
            _alike(after, following, edge=end == len(now.tokens)),
        )
        yield _Place(first, alike, abs(now.starts[first] - quote.start))


def _lone(words: str) -> frozenset[str]:
    """Return the brackets that are closed but not opened in these words, or opened but not closed.

    >>> sorted(_lone("as [3] says (of 4]. Fog"))
    ['(', ']']
    """
    opened: list[str] = []
    lone = set()
    for sign in words:
        if sign in _BRACKETS:
            opened.append(sign)
        elif sign in _BRACKETS.values():
            if opened and _BRACKETS[opened[-1]] == sign:
                opened.pop()
            else:
                lone.add(sign)
    return frozenset(lone.union(opened))


def _doubled(before: tuple[str, ...], after: tuple[str, ...]) -> int:
    """Return how many words at the end of the one are those that the other begins with."""
    most = min(len(before), len(after))
    return max((n for n in range(1, most + 1) if before[len(before) - n :] == after[:n]), default=0)


def _alike(then: tuple[str, ...], now: tuple[str, ...], *, edge: bool) -> float:
    """Return how much of the surroundings on one side stayed, from 0 to 1.

    Where nothing stood then, all is alike at the edge of the text and nothing elsewhere.
    """
    return Indel.normalized_similarity(then, now) if then else float(edge)


def _occurrences(words: tuple[str, ...], tokens: tuple[str, ...]) -> Iterator[int]:
    """Yield where the words begin among the tokens."""
    count = len(words)
    at = -1
    while True:
        try:
            at = tokens.index(words[0], at + 1)
        except ValueError:
            return
        if tokens[at : at + count] == words:
            yield at


def _marks(beyond: str, exact: str, marks: str) -> int:
    """Return how many of the marks that the passage ends with stand beyond its last word now."""
    most = len(exact) - len(exact.rstrip(marks))
    return most and len(beyond[:most]) - len(beyond[:most].lstrip(marks))
