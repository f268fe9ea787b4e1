"""Films staged and merged, for tests: as little as a merge needs."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from matchcut.sources.merging_tables import merge, open_tables
from matchcut.sources.overrides import Override
from matchcut.sources.spreading import Workers
from matchcut.sources.staging import (
    CreditRow,
    FamilyRow,
    FilmRow,
    IdRow,
    PersonIdRow,
    PersonRow,
    Row,
    Staged,
    Staging,
    TitleRow,
)


def film(key: str, title: str, year: int | None = None, *ids: str, by: str = "") -> list[Row]:
    """Return a film's rows: its key is its id in its own source; `by` is who directed it."""
    rows: list[Row] = [FilmRow(key, title, year), TitleRow(key, title, "en")]
    rows += [IdRow(key, *known.split(":")) for known in ids]
    if by:
        person = by.casefold().replace(" ", "-")
        rows += [PersonRow(person, by), CreditRow(key, person, "director")]
    return rows


def family(key: str, title: str, *members: tuple[str, int, str]) -> list[Row]:
    """Return a family's rows, its members given as key, year and IMDb id."""
    rows: list[Row] = [FamilyRow(key, title)]
    for member, year, imdb in members:
        rows += [FilmRow(member, member, year, family=key), IdRow(member, "imdb", imdb)]
    return rows


def stage(folder: Path, source: str, *films: Sequence[Row]) -> Staged:
    """Return what is staged; every film and person gets its id in the source itself."""
    with Staging(folder / source, source) as staging:
        seen: set[Row] = set()
        for row in (row for rows in films for row in rows):
            if row in seen:
                continue
            seen.add(row)
            staging.add(row)
            if isinstance(row, FilmRow):
                staging.add(IdRow(row.key, source, row.key))
            if isinstance(row, PersonRow):
                staging.add(PersonIdRow(row.key, source, row.key))
    return staging.staged


@dataclass(frozen=True, slots=True)
class Outcome:
    """The rows of a merge's tables, by the table's name."""

    tables: dict[str, list[tuple]]  # type: ignore[type-arg] # rows are of many shapes

    @property
    def films(self) -> list[str]:
        """The films' ids in order."""
        return [row[0] for row in self.tables["films"]]

    @property
    def disputed(self) -> list[tuple[str, str]]:
        """Each disagreement's kind, and what it is about."""
        return [row[:2] for row in self.tables["disagreements"]]


_ASKED = {
    "films": "id, title, year, countries, family, popularity, popularity_from",
    "titles": "film, text",
    "ids": "id, scheme || ':' || value",
    "people": "id, name, names",
    "credits": "film, person, role, character",
    "families": "id, title, members",
    "facts": "later, earlier, kind, source",
    "merges": "score, evidence",
    "disagreements": "kind, about, said",
}


def merged(folder: Path, staged: Sequence[Staged], overrides: Sequence[Override] = ()) -> Outcome:
    """Return what becomes of these sources, the preferred first."""
    with Workers() as workers, open_tables(folder) as tables:
        merge(tables, staged, overrides, lambda _step: None, workers)
        return Outcome(
            {
                name: tables.execute(f"SELECT {columns} FROM {name}").fetchall()  # noqa: S608 - above
                for name, columns in _ASKED.items()
            }
        )
