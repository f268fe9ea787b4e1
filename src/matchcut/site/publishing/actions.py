"""Publish what a reader wrote, change it, take it back: each all at once or not at all."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from matchcut.films.catalogue import Catalogue
from matchcut.reading.values import PieceKind
from matchcut.site.films.records import known_films
from matchcut.site.lines.actions import stir
from matchcut.site.publishing.notices import hand_down
from matchcut.site.publishing.reading import Found, Proposal, Setting, read
from matchcut.site.publishing.statements import Decided, known, write
from matchcut.site.searching.actions import remember
from matchcut.site.spoilers import piece_key
from matchcut.site.writing.models import AboutRow, DraftRow, PieceRow, RevisionRow
from matchcut.site.writing.rendering import Parsed, parse, render

_FILLED = (  # the columns of a piece that follow from a draft
    *("headline", "verdict", "markdown", "html", "html_shown", "text", "licence", "language"),
    *("notice", "spoilers", "edited"),
)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A draft that was read: what it will look like, and what it says of films."""

    parsed: Parsed
    found: Found


def prepare(draft: DraftRow, catalogue: Catalogue | None) -> Prepared:
    """Return the draft as it will be published; without a catalogue nothing is read in it."""
    parsed = parse(draft.markdown, headings=draft.kind != PieceKind.COMMENT)
    if catalogue is None:
        return Prepared(parsed, Found())
    film = catalogue.film(draft.film_id) if draft.film_id else None
    setting = Setting(draft.reader.name, draft.headline, draft.language, film)
    return Prepared(parsed, read(parsed, setting, catalogue, known_films))


def undecided(draft: DraftRow, prepared: Prepared) -> tuple[Proposal, ...]:
    """Return what its writer has neither kept nor declined yet."""
    decided = known(draft.piece)
    return tuple(one for one in prepared.found.proposals if one.key not in decided)


@transaction.atomic
def keep(*, draft: DraftRow) -> bool:
    """Save the draft; returns False if it was published or discarded meanwhile, and stays so."""
    if not _is_there(draft):
        return False
    draft.save()
    return True


@transaction.atomic
def publish(*, draft: DraftRow, prepared: Prepared, decided: Decided) -> PieceRow | None:
    """Put the draft on the site, or in place of the piece that it edits, and end the draft.

    Returns nothing if it was published meanwhile, or what it edits or answers is hidden by now.
    """
    if not _is_there(draft):
        return None
    beside = PieceRow.objects.in_sight().select_for_update()
    rows = {row.pk: row for row in beside.filter(pk__in=[draft.piece_id, draft.parent_id])}
    if {draft.piece_id, draft.parent_id} - {None, *rows}:
        return None
    if sent := _sent_already(draft):
        return sent
    draft.parent = rows.get(draft.parent_id) if draft.parent_id else None  # as it is by now
    piece = rows[draft.piece_id] if draft.piece_id else _new_piece(draft)
    if draft.piece_id:
        _keep_revision(piece)
    _fill(piece, draft, prepared)
    hand_down(piece)
    _write_about(piece, prepared.found)
    write(piece, prepared.parsed, prepared.found.proposals, decided)
    remember(pieces=[piece])
    DraftRow.objects.filter(pk=draft.pk).delete()
    return piece


def publish_unasked(draft: DraftRow, catalogue: Catalogue | None) -> PieceRow | None:
    """Publish the draft if its writer need not decide on anything; returns nothing if they must."""
    prepared = prepare(draft, catalogue)
    if undecided(draft, prepared):
        return None
    return publish(draft=draft, prepared=prepared, decided=Decided())


def read_again(*, piece_id: int, catalogue: Catalogue) -> None:
    """Link what a piece names, and find its kept statements again; its writer is asked nothing.

    For readers' pieces, when the catalogue is another than they were read with. Nobody's writing
    waits while it is read; if the piece is edited meanwhile, that has been read by then.
    """
    rows = PieceRow.objects.select_related("reader", "film", "parent")
    was = rows.filter(pk=piece_id, reader__isnull=False).first()
    if was is None:
        return  # it was taken back meanwhile
    draft = _draft_of(was)
    prepared = prepare(draft, catalogue)
    with transaction.atomic():
        same = rows.select_for_update(of=("self",)).filter(pk=piece_id, reader=was.reader)
        if piece := same.filter(edited=was.edited).first():
            _fill(piece, draft, prepared)
            _write_about(piece, prepared.found)
            write(piece, prepared.parsed, prepared.found.proposals, Decided())
            remember(pieces=[piece])


