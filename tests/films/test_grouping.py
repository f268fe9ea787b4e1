from hypothesis import given
from hypothesis import strategies as st

from matchcut.films.grouping import Claim, Groups

RECORDS = 8


@given(st.lists(st.tuples(st.integers(0, RECORDS - 1), st.integers(0, RECORDS - 1))))
def test_no_group_ever_holds_two_records_of_one_source(joins: list[tuple[int, int]]) -> None:
    sources = [record % 3 for record in range(RECORDS)]
    groups = Groups(sources)
    for one, other in joins:
        assert groups.join(one, other) == (groups.leader(one) == groups.leader(other))
    leaders = groups.leaders()
    kept = {(leader, source) for leader, source in zip(leaders, sources, strict=True)}
    assert len(kept) == RECORDS
    assert all(leader <= record for record, leader in enumerate(leaders))


def test_records_kept_apart_are_not_joined_by_way_of_a_third() -> None:
    groups = Groups([0, 1, 2])
    groups.part(0, 2)
    assert groups.join(0, 1)
    assert not groups.join(1, 2)
    assert not groups.join(2, 0, told=True)


def test_an_id_that_nobody_is_trusted_with_joins_nothing_and_is_told() -> None:
    groups = Groups([0, 0, 1])
    claim = Claim("imdb:tt1", (0, 1, 2), (2,))
    assert list(groups.join_claims([claim, Claim("imdb:tt2", (0, 2), (0, 2))])) == [claim]
    assert groups.leaders() == [0, 1, 0]
