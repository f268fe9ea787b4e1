"""Sieve the names found in a text: which of them are worth weighing as titles at all.

Most of what reads like a title is plain words. What the page shows at a glance (capitals, marks,
what stands near) and what the index knows of a name (how plain its words are, how popular its
films) bound the log-odds that a film is meant, by the same weights that are added up afterwards;
what stays below a floor is left alone. All names of a text are bounded together, in columns.
"""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from matchcut.films.forms import Form
from matchcut.films.index import FILMS, Sort, TitleIndex, Told
from matchcut.films.scanning import Hits
from matchcut.reading.evidence import (
    HAND,
    LITTLE_KNOWN,
    LONG,
    PART_OF,
    UNUSUAL,
    Evidence,
    Weights,
    log_odds,
)
from matchcut.reading.glance import Column, Glance, glance
from matchcut.reading.typography import Page

FLOOR = -2.5  # log-odds of which more must be hoped for
FLOOR_BY_HAND = -5.3
FLOOR_IN_SMALL = -7.5  # where nothing has capitals, and "him" may be a title
YEAR_SIGN = "its year beside it"


class Measure(NamedTuple):
    """By which weights names are sieved, and the log-odds of which more must be hoped for."""

    weights: Weights
    floor: float

    @classmethod
    def of(cls, page: Page, index: TitleIndex, weights: Weights) -> "Measure":
        """Return `weights`, or those by hand where the learnt ones would not do."""
        if page.caseless:
            return cls(HAND, FLOOR_IN_SMALL)
        learnt = weights is not HAND and index.popular
        return cls(weights, FLOOR) if learnt else BY_HAND


BY_HAND = Measure(HAND, FLOOR_BY_HAND)


class Likely(NamedTuple):
    """A name worth a closer look; `films` is the most that its films may come to."""

    start: int
    end: int
    key: int
    tokens: int
    plainness: float
    place: bool
    films: float
    spaced: bool
    again: bool

    def hopeful(self, signs: Iterable[Evidence], year: int | None, measure: Measure) -> bool:
        """Whether it is still worth one once all its page says is known."""
        weights, floor = measure if self.spaced and not self.again else BY_HAND
        beside = _worth(weights, YEAR_SIGN) if year else 0.0
        return log_odds(signs, weights) + self.films + beside > floor


def sieved(page: Page, hits: Hits, index: TitleIndex, measure: Measure) -> list[Likely]:
    """Return the hits that name films and are worth a closer look, in the order of the text.

    A long name that comes again is, however plain its words: a piece may be about it.
    """
    told, weights = index.told(hits.keys), measure.weights
    seen = glance(page, hits, told, weights)
    films = _films(told, weights)
    hoped = films + _set(told, seen, page, weights) + _cased(page, told, seen, weights)
    kept = (hoped > measure.floor) | seen.unspaced | seen.again
    kept &= ((told.sorts & FILMS) > 0) & ((told.tokens > 1) | ~seen.small)
    columns = (
        *(hits.starts, hits.ends, hits.keys),
        *(told.tokens, told.plainness, told.places, films, ~seen.unspaced, seen.again),
    )
    return list(map(Likely, *(column[kept].tolist() for column in columns)))


def _worth(weights: Weights, sign: str) -> float:
    return weights.get(sign, 0.0)


def _films(told: Told, weights: Weights) -> Column:
    """What the films of each name may come to, but for what the text says of them."""
    part = max(_worth(weights, PART_OF + form) for form in Form if form is not Form.WHOLE)
    hardly = told.known < LITTLE_KNOWN
    both = _worth(weights, "plain words, but a well-known film")
    worth: Column = (
        np.where((told.sorts & ~Sort.PART) > 0, _worth(weights, PART_OF + Form.WHOLE), part)
        + told.known * _worth(weights, "a well-known film")
        + np.where(
            hardly, _worth(weights, "a film hardly known"), told.plainness * told.known * both
        )
    ).astype(np.float32)
    return worth


def _set(told: Told, seen: Glance, page: Page, weights: Weights) -> Column:
    """What length, marks and neighbours may come to."""
    bare = (seen.marks == 0) & ~seen.heads
    one = told.tokens == 1
    noun, noun_off = "after a word for film", "after a word for film, and set off"
    worth: Column = (
        _worth(weights, "base")
        + seen.marks
        + (np.minimum(told.tokens, LONG) - 1.0) * _worth(weights, "words beyond the first")
        + seen.heads * _worth(weights, "heads an entry")
        + seen.year * _worth(weights, YEAR_SIGN)
        + seen.noun * np.where(seen.off, _worth(weights, noun_off), _worth(weights, noun))
        + seen.runs_on * _worth(weights, "part of a longer name")
        + bare * page.habit.marked * _worth(weights, "not set apart, as titles are here")
        + bare * told.places * _worth(weights, "also a place or a day")
        + bare * one * _worth(weights, "one word, not set apart")
    ).astype(np.float32)
    return worth


def _cased(page: Page, told: Told, seen: Glance, weights: Weights) -> Column:
    """What capitals may come to."""
    plain = told.plainness
    rare = np.where(told.tokens == 1, np.maximum(0.0, 1 - plain / UNUSUAL), 0.0)
    first = "a capital at its head" + (", as titles have here" * page.words.sentence_case)
    title = np.where(told.tokens == 1, _worth(weights, "a capital"), _worth(weights, "in capitals"))
    title = title + _worth(weights, "plain words in capitals") * plain
    title = title + _worth(weights, "an unusual word") * rare
    begun = _worth(weights, "plain words at a sentence's head") * plain
    one_capital = _worth(weights, first) + _worth(weights, "plain words with one capital") * plain
    small = _worth(weights, "in a text without capitals")
    return np.select(
        (
            seen.caseless,
            seen.capitals == 0,
            seen.begins & (seen.capitals == 1),
            seen.smalls == 0,
        ),
        (
            small + _worth(weights, "plain words without a capital") * plain,
            np.full(len(plain), _worth(weights, "in small letters")),
            begun,
            title,
        ),
        one_capital,
    )
