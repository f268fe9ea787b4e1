"""Films' names beside their dots, on the side that no line uses."""

from collections.abc import Sequence
from enum import Enum

from matchcut.films.values import Film
from matchcut.lineage.exploring import Fold
from matchcut.pictures.measure import clean, cut, width, wrap
from matchcut.pictures.values import Box, Frame, Label

TEXT_PX = 13.0
SMALL_PX = 12.0  # of what is folded
FOCUS_PX = 16.0  # the name of the film the picture is about
BOLD = 1.07  # how much wider its bold letters run
DOT_PX = 4.5
FOCUS_DOT_PX = 7.0

_AIR_PX = 6.0  # between dot and name
_ROW = 1.2  # from baseline to baseline, in heights of the font
_FOLD_ROW = 1.5  # the same, where each row is to be hit by itself
_HANG = 0.96  # from the top of a row to its baseline


class Side(Enum):
    """Where a name stands, seen from its dot; one at a corner stands above it, or below."""

    LEFT = "left"
    RIGHT = "right"
    LEFT_CORNER = "left corner"
    RIGHT_CORNER = "right corner"

    @property
    def left(self) -> bool:
        """Whether rows end at the dot."""
        return self in {Side.LEFT, Side.LEFT_CORNER}

    @property
    def turned(self) -> "Side":
        """The corner on the other side."""
        return Side.RIGHT_CORNER if self.left else Side.LEFT_CORNER

    @property
    def corner(self) -> bool:
        """Whether the dot's own height stays free for lines."""
        return self in {Side.LEFT_CORNER, Side.RIGHT_CORNER}


def labels(
    film: Film, side: Side, frame: Frame, folds: Sequence[Fold] = (), *, focus: bool
) -> tuple[Label, Label]:
    """Return the film's name around a dot at 0, 0, as it stands above its dot and below it.

    It has at most two rows and is then cut; below it there is a row for each fold. Beside the
    dot, both are the same.
    """
    size, bold, dot = (FOCUS_PX, BOLD, FOCUS_DOT_PX) if focus else (TEXT_PX, 1.0, DOT_PX)
    year = str(film.year or "year unknown")
    rows = _rows(clean(film.title), year, frame.label_px / bold, size)
    across = bold * max(width(row, size) for row in (*rows[:-1], f"{rows[-1]} {year}"))
    across = max(across, *(width(fold_words(fold), SMALL_PX) for fold in folds), 0.0)
    named = size * _ROW * len(rows)
    down = named + SMALL_PX * _FOLD_ROW * len(folds)
    away = -dot if side.corner else dot + _AIR_PX
    tops = (-dot - _AIR_PX / 2 - down, dot + _AIR_PX / 2) if side.corner else (-down / 2, -down / 2)
    above, below = (
        Label(
            rows=rows,
            year=year,
            anchor="end" if side.left else "start",
            x=-away if side.left else away,
            baselines=tuple(top + size * (_ROW * at + _HANG) for at in range(len(rows))),
            box=Box(
                -away - across if side.left else -dot,
                min(top, -dot),
                dot if side.left else away + across,
                max(top + down, dot),
            ),
            more=tuple(
                top + named + SMALL_PX * (_FOLD_ROW * at + _HANG) for at in range(len(folds))
            ),
        )
        for top in tops
    )
    return above, below


def fold_words(fold: Fold) -> str:
    """Return how many more films there are, and on which side: "+12 later"."""
    return f"+{fold.count} {fold.side}"


def _rows(title: str, year: str, room: float, size: float) -> tuple[str, ...]:
    """Return the title in rows that leave room for the year at the end of the last."""
    rows = wrap(title, room, size)
    left = room - width(f" {year}", size)
    if width(rows[-1], size) <= left:
        return rows
    return (*rows, "") if len(rows) == 1 else (rows[0], cut(rows[1], left, size))
