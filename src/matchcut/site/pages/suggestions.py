"""What to see next, or before: films that somebody's words lead to, none of them a spoiler."""

from dataclasses import dataclass, replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from matchcut.films.values import Film, Role
from matchcut.lineage.filters import EVERYTHING
from matchcut.lineage.suggesting import Wanted, candidates, suggest
from matchcut.lines.values import Through
from matchcut.site.films.models import FilmRow
from matchcut.site.lines.snapshots import held
from matchcut.site.pages.walks import StepShown, lines_of, stands, steps_shown
from matchcut.site.readers.models import ReaderRow, ShelfRow

MOST_LOOKED_AT = 30  # films of each ring whose words are asked for


@dataclass(frozen=True, slots=True)
class Suggested:
    """A film to see, who directed it, and the way to it."""

    film: Film
    directors: str
    steps: tuple[StepShown, ...]


@require_safe
def after(request: HttpRequest, film_id: str) -> HttpResponse:
    """Return what to see next."""
    return _page(request, film_id, before=False)


@require_safe
def before(request: HttpRequest, film_id: str) -> HttpResponse:
    """Return what to see before: what the film stems from, or what lies behind that."""
    return _page(request, film_id, before=True)


def _page(request: HttpRequest, film_id: str, *, before: bool) -> HttpResponse:
    row = get_object_or_404(FilmRow, pk=film_id)
    wanted = _wanted(request, before=before)
    told = {
        "film": row,
        "wanted": wanted,
        "through": next(iter(wanted.asked.through), ""),
        "without": next(iter(wanted.asked.without), ""),
        "throughs": tuple(Through),
        "suggested": _suggested(film_id, wanted),
    }
    return render(request, "suggestions.html", told)


def _wanted(request: HttpRequest, *, before: bool) -> Wanted:
    """Return what is asked for; a word that names nothing that passes asks for nothing."""
    asked = replace(
        EVERYTHING,
        through=frozenset(one for one in Through if one == request.GET.get("for")),
        without=frozenset(one for one in Through if one == request.GET.get("not")),
        spoilers=False,
    )
    return Wanted(
        asked,
        before=before,
        further_back=before and request.GET.get("further") == "1",
        not_same_director=request.GET.get("other") == "1",
        seen=_seen(request),
    )


def _seen(request: HttpRequest) -> frozenset[str]:
    """Return the films that who is signed in has seen."""
    if not isinstance(request.user, ReaderRow):
        return frozenset()
    seen = ShelfRow.objects.filter(reader=request.user, seen=True)
    return frozenset(seen.values_list("film", flat=True))


def _suggested(film_id: str, wanted: Wanted) -> tuple[Suggested, ...]:
    """Return what fits; asks twice."""
    near = candidates(held(), film_id, wanted)
    unseen = (
        [way for way in ring if way.films[-1] not in wanted.seen][:MOST_LOOKED_AT]
        for ring in near.rings
    )
    rings = tuple(tuple(ring) for ring in unseen)
    lines = lines_of((way.films for ring in rings for way in ring), frozenset())
    standing = tuple(
        tuple(way for way in ring if stands(way.films, lines, wanted.asked)) for ring in rings
    )
    told: set[str] = set()
    return tuple(
        Suggested(one.film, directors(one.film), tuple(steps_shown(one.steps, told)))
        for one in suggest(replace(near, rings=standing), lines, wanted)
    )


def directors(film: Film) -> str:
    """Return who directed the film."""
    return ", ".join(person.name for person in film.people(Role.DIRECTOR))
