from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as some

from matchcut.site.writing.ranking import (
    FEW_VOTES,
    NEW_PLACE,
    NEWEST,
    SURE,
    Judged,
    Placed,
    placed,
    rank,
)

DAY = datetime(2026, 1, 1, tzinfo=UTC)
VOTES = some.integers(0, 60)


@some.composite
def reviews(draw: some.DrawFn) -> list[Judged]:
    """Up to sixty reviews, some written at the same time."""
    days = draw(some.lists(some.integers(0, 40), max_size=60))
    return [
        Judged(at, DAY + timedelta(days=day), draw(VOTES), draw(VOTES))
        for at, day in enumerate(days, 1)
    ]


def judged(*votes: tuple[int, int]) -> list[Judged]:
    """Reviews with so many votes for and against, each a day older than the one before."""
    return [Judged(at, DAY - timedelta(days=at), yes, no) for at, (yes, no) in enumerate(votes, 1)]


def order(*votes: tuple[int, int], places: int = 10) -> list[int]:
    return [one.id for one in placed(judged(*votes), places)]


@pytest.mark.parametrize(
    ("votes", "expected"),
    [
        ([(1, 0), (40, 2)], [2, 1]),  # one vote is not as sure as forty
        ([(9, 1), (90, 10)], [2, 1]),  # the same share, better known
        ([(0, 5), (0, 0)], [1, 2]),  # nobody's favourite: the newest first
        ([(5, 5), (3, 0)], [2, 1]),
        ([(0, 0), (0, 0), (0, 0)], [1, 2, 3]),
    ],
)
def test_those_stand_first_that_are_surest_to_help(
    votes: list[tuple[int, int]], expected: list[int]
) -> None:
    assert order(*votes) == expected


def test_a_place_is_kept_for_the_newest_that_few_have_judged() -> None:
    votes = [(0, 9), (0, 0), (0, 0), (20, 0), (30, 0), (40, 0)]
    found = placed(judged(*votes), 3)
    assert [one.id for one in found] == [6, 5, 2, 4]
    assert found[NEW_PLACE].reason.startswith("new:")


def test_each_place_explains_itself() -> None:
    assert placed(judged((3, 1), (1, 0), (0, 0)), 3) == (
        Placed(1, "3 of 4 readers found it helpful"),
        Placed(2, "1 of 1 reader found it helpful"),
        Placed(3, "no votes yet: the newest of those stand first"),
    )


@given(VOTES, VOTES)
def test_a_rank_is_the_lower_root_of_wilsons_equation(yes: int, no: int) -> None:
    found, votes = rank(yes, no), yes + no
    assert 0 <= found < 1
    if votes:
        share = yes / votes
        assert found <= share
        distance = abs(share - found)
        assert distance == pytest.approx(SURE * (found * (1 - found) / votes) ** 0.5, abs=1e-9)


@given(VOTES, VOTES)
def test_a_vote_never_moves_a_review_against_its_sense(yes: int, no: int) -> None:
    assert rank(yes + 1, no) > rank(yes, no)
    assert rank(yes, no + 1) <= rank(yes, no)


@given(reviews(), some.integers(0, 12), some.randoms())
def test_the_order_in_which_reviews_come_changes_nothing(
    all_: list[Judged],
    places: int,
    chance: Random,
) -> None:
    shuffled = list(all_)
    chance.shuffle(shuffled)
    assert placed(shuffled, places) == placed(all_, places)


@given(reviews(), some.integers(0, 12))
def test_nobody_stands_twice_and_nobody_is_invented(all_: list[Judged], places: int) -> None:
    ids = [one.id for one in placed(all_, places)]
    assert len(ids) == len(set(ids))
    assert set(ids) <= {one.id for one in all_}
    assert min(places, len(all_)) <= len(ids) <= places + 1


@given(reviews(), some.integers(0, 12))
def test_the_best_and_the_newest_are_enough_to_judge_by(all_: list[Judged], places: int) -> None:
    best = sorted(
        all_, key=lambda one: (-rank(one.helpful, one.unhelpful), -one.written.timestamp(), -one.id)
    )
    newest = sorted(all_, key=lambda one: (-one.written.timestamp(), -one.id))
    assert placed({*best[:places], *newest[:NEWEST]}, places) == placed(all_, places)


@given(reviews(), some.integers(1, 12))
def test_without_the_kept_place_ranks_only_fall(all_: list[Judged], places: int) -> None:
    by_id = {one.id: one for one in all_}
    found = [one for one in placed(all_, places) if not one.reason.startswith("new:")]
    ranks = [rank(by_id[one.id].helpful, by_id[one.id].unhelpful) for one in found]
    assert ranks == sorted(ranks, reverse=True)
    kept = [by_id[one.id] for one in placed(all_, places) if one.reason.startswith("new:")]
    assert all(one.helpful + one.unhelpful < FEW_VOTES for one in kept)
