from itertools import combinations
from statistics import median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.pictures.geometry import by_id, crossings, dots_of
from tests.pictures.lineages import random_lineage, said

from matchcut.lineage import around, build
from matchcut.lines.merging import merge
from matchcut.pictures import draw
from matchcut.pictures.lanes import GAP_PX, STEP_PX, Shape, heights
from matchcut.pictures.values import Box

DEALT = [(20, 30), (40, 60), (60, 150), (100, 200), (150, 400)]


def test_fewer_lines_cross_than_in_lanes_filled_by_id() -> None:
    ours = plain = 0
    for seed, (films, lines) in enumerate(DEALT * 2):
        whole, film_id = random_lineage(films, lines, seed)
        lineage = around(whole, film_id)
        drawing = draw(lineage, film_id)
        ours += crossings(dots_of(drawing), lineage)
        plain += crossings(by_id(drawing), lineage)
    assert ours <= 0.6 * plain  # 0.38 on 500 of them


def test_one_line_more_leaves_most_films_where_they_were() -> None:
    moves = []
    for seed, (films, lines) in enumerate(DEALT * 6):
        whole, film_id = random_lineage(films, lines, seed)
        lineage = around(whole, film_id)
        before = draw(lineage, film_id)
        known = [one for line in lineage.lines for one in line.statements]
        more = said(lineage.films[0], lineage.films[-1])
        after = draw(build(merge([*known, more]), lineage.films), film_id)
        old, new = dots_of(before), dots_of(after)
        way = [max(abs(old[one].x - new[one].x), abs(old[one].y - new[one].y)) for one in old]
        moves.append(median(way) / before.width)
    assert median(moves) <= 0.02


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 300), st.floats(10, 200), st.floats(5, 40)), max_size=30))
def test_there_is_a_free_height_for_every_film(sizes: list[tuple[float, float, float]]) -> None:
    boxes = [Box(x - wide, -high, x, high) for x, wide, high in [(150.0, 50.0, 9.0), *sizes]]
    shapes = [Shape(str(at), box.right, box, box) for at, box in enumerate(boxes)]
    ys = heights(shapes, [("0", shape.film_id) for shape in shapes[1:]], "0")
    placed = [shape.above.moved(0, ys[shape.film_id]) for shape in shapes]
    assert ys["0"] == 0
    assert not [
        pair for pair in combinations(placed, 2) if pair[0].overlaps(pair[1], GAP_PX - 1e-6)
    ]


@pytest.mark.parametrize("pairs", [[], [("a", "b")]])
def test_films_stand_near_what_they_are_joined_to(pairs: list[tuple[str, str]]) -> None:
    box = Box(-10, -9, 5, 9)
    shapes = [Shape("a", 0, box, box), Shape("b", 100, box.moved(100, 0), box.moved(100, 0))]
    assert abs(heights(shapes, pairs, "a")["b"]) <= STEP_PX
