"""The first page, the page about the data, and what is said when something is missing."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from matchcut.site.films.models import EditionRow, FilmRow
from matchcut.site.lines.models import StatementRow
from matchcut.site.writing.models import PieceRow

MOST_FILMS = 12  # put forward on the first page


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Return the first page: what this is, and films to begin with."""
    joined = FilmRow.objects.filter(lines__gt=0).order_by("-lines", "-popularity", "id")
    best = list(joined[:MOST_FILMS])
    return render(request, "home.html", {"best": best[:1], "others": best[1:]})


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """Return where the films and lines come from, under which licences, and how many there are."""
    edition = EditionRow.objects.filter(finished__isnull=False).order_by("-finished").first()
    counts = {
        "statements": StatementRow.objects.count(),
        "pieces": PieceRow.objects.count(),
    }
    return render(request, "about.html", {"edition": edition, "counts": counts})


@require_safe
def robots(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - every view is given it
    """Return what crawlers are asked to leave alone: searches, which are endless."""
    return HttpResponse("User-agent: *\nDisallow: /search\n", content_type="text/plain")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - as above
    """Return what is said where there is nothing at an address."""
    return render(request, "404.html", status=404)


def failed(request: HttpRequest) -> HttpResponse:
    """Return what is said when a page could not be made; asks nothing of the database."""
    return render(request, "500.html", status=500)
