import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.cast import document, piece

from matchcut.reading.documents import Block, BlockRole, Document, Mark, MarkKind
from matchcut.reading.pieces import BETWEEN, cut, lay
from matchcut.reading.values import PieceKind
from matchcut.sources import plain_text

PROSE = "An old lord gives away three castles and has nowhere left to sleep."
MORE = "The clouds do more of the acting than anybody on the ground does."
LINES = st.lists(
    st.sampled_from([PROSE, MORE, "Ran (1985)", "- Ikiru", "3 comments", "1. Hi, Ada. I wept."])
    | st.text(st.sampled_from("abcdefgh ,。王"), min_size=1, max_size=30).filter(str.strip)
)


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (f"The rain and the castles\n\n{PROSE}", "The rain and the castles"),
        (f"# The rain\n\n{PROSE}", "The rain"),
        (f"### A diary\n\n# The rain\n\n{PROSE}", "The rain"),  # a kicker stands above
        (f"*** The rain ***\n\n{PROSE}", "The rain"),
        (f"【乱】\n\n{PROSE}", "乱"),
        (f"Why does it rain?\n\n{PROSE}", "Why does it rain?"),  # a headline may ask
        (f"It rains.\n\n{PROSE}", None),  # a sentence
        (f"{PROSE[:-1]} and {MORE[:-1]}\n\n{MORE}", None),  # too long
        (f"Hey guys\n\n{PROSE}", None),  # speaks to readers
        (f"Dear Ada, I have seen it\n\n{PROSE}", None),
        ("The rain and the castles", None),  # nothing stands below it
        (f"- The rain\n- The castles\n\n{PROSE}", None),  # an entry
        (f"The rain and the castles\n\nby Ada Lovelace\n\n{PROSE}", "The rain and the castles"),
    ],
)
def test_a_headline_is_a_heading_or_a_short_open_first_line(
    text: str, headline: str | None
) -> None:
    assert piece(text).headline == headline


@pytest.mark.parametrize("title", ["Home", "No", "Back to the Future"])
def test_a_film_may_be_called_like_a_button(title: str) -> None:
    assert piece(f"{title}\n\n2009 · Ursula Meier\n\n{PROSE}").headline == title


def test_the_pages_own_title_serves_where_the_text_has_no_heading() -> None:
    assert piece(f"The rain\n\n{PROSE}", title="A diary of rain").headline == "A diary of rain"
    assert piece(f"# The rain\n\n{PROSE}", title="A diary of rain").headline == "The rain"


def test_what_a_page_states_goes_before_what_its_text_tells() -> None:
    found = piece(
        f"The rain\n\nby Bo, 19 October 2014\n\n{PROSE}",
        author="Ada Lovelace",
        date="2014-10-20",
        language="fr",
    )
    assert (found.author, found.date, found.language) == ("Ada Lovelace", "2014-10-20", "fr")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (PROSE, "en"),
        ("Un vieux seigneur partage son royaume entre ses trois fils.", "fr"),
        ("Un viejo señor reparte su reino entre sus tres hijos.", "es"),
        ("一个老人把三座城分给儿子。", "zh"),
        ("Ein alter Fürst verteilt sein Reich unter seinen drei Söhnen.", "de"),
        ("… 1985 …", None),  # nothing to tell by
    ],
)
def test_a_text_that_does_not_say_its_language_is_asked(text: str, language: str | None) -> None:
    (found,) = cut(Document("", "", plain_text.blocks(text)))
    assert found.language == language


@pytest.mark.parametrize(
    "words", ["So did I.", "I wept.", "It reminds me of The Conversation (1974)."]
)
def test_a_short_comment_is_in_the_language_of_its_post(words: str) -> None:
    _, comment = cut(document(f"{PROSE}\n\n{MORE}\n\nComments\n\nBo: {words}"))
    assert comment.language == "en"


