"""Pieces and what was read in them, from the core's values to rows."""

from collections.abc import Iterator
from typing import TypeVar

from matchcut.lines.values import ReadPiece
from matchcut.reading.values import Copy, Part, PartKind, Piece, Quote, Reading, Recommendation
from matchcut.site.writing.models import (
    AboutRow,
    CopyRow,
    MentionRow,
    PartRow,
    PassageFields,
    PieceRow,
    RecommendationRow,
)
from matchcut.site.writing.quarter import Stretch, short

PassageRow = TypeVar("PassageRow", bound=PassageFields)
SHOWN_PARTS = (PartKind.SYNOPSIS, PartKind.ESSAY)


def piece_row(read: ReadPiece, parent: PieceRow | None, licence: str) -> PieceRow:
    """Return the row of a piece without its text, not saved.

    It is hidden if it warns of spoilers, if the piece it answers does, or if any part of it
    that was read gives something away.
    """
    piece = read.reading.piece
    gives_away = piece.spoiler_notice or any(one.spoiler for one in read.statements)
    return PieceRow(
        place=piece.id,
        parent=parent,
        kind=piece.kind,
        headline=piece.headline or "",
        author=piece.author or "",
        date=piece.date or "",
        language=piece.language or "",
        licence=licence,
        spoilers=gives_away or (parent is not None and parent.spoilers),
    )


def about_rows(reading: Reading, piece: PieceRow, known: frozenset[str]) -> Iterator[AboutRow]:
    """Yield a row for each film the piece speaks of."""
    subjects = {film.id for film in reading.subjects}
    named = (mention.film.id for mention in reading.mentions if mention.film)
    for film_id in sorted((subjects | set(named)) & known):
        yield AboutRow(piece=piece, film_id=film_id, subject=film_id in subjects)


def mention_rows(reading: Reading, piece: PieceRow, known: frozenset[str]) -> Iterator[MentionRow]:
    """Yield a row for each place that names a film."""
    for mention in reading.mentions:
        if mention.film and mention.film.id in known:
            place = {"start": mention.start, "end": mention.end}
            yield MentionRow(piece=piece, film_id=mention.film.id, **place)


def parts(piece: Piece, *, whole: bool) -> Iterator[tuple[Part, Stretch]]:
    """Yield each synopsis and essay with the stretch of it that a page would show."""
    for part in piece.parts:
        if part.kind in SHOWN_PARTS:
            yield part, (part.start, part.end) if whole else short(piece.text, part.start, part.end)


def part_row(part: Part, piece: PieceRow, text: str) -> PartRow:
    """Return the row of a synopsis or essay, not saved; `text` is what may be shown of it."""
    return PartRow(
        piece=piece,
        kind=part.kind,
        taken_from=part.taken_from or "",
        text=text,
        whole=len(text) == part.end - part.start,
    )


def recommendation_rows(
    one: Recommendation, piece: PieceRow, known: frozenset[str]
) -> Iterator[RecommendationRow]:
    """Yield a row for each film recommended."""
    for film in one.films:
        if film.id in known:
            voice = list(one.voice)
            yield RecommendationRow(piece=piece, film_id=film.id, voice=voice, to=one.to)


def copy_row(one: Copy, piece: PieceRow) -> CopyRow:
    """Return the row of a copy, not saved."""
    return CopyRow(
        piece=piece,
        film_id=one.film.id,
        place=one.place or "",
        carrier=one.carrier or "",
        service=one.service or "",
        note=one.note or "",
    )


def quoting(
    row: PassageRow, quote: Quote | None, text: str, allowed: frozenset[Stretch]
) -> PassageRow:
    """Return the row with where its passage stands, and with its words if they may be shown."""
    if quote:
        row.start, row.end = start, end = short(text, quote.start, quote.end)
        if (start, end) in allowed:
            row.exact, row.prefix, row.suffix = text[start:end], quote.prefix, quote.suffix
    return row
