"""The people in IMDb's datasets: who directed, wrote, produced and played in films."""

import json
from collections.abc import Container, Iterator, Mapping
from pathlib import Path

from matchcut.films.values import Role
from matchcut.sources.dumps import Dump
from matchcut.sources.imdb_tables import named_in
from matchcut.sources.row_faults import RowError
from matchcut.sources.staging import CreditRow, PersonIdRow, PersonRow, Staging

PEOPLES_TABLES = ("title.crew", "title.principals", "name.basics")
_CREW = ("tconst", "directors", "writers")
_PRINCIPALS = ("tconst", "ordering", "nconst", "category", "characters")
_MADE_BY = {"director": Role.DIRECTOR, "writer": Role.WRITER}
_OTHER_ROLES = {
    "producer": Role.PRODUCER,
    "actor": Role.CAST,
    "actress": Role.CAST,
    "self": Role.CAST,
}


def stage_people(
    tables: Mapping[str, Path], staging: Staging, dump: Dump, films: Container[bytes]
) -> None:
    """Write the credits of these films, and the people they name, from the tables there are."""
    people: dict[bytes, bool] = {}  # whether the person is written already
    for credit in _credits(tables, dump, films):
        people[credit.person.encode()] = False
        staging.add(credit)
    if "name.basics" in tables:
        path = tables["name.basics"]
        for line, (key, name) in dump.tabbed(path, ("nconst", "primaryName"), named_in(people)):
            if not name or people[key.encode()]:
                reason = "an id that an earlier row has" if name else "no name"
                dump.reject(RowError(path, line, reason, key))
            else:
                people[key.encode()] = True
                staging.add(PersonRow(key, name), PersonIdRow(key, staging.source, key))


def _credits(
    tables: Mapping[str, Path], dump: Dump, films: Container[bytes]
) -> Iterator[CreditRow]:
    """Yield the credits of films; who directed and wrote them comes from the fuller table."""
    roles = _OTHER_ROLES
    if "title.crew" in tables:
        for _, (film, directors, writers) in dump.tabbed(
            tables["title.crew"], _CREW, named_in(films)
        ):
            for role, listed in ((Role.DIRECTOR, directors), (Role.WRITER, writers)):
                for at, person in enumerate(filter(None, listed.split(","))):
                    yield CreditRow(film, person, role.value, None, at)
    else:
        roles = _OTHER_ROLES | _MADE_BY
    if "title.principals" in tables:
        for _, (film, place, person, category, characters) in dump.tabbed(
            tables["title.principals"], _PRINCIPALS, named_in(films)
        ):
            if credited := roles.get(category):
                played = _played(characters) if credited is Role.CAST else None
                position = int(place) if place.isdecimal() else None
                yield CreditRow(film, person, credited.value, played, position)


def _played(characters: str) -> str | None:
    r"""Return the characters of a cell, which holds a list as JSON.

    >>> _played('["Fowler","Narrator"]'), _played("")
    ('Fowler / Narrator', None)
    """
    try:
        named = json.loads(characters)
    except ValueError:
        return characters or None
    return " / ".join(map(str, named)) if isinstance(named, list) else characters
