"""Films, people, families and facts as compact JSON, and back."""

import json
from collections.abc import Mapping

from matchcut.films.values import (
    Credit,
    ExternalId,
    Fact,
    FactKind,
    Family,
    Film,
    Person,
    Role,
    Title,
    TitleKind,
)


def write_film(film: Film) -> str:
    """Return a film as JSON, its people by their ids."""
    return _packed(
        film.title,
        film.year,
        [(title.text, title.language, title.script, title.kind) for title in film.titles],
        [(credit.person.id, credit.role, credit.character) for credit in film.credits],
        [(known.scheme, known.value) for known in film.ids],
        film.countries,
        film.languages,
        film.family,
        film.popularity,
    )


def people_of(record: str) -> list[str]:
    """Return the ids of the people that a film's JSON names."""
    return [person for person, _, _ in json.loads(record)[3]]


def read_film(film_id: str, record: str, people: Mapping[str, Person]) -> Film:
    """Return the film that `write_film` wrote; `people` are those it names."""
    title, year, titles, roles, ids, countries, languages, family, popularity = json.loads(record)
    return Film(
        film_id,
        title,
        year,
        tuple(Title(text, code, script, TitleKind(kind)) for text, code, script, kind in titles),
        tuple(Credit(people[person], Role(role), played) for person, role, played in roles),
        _ids(ids),
        tuple(countries),
        tuple(languages),
        family,
        popularity,
    )


def write_person(person: Person) -> str:
    """Return a person as JSON."""
    ids = [(known.scheme, known.value) for known in person.ids]
    return _packed(person.name, person.names, ids)


def read_person(person_id: str, record: str) -> Person:
    """Return the person that `write_person` wrote."""
    name, names, ids = json.loads(record)
    return Person(person_id, name, tuple(names), _ids(ids))


def write_family(family: Family) -> str:
    """Return a family as JSON."""
    titles = [(title.text, title.language, title.script, title.kind) for title in family.titles]
    return _packed(family.title, family.members, titles)


def read_family(family_id: str, record: str) -> Family:
    """Return the family that `write_family` wrote."""
    title, members, titles = json.loads(record)
    read = tuple(Title(text, code, script, TitleKind(kind)) for text, code, script, kind in titles)
    return Family(family_id, title, tuple(members), read)


def write_fact(fact: Fact) -> str:
    """Return a fact as JSON."""
    return _packed(fact.later, fact.earlier, fact.kind, fact.source, fact.url)


def read_fact(record: str) -> Fact:
    """Return the fact that `write_fact` wrote."""
    later, earlier, kind, source, url = json.loads(record)
    return Fact(later, earlier, FactKind(kind), source, url)


def _packed(*parts: object) -> str:
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))


def _ids(ids: list[list[str]]) -> tuple[ExternalId, ...]:
    return tuple(ExternalId(scheme, value) for scheme, value in ids)
