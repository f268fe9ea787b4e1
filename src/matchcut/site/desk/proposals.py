"""What was read in a text, as its keeper is asked about it: each claim of a voice once."""

from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256

from matchcut.films.memory import InMemoryCatalogue
from matchcut.lines.attributing import signed_statements
from matchcut.lines.values import ReadDocument, ReadPiece, Statement
from matchcut.reading.quoting import quote
from matchcut.site.desk.models import KEY_CHARS, TextRow
from matchcut.site.publishing.reading import key as claim_key
from matchcut.site.writing.quarter import short
from matchcut.sources.readings_json import from_json


@dataclass(frozen=True, slots=True)
class Proposal:
    """A statement found in the piece at this place of a text; `key` names the claim and voice."""

    key: str
    place: int
    statement: Statement


def document(text: TextRow) -> ReadDocument | None:
    """Return what was read in the text; films and people as they were named then."""
    return from_json(text.reading, _nobody()) if text.reading else None


def proposals(of: ReadDocument) -> dict[str, Proposal]:
    """Return what the document states by key: each claim in its surest words, cut as quoted."""
    found: dict[str, Proposal] = {}
    for read in of.pieces:
        for one in _of_piece(of, read):
            known = found.get(one.key)
            if known is None or known.statement.score < one.statement.score:
                found[one.key] = one
    return found


def _of_piece(of: ReadDocument, read: ReadPiece) -> tuple[Proposal, ...]:
    piece = read.reading.piece
    signed = signed_statements(replace(of, pieces=(read,)))
    found = []
    for one, by_writer in zip(read.statements, signed, strict=True):
        if one.quote:
            passage = quote(piece.text, *short(piece.text, one.quote.start, one.quote.end))
            shown = replace(by_writer, quote=passage, date=piece.date)
            found.append(Proposal(_key(one), piece.id, shown))
    return tuple(found)


def _key(one: Statement) -> str:
    """Return what names the claim and its voice, whatever the writer and the source are called."""
    said = "\n".join((claim_key(one), *one.voice))
    return sha256(said.encode()).hexdigest()[:KEY_CHARS]


@lru_cache(maxsize=1)
def _nobody() -> InMemoryCatalogue:
    """Return a catalogue without films: what names them stands in the reading already."""
    return InMemoryCatalogue(())
