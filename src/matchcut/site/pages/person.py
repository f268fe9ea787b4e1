"""A person's page: the films they worked on, and as what."""

from collections import defaultdict

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from matchcut.site.films.models import CreditRow, FilmRow, PersonRow

MOST_CREDITS = 200


@require_safe
def page(request: HttpRequest, person_id: str) -> HttpResponse:
    """Return the films of a person, oldest first."""
    person = get_object_or_404(PersonRow, id=person_id)
    credits = CreditRow.objects.filter(person=person).select_related("film")
    roles: dict[FilmRow, list[str]] = defaultdict(list)
    for credit in credits.order_by("film__year", "film__title", "place")[:MOST_CREDITS]:
        roles[credit.film].append(credit.character or credit.role)
    films = [(film, ", ".join(dict.fromkeys(of))) for film, of in roles.items()]
    return render(request, "person.html", {"person": person, "films": films})
