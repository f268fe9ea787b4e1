import pytest

from matchcut.reading.documents import Block, BlockRole
from matchcut.reading.signatures import sign
from matchcut.reading.vocabulary import vocabulary

PROSE = "An old lord gives away three castles and has nowhere left to sleep."
AUTHOR, DATE = "byline, kept as the author", "date, kept as the date"


def lines(*texts: str) -> tuple[Block, ...]:
    return tuple(Block(BlockRole.PARAGRAPH, text) for text in texts)


@pytest.mark.parametrize(
    ("line", "author", "date"),
    [
        ("by Ada Lovelace", "Ada Lovelace", None),
        ("Reviewed by Ada Lovelace, 19 October 2014", "Ada Lovelace", "2014-10-19"),
        ("Posted by Ada on October 19, 2014", "Ada", "2014-10-19"),
        ("Words: Ada Lovelace", "Ada Lovelace", None),
        ("— by Ada Lovelace —", "Ada Lovelace", None),
        ("Ada Lovelace, 19 October 2014", "Ada Lovelace", "2014-10-19"),
        ("Ada Lovelace | 2014-10-19", "Ada Lovelace", "2014-10-19"),
        ("19 October 2014", None, "2014-10-19"),
        ("September 2017", None, "2017-09"),
    ],
)
def test_a_line_near_the_top_signs_and_dates_the_text(
    line: str, author: str | None, date: str | None
) -> None:
    found = sign(lines("The rain and the castles", line, PROSE), vocabulary("en"))
    assert (found.author, found.date) == (author, date)
    assert [(one.words, one.reason) for one in found.dropped] == [
        (line, AUTHOR if author else DATE)
    ]
    assert line not in [block.text for block in found.blocks]


@pytest.mark.parametrize(
    ("language", "line", "author", "date"),
    [
        ("fr", "Par Agnès Martin, le 19 octobre 2014", "Agnès Martin", "2014-10-19"),
        ("es", "Por Inés Gómez, 19 de octubre de 2014", "Inés Gómez", "2014-10-19"),
        ("zh", "文/小林", "小林", None),
        ("zh", "作者：小林 2014年10月19日", "小林", "2014-10-19"),
    ],
)
def test_each_language_signs_in_its_way(
    language: str, line: str, author: str, date: str | None
) -> None:
    found = sign(lines("Ran", line, PROSE), vocabulary(language))
    assert (found.author, found.date) == (author, date)


@pytest.mark.parametrize(
    "line",
    [
        "directed by Akira Kurosawa",  # who made the film signs no text
        "1985 · Akira Kurosawa",
        "dir. Akira Kurosawa · 1985",
        "By the river an old lord waits, and nobody comes to carry him home.",
        "By now it is raining.",
    ],
)
def test_what_only_looks_like_a_byline_stays(line: str) -> None:
    blocks = lines("Ran", line, PROSE)
    found = sign(blocks, vocabulary("en"))
    assert (found.blocks, found.author, found.date) == (blocks, None, None)


@pytest.mark.parametrize(
    ("above", "headline"),
    [
        (["The rain and the castles"], "The rain and the castles"),
        (["The Film Diary", "The rain and the castles"], "The rain and the castles"),  # a blog
        (["The rain and the castles", "★★★★"], "The rain and the castles"),  # a rating
        (["The rain and the castles", "Ran (1985)"], "The rain and the castles"),  # its film
        ([], None),
    ],
)
def test_the_headline_stands_above_the_byline(above: list[str], headline: str | None) -> None:
    assert sign(lines(*above, "by Ada Lovelace", PROSE), vocabulary("en")).headline == headline


def test_a_heading_is_the_headline_whatever_stands_above_the_byline() -> None:
    blocks = (Block(BlockRole.HEADING, "Castles"), *lines("A diary", "by Ada Lovelace", PROSE))
    assert sign(blocks, vocabulary("en")).headline is None


@pytest.mark.parametrize(
    ("end", "author"),
    [
        (["Yours, as ever,", "Ada"], "Ada"),
        (["— Ada Lovelace"], "Ada Lovelace"),
        (["by Ada Lovelace"], "Ada Lovelace"),
        (["Love,", "Ada"], "Ada"),
        (["Love is what is left."], None),
        (["— and so it ends."], None),
    ],
)
def test_a_text_may_be_signed_at_its_end(end: list[str], author: str | None) -> None:
    prose = [f"{PROSE} {number}" for number in range(6)]
    found = sign(lines(*prose, *end), vocabulary("en"))
    assert found.author == author
    assert [one.reason for one in found.dropped] == (
        ["signature, kept as the author"] if author else []
    )


@pytest.mark.parametrize("blocks", [(), lines("by Ada Lovelace"), lines("Ada")])
def test_a_text_of_nothing_but_a_name_is_signed_at_most_once(blocks: tuple[Block, ...]) -> None:
    assert len(sign(blocks, vocabulary("en")).dropped) <= 1
