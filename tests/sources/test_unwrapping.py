import textwrap
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.sources.unwrapping import breaks_off, goes_on, wrapping_of

ESSAY = """The first hour runs forward in the colours of a decade that is over, and nobody in it
knows how happy they are. The second hour knows, and has lost its colours. It is a simple idea,
and the film has the patience to let it work on us without a word being said about it. When the
old father sets a place at the table for somebody who will not come, we are told nothing, and
need to be told nothing. I have seen it three times, and shall see it again before the winter
is out, if only for that table.""".replace("\n", " ")
VERSE = "We met upon a crowded train\nand lost each other in the snow\nthe years went by"
TITLES = "The Wizard of Oz (1939)\nA Matter of Life and Death (1946)\nWings of Desire (1987)"


@given(st.integers(min_value=40, max_value=160))
def test_the_width_a_program_wrapped_at_is_found_and_its_breaks_undone(width: int) -> None:
    lines = textwrap.wrap(ESSAY, width)
    wrapping = wrapping_of([lines])
    if len(lines) > 4:  # with fewer breaks there is little to find it by
        assert wrapping is not None
        assert all(goes_on(*pair, wrapping) for pair in pairwise(lines))


@pytest.mark.parametrize(
    "text",
    [
        VERSE,
        TITLES,
        "\n".join(sentence + "." for sentence in ESSAY.split(". ")),  # each line a paragraph
        "one\ntwo\nthree",
        "",
    ],
)
def test_lines_the_writer_broke_are_let_be(text: str) -> None:
    assert wrapping_of([text.split("\n")]) is None


def test_one_long_line_among_wrapped_ones_does_not_hide_the_width() -> None:
    groups = [textwrap.wrap(ESSAY, 72) for _ in range(5)] + [[ESSAY]]
    assert wrapping_of(groups) is not None


def test_chinese_wrapped_at_a_count_of_characters_is_found() -> None:
    text = "这是一部慢得像山路的电影老乡邮员要退休了他带着接班的儿子和一条叫老二的狗走一遍" * 4
    lines = [text[at : at + 36] for at in range(0, len(text), 36)]
    wrapping = wrapping_of([lines])
    assert all(goes_on(*pair, wrapping) for pair in pairwise(lines))


@pytest.mark.parametrize(
    ("line", "in_mid_sentence"),
    [
        ("I was recommended these two films by", True),
        ("here (I would", True),  # a bracket still open
        ("un film que j'ai vu avec", True),
        ("Better days", False),
        ("He left.", False),
    ],
)
def test_a_line_that_stops_after_a_word_that_ends_nothing_breaks_off(
    line: str,
    in_mid_sentence: bool,  # noqa: FBT001 - a column of the table
) -> None:
    assert breaks_off(line) is in_mid_sentence
