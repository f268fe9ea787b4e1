"""A text at the desk: its pieces, with what was read in them marked, to be kept or declined."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from matchcut.lines.values import ReadDocument, ReadPiece
from matchcut.site.desk import actions
from matchcut.site.desk.forms import NewerForm
from matchcut.site.desk.marking import Item, paragraphs
from matchcut.site.desk.models import DecisionRow, TextRow
from matchcut.site.desk.proposals import Proposal, document, proposals
from matchcut.site.desk.reading import ask
from matchcut.site.lines.records import quote, statement
from matchcut.site.pages.desk_shown import asked, linkable, named
from matchcut.site.readers.access import for_readers, reader, too_often
from matchcut.site.readers.limits import READING, allows

_FORM = ["GET", "HEAD", "POST"]


@require_http_methods(_FORM)
@for_readers
def page(request: HttpRequest, text_id: int) -> HttpResponse:
    """Return the text with what was read in it; a POST decides, reads it again or clears it."""
    text = own(request, text_id)
    if request.method == "POST":
        return _done(request, text)
    read = document(text)
    if read is None:
        return render(request, "desk_waiting.html", {"text": text})
    return render(request, "desk_text.html", _shown(text, read, _place(request, read)))


@require_http_methods(_FORM)
@for_readers
def newer(request: HttpRequest, text_id: int) -> HttpResponse:
    """Return the form for a newer wording of a text; a POST has that read in its place."""
    text = own(request, text_id)
    form = NewerForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        if not allows(READING, f"reader {text.reader_id}"):
            return too_often(request)
        content = form.cleaned_data["text"].replace("\r\n", "\n").encode()
        actions.bring_newer(text=text, content=content)
        return redirect("desk-text", text.pk)
    shown = {"text": text, "form": form}
    return render(request, "desk_newer.html", shown, status=422 if form.errors else 200)


def own(request: HttpRequest, text_id: int) -> TextRow:
    """Return the reader's own text of that number; nobody else has any to show."""
    rows = TextRow.objects.select_related("reader", "document").defer("content", "coming")
    return get_object_or_404(rows, pk=text_id, reader=reader(request))


def proposal(text: TextRow, read: ReadDocument, key: str) -> Proposal:
    """Return what goes by the key: proposed in the text as it reads now, or kept from before."""
    found = proposals(read).get(key)
    if found is None:
        kept = text.decisions.filter(key=key, statement__isnull=False).first()
        found = _kept(kept) if kept else None
    if found is None:
        raise Http404("proposal")
    return found


def _kept(one: DecisionRow) -> Proposal | None:
    """Return what was kept as if it were proposed, where it is read in the text no more."""
    if one.statement is None:
        return None
    return Proposal(one.key, one.place, replace(statement(one.statement), quote=quote(one)))


def _done(request: HttpRequest, text: TextRow) -> HttpResponse:
    """Do what a button asks for, and lead back to where it stands."""
    do = request.POST.get("do", "")
    if do == "discard":
        actions.discard(text=text)
        return redirect("desk")
    if do == "again":
        if not allows(READING, f"reader {text.reader_id}"):
            return too_often(request)
        if text.is_address or text.waits:
            ask(text)
        else:
            actions.read_again(text=text)
        return redirect("desk-text", text.pk)
    verb, _, key = do.partition(" ")
    place = _decided(text, verb, key)
    address = reverse("desk-text", args=(text.pk,))
    return redirect(f"{address}?piece={place}#said-{key}" if place is not None else address)


def _decided(text: TextRow, verb: str, key: str) -> int | None:
    """Keep, decline or undo what goes by the key; returns the piece it is in."""
    read = document(text)
    if read is None or verb not in {"keep", "decline", "undo"}:
        return None
    found = proposal(text, read, key)
    if verb == "keep":
        actions.keep(text=text, proposal=found)
    elif verb == "decline":
        actions.decline(text=text, proposal=found)
    elif decision := text.decisions.filter(key=key).first():
        actions.undo(decision=decision)
    return found.place


def _place(request: HttpRequest, read: ReadDocument) -> int:
    """Return the number of the piece that is asked for, or of the first."""
    asked = request.GET.get("piece", "")
    places = {one.reading.piece.id for one in read.pieces}
    place = int(asked) if asked.isdecimal() and len(asked) < 9 else 0  # noqa: PLR2004 - no text has more
    if place not in places:
        raise Http404("piece")
    return place


def _shown(text: TextRow, read: ReadDocument, place: int) -> dict[str, object]:
    chosen = next(one for one in read.pieces if one.reading.piece.id == place)
    items = _items(text, read)
    here = [replace(one, number=at) for at, one in enumerate(_of(items, place), 1)]
    lost = [one for one in here if one.passage is None]
    piece = chosen.reading.piece
    return {
        "text": text,
        "piece": piece,
        "pieces": _pieces(read, items) if len(read.pieces) > 1 else (),
        "subjects": chosen.reading.subjects,
        "paragraphs": paragraphs(piece.text, linkable(chosen), here),
        "asked": [asked(one) for one in here if one.passage],
        "lost": [asked(one) for one in lost],
        "named": named(text, chosen),
        "notes": read.notes,
        "dropped": len(piece.dropped),
    }


def _items(text: TextRow, read: ReadDocument) -> list[Item]:
    """Return what is proposed, and what was kept and is proposed no more, in reading order."""
    rows = text.decisions.select_related(
        "statement__earlier", "statement__later", "statement__piece__document"
    )
    decided = {one.key: one for one in rows}
    found = proposals(read)
    kept = {key: each for key, one in decided.items() if (each := _kept(one))}
    items = []
    for key, one in {**kept, **found}.items():
        decision = decided.get(key)
        passage = one.statement.quote
        if decision and decision.statement:
            start, end = decision.start or 0, decision.end or 0
            passage = (
                None if decision.lost or not passage else replace(passage, start=start, end=end)
            )
        items.append(Item(0, one, decision, passage))
    return sorted(items, key=lambda one: one.passage.start if one.passage else 0)


def _of(items: Iterable[Item], place: int) -> list[Item]:
    return [
        one
        for one in items
        if (one.decision.place if one.decision and one.decision.statement else one.proposal.place)
        == place
    ]


def _pieces(read: ReadDocument, items: list[Item]) -> list[tuple[ReadPiece, int]]:
    """Return the pieces, each with how many of its statements wait for a decision."""
    waiting: dict[int, int] = defaultdict(int)
    for one in items:
        waiting[one.proposal.place] += one.decision is None
    return [(one, waiting[one.reading.piece.id]) for one in read.pieces]
