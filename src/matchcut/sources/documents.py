"""Any file, page or stream as a Document: told apart by name and by its first characters."""

import hashlib
import re
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from matchcut.errors import InputError, SourceError
from matchcut.reading.documents import Document
from matchcut.sources import html_pages, markdown, plain_text
from matchcut.sources.decoding import decode
from matchcut.sources.front_matter import Statements, parted

MAX_BYTES = 5_000_000  # a thousand long reviews; what is larger is a crawl, not a document
STDIN = "-"
ADDRESS = re.compile(r"https?://", re.IGNORECASE)
HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--[^>]*>\s*)*"
    r"<(?:!doctype|html|head|body|article|main|section|div|p|h[1-6]|table|ul)\b",
    re.IGNORECASE,
)


class Form(StrEnum):
    """How a document is written."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"


FORMS = {
    ".md": Form.MARKDOWN,
    ".markdown": Form.MARKDOWN,
    ".html": Form.HTML,
    ".htm": Form.HTML,
    ".xhtml": Form.HTML,
    "text/html": Form.HTML,
    "application/xhtml+xml": Form.HTML,
    "text/markdown": Form.MARKDOWN,
}


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes as they came, with their name and what their carrier says of them."""

    name: str
    content: bytes
    form: Form | None = None
    charset: str | None = None


def open_document(name: str, *, called: str | None = None) -> Document:
    """The document at a path, at an http(s) address, or on standard input ("-").

    Its source is that name, or what it is `called`; an address is the one after redirects.
    Raises InputError where nothing can be opened by that name or it is too large, SourceError
    where what is there cannot be read as text.
    """
    if ADDRESS.match(name):
        from matchcut.sources.fetching import fetch  # noqa: PLC0415 - slow, few need it

        page = fetch(name, max_bytes=MAX_BYTES)
        return read_document(
            Source(page.url, page.content, FORMS.get(page.content_type), page.charset)
        )
    content = sys.stdin.buffer.read(MAX_BYTES + 1) if name == STDIN else _file(Path(name))
    if len(content) > MAX_BYTES:
        raise _too_large(name)
    return read_document(Source(called or name, content, FORMS.get(Path(name).suffix.lower())))


def read_document(source: Source) -> Document:
    """The document in bytes already at hand."""
    decoded = decode(source.content, source.name, source.charset)
    matter = parted(decoded.text)
    form = source.form or (Form.HTML if HTML_START.match(matter.body) else Form.TEXT)
    statements = matter.statements
    if form is Form.HTML:
        page = html_pages.page(matter.body)
        blocks, statements = page.blocks, _first_stated(statements, page.statements)
    else:
        blocks = (markdown if form is Form.MARKDOWN else plain_text).blocks(matter.body)
    if not blocks:
        raise SourceError(f"{source.name}: nothing to read, there is no text in the {form}")
    return Document(
        source=source.name,
        sha256=hashlib.sha256(source.content).hexdigest(),
        blocks=blocks,
        title=statements.title,
        author=statements.author,
        date=statements.date,
        language=statements.language,
        licence=statements.licence,
        notes=decoded.notes,
    )


def _first_stated(first: Statements, second: Statements) -> Statements:
    return Statements(
        title=first.title or second.title,
        author=first.author or second.author,
        date=first.date or second.date,
        language=first.language or second.language,
        licence=first.licence or second.licence,
    )


def _file(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise InputError(f"{path}: is a folder", hint=f"name the files in it: {path}/*")
        if path.stat().st_size > MAX_BYTES:
            raise _too_large(str(path))
        with path.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise InputError(f"{path}: there is no such file") from None
    except (OSError, ValueError) as fault:  # ValueError: a NUL in the name
        raise InputError(f"{path}: cannot be opened: {fault}") from fault


def _too_large(name: str) -> InputError:
    return InputError(
        f"{name}: larger than {MAX_BYTES // 1_000_000} MB, the most one document may be",
        hint="split it into its single texts and read those",
    )
