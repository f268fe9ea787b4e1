"""What sort of work a piece speaks of around a place: films, or songs, series, books, games, art.

A word such as "album" or "season" makes every title near it less likely a film's, and a word such
as "director" outweighs it. The words of a piece are found once; a place counts those near it.
"""

from bisect import bisect_left
from dataclasses import dataclass
from math import log

from matchcut.films.folding import Folded
from matchcut.reading.evidence import Evidence
from matchcut.reading.vocabularies.works import WORK_WORDS, WorkWords

AROUND = 500  # characters on either side; swept 120-500 across the voices of training
MOST = 2.0  # log-odds beyond which more words settle nothing more; swept 1.5-3
_NONE = WorkWords(frozenset(), frozenset())


@dataclass(frozen=True, slots=True)
class Works:
    """Where a piece has words for films, and for works of other sorts: first characters."""

    films: tuple[int, ...] = ()
    others: tuple[int, ...] = ()


def spoken_of(folded: Folded, language: str | None) -> Works:
    """Return where a text, folded, has the words of its language for works of either sort."""
    words = WORK_WORDS.get(language or "en", _NONE)
    return Works(_places(folded, words.films), _places(folded, words.others))


def about_phrase(start: int, end: int, works: Works) -> tuple[Evidence, ...]:
    """Return what is spoken of around the words from `start` to `end`, themselves left out."""
    others = _around(works.others, start, end) if works.others else 0
    films = _around(works.films, start, end) if others else 0
    if others <= films:
        return ()
    more = min(MOST, log((others + 1) / (films + 1)))
    return (Evidence("among words for other works than films", more),)


def _places(folded: Folded, words: frozenset[str]) -> tuple[int, ...]:
    if words.isdisjoint(folded.tokens):
        return ()
    places = [at for at, token in enumerate(folded.tokens) if token in words]
    return tuple(folded.starts[places].tolist())


def _around(places: tuple[int, ...], start: int, end: int) -> int:
    """How many of these places are near, not counting those of the phrase's own words."""
    near = bisect_left(places, start + AROUND) - bisect_left(places, start - AROUND)
    return near - (bisect_left(places, end) - bisect_left(places, start))
