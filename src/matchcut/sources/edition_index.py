"""The title index of an edition, built in pieces: names are spelled in processes, sorted on disk.

Only the trie and a few numbers a name are ever whole in memory.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import duckdb
import marisa_trie
import numpy as np
import pyarrow as pa

from matchcut.films.indexing import NameRows, assemble
from matchcut.sources.answers import about, append, pieces, rows
from matchcut.sources.name_spelling import families_named, films_named, people_named, plain
from matchcut.sources.spreading import Workers

_FILMS_AT_ONCE, _PEOPLE_AT_ONCE, _KEYS_AT_ONCE = 5_000, 20_000, 100_000

# The titles of films and families, in whose order their tables are.
_TITLED = "SELECT f, text, language, kind FROM titles WHERE f BETWEEN $first AND $last"
_FAMILIES = """
WITH numbered AS (
    SELECT (SELECT count(*) FROM films) + row_number() OVER (ORDER BY k) - 1 AS number, k, title
    FROM families
)
SELECT number, text, language, kind FROM (
    SELECT number, -1 AS place, title AS text, NULL AS language, 'release' AS kind FROM numbered
    UNION ALL
    SELECT number, family_titles.rowid, text, language, kind FROM family_titles
    JOIN numbered USING (k)
) ORDER BY number, place
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
_ROWS = """
WITH known AS (
    SELECT f AS whom, popularity FROM films
    UNION ALL
    SELECT (SELECT count(*) FROM films) + row_number() OVER (ORDER BY k) - 1,
        (SELECT max(popularity) FROM films WHERE family = families.id)
    FROM families
)
SELECT place, whom, code, coalesce(popularity, 0)::FLOAT AS known
FROM names JOIN keys USING (key) LEFT JOIN known USING (whom) ORDER BY names.rowid
"""
_IDS = """
SELECT id FROM (
    SELECT f::BIGINT AS whom, id FROM films
    UNION ALL
    SELECT (SELECT count(*) FROM films) + row_number() OVER (ORDER BY k) - 1, id FROM families
    UNION ALL
    SELECT (SELECT count(*) FROM films) + (SELECT count(*) FROM families) + h, id FROM people
) SEMI JOIN names USING (whom) ORDER BY whom
"""


def write_index(tables: duckdb.DuckDBPyConnection, path: Path, workers: Workers) -> None:
    """Write the index of all titles and names."""
    _spell(tables, workers)
    tables.execute(_KEYS)
    trie = marisa_trie.Trie(_keys(tables))
    columns = tables.cursor().execute(_ROWS).fetchnumpy()
    whom = np.unique(columns["whom"], return_inverse=True)[1]  # who has no name has no number
    named = NameRows(columns["place"], whom.astype(np.uint32), columns["code"], columns["known"])
    del columns, whom
    keys = pieces(tables, "SELECT key FROM keys ORDER BY place", _KEYS_AT_ONCE)
    told = workers.spread(plain, keys)
    ids = (one for (one,) in rows(tables, _IDS))
    path.write_bytes(assemble(trie, _keys(tables), named, ids, told).to_bytes())
    tables.execute("DROP TABLE names; DROP TABLE keys")


def _spell(tables: duckdb.DuckDBPyConnection, workers: Workers) -> None:
    """Make `names`, in the order of films, families and people."""
    tables.execute("CREATE TABLE names(key TEXT, whom BIGINT, code UTINYINT)")
    spell: tuple[tuple[Callable[[pa.Table], pa.Table], Iterable[pa.Table]], ...] = (
        (films_named, _titled(tables)),
        (families_named, [tables.sql(_FAMILIES).to_arrow_table()]),
        (people_named, pieces(tables, _PEOPLE, _PEOPLE_AT_ONCE)),
    )
    for named, whom in spell:
        for names in workers.spread(named, whom):
            append(tables, "names", names)


def _titled(tables: duckdb.DuckDBPyConnection) -> Iterator[pa.Table]:
    number = next(rows(tables, "SELECT count(*) FROM films"))[0]
    for first in range(0, number, _FILMS_AT_ONCE):
        yield about(tables, _TITLED, first, first + _FILMS_AT_ONCE - 1)


def _keys(tables: duckdb.DuckDBPyConnection) -> Iterator[str]:
    return (key for (key,) in rows(tables, "SELECT key FROM keys ORDER BY place"))
