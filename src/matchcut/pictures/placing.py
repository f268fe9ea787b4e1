"""Where films stand across the picture, and on which side of its dot each carries its name.

A name stands away from the lines of its film. In a narrow frame it stands above or below its
dot, and turns to the other side where it would not fit. The outer margins are just as wide as
the names near them need.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from matchcut.films.values import Film
from matchcut.lineage import Lineage
from matchcut.lineage.exploring import Fold
from matchcut.pictures.axis import Slot, positions
from matchcut.pictures.labels import Side, labels
from matchcut.pictures.values import Box, Frame, Label

MARGIN_PX = 20.0  # at least, between a dot and the frame
NAME_PX = 12.0  # at least, between a name and the frame
ROUNDS = 40  # wider margins leave less room, which asks for wider ones: settles long before


@dataclass(frozen=True, slots=True)
class Placed:
    """A film at `x`, its name as it stands above its dot and below it, as if its y were 0."""

    film: Film
    x: float
    above: Label
    below: Label


def place(
    lineage: Lineage,
    focus: Film,
    moments: Mapping[str, Slot],
    frame: Frame,
    folds: Mapping[str, Sequence[Fold]],
) -> tuple[Placed, ...]:
    """Return where on the axis each film stands, and both places its name may take."""
    shares = positions(moments.values(), 0, 1)
    across = {film_id: shares[slot] for film_id, slot in moments.items()}
    joined: dict[str, list[float]] = defaultdict(list)
    for line in lineage.lines:
        joined[line.earlier.id].append(across[line.later.id])
        joined[line.later.id].append(across[line.earlier.id])
    named = {}
    for film in lineage.films:
        side = _side(across[film.id], joined[film.id], frame)
        under = folds.get(film.id, ())
        pair = labels(film, side, frame, under, focus=film is focus)
        if not frame.beside and film is not focus and not _fits(pair[0], across[film.id], frame):
            pair = labels(film, side.turned, frame, under, focus=False)
        named[film.id] = pair
    left, right = _margins([(across[one], pair[0].box) for one, pair in named.items()], frame)
    room = frame.width_px - left - right
    xs = {film_id: left + share * room for film_id, share in across.items()}
    return tuple(
        Placed(film, xs[film.id], *(label.moved(xs[film.id], 0) for label in named[film.id]))
        for film in lineage.films
    )


def _side(x: float, others: Collection[float], frame: Frame) -> Side:
    """Return where no line arrives or leaves, or where the fewest do."""
    left, right = sum(other < x for other in others), sum(other > x for other in others)
    if frame.beside and not (left and right):
        return Side.LEFT if right else Side.RIGHT
    return Side.LEFT_CORNER if left < right else Side.RIGHT_CORNER


def _fits(label: Label, share: float, frame: Frame) -> bool:
    """Return whether a name keeps inside a frame with the least of margins."""
    x = MARGIN_PX + share * (frame.width_px - 2 * MARGIN_PX)
    return x + label.box.left >= NAME_PX and x + label.box.right <= frame.width_px - NAME_PX


def _margins(boxes: Collection[tuple[float, Box]], frame: Frame) -> tuple[float, float]:
    """Return the least margins left and right that keep names, at shares of the room, inside."""
    left = right = MARGIN_PX
    for _ in range(ROUNDS):
        room = frame.width_px - left - right
        left = max(left, *(NAME_PX - box.left - share * room for share, box in boxes))
        right = max(right, *(NAME_PX + box.right - (1 - share) * room for share, box in boxes))
    return left, right
