"""Readers' lists of films, with notes."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from matchcut.site.films.models import FilmRow
from matchcut.site.pages.notes import notes
from matchcut.site.readers import actions
from matchcut.site.readers.access import for_readers, reader
from matchcut.site.readers.forms import NOTE_CHARS, ListForm, ListingForm
from matchcut.site.readers.models import ListedRow, ListRow

FILMS_A_PAGE = 100
FORM = ["GET", "HEAD", "POST"]


@csrf_exempt  # opening a note changes nothing, and a token would need a cookie
@require_http_methods(FORM)
def page(request: HttpRequest, list_id: int) -> HttpResponse:
    """Return a list; to whom it is not open there is none. A POST opens what is marked in it."""
    seen = ListRow.objects.seen_by(request.user).select_related("reader")
    row = get_object_or_404(seen, pk=list_id)
    films = row.films.select_related("film").order_by("place")
    shown = Paginator(films, FILMS_A_PAGE).get_page(request.GET.get("page"))
    mine = row.reader == request.user
    noted = notes(request, [row.about, *(one.note for one in shown)])
    told = {"list": row, "shown": shown, "mine": mine, "opens": noted.opens}
    about, *words = noted.words
    listed = zip(shown, words, strict=True)
    return render(request, "list.html", told | {"about": about, "listed": listed})


@require_http_methods(FORM)
@for_readers
def new(request: HttpRequest) -> HttpResponse:
    """Return the form for a new list; a POST makes it."""
    return _filled(
        request, ListForm(request.POST or None, instance=ListRow(reader=reader(request)))
    )


@require_http_methods(FORM)
@for_readers
def edit(request: HttpRequest, list_id: int) -> HttpResponse:
    """Return one's own list to be changed; a POST changes it, or removes it for good."""
    row = get_object_or_404(reader(request).lists, pk=list_id)
    if "remove" in request.POST:
        row.delete()
        return redirect("reader", reader(request).name)
    return _filled(request, ListForm(request.POST or None, instance=row))


@require_http_methods(FORM)
@for_readers
def put(request: HttpRequest, film_id: str) -> HttpResponse:
    """Return the form that puts a film on one of one's lists, or on a new one; a POST does."""
    me, film = reader(request), get_object_or_404(FilmRow, pk=film_id)
    form = ListingForm(request.POST or None, lists=me.lists.order_by("-made"))
    if request.method == "POST" and form.is_valid():
        chosen, note = form.cleaned_data["on"], form.cleaned_data["note"]
        on = chosen or me.lists.create(title=form.cleaned_data["title"])
        if actions.put_on_list(on=on, film=film, note=note):
            return redirect("list", on.pk)
        form.add_error("on", f"This list is full: it holds {actions.MOST_ON_A_LIST} films.")
    return render(request, "listing.html", {"form": form, "film": film})


@require_POST
@for_readers
def change(request: HttpRequest, list_id: int, film_id: str) -> HttpResponse:
    """Move a film on one's own list, take it off, or change its note."""
    mine = ListedRow.objects.filter(list__reader=reader(request)).select_related("list")
    listed = get_object_or_404(mine, list=list_id, film=film_id)
    match request.POST.get("change"):
        case "up" | "down" as where:
            actions.move(listed=listed, up=where == "up")
        case "remove":
            listed.delete()
        case "note":
            listed.note = request.POST.get("note", "").replace("\0", "")[:NOTE_CHARS]
            listed.save(update_fields=["note"])
    return redirect("list", list_id)


def _filled(request: HttpRequest, form: ListForm) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        return redirect("list", form.save().pk)
    return render(request, "list_form.html", {"form": form, "list": form.instance})
