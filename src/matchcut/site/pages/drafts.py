"""Writing: a draft is begun on a film or in answer to a piece, and saved as it is typed."""

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from matchcut.reading.values import PieceKind
from matchcut.site.catalogue import catalogue
from matchcut.site.films.models import FilmRow
from matchcut.site.pages.threads import address
from matchcut.site.publishing.actions import keep, publish_unasked
from matchcut.site.readers.access import for_readers, reader
from matchcut.site.readers.limits import READING, allows
from matchcut.site.writing.forms import FIRST_LANGUAGE, WritingForm
from matchcut.site.writing.models import DraftRow, PieceRow

MOST_DRAFTS = 100
FORM = ["GET", "HEAD", "POST"]
_TYPED = ("headline", "verdict", "markdown", "licence", "language")


@require_http_methods(FORM)
@for_readers
def review(request: HttpRequest, film_id: str) -> HttpResponse:
    """Return the editor for a review of a film."""
    film = get_object_or_404(FilmRow, pk=film_id)
    return _begin(request, DraftRow(kind=PieceKind.REVIEW, film=film))


@require_http_methods(FORM)
@for_readers
def post(request: HttpRequest, film_id: str = "") -> HttpResponse:
    """Return the editor for a post, on a film or on whatever its text speaks of."""
    film = get_object_or_404(FilmRow, pk=film_id) if film_id else None
    return _begin(request, DraftRow(kind=PieceKind.POST, film=film))


@require_http_methods(FORM)
@for_readers
def answer(request: HttpRequest, piece_id: int) -> HttpResponse:
    """Return the editor for a review in answer to another review, of the same film."""
    above = get_object_or_404(_pieces(), pk=piece_id, kind=PieceKind.REVIEW, film__isnull=False)
    return _begin(request, DraftRow(kind=PieceKind.REVIEW, film=above.film, parent=above))


@require_http_methods(FORM)
@for_readers
def comment(request: HttpRequest, piece_id: int) -> HttpResponse:
    """Return the editor for a comment on a piece, or on another comment."""
    above = get_object_or_404(_pieces(), pk=piece_id)
    return _begin(request, DraftRow(kind=PieceKind.COMMENT, film=above.film, parent=above))


@require_http_methods(FORM)
@for_readers
def edit(request: HttpRequest, piece_id: int) -> HttpResponse:
    """Return the editor for a change of the reader's own piece."""
    piece = get_object_or_404(_pieces(), pk=piece_id, reader=reader(request))
    same = {name: getattr(piece, name) for name in ("kind", "film", "parent", *_TYPED)}
    return _begin(request, DraftRow(piece=piece, spoilers=piece.notice, **same))


@require_http_methods(FORM)
@for_readers
def page(request: HttpRequest, draft_id: int) -> HttpResponse:
    """Return the editor with a draft; a POST saves it, leads on to its preview, or drops it."""
    draft = own(request, draft_id)
    if request.POST.get("do") == "discard":
        draft.delete()
        return redirect("drafts")
    return _edit(request, draft)


@require_safe
@for_readers
def drafts(request: HttpRequest) -> HttpResponse:
    """Return what the reader has begun to write."""
    mine = DraftRow.objects.filter(reader=reader(request)).select_related("film", "parent")
    shown = {"drafts": mine.order_by("-saved")[:MOST_DRAFTS], "most": MOST_DRAFTS}
    return render(request, "drafts.html", shown)


def own(request: HttpRequest, draft_id: int) -> DraftRow:
    """Return the reader's own draft of that number; others have no drafts to show."""
    rows = DraftRow.objects.select_related("reader", "film", "parent", "piece__parent")
    return get_object_or_404(rows, pk=draft_id, reader=reader(request))


def _pieces() -> QuerySet[PieceRow]:
    return PieceRow.objects.in_sight().select_related("film", "parent", "reader")


def _begin(request: HttpRequest, draft: DraftRow) -> HttpResponse:
    """Return the editor with a new draft, or with the one that was begun of the same."""
    draft.reader = reader(request)
    mine = DraftRow.objects.filter(reader=draft.reader)
    of_what = {name: getattr(draft, name) for name in ("kind", "film", "parent", "piece")}
    bound = draft.film or draft.parent or draft.piece
    begun = mine.filter(**of_what).order_by("-saved").first() if bound else None
    if begun and request.method != "POST":
        return redirect("draft", begun.pk)
    if mine.count() >= MOST_DRAFTS:
        return _full(request, draft) if request.method == "POST" else redirect("drafts")
    if not draft.piece:
        last = PieceRow.objects.filter(reader=draft.reader).newest().first()
        draft.language = last.language if last else FIRST_LANGUAGE
        draft.licence = last.licence if last else ""
    return _edit(request, draft)


def _edit(request: HttpRequest, draft: DraftRow) -> HttpResponse:
    """Return the editor, or what follows from what was typed into it."""
    if request.method != "POST":
        return editor(request, draft, WritingForm(draft))
    do = request.POST.get("do", "save")
    form = WritingForm(draft, request.POST, complete=do != "save")
    valid = form.is_valid()
    form.fill(draft)
    # What can be taken is kept, even where something is amiss.
    if (valid or draft.pk or draft.headline or draft.markdown) and not keep(draft=draft):
        raise Http404("published meanwhile")
    if request.headers.get("Accept") == "application/json":
        return _saved(draft, form)
    if not valid:
        return editor(request, draft, form)
    if do == "publish" and allows(READING, f"reader {draft.reader_id}"):
        piece = publish_unasked(draft, catalogue())
        if piece:
            return redirect(address(piece))
    return redirect("draft" if do == "save" else "preview", draft.pk)


def _full(request: HttpRequest, draft: DraftRow) -> HttpResponse:
    """Return the editor with what was typed, which there is no room to keep."""
    form = WritingForm(draft, request.POST)
    form.add_error(None, f"It is not kept: you have {MOST_DRAFTS} drafts. Discard one, then save.")
    return editor(request, draft, form)


def _saved(draft: DraftRow, form: WritingForm) -> JsonResponse:
    """Return what the editor is told that saves while one types."""
    faults = [str(fault) for of in form.errors.values() for fault in of]
    address = reverse("draft", args=(draft.pk,))
    return JsonResponse({"address": address, "said": " ".join(faults) or "Saved."})


def editor(request: HttpRequest, draft: DraftRow, form: WritingForm) -> HttpResponse:
    """Return the editor; a form with something amiss says what."""
    action = reverse("draft", args=(draft.pk,)) if draft.pk else request.path
    shown = {"draft": draft, "form": form, "action": action}
    return render(request, "editor.html", shown, status=422 if form.errors else 200)
