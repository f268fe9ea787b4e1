import pytest

from matchcut.reading.documents import BlockRole, MarkKind
from matchcut.sources.markdown import blocks

P = BlockRole.PARAGRAPH


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Ran\n\nAn old\nlord", [(BlockRole.HEADING, "Ran"), (P, "An old lord")]),
        ("- Ran\n- Ikiru", [(BlockRole.ITEM, "Ran"), (BlockRole.ITEM, "Ikiru")]),
        ("> quoted", [(BlockRole.QUOTE, "quoted")]),
        ("one<br>two  \nthree", [(P, "one"), (P, "two"), (P, "three")]),
        ("<div>raw <i>HTML</i></div>", [(P, "raw HTML")]),
        ("    indented", [(P, "indented")]),  # never code
        ("{% tube x %}\n\nseen", [(BlockRole.FURNITURE, "{% tube x %}"), (P, "seen")]),
        ("seen[^1]\n\n[^1]: a note", [(P, "seen"), (P, "a note")]),
    ],
)
def test_markdown_is_told_apart_by_its_signs(
    text: str, expected: list[tuple[BlockRole, str]]
) -> None:
    assert [(block.role, block.text) for block in blocks(text)] == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("*Ran*", MarkKind.EMPHASIS),
        ("_Ran_", MarkKind.EMPHASIS),
        ("**Ran**", MarkKind.STRONG),
        ("[Ran](/ran)", MarkKind.LINK),
        ('"Ran"', MarkKind.QUOTE),
    ],
)
def test_words_set_apart_are_marked(text: str, kind: MarkKind) -> None:
    block = blocks(f"on {text} again")[0]
    assert [(mark.kind, block.text[mark.start : mark.end]) for mark in block.marks] == [
        (kind, "Ran")
    ]


@pytest.mark.parametrize(
    "text", ["> " * 20_000 + "x", "- " * 20_000 + "x", "*a " * 50_000, "[" * 50_000]
)
def test_hostile_markdown_is_read_as_far_as_it_goes(text: str) -> None:
    assert len(blocks(text)) >= 0
