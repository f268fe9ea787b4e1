"""How well an entry fits what was typed, and why.

Every word typed is explained by the best title of the film, or by a maker's name, the year or the
country. What a word weighs depends on how many films have it. To the share explained come
points for how much of the title was typed, for the words being in order, for a whole title, for
a maker's whole name and for how well known the film is; each point is told.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import OSA

from matchcut.films.finding_entries import Entry
from matchcut.films.finding_places import countries_called, place_words

_POINTS = ("words", "title", "order", "whole title", "maker", "popularity", "words changed")
# Set by hand, then swept one at a time, from half to double, on the queries to develop on
# (benchmarks/find_sweep.py): no other value puts more films first, and the worst loses 13
# in a thousand.
_WORDS = 6.0
_TITLE = 1.0
_ORDER = 0.3
_EXACT = 0.8
_PERSON = 0.4
_KNOWN = 0.7
_BEGINNING = 0.75  # what the beginning of a word counts at least
ONE_OFF = 0.6  # a year that is one off
_NAME, _COUNTRY = 0.97, 0.9
_TELLING = 5  # letters from which the beginning of a country's name tells it, not "king"
_ALMOST = 0.75  # how like the whole title must be for letters to count instead of words


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed: its words, what each may mean and how sure, and what each weighs."""

    words: tuple[str, ...]
    meant: Mapping[str, tuple[tuple[int, float], ...]]
    weights: tuple[float, ...]
    less: float = 0.0  # what is taken off: the words were changed to get here

    @property
    def text(self) -> str:
        """All words as one."""
        return "".join(self.words)


class Point(NamedTuple):
    """What speaks for a film, and how much."""

    what: str
    score: float


class Judged(NamedTuple):
    """An entry with the title that fits best, the share of the words explained, and its points.

    `whole` is whether that title was typed as a whole, `named` a maker some words name; `score`
    is the sum of the points.
    """

    entry: Entry
    title: str
    share: float
    scores: tuple[float, ...]
    score: float
    whole: bool
    named: str | None = None

    @property
    def points(self) -> tuple[Point, ...]:
        """What speaks for the film, and against it."""
        return tuple(Point(*one) for one in zip(_POINTS, self.scores, strict=True) if one[1])


class _Fit:
    """How words are explained: for each its share, and where in the title it stands."""

    __slots__ = ("covered", "places", "shares", "title", "whole")

    def __init__(self, title: str, shares: list[float], places: list[int], covered: float) -> None:
        self.title, self.shares, self.places = title, shares, places
        self.covered = covered
        self.whole = covered >= 1

    def worth(self, weights: Sequence[float]) -> float:
        explained = sum(map(float.__mul__, self.shares, weights))
        return explained + _TITLE / _WORDS * self.covered * sum(weights) + self.whole / 10


def judge(asked: Asked, entry: Entry) -> Judged:
    """Return how well `entry` fits."""
    fits = [_fit(asked, title) for title in (*entry.titles, *entry.romanised)]
    fit = max(fits, key=lambda fit: fit.worth(asked.weights), default=_Fit("", [], [], 0.0))
    said = fit.shares or [0.0] * len(asked.words)
    shares = list(said)
    in_title = _share(said, asked.weights)
    named, in_full = _add_names(asked, entry, shares)
    if min(shares) < 1:
        about = [_about(word, entry) for word in asked.words]
        about[-1] = about[-1] or _country_begun(asked.words[-1], entry)
        shares = [max(pair) for pair in zip(shares, about, strict=True)]
    share = _share(shares, asked.weights)
    title = fit.title if any(a and a >= b for a, b in zip(said, shares, strict=True)) else ""
    scores = (
        _WORDS * share,
        _TITLE * fit.covered * min(1.0, in_title * 2),
        _ORDER * _in_order(fit.places),
        _EXACT * fit.whole,
        _PERSON * in_full,
        _KNOWN * entry.popularity,
        -asked.less,
    )
    return Judged(entry, title, share, scores, sum(scores), fit.whole, named)


def _fit(asked: Asked, title: str) -> _Fit:
    """Return how the words fit one title."""
    count = len(asked.words)
    glued = title.replace(" ", "")
    if glued == asked.text:
        return _Fit(title, [1.0] * count, list(range(count)), 1.0)
    shares, places = [0.0] * count, [-1] * count
    last = asked.words[-1]
    letters = 0.0
    for place, token in enumerate(title.split()):
        for at, share in asked.meant.get(token, ()):
            if share > shares[at]:
                shares[at], places[at] = share, place
                letters += len(token) * share
                break
        else:
            if token.startswith(last) and not shares[-1]:
                shares[-1] = _BEGINNING + (0.95 - _BEGINNING) * len(last) / len(token)
                places[-1] = place
                letters += len(last)
    fit = _Fit(title, shares, places, min(1.0, letters / len(glued)))
    if min(shares) < 1:
        _by_letters(asked, glued, fit)
    return fit


def _by_letters(asked: Asked, glued: str, fit: _Fit) -> None:
    """Count likeness in letters where that explains more: blanks forgotten, several slips."""
    text = asked.text
    beginning = glued[: len(text)]
    if beginning == text:
        fit.shares, fit.places = [0.97] * len(fit.shares), list(range(len(fit.shares)))
        fit.covered = max(fit.covered, len(text) / len(glued))
        return
    like = OSA.normalized_similarity(text, glued, score_cutoff=_ALMOST)
    if like and like * 0.95 > _share(fit.shares, asked.weights):
        fit.shares = [like * 0.95] * len(fit.shares)
        fit.covered = like


def _share(shares: Sequence[float], weights: Sequence[float]) -> float:
    return sum(map(float.__mul__, shares, weights)) / sum(weights)


def _add_names(asked: Asked, entry: Entry, shares: list[float]) -> tuple[str | None, bool]:
    """Explain by makers' names the words the title does not.

    Returns a name that does, and whether all of it was typed.
    """
    if min(shares) >= 1:
        return None, False
    said, full = None, False
    for name in entry.names:
        tokens = name.split()
        found = [(at, share) for token in tokens for at, share in asked.meant.get(token, ())]
        if not found and not any(token.startswith(asked.words[-1]) for token in tokens):
            continue
        if not found:
            shares[-1] = max(shares[-1], _BEGINNING)
        better = False
        for at, share in found:
            if share * _NAME > shares[at]:
                shares[at] = share * _NAME
                better = True
        if better and not full:
            said, full = name, len(found) >= len(tokens)
    return said, full


def _about(word: str, entry: Entry) -> float:
    """Return how far a word is explained by the film's year or countries."""
    if word.isdecimal() and entry.year is not None:
        off = abs(int(word) - entry.year)
        return 1.0 if not off else ONE_OFF if off == 1 else 0.0
    return 0.0 if countries_called(word).isdisjoint(entry.countries) else _COUNTRY


def _country_begun(word: str, entry: Entry) -> float:
    """Return how far the beginning of a word for one of the film's countries explains a word."""
    if len(word) < _TELLING:
        return 0.0
    begun = (place.startswith(word) for code in entry.countries for place in place_words(code))
    return _COUNTRY * _BEGINNING * any(begun)


def _in_order(places: Sequence[int]) -> float:
    """Return the share of neighbours typed that stand in the same order in the title."""
    found = [place for place in places if place >= 0]
    if not found:
        return 0.0
    if len(found) == 1:
        return 1.0 if found[0] == 0 else 0.5
    steps = [1.0 if b - a == 1 else 0.6 if b > a else 0.0 for a, b in pairwise(found)]
    return sum(steps) / len(steps)
