"""The people in a dump of omdb.org, which may lack the table that says who worked on what."""

from collections.abc import Container

from matchcut.films.values import Role
from matchcut.sources.omdb_tables import LINKS, Tables
from matchcut.sources.staging import CreditRow, PersonIdRow, PersonRow, Staging

PEOPLES_TABLES = ("all_casts", "job_names", "all_people", "all_people_aliases", "people_links")
_ROLES = {
    "Director": Role.DIRECTOR,
    "Author": Role.WRITER,
    "Writer": Role.WRITER,
    "Screenplay": Role.WRITER,
    "Producer": Role.PRODUCER,
    "Actor": Role.CAST,
}
_JOBS = ("job_id", "name", "language_iso_639_1")
_CASTS = ("movie_id", "person_id", "job_id", "role", "position")
_SCHEMES = {"imdbperson": "imdb", "wikidata": "wikidata"}


def stage_people(tables: Tables, staging: Staging, films: Container[str]) -> None:
    """Write the credits of these films, and the people they name."""
    jobs = {
        job: _ROLES[name]
        for job, name, language in tables.read("job_names", _JOBS)
        if language == "en" and name in _ROLES
    }
    wanted = set()
    for film, person, job, character, place in tables.read("all_casts", _CASTS):
        if film in films and job in jobs:
            wanted.add(person)
            played = (character or None) if jobs[job] is Role.CAST else None
            position = int(place) if place.isdecimal() else None
            staging.add(CreditRow(film, person, jobs[job].value, played, position))
    names: dict[str, list[str]] = {person: [] for person in wanted}
    for person, name in tables.read("all_people_aliases", ("person_id", "name")):
        if person in wanted:
            names[person].append(name)
    for person, name in tables.read("all_people", ("id", "name")):
        if person in wanted and name:
            wanted.discard(person)  # and so takes each once
            staging.add(PersonRow(person, name, tuple(names[person])))
            staging.add(PersonIdRow(person, staging.source, person))
    for source, key, person, _ in tables.read("people_links", LINKS):
        if source in _SCHEMES and person in names:
            staging.add(PersonIdRow(person, _SCHEMES[source], key))
