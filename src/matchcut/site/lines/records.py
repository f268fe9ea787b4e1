"""Statements as rows to the core's values, and back."""

from dataclasses import dataclass

from matchcut.lines.values import Kind, Origin, Stance, Standing, Statement, Through
from matchcut.reading.values import Quote
from matchcut.site.films.records import named
from matchcut.site.lines.models import StatementRow
from matchcut.site.writing.models import PassageFields, PieceRow


@dataclass(frozen=True, slots=True)
class Said(Statement):
    """A statement that knows its row and its piece, so that a page can lead there.

    `reader` is the id of the reader who says it or keeps it; `headline` that of their piece.
    `gone` tells that its words stand in the source no longer.
    """

    row: int = 0
    piece: int | None = None
    reader: int | None = None
    headline: str = ""
    gone: bool = False


def statement(row: StatementRow) -> Said:
    """Return the statement with all its words; `spoilers` decides which of them are shown."""
    return Said(
        earlier=named(row.earlier),
        later=named(row.later),
        kind=Kind(row.kind),
        through=tuple(map(Through, row.through)),
        stance=Stance(row.stance),
        voice=tuple(row.voice),
        quote=quote(row) if row.piece_id else None,
        words=row.words or None,
        spoiler=row.spoiler or (row.piece is not None and row.piece.spoilers),
        directed=row.directed,
        origin=Origin(row.origin),
        standing=Standing(row.standing),
        keeper=row.keeper or None,
        score=row.score,
        reasons=tuple(row.reasons),
        source=row.source or None,
        date=row.date or None,
        row=row.pk,
        piece=row.piece_id,
        reader=row.reader_id,
        headline=row.piece.headline if row.piece else "",
        gone=row.gone is not None,
    )


def quote(row: PassageFields) -> Quote:
    """Return the passage of a row; its words are empty where no more of the piece may be quoted."""
    return Quote(row.exact, row.prefix, row.suffix, row.start or 0, row.end or 0)


def statement_row(one: Statement, piece: PieceRow | None = None) -> StatementRow:
    """Return the row of a statement, not saved."""
    return StatementRow(
        earlier_id=one.earlier.id,
        later_id=one.later.id,
        piece=piece,
        kind=one.kind,
        through=list(one.through),
        stance=one.stance,
        voice=list(one.voice),
        words=one.words or "",
        spoiler=one.spoiler or (piece is not None and piece.spoilers),
        directed=one.directed,
        origin=one.origin,
        standing=one.standing,
        keeper=one.keeper or "",
        score=one.score,
        source=one.source or "",
        date=one.date or "",
        reasons=list(one.reasons),
    )
