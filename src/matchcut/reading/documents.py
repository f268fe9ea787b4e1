"""What the shells hand to reading: a document as blocks of text with their marks.

No block has lost its emphasis, links, quotes or headings: on plain text most titles cannot
be told from words. Offsets count characters of the block's own text, `end` excluded.
"""

from dataclasses import dataclass
from enum import StrEnum


class BlockRole(StrEnum):
    """What a block is on its page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    COMMENT = "comment"
    FURNITURE = "furniture"


class MarkKind(StrEnum):
    """How words are set apart inside a block."""

    EMPHASIS = "emphasis"
    STRONG = "strong"
    LINK = "link"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Mark:
    """Words set apart; `target` is a link's address."""

    kind: MarkKind
    start: int
    end: int
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item, quotation, comment or bit of furniture.

    `level` is a heading's rank (1-6) or an item's depth; `number` an item's own number.
    A comment in several paragraphs is several blocks with one `thread`, a path such as "2"
    or "2.1" (an answer to 2). `author` and `date` are filled where the markup says so.
    `hidden` is text the page folds away.
    """

    role: BlockRole
    text: str
    marks: tuple[Mark, ...] = ()
    level: int = 0
    number: int | None = None
    thread: str | None = None
    author: str | None = None
    date: str | None = None
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """One file or page: where it came from, the hash of its bytes, and its blocks.

    `title`, `author`, `date` (ISO 8601), `language` (ISO 639-1) and `licence` are what its
    front matter or metadata states, never guesses. `notes` are things the reader of the file
    should know ("not valid UTF-8: read as Latin-1").
    """

    source: str
    sha256: str
    blocks: tuple[Block, ...]
    title: str | None = None
    author: str | None = None
    date: str | None = None
    language: str | None = None
    licence: str | None = None
    notes: tuple[str, ...] = ()
