"""Search: films and people, whole or as far as they are typed."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from matchcut.films.finding import Found, find
from matchcut.films.folding import fold_tokens
from matchcut.films.values import Film, Role
from matchcut.site.films.models import EditionRow, FilmRow, PersonRow
from matchcut.sources.edition_catalogue import EditionCatalogue
from matchcut.sources.editions import open_edition

MOST_CHARS = 200  # of a query; no title is longer, and folding costs time
MOST_FILMS, MOST_PEOPLE = 20, 6


@dataclass(frozen=True, slots=True)
class Result:
    """A film found, who made it, and why it was found."""

    film: Film
    directors: str
    reason: str


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """Return the page of results."""
    return render(request, "search.html", _found(request))


@require_safe
def results(request: HttpRequest) -> HttpResponse:
    """Return the results alone, for a page that is open while its reader types."""
    return render(request, "results.html", _found(request))


def _found(request: HttpRequest) -> dict[str, object]:
    query = request.GET.get("q", "").replace("\0", "").strip()[:MOST_CHARS]
    edition = EditionRow.objects.filter(finished__isnull=False).order_by("-finished").first()
    if not query or edition is None:
        return {"query": query, "results": [], "people": []}
    catalogue = _catalogue(settings.OPTIONS.catalogue, edition.inner)
    found = find(query, catalogue, MOST_FILMS)
    here = FilmRow.objects.in_bulk([one.film.id for one in found])
    return {
        "query": query,
        "results": [
            Result(one.film, _names(one.film), _why(one, query))
            for one in found
            if one.film.id in here
        ],
        "people": PersonRow.objects.called(fold_tokens(query))[:MOST_PEOPLE],
    }


def _names(film: Film) -> str:
    return ", ".join(person.name for person in film.people(Role.DIRECTOR)[:3])


def _why(found: Found, query: str) -> str:
    """Return why a film was found, unless its title or makers show that."""
    plain = query.casefold()
    shown = plain in found.film.title.casefold() or plain in _names(found.film).casefold()
    return "" if shown else found.reason


@lru_cache(maxsize=1)
def _catalogue(folder: Path, inner: str) -> EditionCatalogue:  # noqa: ARG001 - a new one is opened
    """Return the edition in the folder, opened once for each content it has."""
    return open_edition(folder)
