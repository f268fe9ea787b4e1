"""Measures of a picture, taken the slow and obvious way."""

from itertools import combinations

import numpy as np

from matchcut.lineage import Lineage
from matchcut.pictures.curves import cross, join
from matchcut.pictures.values import Box, Drawing, Point


def crossings(dots: dict[str, Point], lineage: Lineage) -> int:
    """How often lines between these dots cross, counted one by one."""
    curves = {
        (line.earlier.id, line.later.id): join(
            *(np.array(number) for number in (*dots[line.earlier.id], *dots[line.later.id]))
        )
        for line in lineage.lines
    }
    return sum(
        bool(cross(curves[one], curves[other]))
        for one, other in combinations(curves, 2)
        if not {*one} & {*other}
    )


def by_id(drawing: Drawing) -> dict[str, Point]:
    """The same films by year, each in the first lane that is free, in the order of their ids."""
    taken: list[Box] = []
    dots = {}
    for node in sorted(drawing.nodes, key=lambda node: node.film_id):
        box = node.label.box.moved(0, -node.y)
        lane = next(
            lane
            for lane in range(99)
            if not any(box.moved(0, 40 * lane).overlaps(one) for one in taken)
        )
        taken.append(box.moved(0, 40 * lane))
        dots[node.film_id] = Point(node.x, 40.0 * lane)
    return dots


def dots_of(drawing: Drawing) -> dict[str, Point]:
    return {node.film_id: Point(node.x, node.y) for node in drawing.nodes}
