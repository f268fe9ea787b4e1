"""Films found by what a reader typed: a title, its beginning, some of its words, or nearly.

The catalogue gives candidates, best known first, for *ways* to read what was typed: the whole as
one title, its words in any order (with a maker's name, a year or a country among them), the
words joined, parted or mended, at last the words but one. A later reading is tried only where
the earlier ones explain too little. `finding_ranking` puts the candidates in order.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from matchcut.films.catalogue import Catalogue
from matchcut.films.finding_entries import Entry, glued, romanise
from matchcut.films.finding_places import countries_called
from matchcut.films.finding_ranking import Asked, Judged, Point, judge
from matchcut.films.finding_ways import Group, asked, fewer, groups, mended, plain, rewritten, years
from matchcut.films.folding import fold_tokens
from matchcut.films.values import Film, Title

_MOST_WORDS = 16
_MOST_LETTERS = 60  # of one word
CANDIDATES = 120  # of one way to read the query; they come best known first
_FEWER = 50
_SELDOM = 3  # films with a word from which it is hardly a slip
_OFTEN = (0.004, 0.02)  # shares of films with a word from which it is seldom one, and never
_LEAST = 0.45  # share explained of a film worth showing
_HALF = 0.5  # share explained of so many as are wanted from which no commoner word is tried alone
# Shares explained from which no further reading is tried: of a title with a year or country, of
# other words, and of mended ones.
_TOLD, _SURE, _FAIR = 0.9, 0.97, 0.8


@dataclass(frozen=True, slots=True)
class Found:
    """A film, why it was found, and the points that put it in its place."""

    film: Film
    reason: str
    points: tuple[Point, ...] = ()


class Searchable(Catalogue, Protocol):
    """A catalogue that can also be asked by words."""

    def entries(self, groups: Sequence[Group], limit: int) -> tuple[Entry, ...]:
        """Entries of films, best known first, that have one search word of each group."""
        ...

    def counts(self, words: Sequence[str]) -> Mapping[str, int]:
        """How many films have each of these search words; those that none has are left out."""
        ...

    def alike(self, word: str) -> tuple[str, ...]:
        """Search words within a slip or two of this one (see `near`), nearest first."""
        ...


class _Search:
    """What is known of one query while it is looked for.

    `wanted` films are shown of those weighed, the `most` of one way to read it.
    """

    def __init__(
        self, words: tuple[str, ...], catalogue: Searchable, wanted: int, most: int
    ) -> None:
        self.words = words
        self.wanted = wanted
        self.most = most
        self.catalogue = catalogue
        self.films = len(catalogue)
        self.counts = catalogue.counts(words)
        self.alike = cache(catalogue.alike)
        self.best: dict[str, Judged] = {}
        self.share = 0.0
        self.whole = False
        self._asked: Asked | None = None
        self._seen: set[str] = set()

    def gather(self, asked: Asked, groups: Sequence[Group], limit: int = CANDIDATES) -> None:
        """Judge the candidates of one way to read the query, so many of them."""
        if asked is not self._asked:
            self._asked, self._seen = asked, set()
        for entry in self.catalogue.entries(groups, min(limit, self.most)):
            if entry.film in self._seen:
                continue
            self._seen.add(entry.film)
            judged = judge(asked, entry)
            before = self.best.get(entry.film)
            if before is None or judged.score > before.score:
                self.best[entry.film] = judged
                self.share = max(self.share, judged.share)
                self.whole = self.whole or judged.whole


def find(
    query: str, catalogue: Searchable, limit: int = 10, *, among: int = CANDIDATES
) -> tuple[Found, ...]:
    """Return the films that `query` may mean, the likeliest first, each with the reason.

    For one way to read the query, only the best known of what it fits are weighed, `among` so many.
    """
    words = tuple(word[:_MOST_LETTERS] for word in fold_tokens(query)[:_MOST_WORDS])
    if not words:
        return ()
    search = _Search(words, catalogue, limit, among)
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
    if _look_as_typed(search):
        return
    words, counts, films = search.words, search.counts, search.films
    for other in rewritten(words, counts, search.catalogue.counts, films):
        some = other[:_MOST_WORDS]
        among = search.catalogue.counts(some)
        changed = asked(some, plain(some), among, films, changed=True)
        search.gather(changed, groups(plain(some), among, films), _FEWER)
    meant = plain(words)
    reading = asked(words, meant, counts, films)
    for often in (_SELDOM, *(share * films for share in _OFTEN)):
        meant = mended(words, counts, search.alike, often)
        reading = asked(words, meant, counts, films)
        search.gather(reading, groups(meant, counts, films))
        if search.share >= _FAIR:
            return
    rarest = sorted(range(len(words)), key=lambda at: counts.get(words[at], 0))
    for some_groups in fewer(groups(meant, counts, films), rarest):
        search.gather(reading, some_groups, _FEWER)
        halves = sum(judged.share >= _HALF for judged in search.best.values())
        if len(some_groups) == 1 and halves >= search.wanted:
            return  # the other word is commoner, and tells less


def _look_as_typed(search: _Search) -> bool:
    """Read the words as they are, and say whether that explains them."""
    words, counts = search.words, search.counts
    meant = plain(words)
    typed = asked(words, meant, counts, search.films)
    search.gather(typed, [[glued(words)]])
    if sum(judged.whole for judged in search.best.values()) >= search.wanted:
        return True  # of more titled so these are the best known
    titled = [word for word in words if not years(word) and not countries_called(word)]
    if 0 < len(titled) < len(words):
        search.gather(typed, [[glued(titled)]])
        if search.whole and search.share >= _TOLD:
            return True  # half of all films are of some country: asking for it would take long
    search.gather(typed, [[glued(words) + "*"]], _FEWER)
    search.gather(typed, groups(meant, counts, search.films))
    known = all(counts.get(word, 0) >= _SELDOM for word in words)
    return search.share >= _SURE and (known or search.whole)


def _reason(judged: Judged, film: Film, words: tuple[str, ...]) -> str:
    """Return in words why the film was found."""
    spelt = romanise if judged.title in judged.entry.romanised else _folded
    shown = next((t.text for t in film.titles if judged.title in spelt(t)), judged.title)
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


def _folded(title: Title) -> tuple[str, ...]:
    return (" ".join(fold_tokens(title.text)),)


def _person(name: str, film: Film) -> str:
    names = (text for credit in film.credits for text in (credit.person.name, *credit.person.names))
    return next((text for text in names if " ".join(fold_tokens(text)) == name), name)
