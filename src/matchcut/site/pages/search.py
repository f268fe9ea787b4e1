"""Search: films, people and writing, whole or as far as they are typed."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from matchcut.films.finding import CANDIDATES, Found, find
from matchcut.films.folding import fold_tokens
from matchcut.films.values import Film, Role
from matchcut.site.catalogue import catalogue
from matchcut.site.films.models import FilmRow, PersonRow
from matchcut.site.pages.shown import Source, of_piece, reader_page
from matchcut.site.searching.asking import Passage, pieces_with
from matchcut.site.writing.models import PieceRow

MOST_CHARS = 200  # of a query; no title is longer, and folding costs time
MOST_PEOPLE = 6


@dataclass(frozen=True, slots=True)
class Most:
    """How many films and pieces are shown, and among how many candidates films are chosen."""

    films: int
    pieces: int
    among: int


WHOLE = Most(films=20, pieces=12, among=CANDIDATES)
TYPED = Most(films=8, pieces=3, among=16)  # asked for at every pause of who types


@dataclass(frozen=True, slots=True)
class Result:
    """A film found, who made it, and why it was found."""

    film: Film
    directors: str
    reason: str


@dataclass(frozen=True, slots=True)
class PieceFound:
    """A piece found, by whom it is, and a little of it that may be shown."""

    id: int
    headline: str
    kind: str
    author: Source
    film: FilmRow | None
    spoilers: bool
    passage: Passage


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """Return the page of results."""
    return render(request, "search.html", _found(asked(request), WHOLE))


@require_safe
def results(request: HttpRequest) -> HttpResponse:
    """Return the results alone, for a page that is open while its reader types."""
    return render(request, "results.html", _found(asked(request), TYPED))


def asked(request: HttpRequest) -> str:
    """Return what is looked for, cut to what any title needs."""
    return request.GET.get("q", "").replace("\0", "").strip()[:MOST_CHARS]


def films_found(query: str, most: Most = WHOLE) -> list[Result]:
    """Return the films of this site that the query may mean, the likeliest first."""
    films = catalogue()
    if not query or films is None:
        return []
    found = find(query, films, most.films, among=most.among)
    ids = [one.film.id for one in found]
    here = set(FilmRow.objects.filter(pk__in=ids).values_list("pk", flat=True))
    return [
        Result(one.film, _names(one.film), _why(one, query)) for one in found if one.film.id in here
    ]


def _found(query: str, most: Most) -> dict[str, object]:
    return {
        "query": query,
        "results": films_found(query, most),
        "people": PersonRow.objects.called(fold_tokens(query), MOST_PEOPLE),
        "pieces": [_piece(*one) for one in pieces_with(query, most.pieces)],
    }


def _piece(row: PieceRow, passage: Passage) -> PieceFound:
    return PieceFound(
        id=row.pk,
        headline=row.headline or of_piece(row).name,
        kind=row.kind,
        author=reader_page(row.reader.name) if row.reader else Source(row.author),
        film=row.film,
        spoilers=row.spoilers,
        passage=passage,
    )


def _names(film: Film) -> str:
    return ", ".join(person.name for person in film.people(Role.DIRECTOR)[:3])


def _why(found: Found, query: str) -> str:
    """Return why a film was found, unless its title or makers show that."""
    plain = query.casefold()
    shown = plain in found.film.title.casefold() or plain in _names(found.film).casefold()
    return "" if shown else found.reason
