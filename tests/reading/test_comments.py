import pytest

from matchcut.reading.comments import Comment, attribute, part
from matchcut.reading.documents import Block, BlockRole
from matchcut.reading.vocabulary import vocabulary
from matchcut.sources import plain_text

WORDS = vocabulary("en")
POST = "I saw Ran in a tent in the rain, and the rain was the better half of it.\n\nIt stays."


def parted(text: str) -> tuple[str, list[str]]:
    """The body's words, and each comment's."""
    body, found = part(plain_text.blocks(text), WORDS)
    return "\n\n".join(block.text for block in body), [comment.text for comment in found]


def block(text: str, thread: str | None = None, author: str | None = None) -> Block:
    role = BlockRole.PARAGRAPH if thread is None else BlockRole.COMMENT
    return Block(role, text, thread=thread, author=author)


def signed(text: str, writer: str | None = None) -> tuple[list[str | None], str | None]:
    """Who wrote each comment, and who the post."""
    _, found = part(plain_text.blocks(text), WORDS)
    comments, author = attribute(found, writer, WORDS)
    return [comment.author for comment in comments], author


@pytest.mark.parametrize(
    ("under", "comments"),
    [
        ("3 comments\n\nBo: I wept.\n\nAda: So did I.", ["I wept.", "So did I."]),
        ("Comments (2)\n\n1. I wept.\n\n2. So did I.", ["I wept.", "So did I."]),
        ("Responses\n\n1. I wept.\n\nTwice.\n\n2. So did I.", ["I wept.\nTwice.", "So did I."]),
        ("1. Hi, Ada. I wept.\n\n2. So did I.", ["Hi, Ada. I wept.", "So did I."]),  # it greets
        (
            "1. I wept.\n\n2. Bo, thanks for dropping by!",
            ["I wept.", "Bo, thanks for dropping by!"],
        ),
        ("1. Ran\n\n2. Ikiru", None),  # a list speaks to nobody
        ("1. Hi, Ada.\n\n3. So did I.", None),  # nor is what is not counted through
        ("", None),
        ("It drew 300 comments from people who had not seen it.", None),  # a sentence
    ],
)
def test_comments_are_what_follows_a_heading_or_a_numbered_run_that_speaks(
    under: str, comments: list[str] | None
) -> None:
    body, found = parted(f"{POST}\n\n{under}")
    assert found == (comments or [])
    assert body == (POST if comments is not None else f"{POST}\n\n{under}".strip()) or not comments


def test_markup_tells_comments_from_the_text_and_answers_from_comments() -> None:
    blocks = (
        block("The post."),
        block("I wept.", "1", "Bo"),
        block("Twice.", "1"),
        block("So did I.", "1.1", "Ada"),
        block("Not I.", "2"),
    )
    body, found = part(blocks, WORDS)
    assert [one.text for one in body] == ["The post."]
    assert [(one.thread, one.author, one.text) for one in found] == [
        ("1", "Bo", "I wept.\nTwice."),
        ("1.1", "Ada", "So did I."),
        ("2", None, "Not I."),
    ]


def test_a_line_of_name_and_date_signs_a_marked_comment() -> None:
    _, (comment,) = part((block("Bo, 19 October 2014", "1"), block("I wept.", "1")), WORDS)
    assert (comment.author, comment.text) == ("Bo", "I wept.")


@pytest.mark.parametrize(
    ("entry", "author", "words"),
    [
        ("Bo says: I wept.", "Bo", "I wept."),
        ("Bo Lee wrote: I wept.", "Bo Lee", "I wept."),
        ("Bo (3 May 2019): I wept, and not I alone.", "Bo", "I wept, and not I alone."),
        ("Bo: I wept.", "Bo", "I wept."),
        ("#2 Bo: I wept.", "Bo", "I wept."),
        ("Yes: I wept.", None, "Yes: I wept."),  # a word of politeness is no name
        ("I wept.", None, "I wept."),
    ],
)
def test_a_comment_in_bare_text_may_be_signed_at_its_head(
    entry: str, author: str | None, words: str
) -> None:
    _, (comment,) = part(plain_text.blocks(f"{POST}\n\nComments\n\n{entry}"), WORDS)
    assert (comment.author, comment.text) == (author, words)


