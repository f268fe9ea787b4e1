"""The films of a build as search entries: asked of the merged tables, folded in processes."""

import sqlite3
from collections.abc import Iterator, Sequence

import duckdb

from matchcut.films.finding_entries import MOST_NAMES, Entry, fold_names, fold_titles
from matchcut.films.values import Title
from matchcut.sources.edition_search import write_entries
from matchcut.sources.spreading import spread

_FILMS_AT_ONCE = 10_000

# A film's titles, its family's after them, and its makers in the order of billing.
_RANKED = """
CREATE TEMP TABLE ranked AS
SELECT f, (row_number() OVER (ORDER BY coalesce(popularity, 0) DESC, id) - 1)::INTEGER AS rank
FROM films ORDER BY rank
"""
_ENTRIES = f"""
WITH few AS (SELECT f, rank FROM ranked WHERE rank BETWEEN $first AND $last),
t AS (
    SELECT f, list((text, language) ORDER BY titles.rowid) AS said
    FROM titles SEMI JOIN few USING (f) GROUP BY f
), g AS (
    SELECT families.id AS family, list((text, language) ORDER BY family_titles.rowid) AS said
    FROM family_titles JOIN families USING (k) GROUP BY families.id
), c AS (
    SELECT f, list((name, names) ORDER BY billing, place) AS said FROM (
        SELECT f, h, min(credits.rowid) AS place,
            min(list_position(['director', 'cast', 'writer', 'producer'], role)) AS billing
        FROM credits SEMI JOIN few USING (f) GROUP BY f, h
        QUALIFY row_number() OVER (PARTITION BY f ORDER BY billing, place) <= {MOST_NAMES}
    ) JOIN people USING (h) GROUP BY f
)
SELECT films.id, year, coalesce(popularity, 0), countries,
    list_concat(coalesce(t.said, []), coalesce(g.said, [])), coalesce(c.said, [])
FROM few JOIN films USING (f) LEFT JOIN t USING (f) LEFT JOIN c USING (f)
LEFT JOIN g ON g.family = films.family
ORDER BY rank
"""
Asked = tuple[
    str,
    int | None,
    float,
    Sequence[str] | None,
    Sequence[tuple[str, str | None]],
    Sequence[tuple[str, Sequence[str] | None]],
]


def write_search(tables: duckdb.DuckDBPyConnection, store: sqlite3.Connection) -> None:
    """Write the search tables of all merged films; `SEARCH_SCHEMA` has been run."""
    tables.execute(_RANKED)
    entries = (entry for batch in spread(spelled, _batches(tables)) for entry in batch)
    write_entries(store, entries)
    tables.execute("DROP TABLE ranked")


def _batches(tables: duckdb.DuckDBPyConnection) -> Iterator[list[Asked]]:
    number = tables.execute("SELECT count(*) FROM ranked").fetchall()[0][0]
    for first in range(0, number, _FILMS_AT_ONCE):
        about = {"first": first, "last": first + _FILMS_AT_ONCE - 1}
        yield tables.execute(_ENTRIES, about).fetchall()


def spelled(films: Sequence[Asked]) -> list[Entry]:
    """Return the entries of these films, their names folded and romanised."""
    return [
        Entry(
            film,
            year,
            popularity,
            *fold_titles([Title(text, language) for text, language in titles]),
            fold_names((name, *(names or ())) for name, names in makers),
            tuple(countries or ()),
        )
        for film, year, popularity, countries, titles, makers in films
    ]
