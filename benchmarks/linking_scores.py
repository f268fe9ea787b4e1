"""What a reader's links come to, against what a careful person saw: by text and by slice.

Counted are films other than those a text is about. A link is right if it shares a character with
a mention of that film. A film is "Title (Year)" in annotations: every film of the catalogue with
that title, and that year or one beside it, is taken for it; where the catalogue has none, a link to
another film of that very year may be right by another name, and is not counted. Of a film that
the catalogue has not, and of words that name no film, no link is right: of these two slices
(`LEFT_ALONE`) those left alone are counted as right. `ELSEWHERE` are links where nothing is
annotated at all; `LINKED` are the films named where some link was set: its recall is how often
that is the right one.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from linking_baselines import Link
from linking_texts import Named, Text
from matchcut.films.catalogue import Catalogue
from matchcut.films.folding import fold_tokens
from matchcut.films.index import NameOf
from matchcut.films.values import Film

ROUNDS, SEED = 2000, 1895
YEARS_APART = 1  # sources disagree on the year of release by as much
NAMED_ALIKE = ("one word", "shared title", "short form", "description", "other titles")
LEFT_ALONE = ("not in catalogue", "not a film")
ELSEWHERE, LINKED, ALL = "elsewhere", "linked", "all"


@dataclass(frozen=True, slots=True)
class Counts:
    """Links that are right, films that were missed, and links that should not be."""

    right: int = 0
    missed: int = 0
    beyond: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.right + other.right, self.missed + other.missed, self.beyond + other.beyond
        )

    @property
    def precision(self) -> float:
        """The share of links that are right; 1 where there are none."""
        return self.right / ((self.right + self.beyond) or 1) if self.right + self.beyond else 1.0

    @property
    def recall(self) -> float:
        """The share of films named that were found."""
        return self.right / ((self.right + self.missed) or 1)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        whole = 2 * self.right + self.missed + self.beyond
        return 2 * self.right / whole if whole else 1.0


Slices = Mapping[str, Counts]


@dataclass(frozen=True, slots=True)
class Scored:
    """What came of one text: counts by slice ("all" is every film), and errors told by title."""

    slices: Slices
    errors: tuple[tuple[float, str], ...]


class Catalogued:
    """What annotations call films, as the catalogue has them."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._known: dict[str, tuple[Film, ...]] = {}

    def films(self, called: str) -> tuple[Film, ...]:
        """Return the films meant by "Title (Year)", the best known first."""
        if called not in self._known:
            title, _, year = called.removesuffix(")").rpartition(" (")
            found = self._films_called(title)
            near = [
                f
                for f in found
                if f.year and year.isdecimal() and abs(f.year - int(year)) <= YEARS_APART
            ]
            self._known[called] = tuple(sorted(near, key=lambda film: -film.popularity))
        return self._known[called]

    def shared(self, words: str) -> bool:
        """Whether these words are the title of more than one film."""
        return len(self._films_called(words)) > 1

    def _films_called(self, title: str) -> tuple[Film, ...]:
        key = self._catalogue.index.lookup(title)
        names = self._catalogue.index.names(key) if key is not None else ()
        return self._catalogue.films(dict.fromkeys(n.id for n in names if n.of is NameOf.FILM))

    def about(self, text: Text) -> tuple[Film, ...]:
        """Return the films a text is about, one for each that the catalogue has."""
        return tuple(found[0] for called in text.subjects if (found := self.films(called)))


def score(text: Text, links: Iterable[Link], known: Catalogued) -> Scored:
    """Return what the links come to."""
    about = {film.id for called in text.subjects for film in known.films(called)}
    left = [link for link in links if link.film.id not in about]
    slices: dict[str, Counts] = defaultdict(Counts)
    errors: list[tuple[float, str]] = []
    for named in text.named:
        meant = {film.id for film in known.films(named.film)} if named.film else set()
        if meant & about or (named.film in text.subjects):
            continue
        here = [link for link in left if _meets(link, named)]
        left = [link for link in left if link not in here]
        right = any(link.film.id in meant for link in here)
        wrong = sum(link.film.id not in meant for link in here)
        one = Counts(int(right), int(bool(meant) and not right), wrong)
        if not meant and named.film:
            here = [link for link in here if not _same_year(link, named.film)]
            one = Counts(beyond=len(here))
        if not meant:
            slices[_alone(named)] += Counts(right=int(not here), beyond=int(bool(here)))
        for name in (ALL, _kind(named.words, named.sort, known)):
            slices[name] += one
        if here and meant:
            slices[LINKED] += Counts(int(right), int(not right))
        errors += [_told(link, named) for link in here if link.film.id not in meant]
        if meant and not here:
            errors.append((0.5, f"{named.film} missed"))
    for link in left:
        words = text.pieces[link.piece].text[link.start : link.end]
        for name in (ALL, _kind(words, "title", known), ELSEWHERE):
            slices[name] += Counts(beyond=1)
        errors.append((link.score, f"{link.film} seen where no film is named"))
    return Scored(dict(slices), tuple(errors))


def _meets(link: Link, named: Named) -> bool:
    return link.piece == named.piece and link.start < named.end and named.start < link.end


def _told(link: Link, named: Named) -> tuple[float, str]:
    meant = named.film or f"a {named.sort}"
    return link.score, f"{meant} taken for {link.film}"


def _same_year(link: Link, called: str) -> bool:
    return link.film.year is not None and f"({link.film.year})" in called


def _alone(named: Named) -> str:
    """The slice of a mention that no link fits."""
    return LEFT_ALONE[named.film is None]


def _kind(words: str, sort: str, known: Catalogued) -> str:
    if sort in {"short", "description"}:
        return {"short": "short form"}.get(sort, sort)
    if len(fold_tokens(words)) == 1:
        return "one word"
    return "shared title" if known.shared(words) else "other titles"


def total(scored: Sequence[Scored], name: str) -> Counts:
    """Return the counts of a slice over all texts."""
    return sum((one.slices.get(name, Counts()) for one in scored), Counts())


def interval(scored: Sequence[Scored], name: str) -> tuple[float, float]:
    """Return the 95 % interval of a slice's F1, drawing whole texts anew (seeded)."""
    each = [one.slices.get(name, Counts()) for one in scored]
    cells = np.array([(one.right, one.missed, one.beyond) for one in each])
    even = np.full(len(each), 1 / len(each))
    right, missed, beyond = (
        np.random.default_rng(SEED).multinomial(len(each), even, size=ROUNDS) @ cells
    ).T
    whole = np.maximum(2 * right + missed + beyond, 1)
    low, high = np.percentile(2 * right / whole, (2.5, 97.5))
    return float(low), float(high)