@pytest.mark.parametrize(
    ("lines", "comments"),
    [
        (
            ["Bo says:", "I wept.", "Ada, 4 May 2019", "So did I."],
            [("Bo", "I wept."), ("Ada", "So did I.")],
        ),
        (
            ["Bo, 2 days ago", "I wept.", "Twice.", "Ada wrote", "So did I."],
            [("Bo", "I wept.\nTwice."), ("Ada", "So did I.")],
        ),
        (["Bo says:", "I wept."], []),  # one such line may be part of the text
    ],
)
def test_two_lines_of_a_name_begin_comments_without_a_heading(
    lines: list[str], comments: list[tuple[str, str]]
) -> None:
    _, found = part(plain_text.blocks("\n\n".join((POST, *lines))), WORDS)
    assert [(comment.author, comment.text) for comment in found] == comments


@pytest.mark.parametrize(
    "under",
    [
        "Comments\n\nBo (3 May 2019): I wept.",  # the comment is lost
        "Ran, 19 October 2014\n\nIkiru, 26 October 2014",  # so is the programme
        "We waited for 12 days.\n\nThey walked for 30 miles.",  # and these two sentences
    ],
)
def test_short_lines_with_a_date_lose_no_words(under: str) -> None:
    body, found = parted(f"{POST}\n\n{under}")
    assert under.rpartition(": ")[2] in "\n\n".join((body, *found))


@pytest.mark.parametrize(
    ("comments", "writer", "authors", "author"),
    [
        # the writer is whom the others greet, and answers with thanks
        ("1. Hi, Ada. I wept.\n\n2. bo, thank you for dropping by!", None, ["bo", "Ada"], "Ada"),
        # who is thanked is who shares most words with the answer
        (
            (
                "1. Hi, Ada. The horses!\n\n2. Which cinema showed it?\n\n"
                "3. cy, thanks for stopping by. The cinema by the harbour."
            ),
            None,
            [None, "cy", "Ada"],
            "Ada",
        ),
        # without an answer of thanks nobody knows whom a greeting greets
        ("1. Hi, Ada. I wept.\n\n2. Me too.", None, [None, None], None),
        # a known writer signs the answers
        ("1. I wept.\n\n2. bo, thanks for reading!", "Ada", ["bo", "Ada"], "Ada"),
        # words of politeness greet nobody
        ("1. Hi, Ada. I wept.\n\n2. Oh, thanks for reading!", None, [None, None], None),
    ],
)
def test_who_wrote_what_is_read_from_who_speaks_to_whom(
    comments: str, writer: str | None, authors: list[str | None], author: str | None
) -> None:
    assert signed(f"{POST}\n\n{comments}", writer) == (authors, author)


def test_the_writers_own_signed_comment_is_the_writers() -> None:
    found = (Comment((block("So it is.", "1"),), "1", author="ADA"),)
    ((comment,), writer) = attribute(found, "Ada", WORDS)
    assert (comment.author, comment.by_writer, writer) == ("ADA", True, "Ada")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "2 commentaires\n\nBo : J'ai pleuré.\n\nCléo : Moi aussi."),
        ("es", "2 comentarios\n\nBo: Lloré.\n\nInés: Yo también."),
        ("zh", "2条评论\n\n小王：我哭了。\n\n小李：我也是。"),
    ],
)
def test_each_language_has_its_heading_for_comments(language: str, text: str) -> None:
    body, found = part(plain_text.blocks(f"{POST}\n\n{text}"), vocabulary(language))
    assert len(body) == 2
    assert len(found) == 2
    assert all(comment.author for comment in found)
