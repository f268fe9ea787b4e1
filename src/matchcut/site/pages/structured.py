"""What a film's page tells machines: JSON-LD, of facts alone, so that it can give nothing away."""

import json
from typing import Any

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from matchcut.films.values import Film, Role

_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}  # none can end a script
_SAME_AS = {
    "imdb": "https://www.imdb.com/title/{}/",
    "wikidata": "https://www.wikidata.org/wiki/{}",
}
_MOST_ACTORS = 15
_MOST_NAMES = 40


def movie(film: Film) -> SafeString:
    """Return a schema.org Movie as JSON that can stand in a page; its address is that page's."""
    same = [
        _SAME_AS[known.scheme].format(known.value) for known in film.ids if known.scheme in _SAME_AS
    ]
    stated: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Movie",
        "url": reverse("film", args=(film.id,)),
        "name": film.title,
        "alternateName": sorted({title.text for title in film.titles} - {film.title})[:_MOST_NAMES],
        "dateCreated": str(film.year) if film.year else None,
        "director": _people(film, Role.DIRECTOR),
        "actor": _people(film, Role.CAST)[:_MOST_ACTORS],
        "countryOfOrigin": list(film.countries),
        "inLanguage": list(film.languages),
        "sameAs": same,
    }
    text = json.dumps({name: value for name, value in stated.items() if value}, ensure_ascii=False)
    return mark_safe(text.translate(_ESCAPES))  # noqa: S308 - every sign that could end it is escaped


def _people(film: Film, role: Role) -> list[dict[str, str]]:
    names = dict.fromkeys(person.name for person in film.people(role))
    return [{"@type": "Person", "name": name} for name in names]
