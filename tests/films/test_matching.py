import pytest

from matchcut.films.matching import ENOUGH, Pair, Record, choose, score

VARDA, DEMY = frozenset({("agnes", "varda")}), frozenset({("jacques", "demy")})
BY_DEMY, BY_VARDA = Record(1, (1,), DEMY), Record(1, (1,), VARDA)
OURS, THEIRS = Record(0, (0,)), Record(1, (1,))
OURS_BY_DEMY = Record(0, (0,), DEMY)


def pair(
    one: Record, other: Record, apart: int = 0, *, main: bool = True, ids_differ: bool = False
) -> Pair:
    return Pair(one, other, "lola", main, apart, ids_differ)


@pytest.mark.parametrize(
    ("found", "points"),
    [
        (pair(OURS_BY_DEMY, BY_DEMY), 1.0),
        (pair(OURS, THEIRS), 0.8),
        (pair(OURS, THEIRS, main=False), ENOUGH),
        (pair(OURS_BY_DEMY, BY_DEMY, 1, main=False), ENOUGH),
        (pair(OURS, THEIRS, 1), 0.6),  # not enough
        (pair(Record(0, (0,), cast=DEMY), Record(1, (1,), cast=DEMY)), 1.0),
        (pair(OURS_BY_DEMY, BY_VARDA), 0.0),
        (pair(OURS_BY_DEMY, BY_DEMY, ids_differ=True), 0.0),
        (pair(OURS_BY_DEMY, BY_DEMY, 20), 0.0),  # a remake of one's own
    ],
)
def test_a_pair_is_scored_by_title_year_and_people(found: Pair, points: float) -> None:
    assert score(found) == points


def test_the_better_of_two_is_taken_and_of_equals_none() -> None:
    maybe = Record(2, (1,))
    matches, ties = choose([pair(OURS_BY_DEMY, BY_DEMY), pair(OURS_BY_DEMY, maybe)])
    assert [(match.one, match.other) for match in matches] == [(0, 1)]
    assert ties == ()
    matches, ties = choose([pair(OURS, BY_DEMY), pair(OURS, maybe)])
    assert matches == ()
    assert ties == ((0, 1, 2),)


def test_a_film_of_several_sources_has_to_be_the_best_in_each() -> None:
    both, theirs = Record(1, (1, 2), DEMY), Record(2, (2,))
    matches, ties = choose([pair(OURS_BY_DEMY, both), pair(OURS_BY_DEMY, theirs)])
    assert [(match.one, match.other) for match in matches] == [(0, 1)]
    assert ties == ()
    matches, ties = choose([pair(OURS, both), pair(OURS, theirs)])
    assert matches == ()
    assert ties == ((0, 1, 2),)
