"""How high each film stands, so that labels keep clear and few lines cross.

Films are set one by one, those nearest to the film in the middle first and of those the furthest
in time, each at the free height near its neighbours where the fewest curves cross and the fewest
labels are run over. Further rounds set each anew, all others standing. Setting films one by
one, each against what already stands, keeps a picture steady: a new line moves few films. It
is steadier still where films keep between the highest and the lowest that stand: what rises above
all others pushes the whole picture down, and what sinks below them pushes down the wall.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from matchcut.pictures.curves import Indices, Numbers, cross, hit, join
from matchcut.pictures.values import Box

STEP_PX = 11.0
GAP_PX = 14.0  # of air between two labels
TRIES = 40  # free heights looked at for each film
WALL_PX = 46.0  # of room between descent and likeness
ROOMY = 10  # fewer films than this stand further apart,
WIDEST = 2.4  # at most so many times

# Swept on 300 lineages by chance, others than those reported on: more rounds and dearer crossings
# untangle more, and let one new line move more films; dearer ways up and down steady a picture, and
# have more curves cross and run through labels.
ROUNDS = 1
CROSSING = 6.0  # what a film would rather avoid, in steps away from its neighbours
HIT = 32.0  # the same, for a curve that runs through a label
RISE = 6.0  # for each step that it would reach above all that stand,
SINK = 1.0  # and below


@dataclass(frozen=True, slots=True)
class Shape:
    """A film before it has a height: its dot's x, and the room it takes, as if its y were 0.

    `above` is taken at the height of the film in the middle and above it, `below` below.
    """

    film_id: str
    x: float
    above: Box
    below: Box


def heights(
    shapes: Sequence[Shape],
    pairs: Iterable[tuple[str, str]],
    focus: str,
    apart: Collection[str] = (),
) -> dict[str, float]:
    """Return each film's y, the film in the middle at 0; `pairs` are the films joined by lines.

    Films `apart` stand below all others, with a wall between.
    """
    stage = _Stage(shapes, pairs)
    first, *others = stage.order(focus)
    stage.y[first] = 0.0
    stage.settle([at for at in others if shapes[at].film_id not in apart], -np.inf)
    wall = max(box[3] for box in stage.placed(*stage.standing))
    stage.settle([at for at in others if shapes[at].film_id in apart], wall + WALL_PX)
    return {shape.film_id: float(y) for shape, y in zip(shapes, stage.y, strict=True)}


class _Stage:
    """Films by number, standing at `y` or not yet standing (nan)."""

    def __init__(self, shapes: Sequence[Shape], pairs: Iterable[tuple[str, str]]) -> None:
        self.number = {shape.film_id: at for at, shape in enumerate(shapes)}
        self.x = np.array([shape.x for shape in shapes])
        self.y = np.full(len(shapes), np.nan)
        self.boxes = np.array(
            [
                [(box.left, box.top, box.right, box.bottom) for box in (shape.above, shape.below)]
                for shape in shapes
            ]
        )
        joined = {frozenset((self.number[one], self.number[other])) for one, other in pairs}
        self.step = STEP_PX * min(WIDEST, max(1.0, ROOMY / len(shapes)))
        self.pairs = np.array(sorted(map(sorted, joined)), dtype=np.intp).reshape(-1, 2)

    def order(self, focus: str) -> list[int]:
        """Return the films by steps from the one in the middle, then by years from it."""
        start = self.number[focus]
        steps = {start: 0}
        ring = {start}
        while ring:
            ring = {int(there) for here in ring for there in self.beside(here)} - steps.keys()
            steps |= dict.fromkeys(ring, max(steps.values()) + 1)
        furthest = len(self.x)
        away = np.abs(self.x - self.x[start])
        return sorted(
            range(len(self.x)), key=lambda at: (steps.get(at, furthest), -float(away[at]), at)
        )

    @property
    def standing(self) -> tuple[Indices, Numbers]:
        """The films that stand, and how high."""
        standing = np.flatnonzero(~np.isnan(self.y))
        return standing, self.y[standing]

    def settle(self, films: Sequence[int], floor: float) -> None:
        """Set the films one by one, none reaching above the floor."""
        for _ in range(1 + ROUNDS):
            for at in films:
                self.y[at] = np.nan
                self.y[at] = self.best(at, floor)

    def beside(self, at: int) -> Indices:
        """Return the numbers of the films joined to one."""
        one, other = self.pairs[:, 0], self.pairs[:, 1]
        return np.concatenate([other[one == at], one[other == at]])

    def best(self, at: int, floor: float) -> float:
        """Return the free height that suits a film best, all that stand staying where they are."""
        standing = self.standing[0]
        near = np.intersect1d(self.beside(at), standing)
        aim = float(self.y[near].mean()) if near.size else 0.0
        lowest = floor - self.boxes[at, 1, 1]
        heights = self.free(at, max(aim, lowest), standing)
        heights = heights[heights >= lowest][:TRIES]
        own = join(self.x[at], heights[:, None], self.x[near], self.y[near])
        drawn = self.pairs[np.isin(self.pairs, standing).all(axis=1)]
        ends = self.x[drawn], self.y[drawn]
        others = join(ends[0][:, 0], ends[1][:, 0], ends[0][:, 1], ends[1][:, 1])
        crossings = cross(own[:, :, None], others).sum(axis=(1, 2))
        boxes, placed = self.placed(at, heights), self.placed(standing, self.y[standing])
        over = hit(own[:, :, None], placed).sum(axis=(1, 2))
        under = hit(others, boxes[:, None]).sum(axis=1)
        rise = np.maximum(placed[:, 1].min() - boxes[:, 1], 0)
        sink = np.maximum(boxes[:, 3] - placed[:, 3].max(), 0)
        away = (np.abs(heights - aim) + RISE * rise + SINK * sink) / self.step
        return float(heights[np.argmin(away + CROSSING * crossings + HIT * (over + under))])

    def free(self, at: int, aim: float, standing: Indices) -> Numbers:
        """Return the heights nearest to `aim` at which a film's label overlaps no other."""
        placed = self.placed(standing, self.y[standing])
        own = self.boxes[at, :, 3].max() - self.boxes[at, :, 1].min()
        blocked = np.sum(placed[:, 3] - placed[:, 1] + own + 2 * GAP_PX)
        most = int(blocked / self.step) + TRIES
        steps = np.arange(2 * most + 1)
        steps = np.where(steps % 2, -(steps + 1) // 2, steps // 2)  # 0, -1, 1, -2, 2 …
        heights = np.asarray((steps + round(aim / self.step)) * self.step, dtype=np.float64)
        box = self.placed(at, heights)[:, None]
        apart = (box[..., 0] >= placed[:, 2] + GAP_PX) | (placed[:, 0] >= box[..., 2] + GAP_PX)
        apart |= (box[..., 1] >= placed[:, 3] + GAP_PX) | (placed[:, 1] >= box[..., 3] + GAP_PX)
        return np.asarray(heights[apart.all(axis=1)])

    def placed(self, at: int | Indices, heights: Numbers) -> Numbers:
        """Return the rectangles of films at these heights."""
        boxes = np.where((heights > 0)[:, None], self.boxes[at, 1], self.boxes[at, 0])
        return np.asarray(boxes + heights[:, None] * np.array([0.0, 1.0, 0.0, 1.0]))
