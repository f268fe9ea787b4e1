"""What a page shows at a glance of the names found in it.

It need not be exact: what is worth it is looked at closely afterwards (`typography`).
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from matchcut.films.characters import Characters, codes
from matchcut.films.folding import Folded, Numbers
from matchcut.films.index import TitleIndex, Told
from matchcut.films.scanning import Flags, Hits
from matchcut.reading.evidence import SET_APART, Weights
from matchcut.reading.typography import (
    LEAD_CHARS,
    REACH_AFTER,
    REACH_BEFORE,
    SETS_OFF,
    TITLE_MARKS,
    Page,
)
from matchcut.reading.vocabularies.values import YEAR, Vocabulary
from matchcut.reading.vocabulary import compiled

TELLING = 3  # tokens from which plain words that come again may be a title: "us and them"
MARK_CHARS = 3  # of punctuation between where a mark begins and a title does
REST_CHARS = 10  # of a mark after a title: punctuation, a year
YEAR_CHARS = 8  # so near after a title stands its year, where there are no brackets
SHORT_CHARS = 24  # left of a paragraph that is little more than a title
NOUN_CHARS = 14  # so near before a title stands "film called"
NOUN_LENGTH = 24  # of the longest word for film
UNSPACED = ord("\u3040")  # from here on scripts have no blanks
_ANNOUNCES = frozenset("—–:：-([（")
_BRACKETS = frozenset("([（")
_JOINS = (" ", "-")

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


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """Names that films have, a row each; `marks` is what their marks come to.

    `again` tells that a long name comes twice; `heads` that it may head an entry.
    """

    hits: Hits
    told: Told
    case: NDArray[np.uint8]
    marks: Column
    heads: Flags
    again: Flags
    unspaced: Flags


def glance(page: Page, hits: Hits, index: TitleIndex, weights: Weights) -> Seen:
    """Return what is seen of the `hits` that name films.

    Most are lone words in small letters, and left out where a page has capitals.
    """
    begun = codes(page.text)[hits.folded.starts]
    initials = _INITIALS.of(begun)
    films = index.of_films(hits.keys)
    marks = _marks(page, hits, weights)
    if not page.caseless:
        films &= (hits.last > hits.first) | (initials[hits.first] != Cased.SMALL) | (marks != 0)
    (rows,) = films.nonzero()
    hits = hits.only(rows)
    return Seen(
        hits=hits,
        told=index.told(hits.keys),
        case=_case(page, hits, initials),
        marks=marks[rows],
        heads=_heads(page, hits),
        again=_again(hits),
        unspaced=begun[hits.first] >= UNSPACED,
    )


def _again(hits: Hits) -> Flags:
    """Whether each is a long name that is there more than once."""
    again = np.zeros(len(hits), bool)
    (long,) = (hits.last - hits.first >= TELLING - 1).nonzero()
    if len(long) > 1:
        keys = hits.keys[long].tolist()
        counts = Counter(keys)
        again[long] = [counts[key] > 1 for key in keys]
    return again


def _case(page: Page, hits: Hits, initials: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return the `Cased` of each; `initials` are those of all tokens."""
    if page.caseless:
        return np.full(len(hits), Cased.NOT, np.uint8)
    case = initials[hits.first]
    begins = _follows(page.starts, hits.starts, 2)
    case[begins & (case == Cased.ONE)] = Cased.BEGUN
    letters, tokens = initials.tobytes(), hits.folded.tokens
    (several,) = (hits.last > hits.first).nonzero()
    ends = zip(hits.first[several].tolist(), (hits.last[several] + 1).tolist(), strict=True)
    for row, (first, end) in zip(several.tolist(), ends, strict=True):
        known = letters[first:end]
        if Cased.ONE not in known:
            case[row] = max(known)
        elif known.count(Cased.ONE) == 1 and begins[row]:
            case[row] = Cased.BEGUN
        else:
            case[row] = _capitals(page.words, known, tokens[first:end])
    return case


def _capitals(words: Vocabulary, letters: bytes, tokens: tuple[str, ...]) -> Cased:
    """Return how several words are capitalised of which not all are small."""
    if Cased.SMALL in letters and not all(
        letter != Cased.SMALL or token in words.function_words
        for letter, token in zip(letters, tokens, strict=True)
    ):
        return Cased.FIRST_HERE if words.sentence_case else Cased.FIRST
    return Cased.ALL


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
        for row in range(begin, bisect_right(starts, mark.start + MARK_CHARS, begin)):
            if 0 <= mark.end - ends[row] <= REST_CHARS:
                worth[row] += weights.get(SET_APART.get(mark.kind, "in quotation marks"), 0.0)
    if any(mark in page.text for mark in TITLE_MARKS):
        opened = [at + 1 for at, char in enumerate(page.text) if char in TITLE_MARKS]
        worth += _follows(opened, hits.starts, 0) * weights.get("in title marks", 0.0)
    return worth


def _heads(page: Page, hits: Hits) -> Flags:
    """Whether each may head an entry: begins a short paragraph, or what is said after it."""
    heads = _follows(page.span_starts, hits.starts, LEAD_CHARS)
    for at in heads.nonzero()[0].tolist():
        end = int(hits.ends[at])
        rest = page.text[end : end + SHORT_CHARS].partition("\n")[0]
        heads[at] = len(rest) < SHORT_CHARS or not _ANNOUNCES.isdisjoint(rest[:LEAD_CHARS])
    return heads


class Nearby:
    """What stands beside one name or another; asked for where the rest does not decide."""

    def __init__(self, page: Page, folded: Folded) -> None:
        self._page = page
        self._text = page.text
        self._folded = folded
        self.years = [found.start() for found in compiled(YEAR).finditer(page.text)]

    def year(self, start: int, end: int) -> bool:
        """Whether a year stands right before or after, or soon after in brackets."""
        return (
            _between(self.years, end - YEAR_CHARS, end + YEAR_CHARS)
            or _between(self.years, start - REACH_BEFORE, start)
            or (
                not _BRACKETS.isdisjoint(self._text[end : end + 3])
                and _between(self.years, end, end + REACH_AFTER)
            )
        )

    def noun(self, start: int) -> bool:
        """Whether a word for film goes before."""
        begin = max(0, start - NOUN_CHARS - NOUN_LENGTH)
        nouns = compiled(self._page.words.film_noun).finditer(self._text, begin, start)
        return any(start - found.end() <= NOUN_CHARS for found in nouns)

    def set_off(self, end: int) -> bool:
        """Whether punctuation or nothing comes after."""
        return self._text[end : end + 1] in SETS_OFF

    def capital(self, start: int, end: int, first: int) -> bool:
        """Whether a capitalised word, with a blank or hyphen between, stands before or after.

        `first` is the first token of the name.
        """
        text, folded = self._text, self._folded
        if text[end : end + 1] in _JOINS and text[end + 1 : end + 2].isupper():
            return True
        if not first or text[start - 1] not in _JOINS or folded.ends[first - 1] != start - 1:
            return False
        begin = int(folded.starts[first - 1])
        return text[begin].isupper() and not _between(self._page.starts, begin - 2, begin)


def _between(places: Sequence[int], first: int, last: int) -> bool:
    """Whether some place is from `first` to `last`, both included."""
    at = bisect_right(places, last)
    return at > 0 and places[at - 1] >= first
