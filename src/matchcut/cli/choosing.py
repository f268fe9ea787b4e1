"""Which film a reader means: by id, by title and year, or by title alone where one film has it."""

import re
from collections.abc import Iterable

from matchcut.errors import InputError
from matchcut.films.finding import Searchable, find
from matchcut.films.index import Form, NameOf
from matchcut.films.values import Film

DATED = re.compile(r"(?P<title>.*\S)\s*[(\uff08](?P<year>\d{4})[)\uff09]\s*")
NAMING = (Form.WHOLE, Form.NO_ARTICLE, Form.BARE, Form.MAIN)  # parts that may stand for a title
MOST_SHOWN = 12


def choose(query: str, catalogue: Searchable) -> Film | None:
    """The film meant, or None where no film has that title.

    Raises InputError with the candidates in its hint where several have.
    """
    if film := catalogue.film(query.strip()):
        return film
    dated = DATED.fullmatch(query)
    titles = [query, dated["title"]] if dated else [query]
    found = next(filter(None, (_titled(title, catalogue) for title in titles)), ())
    if dated and len(found) > 1:
        found = tuple(film for film in found if film.year == int(dated["year"]))
    if len(found) > 1:
        raise InputError(
            f'"{query}" fits {len(found)} films',
            hint=f"write the year after the title, or the id:\n{listed(found)}",
        )
    return found[0] if found else None


def _titled(title: str, catalogue: Searchable) -> tuple[Film, ...]:
    """The films or versions of this title, best known first; a whole title before a part of one."""
    key = catalogue.index.lookup(title)
    ids: dict[Form, dict[str, None]] = {form: {} for form in NAMING}
    for name in catalogue.index.names(key) if key is not None else ():
        if name.of is NameOf.FILM and name.form in ids:
            ids[name.form][name.id] = None
        elif name.of is NameOf.FAMILY and (family := catalogue.family(name.id)):
            ids[Form.WHOLE] |= dict.fromkeys(family.members)
    films = catalogue.films(next(filter(None, ids.values()), ()))
    return tuple(sorted(films, key=lambda film: (-film.popularity, film.year or 0, film.id)))


def near(query: str, catalogue: Searchable) -> str:
    """The films that might have been meant, one a line, for a hint; empty where there are none."""
    return listed(found.film for found in find(query, catalogue, MOST_SHOWN))


def listed(films: Iterable[Film]) -> str:
    """The films, one a line, each with its id."""
    rows = [f"  {film}  {film.imdb or film.id}" for film in films]
    more = [f"  and {len(rows) - MOST_SHOWN} more"] if len(rows) > MOST_SHOWN else []
    return "\n".join(rows[:MOST_SHOWN] + more)
