"""What sources, or two records of one source, say differently: kept and listed, never won."""

import duckdb

_TABLE = """
CREATE TABLE labels AS
SELECT n, f, records.year, sources.name || ': ' || key || ' ' || title || ' ('
    || coalesce(records.year::TEXT, 'year unknown') || ')' AS label
FROM records JOIN sources USING (source) JOIN film_of USING (n);
CREATE TABLE disagreements AS
SELECT kind, about, said FROM (
    SELECT 'id' AS kind, about, list(label ORDER BY n) AS said, min(n) AS first
    FROM clashes JOIN labels USING (n) WHERE kind = 'id' GROUP BY about
    UNION ALL
    SELECT 'tie', 'title and year', list(label ORDER BY n), min(n)
    FROM clashes JOIN labels USING (n) WHERE kind = 'tie' GROUP BY about
    UNION ALL
    SELECT 'alike', arg_min(title, n) || ' (' || year || ')', list(label ORDER BY n), min(n)
    FROM (FROM records SELECT n, source, title) JOIN labels USING (n)
    LEFT JOIN (SELECT DISTINCT n, true AS told FROM claims WHERE scheme IN ('imdb', 'wikidata'))
        USING (n)
    WHERE year IS NOT NULL
    GROUP BY source, year, lower(title) HAVING count(DISTINCT f) > 1 AND bool_or(told IS NULL)
    UNION ALL
    SELECT 'override', about, [], 0 FROM clashes WHERE kind = 'override'
    UNION ALL
    SELECT 'year', id, list(label ORDER BY n), min(n)
    FROM labels JOIN film_ids USING (f) GROUP BY f, id HAVING count(DISTINCT year) > 1
    UNION ALL
    SELECT 'ids', string_agg(scheme || ':' || value, ', ' ORDER BY value), any_value(said),
        any_value(first)
    FROM known_ids JOIN (
        SELECT f, list(label ORDER BY n) AS said, min(n) AS first FROM labels GROUP BY f
    ) USING (f)
    WHERE scheme IN ('imdb', 'wikidata') GROUP BY f, scheme HAVING count(*) > 1
    UNION ALL
    SELECT 'backward', facts.source || ': ' || facts.kind,
        [later.id || ' ' || later.title || ' (' || later.year || ')',
         earlier.id || ' ' || earlier.title || ' (' || earlier.year || ')'], facts.later_f
    FROM facts JOIN films AS later ON later.f = later_f
    JOIN films AS earlier ON earlier.f = earlier_f WHERE later.year < earlier.year
) ORDER BY kind, first, about, said;
"""


def list_disagreements(tables: duckdb.DuckDBPyConnection) -> None:
    """Make `disagreements`: kind, what it is about, and what is said.

    Kinds are `id` (claimed by several), `tie` (several fit equally), `alike` (films that one source
    gives the same title and year, and not all of them ids), `override` (it means nothing), `year`
    and `ids` (a film has several), and `backward` (a fact whose later film is the older).
    """
    tables.execute(_TABLE)
