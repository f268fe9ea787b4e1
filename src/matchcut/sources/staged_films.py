"""A staged source as values, all in memory: for sources of some ten thousand films."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TypeVar

import pyarrow.parquet as pq

from matchcut.films.contributions import Contribution
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
from matchcut.sources.staging import (
    TABLES,
    CreditRow,
    FactRow,
    FamilyRow,
    FamilyTitleRow,
    FilmRow,
    IdRow,
    PersonIdRow,
    PersonRow,
    Staged,
    TitleRow,
)

_Kind = TypeVar(
    "_Kind",
    FilmRow,
    TitleRow,
    IdRow,
    PersonRow,
    PersonIdRow,
    CreditRow,
    FamilyRow,
    FamilyTitleRow,
    FactRow,
)
_Titles = dict[str, dict[tuple[str, str | None], Title]]  # by film, then text and language


def contribution(staged: Staged, licence: str) -> Contribution:
    """Return the films, families and facts of a source, and the people credited there."""
    titles, credits = _titles(_rows(staged, TitleRow)), _credits(staged)
    ids: dict[str, list[ExternalId]] = defaultdict(list)
    for of in _rows(staged, IdRow):
        ids[of.film].append(ExternalId(of.scheme, of.value))
    films = tuple(
        Film(
            id=row.key,
            title=row.title,
            year=row.year,
            titles=tuple(titles[row.key].values()),
            credits=tuple(dict.fromkeys(credits[row.key])),
            ids=tuple(dict.fromkeys(ids[row.key])),
            countries=tuple(row.countries),
            languages=tuple(row.languages),
            family=row.family,
            popularity=row.popularity or 0.0,
        )
        for row in _rows(staged, FilmRow)
    )
    facts = tuple(
        Fact(row.later, row.earlier, FactKind(row.kind), row.source, row.url)
        for row in _rows(staged, FactRow)
    )
    return Contribution(staged.source, licence, films, _families(staged, films), facts)


def _rows(staged: Staged, kind: type[_Kind]) -> Iterator[_Kind]:
    """Yield the rows of a table in the order they were written."""
    with pq.ParquetFile(staged.table(TABLES[kind])) as file:
        for batch in file.iter_batches():
            columns = (column.to_pylist() for column in batch.columns)
            yield from (kind(*cells) for cells in zip(*columns, strict=True))


def _titles(rows: Iterable[TitleRow | FamilyTitleRow]) -> _Titles:
    """Return each text and language once, under its first kind, with a script if any has one."""
    found: _Titles = defaultdict(dict)
    for of, text, language, script, kind in rows:
        known = found[of].get((text, language))
        if known is None or (script and not known.script):
            first = known.kind if known else TitleKind(kind)
            found[of][text, language] = Title(text, language, script, first)
    return found


def _credits(staged: Staged) -> dict[str, list[Credit]]:
    ids: dict[str, list[ExternalId]] = defaultdict(list)
    for of in _rows(staged, PersonIdRow):
        ids[of.person].append(ExternalId(of.scheme, of.value))
    people = {
        row.key: Person(row.key, row.name, tuple(row.names), tuple(ids[row.key]))
        for row in _rows(staged, PersonRow)
    }
    found: dict[str, list[Credit]] = defaultdict(list)
    for row in sorted(_rows(staged, CreditRow), key=_place):
        if row.person in people:
            credit = Credit(people[row.person], Role(row.role), row.character)
            found[row.film].append(credit)
    return found


def _place(row: CreditRow) -> float:
    """Return the place of a credit; those without one come last, as they were written."""
    return math.inf if row.position is None else row.position


def _families(staged: Staged, films: tuple[Film, ...]) -> tuple[Family, ...]:
    members: dict[str, list[str]] = defaultdict(list)
    for film in sorted(films, key=lambda film: (film.year or 0, film.id)):
        if film.family:
            members[film.family].append(film.id)
    titles = _titles(_rows(staged, FamilyTitleRow))
    return tuple(
        Family(row.key, row.title, tuple(members[row.key]), tuple(titles[row.key].values()))
        for row in _rows(staged, FamilyRow)
    )
