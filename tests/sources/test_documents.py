import io
import sys
from dataclasses import dataclass
from html import escape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.errors import InputError, SourceError
from matchcut.reading.documents import BlockRole, MarkKind
from matchcut.sources.documents import MAX_BYTES, Form, Source, open_document, read_document

WORDS = st.sampled_from("Ran ends in rain and the old lord walks on alone past his sons".split())
SENTENCE = st.lists(WORDS, min_size=3, max_size=40).map(lambda words: " ".join(words) + ".")


@dataclass(frozen=True, slots=True)
class Shape:
    """A paragraph, heading, list item or quotation, to be written in any form."""

    role: BlockRole
    words: str
    emphasis: str = ""

    @property
    def text(self) -> str:
        return f"{self.emphasis} {self.words}".strip()

    def written(self, form: Form) -> str:
        mark = {Form.TEXT: "", Form.MARKDOWN: "*", Form.HTML: ""}[form]
        start = f"{mark}{self.emphasis}{mark} " if self.emphasis else ""
        if form is Form.HTML:
            tag = {"heading": "h2", "item": "li", "quote": "blockquote"}.get(self.role, "p")
            start = f"<em>{self.emphasis}</em> " if self.emphasis else ""
            return f"<{tag}>{start}{escape(self.words)}</{tag}>"
        sign = {"item": "- ", "quote": "> "}.get(self.role, "")
        heading = "## " if self.role is BlockRole.HEADING and form is Form.MARKDOWN else ""
        return f"{sign}{heading}{start}{self.words}"


SHAPES = st.builds(
    Shape,
    st.sampled_from((BlockRole.PARAGRAPH, BlockRole.HEADING, BlockRole.ITEM, BlockRole.QUOTE)),
    SENTENCE,
    st.sampled_from(("", "Ikiru", "The Bad Sleep Well")),
)


def saved(shapes: list[Shape], form: Form, blank: str = "\n\n") -> Source:
    text = blank.join(shape.written(form) for shape in shapes)
    return Source("review", text.encode(), form)


@given(st.lists(SHAPES, min_size=1, max_size=8))
def test_one_text_has_the_same_words_in_the_same_order_in_every_form(shapes: list[Shape]) -> None:
    for form in Form:
        document = read_document(saved(shapes, form))
        assert [block.text for block in document.blocks] == [shape.text for shape in shapes]


@given(st.lists(SHAPES, min_size=1, max_size=8))
def test_markdown_and_html_agree_on_roles_and_emphasis(shapes: list[Shape]) -> None:
    for form in (Form.MARKDOWN, Form.HTML):
        blocks = read_document(saved(shapes, form)).blocks
        assert [block.role for block in blocks] == [shape.role for shape in shapes]
        emphasised = [
            [block.text[m.start : m.end] for m in block.marks if m.kind is MarkKind.EMPHASIS]
            for block in blocks
        ]
        assert emphasised == [[shape.emphasis] if shape.emphasis else [] for shape in shapes]


@pytest.mark.parametrize(
    ("content", "form"),
    [
        ("<!doctype html><title>Ran</title><p>Seen.", BlockRole.PARAGRAPH),
        ("  <html><body><li>Seen.", BlockRole.ITEM),
        ("<p>Seen.</p>", BlockRole.PARAGRAPH),
        ("Seen.", BlockRole.PARAGRAPH),
    ],
)
def test_html_is_known_by_its_first_tag_whatever_the_file_is_called(
    content: str, form: BlockRole
) -> None:
    document = read_document(Source("review.txt", content.encode()))
    assert [(block.text, block.role) for block in document.blocks] == [("Seen.", form)]


def test_a_file_is_named_hashed_and_told_apart_by_its_suffix(tmp_path: Path) -> None:
    path = tmp_path / "review.MD"
    path.write_bytes(b"---\nauthor: Ann\n---\n*Ran*")
    document = open_document(str(path))
    assert (document.source, document.author) == (str(path), "Ann")
    assert document.blocks[0].marks[0].kind is MarkKind.EMPHASIS
    assert len(document.sha256) == 64


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Seen.")))
    assert open_document("-").blocks[0].text == "Seen."


def test_front_matter_wins_over_what_the_page_itself_states() -> None:
    page = "---\ntitle: Ran\n---\n<html lang=fr><title>Blog</title><p>Vu."
    document = read_document(Source("page", page.encode(), Form.HTML))
    assert (document.title, document.language) == ("Ran", "fr")


@pytest.mark.parametrize("name", ["no/such/file.txt", "bad\0name", ""])
def test_what_cannot_be_opened_is_the_callers_to_mend(name: str) -> None:
    with pytest.raises(InputError):
        open_document(name)


def test_a_folder_is_no_document(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a folder"):
        open_document(str(tmp_path))


def test_a_monstrous_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "crawl.txt"
    with path.open("wb") as stream:
        stream.truncate(200_000_000)
    with pytest.raises(InputError, match="larger than 5 MB") as refusal:
        open_document(str(path))
    assert refusal.value.hint


def test_a_stream_is_read_no_further_than_the_most(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.BytesIO(b"a" * (MAX_BYTES + 100))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(stream))
    with pytest.raises(InputError, match="larger than 5 MB"):
        open_document("-")


def test_a_page_without_words_is_nothing_to_read() -> None:
    with pytest.raises(SourceError, match="no text"):
        read_document(Source("page", b"<html><script>let x</script><img src=x>", Form.HTML))
