"""A lineage laid out in time around one film: the same lineage gives the same drawing."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from matchcut.errors import InputError
from matchcut.films.values import Film
from matchcut.lineage import Lineage, descents
from matchcut.lineage.exploring import Fold, Side
from matchcut.lines.values import Group
from matchcut.pictures.axis import slots, ticks
from matchcut.pictures.edges import edges
from matchcut.pictures.lanes import Shape, heights
from matchcut.pictures.legend import legend, notes
from matchcut.pictures.measure import clean
from matchcut.pictures.placing import Placed, place
from matchcut.pictures.sections import left_out, summary
from matchcut.pictures.values import Drawing, Edge, Frame, Node

WIDE = Frame(width_px=1120, label_px=176)
NARROW = Frame(width_px=360, label_px=150, beside=False)

MARGIN_PX = 26.0  # above the highest label
AXIS_PX = 34.0  # from the lowest label down to the axis
LEGEND_PX = 58.0  # from the axis down to the legend
ROW_PX = 24.0
CAPTION_PX = 26.0  # from the wall above films alike to the highest of their labels

ARROWS = "Arrows point to the later film; without one, no descent is claimed or the order unclear."
FEW_YEARS = 2  # need no word on how far apart they stand
STRETCHED = "Years stand further apart where there are more films."


def draw(
    lineage: Lineage,
    film_id: str,
    frame: Frame = WIDE,
    folds: Iterable[Fold] = (),
    between: Collection[str] = (),
) -> Drawing:
    """Return the picture of a lineage around one of its films, in a frame of that width.

    The height follows from the lineage: cut it with `around` first, for at most sixty films.
    `folds` tell what is not shown, films `between` stand back. Films joined by likeness alone
    stand apart, below all others.
    """
    film = _middle(lineage, film_id)
    claims = [pair for line in lineage.lines for pair in descents(line)]
    moments = slots(lineage.films, claims)
    under: dict[str, tuple[Fold, ...]] = {}
    for fold in sorted(folds, key=lambda fold: tuple(Side).index(fold.side)):
        under[fold.film_id] = (*under.get(fold.film_id, ()), fold)
    placed = place(lineage, film, moments, frame, under)
    apart = _alike(lineage, film_id)
    nodes = tuple(
        replace(node, between=node.film_id in between, folds=under.get(node.film_id, ()))
        for node in _nodes(lineage, film, placed, apart)
    )
    drawn = edges(lineage.lines, {node.film_id: node for node in nodes})
    axis_y = max(node.label.box.bottom for node in nodes) + AXIS_PX
    keys = legend(drawn, frame.width_px, axis_y + LEGEND_PX)
    below = keys[-1].y + ROW_PX if keys else axis_y + LEGEND_PX
    rows = notes(_notes(lineage, film_id, drawn), frame.width_px, below)
    return Drawing(
        width=frame.width_px,
        height=(rows[-1].y if rows else below) + ROW_PX,
        title=f"{clean(str(film))}: what came before, what came after",
        summary=summary(lineage, film_id),
        nodes=nodes,
        edges=drawn,
        ticks=ticks({moments[one.film.id]: one.x for one in placed}),
        axis_y=axis_y,
        legend=keys,
        notes=rows,
        wall_y=min(
            (node.label.box.top - CAPTION_PX for node in nodes if node.film_id in apart),
            default=None,
        ),
    )


def _middle(lineage: Lineage, film_id: str) -> Film:
    """Return the film the picture is about."""
    if film := lineage.film(film_id):
        return film
    raise InputError(
        f'drawing a lineage: film "{film_id}" is not in it',
        hint="build the lineage with the film, even if nothing is said of it yet",
    )


def _alike(lineage: Lineage, film_id: str) -> frozenset[str]:
    """Return the films of which likeness is said and nothing else."""
    joined = {film.id for line in lineage.lines for film in (line.earlier, line.later)}
    descended = {
        film.id
        for line in lineage.lines
        if any(one.kind.group is not Group.LIKENESS for one in line.statements)
        for film in (line.earlier, line.later)
    }
    return frozenset(joined - descended - {film_id})


def _nodes(
    lineage: Lineage, film: Film, placed: Sequence[Placed], apart: Collection[str]
) -> tuple[Node, ...]:
    """Return the films as dots with their labels, none above the margin."""
    pairs = [(line.earlier.id, line.later.id) for line in lineage.lines]
    shapes = [Shape(one.film.id, one.x, one.above.box, one.below.box) for one in placed]
    ys = heights(shapes, pairs, film.id, apart)
    labels = [
        (one.below if ys[one.film.id] > 0 else one.above).moved(0, ys[one.film.id])
        for one in placed
    ]
    down = MARGIN_PX - min(label.box.top for label in labels)
    return tuple(
        Node(
            film_id=one.film.id,
            title=clean(str(one.film)),
            x=one.x,
            y=ys[one.film.id] + down,
            label=label.moved(0, down),
            focus=one.film is film,
        )
        for one, label in zip(placed, labels, strict=True)
    )


def _notes(lineage: Lineage, film_id: str, drawn: tuple[Edge, ...]) -> list[str]:
    """Return what is to be said below the picture."""
    if not drawn:
        return [summary(lineage, film_id)]
    years = {film.year for film in lineage.films}
    return [ARROWS, STRETCHED if len(years) > FEW_YEARS else "", left_out(lineage)]
