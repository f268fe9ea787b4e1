"""Measure pictures by their geometry, on lineages made by chance from 5 to 500 films.

    python benchmarks/pictures.py [LINEAGES]

Prints, over all of them: arrows against time, names that overlap or leave the frame, statements
that picture and words do not share, crossings beside those of films by year in lanes filled in
the order of ids, how far one more line moves the films, and the time a picture takes from all
the lines to its SVG. A picture shows at most sixty films; the count of the rest is checked.
"""

import random
import sys
from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.pictures.geometry import by_id, crossings, dots_of
from tests.pictures.lineages import random_lineage, said

from matchcut.lineage import Lineage, around, build
from matchcut.lines.merging import merge
from matchcut.pictures import draw, svg, words
from matchcut.pictures.values import Drawing

LINEAGES = 500
FEWEST, MOST = 5, 500
LINES_A_FILM = 4
SEED = 5
LARGEST = (500, 2_000)  # films and lines
TIMED = 20


@dataclass(frozen=True, slots=True)
class Measured:
    """One picture's faults and figures; `move` is the films' median way, in widths."""

    against_time: int
    overlapping: int
    outside: int
    unshared: int
    miscounted: int
    crossings: int
    plain_crossings: int
    move: float


def measure(films: int, lines: int, seed: int) -> Measured:
    """Return the figures of one lineage by chance."""
    whole, film_id = random_lineage(films, lines, seed)
    lineage = around(whole, film_id, films, films)
    drawing = draw(lineage, film_id)
    x = {node.film_id: node.x for node in drawing.nodes}
    boxes = [node.label.box for node in drawing.nodes]
    reach = around(whole, film_id, films, films, most_films=films)
    return Measured(
        sum(edge.arrow and x[edge.earlier] >= x[edge.later] for edge in drawing.edges),
        sum(one.overlaps(other) for one, other in combinations(boxes, 2)),
        sum(
            box.left < 0 or box.right > drawing.width or box.top < 0 or box.bottom > drawing.height
            for box in boxes
        ),
        _unshared(drawing, words(lineage, film_id)),
        int(len(reach.films) != len(lineage.films) + lineage.left_out),
        crossings(dots_of(drawing), lineage),
        crossings(by_id(drawing), lineage),
        _move(lineage, film_id, drawing, seed),
    )


def _unshared(drawing: Drawing, text: str) -> int:
    """Return how many claims stand in the picture alone or in the words alone."""
    drawn = Counter(row for edge in drawing.edges for row in edge.told if row.startswith("- "))
    written = Counter(row for row in text.splitlines() if row.startswith("- "))
    return ((drawn - written) + (written - drawn)).total()


def _move(lineage: Lineage, film_id: str, before: Drawing, seed: int) -> float:
    """Return how far one line more, between two films by chance, moves films in the median."""
    one, other = (
        random.Random(seed).sample(lineage.films, 2)
        if len(lineage.films) > 1
        else (lineage.films * 2)
    )
    known = [each for line in lineage.lines for each in line.statements]
    earlier, later = sorted((one, other), key=lineage.films.index)
    after = draw(build(merge([*known, said(earlier, later)]), lineage.films), film_id)
    old, new = dots_of(before), dots_of(after)
    ways = [max(abs(old[key].x - new[key].x), abs(old[key].y - new[key].y)) for key in old]
    return median(ways) / before.width


def _timed() -> list[float]:
    """Return the seconds from all lines to the SVG, for lineages of the largest size."""
    taken = []
    for seed in range(TIMED):
        whole, film_id = random_lineage(*LARGEST, seed)
        begun = perf_counter()
        svg(draw(around(whole, film_id, LARGEST[0], LARGEST[0]), film_id))
        taken.append(perf_counter() - begun)
    return taken


def main() -> None:
    """Print the figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else LINEAGES
    dice = random.Random(SEED)
    found = []
    for seed in range(count):
        films = dice.randint(FEWEST, MOST)
        found.append(measure(films, dice.randint(films // 2, films * LINES_A_FILM), seed))
    print(f"{count} lineages of {FEWEST} to {MOST} films, up to {LINES_A_FILM} lines a film")
    for name in ("against_time", "overlapping", "outside", "unshared", "miscounted"):
        print(f"{name:14} {sum(getattr(one, name) for one in found)}")
    ratio = sum(one.crossings for one in found) / sum(one.plain_crossings for one in found)
    each = [one.crossings / one.plain_crossings for one in found if one.plain_crossings]
    print(f"crossings      {ratio:.2f} of lanes by id (median of pictures {median(each):.2f})")
    moves = [one.move for one in found]
    print(f"one line more  moves films by {median(moves):.2%} of the width in the median,")
    print(f"               in nine pictures of ten by at most {quantiles(moves, n=10)[-1]:.2%}")
    taken = _timed()
    films, lines = LARGEST
    print(f"{films} films and {lines} lines: {median(taken):.2f} s, at most {max(taken):.2f}")


if __name__ == "__main__":
    main()
