"""People of several sources put together: by ids, or by a name under which they made one film."""

from collections.abc import Sequence

import duckdb
import pyarrow as pa

from matchcut.films.grouping import Groups
from matchcut.sources.answers import append, insert, pieces, rows
from matchcut.sources.merging_films import save_groups, shared
from matchcut.sources.name_spelling import spelled
from matchcut.sources.spreading import Workers
from matchcut.sources.staging import Staged

_AT_ONCE = 10_000  # people

_IDS = """
INSERT INTO said_person_ids
SELECT p, $source, ($source::BIGINT << 56) | min(file_row_number), scheme, value
FROM read_parquet($ids, file_row_number = true) AS said
JOIN said_people AS people ON people.source = $source AND people.key = said.person
SEMI JOIN said_credits USING (p)
GROUP BY p, scheme, value
"""
_TRUST = """
CREATE TABLE person_claims AS
SELECT *, count(*) OVER (PARTITION BY source, scheme, value) = 1 AS trusted FROM said_person_ids;
DROP TABLE said_person_ids;
"""
# Only films on which somebody of one source is not yet found in another can join any more.
_CANDIDATES = """
CREATE TABLE crews AS
WITH crew AS (
    SELECT DISTINCT f, p, people.source FROM said_credits JOIN film_of USING (n)
    JOIN said_people AS people USING (p)
), open AS (
    SELECT f FROM crew LEFT JOIN alone_people AS alone USING (p)
    GROUP BY f HAVING count(DISTINCT source) > 1 AND bool_or(alone.p IS NOT NULL)
)
SELECT f, p, source FROM crew SEMI JOIN open USING (f)
"""
_NAMES = """
SELECT p, name, names FROM said_people SEMI JOIN crews USING (p) ORDER BY p
"""
_NAMESAKES = """
SELECT one.p, other.p
FROM (SELECT f, p, source, name FROM crews JOIN spelled USING (p)) AS one
JOIN (SELECT f, p, source, name FROM crews JOIN spelled USING (p)) AS other USING (f, name)
WHERE one.source < other.source GROUP BY one.p, other.p ORDER BY min(f), one.p, other.p
"""


def merge_people(
    tables: duckdb.DuckDBPyConnection, staged: Sequence[Staged], workers: Workers
) -> None:
    """Make `person_of`, which gives the person `g` that each staged one is, and their claims."""
    tables.execute(
        "CREATE TABLE said_person_ids"
        "(p INTEGER, source INTEGER, place BIGINT, scheme TEXT, value TEXT)"
    )
    for source, given in enumerate(staged):
        tables.execute(_IDS, {"source": source, "ids": str(given.table("person_ids"))})
    tables.execute(_TRUST)
    sources = [row[0] for row in rows(tables, "SELECT source FROM said_people ORDER BY p")]
    groups = Groups(sources)
    for _ in groups.join_claims(shared(tables, "(SELECT *, p AS n FROM person_claims)")):
        pass  # an id that two people claim is left for the sources to mend
    if len(staged) > 1:
        _join_by_name(tables, groups, len(sources), workers)
    save_groups(tables, "person_of", "p", "g", groups)


def _join_by_name(
    tables: duckdb.DuckDBPyConnection, groups: Groups, number: int, workers: Workers
) -> None:
    """Join those who worked on one film under one name."""
    alone = [person for person in range(number) if groups.alone(person)]
    insert(tables, "alone_people", {"p": pa.array(alone, pa.int32())})
    tables.execute(_CANDIDATES)
    tables.execute("CREATE TABLE spelled(p INTEGER, name TEXT)")
    for found in workers.spread(spelled, pieces(tables, _NAMES, _AT_ONCE)):
        append(tables, "spelled", found)
    for one, other in rows(tables, _NAMESAKES):
        groups.join(one, other)
    tables.execute("DROP TABLE crews; DROP TABLE spelled")
