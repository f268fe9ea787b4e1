from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.pictures.lineages import US_AND_THEM, random_lineage, said, us_and_them

from matchcut.errors import InputError
from matchcut.films.values import Film
from matchcut.lineage import build
from matchcut.lineage.exploring import Fold, Side
from matchcut.lines.merging import merge
from matchcut.lines.values import Group, Kind, Statement
from matchcut.pictures import NARROW, WIDE, draw
from matchcut.pictures.sections import NOTHING
from matchcut.pictures.values import Drawing, Frame, Mark

drawings = st.builds(
    lambda films, lines, seed, frame: draw(*random_lineage(films, lines, seed), frame),
    st.integers(1, 60),
    st.integers(0, 90),
    st.integers(0, 10**6),
    st.sampled_from([WIDE, NARROW]),
)


@settings(max_examples=25, deadline=None)
@given(drawings)
def test_labels_lie_inside_and_do_not_overlap(drawing: Drawing) -> None:
    boxes = [node.label.box for node in drawing.nodes]
    for box in boxes:
        assert box.left >= 0
        assert box.right <= drawing.width
        assert box.top >= 0
        assert box.bottom < drawing.axis_y < drawing.height
    assert not [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1])]


@settings(max_examples=25, deadline=None)
@given(drawings)
def test_no_arrow_points_against_time(drawing: Drawing) -> None:
    x = {node.film_id: node.x for node in drawing.nodes}
    arrows = [edge for edge in drawing.edges if edge.arrow]
    for edge in arrows:
        assert x[edge.earlier] < x[edge.later]
        assert [point.x for point in edge.path] == sorted(point.x for point in edge.path)
        assert edge.group is not Group.LIKENESS


@settings(max_examples=25, deadline=None)
@given(drawings)
def test_films_joined_by_likeness_alone_stand_apart_below_the_wall(drawing: Drawing) -> None:
    descended = {
        end
        for edge in drawing.edges
        if edge.group is not Group.LIKENESS
        for end in (edge.earlier, edge.later)
    }
    joined = {end for edge in drawing.edges for end in (edge.earlier, edge.later)}
    alike = {
        node.film_id for node in drawing.nodes if not node.focus and node.film_id in joined
    } - descended
    assert (drawing.wall_y is None) is (not alike)
    for node in drawing.nodes:
        if node.film_id in alike:
            assert drawing.wall_y is not None
            assert node.label.box.top > drawing.wall_y
        elif drawing.wall_y is not None:
            assert node.label.box.bottom < drawing.wall_y


@pytest.mark.parametrize("frame", [WIDE, NARROW])
def test_what_is_folded_has_room_below_each_name(frame: Frame) -> None:
    lineage, film_id = random_lineage(30, 60, seed=3)
    folds = [Fold(side, film.id, 100) for film in lineage.films for side in Side]
    drawing = draw(lineage, film_id, frame, folds)
    boxes = [node.label.box for node in drawing.nodes]
    assert not [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1])]
    for node in drawing.nodes:
        rows = [*node.label.baselines, *node.label.more]
        assert len(node.label.more) == len(node.folds) == len(Side)
        assert sorted(rows) == rows
        assert node.label.box.top < rows[0] < rows[-1] < node.label.box.bottom


def test_an_earlier_film_stands_further_left() -> None:
    drawing = draw(us_and_them(), US_AND_THEM.id)
    by_place = sorted(drawing.nodes, key=lambda node: node.x)
    years = [int(node.label.year) for node in by_place]
    assert years == sorted(years)


def test_the_same_lineage_gives_the_same_picture() -> None:
    lineage, film_id = random_lineage(30, 40, seed=4)
    again = build(reversed(lineage.lines), reversed(lineage.films))
    assert draw(again, film_id) == draw(lineage, film_id)


@pytest.mark.parametrize("frame", [WIDE, NARROW])
def test_every_kind_that_is_said_has_its_sign(frame: Frame) -> None:
    lineage, film_id = random_lineage(12, 200, seed=7)
    said_kinds = {
        (frozenset((line.earlier.id, line.later.id)), one.kind)
        for line in lineage.lines
        for one in line.statements
    }
    signs = {
        (frozenset((edge.earlier, edge.later)), sign.of)
        for edge in draw(lineage, film_id, frame).edges
        for sign in edge.signs
        if isinstance(sign.of, Kind)
    }
    assert signs == said_kinds


def test_every_curve_and_mark_is_explained_in_the_legend() -> None:
    drawing = draw(*random_lineage(40, 90, seed=1))
    used = {sign.of for edge in drawing.edges for sign in edge.signs}
    assert used == {key.of for key in drawing.legend if not isinstance(key.of, Group)}


OLD, NEW, UNDATED = Film("old", "M", 1931), Film("new", "M", 1951), Film("u", "Untitled")


@pytest.mark.parametrize(
    ("statements", "arrow", "marks"),
    [
        ([said(OLD, NEW, "remakes")], True, []),
        ([said(NEW, OLD, "remakes")], False, [Mark.CONTRADICTED]),  # against the years
        ([said(OLD, NEW, "resembles")], False, []),
        ([said(OLD, NEW, "anticipated-by")], False, []),  # likeness has no arrow
        ([said(OLD, NEW, "same-source")], False, []),
        ([said(OLD, UNDATED, "remakes")], True, []),
        ([said(UNDATED, OLD, "remakes")], True, []),
        ([said(UNDATED, OLD), said(OLD, UNDATED, "quotes")], False, [Mark.CONTRADICTED]),
    ],
)
def test_arrows_stand_where_descent_is_claimed_and_time_bears_it(
    statements: list[Statement], marks: list[Mark], *, arrow: bool
) -> None:
    lineage = build(merge(statements))
    (edge,) = draw(lineage, "old").edges
    assert edge.arrow == arrow
    assert [sign.of for sign in edge.signs if isinstance(sign.of, Mark)] == marks


def test_what_is_claimed_and_what_is_alike_are_two_curves() -> None:
    drawing = draw(build(merge([said(OLD, NEW), said(OLD, NEW, "resembles")])), "new")
    assert [edge.group for edge in drawing.edges] == [Group.INFLUENCE, Group.LIKENESS]
    assert len({edge.path for edge in drawing.edges}) == 2


def test_kinds_of_one_group_share_a_curve() -> None:
    drawing = draw(build(merge([said(OLD, NEW), said(OLD, NEW, "quotes")])), "new")
    (edge,) = drawing.edges
    assert [sign.of for sign in edge.signs] == [Kind.DRAWS_ON, Kind.QUOTES]


def test_a_film_of_which_nothing_is_said_stands_alone_and_it_is_said_kindly() -> None:
    drawing = draw(build((), [UNDATED]), "u")
    assert len(drawing.nodes) == 1
    assert [note.words for note in drawing.notes] == [NOTHING]


def test_a_film_outside_the_lineage_is_refused() -> None:
    with pytest.raises(InputError, match='"nobody" is not in it'):
        draw(us_and_them(), "nobody")


def test_films_left_out_are_counted_below_the_picture() -> None:
    lineage = build(merge([said(OLD, NEW)]))
    drawing = draw(type(lineage)(lineage.films, lineage.lines, left_out=7), "new")
    assert "7 more films are left out." in [note.words for note in drawing.notes]
