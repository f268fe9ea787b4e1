"""Sieve the names found in a text: which of them are worth weighing as titles at all.

Most of what reads like a title is plain words. What the page shows at a glance (capitals, marks,
what stands near) and what the index knows of a name (how plain its words are, how popular its
films) bound the log-odds that a film is meant, by the same weights that are added up afterwards;
what stays below a floor is left alone. All names of a text are bounded together, in columns; what
stands beside one of them is looked for only where it decides.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import inf
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from matchcut.films.forms import Form
from matchcut.films.index import SORTS, Sort, TitleIndex, Told
from matchcut.films.scanning import Flags, Hits
from matchcut.reading.evidence import (
    BRIEF,
    HAND,
    LITTLE_KNOWN,
    LONG,
    PART_OF,
    UNUSUAL,
    Evidence,
    Weights,
    log_odds,
)
from matchcut.reading.glance import Cased, Column, Seen, glance, noun_before
from matchcut.reading.typography import SETS_OFF, Page
from matchcut.reading.weights import TRAINED
from matchcut.reading.works import SIGN, others_around

FLOOR = -2.5  # log-odds of which more must be hoped for
FLOOR_BY_HAND = -5.3
FLOOR_IN_SMALL = -7.5  # where nothing has capitals, and "him" may be a title
LESS = 1.5  # log-odds by which less is hoped for of a name than of one around it, to leave it out
YEAR_SIGN = "its year beside it"
_BESIDE = (YEAR_SIGN, "after a word for film", "after a word for film, and set off")
_CASED = {
    Cased.NOT: ("in a text without capitals", "plain words without a capital"),
    Cased.SMALL: ("in small letters", ""),
    Cased.ONE: ("a capital", "plain words in capitals"),
    Cased.ALL: ("in capitals", "plain words in capitals"),
    Cased.BEGUN: ("", "plain words at a sentence's head"),
    Cased.FIRST: ("a capital at its head", "plain words with one capital"),
    Cased.FIRST_HERE: (
        "a capital at its head, as titles have here",
        "plain words with one capital",
    ),
}
_BYTES = np.arange(256)
_SHARE = (_BYTES / 255).astype(np.float32)  # what a byte of plainness or popularity stands for


@dataclass(frozen=True, slots=True, eq=False)
class Measure:
    """By which weights names are sieved, and the log-odds of which more must be hoped for.

    A name within another is left out if by so much `less` is hoped for of it.
    """

    weights: Weights
    floor: float
    less: float = inf

    def of(self, page: Page, index: TitleIndex) -> "Measure":
        """Return this measure, or one by hand where a learnt one would not do."""
        if page.caseless:
            return IN_SMALL
        return self if index.popular else BY_HAND


@lru_cache(maxsize=4)
def halved(measure: Measure) -> Weights:
    """Return the weights of a measure and those by hand, each by half."""
    signs = HAND.keys() | measure.weights.keys()
    return {sign: (HAND.get(sign, 0.0) + measure.weights.get(sign, 0.0)) / 2 for sign in signs}


BY_HAND = Measure(HAND, FLOOR_BY_HAND)
IN_SMALL = Measure(HAND, FLOOR_IN_SMALL)
LEARNT = Measure(TRAINED, FLOOR, LESS)


class Likely(NamedTuple):
    """A name worth a closer look; `films` is the most that its films may come to.

    `others` is how much more is spoken of other works around it (`works`).
    """

    start: int
    end: int
    key: int
    tokens: int
    plainness: float
    place: bool
    sorts: int
    films: float
    spaced: bool
    again: bool
    others: float

    def hopeful(self, signs: Iterable[Evidence], year: int | None, measure: Measure) -> bool:
        """Whether it is still worth one once all its page says is known."""
        by = measure if self.spaced and not self.again else BY_HAND
        beside = by.weights.get(YEAR_SIGN, 0.0) if year else 0.0
        return log_odds(signs, by.weights) + self.films + beside > by.floor


class Tables(NamedTuple):
    """What names are worth by the bytes that an index tells of them.

    `films` goes by how well they are known, and `plainly` by the same for plain words; `cased` by
    case and plainness; `bare`, by tokens, is for names that nothing sets apart.
    """

    tokens: Column
    sorts: Column
    films: Column
    plainly: Column
    cased: NDArray[np.float32]
    bare: Column
    places: Column


def sieved(page: Page, hits: Hits, index: TitleIndex, measure: Measure) -> list[Likely]:
    """Return the hits that name films and are worth a closer look, in the order of the text.

    A long name that comes again is, however plain its words: a piece may be about it. Of scripts
    without blanks all are.
    """
    if not len(hits):  # as is usual where only the head of a page's title is asked for
        return []
    seen = glance(page, hits, index, measure.weights)
    hits, told = seen.hits, seen.told
    tables = _tables(measure)
    films = _films(told, tables)
    others = others_around(hits, page.language)
    hoped = films + _set(seen, page, measure.weights, tables)
    hoped += (others * measure.weights.get(SIGN, 0.0)).astype(np.float32)
    kept = _kept(page, seen, hoped, measure)
    if measure.less < inf:
        kept[_within_likelier(page, seen, hoped, kept, measure.less)] = False
    (rows,) = kept.nonzero()
    columns = (
        *(hits.starts, hits.ends, hits.keys, told.tokens, _SHARE[told.plainness]),
        *(told.places > 0, told.sorts, films, ~seen.unspaced, seen.again, others),
    )
    return list(map(Likely, *(column[rows].tolist() for column in columns)))


def _films(told: Told, tables: Tables) -> Column:
    """What the films of each name may come to, but for what the text says of them."""
    plainly = tables.plainly[told.known] * _SHARE[told.plainness]
    return tables.sorts[told.sorts] + tables.films[told.known] + plainly


def _set(seen: Seen, page: Page, weights: Weights, tables: Tables) -> Column:
    """What length, case, marks and capitals beside may come to."""
    told = seen.told
    bare = tables.bare[told.tokens] + tables.places[told.places]
    brief = (seen.hits.ends - seen.hits.starts <= BRIEF) & ~seen.unspaced
    bare += brief * np.float32(weights.get("a very short word", 0.0))
    bare += seen.number * np.float32(weights.get("a mere number", 0.0))
    if page.habit.marked:
        bare += np.float32(weights.get("not set apart, as titles are here", 0.0))
    bare *= (seen.marks == 0) & ~seen.heads
    heads = seen.heads * np.float32(weights.get("heads an entry", 0.0))
    cased = tables.cased[seen.case, told.plainness]
    longer = np.float32(weights.get("part of a longer name", 0.0))
    joined = (seen.joined & (seen.marks == 0)) * longer
    hoped: Column = tables.tokens[told.tokens] + seen.marks + heads + bare + cased + joined
    return hoped


def _kept(page: Page, seen: Seen, hoped: Column, measure: Measure) -> Flags:
    """Return which names are kept; a year or a word for film is looked for where it decides."""
    year, *nouns = (measure.weights.get(sign, 0.0) for sign in _BESIDE)
    kept = seen.again | seen.unspaced | (hoped > measure.floor)
    best = hoped + (bool(page.year_starts) * year + max(nouns))
    (open_,) = (~kept & (best > measure.floor)).nonzero()
    lists = (column[open_].tolist() for column in (seen.hits.starts, seen.hits.ends, hoped))
    for row, start, end, odds in zip(open_.tolist(), *lists, strict=True):
        noun, rest = nouns[page.text[end : end + 1] in SETS_OFF], measure.floor - odds
        if rest < year + noun and page.year(start, end) is not None:
            rest -= year
        kept[row] = rest < 0 or (rest < noun and noun_before(page, start))
    return kept


def _within_likelier(page: Page, seen: Seen, hoped: Column, kept: Flags, less: float) -> list[int]:
    """Return the rows of names that stand within another of which much more is hoped for.

    One that begins in small letters, as "the Man", is no such other.
    """
    (rows,) = (kept & ~seen.unspaced).nonzero()
    around: list[tuple[int, float]] = []
    within = []
    lists = (column[rows].tolist() for column in (seen.hits.starts, seen.hits.ends, hoped))
    for row, start, end, odds in zip(rows.tolist(), *lists, strict=True):
        if any(end <= last and more - odds >= less for last, more in around):
            within.append(row)
        if not page.text[start].islower():
            around = [one for one in around if one[0] > start]
            around.append((end, odds))
    return within


@lru_cache(maxsize=8)
def _tables(measure: Measure) -> Tables:
    """Return the tables that come of a measure's weights."""
    worth = defaultdict(float, measure.weights)
    little = _SHARE < LITTLE_KNOWN
    part = max(worth[PART_OF + form] for form in Form if form is not Form.WHOLE)
    whole = (np.arange(SORTS) & (Sort.WHOLE | Sort.FAMILY)) > 0
    cased = np.zeros((len(Cased) + 1, len(_BYTES)))
    for case, (sign, plainly) in _CASED.items():
        cased[case] = worth[sign] + worth[plainly] * _SHARE
    cased[Cased.ONE] += np.maximum(0.0, 1 - _SHARE / UNUSUAL) * worth["an unusual word"]
    tables = (
        worth["base"] + (np.minimum(_BYTES, LONG) - 1) * worth["words beyond the first"],
        np.where(whole, worth[PART_OF + Form.WHOLE], part),
        _SHARE * worth["a well-known film"] + little * worth["a film hardly known"],
        _SHARE * worth["plain words, but a well-known film"] * ~little,
        cased,
        (_BYTES == 1) * worth["one word, not set apart"],
        (_BYTES > 0) * worth["also a place or a day"],
    )
    return Tables(*(table.astype(np.float32) for table in tables))
