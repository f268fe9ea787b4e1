"""What a page shows at a glance of all names found in it, in columns.

It need not be exact: what is worth it is looked at closely afterwards (`typography`).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from matchcut.films.index import Told
from matchcut.films.scanning import Flags, Hits, Numbers
from matchcut.reading.evidence import SET_APART, Weights
from matchcut.reading.typography import (
    LEAD_CHARS,
    REACH_AFTER,
    REACH_BEFORE,
    SETS_OFF,
    TITLE_MARKS,
    Page,
)
from matchcut.reading.vocabularies.values import YEAR
from matchcut.reading.vocabulary import compiled

TELLING = 3  # tokens from which plain words that come again may be a title: "us and them"
MARK_CHARS = 3  # of punctuation between where a mark begins and a title does
REST_CHARS = 10  # of a mark after a title: punctuation, a year
YEAR_CHARS = 8  # so near after a title stands its year, where there are no brackets
SHORT_CHARS = 24  # left of a paragraph that is little more than a title
NOUN_CHARS = 14  # so near before a title stands "film called"
UNSPACED = "\u3040"  # from here on scripts have no blanks
_ANNOUNCES = frozenset("—–:：-([（")
_BRACKETS = frozenset("([（")

Column = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Glance:
    """What the page shows at a glance of each hit.

    How many tokens begin with a capital, and how many that carry a meaning do not; whether a
    sentence begins here, and so on; `marks` is what they come to.
    """

    capitals: Numbers
    smalls: Numbers
    begins: Flags
    caseless: Flags
    unspaced: Flags
    runs_on: Flags
    marks: Column
    heads: Flags
    year: Flags
    noun: Flags
    off: Flags
    again: Flags
    small: Flags


def glance(page: Page, hits: Hits, told: Told, weights: Weights) -> Glance:
    """Return what is seen of these hits, of which the index has `told`."""
    text, folded = page.text, hits.folded
    begins = [text[at] for at in folded.starts]
    upper = np.array([char.isupper() for char in begins], bool)
    lower = np.array([char.islower() for char in begins], bool)
    unspaced = np.array([char >= UNSPACED for char in begins], bool)
    plain = np.array([token in page.words.function_words for token in folded.tokens], bool)
    off = np.array([text[at : at + 1] in SETS_OFF for at in folded.ends], bool)
    capitals = _within(upper, hits)
    caseless = (capitals + _within(lower, hits) == 0) | page.caseless
    marks = _marks(page, hits, weights)
    nouns = [found.end() for found in compiled(page.words.film_noun).finditer(text)]
    return Glance(
        capitals=capitals,
        smalls=_within(lower & ~plain, hits),
        begins=_follows(page.starts, hits.starts, 2),
        caseless=caseless,
        unspaced=unspaced[hits.first],
        runs_on=_runs_on(page, hits, upper) & (marks == 0),
        marks=marks,
        heads=_heads(page, hits),
        year=_year_beside(text, hits),
        noun=_follows(nouns, hits.starts, NOUN_CHARS),
        off=off[hits.last],
        small=(capitals == 0) & (marks == 0) & ~caseless,
        again=(told.tokens >= TELLING) & _again(hits.keys),
    )


def _within(tokens: Flags, hits: Hits) -> Numbers:
    """How many tokens of each hit are so."""
    summed = np.concatenate(([0], np.cumsum(tokens)))
    return summed[hits.last + 1] - summed[hits.first]


def _again(keys: Numbers) -> Flags:
    """Whether each key is there more than once."""
    _, place, counts = np.unique(keys, return_inverse=True, return_counts=True)
    return counts[place] > 1


def _follows(places: Sequence[int], starts: Numbers, reach: int) -> Flags:
    """Whether some place is at most `reach` characters before each start."""
    if not places:
        return np.zeros(len(starts), bool)
    at = np.array(places, np.int64)
    before = np.searchsorted(at, starts, "right") - 1
    return (before >= 0) & (starts - at[before] <= reach)


def _marks(page: Page, hits: Hits, weights: Weights) -> Column:
    """What the marks come to that cover each hit and little more, and title marks before it."""
    worth = np.zeros(len(hits), np.float32)
    for mark in page.marks:
        begin, end = np.searchsorted(hits.starts, (mark.start, mark.start + MARK_CHARS + 1))
        rest = mark.end - hits.ends[begin:end]
        sign = SET_APART.get(mark.kind, "in quotation marks")
        worth[begin:end] += ((rest >= 0) & (rest <= REST_CHARS)) * weights.get(sign, 0.0)
    if any(mark in page.text for mark in TITLE_MARKS):
        opened = [at + 1 for at, char in enumerate(page.text) if char in TITLE_MARKS]
        worth += _follows(opened, hits.starts, 0) * weights.get("in title marks", 0.0)
    return worth


def _heads(page: Page, hits: Hits) -> Flags:
    """Whether each may head an entry: begins a short paragraph, or what is said after it."""
    heads = _follows(page.span_starts, hits.starts, LEAD_CHARS)
    for at in np.flatnonzero(heads).tolist():
        end = int(hits.ends[at])
        rest = page.text[end : end + SHORT_CHARS].partition("\n")[0]
        heads[at] = len(rest) < SHORT_CHARS or not _ANNOUNCES.isdisjoint(rest[:LEAD_CHARS])
    return heads


def _year_beside(text: str, hits: Hits) -> Flags:
    """Whether a year stands right before or after each, or soon after in brackets."""
    years = [found.start() for found in compiled(YEAR).finditer(text)]
    near = _follows(years, hits.ends + YEAR_CHARS, 2 * YEAR_CHARS)
    near |= _follows(years, hits.starts, REACH_BEFORE)
    after = _follows(years, hits.ends + REACH_AFTER, REACH_AFTER) & ~near
    for at in np.flatnonzero(after).tolist():
        end = int(hits.ends[at])
        near[at] = not _BRACKETS.isdisjoint(text[end : end + 3])
    return near


def _runs_on(page: Page, hits: Hits, upper: Flags) -> Flags:
    """Whether a capitalised word, with a blank or hyphen between, goes before or comes after."""
    starts, ends = (np.array(one, np.int64) for one in (hits.folded.starts, hits.folded.ends))
    joined = np.array([page.text[end : end + 1] in {" ", "-"} for end in hits.folded.ends], bool)
    joined[:-1] &= starts[1:] == ends[:-1] + 1
    joined[-1:] = False
    after = joined & np.append(upper[1:], False)
    inner = upper & ~_follows(page.starts, starts, 2)  # begins no sentence
    before = np.append(False, (joined & inner)[:-1])
    runs_on: Flags = after[hits.last] | before[hits.first]
    return runs_on
