"""What the keeper of a text changes: the film that words mean, and how a statement is worded."""

from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from matchcut.films.values import Film
from matchcut.lines.values import ReadDocument, ReadPiece
from matchcut.pictures import wording
from matchcut.pictures.explaining import why_stated
from matchcut.site.desk import actions
from matchcut.site.desk.forms import KeptForm
from matchcut.site.desk.proposals import document
from matchcut.site.desk.reading import folded
from matchcut.site.films.models import FilmRow
from matchcut.site.films.records import named
from matchcut.site.lines.records import statement
from matchcut.site.pages.desk_text import own, proposal
from matchcut.site.pages.search import asked, films_found
from matchcut.site.readers.access import for_readers, too_often
from matchcut.site.readers.limits import READING, allows

_FORM = ["GET", "HEAD", "POST"]
NONE, AS_READ = "none", "as-read"
AROUND_CHARS = 120  # shown on each side of the words


@require_http_methods(_FORM)
@for_readers
def mention(request: HttpRequest, text_id: int, place: int, start: int) -> HttpResponse:
    """Return why words were read as a film, and which others they may mean; a POST chooses."""
    text = own(request, text_id)
    read = document(text)
    piece = _piece(read, place)
    one = next((one for one in piece.reading.mentions if one.start == start), None)
    if one is None:
        raise Http404("mention")
    address = f"{reverse('desk-text', args=(text.pk,))}?piece={place}#text"
    if request.method == "POST":
        if not allows(READING, f"reader {text.reader_id}"):
            return too_often(request)
        film = request.POST.get("film", "").replace("\0", "\ufffd")
        if film == AS_READ:
            actions.correct_no_more(text=text, mention=one)
        else:
            meant = None if film == NONE else get_object_or_404(FilmRow, pk=film)
            actions.correct(text=text, mention=one, film=meant)
        return redirect(address)
    query = asked(request) or one.words
    words = piece.reading.piece.text
    shown = {
        "text": text,
        "one": one,
        "before": words[max(0, one.start - AROUND_CHARS) : one.start],
        "after": words[one.end : one.end + AROUND_CHARS],
        "back": address,
        "wanted": query,
        "results": films_found(query),
        "corrected": text.corrections.filter(words=folded(one.words)).exists(),
    }
    return render(request, "desk_mention.html", shown)


@require_http_methods(_FORM)
@for_readers
def claim(request: HttpRequest, text_id: int, key: str) -> HttpResponse:
    """Return the form that words a statement otherwise; a POST keeps it so."""
    text = own(request, text_id)
    read = document(text)
    if read is None:
        raise Http404("reading")
    found = proposal(text, read, key)
    kept = text.decisions.filter(key=key, statement__isnull=False)
    row = kept.select_related("statement__earlier", "statement__later").first()
    stated = statement(row.statement) if row and row.statement else found.statement
    query = asked(request)
    results = films_found(query)
    films = _films(_piece(read, found.place), request, [one.film for one in results])
    form = KeptForm(stated, films, request.POST if request.method == "POST" else None)
    address = f"{reverse('desk-text', args=(text.pk,))}?piece={found.place}#said-{key}"
    if request.method == "POST" and form.is_valid():
        if actions.keep(text=text, proposal=found, claim=form.claim):
            return redirect(address)
        form.add_error(None, "It is not kept: the site lacks one of the films.")
    shown = {
        "text": text,
        "form": form,
        "claim": wording.sentence(stated),
        "words": found.statement.quote.exact if found.statement.quote else "",
        "writer": found.statement.voice[-1],
        "why": why_stated(replace(found.statement, spoiler=False)),
        "back": address,
        "wanted": query,
        "results": results,
    }
    return render(request, "desk_claim.html", shown, status=422 if form.errors else 200)


def _piece(read: ReadDocument | None, place: int) -> ReadPiece:
    """Return the piece of that number."""
    pieces = read.pieces if read else ()
    found = next((one for one in pieces if one.reading.piece.id == place), None)
    if found is None:
        raise Http404("piece")
    return found


def _films(piece: ReadPiece, request: HttpRequest, found: list[Film]) -> list[Film]:
    """Return the films to choose from: those the piece names, those found, and those chosen."""
    named_here = [one.film for one in piece.reading.mentions if one.film]
    asked_for = (request.POST.get(end, "") for end in ("later", "earlier"))
    chosen = {one for one in asked_for if one and "\0" not in one}  # no id has one
    rows = FilmRow.objects.filter(pk__in=chosen) if chosen else ()
    return list(dict.fromkeys((*found, *piece.reading.subjects, *named_here, *map(named, rows))))
