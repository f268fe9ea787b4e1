import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.pictures.measure import clean, cut, width, wrap

ROOM, SIZE = 170.0, 13.0


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Ran", ("Ran",)),
        ("Eternal Sunshine of the Spotless Mind", ("Eternal Sunshine of the", "Spotless Mind")),
        # no spaces in Chinese: it breaks between any two signs
        ("后来的我们和很长很长的中文电影标题", ("后来的我们和很长很长的中文", "电影标题")),
        # what does not fit in two rows is cut
        (
            "The Incredibly Strange Creatures Who Stopped Living",
            ("The Incredibly Strange", "Creatures Who Stopped…"),
        ),
        ("x" * 500, ("x" * 24, "x" * 22 + "…")),  # one endless word is broken
        ("", ("",)),
    ],
)
def test_a_title_is_wrapped_to_two_rows_and_then_cut(text: str, rows: tuple[str, ...]) -> None:
    assert wrap(text, ROOM, SIZE) == rows


@given(st.text(max_size=600).map(clean), st.floats(30, 400))
def test_no_row_is_wider_than_its_room(text: str, room: float) -> None:
    rows = wrap(text, room, SIZE)
    assert len(rows) <= 2
    assert all(width(row, SIZE) <= room for row in rows)


@given(st.text(max_size=100).map(clean))
def test_wrapping_loses_nothing_when_there_is_room(text: str) -> None:
    assert "".join(wrap(text, 1000, SIZE, 99)).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    ("text", "ems"),
    [
        ("  ", 0.556),
        ("我", 1.0),
        ("ＡＢ", 2.0),  # full-width letters
        ("é", 0.564),  # as wide as e, composed
        ("e\u0301", 0.564),  # and decomposed
        ("\u200b", 0.0),
    ],
)
def test_letters_are_measured_without_their_accents_and_chinese_double(
    text: str, ems: float
) -> None:
    assert width(text) == pytest.approx(ems)


def test_a_letter_is_not_cut_from_its_accents() -> None:
    text = "e\u0301" * 20
    assert all(
        cut(text, room, SIZE).count("e") == cut(text, room, SIZE).count("\u0301")
        for room in range(20, 140)
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("A\x00B\x0b\ufffeC", "A B C"),  # no XML may hold these
        ("\u202eevil", "evil"),  # would turn the text that follows
        ("Two\n\t lines", "Two lines"),
        ("הלהקה", "הלהקה"),
        ("\ud800", ""),  # half a character
    ],
)
def test_what_cannot_be_shown_is_left_out(text: str, shown: str) -> None:
    assert clean(text) == shown
