"""Films found by what a reader typed: a title, its beginning, some of its words, or nearly.

The catalogue gives candidates, best known first, for *ways* to read what was typed: the whole as
one title, its words in any order (with a maker's name, a year or a country among them), the
words joined, parted or mended, at last the words but one. A later reading is tried only where
the earlier ones explain too little. `finding_ranking` puts the candidates in order.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from matchcut.films.catalogue import Catalogue
from matchcut.films.finding_entries import Entry, glued
from matchcut.films.finding_places import countries_called
from matchcut.films.finding_ranking import ONE_OFF, Asked, Judged, Point, judge
from matchcut.films.finding_words import joined, parted, slips_between
from matchcut.films.folding import fold_tokens
from matchcut.films.values import Film

_MOST_WORDS = 16
_MOST_LETTERS = 60  # of one word
_CANDIDATES = 120  # of one way to read the query; they come best known first
_SLIP, _TWO_SLIPS = 0.85, 0.7  # what a mended word counts
_IS_WORD = 0.1  # less, where what was typed is a word itself
_SELDOM, _OFTEN = 3, 300  # films with a word from which it is hardly a slip, and seldom one
_FEWER = 50
_LEAST = 0.45  # share explained of a film worth showing
_YEARS = range(1870, 2100)
# Shares explained from which no further reading is tried: of a title with a year or country, of
# other words, and of mended ones.
_TOLD, _SURE, _FAIR = 0.9, 0.97, 0.8
_CHANGED = 0.3  # points off for words joined or parted

Ways = Sequence[Sequence[str]]  # one of each group; "word*" is a beginning


@dataclass(frozen=True, slots=True)
class Found:
    """A film, why it was found, and the points that put it in its place."""

    film: Film
    reason: str
    points: tuple[Point, ...] = ()


class Searchable(Catalogue, Protocol):
    """A catalogue that can also be asked by words."""

    def entries(self, groups: Ways, limit: int) -> tuple[Entry, ...]:
        """Entries of films, best known first, that have one search word of each group."""
        ...

    def counts(self, words: Sequence[str]) -> Mapping[str, int]:
        """How many films have each of these search words; those that none has are left out."""
        ...

    def alike(self, word: str) -> tuple[str, ...]:
        """Search words within a slip or two of this one (see `near`), nearest first."""
        ...


@dataclass(slots=True)
class _Search:
    """What is known of one query while it is looked for."""

    words: tuple[str, ...]
    catalogue: Searchable
    best: dict[str, Judged] = field(default_factory=dict)
    share: float = 0.0
    whole: bool = False

    def gather(self, asked: Asked, groups: Ways, limit: int = _CANDIDATES) -> None:
        """Judge the candidates of one way to read the query."""
        for entry in self.catalogue.entries(groups, limit):
            judged = judge(asked, entry)
            before = self.best.get(entry.film)
            if before is None or judged.score > before.score:
                self.best[entry.film] = judged
                self.share = max(self.share, judged.share)
                self.whole = self.whole or judged.whole


def find(query: str, catalogue: Searchable, limit: int = 10) -> tuple[Found, ...]:
    """Return the films that `query` may mean, the likeliest first, each with the reason."""
    words = tuple(word[:_MOST_LETTERS] for word in fold_tokens(query)[:_MOST_WORDS])
    if not words:
        return ()
    search = _Search(words, catalogue)
    _look(search)
    fair = (judged for judged in search.best.values() if judged.share >= _LEAST)
    ranked = sorted(fair, key=_place)[:limit]
    films = {film.id: film for film in catalogue.films(one.entry.film for one in ranked)}
    return tuple(
        Found(films[one.entry.film], _reason(one, films[one.entry.film], words), one.points)
        for one in ranked
        if one.entry.film in films
    )


def _place(judged: Judged) -> tuple[float, float, int, str]:
    entry = judged.entry
    return -round(judged.score, 6), -entry.popularity, entry.year or 0, entry.film


def _look(search: _Search) -> None:
    """Read the query in one way after the other, until one explains it."""
    words, catalogue = search.words, search.catalogue
    counts = catalogue.counts(words)
    plain = _asked(words, [{word: 1.0} | _years(word) for word in words], counts, catalogue)
    search.gather(plain, [[glued(words)]])
    titled = [word for word in words if not _years(word) and not countries_called(word)]
    if 0 < len(titled) < len(words):
        search.gather(plain, [[glued(titled)]])
        if search.whole and search.share >= _TOLD:
            return  # half of all films are of some country: asking for it would take long
    search.gather(plain, [[glued(words) + "*"]], _FEWER)
    search.gather(plain, _groups(plain))
    known = all(counts.get(word, 0) >= _SELDOM for word in words)
    if search.share >= _SURE and (known or search.whole):
        return
    for other in _rewritten(search, counts):
        among = catalogue.counts(other)
        asked = _asked(other, [{word: 1.0} for word in other], among, catalogue, _CHANGED)
        search.gather(asked, _groups(asked), _FEWER)
    mended = plain
    for often in (_SELDOM, _OFTEN, math.inf):
        mended = _asked(words, _mended(words, catalogue, counts, often), counts, catalogue)
        search.gather(mended, _groups(mended))
        if search.share >= _FAIR:
            return
    for groups in _but_one(mended, counts):
        search.gather(mended, groups, _FEWER)


def _rewritten(search: _Search, counts: Mapping[str, int]) -> Iterator[tuple[str, ...]]:
    """Yield the words joined or parted otherwise, where that gives words that are known."""
    catalogue = search.catalogue
    together = tuple(joined(search.words, catalogue.counts))
    films = len(catalogue)
    apart = tuple(
        part
        for word in search.words
        for part in ([word] if word in counts else parted(word, catalogue.counts, films))
    )
    for other in dict.fromkeys((together, apart)):
        if other != search.words:
            yield other[:_MOST_WORDS]


def _asked(
    words: tuple[str, ...],
    meant: Sequence[Mapping[str, float]],
    counts: Mapping[str, int],
    catalogue: Searchable,
    less: float = 0.0,
) -> Asked:
    """Return the words with what each may mean, weighed by how few films have them."""
    by_token: dict[str, list[tuple[int, float]]] = {}
    for at, tokens in enumerate(meant):
        for token, share in tokens.items():
            by_token.setdefault(token, []).append((at, share))
    every = math.log(len(catalogue) + 2)
    return Asked(
        words,
        {
            token: tuple(sorted(places, key=lambda place: -place[1]))
            for token, places in by_token.items()
        },
        tuple(0.3 + 0.7 * (1 - math.log(counts.get(word, 0) + 1) / every) for word in words),
        less,
    )


def _years(word: str) -> dict[str, float]:
    """Return the years before and after, if a word is a year."""
    if not word.isdecimal() or len(word) != len("1999") or int(word) not in _YEARS:
        return {}
    return {str(int(word) + step): ONE_OFF for step in (-1, 1)}


def _mended(
    words: tuple[str, ...], catalogue: Searchable, counts: Mapping[str, int], often: float
) -> list[dict[str, float]]:
    """Return for each word those that may be meant: itself, and like it unless films have it often.

    A word that is one is likelier meant than one that only is like it.
    """
    meant = []
    for word in words:
        found = {word: 1.0} | _years(word)
        for other in catalogue.alike(word) if counts.get(word, 0) < often else ():
            share = _SLIP if slips_between(word, other) == 1 else _TWO_SLIPS
            found.setdefault(other, share - _IS_WORD if word in counts else share)
        meant.append(found)
    return meant


def _groups(asked: Asked) -> list[list[str]]:
    """Return for each word what may stand for it; the last may be unfinished."""
    groups: list[list[str]] = [[] for _ in asked.words]
    for token, places in asked.meant.items():
        for at, _ in places:
            groups[at].append(token)
    if not asked.words[-1].isdecimal():
        groups[-1].append(asked.words[-1] + "*")
    return groups


def _but_one(asked: Asked, counts: Mapping[str, int]) -> Iterator[list[list[str]]]:
    """Yield the groups of all words but one, the commonest word left out first; then of pairs.

    Two words must be left, for nearly everything has one of the words.
    """
    groups = _groups(asked)
    order = sorted(range(len(groups)), key=lambda at: -counts.get(asked.words[at], 0))
    if len(groups) == 1:
        return
    for left_out in order:
        yield [group for at, group in enumerate(groups) if at != left_out]
    rare = order[::-1][:4]
    if len(groups) > len(("two", "and", "one")):
        for first in range(len(rare)):
            for second in range(first):
                yield [groups[rare[first]], groups[rare[second]]]


def _reason(judged: Judged, film: Film, words: tuple[str, ...]) -> str:
    """Return in words why the film was found."""
    shown = next(
        (t.text for t in film.titles if " ".join(fold_tokens(t.text)) == judged.title), judged.title
    )
    parts = []
    if judged.whole:
        parts.append("so titled" if shown == film.title else f"also titled {shown}")
    elif judged.title:
        parts.append(f"title like {shown}" if judged.share < 1 else f"words of {shown}")
    if judged.named:
        parts.append(f"with {_person(judged.named, film)}")
    if film.year is not None and str(film.year) in words:
        parts.append(f"of {film.year}")
    return ", ".join(parts)


def _person(name: str, film: Film) -> str:
    names = (text for credit in film.credits for text in (credit.person.name, *credit.person.names))
    return next((text for text in names if " ".join(fold_tokens(text)) == name), name)
