"""Lines as curves: one curve for each group of kinds in which something is said of a pair."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import dist

from matchcut.lineage.descent import against_time, descends
from matchcut.lines.values import Group, Kind, Line, Stance, Statement
from matchcut.pictures.curves import LEVEL_PX
from matchcut.pictures.labels import DOT_PX, FOCUS_DOT_PX
from matchcut.pictures.measure import clean
from matchcut.pictures.signs import WORDS
from matchcut.pictures.values import Edge, Mark, Node, Path, Point, Sign
from matchcut.pictures.wording import told

BESIDE_PX = 6.0  # between curves that join the same two films
BOW_PX = 26.0  # how far the curve between films above each other swings out
STRAIGHT_PX = 24.0  # over shorter ways a curve would leave no room for its arrow
FIRST_SIGN_PX = 22.0  # along the curve, from a film to the first sign
SIGN_PX = 16.0  # from sign to sign
_WEIGHTS = tuple(  # of a curve's four points, at 49 places along it
    ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
    for t in (step / 48 for step in range(49))
)


def edges(lines: Iterable[Line], nodes: Mapping[str, Node]) -> tuple[Edge, ...]:
    """Return the curves between these films; their signs stand where the fewest curves meet."""
    lines = tuple(lines)
    degrees = Counter(film.id for line in lines for film in (line.earlier, line.later))
    taken: list[Point] = []
    drawn = []
    for line in lines:
        groups = [one for one in Group if any(said.kind.group is one for said in line.statements)]
        left, right = sorted(
            (nodes[line.earlier.id], nodes[line.later.id]), key=lambda node: (node.x, node.y)
        )
        for at, group in enumerate(groups):
            path = _path(left, right, (at - (len(groups) - 1) / 2) * BESIDE_PX)
            back = degrees[right.film_id] < degrees[left.film_id]
            drawn.append(_edge(line, group, path, _spots(path, taken, back=back), right))
            taken += [sign.at for sign in drawn[-1].signs]
    return tuple(drawn)


def _edge(line: Line, group: Group, path: Path, spots: Iterator[Point], right: Node) -> Edge:
    """Return one curve, with an arrow if descent is claimed one way and the years bear it."""
    said = [one for one in line.statements if one.kind.group is group]
    claims = {(one.earlier.id, one.later.id) for one in said if descends(one)}
    earlier, later = next(iter(claims)) if len(claims) == 1 else (line.earlier.id, line.later.id)
    arrow = len(claims) == 1 and later == right.film_id and path[3].x - path[0].x > LEVEL_PX
    kinds = [kind for kind in Kind if any(one.kind is kind for one in said)]
    shown: list[Kind | Mark] = [*kinds, *_marks(said, len(claims))]
    return Edge(
        earlier=earlier,
        later=later,
        group=group,
        path=path,
        arrow=arrow,
        signs=tuple(Sign(of, at) for of, at in zip(shown, spots, strict=False)),
        title=clean(f"{line.earlier} and {line.later}: {', '.join(WORDS[one] for one in kinds)}"),
        told=tuple(row for one in said for row in told(one)),
    )


def _marks(said: Iterable[Statement], directions: int) -> Iterator[Mark]:
    """Yield what is to be seen of dissent and doubt."""
    said = tuple(said)
    stances = {one.stance for one in said}
    if Stance.DENIES in stances:
        yield Mark.DENIED if len(stances) == 1 else Mark.DISPUTED
    if Stance.HEDGES in stances and Stance.ASSERTS not in stances:
        yield Mark.HEDGED
    if directions > 1 or any(against_time(one) and not one.kind.paired for one in said):
        yield Mark.CONTRADICTED


def _path(left: Node, right: Node, down: float) -> Path:
    """Return the curve from dot to dot, that much lower."""
    start, end = (
        Point(node.x + side * (FOCUS_DOT_PX if node.focus else DOT_PX), node.y + down)
        for node, side in ((left, 1), (right, -1))
    )
    if right.x - left.x <= LEVEL_PX:
        out = left.x + BOW_PX
        return (
            Point(left.x, start.y),
            Point(out, start.y),
            Point(out, end.y),
            Point(right.x, end.y),
        )
    if right.x - left.x < STRAIGHT_PX:
        start, end = Point(left.x, start.y), Point(right.x, end.y)
    half = (start.x + end.x) / 2
    return start, Point(half, start.y), Point(half, end.y), end


def _spots(path: Path, taken: Iterable[Point], *, back: bool) -> Iterator[Point]:
    """Yield where signs may stand along a curve, from its left end or `back` from its right one.

    Places near a sign that stands already come last.
    """
    points = [_at(path, weights) for weights in _WEIGHTS]
    points = points[::-1] if back else points
    run, due = 0.0, FIRST_SIGN_PX
    late = []
    for before, point in pairwise(points):
        run += dist(before, point)
        if run >= due:
            due = run + SIGN_PX
            if all(dist(point, other) >= SIGN_PX for other in taken):
                yield point
            else:
                late.append(point)
    yield from (*late, *points[len(points) // 2 :])


def _at(path: Path, weights: Sequence[float]) -> Point:
    """Return the point of a cubic curve at which its four points weigh so much."""
    (one, two, three, four), (first, second, third, last) = weights, path
    return Point(
        one * first.x + two * second.x + three * third.x + four * last.x,
        one * first.y + two * second.y + three * third.y + four * last.y,
    )
