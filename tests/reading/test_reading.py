"""Properties of reading whatever is given."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.reading.cast import CATALOGUE, FILMS, KUROSAWA, VARDA, document

from matchcut.lines.attributing import read
from matchcut.lines.values import ReadDocument
from matchcut.reading.documents import Block, BlockRole, Document, Mark, MarkKind

WORDS = st.sampled_from(
    [
        *(film.title for film in FILMS),
        *(f"*{film.title}* ({film.year})" for film in FILMS[:9]),
        *(KUROSAWA.name, VARDA.name, "Kurosawa", "Su Li-zhen", "《东京物语》", "乱"),
        *("is a remake of", "reminds me of", "unlike", "the original", "the 1972 version"),
        *("I recommend it.", "on DVD", "at the library", "by", "and", "(", ")", ":(", "?", "。"),
        *("\n\n", "\n", "\n\n- ", "\n\n1. ", "\n\n## ", "\n\n3 comments\n\n", "\n\nBo: ", "> "),
        *("← back", "Lines of influence", "This review may contain spoilers", "1985 · ", "★★★★"),
    ]
)
PROSE = st.lists(WORDS, max_size=40).map(" ".join)
ANYTHING = st.text(st.characters(), max_size=3000) | st.text(
    st.sampled_from(
        "aA1 .,:;!?()[]{}\\|*_#>-–—…“”‘’'\"《》「」\n\r\t\0\x07\x85\u2028\u200f\u202eאبक中あ한😀é́"
    ),
    max_size=3000,
)
FEW = settings(max_examples=40)  # whole texts are read
LANGUAGES = st.sampled_from(["en", "fr", "es", "zh", "fi", ""])


def reading(text: str, language: str = "en") -> ReadDocument:
    return read(document(text, language=language), CATALOGUE)


@FEW
@given(ANYTHING, LANGUAGES)
@example("\0" * 50, "")
@example("(" * 2000, "en")
@example("*" * 2000, "en")
@example("\ue000 is a remake of \ue001. Ran (1985) is a remake of \ue000.", "en")
@example("《" * 2000, "zh")
@example("AA\ud800", "")
def test_no_text_is_too_odd_to_be_read(text: str, language: str) -> None:
    found = read(document(text, language=language or None), CATALOGUE)  # type: ignore[arg-type] # undeclared
    assert found.pieces


BLOCKS = st.lists(
    st.builds(
        Block,
        role=st.sampled_from(BlockRole),
        text=PROSE | st.text(max_size=30),
        marks=st.lists(
            st.builds(Mark, st.sampled_from(MarkKind), st.integers(0, 9), st.integers(0, 60)),
            max_size=3,
        ).map(tuple),
        level=st.integers(0, 6),
        number=st.none() | st.integers(1, 5),
        thread=st.none() | st.sampled_from(["1", "1.1", "2"]),
        author=st.none() | st.just("Bo"),
    ),
    max_size=8,
)


@FEW
@given(BLOCKS)
def test_no_blocks_are_too_odd_to_be_read(blocks: list[Block]) -> None:
    assert read(Document("", "", tuple(blocks)), CATALOGUE).pieces


@FEW
@given(PROSE)
def test_a_mentions_span_cuts_out_its_own_words(text: str) -> None:
    for piece in reading(text).pieces:
        for mention in piece.reading.mentions:
            assert piece.reading.piece.text[mention.start : mention.end] == mention.words != ""


@FEW
@given(PROSE)
def test_mentions_stand_apart_in_reading_order_each_with_a_reason(text: str) -> None:
    for piece in reading(text).pieces:
        mentions = piece.reading.mentions
        assert all(one.end <= other.start for one, other in pairwise(mentions))
        for mention in mentions:
            assert not (mention.film and mention.person)
            assert 0 <= mention.score <= 1
            assert mention.reasons
            assert len(mention.reasons) <= 3


@FEW
@given(PROSE)
def test_quotes_cut_out_their_own_words(text: str) -> None:
    for piece in reading(text).pieces:
        body = piece.reading.piece.text
        quotes = [one.quote for one in piece.statements]
        quotes += [one.quote for one in piece.reading.recommendations]
        quotes += [one.quote for one in piece.reading.copies]
        for quote in quotes:
            assert quote
            assert body[quote.start : quote.end] == quote.exact != ""
            assert body[: quote.start].endswith(quote.prefix)
            assert body[quote.end :].startswith(quote.suffix)


@FEW
@given(PROSE)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert reading(text) == reading(text)


@FEW
@given(PROSE)
def test_pieces_are_numbered_and_answer_pieces_before_them(text: str) -> None:
    pieces = [one.reading.piece for one in reading(text).pieces]
    assert [piece.id for piece in pieces] == list(range(len(pieces)))
    assert pieces[0].parent is None
    for piece in pieces[1:]:
        assert piece.parent is not None
        assert piece.parent < piece.id


@FEW
@given(PROSE)
def test_what_a_piece_speaks_of_is_in_the_catalogue(text: str) -> None:
    for piece in reading(text).pieces:
        found = piece.reading
        films = [*found.subjects, *(film for _, film in found.sections)]
        films += [film for one in found.recommendations for film in one.films]
        films += [one.film for one in found.copies]
        assert set(films) <= set(FILMS)
        assert len(found.subjects) == len(set(found.subjects))
        for family in found.families:
            assert len({film.family for film in family}) == 1 < len(family)


@pytest.mark.parametrize(
    ("many", "times"),
    [
        ("and ", 5000),
        ("Ran ", 2000),
        ("Ran (1985). ", 2000),
        ("is like Ran. ", 2000),
        ("Akira Kurosawa, ", 1000),
        ("- Ran\n", 2000),
        ("Bo: I wept.\n\n", 2000),
        ("“Ran” ", 2000),
        ("(", 100_000),
        ("*", 100_000),
        ("《", 100_000),
        ("- ", 100_000),
        ("It is the same paragraph again, word for word, and it goes on.\n\n", 5000),
    ],
)
def test_one_thing_said_very_often_is_read_to_the_end(many: str, times: int) -> None:
    assert reading(many * times).pieces


@pytest.mark.parametrize(
    "text",
    [
        "a" + " " * 500_000 + "b",  # where clauses are cut
        "a" * 200_000 + " and *Ran* (1985) is a remake of *Ikiru* (1952)",  # where cues are tried
        "It is raining.\n\n" * 2 + "of the\n\n" * 10_000,  # where broken paragraphs are mended
        "\n\n".join(f"It begins like all the others, in the rain: {n}" for n in range(5_000)),
    ],
    ids=["spaces", "one word", "runs on", "begins alike"],
)
def test_no_text_takes_its_square_in_time(text: str) -> None:
    assert reading(text).pieces
