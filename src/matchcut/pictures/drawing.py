"""A lineage laid out in time around one film: the same lineage gives the same drawing."""

from collections.abc import Sequence

from matchcut.errors import InputError
from matchcut.films.values import Film
from matchcut.lineage import Lineage, descents
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

ARROWS = "Arrows point to the later film; without one, no descent is claimed or the order unclear."
FEW_YEARS = 2  # need no word on how far apart they stand
STRETCHED = "Years stand further apart where there are more films."


def draw(lineage: Lineage, film_id: str, frame: Frame = WIDE) -> Drawing:
    """Return the picture of a lineage around one of its films, in a frame of that width.

    The height follows from the lineage: cut it with `around` first, for at most sixty films.
    """
    film = _middle(lineage, film_id)
    claims = [pair for line in lineage.lines for pair in descents(line)]
    moments = slots(lineage.films, claims)
    placed = place(lineage, film, moments, frame)
    nodes = _nodes(lineage, film, placed)
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
    )


def _middle(lineage: Lineage, film_id: str) -> Film:
    """Return the film the picture is about."""
    if film := lineage.film(film_id):
        return film
    raise InputError(
        f'drawing a lineage: film "{film_id}" is not in it',
        hint="build the lineage with the film, even if nothing is said of it yet",
    )


def _nodes(lineage: Lineage, film: Film, placed: Sequence[Placed]) -> tuple[Node, ...]:
    """Return the films as dots with their labels, none above the margin."""
    pairs = [(line.earlier.id, line.later.id) for line in lineage.lines]
    shapes = [Shape(one.film.id, one.x, one.above.box, one.below.box) for one in placed]
    ys = heights(shapes, pairs, film.id)
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