def _draft_of(piece: PieceRow) -> DraftRow:
    """Return a draft, not saved, that says what the piece says."""
    same = ("reader", "kind", "film", "parent", "headline", "verdict", "markdown")
    typed = {name: getattr(piece, name) for name in (*same, "licence", "language")}
    return DraftRow(piece=piece, spoilers=piece.notice, **typed)


@transaction.atomic
def withdraw(*, piece: PieceRow) -> None:
    """Take a reader's piece off the site; its empty place stays where others have answered it.

    So it does where they have begun to, so that they lose nothing that they wrote.
    """
    films = piece.statements.all().joined()
    begun = DraftRow.objects.filter(parent=piece).exclude(reader=piece.reader)
    if piece.answers.exists() or piece.comments.exists() or begun.exists():
        for rows in (piece.statements, piece.about, piece.revisions, piece.drafts, piece.votes):
            rows.all().delete()
        piece.headline = piece.author = piece.verdict = piece.licence = ""
        piece.markdown = piece.html = piece.html_shown = piece.text = ""
        piece.reader, piece.hidden = None, piece.hidden or timezone.now()
        piece.helpful = piece.unhelpful = 0
        piece.rank = 0.0
        piece.save()
        remember(pieces=[piece])
    else:
        piece.delete()
    stir(films=films)


def _is_there(draft: DraftRow) -> bool:
    """Return whether the draft is still one, or was never saved; nobody else then ends it."""
    return not draft.pk or DraftRow.objects.select_for_update().filter(pk=draft.pk).exists()


def _sent_already(draft: DraftRow) -> PieceRow | None:
    """Return the same answer to the same piece, which was sent twice."""
    if draft.piece_id or not draft.parent_id:
        return None
    same = {"reader": draft.reader, "parent": draft.parent_id, "kind": draft.kind}
    twin = PieceRow.objects.in_sight().filter(**same, markdown=draft.markdown).first()
    if twin:
        DraftRow.objects.filter(pk=draft.pk).delete()
    return twin


def _new_piece(draft: DraftRow) -> PieceRow:
    """Return a piece where the draft belongs, without what it says."""
    now, above = timezone.now(), draft.parent
    comment = draft.kind == PieceKind.COMMENT
    return PieceRow.objects.create(
        reader=draft.reader,
        author=draft.reader.name,
        kind=draft.kind,
        film=draft.film,
        parent=above,
        thread_id=(above.thread_id or above.pk) if comment and above else None,
        written=now,
        date=timezone.localdate(now).isoformat(),
    )


def _keep_revision(piece: PieceRow) -> None:
    RevisionRow.objects.create(
        piece=piece,
        headline=piece.headline,
        verdict=piece.verdict,
        markdown=piece.markdown,
        spoilers=piece.spoilers,
    )
    piece.edited = timezone.now()


def _fill(piece: PieceRow, draft: DraftRow, prepared: Prepared) -> None:
    rendered = render(prepared.parsed, prepared.found.named, piece_key(piece.pk))
    piece.headline, piece.verdict = draft.headline, draft.verdict
    piece.markdown, piece.html = draft.markdown, rendered.html
    piece.html_shown, piece.text = rendered.shown, rendered.text
    piece.licence, piece.language = draft.licence, draft.language
    piece.notice = draft.spoilers
    piece.spoilers = piece.notice or (piece.parent is not None and piece.parent.spoilers)
    piece.save(update_fields=_FILLED)  # votes may have been cast since it was looked up


def _write_about(piece: PieceRow, found: Found) -> None:
    rows = {
        one.film.id: AboutRow(
            piece=piece, film_id=one.film.id, subject=one.subject, spoiler=one.spoiler
        )
        for one in found.films
    }
    if piece.film_id and piece.kind != PieceKind.POST:
        rows.pop(piece.film_id, None)  # a film's reviews, and what is said to them, stand there
    elif piece.film_id:
        rows[piece.film_id] = AboutRow(piece=piece, film_id=piece.film_id, subject=True)
    piece.about.all().delete()
    AboutRow.objects.bulk_create(rows.values())
