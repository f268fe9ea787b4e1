"""The values a picture is made of. Coordinates are in px, x to the right and y down.

Everything is placed and worded here, so that what draws it (SVG now) decides nothing.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from matchcut.lineage.exploring import Fold
from matchcut.lines.values import Group, Kind


class Point(NamedTuple):
    """A place in the picture."""

    x: float
    y: float


Path = tuple[Point, Point, Point, Point]  # a cubic curve: start, two controls, end


class Mark(StrEnum):
    """What a curve shows beside its kinds."""

    DENIED = "denied"
    DISPUTED = "disputed"
    HEDGED = "hedged"
    CONTRADICTED = "contradicted"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, edges included."""

    left: float
    top: float
    right: float
    bottom: float

    def moved(self, x: float, y: float) -> "Box":
        """The same rectangle, that much further right and down."""
        return Box(self.left + x, self.top + y, self.right + x, self.bottom + y)

    def overlaps(self, other: "Box", gap: float = 0.0) -> bool:
        """Whether they come nearer to each other than `gap`."""
        return (
            self.left < other.right + gap
            and other.left < self.right + gap
            and self.top < other.bottom + gap
            and other.top < self.bottom + gap
        )


@dataclass(frozen=True, slots=True)
class Frame:
    """What a drawing has to fit: its width, and the room for each row of a label.

    Names stand beside their dots if there is room for that, else above or below them.
    """

    width_px: float
    label_px: float
    beside: bool = True


@dataclass(frozen=True, slots=True)
class Label:
    """A film's name in rows, its year at the end of the last.

    Rows start or end at `x`, as `anchor` says, and stand on `baselines`; below them, on
    `more`, how many films are folded there. `box` holds the rows and the film's dot.
    """

    rows: tuple[str, ...]
    year: str
    anchor: str
    x: float
    baselines: tuple[float, ...]
    box: Box
    more: tuple[float, ...] = ()

    def moved(self, x: float, y: float) -> "Label":
        """The same label, that much further right and down."""
        baselines = tuple(baseline + y for baseline in self.baselines)
        more = tuple(baseline + y for baseline in self.more)
        box = self.box.moved(x, y)
        return replace(self, x=self.x + x, baselines=baselines, more=more, box=box)


@dataclass(frozen=True, slots=True)
class Node:
    """A film as a dot with its label; `title` is whole, however the label was cut.

    A film `between` is only there because others are.
    """

    film_id: str
    title: str
    x: float
    y: float
    label: Label
    focus: bool = False
    between: bool = False
    folds: tuple[Fold, ...] = ()


@dataclass(frozen=True, slots=True)
class Sign:
    """A kind's shape, or a mark, at a place on a curve."""

    of: Kind | Mark
    at: Point


@dataclass(frozen=True, slots=True)
class Edge:
    """All that is said of a pair of films within one group of kinds, as one curve.

    `path` runs from left to right; where there is an `arrow` it points right, to the later
    film. `told` says each statement in rows of text.
    """

    earlier: str
    later: str
    group: Group
    path: Path
    arrow: bool
    signs: tuple[Sign, ...]
    title: str
    told: tuple[str, ...]

    @property
    def key(self) -> str:
        """What tells this curve from all others of the drawing."""
        return f"{self.earlier} {self.later} {self.group}"


@dataclass(frozen=True, slots=True)
class Tick:
    """A year, or "year unknown", on the axis."""

    x: float
    words: str
    known: bool = True


@dataclass(frozen=True, slots=True)
class Key:
    """One entry of the legend: a sample of `of` from `x` on, and its words behind it.

    A group has no sample: it heads its kinds.
    """

    of: Kind | Mark | Group
    words: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Note:
    """One row of text below the picture."""

    words: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """A lineage laid out in time; `notes` are rows of text below the picture.

    Films joined by likeness alone stand below `wall_y`, if there are any.
    """

    width: float
    height: float
    title: str
    summary: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    ticks: tuple[Tick, ...]
    axis_y: float
    legend: tuple[Key, ...]
    notes: tuple[Note, ...]
    wall_y: float | None = None
