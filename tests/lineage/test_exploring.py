from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lineage.claims import FILMS, claimed, lines, merged, pairs, said

from matchcut.lineage import Lineage, build
from matchcut.lineage.exploring import Explored, Side, View, Wanted, around, explore
from matchcut.lineage.filters import EVERYTHING, Filter
from matchcut.lines.values import Group, Kind, Line, Stance, Statement, Through

depths = st.integers(0, 4)
views = st.builds(View, depths, depths, most_films=st.integers(1, 8))
HUB = build(claimed(*(f"A>{one}" for one in "BCDEFG"), "B>H", "B>I", "H>J"))


def shown(found: Explored) -> str:
    return "".join(film.id for film in found.lineage.films)


@given(lines, st.sampled_from("ADXJ"), views)
def test_every_film_is_shown_or_counted_in_one_fold(
    found: tuple[Line, ...], middle: str, view: View
) -> None:
    lineage = build(found, [FILMS[middle]])
    explored = explore(lineage, middle, view)
    whole = explore(lineage, middle, replace(view, most_films=99))
    assert whole.folds == ()
    assert sum(fold.count for fold in explored.folds) == explored.lineage.left_out
    assert len(whole.lineage.films) == len(explored.lineage.films) + explored.lineage.left_out
    assert {fold.film_id for fold in explored.folds} <= {one.id for one in explored.lineage.films}
    assert len({fold.key for fold in explored.folds}) == len(explored.folds)


@given(lines, st.sampled_from("ADXJ"), views.filter(lambda view: view.most_films > 5))
def test_every_folded_film_is_reached_by_opening_folds(
    found: tuple[Line, ...], middle: str, view: View
) -> None:
    lineage = build(found, [FILMS[middle]])
    whole = explore(lineage, middle, replace(view, most_films=99))
    seen = set(shown(explored := explore(lineage, middle, view)))
    waiting = list(explored.folds)
    opened = set()
    while waiting:
        fold = waiting.pop()
        if fold in opened:
            continue
        opened.add(fold)
        then = explore(lineage, middle, replace(view, unfold=fold.key, past=fold.past))
        assert len(then.lineage.films) <= view.most_films
        seen |= set(shown(then))
        waiting += then.folds
    assert seen == set(shown(whole))


def test_a_fold_hangs_on_the_nearest_film_shown() -> None:
    explored = explore(HUB, "A", View(on=3, most_films=8))
    assert shown(explored) == "ABCDEFGH"
    assert [(fold.key, fold.count) for fold in explored.folds] == [("later.B", 1), ("later.H", 1)]
    opened = explore(HUB, "A", View(on=3, unfold="later.H", most_films=8))
    assert shown(opened) == "ABCDEFHJ"
    few = explore(HUB, "A", View(on=3, most_films=3))
    assert {(fold.key, fold.count) for fold in few.folds} == {("later.A", 4), ("later.B", 3)}


def test_a_fold_that_holds_more_than_there_is_room_for_is_opened_part_by_part() -> None:
    seen, view = [], View(on=1, most_films=3)
    for _ in range(3):
        explored = explore(HUB, "A", view)
        (fold,) = explored.folds
        seen.append(shown(explored))
        view = replace(view, unfold=fold.key, past=fold.past)
    assert seen == ["ABC", "ADE", "AFG"]
    assert view.past == 0  # and from the start again


@pytest.mark.parametrize("key", ["", "later", "later.", "later.Z", "beside.B", "aside.A", "."])
def test_a_fold_that_is_none_opens_nothing(key: str) -> None:
    view = View(on=3, most_films=8)
    assert explore(HUB, "A", replace(view, unfold=key)) == explore(HUB, "A", view)


def test_films_not_asked_for_stand_between_where_others_hang_on_them() -> None:
    explored = explore(HUB, "A", View(on=3), shows=lambda film: film.id in "JC")
    assert shown(explored) == "ABCHJ"
    assert explored.between == {"B", "H"}


def test_likeness_leads_no_further_and_descent_does() -> None:
    lineage = build(claimed("A~B", "B>C", "A>D", "D>E"))
    assert shown(explore(lineage, "A", View())) == "ABDE"
    assert explore(lineage, "A", View(most_films=1)).folds[0].side in Side
    assert around(lineage, "A") == explore(lineage, "A", View()).lineage


ADA, MARY = said("AB"), said("AB", Kind.REMAKES, "Mary Shelley", Through.STORY)
THROUGH_STORY = Wanted(Filter(frozenset(Group), frozenset({Through.STORY})))
DENIED = replace(MARY, stance=Stance.DENIES, voice=("Grace Hopper",), words="It is not so.")


def kept(wanted: Wanted, *statements: Statement) -> list[str]:
    """The voices that are left of a line."""
    (line,) = merged(*statements)
    sifted = wanted.sift(line)
    return sorted(one.voice[0] for one in sifted.statements) if sifted else []


@pytest.mark.parametrize(
    ("wanted", "voices"),
    [
        (Wanted(EVERYTHING), ["Ada Lovelace", "Grace Hopper", "Mary Shelley"]),
        (Wanted(EVERYTHING, voice="mary"), ["Grace Hopper", "Mary Shelley"]),  # dissent stays
        (Wanted(EVERYTHING, voice="hopper"), ["Grace Hopper"]),
        (Wanted(EVERYTHING, voice="nobody"), []),
        (Wanted(Filter(frozenset({Group.INFLUENCE}))), ["Ada Lovelace"]),
        (Wanted(EVERYTHING, frozenset({Kind.REMAKES})), ["Grace Hopper", "Mary Shelley"]),
        (THROUGH_STORY, ["Grace Hopper", "Mary Shelley"]),
        (Wanted(Filter(frozenset(Group), frozenset({Through.LOOK}))), []),
    ],
)  # fmt: skip
def test_a_line_keeps_what_is_asked_for_and_its_dissent(wanted: Wanted, voices: list[str]) -> None:
    assert kept(wanted, ADA, MARY, DENIED) == voices


@pytest.mark.parametrize(
    ("decades", "countries", "films"),
    [
        ({1920}, set(), ["A"]),
        ({1920, 1950}, set(), ["A", "D"]),
        (set(), {"FR"}, ["A", "B"]),
        ({1930}, {"FR"}, ["B"]),
        (set(), set(), ["A", "B", "D", "X"]),
    ],
)
def test_films_are_shown_by_decade_and_country(
    decades: set[int], countries: set[str], films: list[str]
) -> None:
    wanted = Wanted(EVERYTHING, decades=frozenset(decades), countries=frozenset(countries))
    made = [replace(FILMS[one], countries=("FR", "IT") if one in "AB" else ()) for one in "ABDX"]
    assert [film.id for film in made if wanted.shows(film)] == films


def test_nothing_hangs_on_a_film_alone() -> None:
    alone = Lineage((FILMS["A"],), ())
    assert explore(alone, "A", View()) == Explored(alone)
    assert pairs(alone.lines) == set()
