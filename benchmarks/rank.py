"""Rank films on real lines, with intervals, and see that ranks move as they should.

On omdb.org's references, Wikipedia's list of remakes and the Korean influence map: each measure's
first films with their intervals, beside plain counts and PageRank with equal weights; how far each
measure favours old films; whether a film whose year is moved by 30 years moves the right way;
and whether 1,000 copies of a voice move anything. Run `python benchmarks/rank.py`.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from matchcut.films.values import Film
from matchcut.lineage.building import snapshot
from matchcut.lineage.filters import Filter
from matchcut.lineage.measures import Descents, Measure, descents, measure, pagerank
from matchcut.lineage.ranking import Drawings, ground, rankings
from matchcut.lineage.snapshot import Numbers, Reals, Snapshot
from matchcut.lineage.table import table
from matchcut.lineage.weighing import weigh
from matchcut.lines.merging import merge
from matchcut.lines.values import Statement
from relations import statements
from shared_data import SHARED

SHOWN, COMPARED, DECADES_OF, MOVED, COPIES, YEARS = 8, 50, 100, 200, 1000, 30
TALE = "Whoever copies this sentence says no more than whoever wrote it first did."


def main() -> None:
    """Rank, compare, move and copy."""
    if not SHARED.is_dir():
        print(f"skipped: no real data at {SHARED}", file=sys.stderr)
        return
    said = tuple(statements())
    lines = merge(said)
    films = {film.id: film for line in lines for film in (line.earlier, line.later)}
    shot = snapshot(lines)
    print(f"{len(said)} statements, {len(lines)} lines, {len(films)} films")
    print(ground(shot, Filter()))
    among = ranked(shot)
    print_rankings(shot, films)
    compare(among)
    for by in (Measure.LONG_GAPS, Measure.AGE_CORRECTED):
        move(shot, among, by)
    move_past(said, among)
    copy(said)
    print_countries(films.values())


def ranked(shot: Snapshot) -> Descents:
    """Return the lines that films are ranked over."""
    return descents(shot, weigh(shot, shot.lines(), Filter()))


def print_rankings(shot: Snapshot, films: dict[str, Film]) -> None:
    """Print the first films by each measure."""
    for ranking in rankings(shot, Filter(), tuple(Measure), Drawings()):
        print(f"\n{ranking.by}")
        for one in ranking.ranked[:SHOWN]:
            tie = f"={one.tied}" if one.tied > 1 else ""
            place = f"{one.rank}{tie}"
            print(f"  {place:>6} ({one.first} to {one.last})  {one.value:.4g}  {films[one.film]}")
        widths = [one.last - one.first + 1 for one in ranking.ranked[:COMPARED]]
        print(f"  width of the first {COMPARED} intervals: median {np.median(widths):.0f}")


def compare(among: Descents) -> None:
    """Print how alike the measures rank, and how far each favours a decade."""
    columns = {str(by): measure(among, by) for by in Measure}
    columns["pagerank, equal weights"] = pagerank(among, np.ones(len(among.giver)))
    columns["by lot"] = np.random.default_rng(0).random(len(among.films))
    plain = columns[Measure.LINES]
    print(
        f"\nof the first {COMPARED}, how many are of the first by plain counts; how far the decades"
    )
    print(f"of the first {DECADES_OF} are from those of all films (0 is as all, 1 wholly apart)")
    for name, values in columns.items():
        shared = len(set(first(values, COMPARED)) & set(first(plain, COMPARED)))
        print(f"  {name:26} {shared:3} of {COMPARED}   {unevenness(values, among.years):.3f}")


def first(values: Reals, count: int) -> list[int]:
    """The films of the highest values."""
    order = np.argsort(-np.nan_to_num(values, nan=-np.inf), kind="stable")
    return [int(film) for film in order[:count]]


def unevenness(values: Reals, years: Numbers) -> float:
    """Half the sum of how far the share of each decade is from its share of all films."""
    top, every = Counter(years[first(values, DECADES_OF)] // 10), Counter(years // 10)
    return sum(abs(top[each] / DECADES_OF - every[each] / len(years)) for each in every) / 2


def move(shot: Snapshot, among: Descents, by: Measure) -> None:
    """Move films in time with their lines as they are, and print which way their ranks went.

    Older, a film has more long gaps and is compared with older films; younger, fewer and younger.
    """
    before = ranks(measure(among, by))
    for shift in (-YEARS, YEARS):
        moved = {-1: 0, 0: 0, 1: 0}
        for film in first(measure(among, Measure.LINES), MOVED):
            years = shot.years.copy()
            years[among.films[film]] += shift
            after = ranks(measure(ranked(replace(shot, years=years)), by))
            moved[int(np.sign(before[film] - after[film]))] += 1
        print(f"{by}, {shift:+} years: {moved[1]} rise, {moved[0]} stay, {moved[-1]} fall")


def move_past(said: Sequence[Statement], among: Descents) -> None:
    """Move the first film past what stems from it: nothing is swapped, and it falls."""
    shot = snapshot(merge(said))
    film = shot.id(int(among.films[first(measure(among, Measure.LINES), 1)[0]]))
    moved = tuple(one if one.earlier.id != film else contradicted(one) for one in said)
    again = ranked(snapshot(merge(moved)))
    lost = int(measure(among, Measure.LINES).max())
    print(f"first film moved 200 years on: {lost} lines before, ", end="")
    number = snapshot(merge(moved)).number(film)
    print(f"{int((again.films[again.giver] == number).sum())} after")


def contradicted(one: Statement) -> Statement:
    """The statement with an earlier film that came out long after the later one."""
    return replace(one, earlier=replace(one.earlier, year=(one.earlier.year or 1900) + 200))


def copy(said: Sequence[Statement]) -> None:
    """Add copies of a voice, under its name and under others, and print what they change."""
    one = replace(said[0], words=TALE)
    rest = (one, *said[1:])
    plain = ranked(snapshot(merge(rest)))
    for how, copies in (
        ("under its name", [replace(one, source=f"copy {n}") for n in range(COPIES)]),
        ("under other names", [replace(one, voice=(f"Copyist {n}",)) for n in range(COPIES)]),
    ):
        copied = ranked(snapshot(merge((*rest, *copies))))
        equal = [
            np.array_equal(measure(plain, by), measure(copied, by), equal_nan=True)
            for by in Measure
        ]
        print(f"{COPIES} copies {how}: {sum(equal)} of {len(equal)} measures equal in every film")


def ranks(values: Reals) -> Numbers:
    """Each value's rank, 1 the highest."""
    ordered = np.sort(-values)
    return np.searchsorted(ordered, -values).astype(np.int32)


def print_countries(films: Iterable[Film]) -> None:
    """Print the films with a line by country and decade."""
    shown = table(films)
    print(f"\n{'':8}" + "".join(f"{decade:>8}" for decade in shown.decades))
    for row in shown.rows[:SHOWN]:
        print(f"{row.country:8}" + "".join(f"{count:8}" for count in row.counts))
    print(f"and {len(shown.rows) - SHOWN} more countries")


if __name__ == "__main__":
    main()
