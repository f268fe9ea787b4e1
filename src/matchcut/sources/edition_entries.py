"""The films of a build as search entries: asked of the merged tables, folded in processes."""

import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

import duckdb
import pyarrow as pa

from matchcut.films.finding_entries import MOST_NAMES, Entry, fold_names, fold_titles
from matchcut.films.values import Title
from matchcut.sources.answers import about, rows
from matchcut.sources.edition_search import EntryRows, as_rows, write_rows
from matchcut.sources.name_spelling import grouped
from matchcut.sources.spreading import Workers

_FILMS_AT_ONCE = 5_000

# The films' ranks from 1, and by rank what they are found by, so that a run of films is a run of
# rows: a film's titles, its family's after them, and its makers in the order of billing.
_RANKED = f"""
CREATE TABLE ranked AS
SELECT row_number() OVER (ORDER BY popularity DESC, id)::INTEGER AS rank,
    f, id, year, popularity, countries, family
FROM films ORDER BY rank;
CREATE TABLE ranked_titles AS
SELECT rank, text, language FROM (
    SELECT rank, 0 AS part, titles.rowid AS place, text, language FROM titles JOIN ranked USING (f)
    UNION ALL
    SELECT rank, 1, family_titles.rowid, text, language
    FROM ranked JOIN families ON families.id = family JOIN family_titles USING (k)
) ORDER BY rank, part, place;
CREATE TABLE ranked_makers AS
SELECT rank, name, names FROM (
    SELECT f, h, min(credits.rowid) AS place,
        min(list_position(['director', 'cast', 'writer', 'producer'], role)) AS billing
    FROM credits GROUP BY f, h
    QUALIFY row_number() OVER (PARTITION BY f ORDER BY billing, place) <= {MOST_NAMES}
) JOIN ranked USING (f) JOIN people USING (h) ORDER BY rank, billing, place;
"""
_WITHIN = "WHERE rank BETWEEN $first AND $last"
_FILMS = f"SELECT rank, id, year, popularity, countries FROM ranked {_WITHIN}"
_TITLES = f"SELECT rank, text, language FROM ranked_titles {_WITHIN}"
_MAKERS = f"SELECT rank, name, names FROM ranked_makers {_WITHIN}"
_DONE = "DROP TABLE ranked; DROP TABLE ranked_titles; DROP TABLE ranked_makers"


class _Asked(NamedTuple):
    """Films that follow each other in rank, their titles, and their makers, each by rank."""

    films: pa.Table
    titles: pa.Table
    makers: pa.Table


def write_search(
    tables: duckdb.DuckDBPyConnection, store: sqlite3.Connection, workers: Workers
) -> None:
    """Write the search tables of all merged films; `SEARCH_SCHEMA` has been run."""
    tables.execute(_RANKED)
    write_rows(store, workers.spread(spelled, _asked(tables)))
    tables.execute(_DONE)


def _asked(tables: duckdb.DuckDBPyConnection) -> Iterator[_Asked]:
    number = next(rows(tables, "SELECT count(*) FROM ranked"))[0]
    for first in range(1, number + 1, _FILMS_AT_ONCE):
        last = first + _FILMS_AT_ONCE - 1
        yield _Asked(*(about(tables, asked, first, last) for asked in (_FILMS, _TITLES, _MAKERS)))


def spelled(asked: _Asked) -> EntryRows:
    """Return the rows of these films' entries, their names folded and romanised."""
    titles = {
        rank: [Title(text, language) for _, text, language in said]
        for rank, said in grouped(asked.titles)
    }
    makers = {
        rank: fold_names((name, *names) for _, name, names in said)
        for rank, said in grouped(asked.makers)
    }
    entries = [
        Entry(
            film,
            year,
            popularity,
            *fold_titles(titles.get(rank, [])),
            makers.get(rank, ()),
            tuple(countries),
        )
        for rank, ((_, film, year, popularity, countries),) in grouped(asked.films)
    ]
    return as_rows(asked.films["rank"][0].as_py(), entries)
