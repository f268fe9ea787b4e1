"""An address that names a film by another of its ids leads to the one with the id it stands under.

Asked only where a page found nothing, so that an address in use costs nothing.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from matchcut.site.films.models import FilmRow

FILMS = frozenset({"film_id", "earlier_id", "later_id"})  # what `urls.py` calls them


def led_on(request: HttpRequest) -> HttpResponse | None:
    """Return where the address leads, its query kept; None where its films stand or are none.

    A form is sent there again as it is.
    """
    asked = request.resolver_match
    if asked is None:
        return None
    named = {name: said for name, said in asked.kwargs.items() if name in FILMS}
    films = FilmRow.objects.led_to(set(named.values()))
    if not films.keys() >= set(named.values()):
        return None
    meant = asked.kwargs | {name: films[said].pk for name, said in named.items()}
    if meant == asked.kwargs:
        return None
    address, query = reverse(asked.view_name, kwargs=meant), request.META["QUERY_STRING"]
    return redirect(
        f"{address}?{query}" if query else address,
        permanent=True,
        preserve_request=request.method == "POST",
    )
