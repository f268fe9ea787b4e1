"""A person's page: the films they worked on, and as what."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from matchcut.films.values import Role
from matchcut.site.films.models import CreditRow, FilmRow, PersonRow

MOST_CREDITS = 200  # hardly anyone has more, and a page stays light
_DID = {
    Role.DIRECTOR: "Directed",
    Role.WRITER: "Wrote",
    Role.PRODUCER: "Produced",
    Role.CAST: "Appeared in",
}


@dataclass(frozen=True, slots=True)
class Work:
    """What a person did, and in which films, each with the characters they played."""

    did: str
    films: tuple[tuple[FilmRow, str], ...]


@require_safe
def page(request: HttpRequest, person_id: str) -> HttpResponse:
    """Return the films of a person, oldest first."""
    person = get_object_or_404(PersonRow, id=person_id)
    credited = person.credits.select_related("film").order_by(
        F("film__year").asc(nulls_last=True), "film__title", "film", "place"
    )
    work = _work(credited[:MOST_CREDITS])
    return render(request, "person.html", {"person": person, "work": work})


def _work(credited: Iterable[CreditRow]) -> tuple[Work, ...]:
    """Return the films under what the person did in them, in the order of the credits."""
    films: dict[str, dict[FilmRow, dict[str, None]]] = {role: {} for role in _DID}
    for one in credited:
        films[one.role].setdefault(one.film, {})[one.character] = None
    return tuple(
        Work(did, tuple((film, ", ".join(filter(None, of))) for film, of in films[role].items()))
        for role, did in _DID.items()
        if films[role]
    )
