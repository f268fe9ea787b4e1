from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lineage.claims import claimed, lines

from matchcut.lineage.building import snapshot
from matchcut.lineage.filters import Filter
from matchcut.lineage.measures import (
    FOLLOWED,
    LENT_FILMS,
    Descents,
    Measure,
    age_corrected,
    descents,
    measure,
    measured,
    pagerank,
)
from matchcut.lineage.snapshot import UNKNOWN_YEAR, Numbers
from matchcut.lineage.weighing import weigh
from matchcut.lines.values import Line


def among(drawn: tuple[Line, ...]) -> Descents:
    shot = snapshot(drawn)
    return descents(shot, weigh(shot, shot.lines(), Filter()))


def values(by: Measure, *claims: str) -> dict[str, float]:
    """The films that have a value other than nothing."""
    drawn = claimed(*claims)
    found = among(drawn)
    ids = snapshot(drawn).ids[found.films]
    return {str(i): float(v) for i, v in zip(ids, measure(found, by), strict=True) if v}


@pytest.mark.parametrize(
    ("by", "claims", "expected"),
    [
        (Measure.LINES, ["A>B", "A>C", "B>C"], {"A": 2, "B": 1}),
        (Measure.LINES, ["A~B", "A?C", "C>B", "A!D"], {}),  # nothing here is descent
        (Measure.LINES, ["A>B0", "B>C"], {"B": 1}),  # nor counts what only a note says
        (Measure.VOICES, ["A>B3", "A>C"], {"A": 4}),
        (Measure.VOICES, ["A>B3", "A!B", "A>C", "A!C2"], {"A": 2}),  # dissent lowers, to 0 at most
        (Measure.LONG_GAPS, ["A>C", "A>D", "X>Y", "A>E"], {"A": 2}),  # 20, 30 and 40 years
        (Measure.SPINE, ["A>B", "B>C"], {"B": 4 / 9}),  # one chain, of two lines of 2/3
        (Measure.SPINE, ["A>C", "B>C", "C>D", "C>E"], {"C": 16 / 9}),
    ],
)
def test_films_are_measured_by_what_stems_from_them(
    by: Measure, claims: list[str], expected: dict[str, float]
) -> None:
    assert values(by, *claims) == pytest.approx(expected)


@given(lines)
def test_measures_taken_together_are_those_taken_one_by_one(drawn: tuple[Line, ...]) -> None:
    found = among(drawn)
    apart = [measure(found, by) for by in Measure]
    assert all(map(np.array_equal, measured(found, tuple(Measure)), apart, [True] * len(apart)))


def chains(ends: set[tuple[int, int]], weight: dict[tuple[int, int], float]) -> dict[int, float]:
    """What runs through each film, chain by chain."""
    through: dict[int, float] = {}
    growing: list[tuple[int, ...]] = list(ends)
    while growing:
        for chain in growing:
            for film in chain[1:-1]:
                chance = float(np.prod([weight[pair] for pair in pairwise(chain)]))
                through[film] = through.get(film, 0.0) + chance
        growing = [(*chain, b) for chain in growing for a, b in ends if a == chain[-1]]
    return through


@given(lines)
def test_the_spine_is_what_a_count_of_all_chains_says(drawn: tuple[Line, ...]) -> None:
    found = among(tuple(line for line in drawn if line.earlier.year and line.later.year))
    pairs = list(zip(found.giver.tolist(), found.taker.tolist(), strict=True))
    expected = chains(set(pairs), dict(zip(pairs, found.weight.tolist(), strict=True)))
    counted = [expected.get(number, 0.0) for number in range(len(found.films))]
    assert measure(found, Measure.SPINE) == pytest.approx(np.array(counted))


@given(lines)
def test_pagerank_is_where_a_reader_is_found_who_walks_for_long(drawn: tuple[Line, ...]) -> None:
    found = among(drawn)
    count = len(found.films)
    steps = np.full((count, count), (1 - FOLLOWED) / max(count, 1))
    for film in range(count):
        lines_of_film = np.flatnonzero(found.taker == film)
        for line in lines_of_film:
            steps[film, found.giver[line]] += FOLLOWED / len(lines_of_film)
        if not len(lines_of_film):
            steps[film] += FOLLOWED / count
    here = np.full(count, 1.0)
    for _ in range(60):
        here = here @ steps
    assert pagerank(found, np.ones(len(found.giver))) == pytest.approx(here)


def test_a_line_that_hardly_holds_gives_less() -> None:
    ranks = values(Measure.PAGERANK, "A>C", "A!C3", "B>D")
    assert ranks["A"] < ranks["B"]


