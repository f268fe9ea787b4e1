"""Read a document into attributed statements: the main job, from text to signed lines."""

from collections.abc import Iterator
from dataclasses import replace

from matchcut.films.catalogue import Catalogue
from matchcut.lines.statements import statements
from matchcut.lines.values import ReadDocument, ReadPiece, Statement
from matchcut.lines.voices import WRITER
from matchcut.reading.correcting import Correction, correct
from matchcut.reading.documents import Document
from matchcut.reading.reading import read as readings


def read(document: Document, catalogue: Catalogue) -> ReadDocument:
    """Return every piece of `document` with its links, statements, voices and copies."""
    pieces = tuple(read_pieces(document, catalogue))
    return ReadDocument(document.source, document.sha256, pieces, document.notes)


def read_pieces(
    document: Document, catalogue: Catalogue, corrections: tuple[Correction, ...] = ()
) -> Iterator[ReadPiece]:
    """Yield the pieces one after the other; what they state is read from the corrected films."""
    for found in readings(document, catalogue):
        reading = correct(found, corrections)
        yield ReadPiece(reading, statements(reading, document.source))


def signed_statements(document: ReadDocument) -> tuple[Statement, ...]:
    """Return all statements of a document with "the writer" replaced by who that is.

    Outside its piece a statement needs its writer's name: the author, or for an unsigned piece
    "the writer of SOURCE". Voices known only inside the piece stay as they are written.
    """
    found = []
    for piece in document.pieces:
        author = piece.reading.piece.author or f"the writer of {document.source}"
        for one in piece.statements:
            voice = tuple(author if name == WRITER else name for name in one.voice)
            found.append(replace(one, voice=voice, source=document.source))
    return tuple(found)
