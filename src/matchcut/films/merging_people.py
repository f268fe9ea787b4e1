"""People of several sources, each put together from what the sources say of them.

Two records are one person if they share an id that is theirs alone in each source, or if a
name of theirs agrees and both worked on one film.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from matchcut.films.forms import person_names
from matchcut.films.grouping import Claims, Groups
from matchcut.films.ids import free_id
from matchcut.films.values import Credit, Film, Person


@dataclass(frozen=True, slots=True)
class People:
    """The people of several sources, by source and the id they have in it."""

    merged: dict[tuple[int, str], Person]

    def credits(self, film: Film, source: int) -> tuple[Credit, ...]:
        """Return the film's credits with the people as merged."""
        return tuple(
            Credit(self.merged[source, credit.person.id], credit.role, credit.character)
            for credit in film.credits
        )


def merge_people(
    records: Sequence[Film], sources: Sequence[int], gathered: Sequence[Sequence[int]]
) -> People:
    """Return the people of all records, where `gathered` are the records of each film."""
    found: dict[tuple[int, str], Person] = {
        (source, credit.person.id): credit.person
        for source, film in zip(sources, records, strict=True)
        for credit in film.credits
    }
    number = {key: at for at, key in enumerate(found)}
    people = list(found.values())
    person_sources = [source for source, _ in found]
    groups = Groups(person_sources)
    claims = Claims([person.ids for person in people], person_sources)
    for _ in claims.join(groups):
        pass  # an id that two people claim is left for the sources to mend
    for group in gathered:
        if len(group) > 1:
            cast = [
                number[sources[record], credit.person.id]
                for record in group
                for credit in records[record].credits
            ]
            _join_by_name(cast, people, groups)
    keys = list(found)
    merged: dict[tuple[int, str], Person] = {}
    taken: set[str] = set()
    for members in groups.groups():
        known = [one for at in members for one in people[at].ids if claims.trusted(one, at)]
        person_id = free_id(known, taken, people[members[0]].id)
        person = _one_person(person_id, [people[at] for at in members])
        merged |= {keys[at]: person for at in members}
    return People(merged)


def _join_by_name(cast: Sequence[int], people: Sequence[Person], groups: Groups) -> None:
    """Join those who worked on one film under one name."""
    by_name: dict[tuple[str, ...], int] = {}
    for at in dict.fromkeys(cast):
        for name in person_names(people[at]):
            groups.join(by_name.setdefault(name, at), at)


def _one_person(person_id: str, records: Sequence[Person]) -> Person:
    """Return one person with the first record's name and everyone's further names and ids."""
    shown = records[0].name
    names = dict.fromkeys(name for record in records for name in (record.name, *record.names))
    ids = dict.fromkeys(known for record in records for known in record.ids)
    return Person(person_id, shown, tuple(name for name in names if name != shown), tuple(ids))
