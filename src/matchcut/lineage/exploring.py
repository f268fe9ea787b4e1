"""What can be shown of a lineage at once: the nearest films, the rest folded under those shown.

Films are walked as `descent` walks them, and each hangs on the film it was first reached from.
Where there are too many, those nearest to the film in the middle stay, of one distance the best
argued; a fold counts the others that hang on a film shown, and shows them when it is opened.
"""

from collections import Counter
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice, zip_longest
from typing import NamedTuple

from matchcut.films.values import Film
from matchcut.lineage.descent import beside, best_argued, descents, steps
from matchcut.lineage.filters import Filter
from matchcut.lineage.values import Lineage
from matchcut.lines.values import Kind, Line, Statement

MOST_FILMS = 60  # more cannot be told apart in one picture


class Side(StrEnum):
    """On which side of the film in the middle others hang."""

    EARLIER = "earlier"
    LATER = "later"
    BESIDE = "beside"


@dataclass(frozen=True, slots=True)
class View:
    """How far to go and what to open: `unfold` is the key of a fold, `past` as it says."""

    back: int = 2
    on: int = 2
    unfold: str = ""
    past: int = 0
    most_films: int = MOST_FILMS


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a line and a film must have to be shown; what is empty asks for nothing.

    `voice` is a part of the name of the one who says it; `decades` begin at 1930 and the like.
    """

    asked: Filter
    kinds: frozenset[Kind] = frozenset()
    voice: str = ""
    decades: frozenset[int] = frozenset()
    countries: frozenset[str] = frozenset()

    def says(self, one: Statement) -> bool:
        """Whether the statement is claimed, of a kind asked for, by a voice asked for."""
        return self.asked.claims(one) and self._named(one)

    def _named(self, one: Statement) -> bool:
        of_kind = not self.kinds or one.kind in self.kinds
        return of_kind and self.voice.casefold() in " ".join(one.voice[:1]).casefold()

    def denies(self, one: Statement) -> bool:
        """Whether the statement is dissent of a kind asked for, whoever says it."""
        return self.asked.denies(one) and (not self.kinds or one.kind in self.kinds)

    def sift(self, line: Line) -> Line | None:
        """Return what is left of a line: its dissent stays wherever a claim stays.

        Of a line that is only denied there must be a denial by a voice asked for.
        """
        claims = any(map(self.says, line.statements))
        denied = any(self.denies(one) and self._named(one) for one in line.statements)
        if not claims and (self.asked.through or not denied):
            return None
        said = (one for one in line.statements if self.says(one) or self.denies(one))
        return Line(line.earlier, line.later, tuple(said))

    def shows(self, film: Film) -> bool:
        """Whether the film is of a decade and a country asked for."""
        decade = None if film.year is None else film.year // 10 * 10
        return (not self.decades or decade in self.decades) and (
            not self.countries or not self.countries.isdisjoint(film.countries)
        )


@dataclass(frozen=True, slots=True)
class Fold:
    """How many films that hang on a film, on one side, are not shown.

    When it is opened, `past` of them are passed over: they are shown, or were shown before.
    """

    side: Side
    film_id: str
    count: int
    past: int = 0

    @property
    def key(self) -> str:
        """What opens it."""
        return f"{self.side}.{self.film_id}"


@dataclass(frozen=True, slots=True)
class Explored:
    """What is shown, and what is folded.

    Films `between` are not asked for themselves and lead to those that are.
    """

    lineage: Lineage
    folds: tuple[Fold, ...] = ()
    between: frozenset[str] = frozenset()


class _Hung(NamedTuple):
    parent: str
    side: Side


_Hanging = dict[str, _Hung]


def around(
    lineage: Lineage,
    film_id: str,
    depth_before: int = 2,
    depth_after: int = 2,
    most_films: int = MOST_FILMS,
) -> Lineage:
    """Return what lies around a film: its ancestors and descendants, and what it is joined to.

    Films joined to it by likeness, or with the direction unknown, are neighbours at distance
    one and lead no further. Of the lines between the others only lines of descent are kept.
    Where there are more than `most_films`, the nearest stay, of those the ones that most
    independent voices speak for; `left_out` counts the rest.
    """
    view = View(depth_before, depth_after, most_films=most_films)
    return explore(lineage, film_id, view).lineage


def explore(
    lineage: Lineage, film_id: str, view: View, shows: Callable[[Film], bool] | None = None
) -> Explored:
    """Return what lies around a film, as `around` says, with what is folded.

    Where `shows` is given, only films that it holds of are shown, and those between.
    """
    hanging = _hanging(lineage, film_id, view)
    wanted = {film.id for film in lineage.films if shows is None or shows(film)}
    between: set[str] = set()
    if shows:
        asked_for = [one for one in hanging if one in wanted]
        between = {above for one in asked_for for above in _chain(hanging, one)} - wanted
        hanging = {one: hung for one, hung in hanging.items() if one in wanted | between}
    side, _, top = view.unfold.partition(".")
    fresh = _under(hanging, side, top, film_id)[view.past :]
    first = (step for one in fresh for step in (*_chain(hanging, one)[::-1], one))
    order = dict.fromkeys((film_id, *first, *hanging))
    chosen = set(islice(order, view.most_films))
    shown = cut(lineage, film_id, chosen)
    return Explored(
        replace(shown, left_out=shown.left_out + len(order) - len(chosen)),
        tuple(_folds(hanging, chosen, view, film_id)),
        frozenset(between & chosen),
    )


def cut(lineage: Lineage, film_id: str, chosen: Container[str]) -> Lineage:
    """Return these films and the lines between them: of descent, or of the film in the middle."""
    films = tuple(film for film in lineage.films if film.id in chosen)
    lines = tuple(
        line
        for line in lineage.lines
        if line.earlier.id in chosen
        and line.later.id in chosen
        and (film_id in (line.earlier.id, line.later.id) or descents(line))
    )
    return Lineage(films, lines, lineage.left_out)


def _hanging(lineage: Lineage, film_id: str, view: View) -> _Hanging:
    """Return on what each film hangs, nearest first; no side crowds out another."""
    argued = best_argued(lineage)
    earlier = _rings(steps(argued, back=True), film_id, view.back, Side.EARLIER)
    later = _rings(steps(argued, back=False), film_id, view.on, Side.LATER)
    near = {other: _Hung(film_id, Side.BESIDE) for other in beside(argued, film_id)}
    found: _Hanging = {}
    for rings in zip_longest(earlier, later, [near], fillvalue=_Hanging()):
        for turn in zip_longest(*(ring.items() for ring in rings)):
            for there in filter(None, turn):
                found.setdefault(*there)
    return found


def _rings(steps: dict[str, list[str]], film_id: str, depth: int, side: Side) -> Iterator[_Hanging]:
    """Yield the films at distance one, two and so on, each film once."""
    ring = [film_id]
    seen = {film_id}
    for _ in range(depth):
        onward: _Hanging = {}
        for here in ring:
            for there in steps.get(here, ()):
                if there not in seen:
                    onward.setdefault(there, _Hung(here, side))
        if not onward:
            return
        ring = list(onward)
        seen.update(ring)
        yield onward


def _chain(hanging: _Hanging, film_id: str) -> list[str]:
    """Return the films between this one and that in the middle, the nearest to this one first."""
    above = []
    while (film_id := hanging[film_id].parent) in hanging:
        above.append(film_id)
    return above


def _under(hanging: _Hanging, side: str, top: str, middle: str) -> list[str]:
    """Return the films that hang on one, on one side, at whatever distance: nearest first."""
    return [
        one
        for one, hung in hanging.items()
        if hung.side == side and top in (middle, *_chain(hanging, one))
    ]


def _folds(hanging: _Hanging, chosen: set[str], view: View, middle: str) -> Iterator[Fold]:
    """Yield how many films hang on each film shown and are not shown themselves."""
    counts: Counter[_Hung] = Counter()
    for one, hung in hanging.items():
        if one not in chosen:
            shown = (above for above in _chain(hanging, one) if above in chosen)
            counts[_Hung(next(shown, middle), hung.side)] += 1
    for top, count in counts.items():
        under = _under(hanging, top.side, top.parent, middle)
        fold = Fold(top.side, top.parent, count)
        before = view.past if fold.key == view.unfold else 0
        past = before + sum(one in chosen for one in under[before:])
        yield replace(fold, past=past if past < len(under) else 0)
