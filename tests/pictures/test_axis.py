from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.films.values import Film
from matchcut.pictures.axis import Slot, positions, slots, ticks
from matchcut.pictures.measure import width

years = st.sets(st.integers(1888, 2030), min_size=1, max_size=40)


def known(*found: int) -> list[Slot]:
    return [Slot(1, year, 0) for year in found]


@given(years)
def test_an_earlier_year_lies_further_left(found: set[int]) -> None:
    places = positions(known(*found), 100, 900)
    xs = [places[slot] for slot in sorted(places)]
    assert xs == sorted(set(xs))
    assert 100 <= xs[0] <= xs[-1] <= 900.001


@given(years)
def test_years_on_the_axis_lie_between_their_neighbours_and_do_not_overlap(found: set[int]) -> None:
    places = positions(known(*found), 100, 900)
    shown = ticks(places)
    assert [tick.words for tick in shown] == sorted(tick.words for tick in shown)
    assert shown
    for one, other in pairwise(shown):
        assert other.x - one.x > width(one.words + other.words, 12) / 2


def test_a_lonely_pioneer_leaves_room_for_a_crowded_decade() -> None:
    places = positions(known(1902, *range(2010, 2020)), 0, 1000)
    assert places[Slot(1, 2010, 0)] < 600


@pytest.mark.parametrize(
    ("claims", "places"),
    [
        ([], ("known", "right")),
        ([("unknown", "known")], ("left", "known")),
        ([("known", "unknown")], ("known", "right")),
        ([("known", "unknown"), ("unknown", "known")], ("known", "right")),
    ],
)
def test_a_film_of_unknown_year_stands_apart(
    claims: list[tuple[str, str]], places: tuple[str, str]
) -> None:
    order = slots([Film("known", "K", 1950), Film("unknown", "U")], claims)
    unknown_left = order["unknown"] < order["known"]
    assert ("left" if unknown_left else "known") == places[0]
    assert [tick.words for tick in ticks(positions(order.values(), 0, 500))].count(
        "year unknown"
    ) == 1


def test_films_of_one_year_stand_in_the_order_of_descent() -> None:
    films = [Film(letter, letter, 1950) for letter in "abc"]
    order = slots(films, [("c", "a"), ("a", "b")])
    assert sorted("abc", key=order.__getitem__) == ["c", "a", "b"]


def test_a_circle_within_a_year_has_no_order() -> None:
    films = [Film(letter, letter, 1950) for letter in "ab"]
    order = slots(films, [("a", "b"), ("b", "a")])
    assert order["a"] == order["b"]
