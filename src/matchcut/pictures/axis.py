"""Time on the x axis: earlier left, later right.

Some of the room goes to the years as they passed, the rest is shared out evenly between the
films' years, so that neither a lonely pioneer nor a crowded decade spoils the picture. Films of
unknown year stand apart, under a heading that says so: at the left end if others are said to stem
from them, else at the right end.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate, pairwise
from statistics import fmean

from matchcut.films.values import Film
from matchcut.pictures.measure import width
from matchcut.pictures.values import Tick

TICK_SIZE_PX = 12.0
TICK_GAP_PX = 14.0  # between two years
FEW_TICKS = 4  # with fewer round years, any year will do
PASSED = 0.6  # of the room goes to years as they passed, for each 1 shared out evenly
UNKNOWN_GAP = 1.0  # between known and unknown years, in evenly shared steps

_BEFORE, _KNOWN, _AFTER = 0, 1, 2


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """A place on the axis.

    `era` tells year unknown at the left, known, and unknown at the right; `rank` orders the
    films of one year that stem from one another.
    """

    era: int
    year: int
    rank: int


def slots(films: Collection[Film], descents: Collection[tuple[str, str]]) -> dict[str, Slot]:
    """Return each film's place in the order of time, by id."""
    earlier, later = {pair[0] for pair in descents}, {pair[1] for pair in descents}
    moments = {}
    for film in films:
        unknown = _BEFORE if film.id in earlier and film.id not in later else _AFTER
        moments[film.id] = (unknown, 0) if film.year is None else (_KNOWN, film.year)
    within = [(one, other) for one, other in descents if moments[one] == moments[other]]
    ranks = _ranks(within)
    return {film_id: Slot(*moment, ranks.get(film_id, 0)) for film_id, moment in moments.items()}


def _ranks(descents: Collection[tuple[str, str]]) -> dict[str, int]:
    """Return how many steps of descent lead to each film; circles end at the number of films."""
    ranks = {film_id: 0 for pair in descents for film_id in pair}
    for _ in range(len(ranks)):
        for earlier, later in descents:
            ranks[later] = max(ranks[later], min(ranks[earlier] + 1, len(ranks) - 1))
    return ranks


def positions(taken: Iterable[Slot], left: float, right: float) -> dict[Slot, float]:
    """Return where each slot lies between `left` and `right`."""
    order = sorted(set(taken))
    if len(order) == 1:
        return {order[0]: (left + right) / 2}
    years = [slot.year for slot in order if slot.era == _KNOWN]
    span = max(years) - min(years) if years else 0
    shares = [_share(one, other, span, len(order) - 1) for one, other in pairwise(order)]
    scale = (right - left) / sum(shares)
    runs = accumulate((share * scale for share in shares), initial=left)
    return dict(zip(order, runs, strict=True))


def _share(one: Slot, other: Slot, span: int, steps: int) -> float:
    """Return how much of the axis, in no unit, lies between neighbouring slots."""
    if one.era != other.era:
        return (1 + UNKNOWN_GAP) / steps
    passed = PASSED * (other.year - one.year) / span if span and one.era == _KNOWN else 0
    return passed + 1 / steps


def ticks(places: Mapping[Slot, float]) -> tuple[Tick, ...]:
    """Return round years where there is room, and a heading for films of unknown year."""
    apart = ([x for slot, x in places.items() if slot.era == era] for era in (_BEFORE, _AFTER))
    found = [Tick(fmean(xs), "year unknown", known=False) for xs in apart if xs]
    years = {slot.year: x for slot, x in places.items() if slot.era == _KNOWN and not slot.rank}
    for step in (100, 50, 10, 5, 1) if years else ():
        if step == 1 and len(found) >= FEW_TICKS:
            break
        for year in range(-(min(years) // -step) * step, max(years) + 1, step):
            tick = Tick(_between(year, years), str(year))
            if all(_apart(tick, other) for other in found):
                found.append(tick)
    return tuple(sorted(found, key=lambda tick: tick.x))


def _between(year: int, years: Mapping[int, float]) -> float:
    """Return where a year lies, given where the films' years lie."""
    before = max(known for known in years if known <= year)
    after = min(known for known in years if known >= year)
    share = (year - before) / (after - before) if after > before else 0
    return years[before] + share * (years[after] - years[before])


def _apart(tick: Tick, other: Tick) -> bool:
    room = width(tick.words + other.words, TICK_SIZE_PX) / 2 + TICK_GAP_PX
    return abs(tick.x - other.x) >= room
