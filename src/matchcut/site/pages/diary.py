"""A reader's diary: when, where and on what they saw which film, and with whom they share it."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from matchcut.site.films.models import FilmRow
from matchcut.site.pages.notes import notes
from matchcut.site.readers import actions
from matchcut.site.readers.access import for_readers, keeper, reader
from matchcut.site.readers.forms import DiaryForm
from matchcut.site.readers.models import DiaryRow, ReaderRow

ENTRIES_A_PAGE = 50


@csrf_exempt  # opening a note changes nothing, and a token would need a cookie
@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, name: str) -> HttpResponse:
    """Return a reader's diary to whoever may see it; to others there is none.

    A POST opens what is marked in its notes.
    """
    owner = keeper(request, name)
    rows = owner.diary.select_related("film").order_by("-date", "-pk")
    shown = Paginator(rows, ENTRIES_A_PAGE).get_page(request.GET.get("page"))
    mine = owner == request.user
    shares = owner.shares.select_related("to").order_by("to__name") if mine else ()
    noted = notes(request, [one.note for one in shown])
    told = {"reader": owner, "shown": shown, "mine": mine, "shares": shares, "opens": noted.opens}
    return render(request, "diary.html", told | {"entries": zip(shown, noted.words, strict=True)})


@require_http_methods(["GET", "HEAD", "POST"])
@for_readers
def add(request: HttpRequest, film_id: str) -> HttpResponse:
    """Return the form for a film just seen; a POST puts it in the diary."""
    me, film = reader(request), get_object_or_404(FilmRow, pk=film_id)
    before = me.diary.filter(film=film).exists() or me.shelf.filter(film=film, seen=True).exists()
    initial = {"date": timezone.now().date(), "rewatch": before}
    row = DiaryRow(reader=me, film=film)
    return _filled(request, DiaryForm(request.POST or None, instance=row, initial=initial))


@require_http_methods(["GET", "HEAD", "POST"])
@for_readers
def edit(request: HttpRequest, entry: int) -> HttpResponse:
    """Return an entry of one's own diary; a POST changes it, or takes it out."""
    mine = reader(request).diary.select_related("film", "reader")
    row = get_object_or_404(mine, pk=entry)
    if "remove" in request.POST:
        row.delete()
        return _diary_of(row.reader)
    return _filled(request, DiaryForm(request.POST or None, instance=row))


@require_POST
@for_readers
def share(request: HttpRequest) -> HttpResponse:
    """Let the named reader see one's shelf and diary, or no more."""
    me, name = reader(request), request.POST.get("name", "")
    if "end" in request.POST:
        actions.share_no_more(reader=me, name=request.POST["end"])
    elif not actions.share(reader=me, name=name):
        return render(request, "unknown_reader.html", {"name": name}, status=404)
    return _diary_of(me)


def _diary_of(owner: ReaderRow) -> HttpResponse:
    return redirect("diary", owner.name)


def _filled(request: HttpRequest, form: DiaryForm) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        actions.write_diary(row=form.save(commit=False))
        return _diary_of(form.instance.reader)
    return render(request, "entry.html", {"form": form, "film": form.instance.film})
