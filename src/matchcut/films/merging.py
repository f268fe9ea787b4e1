"""What several sources give, merged into one list of films.

Two records are one film if they share an id that no other record of their source claims, or
else if they share a title and the year (or are a year apart with a director in common), no
other record of either source does, and neither ids nor directors speak against it. Two records
of one source are never merged: a source that lists a work twice may mean two cuts of it.

The sources come in order of preference: the first to have a film names it and decides its
year; titles, people, ids, countries and languages are gathered from all. What was said
differently is listed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from matchcut.films.contributions import Contribution
from matchcut.films.grouping import Claims, Groups
from matchcut.films.ids import PLAIN, free_id
from matchcut.films.matching import join_by_title
from matchcut.films.merging_people import merge_people
from matchcut.films.values import Credit, Fact, Family, Film, Role, Title

NewIds = dict[tuple[int, str], str]  # number of the source and id in it -> id in the catalogue


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What sources, or two records of one source, say differently; kept, never silently won."""

    about: str
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """One list of films, families and facts, and where the sources disagree."""

    films: tuple[Film, ...]
    families: tuple[Family, ...]
    facts: tuple[Fact, ...]
    disagreements: tuple[Disagreement, ...]


def merge(contributions: Sequence[Contribution]) -> Merged:
    """Return the films of all contributions, each once; the preferred source comes first."""
    records = [film for given in contributions for film in given.films]
    sources = [number for number, given in enumerate(contributions) for _ in given.films]
    groups = Groups(sources)
    claims = Claims([film.ids for film in records], sources)
    clashes = list(claims.join(groups))
    join_by_title(records, sources, groups)
    gathered = groups.groups()
    people = merge_people(records, sources, gathered)
    films: dict[str, Film] = {}
    new_ids: NewIds = {}
    taken: set[str] = set()
    for group in gathered:
        known = [one for at in group for one in records[at].ids if claims.trusted(one, at)]
        film_id = free_id(known, taken, records[group[0]].id)
        parts = [
            replace(records[at], credits=people.credits(records[at], sources[at])) for at in group
        ]
        films[film_id] = _one_film(film_id, parts)
        new_ids |= {(sources[at], records[at].id): film_id for at in group}
    families = _families(contributions, new_ids, films)
    for family in families:
        for member in family.members:
            films[member] = replace(films[member], family=family.id)
    labels = [
        f"{given.source}: {film.id} {film}" for given in contributions for film in given.films
    ]
    return Merged(
        tuple(films.values()),
        families,
        _facts(contributions, new_ids),
        (
            *(Disagreement(str(known), tuple(labels[at] for at in who)) for known, who in clashes),
            *_differences(gathered, records, labels),
        ),
    )


def _differences(
    gathered: Sequence[Sequence[int]], records: Sequence[Film], labels: Sequence[str]
) -> Iterator[Disagreement]:
    """Yield the films whose records give different years, or that have two ids in one database."""
    for group in gathered:
        if len({records[at].year for at in group} - {None}) > 1:
            yield Disagreement("year", tuple(labels[at] for at in group))
        ids = {str(known) for at in group for known in records[at].ids}
        for scheme in PLAIN:
            several = sorted(known for known in ids if known.startswith(f"{scheme}:"))
            if len(several) > 1:
                yield Disagreement(", ".join(several), tuple(labels[at] for at in group))


def _one_film(film_id: str, parts: Sequence[Film]) -> Film:
    """Return one film out of its records, the preferred first."""
    titles: dict[tuple[str, str | None], Title] = {}
    roles: dict[tuple[str, Role], Credit] = {}
    for part in parts:
        for title in part.titles or (Title(part.title),):
            titles.setdefault((title.text, title.language), title)
        for credit in part.credits:
            known = roles.setdefault((credit.person.id, credit.role), credit)
            if credit.character and not known.character:
                roles[credit.person.id, credit.role] = credit
    return Film(
        id=film_id,
        title=parts[0].title,
        year=next((part.year for part in parts if part.year), None),
        titles=tuple(titles.values()),
        credits=tuple(roles.values()),
        ids=tuple(dict.fromkeys(known for part in parts for known in part.ids)),
        countries=tuple(dict.fromkeys(code for part in parts for code in part.countries)),
        languages=tuple(dict.fromkeys(code for part in parts for code in part.languages)),
        popularity=max(part.popularity for part in parts),
    )


def _families(
    contributions: Sequence[Contribution], new_ids: NewIds, films: Mapping[str, Film]
) -> tuple[Family, ...]:
    """Return the families with their films under the new ids; those that share a film are one."""
    given = [
        replace(
            family,
            id=f"{contribution.source}-{family.id}",
            members=tuple(new_ids[number, m] for m in family.members if (number, m) in new_ids),
        )
        for number, contribution in enumerate(contributions)
        for family in contribution.families
    ]
    groups = Groups([None] * len(given))
    first: dict[str, int] = {}
    for at, family in enumerate(given):
        for member in family.members:
            groups.join(first.setdefault(member, at), at)
    return tuple(
        _one_family(parts, films)
        for parts in ([given[at] for at in group] for group in groups.groups())
    )


def _one_family(parts: Sequence[Family], films: Mapping[str, Film]) -> Family:
    """Return one family out of several, with the first one's id and title."""
    members = {member for part in parts for member in part.members}
    return Family(
        parts[0].id,
        parts[0].title,
        tuple(sorted(members, key=lambda member: (films[member].year or 0, member))),
        tuple(dict.fromkeys(title for part in parts for title in part.titles)),
    )


def _facts(contributions: Sequence[Contribution], new_ids: NewIds) -> tuple[Fact, ...]:
    """Return the facts under the new ids, each once, but none that joins a film to itself."""
    facts: dict[Fact, None] = {}
    for number, contribution in enumerate(contributions):
        for fact in contribution.facts:
            later, earlier = new_ids.get((number, fact.later)), new_ids.get((number, fact.earlier))
            if later and earlier and later != earlier:
                facts[replace(fact, later=later, earlier=earlier)] = None
    return tuple(facts)