def test_comments_follow_their_post_and_answers_name_what_they_answer() -> None:
    blocks = (
        Block(BlockRole.PARAGRAPH, PROSE),
        Block(BlockRole.COMMENT, "I wept at that.", thread="1", author="Bo"),
        Block(BlockRole.COMMENT, "So did I.", thread="1.1", author="Ada"),
        Block(BlockRole.COMMENT, "Not I, by far.", thread="2"),
    )
    found = cut(Document("", "", blocks))
    assert [(one.id, one.parent, one.author) for one in found] == [
        (0, None, None),
        (1, 0, "Bo"),
        (2, 1, "Ada"),
        (3, 0, None),
    ]
    assert [one.kind for one in found[1:]] == [PieceKind.COMMENT] * 3


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        ([PROSE, "It was shown to me by", "Marie last week."], True),  # a link on its own line
        ([PROSE, "I wrote of her (and", "of her videos) here."], True),  # an open bracket
        ([PROSE, "It was shown to me.", "Marie was there."], False),
        (["The castles of the", "rain in a lord’s sleep"], False),  # a first line may be a headline
        ([PROSE, "It was shown to me by", "- Marie"], False),  # an entry begins anew
        pytest.param(
            *([PROSE, "I wrote of her (and of the rain", MORE], False),
            marks=pytest.mark.xfail(
                strict=True, reason="a bracket nobody closes takes in the rest"
            ),
        ),
        ([PROSE, "I wept at the end :(", MORE], False),
    ],
)
def test_a_paragraph_broken_in_mid_sentence_is_mended(lines: list[str], *, joined: bool) -> None:
    spans = piece("\n\n".join(lines)).spans
    assert len(spans) == len(lines) - joined


def test_a_document_of_nothing_but_furniture_is_one_empty_post() -> None:
    (found,) = cut(document("← back\n\n© 2019"))
    assert (found.kind, found.text, found.headline) == (PieceKind.POST, "", None)
    assert len(found.dropped) == 2


def test_a_documents_marks_move_with_their_words() -> None:
    text = "after Ran and Ikiru"
    marks = (Mark(MarkKind.EMPHASIS, 6, 9), Mark(MarkKind.LINK, 14, 19, "/ikiru"))
    laid = lay((Block(BlockRole.HEADING, "One"), Block(BlockRole.ITEM, text, marks)))
    assert [laid.text[mark.start : mark.end] for mark in laid.marks] == ["Ran", "Ikiru"]
    assert [laid.text[span.start : span.end] for span in laid.spans] == ["One", text]


@given(LINES)
def test_the_spans_of_a_piece_cut_its_text_up_and_parts_lie_within(lines: list[str]) -> None:
    for found in cut(document("\n\n".join(lines))):
        words = [found.text[span.start : span.end] for span in found.spans]
        assert BETWEEN.join(words) == found.text
        assert all(0 <= part.start < part.end <= len(found.text) for part in found.parts)
        assert all(0 <= mark.start <= mark.end <= len(found.text) for mark in found.marks)


@given(LINES)
def test_every_word_of_a_document_is_kept_or_told_to_be_dropped(lines: list[str]) -> None:
    pieces = cut(document("\n\n".join(lines)))
    told = [dropped.words for found in pieces for dropped in found.dropped]
    told += [found.text for found in pieces] + [found.author or "" for found in pieces]
    words = {*" ".join(told).split(), *"3 comments".split()}  # the heading says no more than that
    read = document("\n\n".join(lines)).blocks
    assert {word for block in read for word in block.text.split()} <= words


@given(LINES)
def test_comments_share_no_words_with_the_text_above_them(lines: list[str]) -> None:
    marked = [f"{line} {number}" for number, line in enumerate(lines)]  # each line its own
    pieces = cut(document("\n\n".join(marked)))
    seen = [span for found in pieces for span in found.text.split(BETWEEN) if span]
    assert len(seen) == len(set(seen))