def test_of_two_films_as_much_drawn_on_the_younger_stands_higher_for_its_time() -> None:
    years = np.repeat(np.arange(1900, 2000, dtype=np.int32), 10)
    values = (2000 - years).astype(np.float64) + np.tile(np.arange(10.0), 100)
    values[[5, 995]] = 60.0
    corrected = age_corrected(values, years)
    assert corrected[995] > corrected[5]


def test_counts_spread_as_far_in_every_time() -> None:
    years = np.repeat(np.arange(1900, 2000, dtype=np.int32), 50)
    counts = np.random.default_rng(1).poisson((2010 - years) / 10)
    corrected = age_corrected(counts.astype(np.float64), years).reshape(-1, 500)
    assert corrected.std(axis=1) == pytest.approx(np.ones(10), abs=0.15)


dated = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1900, 1990)), min_size=1, max_size=40
).map(lambda films: np.array(films, np.int32).T)


@given(dated, st.data(), st.integers(1, 60))
def test_made_older_a_film_never_rises_for_its_age_and_made_younger_never_falls(
    films: Numbers, data: st.DataObject, shift: int
) -> None:
    values, years = films[0].astype(np.float64), films[1]
    film = data.draw(st.integers(0, len(years) - 1))
    moved = years.copy()
    moved[film] -= shift  # and the other way round, it is the younger one
    younger, older = age_corrected(values, years), age_corrected(values, moved)
    above = younger > younger[film] + 1e-9
    assert (older[above] > older[film] - 1e-9).all()
    below = older < older[film] - 1e-9
    assert (younger[below] < younger[film] + 1e-9).all()


@given(dated)
def test_the_mean_of_a_time_is_what_pooling_year_after_year_gives(films: Numbers) -> None:
    values, years = films[0].astype(np.float64) - films[0].min(), films[1]
    lent = [values.mean()] * LENT_FILMS
    pools = [([0], lent)]
    for year in [*np.unique(years).tolist(), 9999]:
        pools.append(([year], lent if year == 9999 else values[years == year].tolist()))
        while len(pools) > 1 and np.mean(pools[-1][1]) > np.mean(pools[-2][1]):
            later, earlier = pools.pop(), pools.pop()
            pools.append((earlier[0] + later[0], earlier[1] + later[1]))
    means = np.array([np.mean(of) for year in years for when, of in pools if year in when])
    means[means == 0] = 1.0
    over_mean = ((values - means) ** 2 / means).mean() or 1.0
    assert age_corrected(values, years) == pytest.approx(values / (means * over_mean) ** 0.5)


def test_films_of_one_year_are_compared_with_the_same_films() -> None:
    years = np.array([1950] * 40 + [1990] * 40, np.int32)
    corrected = age_corrected(np.tile([1.0, 3.0], 40), years)
    assert set(corrected.round(6)) == {0.0, 2.0}


def test_a_film_of_unknown_year_is_not_compared_and_one_alone_has_nothing_beyond() -> None:
    unknown = np.array([UNKNOWN_YEAR], np.int32)
    assert np.isnan(age_corrected(np.array([1.0, 2.0]), np.append(unknown, 1950))[0])
    assert age_corrected(np.array([2.0]), np.array([1950], np.int32)).tolist() == [0.0]
    assert np.isnan(age_corrected(np.ones(1), unknown)).all()


@given(lines, st.sampled_from(Measure))
def test_copies_of_a_voice_change_nothing(drawn: tuple[Line, ...], by: Measure) -> None:
    copied = tuple(
        replace(line, statements=(*line.statements, *line.statements[:1] * 50)) for line in drawn
    )
    once, often = measure(among(drawn), by), measure(among(copied), by)
    assert once == pytest.approx(often, nan_ok=True)


def test_moved_thirty_years_back_a_film_has_more_long_gaps() -> None:
    shot = snapshot(claimed("B>C", "B>D", "B>E", "A>B", "C>E", "D>F", "A>E"))
    weights = weigh(shot, shot.lines(), Filter())
    older = replace(shot, years=shot.years - 30 * (shot.ids == "B").astype(np.int16))
    by = Measure.LONG_GAPS
    before, after = (measure(descents(each, weights), by) for each in (shot, older))
    place = shot.ids[descents(shot, weights).films].tolist().index("B")
    assert (before[place], after[place]) == (1, 3)
    assert np.delete(before, place).tolist() == np.delete(after, place).tolist()
