"""What was kept of a text, put on the site: as little of it as existing rules let anyone see.

Rows of the document, of its pieces and of the statements are brought in step with what their
keeper decided, however that changed. A text of which nothing is kept leaves nothing behind.
"""

from django.db import transaction
from django.utils import timezone

from matchcut.lines.values import ReadDocument, ReadPiece
from matchcut.site.desk.models import DecisionRow, TextRow
from matchcut.site.films.records import known_films
from matchcut.site.lines.models import StatementRow
from matchcut.site.searching.actions import remember
from matchcut.site.writing import records
from matchcut.site.writing.licences import is_open
from matchcut.site.writing.models import DocumentRow, LoadRow, PieceRow
from matchcut.site.writing.quarter import granted
from matchcut.site.writing.taken_out import words_sha256

LOAD = "readers' desks"  # under this name operators find what was kept there


@transaction.atomic
def stand(*, text: TextRow, read: ReadDocument) -> set[str]:
    """Bring the site in step with what is kept of the text, as it reads now.

    Returns the films that something kept speaks of; whoever calls it stirs them.
    """
    kept = list(
        text.decisions.filter(statement__isnull=False).select_related("statement").order_by("pk")
    )
    if kept:
        text.document = _document(text, read)
        _stand(text, read, kept)
    _clear(text)
    text.save(update_fields=["document"])
    said = (one.statement for one in kept if one.statement)
    return {film for one in said for film in (one.earlier_id, one.later_id)}


def _stand(text: TextRow, read: ReadDocument, kept: list[DecisionRow]) -> None:
    """Write the pieces that something was kept of, and put each statement into its own."""
    by_place = {one.reading.piece.id: one for one in read.pieces}
    rows: dict[int, PieceRow] = {}
    for one in kept:
        said = one.statement
        if said and one.lost:
            said.gone = said.gone or timezone.now()
        elif said:
            said.piece, said.gone = _piece(text, by_place, one.place, rows), None
    for place, row in rows.items():
        _quote([one for one in kept if one.place == place and not one.lost], by_place[place], row)
    statements = [one.statement for one in kept if one.statement]
    StatementRow.objects.bulk_update(
        statements, ["piece", "gone", "exact", "prefix", "suffix", "start", "end", "spoiler"]
    )
    remember(pieces=rows.values())


def _document(text: TextRow, read: ReadDocument) -> DocumentRow:
    stated = {
        "source": read.source,
        "sha256": read.sha256,
        "words_sha256": words_sha256(read),
        "fingerprint": read.sha256,
    }
    if text.document_id is None:
        load, _ = LoadRow.objects.get_or_create(name=LOAD)
        return DocumentRow.objects.create(load=load, desk=True, **stated)
    DocumentRow.objects.filter(pk=text.document_id).update(**stated)
    return DocumentRow.objects.get(pk=text.document_id)


def _piece(
    text: TextRow, by_place: dict[int, ReadPiece], place: int, rows: dict[int, PieceRow]
) -> PieceRow:
    """Return the row of a piece and, before it, of those it answers; each is written once."""
    if place in rows:
        return rows[place]
    read = by_place[place]
    piece = read.reading.piece
    parent = None if piece.parent is None else _piece(text, by_place, piece.parent, rows)
    made = records.piece_row(read, parent, text.licence)
    made.text = piece.text if is_open(text.licence) else ""
    made.document = text.document
    before = PieceRow.objects.filter(document=text.document, place=place).first()
    if before:
        made.pk, made.hidden = before.pk, before.hidden
        made.helpful, made.unhelpful, made.rank = before.helpful, before.unhelpful, before.rank
    elif made.document:  # what an operator hid does not come back by being brought again
        same = PieceRow.objects.filter(document__words_sha256=made.document.words_sha256)
        hidden = same.filter(place=place, hidden__isnull=False).first()
        made.hidden = hidden.hidden if hidden else None
    made.save()
    rows[place] = made
    ids = {film.id for film in read.reading.subjects}
    ids |= {one.film.id for one in read.reading.mentions if one.film}
    known = known_films(ids)
    made.about.all().delete()
    made.about.model.objects.bulk_create(records.about_rows(read.reading, made, known))
    made.mentions.all().delete()
    if made.text:
        made.mentions.model.objects.bulk_create(records.mention_rows(read.reading, made, known))
    return made


def _quote(decisions: list[DecisionRow], read: ReadPiece, row: PieceRow) -> None:
    """Give each statement its words, as long as a quarter of the piece lasts."""
    text = read.reading.piece.text
    wanted = [(one.start or 0, one.end or 0) for one in decisions]
    allowed = frozenset(wanted) if row.text else granted(text, wanted)
    for one, (start, end) in zip(decisions, wanted, strict=True):
        if said := one.statement:
            shown = (start, end) in allowed
            said.start, said.end = start, end
            said.exact = one.exact if shown else ""
            said.prefix = one.prefix if shown else ""
            said.suffix = one.suffix if shown else ""
            said.spoiler = said.spoiler or row.spoilers


def _clear(text: TextRow) -> None:
    """Take off pieces that nothing is kept of and nobody answered, and the document after them."""
    if text.document is None:
        return
    waiting = list(text.document.pieces.order_by("-place"))  # answers before what they answer
    for piece in waiting:
        if not (piece.statements.exists() or piece.answers.exists() or piece.comments.exists()):
            piece.delete()
    if not text.document.pieces.exists():
        text.document.delete()
        text.document = None
