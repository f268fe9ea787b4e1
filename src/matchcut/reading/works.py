"""What sort of work a piece speaks of around a place: films, or songs, series, books, games, art.

A word such as "album" or "season" makes every title near it less likely a film's, and a word such
as "director" outweighs it. The words of a piece are found once; a place counts those near it.
"""

import numpy as np
from numpy.typing import NDArray

from matchcut.films.folding import Numbers
from matchcut.films.scanning import Hits
from matchcut.reading.evidence import Evidence
from matchcut.reading.vocabularies.works import WORK_WORDS, WorkWords

AROUND = 500  # characters on either side; swept 120-500 across the voices of training
MOST = 2.0  # log-odds beyond which more words settle nothing more; swept 1.5-3
SIGN = "among words for other works than films"
_NONE = WorkWords(frozenset(), frozenset(), frozenset())


def others_around(hits: Hits, language: str | None) -> NDArray[np.float64]:
    """Return how much more is spoken of other works than of films around each of these names.

    The logarithm of how many times as many words there are, the name's own left out; at most
    `MOST`, and 0 where there are as many for films.
    """
    words = WORK_WORDS.get(language or "en", _NONE)
    if words.others.isdisjoint(hits.folded.tokens):
        return np.zeros(len(hits))
    said = [at for at, token in enumerate(hits.folded.tokens) if token in words.all]
    other = np.array([hits.folded.tokens[at] in words.others for at in said])
    places = hits.folded.starts[said]
    others, films = _around(hits, places[other]), _around(hits, places[~other])
    return np.log((others + 1) / (films + 1)).clip(0, MOST)


def about_phrase(others: float) -> tuple[Evidence, ...]:
    """Return what it says of a phrase that so much is spoken of other works around it."""
    return (Evidence(SIGN, others),) if others else ()


def _around(hits: Hits, places: Numbers) -> Numbers:
    """How many of these places are near each name, those of its own words left out."""
    after, before = (places.searchsorted(hits.starts + far) for far in (AROUND, -AROUND))
    own = places.searchsorted(hits.ends) - places.searchsorted(hits.starts)
    return after - before - own
