from hypothesis import given, settings
from hypothesis import strategies as st
from tests.lineage.claims import claimed, lines

from matchcut.lineage.building import snapshot
from matchcut.lineage.filters import Filter
from matchcut.lineage.measures import Measure
from matchcut.lineage.ranking import Drawings, Ground, Ranking, ground, rankings
from matchcut.lines.values import Line


def ranking(*claims: str, by: Measure = Measure.VOICES, drawings: int = 50) -> Ranking:
    (found,) = rankings(snapshot(claimed(*claims)), Filter(), (by,), Drawings(drawings))
    return found


def test_equal_films_share_a_rank_and_the_next_one_counts_on() -> None:
    found = ranking("A>C2", "B>D2", "C>D")
    assert [(one.film, one.rank, one.tied) for one in found.ranked] == [
        ("A", 1, 2),
        ("B", 1, 2),
        ("C", 3, 1),
        ("D", 4, 1),
    ]


def test_a_rank_that_rests_on_many_voices_is_surer_than_one_that_rests_on_few() -> None:
    many = ranking("A>B9", "A>C9", "A>D9", "E>F").ranked[0]
    few = ranking("A>B2", "E>F").ranked[0]
    assert (many.film, many.first, many.last) == ("A", 1, 1)
    assert (few.film, few.first, few.last) == ("A", 1, 2)


@settings(max_examples=30)
@given(lines, st.sampled_from(Measure))
def test_intervals_lie_among_the_ranks_and_are_the_same_again(
    drawn: tuple[Line, ...], by: Measure
) -> None:
    shot = snapshot(drawn)
    (found,) = rankings(shot, Filter(), (by,), Drawings(10, seed=4))
    assert (found,) == rankings(shot, Filter(), (by,), Drawings(10, seed=4))
    films = ground(shot, Filter()).films
    assert all(1 <= one.first <= one.last <= films for one in found.ranked)
    values = [one.value for one in found.ranked]
    assert values == sorted(values, reverse=True) or len(set(values)) < len(values)


def test_with_no_drawing_the_interval_is_the_rank() -> None:
    assert all(one.first == one.rank == one.last for one in ranking("A>B", drawings=0).ranked)


def test_a_film_of_unknown_year_has_no_rank_for_its_time() -> None:
    found = ranking("X>Y", "A>B", by=Measure.AGE_CORRECTED)
    assert [one.film for one in found.ranked] == ["A", "B"]


def test_a_ranking_says_what_it_rests_on() -> None:
    shot = snapshot(claimed("A>B2", "B>C", "C>D0", "D~E"))
    assert ground(shot, Filter()) == Ground(films=3, lines=2, voices=2)
