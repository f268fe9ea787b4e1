"""A reader's shelf: the films they want to see, and those they have seen."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from matchcut.site.films.models import FilmRow
from matchcut.site.readers import actions
from matchcut.site.readers.access import for_readers, keeper, reader
from matchcut.site.readers.models import ShelfRow

FILMS_A_PAGE = 60
_STATES = {"want": False, "seen": True}


@dataclass(frozen=True, slots=True)
class Kept:
    """How a film stands on the shelf of who is signed in: `want`, `seen`, or not at all."""

    film: str
    state: str = ""


def kept(request: HttpRequest, film_id: str) -> Kept | None:
    """Return how the film stands on the shelf of who is signed in, for `_shelf.html`.

    None, without a question to the database, where nobody is.
    """
    if not request.user.is_authenticated:
        return None
    row = ShelfRow.objects.filter(reader=reader(request), film=film_id).first()
    return Kept(film_id, "" if row is None else "seen" if row.seen else "want")


@require_POST
@for_readers
def keep(request: HttpRequest, film_id: str) -> HttpResponse:
    """Put a film on the shelf, or off it again, and lead back to its page."""
    film = get_object_or_404(FilmRow, pk=film_id)
    seen = _STATES.get(request.POST.get("keep", ""))
    actions.keep(reader=reader(request), film=film, seen=seen)
    return redirect("film", film_id)


@require_safe
def page(request: HttpRequest, name: str) -> HttpResponse:
    """Return a reader's shelf to whoever may see it; to others there is none."""
    owner, seen = keeper(request, name), request.GET.get("kept") == "seen"
    rows = owner.shelf.filter(seen=seen).select_related("film").order_by("-since", "-pk")
    shown = Paginator(rows, FILMS_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "shelf.html", {"reader": owner, "seen": seen, "shown": shown})
