"""Annotated prose as pieces: what names which film, in characters of what the reader reads.

Two kinds: other people's prose (`prose_annotations`: offsets into files that stay with whoever
has them) and our own (`training`, whose rows quote themselves). Reading drops marks and
furniture, so places are carried over from the file to its pieces word by word (`difflib`).
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any
from zlib import crc32

from matchcut.reading.documents import MarkKind
from matchcut.reading.pieces import cut
from matchcut.reading.values import Piece
from matchcut.sources.documents import Form, Source, read_document
from prose_annotations import PROSE, MarkedMention, read

OWN = Path(__file__).resolve().parents[1] / "training"
SORTS = ("prose", "works", "posts")  # on films; on songs, series and books; on films and one's days
VOICES = 3  # one voice in so many is held out from training
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Named:
    """A mention as annotated: the words from `start` to `end` of a piece, None where dropped."""

    words: str
    film: str | None
    sort: str
    piece: int | None = None
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Text:
    """A document as pieces, with all that a careful person saw in it."""

    name: str
    language: str
    sort: str
    subjects: tuple[str, ...]
    pieces: tuple[Piece, ...]
    named: tuple[Named, ...]
    voice: str = ""

    def stripped(self) -> "Text":
        """Return the text without italics, bold and links; quotation marks are letters and stay."""
        pieces = tuple(
            replace(one, marks=tuple(m for m in one.marks if m.kind is MarkKind.QUOTE))
            for one in self.pieces
        )
        return replace(self, pieces=pieces)


def others(half: str, folder: Path) -> Iterator[Text]:
    """Yield each text of `benchmarks/prose/HALF` whose file is in the folder of texts."""
    for path in sorted((PROSE / half).glob("*.json")):
        found = read(path)
        if (folder / found.file).is_file():
            content = (folder / found.file).read_bytes()
            text = Text(found.file, found.language, found.sort, found.subjects, (), ())
            yield laid_out(text, content, found.mentions)


def own(*, held_out: bool) -> Iterator[Text]:
    """Yield our own passages: of the voices held out from training, or of all the others."""
    for path in (path for sort in SORTS for path in sorted((OWN / sort).glob("*.jsonl"))):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            row = json.loads(line)
            if (crc32(row["voice_of"].encode()) % VOICES == 0) is held_out:
                subjects = tuple(filter(None, (row["subject"],)))
                name = f"{path.stem} {number}"
                text = Text(name, row["language"], row["sort"], subjects, (), (), row["voice_of"])
                yield laid_out(text, row["text"].encode(), _quoted(row))


def _quoted(row: dict[str, Any]) -> Iterator[MarkedMention]:
    for one in row["mentions"]:
        start = -1
        for _ in range(one.get("nth", 1)):
            start = row["text"].index(one["words"], start + 1)
        yield MarkedMention(start, start + len(one["words"]), one["film"], one["sort"])


def laid_out(text: Text, content: bytes, mentions: Iterable[MarkedMention]) -> Text:
    """Return the text read into pieces, its mentions where they stand in those."""
    document = replace(
        read_document(Source(text.name, content, Form.MARKDOWN)), language=text.language
    )
    pieces = cut(document)
    written = content.decode()
    places = _Places(written, pieces)
    named = (
        Named(written[m.start : m.end], m.film, m.sort, *places.of(m.start, m.end))
        for m in mentions
    )
    return replace(text, pieces=pieces, named=tuple(named))


class _Places:
    """Where the words of a file stand in the pieces read from it."""

    def __init__(self, written: str, pieces: tuple[Piece, ...]) -> None:
        there = [(m.start(), m.end(), m[0]) for m in _WORD.finditer(written)]
        here = [
            (number, m.start(), m.end(), m[0])
            for number, piece in enumerate(pieces)
            for m in _WORD.finditer(piece.text)
        ]
        words, kept = [word[-1] for word in there], [word[-1] for word in here]
        same = SequenceMatcher(None, words, kept, autojunk=False).get_matching_blocks()
        self._words = [
            (*there[a + at][:2], *here[b + at][:3]) for a, b, size in same for at in range(size)
        ]

    def of(self, start: int, end: int) -> tuple[int, int, int] | tuple[()]:
        """Return piece, start and end of what stands between two characters of the file."""
        found = [word[2:] for word in self._words if word[0] < end and start < word[1]]
        if not found:
            return ()
        piece = found[0][0]
        return piece, found[0][1], max(last for at, _, last in found if at == piece)
