"""Staged films as numbered records, with their ids and titles."""

from collections.abc import Sequence
from pathlib import Path

import duckdb

from matchcut.sources.staging import Staged

SOURCE_BITS = 56  # in an order, the source stands above these bits, the place in it below

_TABLES = """
CREATE TABLE sources(source INTEGER, name TEXT);
CREATE TABLE records(
    n INTEGER, source INTEGER, key TEXT, title TEXT, year INTEGER, countries TEXT[],
    languages TEXT[], family TEXT, popularity DOUBLE
);
CREATE TABLE said_ids(n INTEGER, source INTEGER, place BIGINT, scheme TEXT, value TEXT);
CREATE TABLE said_people(p INTEGER, source INTEGER, key TEXT, name TEXT, names TEXT[]);
CREATE TABLE said_credits(n INTEGER, p INTEGER, role TEXT, character TEXT, place BIGINT);
"""
_RECORDS = """
INSERT INTO records
SELECT $first + file_row_number, $source, key, title, year, countries, languages, family,
    popularity
FROM read_parquet($films, file_row_number = true)
"""
_IDS = f"""
INSERT INTO said_ids
SELECT n, $source, ($source::BIGINT << {SOURCE_BITS}) | min(file_row_number), scheme, value
FROM read_parquet($ids, file_row_number = true) AS said
JOIN records ON records.source = $source AND records.key = said.film
GROUP BY n, scheme, value
"""
_PEOPLE = """
INSERT INTO said_people
SELECT $first + file_row_number, $source, key, name, names
FROM read_parquet($people, file_row_number = true)
"""
# Who directs stands first, then those with a place in the billing.
_CREDITS = f"""
INSERT INTO said_credits
SELECT n, p, role, character,
    ($source::BIGINT << {SOURCE_BITS}) | (least(coalesce(position, 0), 65535)::BIGINT << 36)
    | file_row_number
FROM read_parquet($credits, file_row_number = true) AS said
JOIN records ON records.source = $source AND records.key = said.film
JOIN said_people AS people ON people.source = $source AND people.key = said.person
"""
_TITLES = """
SELECT n, source, ({source}::BIGINT << {bits}) | file_row_number AS place, text, language, script,
    kind
FROM read_parquet('{titles}', file_row_number = true) AS said
JOIN records ON records.source = {source} AND records.key = said.film
"""
_TRUST = """
CREATE TABLE claims AS
SELECT *, count(*) OVER (PARTITION BY source, scheme, value) = 1 AS trusted FROM said_ids;
DROP TABLE said_ids;
"""


def load_records(tables: duckdb.DuckDBPyConnection, staged: Sequence[Staged]) -> None:
    """Make numbered tables of what is staged.

    They are `sources`, `records`, `claims` (an id is trusted if its source claims it once),
    `said_people`, `said_credits` and `said_titles`.
    """
    tables.execute(_TABLES)
    first = first_person = 0
    for source, given in enumerate(staged):
        tables.execute("INSERT INTO sources VALUES (?, ?)", [source, given.source])
        about = {"source": source, "first": first, "films": str(given.table("films"))}
        tables.execute(_RECORDS, about)
        tables.execute(_IDS, {"source": source, "ids": str(given.table("ids"))})
        about = {"source": source, "first": first_person, "people": str(given.table("people"))}
        tables.execute(_PEOPLE, about)
        tables.execute(_CREDITS, {"source": source, "credits": str(given.table("credits"))})
        first += given.rows["films"]
        first_person += given.rows["people"]
    tables.execute(_TRUST)
    said = (
        _TITLES.format(source=source, bits=SOURCE_BITS, titles=quoted(given.table("titles")))
        for source, given in enumerate(staged)
    )
    tables.execute(f"CREATE VIEW said_titles AS {' UNION ALL '.join(said)}")


def quoted(path: Path) -> str:
    """Return a path as it may stand between quotes in a question."""
    return str(path).replace("'", "''")
