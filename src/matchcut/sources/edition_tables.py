"""The Parquet tables of an edition: everything it knows, for any tool that reads tables."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

_ROWS = 100_000  # in a row group

# What each table holds. Rows stand in the order of the films, or of the people.
_QUESTIONS = {
    "films": "SELECT id, title, year, countries, languages, family, popularity, popularity_from"
    " FROM films",
    "titles": "SELECT film, text, language, script, kind FROM titles",
    "people": "SELECT id, name, names FROM people",
    "credits": "SELECT film, person, role, character FROM credits",
    "families": "SELECT id, title, members FROM families",
    "facts": "SELECT later, earlier, kind, source, url FROM facts",
    "merges": "SELECT id AS film, a.label AS one, b.label AS other, score, evidence FROM merges"
    " JOIN labels AS a USING (n) JOIN labels AS b ON b.n = merges.other"
    " JOIN film_ids ON film_ids.f = a.f ORDER BY merges.n, merges.other",
    "disagreements": "SELECT kind, about, said FROM disagreements",
    "ids": "SELECT 'film' AS of, id, scheme, value FROM ids"
    " UNION ALL SELECT 'person', id, scheme, value FROM person_ids",
}


def write_tables(tables: duckdb.DuckDBPyConnection, folder: Path) -> dict[str, int]:
    """Write one Parquet file a table into `folder` and return how many rows each has."""
    counts = {}
    for name, question in _QUESTIONS.items():
        answer = tables.cursor().sql(question).to_arrow_reader(_ROWS)
        with pq.ParquetWriter(
            folder / f"{name}.parquet", answer.schema, compression="zstd"
        ) as file:
            counts[name] = 0
            for table in _evenly(answer):
                file.write_table(table, row_group_size=_ROWS)
                counts[name] += len(table)
    return counts


def _evenly(answer: pa.RecordBatchReader) -> Iterator[pa.Table]:
    """Yield the rows in tables of one size, whatever the size of the batches they come in."""
    waiting = answer.schema.empty_table()
    for batch in answer:
        waiting = pa.concat_tables([waiting, pa.Table.from_batches([batch])])
        while len(waiting) >= _ROWS:
            yield waiting.slice(0, _ROWS).combine_chunks()
            waiting = waiting.slice(_ROWS)
    if len(waiting):
        yield waiting.combine_chunks()
