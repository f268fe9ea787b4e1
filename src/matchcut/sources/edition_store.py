"""The store of an edition: a read-only SQLite file that gives films by id and by words.

It repeats what the Parquet tables say, so that reading one film opens no table. Films and people
are numbered; a record names people by their numbers.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import duckdb
import pyarrow as pa

from matchcut.sources.answers import about, insert, rows
from matchcut.sources.edition_entries import write_search
from matchcut.sources.edition_records import ROLES, pack
from matchcut.sources.edition_search import SEARCH_SCHEMA
from matchcut.sources.spreading import Workers

_FILMS_AT_ONCE = 10_000  # whose records are put together in memory

_SCHEMA = """
CREATE TABLE films(number INTEGER PRIMARY KEY, id TEXT, popularity REAL, record BLOB);
CREATE TABLE names(name TEXT PRIMARY KEY, number INTEGER) WITHOUT ROWID;
CREATE TABLE people(number INTEGER PRIMARY KEY, id TEXT, record TEXT);
CREATE TABLE credited(person INTEGER, place INTEGER, film INTEGER, PRIMARY KEY(person, place))
    WITHOUT ROWID;
CREATE TABLE families(id TEXT PRIMARY KEY, record TEXT) WITHOUT ROWID;
CREATE TABLE facts(film INTEGER, place INTEGER, record TEXT, PRIMARY KEY(film, place))
    WITHOUT ROWID;
"""
_RECORDS = """
WITH t AS (
    SELECT f, list(json_array(text, language, script, kind) ORDER BY rowid) AS said FROM titles
    WHERE f BETWEEN $first AND $last GROUP BY f
), c AS (
    SELECT f, list(json_array(h, code, character) ORDER BY credits.rowid) AS said FROM credits
    JOIN roles USING (role) WHERE f BETWEEN $first AND $last GROUP BY f
), i AS (
    SELECT f, list(json_array(scheme, value) ORDER BY rowid) AS said FROM ids
    WHERE f BETWEEN $first AND $last GROUP BY f
)
SELECT f, id, popularity, json_array(
    title, year, coalesce(t.said, []), coalesce(c.said, []), coalesce(i.said, []), countries,
    languages, family, popularity
)::TEXT
FROM films LEFT JOIN t USING (f) LEFT JOIN c USING (f) LEFT JOIN i USING (f)
WHERE f BETWEEN $first AND $last ORDER BY f
"""
# An id that several films claim leads to the best known of them; a film's own always to it.
_NAMES = """
SELECT name, coalesce(max(f) FILTER (own), arg_max(f, (popularity, id)))
FROM (
    SELECT f, id, popularity, scheme || ':' || value AS name, false AS own
    FROM ids JOIN films USING (f, id)
    UNION ALL
    SELECT f, id, popularity, CASE WHEN regexp_full_match(id, '(tt|nm)[0-9]+') THEN 'imdb:' || id
        WHEN regexp_full_match(id, 'Q[0-9]+') THEN 'wikidata:' || id
        WHEN contains(id, ':') THEN id ELSE regexp_replace(id, '-', ':') END, true
    FROM films
) GROUP BY name ORDER BY name
"""
_PEOPLE = """
SELECT h, people.id, json_array(name, names, coalesce(known, []))::TEXT
FROM people LEFT JOIN (
    SELECT h, list(json_array(scheme, value) ORDER BY rowid) AS known FROM person_ids GROUP BY h
) USING (h) ORDER BY h
"""
# Each person's films, oldest first, those of unknown year last.
_CREDITED = """
SELECT h, row_number() OVER (PARTITION BY h ORDER BY coalesce(year, 9999), id) - 1, f
FROM (SELECT DISTINCT h, f FROM credits) JOIN films USING (f)
ORDER BY h, coalesce(year, 9999), id
"""
_FAMILIES = """
SELECT id, json_array(title, members, coalesce(said, []))::TEXT
FROM families LEFT JOIN (
    SELECT k, list(json_array(text, language, script, kind) ORDER BY rowid) AS said
    FROM family_titles GROUP BY k
) USING (k) ORDER BY id
"""
_FACTS = """
SELECT f, place, json_array(later, earlier, kind, source, url)::TEXT FROM (
    SELECT later_f AS f, rowid AS place, * FROM facts
    UNION ALL
    SELECT earlier_f, rowid, * FROM facts
) ORDER BY f, place
"""
_COPIED = {
    "INSERT INTO names VALUES (?,?)": _NAMES,
    "INSERT INTO people VALUES (?,?,?)": _PEOPLE,
    "INSERT INTO credited VALUES (?,?,?)": _CREDITED,
    "INSERT INTO families VALUES (?,?)": _FAMILIES,
    "INSERT INTO facts VALUES (?,?,?)": _FACTS,
}


def write_store(tables: duckdb.DuckDBPyConnection, path: Path, workers: Workers) -> None:
    """Write the store of what was merged; equal content gives equal bytes."""
    insert(tables, "roles", {"role": list(ROLES), "code": range(len(ROLES))})
    with closing(sqlite3.connect(path, isolation_level=None)) as store:
        store.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN;" + _SCHEMA)
        for films in workers.spread(packed, _records(tables)):
            store.executemany("INSERT INTO films VALUES (?,?,?,?)", films)
        for statement, question in _COPIED.items():
            store.executemany(statement, rows(tables, question))
        store.execute("CREATE UNIQUE INDEX people_by_id ON people(id)")
        store.execute("COMMIT")
        store.executescript("BEGIN;" + SEARCH_SCHEMA)
        write_search(tables, store, workers)
        store.execute("COMMIT")


def _records(tables: duckdb.DuckDBPyConnection) -> Iterator[pa.Table]:
    films = next(rows(tables, "SELECT count(*) FROM films"))[0]
    for first in range(0, films, _FILMS_AT_ONCE):
        yield about(tables, _RECORDS, first, first + _FILMS_AT_ONCE - 1)


def packed(records: pa.Table) -> list[tuple[int, str, float, bytes]]:
    """Return films as rows of the store."""
    numbers, ids, popularity, said = (column.to_pylist() for column in records.columns)
    return list(zip(numbers, ids, popularity, map(pack, said), strict=True))
