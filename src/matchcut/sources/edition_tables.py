"""The Parquet tables of an edition: everything it knows, for any tool that reads tables."""

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from matchcut.films.merging import Merged
from matchcut.films.values import Person

_LIST = pa.list_(pa.string())
_SCHEMAS = {
    "films": {
        "id": pa.string(),
        "title": pa.string(),
        "year": pa.int32(),
        "countries": _LIST,
        "languages": _LIST,
        "family": pa.string(),
        "popularity": pa.float64(),
    },
    "titles": dict.fromkeys(("film", "text", "language", "script", "kind"), pa.string()),
    "people": {"id": pa.string(), "name": pa.string(), "names": _LIST},
    "credits": dict.fromkeys(("film", "person", "role", "character"), pa.string()),
    "families": {"id": pa.string(), "title": pa.string(), "members": _LIST},
    "facts": dict.fromkeys(("later", "earlier", "kind", "source", "url"), pa.string()),
    "disagreements": {"about": pa.string(), "said": _LIST},
    "ids": dict.fromkeys(("of", "id", "scheme", "value"), pa.string()),
}
_Cell = str | int | float | tuple[str, ...] | None


def write_tables(merged: Merged, folder: Path) -> dict[str, int]:
    """Write one Parquet file a table into `folder` and return how many rows each has."""
    people = {credit.person.id: credit.person for film in merged.films for credit in film.credits}
    counts = {}
    for name, rows in _tables(merged, people).items():
        schema = pa.schema(_SCHEMAS[name].items())
        columns = list(zip(*rows, strict=True)) or [()] * len(schema)
        table = pa.table(
            [pa.array(cells, field.type) for cells, field in zip(columns, schema, strict=True)],
            schema=schema,
        )
        pq.write_table(table, folder / f"{name}.parquet", compression="zstd")
        counts[name] = len(table)
    return counts


def _tables(merged: Merged, people: dict[str, Person]) -> dict[str, Iterator[tuple[_Cell, ...]]]:
    """Return the rows of each table, each row in the order of its schema."""
    films = merged.films
    return {
        "films": (
            (f.id, f.title, f.year, f.countries, f.languages, f.family, f.popularity) for f in films
        ),
        "titles": (
            (film.id, title.text, title.language, title.script, title.kind.value)
            for film in films
            for title in film.titles
        ),
        "people": ((person.id, person.name, person.names) for person in people.values()),
        "credits": (
            (film.id, credit.person.id, credit.role.value, credit.character)
            for film in films
            for credit in film.credits
        ),
        "families": ((family.id, family.title, family.members) for family in merged.families),
        "facts": (
            (fact.later, fact.earlier, fact.kind.value, fact.source, fact.url)
            for fact in merged.facts
        ),
        "disagreements": ((one.about, one.said) for one in merged.disagreements),
        "ids": (
            (of, named.id, known.scheme, known.value)
            for of, all_named in (("film", films), ("person", people.values()))
            for named in all_named
            for known in named.ids
        ),
    }
