import numpy as np
import pytest

from matchcut.pictures.curves import cross, height, hit, join


def curve(*ends: float) -> np.ndarray:
    return join(*np.array(ends, dtype=np.float64))


def test_a_curve_runs_from_left_to_right_whichever_film_comes_first() -> None:
    assert curve(9, 1, 0, 5).tolist() == [0, 5, 9, 1]


def test_a_curve_climbs_all_the_way() -> None:
    heights = height(curve(0, 0, 100, 50), np.linspace(0, 100, 201))
    assert heights[0] == 0
    assert heights[100] == pytest.approx(25)
    assert heights[-1] == 50
    assert (np.diff(heights) >= 0).all()


@pytest.mark.parametrize(
    ("one", "other", "crossed"),
    [
        ((0, 0, 10, 10), (0, 10, 10, 0), True),
        ((0, 0, 10, 10), (0, 5, 10, 15), False),
        ((0, 0, 10, 10), (10, 10, 20, 0), False),  # they only meet
        ((0, 0, 10, 10), (0, 9, 10, 10), False),  # they end in one film
        ((0, 0, 10, 10), (30, 10, 40, 0), False),
    ],
)
def test_curves_cross_when_they_change_sides(
    one: tuple[int, ...], other: tuple[int, ...], *, crossed: bool
) -> None:
    assert cross(curve(*one), curve(*other)) == crossed
    assert cross(curve(*other), curve(*one)) == crossed


@pytest.mark.parametrize(
    ("box", "hits"),
    [
        ((40, 40, 60, 60), True),
        ((40, 0, 60, 20), False),  # above the middle
        ((120, 0, 130, 100), False),  # beyond the end
        ((0, 90, 20, 100), False),
    ],
)
def test_a_curve_hits_the_label_it_runs_through(box: tuple[int, ...], *, hits: bool) -> None:
    assert hit(curve(0, 0, 100, 100), np.array(box, dtype=np.float64)) == hits
