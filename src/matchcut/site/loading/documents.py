"""Put a document that was read onto the site: all of it, or nothing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from django.db import transaction
from django.db.models import Model, Q

from matchcut.films.values import Film
from matchcut.lines.attributing import signed_statements
from matchcut.lines.values import ReadDocument, ReadPiece, Statement
from matchcut.site.films.records import known_films
from matchcut.site.lines.records import statement_row
from matchcut.site.loading.counts import joined_by, renew
from matchcut.site.searching.actions import remember
from matchcut.site.writing import records
from matchcut.site.writing.licences import is_open
from matchcut.site.writing.models import DocumentRow, LoadRow, PieceRow
from matchcut.site.writing.quarter import Stretch, granted, short
from matchcut.site.writing.taken_out import words_sha256


@dataclass(frozen=True, slots=True)
class Terms:
    """The licence of a document's texts, and what tells this reading of it from another."""

    licence: str
    fingerprint: str


@transaction.atomic
def keep_document(*, load: LoadRow, document: ReadDocument, terms: Terms) -> int:
    """Put the document on the site in place of an earlier reading of it.

    Returns how many statements name a film that the site does not have, and were left out.
    """
    same = Q(load=load, source=document.source) | Q(sha256=document.sha256)
    before = DocumentRow.objects.filter(same, desk=False)
    films = joined_by(before.values_list("pk", flat=True))
    before.delete()
    row = DocumentRow.objects.create(
        load=load,
        source=document.source,
        sha256=document.sha256,
        words_sha256=words_sha256(document),
        fingerprint=terms.fingerprint,
    )
    known = known_films(film.id for film in _films(document))
    rows: dict[int, PieceRow] = {}
    left_out = 0
    for read in document.pieces:
        piece = read.reading.piece
        parent = rows.get(piece.parent) if piece.parent is not None else None
        rows[piece.id] = made = records.piece_row(read, parent, terms.licence)
        made.text = piece.text if is_open(terms.licence) else ""
        made.document = row
        made.save()
        said = signed_statements(replace(document, pieces=(read,)))
        sayable = [one for one in said if {one.earlier.id, one.later.id} <= known]
        left_out += len(said) - len(sayable)
        for of_one_kind in _rows(read, made, sayable, known):
            _save(of_one_kind)
    remember(pieces=rows.values())
    renew(films | joined_by([row.pk]))
    return left_out


def _save(rows: Iterable[Model]) -> None:
    batch = list(rows)
    if batch:
        type(batch[0])._default_manager.bulk_create(batch)  # noqa: SLF001 - Django's own name


def _films(document: ReadDocument) -> Iterator[Film]:
    for read in document.pieces:
        reading = read.reading
        yield from reading.subjects
        yield from (mention.film for mention in reading.mentions if mention.film)
        yield from chain.from_iterable((one.earlier, one.later) for one in read.statements)
        yield from chain.from_iterable(one.films for one in reading.recommendations)
        yield from (one.film for one in reading.copies)


def _rows(
    read: ReadPiece, row: PieceRow, said: list[Statement], known: frozenset[str]
) -> Iterator[Iterable[Model]]:
    """Yield what was read in one piece, as rows of one table after the other."""
    reading, text = read.reading, read.reading.piece.text
    wanted = list(_wanted(read, said, whole=bool(row.text)))
    allowed = frozenset(wanted) if row.text else granted(text, wanted)
    yield [records.quoting(statement_row(one, row), one.quote, text, allowed) for one in said]
    yield records.about_rows(reading, row, known)
    yield records.mention_rows(reading, row, known) if row.text else ()
    yield [
        records.part_row(part, row, text[start:end])
        for part, (start, end) in records.parts(reading.piece, whole=bool(row.text))
        if (start, end) in allowed
    ]
    yield [
        records.quoting(made, one.quote, text, allowed)
        for one in reading.recommendations
        for made in records.recommendation_rows(one, row, known)
    ]
    yield [
        records.quoting(records.copy_row(one, row), one.quote, text, allowed)
        for one in reading.copies
        if one.film.id in known
    ]


def _wanted(read: ReadPiece, said: Iterable[Statement], *, whole: bool) -> Iterator[Stretch]:
    """Yield the stretches a page would show, those that say most of lines first."""
    reading, text = read.reading, read.reading.piece.text
    best = sorted(said, key=lambda one: -one.score)
    quotes = [one.quote for one in best if one.quote]
    quotes += [one.quote for one in reading.recommendations]
    quotes += [one.quote for one in reading.copies]
    yield from (short(text, quote.start, quote.end) for quote in quotes)
    yield from (stretch for _, stretch in records.parts(reading.piece, whole=whole))
