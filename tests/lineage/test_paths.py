from dataclasses import replace
from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lineage.claims import FILMS, claimed, lines

from matchcut.lineage.building import snapshot
from matchcut.lineage.filters import EVERYTHING, Filter
from matchcut.lineage.paths import Between, Ways, between, cheapest, ways
from matchcut.lineage.values import Wish
from matchcut.lines.values import Line

ENDS = st.sampled_from(sorted(FILMS))


def chances(among: Ways) -> dict[frozenset[str], float]:
    shot = among.snapshot
    ends = zip(shot.earlier, shot.later, among.weights.chance, strict=True)
    return {frozenset((shot.id(one), shot.id(other))): float(chance) for one, other, chance in ends}


def likeliest(among: Ways, one: str, other: str) -> dict[int, float]:
    """The highest chance of any way of so many films, by trying every film but a few twice over."""
    chance = chances(among)
    best: dict[int, float] = {}
    reached = {one: 1.0}
    for films in range(2, len(FILMS) + 1):
        onward: dict[str, float] = {}
        for here, so_far in reached.items():
            for there in FILMS:
                whole = so_far * chance.get(frozenset((here, there)), 0.0)
                if here != there and whole > onward.get(there, 0.0):
                    onward[there] = whole
        reached = onward
        if other in reached:
            best[films] = reached[other]
    return best


@given(lines, ENDS, ENDS, st.sampled_from([Filter(), EVERYTHING]))
def test_ways_are_as_good_as_the_best_found_by_trying_all(
    drawn: tuple[Line, ...], one: str, other: str, asked: Filter
) -> None:
    among = ways(snapshot(drawn), asked)
    expected = likeliest(among, one, other) if one != other else {}
    best, shortest = (cheapest(among, one, other, wish=wish) for wish in Wish)
    if not expected or best is None or shortest is None:
        assert (best, shortest, expected) == (None, None, {})
        return
    assert best.chance == pytest.approx(max(expected.values()))
    assert len(shortest.films) == min(expected)
    assert shortest.chance == pytest.approx(expected[min(expected)])


@given(lines, ENDS, ENDS)
def test_every_step_of_a_way_is_a_line_and_no_film_comes_twice(
    drawn: tuple[Line, ...], one: str, other: str
) -> None:
    among = ways(snapshot(drawn), EVERYTHING)
    real = {pair for pair, chance in chances(among).items() if chance > 0}
    for way in between(among, one, other).ways:
        assert (way.films[0], way.films[-1]) == (one, other)
        assert {frozenset(pair) for pair in pairwise(way.films)} <= real
        assert len(set(way.films)) == len(way.films)


@given(lines, ENDS, ENDS)
def test_alternatives_share_no_film_on_the_way(
    drawn: tuple[Line, ...], one: str, other: str
) -> None:
    found = between(ways(snapshot(drawn), EVERYTHING), one, other).ways
    others = [way for way in found if not way.wishes]
    assert len({way.films for way in found}) == len(found)
    for way, before in permutations(found, 2):
        if way in others:
            assert not set(way.middle) & set(before.middle)


@pytest.mark.parametrize(
    ("claims", "best", "shortest"),
    [
        (["A>B", "B>C"], "ABC", "ABC"),
        (["A>C", "B>C"], "ACB", "ACB"),  # through what came of both
        (["A>D", "A=B9", "B=D9"], "ABD", "AD"),  # two well-argued steps before a weak one
        (["A>D", "A!D4", "A>B", "B>D"], "ABD", "AD"),  # dissent makes a step dear
        (["A>B", "B>D", "A=C", "C=D"], "ACD", "ACD"),  # facts before arguments
        (["A~B"], "", ""),  # likeness is no descent
        (["A!B"], "", ""),
        (["A?B"], "AB", "AB"),  # which came first matters to no way between two films
    ],
)
def test_the_best_argued_way_and_the_shortest(claims: list[str], best: str, shortest: str) -> None:
    ends = (best or "AB")[0], (best or "AB")[-1]
    found = between(ways(snapshot(claimed(*claims)), Filter()), *ends).ways
    wished = {wish: "".join(way.films) for way in found for wish in way.wishes}
    assert (wished.get(Wish.BEST_ARGUED, ""), wished.get(Wish.SHORTEST, "")) == (best, shortest)


def test_no_more_ways_are_found_than_asked_for_and_the_direct_one_once() -> None:
    among = ways(snapshot(claimed("A>E", "A>B", "B>E", "A>C", "C>E", "A>D", "D>E")), Filter())
    found = ["".join(way.films) for way in between(among, "A", "E", 3).ways]
    assert (found[0], len(found)) == ("AE", 3)
    assert len(between(among, "A", "E", 9).ways) == 4


def test_a_film_nobody_knows_is_not_reached() -> None:
    among = ways(snapshot(claimed("A>B")), Filter())
    assert between(among, "A", "nobody's") == Between(())
    assert between(among, "A", "A") == Between(())
    assert cheapest(among, "A", "B", avoided=["nobody's"]) is not None


def test_a_search_that_reads_no_more_says_that_it_is_not_sure() -> None:
    among = ways(snapshot(claimed("A>B", "B>C", "C>D", "D>E", "A>E", "A!E9")), Filter())
    assert between(among, "A", "E").sure
    few = between(replace(among, read=1), "A", "E")
    assert not few.sure
    assert {len(way.films) for way in few.ways} <= {2, 5}
    assert between(replace(among, read=0), "A", "E") == Between((), sure=False)
