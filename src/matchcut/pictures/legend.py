"""What the dashes and shapes of one drawing mean: only those it holds."""

from collections.abc import Iterable, Iterator

from matchcut.lines.values import Group, Kind
from matchcut.pictures.measure import width, wrap
from matchcut.pictures.signs import WORDS
from matchcut.pictures.values import Edge, Key, Mark, Note

SMALL_PX = 12.0  # the height of the legend's and the notes' letters
SAMPLE_PX = 40.0  # of dashed line, before a kind's words
SIGN_PX = 16.0  # of room for a mark
EDGE_PX = 16.0  # kept free left and right

_ROW_PX = 22.0
_GAP_PX = 20.0
_LINE_PX = 17.0


def legend(edges: Iterable[Edge], width_px: float, top: float) -> tuple[Key, ...]:
    """Return what is to be explained, each group's kinds in rows below it, from `top` down."""
    used = {sign.of for edge in edges for sign in edge.signs}
    rows: list[list[Kind | Mark | Group]] = [
        [group, *(kind for kind in Kind if kind in used and kind.group is group)] for group in Group
    ]
    rows = [row for row in rows if len(row) > 1]
    rows.append([mark for mark in Mark if mark in used])
    keys: list[Key] = []
    for row in rows:
        keys += _rows(row, width_px, keys[-1].y + _ROW_PX if keys else top)
    return tuple(keys)


def sample_px(of: Kind | Mark | Group) -> float:
    """Return how much room a sample takes before its words."""
    return SAMPLE_PX if isinstance(of, Kind) else SIGN_PX if isinstance(of, Mark) else 0.0


def notes(texts: Iterable[str], width_px: float, top: float) -> tuple[Note, ...]:
    """Return the texts in rows that fit, from `top` down."""
    room = width_px - 2 * EDGE_PX
    rows = [row for text in texts for row in wrap(text, room, SMALL_PX, most_rows=9)]
    return tuple(Note(row, EDGE_PX, top + at * _LINE_PX) for at, row in enumerate(rows) if row)


def _rows(row: Iterable[Kind | Mark | Group], width_px: float, y: float) -> Iterator[Key]:
    """Yield entries side by side, in as many rows as they need."""
    x = EDGE_PX
    for of in row:
        room = sample_px(of) + width(WORDS[of], SMALL_PX)
        if x > EDGE_PX and x + room > width_px - EDGE_PX:
            x, y = EDGE_PX, y + _ROW_PX
        yield Key(of, WORDS[of], x, y)
        x += room + _GAP_PX
