"""Read a text at a desk: at once if it is short, else as a job; fetched first if it is elsewhere.

The engine is the one of `matchcut read`. A reading takes the place of the last one whole, or,
where the text cannot be had or read, not at all.
"""

from dataclasses import replace

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django_tasks import task

from matchcut.errors import MatchcutError, SourceError
from matchcut.films.catalogue import Catalogue
from matchcut.films.folding import fold_tokens
from matchcut.films.values import Film
from matchcut.lines.attributing import read_pieces
from matchcut.lines.values import ReadDocument
from matchcut.reading.correcting import Correction
from matchcut.reading.documents import Document
from matchcut.site.catalogue import catalogue
from matchcut.site.desk.anchoring import find_decided, follow_films, replace_film
from matchcut.site.desk.models import State, TextRow
from matchcut.site.desk.proposals import document
from matchcut.site.desk.standing import stand
from matchcut.site.films.records import named
from matchcut.site.lines.actions import stir
from matchcut.site.lines.models import StatementRow
from matchcut.site.writing.taken_out import is_taken_out, taken_out
from matchcut.sources.connecting import Access
from matchcut.sources.documents import FORMS, Form, Source, read_document
from matchcut.sources.fetching import fetch
from matchcut.sources.readings_json import to_json

MOST_CHARS = 300_000  # a long book chapter; reading takes the engine some ten seconds
MOST_BYTES = 2_000_000  # of a page with all its tags, or of a file
AT_ONCE_CHARS = 20_000  # read while its reader waits, in less than a second
_STEP = 20  # so many times at most the progress of a reading is written down


@task()
def read_text(text_id: int) -> None:
    """Read a text that waits, if it is still there."""
    text = TextRow.objects.filter(pk=text_id).first()
    if text:
        read(text)


def ask(text: TextRow) -> None:
    """Have the text read: now if its bytes are at hand and few, else by a job.

    A text without bytes that came is fetched from its address.
    """
    if text.coming is not None and len(text.coming) <= AT_ONCE_CHARS:
        read(text)
    else:
        text.state, text.fault, text.done = State.WAITING, "", 0
        text.save(update_fields=["state", "fault", "done"])
        read_text.enqueue(text_id=text.pk)


def read(text: TextRow, access: Access | None = None) -> None:
    """Read the text and keep what it says, or why it cannot be read."""
    try:
        known = catalogue()
        if known is None:
            raise SourceError("the site has no films yet to look for")
        source = _source(text, access)
        opened = _opened(text, source)
        found = _engine(text, opened, known)
        if may_not_stay(found):
            raise SourceError("its writer had it taken off this site: it is not read here")
    except MatchcutError as fault:
        TextRow.objects.filter(pk=text.pk).update(state=State.FAILED, fault=str(fault))
    else:
        _settle(text, source, found)
    text.refresh_from_db()


def _source(text: TextRow, access: Access | None) -> Source:
    """Return the bytes to read: those that came, or those of its address as it is now."""
    form = Form(text.form) if text.form else None
    if text.coming is not None:
        return Source(text.source, bytes(text.coming), form, text.charset or None)
    _tell(text, State.FETCHING)
    access = access or Access(hosts=settings.OPTIONS.desk_hosts)
    page = fetch(text.source, max_bytes=MOST_BYTES, access=access)
    return Source(page.url, page.content, FORMS.get(page.content_type), page.charset)


def _opened(text: TextRow, source: Source) -> Document:
    opened = read_document(source)
    length = sum(len(block.text) for block in opened.blocks)
    if length > MOST_CHARS:
        most = f"{MOST_CHARS:,} are the most that are read here"
        raise SourceError(f"it has {length:,} characters; {most}")
    if opened.licence and not text.licence:
        TextRow.objects.filter(pk=text.pk).update(licence=opened.licence)
    return replace(opened, author=text.author or opened.author)


def _engine(text: TextRow, opened: Document, known: Catalogue) -> ReadDocument:
    """Return what the engine reads, and write down how far it is as it goes."""
    length = sum(len(block.text) for block in opened.blocks)
    _tell(text, State.READING, length=length)
    pieces, done, told = [], 0, 0
    for piece in read_pieces(opened, known, corrections(text)):
        pieces.append(piece)
        done += len(piece.reading.piece.text)
        if (done - told) * _STEP > length:
            _tell(text, State.READING, done=done)
            told = done
    return ReadDocument(opened.source, opened.sha256, tuple(pieces), opened.notes)


def _tell(text: TextRow, state: State, **more: int) -> None:
    TextRow.objects.filter(pk=text.pk).update(state=state, fault="", **more)


def may_not_stay(found: ReadDocument) -> bool:
    """Return whether the text was taken off the site for good."""
    return is_taken_out(found, taken_out())


def corrections(text: TextRow) -> tuple[Correction, ...]:
    """Return what the keeper of the text corrected in it."""
    return tuple(
        Correction(tuple(one.words.split()), one.was or None, named(one.film) if one.film else None)
        for one in text.corrections.select_related("film")
    )


@transaction.atomic
def _settle(text: TextRow, source: Source, found: ReadDocument) -> None:
    """Put the reading in place of the last, and what was decided where it belongs in it."""
    row = TextRow.objects.select_for_update().filter(pk=text.pk).first()
    if row is None:
        return  # it was taken off the desk meanwhile
    before = document(row)
    row.source, row.form, row.charset = source.name, source.form or "", source.charset or ""
    row.content, row.coming, row.sha256 = source.content, None, found.sha256
    row.reading, row.read = to_json(found), timezone.now()
    row.headline = (found.pieces[0].reading.piece.headline or "") if found.pieces else ""
    row.state, row.fault, row.done = State.READ, "", row.length
    row.save()
    films = StatementRow.objects.filter(decision__text=row).joined()
    decisions = find_decided(row, found)
    follow_films(decisions, before, found)
    for was, film in _named_no_more(row, found).items():
        replace_film(
            row.decisions.select_related("statement__earlier", "statement__later"), was, film
        )
    stir(films=films | stand(text=row, read=found))


def _named_no_more(text: TextRow, found: ReadDocument) -> dict[str, Film | None]:
    """Return the films that corrections took out of the text, each with the one that is meant."""
    named_now = {one.film.id for read in found.pieces for one in read.reading.mentions if one.film}
    return {one.was: one.film for one in corrections(text) if one.was and one.was not in named_now}


def folded(words: str) -> str:
    """Return the words as corrections keep them."""
    return " ".join(fold_tokens(words))
