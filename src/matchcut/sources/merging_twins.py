"""Films that one source entered twice, which are else never one.

Two rows that share an IMDb number, a title and the year, and differ in no other id but the source's
own, are one film, unless they are versions. The number alone is too little: the parts of a series
may bear that of the whole. Rows without ids are left apart, and listed where title and year agree.
"""

import duckdb

from matchcut.films.grouping import Groups

_TWINS = """
WITH twice AS MATERIALIZED (
    SELECT n, year, claims.source, value FROM claims JOIN records USING (n)
    WHERE scheme = 'imdb' AND NOT trusted
), pairs AS MATERIALIZED (
    SELECT DISTINCT a.n AS one, b.n AS other
    FROM twice AS a JOIN twice AS b USING (source, value, year) WHERE a.n < b.n
), named AS MATERIALIZED (
    SELECT n, lower(title) AS text FROM records SEMI JOIN twice USING (n)
    UNION
    SELECT n, lower(text) FROM said_titles SEMI JOIN twice USING (n)
)
SELECT min(one), other FROM pairs
SEMI JOIN (
    SELECT a.n AS one, b.n AS other FROM named AS a JOIN named AS b USING (text)
) AS agreeing USING (one, other)
ANTI JOIN (
    SELECT one, other FROM pairs JOIN claims AS a ON a.n = one
    JOIN claims AS b ON b.n = other AND a.scheme = b.scheme
    JOIN sources ON a.source = sources.source
    WHERE a.scheme IN ('wikidata', 'tmdb') AND a.scheme <> sources.name AND a.value <> b.value
    UNION
    SELECT one, other FROM pairs JOIN records AS a ON a.n = one JOIN records AS b ON b.n = other
    WHERE a.family = b.family
) AS differing USING (one, other)
GROUP BY other ORDER BY ALL
"""
_TRUST = """
UPDATE claims SET trusted = true WHERE (source, scheme, value) IN (
    SELECT (source, scheme, value) FROM claims LEFT JOIN merges ON merges.other = claims.n
    WHERE NOT trusted GROUP BY source, scheme, value
    HAVING count(*) > 1 AND count(DISTINCT coalesce(merges.n, claims.n)) = 1
)
"""
_EVIDENCE = "entered twice: ids, year and a title in common"


def merge_twins(tables: duckdb.DuckDBPyConnection, groups: Groups) -> None:
    """Join such rows, note each in `merges`, and trust the ids that they share."""
    twins = tables.execute(_TWINS).fetchall()
    for one, other in twins:
        if groups.join(one, other, told=True):
            tables.execute("INSERT INTO merges VALUES (?, ?, 1, ?)", [one, other, _EVIDENCE])
    if twins:
        tables.execute(_TRUST)
