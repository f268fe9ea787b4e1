import pytest

from matchcut.films.matching import ENOUGH, Pair, Record, choose, score

VARDA, DEMY = frozenset({("agnes", "varda")}), frozenset({("jacques", "demy")})


def pair(one: Record, other: Record, *, main: bool = True, ids_differ: bool = False) -> Pair:
    return Pair(one, other, "lola", main, ids_differ)


@pytest.mark.parametrize(
    ("found", "points"),
    [
        (pair(Record(0, 0, 1961, DEMY), Record(1, 1, 1961, DEMY)), 1.0),
        (pair(Record(0, 0, 1961), Record(1, 1, 1961)), 0.8),
        (pair(Record(0, 0, 1961), Record(1, 1, 1961), main=False), ENOUGH),
        (pair(Record(0, 0, 1961, DEMY), Record(1, 1, 1960, DEMY), main=False), ENOUGH),
        (pair(Record(0, 0, 1961), Record(1, 1, 1960)), 0.6),  # not enough
        (pair(Record(0, 0, 1961, cast=DEMY), Record(1, 1, 1961, cast=DEMY)), 1.0),
        (pair(Record(0, 0, 1961, DEMY), Record(1, 1, 1961, VARDA)), 0.0),
        (pair(Record(0, 0, 1961, DEMY), Record(1, 1, 1961, DEMY), ids_differ=True), 0.0),
        (pair(Record(0, 0, 1961, DEMY), Record(1, 1, 1981, DEMY)), 0.0),  # a remake of one's own
    ],
)
def test_a_pair_is_scored_by_title_year_and_people(found: Pair, points: float) -> None:
    assert score(found) == points


def test_the_better_of_two_is_taken_and_of_equals_none() -> None:
    ours, sure, maybe = Record(0, 0, 1961, DEMY), Record(1, 1, 1961, DEMY), Record(2, 1, 1961)
    matches, ties = choose([pair(ours, sure), pair(ours, maybe)])
    assert [(match.one, match.other) for match in matches] == [(0, 1)]
    assert ties == ()
    matches, ties = choose([pair(Record(0, 0, 1961), sure), pair(Record(0, 0, 1961), maybe)])
    assert matches == ()
    assert ties == ((0, 1, 2),)
