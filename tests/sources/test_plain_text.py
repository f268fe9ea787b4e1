import textwrap

import pytest

from matchcut.reading.documents import BlockRole
from matchcut.sources.plain_text import blocks

P, H, LI, Q = BlockRole.PARAGRAPH, BlockRole.HEADING, BlockRole.ITEM, BlockRole.QUOTE

PAGE = """Harbour Lights
1998 · Ana Torres

A ferryman's daughter leaves the island and, thirty years on, comes back to sell the house she was born in.
She finds it full of people who remember her better than she does, and one who pretends not to remember her at all.

Lines of influence
- The Long Pier (1961) — Lends it the slow opening, a boat that takes four minutes to land while nobody says a word.
- Salt (1979) — The mother's monologue is shot the same way, from behind, with the kettle louder than the voice.

  1. Lovely piece, thank you so much for it. I had never heard of the film before and shall look out for it now.

    My library has nothing by her.

  2. You can have mine."""  # noqa: E501 - each line is a paragraph


def shape(text: str) -> list[tuple[BlockRole, int, int | None, str]]:
    return [(block.role, block.level, block.number, block.text) for block in blocks(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one\n\ntwo", [(P, 0, None, "one"), (P, 0, None, "two")]),
        ("one\ntwo", [(P, 0, None, "one"), (P, 0, None, "two")]),
        ("Ran\n===\nAn old lord", [(H, 1, None, "Ran"), (P, 0, None, "An old lord")]),
        ("Ran\n---\n\nAn old lord", [(H, 2, None, "Ran"), (P, 0, None, "An old lord")]),
        ("## Ran ##\nAn old lord", [(H, 2, None, "Ran"), (P, 0, None, "An old lord")]),
        ("one\n\n* * *\n\ntwo", [(P, 0, None, "one"), (P, 0, None, "two")]),  # a rule
        ("> quoted\n> again", [(Q, 0, None, "quoted"), (Q, 0, None, "again")]),
        ("• Ran\n• Ikiru", [(LI, 1, None, "Ran"), (LI, 1, None, "Ikiru")]),
        ("– Ran\n– Ikiru", [(LI, 1, None, "Ran"), (LI, 1, None, "Ikiru")]),
        ("1) Ran\n2) Ikiru", [(LI, 1, 1, "Ran"), (LI, 1, 2, "Ikiru")]),
        ("(1) Ran\n(2) Ikiru", [(LI, 1, 1, "Ran"), (LI, 1, 2, "Ikiru")]),
        ("1、《乱》\n2、《生之欲》", [(LI, 1, 1, "《乱》"), (LI, 1, 2, "《生之欲》")]),
        ("- Ran\n  - its end", [(LI, 1, None, "Ran"), (LI, 2, None, "its end")]),
        ("  - its end\n- Ran", [(LI, 1, None, "its end"), (LI, 1, None, "Ran")]),
        ("- Ran, which\n  goes on", [(LI, 1, None, "Ran, which goes on")]),
        ("1. Ran\n\n   and more", [(LI, 1, 1, "Ran"), (LI, 1, None, "and more")]),
        ("1. Ran\n\nafter", [(LI, 1, 1, "Ran"), (P, 0, None, "after")]),
        ("1985 was fine.\n3.5 stars", [(P, 0, None, "1985 was fine."), (P, 0, None, "3.5 stars")]),
    ],
)  # fmt: skip
def test_plain_text_is_told_apart_by_its_lines(
    text: str, expected: list[tuple[BlockRole, int, int | None, str]]
) -> None:
    assert shape(text) == expected


@pytest.mark.parametrize("width", [60, 66, 72, 76, 100])
@pytest.mark.parametrize("hanging", ["", "    "])
def test_hard_wrapped_text_gives_the_blocks_it_had_before(width: int, hanging: str) -> None:
    wrapped = "\n".join(
        textwrap.fill(line, width, subsequent_indent=hanging if line.startswith("-") else "")
        for line in PAGE.split("\n")
    )
    assert shape(wrapped) == shape(PAGE)


def test_a_dash_that_begins_a_wrapped_line_begins_no_item() -> None:
    text = "The empty platform — and what we see in it long after the train — comes back. " * 9
    wrapped = textwrap.fill(text, 66)
    assert "\n— " in wrapped
    assert len(blocks(wrapped)) == 1


def test_verse_keeps_its_lines() -> None:
    verse = "We met upon a crowded train\nand lost each other in the snow,\nthe years went by"
    assert [block.text for block in blocks(verse)] == verse.split("\n")


def test_breaks_round_links_are_mended_beside_prose() -> None:
    text = (
        "I was told of this by\nMarie whom I wrote about\nhere (you would\nlike her). "
        + "And so on. " * 9
    )
    assert blocks(text)[0].text.startswith(
        "I was told of this by Marie whom I wrote about here (you"
    )
