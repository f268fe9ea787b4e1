"""Ways from one film to another along lines.

A way costs what its lines cost together. *Best argued*: a line costs the negative logarithm of
the chance that it holds (`weighing`), so that the cheapest way is the one likeliest to hold as a
whole, if each line holds or fails for itself: many independent voices and strong kinds make it
cheap, every further step makes it dearer. *Shortest*: each step costs more than any arguing can
save, so that of the ways with fewest steps the best argued is taken.

Both are found by Dijkstra's algorithm (Numerische Mathematik 1, 1959) from both ends at once
(Pohl, "Bi-directional search", 1971). Instead of the nearest film all films are settled together
that are at most one cheapest line further off: no way through another open film could reach them
more cheaply (Crauser et al., "A parallelization of Dijkstra's shortest path algorithm", 1998). That
makes each round a few operations on whole arrays.

A search reads no more lines than its budget, so that two hubs among millions of lines keep nobody
waiting; what it has found by then is returned, and said not to be sure.

Lines are walked both ways: two films hang together through a common source, too. Which way each
step goes in time, and whether years contradict it, is for `steps` to say.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from matchcut.lineage.filters import Filter
from matchcut.lineage.snapshot import Numbers, Reals, Snapshot, spans
from matchcut.lineage.values import Way, Wish
from matchcut.lineage.weighing import Weights, weigh

STEP = 1000.0  # dearer than the arguments of any way worth taking
MOST_WAYS = 4
MOST_READ = 1_000_000  # lines that one search reads
_NO_LINE = -1


@dataclass(frozen=True, slots=True, eq=False)
class Ways:
    """What a filter leaves of all lines, what each costs, and what the cheapest does.

    Make it once and search it often. Each search ends once it has read so many lines as `read`.
    """

    snapshot: Snapshot
    weights: Weights
    cost: Reals
    least: float
    read: int = MOST_READ


@dataclass(frozen=True, slots=True)
class Between:
    """The ways between two films; not `sure` where a search ended before it had read enough.

    There may then be a better way than the one found, or one where none was.
    """

    ways: tuple[Way, ...]
    sure: bool = True


def ways(snapshot: Snapshot, asked: Filter) -> Ways:
    """Return what the filter leaves of all lines; what it leaves nothing of costs infinitely."""
    weights = weigh(snapshot, snapshot.lines(), asked)
    with np.errstate(divide="ignore"):
        cost = -np.log(weights.chance)
    return Ways(snapshot, weights, cost, float(cost.min(initial=np.inf)))


def between(among: Ways, one: str, other: str, most: int = MOST_WAYS) -> Between:
    """Return the best argued way, the shortest where that is another, and alternatives.

    Each alternative is the best argued of those that share no film in the middle with any way
    before it; the one step between the two counts once. There are at most `most` in all.
    """
    searches = [_search(among, one, other), _search(among, one, other, wish=Wish.SHORTEST)]
    best, shortest = (each.way for each in searches)
    found: list[Way] = []
    if best and shortest and len(best.films) == len(shortest.films):
        found = [replace(best, wishes=tuple(Wish))]
    elif best and shortest:
        found = [
            replace(best, wishes=(Wish.BEST_ARGUED,)),
            replace(shortest, wishes=(Wish.SHORTEST,)),
        ]
    while found and len(found) < most:
        passed = (film for way in found for film in (way.middle or way.films))
        searches.append(_search(among, one, other, passed))
        if (way := searches[-1].way) is None:
            break
        found.append(way)
    return Between(tuple(found[:most]), all(each.sure for each in searches))


def cheapest(
    among: Ways,
    one: str,
    other: str,
    avoided: Iterable[str] = (),
    wish: Wish = Wish.BEST_ARGUED,
) -> Way | None:
    """Return the way of least cost that passes none of the films `avoided`, or None.

    Where an end itself is to be avoided, that is the one step from end to end. Of several ways
    that cost the same one is taken, always the same.
    """
    return _search(among, one, other, avoided, wish).way


@dataclass(frozen=True, slots=True)
class _Found:
    """The way that a search found, if any, and whether it read all it had to."""

    way: Way | None
    sure: bool = True


def _search(
    among: Ways,
    one: str,
    other: str,
    avoided: Iterable[str] = (),
    wish: Wish = Wish.BEST_ARGUED,
) -> _Found:
    snapshot = among.snapshot
    start, goal = snapshot.number(one), snapshot.number(other)
    if start is None or goal is None or start == goal:
        return _Found(None)
    search = _Search(among, start, goal, STEP if wish is Wish.SHORTEST else 0.0)
    for film in avoided:
        search.shut(snapshot.number(film))
    lines = search.run()
    if lines is None:
        return _Found(None, search.sure)
    films = [start]
    for line in lines:
        films.append(int(snapshot.earlier[line] + snapshot.later[line]) - films[-1])
    chance = float(np.prod(among.weights.chance[lines]))
    return _Found(Way(tuple(map(snapshot.id, films)), chance), search.sure)


class _Side:
    """One end of a search: what each film costs from there, and by which line it was reached."""

    def __init__(self, films: int, end: int) -> None:
        self.cost = np.full(films, np.inf)
        self.cost[end] = 0.0
        self.line = np.full(films, _NO_LINE, np.int32)
        self.open = np.array([end], np.int32)

    @property
    def nearest(self) -> float:
        """What the cheapest open film costs."""
        return float(self.cost[self.open].min(initial=np.inf))

    def back(self, snapshot: Snapshot, film: int) -> list[int]:
        """The lines from a film back to the end."""
        lines: list[int] = []
        while (line := int(self.line[film])) != _NO_LINE:
            lines.append(line)
            film = int(snapshot.earlier[line] + snapshot.later[line]) - film
        return lines


class _Search:
    """A search for the cheapest way between two films."""

    def __init__(self, among: Ways, start: int, goal: int, step: float) -> None:
        """Prepare a search in which each step costs `step` more than its line."""
        self.snapshot, self.cost, self.step = among.snapshot, among.cost, step
        self.least = among.least + step
        self.ends = start, goal
        self.here, self.there = (_Side(len(among.snapshot.ids), end) for end in self.ends)
        self.direct = True
        self.sure = True
        self.unread = among.read

    def shut(self, film: int | None) -> None:
        """Pass no way through this film, or, where it is an end, not straight to the other."""
        if film in self.ends:
            self.direct = False
        elif film is not None:
            self.here.cost[film] = self.there.cost[film] = -np.inf  # nothing is cheaper

    def run(self) -> list[int] | None:
        """The lines of the cheapest way, from the start to the goal."""
        best, meeting = np.inf, None
        here, there = self.here, self.there
        while here.nearest + there.nearest < best:
            if self.unread <= 0:
                self.sure = False
                break
            side, other = (here, there) if len(here.open) <= len(there.open) else (there, here)
            reached = self._settle(side, best - other.nearest)
            costs = here.cost[reached] + there.cost[reached]
            if costs.min(initial=np.inf) < best:
                best, meeting = float(costs.min()), int(reached[costs.argmin()])
        if meeting is None:
            return None
        return here.back(self.snapshot, meeting)[::-1] + there.back(self.snapshot, meeting)

    def _settle(self, side: _Side, limit: float) -> Numbers:
        """Return the films reached more cheaply than before, from the nearest open ones."""
        snapshot, costs = self.snapshot, side.cost[side.open]
        near = costs <= costs.min() + self.least
        films, rest = side.open[near], side.open[~near]
        touching = spans(snapshot.at[films], snapshot.at[films + 1])
        self.unread -= len(touching.rows)
        lines, source = snapshot.touching[touching.rows], films[touching.owner]
        target = snapshot.earlier[lines] + snapshot.later[lines] - source
        cost = side.cost[source] + self.cost[lines] + self.step
        better = cost < np.minimum(side.cost[target], limit)
        if not self.direct:
            better &= ~(np.isin(source, self.ends) & np.isin(target, self.ends))
        order = np.lexsort((lines[better], cost[better]))[::-1]  # the cheapest is written last
        reached: Numbers = target[better][order]
        side.cost[reached], side.line[reached] = cost[better][order], lines[better][order]
        side.open = np.union1d(rest, reached)
        return reached
