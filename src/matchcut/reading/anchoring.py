"""A passage found again in a text that has changed since.

A passage is kept as the W3C's Web Annotation Data Model keeps it (Sanderson, Ciccarese & Young
2017): its exact words with a little before and after (TextQuoteSelector), and where they stood
(TextPositionSelector). Both are taken as tokens, so that line breaks, quotes, dashes, accents and
encodings may change. A passage is only found where all of its words stand in their order: words
that were rewritten are not the passage any more. Among several places the surroundings decide,
and of places with the same surroundings the one nearest to where the passage stood.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import Indel

from matchcut.films.folding import Folded, fold, fold_tokens
from matchcut.reading.values import Quote

# Swept (3-8 and 0.3-0.7) on edits by other seeds than those that benchmarks/anchoring.py reports:
# of 2,200 passages all values find 99.8 % or more; the most careful one is taken.
TELLING_TOKENS = 8  # so many words in their order are found by themselves
ALIKE = 0.5  # of the surroundings on one side that must have stayed, for fewer words
_OPENING = "\"'“‘«([{¿¡「『“‘（《"
_CLOSING = ",;:\"'”’»)]}.!?…。！？」』”’）"


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
    places = sorted(_places(quote, words, now), key=lambda one: (-one.alike, one.away))
    if not places:
        return Lost.GONE
    best, *others = places
    if len(words) < TELLING_TOKENS or others:
        if best.alike < ALIKE:
            return Lost.SEVERAL if others else Lost.ELSEWHERE
        if others and others[0].alike == best.alike and others[0].away == best.away:
            return Lost.SEVERAL
    first, last = now.starts[best.first], now.ends[best.first + len(words) - 1]
    return Found(
        first - _marks(text[:first][::-1], quote.exact[::-1], _OPENING),
        last + _marks(text[last:], quote.exact, _CLOSING),
    )


def _places(quote: Quote, words: tuple[str, ...], now: Folded) -> Iterator[_Place]:
    """Yield each place where the words stand in their order."""
    before, after = fold_tokens(quote.prefix), fold_tokens(quote.suffix)
    for first in _occurrences(words, now.tokens):
        end = first + len(words)
        alike = max(
            _alike(before, now.tokens[max(0, first - len(before)) : first], edge=first == 0),
            _alike(after, now.tokens[end : end + len(after)], edge=end == len(now.tokens)),
        )
        yield _Place(first, alike, abs(now.starts[first] - quote.start))


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
