"""What the tables of a build answer: rows for Python, or Arrow's columns for other processes."""

from collections.abc import Iterator, Mapping

import duckdb
import pyarrow as pa

_AT_ONCE = 20_000  # rows fetched


def rows(tables: duckdb.DuckDBPyConnection, question: str, *about: object) -> Iterator[tuple]:  # type: ignore[type-arg] # rows are of many shapes
    """Yield the rows of an answer, some thousands held at once."""
    cursor = tables.cursor().execute(question, list(about))
    while found := cursor.fetchmany(_AT_ONCE):
        yield from found


def pieces(tables: duckdb.DuckDBPyConnection, question: str, size: int) -> Iterator[pa.Table]:
    """Yield an answer in tables of about `size` rows."""
    for batch in tables.cursor().sql(question).to_arrow_reader(size):
        yield pa.Table.from_batches([batch])


def about(tables: duckdb.DuckDBPyConnection, question: str, first: int, last: int) -> pa.Table:
    """Return the answer to a question about those numbered `$first` to `$last`."""
    told = {"first": first, "last": last}
    return tables.cursor().sql(question, params=told).to_arrow_table()


def insert(tables: duckdb.DuckDBPyConnection, name: str, columns: Mapping[str, object]) -> None:
    """Make a table of columns."""
    tables.from_arrow(pa.table(columns)).create(name)


def append(tables: duckdb.DuckDBPyConnection, name: str, more: pa.Table) -> None:
    """Add rows to a table that has the same columns."""
    tables.from_arrow(more).insert_into(name)
