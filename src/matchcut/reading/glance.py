"""What a page shows at a glance of the names found in it.

It need not be exact: what is worth it is looked at closely afterwards (`typography`).
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from matchcut.films.characters import Characters, codes
from matchcut.films.folding import Numbers
from matchcut.films.index import TitleIndex, Told
from matchcut.films.scanning import Flags, Hits
from matchcut.reading.evidence import SET_APART, Weights
from matchcut.reading.typography import (
    LEAD_CHARS,
    TITLE_MARKS,
    Page,
    bare_beside,
)
from matchcut.reading.vocabularies.values import Vocabulary
from matchcut.reading.vocabulary import compiled

TELLING = 3  # tokens from which plain words that come again may be a title: "us and them"
MARK_CHARS = 4  # from where a mark begins, within which what it sets apart does
REST_CHARS = 10  # of a mark after a title: punctuation, a year
NOUN_CHARS = 14  # so near before a title stands "film called"
NOUN_LENGTH = 24  # of the longest word for film
UNSPACED = ord("\u3040")  # from here on scripts have no blanks
_JOINTS = (" ", "-")
_QUOTES = frozenset('"“«‘')

Column = NDArray[np.float32]


class Cased(IntEnum):
    """How a name is capitalised, as far as a glance tells."""

    NOT = 1  # it has no case, or its page has no capitals
    SMALL = 2
    ONE = 3
    ALL = 4  # of several words, those of little meaning aside
    BEGUN = 5  # by no more than its place at a sentence's head
    FIRST = 6
    FIRST_HERE = 7  # where titles have it so


_INITIALS = Characters(
    lambda char: Cased.ONE if char.isupper() else Cased.SMALL if char.islower() else Cased.NOT
)
_ONE = int(Cased.ONE)


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """Names that films have, a row each; `marks` is what their marks come to.

    `again` tells that a long name comes twice; `heads` that it heads an entry; `number` that it is
    no more than a figure; `joined` that a capitalised word stands right before or after.
    """

    hits: Hits
    told: Told
    case: NDArray[np.uint8]
    marks: Column
    heads: Flags
    number: Flags
    joined: Flags
    again: Flags
    unspaced: Flags


def glance(page: Page, hits: Hits, index: TitleIndex, weights: Weights) -> Seen:
    """Return what is seen of the `hits` that name films.

    On a page with capitals those that begin with a small letter, as most do, are left out unless
    they are set apart, head an entry, or are long and come again.
    """
    begun = codes(page.text)[hits.folded.starts]
    initials = _INITIALS.of(begun)
    hits = hits.only(index.of_films(hits.keys))
    marks, heads, again = _marks(page, hits, weights), _heads(page, hits), _again(hits)
    if not page.caseless:
        large = initials[hits.first] != Cased.SMALL
        (rows,) = (large | (marks != 0) | heads | again).nonzero()
        hits, marks, heads, again = hits.only(rows), marks[rows], heads[rows], again[rows]
    places = tuple(zip(hits.starts.tolist(), hits.ends.tolist(), strict=True))
    return Seen(
        hits=hits,
        told=index.told(hits.keys),
        case=_case(page, hits, initials.tobytes()),
        marks=marks,
        heads=heads,
        number=_flags(page.text[a].isdecimal() and page.text[b - 1].isdecimal() for a, b in places),
        joined=_joined(page, hits),
        again=again,
        unspaced=begun[hits.first] >= UNSPACED,
    )


def _flags(rows: Iterable[bool]) -> Flags:
    return np.array(list(rows), np.bool_)


def _again(hits: Hits) -> Flags:
    """Whether each is a long name that is there more than once."""
    again = np.zeros(len(hits), bool)
    (long,) = (hits.last - hits.first >= TELLING - 1).nonzero()
    if len(long) > 1:
        keys = hits.keys[long].tolist()
        counts = Counter(keys)
        again[long] = [counts[key] > 1 for key in keys]
    return again


def _case(page: Page, hits: Hits, initials: bytes) -> NDArray[np.uint8]:
    """Return the `Cased` of each; `initials` are those of all tokens."""
    if page.caseless:
        return np.full(len(hits), Cased.NOT, np.uint8)
    case: list[int] = []
    columns = (hits.starts, hits.first, hits.last)
    for start, first, last in zip(*(column.tolist() for column in columns), strict=True):
        known = initials[first : last + 1]
        capitals = known.count(_ONE)
        if not capitals:
            case.append(max(known))
        elif capitals == 1 and page.begins(start):
            case.append(Cased.BEGUN)
        elif first == last:
            case.append(Cased.ONE)
        else:
            case.append(_capitals(page.words, known, hits.folded.tokens[first : last + 1]))
    return np.array(case, np.uint8)


def _capitals(words: Vocabulary, letters: bytes, tokens: tuple[str, ...]) -> Cased:
    """Return how several words are capitalised of which not all are small."""
    if Cased.SMALL in letters and not all(
        letter != Cased.SMALL or token in words.function_words
        for letter, token in zip(letters, tokens, strict=True)
    ):
        return Cased.FIRST_HERE if words.sentence_case else Cased.FIRST
    return Cased.ALL


def _joined(page: Page, hits: Hits) -> Flags:
    """Whether a word in capitals, with a blank or hyphen between, stands before or after each.

    A word before that begins a sentence or a quotation is none.
    """
    text, tokens = page.text, hits.folded
    columns = (hits.starts, hits.ends, hits.first)
    joined = []
    for start, end, first in zip(*(column.tolist() for column in columns), strict=True):
        found = text[end : end + 1] in _JOINTS and text[end + 1 : end + 2].isupper()
        if not found and first and text[start - 1] in _JOINTS:
            begin = int(tokens.starts[first - 1])
            found = text[begin].isupper() and tokens.ends[first - 1] == start - 1
            found = found and not page.begins(begin)
            found = found and _QUOTES.isdisjoint(text[max(0, begin - 2) : begin])
        joined.append(found)
    return _flags(joined)


def _follows(places: Sequence[int], starts: Numbers, reach: int) -> Flags:
    """Whether some place is at most `reach` characters before each start."""
    if not places:
        return np.zeros(len(starts), bool)
    at = np.array(places, np.int64)
    before = at.searchsorted(starts, "right") - 1
    return (before >= 0) & (starts - at[before] <= reach)


def _marks(page: Page, hits: Hits, weights: Weights) -> Column:
    """What the marks come to that cover each hit and little more, and title marks before it."""
    worth = np.zeros(len(hits), np.float32)
    starts, ends = (one.tolist() if page.marks else [] for one in (hits.starts, hits.ends))
    for mark in page.marks:
        begin = bisect_left(starts, mark.start)
        for row in range(begin, bisect_left(starts, mark.start + MARK_CHARS, begin)):
            near = 0 <= mark.end - ends[row] <= REST_CHARS
            if near and bare_beside(page.text, mark, starts[row], ends[row]):
                worth[row] += weights.get(SET_APART.get(mark.kind, "in quotation marks"), 0.0)
    if any(mark in page.text for mark in TITLE_MARKS):
        opened = [at + 1 for at, char in enumerate(page.text) if char in TITLE_MARKS]
        worth += _follows(opened, hits.starts, 0) * weights.get("in title marks", 0.0)
    return worth


def _heads(page: Page, hits: Hits) -> Flags:
    """Whether each heads an entry; it stands near where a paragraph begins."""
    heads = _follows(page.span_starts, hits.starts, LEAD_CHARS)
    for at in heads.nonzero()[0].tolist():
        heads[at] = page.heads(int(hits.starts[at]), int(hits.ends[at]))
    return heads


def noun_before(page: Page, start: int) -> bool:
    """Whether a word for film goes before."""
    begin = max(0, start - NOUN_CHARS - NOUN_LENGTH)
    nouns = compiled(page.words.film_noun).finditer(page.text, begin, start)
    return any(start - found.end() <= NOUN_CHARS for found in nouns)
