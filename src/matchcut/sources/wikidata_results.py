"""Films from result files of Wikidata's query service, as JSON or CSV.

One row a solution; the names of the variables say what each is:

    film, filmLabel         the item and its name; needed
    title, original         a further name, and its title in the original language
    titleLanguage           the language of `title`, where the file itself tells none (CSV)
    date, country, language of release; codes of ISO 3166-1 and ISO 639-1
    imdb, tmdb, wikipedias  ids there, and in how many languages Wikipedia writes of it
    director, writer, producer, cast                      items, with directorLabel and so on
    basedOn, inspiredBy, derivative, follows, followedBy  other works
    version, versionOf                                    other cuts or tellings of the same work

A film has as many rows as it takes; those that follow one another are read together.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from matchcut.errors import SourceError
from matchcut.films.values import Role, TitleKind
from matchcut.sources.dumps import Dump, commas
from matchcut.sources.json_trees import is_tree, stream, text
from matchcut.sources.languages import language_of, script_of
from matchcut.sources.row_faults import RowError
from matchcut.sources.staging import (
    CreditRow,
    FamilyRow,
    FilmRow,
    IdRow,
    PersonIdRow,
    PersonRow,
    Row,
    Staging,
    TitleRow,
)
from matchcut.sources.wikidata_facts import fact, popularity

_ITEM = re.compile(r"Q\d+")
_NEEDED = ("film", "filmLabel")
_ROLES = {
    "director": Role.DIRECTOR,
    "writer": Role.WRITER,
    "producer": Role.PRODUCER,
    "cast": Role.CAST,
}
_FACTS = {
    "basedOn": "P144",
    "inspiredBy": "P941",
    "derivative": "P4969",
    "follows": "P155",
    "followedBy": "P156",
}
_TITLES = {
    "original": TitleKind.ORIGINAL,
    "filmLabel": TitleKind.RELEASE,
    "title": TitleKind.RELEASE,
}


class Cell(NamedTuple):
    """A value, and the language it is in."""

    value: str
    language: str = ""


class Solution(NamedTuple):
    """One row of a result, and its line."""

    line: int
    cells: Mapping[str, Cell]

    def said(self, name: str) -> str:
        """Return the value of a variable, an item by its bare id, or ""."""
        return self.cells[name].value if name in self.cells else ""

    def item(self, name: str) -> str:
        """Return the id of an item, or "": of one unknown the service makes up a name."""
        return self.said(name) if _ITEM.fullmatch(self.said(name)) else ""


class Known(NamedTuple):
    """The films and people that are written already."""

    films: set[str]
    people: set[str]


def stage_results(path: Path, staging: Staging, dump: Dump, known: Known) -> None:
    """Write the films of a result file to staged tables."""
    solutions = (_from_csv if ".csv" in path.suffixes else _from_json)(path, dump)
    for key, group in groupby(solutions, lambda solution: solution.said("film")):
        rows = list(group)
        shown = next(filter(None, (row.said("filmLabel") for row in rows)), "")
        is_item = _ITEM.fullmatch(key) is not None
        if not is_item or not (shown or key in known.films):
            reason = "no filmLabel" if is_item else "no item of a film"
            dump.reject(RowError(path, rows[0].line, reason, key))
            continue
        staging.add(*dict.fromkeys(_rows(key, shown, rows, known)))


def _rows(key: str, shown: str, rows: Sequence[Solution], known: Known) -> Iterator[Row]:
    """Yield what the rows about one film say, some of it more than once."""
    if key not in known.films:
        known.films.add(key)
        yield _film(key, shown, rows)
        yield IdRow(key, "wikidata", key)
    for row in rows:
        if row.item("version"):
            yield FamilyRow(key, shown)
        yield from _titles(key, row)
        yield from (IdRow(key, name, row.said(name)) for name in ("imdb", "tmdb") if row.said(name))
        for name, role in _ROLES.items():
            if person := row.item(name):
                yield CreditRow(key, person, role.value)
                if person not in known.people:
                    known.people.add(person)
                    yield PersonRow(person, row.said(f"{name}Label") or person)
                    yield PersonIdRow(person, "wikidata", person)
        for name, number in _FACTS.items():
            if other := row.item(name):
                yield fact(key, other, number)


def _film(key: str, shown: str, rows: Sequence[Solution]) -> FilmRow:
    years = [int(row.said("date")[:4]) for row in rows if row.said("date")[:4].isdecimal()]
    articles = [int(row.said("wikipedias")) for row in rows if row.said("wikipedias").isdecimal()]
    families = (row.item("versionOf") or (key if row.item("version") else "") for row in rows)
    return FilmRow(
        key,
        shown,
        min(years, default=None),
        _each(row.said("country") for row in rows),
        _each(row.said("language") for row in rows),
        next(filter(None, families), None),
        popularity(max(articles)) if articles else None,
    )


def _each(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, values)))


def _titles(key: str, row: Solution) -> Iterator[TitleRow]:
    for name, kind in _TITLES.items():
        if written := row.said(name):
            code = row.cells[name].language or (
                row.said("titleLanguage") if name == "title" else ""
            )
            yield TitleRow(key, written, language_of(code), script_of(code), kind.value)


def _from_json(path: Path, dump: Dump) -> Iterator[Solution]:
    """Yield the solutions of a result as JSON, in the service's full or its short form."""
    for line, tree in stream(path, dump):
        cells = {}
        for name, found in tree.items():
            if is_tree(found):
                cells[name] = Cell(_bare(text(found, "value")), text(found, "xml:lang"))
            elif isinstance(found, str):
                cells[name] = Cell(_bare(found.strip()))
        yield Solution(line, cells)


def _from_csv(path: Path, dump: Dump) -> Iterator[Solution]:
    rows = dump.cells(path, commas)
    _, header = next(rows, (0, []))
    missing = [name for name in _NEEDED if name not in header]
    if missing:
        message = f"{path}, line 1: no column {', '.join(missing)}"
        raise SourceError(message, hint="see docs/sources/wikidata.md")
    for line, values in rows:
        if len(values) == len(header):
            named = zip(header, values, strict=True)
            cells = {name: Cell(_bare(cell.strip())) for name, cell in named}
            yield Solution(line, cells)
        else:
            found = f"{len(values)} of {len(header)}"
            dump.reject(RowError(path, line, "not as many cells as the header", found))


def _bare(value: str) -> str:
    """Return the bare id of an item that is written as an address, or the value as it is."""
    return value.rpartition("/")[2] if "://www.wikidata.org/entity/" in value else value
