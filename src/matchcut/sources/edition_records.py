"""Films, people, families and facts out of the compact JSON that `edition_store` writes."""

import json
import zlib
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

ROLES = tuple(Role)  # a credit names its role by the place here
# What films' JSON is packed against: short texts shrink to half only with words to point at.
_WORDS = (
    b'"family","alias"],["tmdb","movielens","omdb","Self","null,"nickname"],["US","JP","FR","GB",'
    b'["en"],["fr"],["es"],["de"],["ja"],["zh"],null,null,"original"],["","en",null,"release"],["'
    b'","fr",null,"release"],["","es",null,"release"],["The ",null,null,"release"]],[[,0,null],['
    b',1,null],[,2,null],[,3,"],[,3,null]],[["imdb","tt00"],["wikidata","Q"]],[],[],null,0.'
)
_WINDOW = 12  # bits, as records are short: to clear a larger one for each took longer than packing


def pack(record: str) -> bytes:
    """Return a film's JSON in fewer bytes."""
    packer = zlib.compressobj(6, wbits=-_WINDOW, memLevel=5, zdict=_WORDS)
    return packer.compress(record.encode()) + packer.flush()


def unpack(packed: bytes) -> str:
    """Return what `pack` packed, here or in an earlier version, whose window was larger."""
    return zlib.decompressobj(wbits=-zlib.MAX_WBITS, zdict=_WORDS).decompress(packed).decode()


def people_of(record: str) -> list[int]:
    """Return the numbers of the people that a film's JSON names."""
    return [person for person, _, _ in json.loads(record)[3]]


def read_film(film_id: str, record: str, people: Mapping[int, Person]) -> Film:
    """Return the film of this JSON; `people` are those it names, by number."""
    title, year, titles, roles, ids, countries, languages, family, popularity = json.loads(record)
    return Film(
        film_id,
        title,
        year,
        tuple(Title(text, code, script, TitleKind(kind)) for text, code, script, kind in titles),
        tuple(Credit(people[person], ROLES[role], played) for person, role, played in roles),
        _ids(ids),
        tuple(countries),
        tuple(languages),
        family,
        popularity,
    )


def read_person(person_id: str, record: str) -> Person:
    """Return the person of this JSON."""
    name, names, ids = json.loads(record)
    return Person(person_id, name, tuple(names), _ids(ids))


def read_family(family_id: str, record: str) -> Family:
    """Return the family of this JSON."""
    title, members, titles = json.loads(record)
    read = tuple(Title(text, code, script, TitleKind(kind)) for text, code, script, kind in titles)
    return Family(family_id, title, tuple(members), read)


def read_fact(record: str) -> Fact:
    """Return the fact of this JSON."""
    later, earlier, kind, source, url = json.loads(record)
    return Fact(later, earlier, FactKind(kind), source, url)


def _ids(ids: list[list[str]]) -> tuple[ExternalId, ...]:
    return tuple(ExternalId(scheme, value) for scheme, value in ids)
