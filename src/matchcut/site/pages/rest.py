"""All that a film's own page has room for only the first of, a page at a time."""

from collections.abc import Callable, Sequence
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from matchcut.site.films.models import FilmRow, FilmSet
from matchcut.site.lines.models import StatementRow
from matchcut.site.pages import film_lists, shown
from matchcut.site.pages.excerpts import columns, excerpt
from matchcut.site.spoilers import Opened, opened
from matchcut.site.writing.models import CopyRow

A_PAGE = 20  # a page stays light
_HEADINGS = {
    "lines": "Films joined to",
    "recommendations": "Recommended:",
    "copies": "Copies seen of",
    "pieces": "Pieces that speak of",
}


@csrf_exempt  # opening a passage changes nothing, and a token would need a cookie
@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, film_id: str, what: str) -> HttpResponse:
    """Return a page of a film's lines, recommendations, copies or pieces; a POST opens."""
    film, open_keys = get_object_or_404(FilmRow, pk=film_id), opened(request)
    if what not in _ROWS:
        raise Http404("what a film has")
    found = Paginator(_ROWS[what](film_id), A_PAGE).get_page(request.GET.get("page"))
    told = {
        "film": film,
        "what": what,
        "heading": _HEADINGS[what],
        "shown": found,
        "all": _told(what, list(found), open_keys),
        "opened": sorted(open_keys),
    }
    return render(request, "rest.html", told)


def _joined_to(film_id: str) -> FilmSet:
    """Return the films that stand in a line with this one."""
    said = StatementRow.objects.standing()
    later = Q(pk__in=said.filter(earlier=film_id).values("later"))
    earlier = Q(pk__in=said.filter(later=film_id).values("earlier"))
    return FilmRow.objects.filter(later | earlier).exclude(pk=film_id).by_release()


def _told(what: str, rows: list[Any], open_keys: Opened) -> Sequence[object]:
    """Return the rows as they may be shown."""
    match what:
        case "recommendations":
            return [shown.recommendation(row, open_keys) for row in rows]
        case "copies":
            these = CopyRow.objects.filter(pk__in=[row.pk for row in rows])
            return film_lists.copies_shown(rows, film_lists.reports_of(these), open_keys)
        case "pieces":
            return list(map(excerpt, rows))
        case _:
            return rows


_ROWS: dict[str, Callable[[str], QuerySet[Any, Any]]] = {
    "lines": _joined_to,
    "recommendations": film_lists.recommendations_of,
    "copies": film_lists.copies_of,
    "pieces": lambda film_id: columns(film_lists.pieces_of(film_id)),
}
