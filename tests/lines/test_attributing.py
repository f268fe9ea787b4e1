from hypothesis import given, settings
from hypothesis import strategies as st
from tests.lines.stating import ABOUT_A, NAMES
from tests.reading.cast import CATALOGUE, document

from matchcut.lines.attributing import read, signed_statements
from matchcut.lines.values import ReadDocument
from matchcut.reading.documents import Document


def reading(text: str, **details: str) -> ReadDocument:
    return read(document(text.format(**NAMES), source="rain.txt", **details), CATALOGUE)


SAID = "It is a remake of {B}. My brother says it is a parody of {C}."
COMMENTS = "Bo: I loved it, but it reminds me of {C} more than once.\n\nCy: It rained."


def test_every_piece_of_a_document_has_its_statements() -> None:
    text = f"{ABOUT_A}{SAID}\n\n2 comments\n\n{COMMENTS}"
    assert [len(piece.statements) for piece in reading(text).pieces] == [2, 1, 0]


def test_a_document_keeps_where_it_came_from_and_what_was_noted() -> None:
    found = read(Document("rain.txt", "abc", (), notes=("not valid UTF-8",)), CATALOGUE)
    assert (found.source, found.sha256, found.notes) == ("rain.txt", "abc", ("not valid UTF-8",))
    assert [piece.statements for piece in found.pieces] == [()]


def test_outside_its_piece_a_statement_is_signed_by_its_author() -> None:
    signed = signed_statements(reading(f"{ABOUT_A}{SAID}", author="Ada Lovelace"))
    assert [one.voice for one in signed] == [("Ada Lovelace",), ("My brother", "Ada Lovelace")]


def test_or_by_the_writer_of_its_source() -> None:
    signed = signed_statements(reading(f"{ABOUT_A}{SAID}"))
    assert {one.voice[-1] for one in signed} == {"the writer of rain.txt"}
    assert {one.source for one in signed} == {"rain.txt"}


def test_a_comment_is_signed_by_whoever_wrote_it() -> None:
    text = f"{ABOUT_A}{SAID}\n\n2 comments\n\n{COMMENTS}"
    *_, comment = signed_statements(reading(text, author="Ada Lovelace"))
    assert comment.voice == ("Bo",)


def test_an_unsigned_film_page_speaks_under_its_sources_name() -> None:
    page = "Blow Out\n\n1981 · Brian De Palma\n\nIt is a remake of {B} in all but name."
    (one,) = signed_statements(reading(page))
    assert one.voice == ("page at rain.txt",)


@settings(max_examples=20)
@given(
    st.lists(
        st.sampled_from([ABOUT_A, SAID, "2 comments", "Bo: I loved it, but it reminds me of {C}."])
    )
)
def test_signing_changes_nothing_but_the_writer(lines: list[str]) -> None:
    found = reading("\n\n".join(lines))
    signed = signed_statements(found)
    before = [one for piece in found.pieces for one in piece.statements]
    assert len(signed) == len(before)
    for one, other in zip(before, signed, strict=True):
        assert (one.kind, one.earlier, one.later, one.quote) == (
            other.kind,
            other.earlier,
            other.later,
            other.quote,
        )
        assert "the writer" not in other.voice
