"""Ids of films and people: which is kept, and how each may be written."""

import re
from collections.abc import Iterable

from matchcut.films.values import ExternalId, Film

# Databases whose ids tell by their own shape whose they are ("tt0089881", "Q1066948"), best first.
PLAIN = ("imdb", "wikidata")
BEST = (*PLAIN, "omdb")
_SHAPES = ((re.compile(r"(?:tt|nm)\d+"), "imdb"), (re.compile(r"Q\d+"), "wikidata"))


def own_id(known: ExternalId) -> str:
    """Return the id that a film or person known by this is kept under.

    >>> own_id(ExternalId("imdb", "tt0089881")), own_id(ExternalId("omdb", "597"))
    ('tt0089881', 'omdb-597')
    """
    return known.value if known.scheme in PLAIN else f"{known.scheme}-{known.value}"


def in_full(written: str) -> str:
    """Return an id as scheme and value, however it was written.

    >>> in_full("tt0089881"), in_full("omdb-597"), in_full("wikidata:Q1066948")
    ('imdb:tt0089881', 'omdb:597', 'wikidata:Q1066948')
    """
    for shape, scheme in _SHAPES:
        if shape.fullmatch(written):
            return f"{scheme}:{written}"
    return written if ":" in written else written.replace("-", ":", 1)


def redirects(films: Iterable[Film]) -> dict[str, str]:
    """Return the film each id in full leads to; the best known one where several claim it."""
    ranked = sorted(films, key=lambda film: (film.popularity, film.id))
    found = {str(known): film.id for film in ranked for known in film.ids}
    return found | {in_full(film.id): film.id for film in ranked}


def free_id(known: Iterable[ExternalId], taken: set[str], fallback: str) -> str:
    """Return the best id that nobody has yet, and take it.

    Best are the databases of `BEST`, in their order, then any other, then `fallback`.
    """
    rank = {scheme: place for place, scheme in enumerate(BEST)}
    ranked = sorted(known, key=lambda one: rank.get(one.scheme, len(BEST)))
    for candidate in (*map(own_id, ranked), fallback):
        if candidate not in taken:
            taken.add(candidate)
            return candidate
    return free_id((), taken, f"{fallback}-2")
