"""The title index of an edition, built in pieces: names are spelled in processes, sorted on disk.

Only the trie and a few numbers a name are ever whole in memory.
"""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import marisa_trie
import numpy as np
import pyarrow as pa

from matchcut.films.indexing import NameRows, assemble, everyday
from matchcut.sources.merging_films import rows
from matchcut.sources.name_spelling import (
    NamedPeople,
    Names,
    Titled,
    families_named,
    films_named,
    people_named,
)
from matchcut.sources.spreading import spread

_FILMS_AT_ONCE, _PEOPLE_AT_ONCE, _KEYS_AT_ONCE = 10_000, 20_000, 50_000

_TITLED = """
SELECT f, list((text, language, kind) ORDER BY rowid) FROM titles
WHERE f BETWEEN ? AND ? GROUP BY f ORDER BY f
"""
_FAMILIES = """
SELECT (SELECT count(*) FROM films) + row_number() OVER (ORDER BY k) - 1,
    list_prepend((title, NULL, 'release'), coalesce(said, []))
FROM families LEFT JOIN (
    SELECT k, list((text, language, kind) ORDER BY rowid) AS said FROM family_titles GROUP BY k
) USING (k) ORDER BY k
"""
_PEOPLE = """
SELECT (SELECT count(*) FROM films) + (SELECT count(*) FROM families) + h, name, names
FROM people ORDER BY h
"""
_KEYS = """
CREATE TABLE keys AS
SELECT key, (row_number() OVER (ORDER BY key) - 1)::UINTEGER AS place
FROM (SELECT DISTINCT key FROM names) ORDER BY key
"""
_ROWS = "SELECT place, whom, code FROM names JOIN keys USING (key) ORDER BY names.rowid"
_IDS = """
SELECT id FROM (
    SELECT f::BIGINT AS whom, id FROM films
    UNION ALL
    SELECT (SELECT count(*) FROM films) + row_number() OVER (ORDER BY k) - 1, id FROM families
    UNION ALL
    SELECT (SELECT count(*) FROM films) + (SELECT count(*) FROM families) + h, id FROM people
) SEMI JOIN names USING (whom) ORDER BY whom
"""


def write_index(tables: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Write the index of all titles and names."""
    _spell(tables)
    tables.execute(_KEYS)
    trie = marisa_trie.Trie(_keys(tables))
    columns = tables.cursor().execute(_ROWS).fetchnumpy()
    whom = np.unique(columns["whom"], return_inverse=True)[1]  # who has no name has no number
    named = NameRows(columns["place"], whom.astype(np.uint32), columns["code"])
    del columns, whom
    plain = spread(everyday, _many_keys(tables))
    ids = (one for (one,) in rows(tables, _IDS))
    path.write_bytes(assemble(trie, _keys(tables), named, ids, plain).to_bytes())
    tables.execute("DROP TABLE names; DROP TABLE keys")


def _spell(tables: duckdb.DuckDBPyConnection) -> None:
    """Make `names`, in the order of films, families and people."""
    tables.execute("CREATE TABLE names(key TEXT, whom BIGINT, code UTINYINT)")
    for names in spread(films_named, _titled(tables)):
        _add(tables, names)
    _add(tables, families_named(list(rows(tables, _FAMILIES))))
    for names in spread(people_named, _people(tables)):
        _add(tables, names)


def _titled(tables: duckdb.DuckDBPyConnection) -> Iterator[Titled]:
    number = next(rows(tables, "SELECT count(*) FROM films"))[0]
    for first in range(0, number, _FILMS_AT_ONCE):
        yield tables.cursor().execute(_TITLED, [first, first + _FILMS_AT_ONCE - 1]).fetchall()


def _people(tables: duckdb.DuckDBPyConnection) -> Iterator[NamedPeople]:
    asked = tables.cursor().execute(_PEOPLE)
    return iter(lambda: asked.fetchmany(_PEOPLE_AT_ONCE), [])


def _keys(tables: duckdb.DuckDBPyConnection) -> Iterator[str]:
    return (key for (key,) in rows(tables, "SELECT key FROM keys ORDER BY place"))


def _many_keys(tables: duckdb.DuckDBPyConnection) -> Iterator[list[str]]:
    asked = tables.cursor().execute("SELECT key FROM keys ORDER BY place")
    return iter(lambda: [row[0] for row in asked.fetchmany(_KEYS_AT_ONCE)], [])


def _add(tables: duckdb.DuckDBPyConnection, names: Names) -> None:
    if names.keys:
        codes = pa.array(names.codes, pa.uint8())
        tables.register("given", pa.table({"key": names.keys, "whom": names.whom, "code": codes}))
        tables.execute("INSERT INTO names SELECT * FROM given")
        tables.unregister("given")
