import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.site.writing.quarter import MOST_CHARS, SHARE, granted, short

TEXT = "x" * 100
STRETCHES = st.lists(st.tuples(st.integers(0, 100), st.integers(0, 100)), max_size=20)


@pytest.mark.parametrize(("wanted", "shown"), [
    ([(0, 25)], {(0, 25)}),
    ([(0, 26)], set()),                              # more than a quarter
    ([(0, 20), (50, 60)], {(0, 20)}),                # together more than a quarter
    ([(0, 20), (50, 60), (90, 95)], {(0, 20), (90, 95)}),  # a shorter one still fits
    ([(0, 20), (10, 25)], {(0, 20), (10, 25)}),      # shared characters count once
    ([(0, 10), (0, 10)], {(0, 10)}),
    ([(7, 7)], set()),                               # nothing is no passage
])  # fmt: skip
def test_passages_are_granted_in_the_order_they_are_asked_for(
    wanted: list[tuple[int, int]], shown: set[tuple[int, int]]
) -> None:
    assert granted(TEXT, wanted) == shown


@given(STRETCHES)
def test_never_more_than_a_quarter_is_shown(wanted: list[tuple[int, int]]) -> None:
    shown = {at for start, end in granted(TEXT, wanted) for at in range(start, end)}
    assert len(shown) * SHARE <= len(TEXT)


@pytest.mark.parametrize(("text", "kept"), [
    ("One. Two. Three.", "One. Two."),
    ("One.", "One."),
    ("word " * 100, ("word " * 60).rstrip()),
    ("字" * 400, "字" * 300),                         # no space to cut at
])  # fmt: skip
def test_a_passage_has_at_most_two_sentences_and_300_characters(text: str, kept: str) -> None:
    start, end = short(text, 0, len(text))
    assert text[start:end].rstrip() == kept


@given(st.text(max_size=900), st.data())
def test_a_passage_never_grows(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    begin, stop = short(text, start, end)
    assert begin == start
    assert stop <= end
    assert stop - begin <= MOST_CHARS
