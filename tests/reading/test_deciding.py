from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from tests.reading.cast import RAN

from matchcut.reading.deciding import apart
from matchcut.reading.values import Mention


def mention(start: int, end: int, score: float = 0.9) -> Mention:
    return Mention(start, end, "x" * (end - start), RAN, None, score)


places = st.tuples(st.integers(0, 30), st.integers(1, 8), st.floats(0.5, 1.0))


def test_of_an_overlap_the_likelier_stays_and_of_two_as_likely_the_longer() -> None:
    assert apart([mention(0, 4, 0.6), mention(2, 6, 0.9)]) == (mention(2, 6, 0.9),)
    assert apart([mention(0, 4), mention(0, 12)]) == (mention(0, 12),)


@given(st.lists(places, max_size=12))
def test_what_stays_overlaps_nothing_and_what_goes_overlaps_something(
    drawn: list[tuple[int, int, float]],
) -> None:
    mentions = [mention(start, start + length, score) for start, length, score in drawn]
    kept = apart(mentions)
    assert all(one.end <= other.start for one, other in pairwise(kept))
    for gone in set(mentions) - set(kept):
        assert any(gone.start < one.end and one.start < gone.end for one in kept)
