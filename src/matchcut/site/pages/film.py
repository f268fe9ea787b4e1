"""A film's page."""

from dataclasses import dataclass
from typing import TypeVar

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from matchcut.films.ids import in_full
from matchcut.films.values import Film, Role, Title, TitleKind
from matchcut.reading.values import PieceKind
from matchcut.site.films import records
from matchcut.site.films.models import FilmRow, NameRow
from matchcut.site.pages import lineage, shown
from matchcut.site.pages.structured import movie
from matchcut.site.spoilers import opened
from matchcut.site.writing.models import AboutRow, CopyRow, PartRow, PieceRow, RecommendationRow

MOST_PIECES = 30
MOST_WORDED = 12  # recommendations, copies, synopses and essays
MOST_CREDITS = 15  # of one role
_ROLES = {
    Role.DIRECTOR: "Directed by",
    Role.WRITER: "Written by",
    Role.PRODUCER: "Produced by",
    Role.CAST: "With",
}
Drawn = TypeVar("Drawn", PartRow, RecommendationRow, CopyRow)


@dataclass(frozen=True, slots=True)
class Makers:
    """The people credited with one role."""

    word: str
    credits: tuple[tuple[str, str, str], ...]


@csrf_exempt  # opening a passage changes nothing, and a token would need a cookie
@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, film_id: str) -> HttpResponse:
    """Return a film's page; a POST opens what is hidden on it."""
    row = FilmRow.objects.select_related("family").filter(id=film_id).first()
    if row is None:
        name = NameRow.objects.filter(name=in_full(film_id)).first()
        if name is None:
            raise Http404("film")
        return redirect("film", name.film_id, permanent=True)
    film, open_keys = records.film(row), opened(request)
    return render(
        request,
        "film.html",
        {
            "film": film,
            "original": original(film),
            "titles": other_titles(film),
            "makers": makers(film),
            "family": row.family,
            "versions": _versions(row),
            "lineage": lineage.of(film, open_keys),
            "parts": [shown.part(one, open_keys) for one in _parts(row)],
            "recommendations": [
                shown.recommendation(one, open_keys)
                for one in _drawn(RecommendationRow.objects.filter(film=row))
            ],
            "copies": [
                shown.copy(one, open_keys) for one in _drawn(CopyRow.objects.filter(film=row))
            ],
            "pieces": _pieces(row),
            "opened": sorted(open_keys),
            "movie": movie(film, request.build_absolute_uri(request.path)),
        },
    )


def original(film: Film) -> Title | None:
    """Return the original title where it is another than the one shown."""
    named = (title for title in film.titles if title.kind is TitleKind.ORIGINAL)
    return next((title for title in named if title.text != film.title), None)


def other_titles(film: Film) -> tuple[tuple[str, str], ...]:
    """Return every further title once, with the languages it is used in."""
    languages: dict[str, dict[str, None]] = {}
    for title in film.titles:
        if title.text != film.title and title.kind is not TitleKind.ORIGINAL:
            languages.setdefault(title.text, {})[title.language or ""] = None
    return tuple((text, ", ".join(filter(None, of))) for text, of in languages.items())


def makers(film: Film) -> tuple[Makers, ...]:
    """Return the people by role, each as id, name and character."""
    found = []
    for role, word in _ROLES.items():
        people = {
            credit.person.id: (credit.person.id, credit.person.name, credit.character or "")
            for credit in film.credits
            if credit.role is role
        }
        if people:
            found.append(Makers(word, tuple(people.values())[:MOST_CREDITS]))
    return tuple(found)


def _versions(row: FilmRow) -> list[Film]:
    """Return the other tellings of the film's family; asks even where there is none."""
    members = FilmRow.objects.filter(family__isnull=False, family=row.family_id)
    return [records.named(one) for one in members.order_by("year", "title") if one.pk != row.pk]


def _parts(row: FilmRow) -> QuerySet[PartRow]:
    """Return the synopses and essays of pages about this film."""
    about = AboutRow.objects.filter(film=row, subject=True).values("piece")
    return _drawn(PartRow.objects.filter(piece__in=about, piece__kind=PieceKind.FILM_PAGE))


def _drawn(rows: QuerySet[Drawn]) -> QuerySet[Drawn]:
    return rows.select_related("piece__document").order_by("pk")[:MOST_WORDED]


def _pieces(row: FilmRow) -> list[tuple[PieceRow, shown.Source]]:
    """Return the pieces that speak of the film, those about it first, then the newest."""
    spoken = AboutRow.objects.filter(film=row).select_related("piece__document")
    return [
        (about.piece, shown.source(about.piece.document.source, about.piece_id))
        for about in spoken.order_by("-subject", "-piece")[:MOST_PIECES]
    ]
