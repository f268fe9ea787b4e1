"""The first page, and the page about the data."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import is_valid_path
from django.utils import timezone
from django.utils.encoding import escape_uri_path
from django.views.decorators.http import require_safe

from matchcut.reading.values import PieceKind
from matchcut.site.films.models import EditionRow, FilmRow
from matchcut.site.lines.models import StatementRow
from matchcut.site.pages.excerpts import columns, excerpt, of_readers
from matchcut.site.pages.shown import said_closed
from matchcut.site.questions import Question
from matchcut.site.writing.models import PieceRow

MOST_FILMS = 12  # put forward on the first page
MOST_NEW = 4  # reviews, posts and statements

_joined = Question(
    lambda: (
        FilmRow.objects.filter(lines__gt=0)
        .order_by("-lines", "-popularity", "id")
        .values("id", "title", "year", "lines")[:MOST_FILMS]
    ),
    films=0,
)
_reviews = Question(lambda: columns(of_readers(PieceKind.REVIEW), MOST_NEW), films=0)
_posts = Question(lambda: columns(of_readers(PieceKind.POST), MOST_NEW), films=0)
_said = Question(lambda: StatementRow.objects.of_readers()[:MOST_NEW], films=0)


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Return the first page: what this is, what is new, and films to begin with."""
    films = _joined()
    today = timezone.localdate().toordinal() % max(1, len(films))  # each day another one
    shown_here = {
        "best": films[today : today + 1],
        "others": films[:today] + films[today + 1 :],
        "reviews": list(map(excerpt, _reviews())),
        "posts": list(map(excerpt, _posts())),
        "said": list(map(said_closed, _said())),
    }
    return render(request, "home.html", shown_here)


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """Return where the films and lines come from, under which licences, and how many there are."""
    edition = EditionRow.objects.newest()
    counts = {
        "statements": StatementRow.objects.count(),
        "outside": PieceRow.objects.filter(document__isnull=False).count(),
        "written": PieceRow.objects.filter(reader__isnull=False, hidden__isnull=True).count(),
    }
    return render(request, "about.html", {"edition": edition, "counts": counts})


@require_safe
def without_slash(request: HttpRequest, address: str) -> HttpResponse:
    """Lead from an address with a slash at its end to the same one without, if that is a page."""
    path = f"/{address.strip('/')}"
    if not is_valid_path(path):
        raise Http404("address")
    query = request.META["QUERY_STRING"]
    return redirect(escape_uri_path(path) + (f"?{query}" if query else ""), permanent=True)


@require_safe
def robots(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - every view is given it
    """Return what crawlers are asked to leave alone: searches, and ways, which are endless."""
    closed = "".join(f"Disallow: {path}\n" for path in ("/search", "/path?", "/programme"))
    return HttpResponse(f"User-agent: *\n{closed}", content_type="text/plain")
