"""Records put together into films: by ids, by title, year and people, and by what was told."""

from collections.abc import Iterable, Iterator, Sequence

import duckdb
import numpy as np

from matchcut.films.folding import fold_tokens
from matchcut.films.grouping import Claim, Groups
from matchcut.films.matching import Match, Pair, Record, choose
from matchcut.sources.answers import append, insert, pieces, rows
from matchcut.sources.merging_twins import merge_twins
from matchcut.sources.name_spelling import folded
from matchcut.sources.overrides import Action, Override
from matchcut.sources.spreading import Workers

_TEXTS_AT_ONCE = 20_000

SHARED = """
SELECT scheme || ':' || value, list(n ORDER BY n), list(n ORDER BY n) FILTER (trusted)
FROM {claims} GROUP BY scheme, value HAVING count(*) > 1
ORDER BY min(n), arg_min(place, n), scheme, value
"""
_SPLIT_BOTH = """
UPDATE claims SET trusted = false
WHERE scheme || ':' || value = $b
AND n IN (SELECT n FROM claims WHERE scheme || ':' || value = $a)
"""
_CLAIMING = "SELECT n FROM claims WHERE scheme || ':' || value = ? AND trusted ORDER BY n"
_CANDIDATES = """
CREATE TABLE candidates AS
SELECT g, any_value(sources) AS sources, text, bool_or(main) AS main
FROM (
    SELECT n, title AS text, true AS main FROM records
    UNION ALL
    SELECT n, text, kind = 'original' FROM said_titles
) JOIN open_groups USING (n) GROUP BY g, text
"""
_PAIRS = """
CREATE TABLE pairs AS
WITH folded AS (
    SELECT g, any_value(sources) AS sources, folded, bool_or(main) AS main
    FROM candidates JOIN folded_texts USING (text) WHERE folded <> '' GROUP BY g, folded
), years AS (
    SELECT DISTINCT g, year FROM records JOIN open_groups USING (n) WHERE year IS NOT NULL
), dated AS (SELECT * FROM folded JOIN years USING (g))
SELECT one.g AS one, other.g AS other, any_value(one.sources) AS one_sources,
    any_value(other.sources) AS other_sources, min(abs(one.year - other.year)) AS apart,
    arg_max(one.folded, (one.main AND other.main, one.folded)) AS title,
    bool_or(one.main AND other.main) AS main
FROM dated AS one JOIN dated AS other USING (folded)
WHERE one.g < other.g AND one.sources & other.sources = 0 AND abs(one.year - other.year) <= 1
GROUP BY one.g, other.g
"""
# Two values of one of these schemes are two films.
_PAIRS_WITH_PEOPLE = """
WITH paired AS (
    SELECT g, n FROM open_groups
    WHERE g IN (SELECT one FROM pairs UNION SELECT other FROM pairs)
), known AS (
    SELECT DISTINCT g, scheme, value FROM claims JOIN paired USING (n)
    WHERE scheme IN ('imdb', 'wikidata', 'tmdb', 'omdb')
), differing AS (
    SELECT DISTINCT pairs.one, pairs.other FROM pairs
    JOIN known AS a ON a.g = pairs.one JOIN known AS b ON b.g = pairs.other AND a.scheme = b.scheme
    GROUP BY pairs.one, pairs.other, a.scheme HAVING NOT bool_or(a.value = b.value)
), makers AS (
    SELECT g, list(name ORDER BY name) FILTER (role = 'director') AS directors,
        list(name ORDER BY name) AS makers
    FROM (
        SELECT g, role, unnest(list_prepend(name, names)) AS name
        FROM said_credits JOIN said_people USING (p) JOIN paired USING (n)
    ) GROUP BY g
)
SELECT pairs.*, differing.one IS NOT NULL, a.directors, a.makers, b.directors, b.makers
FROM pairs LEFT JOIN differing USING (one, other)
LEFT JOIN makers AS a ON a.g = pairs.one LEFT JOIN makers AS b ON b.g = pairs.other
ORDER BY pairs.one, pairs.other
"""


def merge_films(
    tables: duckdb.DuckDBPyConnection, overrides: Sequence[Override], workers: Workers
) -> None:
    """Make `film_of`, `merges` and `clashes` from the records."""
    sources = [row[0] for row in rows(tables, "SELECT source FROM records ORDER BY n")]
    tables.execute("CREATE TABLE clashes(kind TEXT, about TEXT, n INTEGER)")
    tables.execute("CREATE TABLE merges(n INTEGER, other INTEGER, score DOUBLE, evidence TEXT)")
    groups = Groups(sources)
    _split(tables, overrides, groups)
    _merge_told(tables, overrides, groups)
    merge_twins(tables, groups)
    _note(tables, "id", groups.join_claims(shared(tables, "claims")))
    _merge_by_title(tables, len(sources), groups, workers)
    save_groups(tables, "film_of", "n", "f", groups)


def shared(tables: duckdb.DuckDBPyConnection, claims: str) -> Iterator[Claim]:
    """Yield the ids that several records claim, those of the first records first."""
    for name, claimants, trusted in rows(tables, SHARED.format(claims=claims)):
        yield Claim(name, tuple(claimants), tuple(trusted or ()))


def save_groups(
    tables: duckdb.DuckDBPyConnection, name: str, record: str, group: str, groups: Groups
) -> None:
    """Save the group of each record, groups numbered from 0 by their first records."""
    leaders = np.array(groups.leaders(), np.int32)
    numbers = np.unique(leaders, return_inverse=True)[1].astype(np.int32)
    insert(tables, name, {record: np.arange(len(leaders), dtype=np.int32), group: numbers})


def _split(
    tables: duckdb.DuckDBPyConnection, overrides: Sequence[Override], groups: Groups
) -> None:
    for told in overrides:
        if told.action is Action.SPLIT:
            tables.execute(_SPLIT_BOTH, {"a": told.a, "b": told.b})
            for one, other in _meant(tables, told):
                groups.part(one, other)


def _merge_told(
    tables: duckdb.DuckDBPyConnection, overrides: Sequence[Override], groups: Groups
) -> None:
    for told in overrides:
        if told.action is Action.MERGE:
            for one, other in _meant(tables, told):
                groups.join(one, other, told=True)
                reason = f"told to: {told.reason}" if told.reason else "told to"
                tables.execute("INSERT INTO merges VALUES (?, ?, 1, ?)", [one, other, reason])


def _meant(tables: duckdb.DuckDBPyConnection, told: Override) -> list[tuple[int, int]]:
    """Return the records an override joins or parts; where it means none, that is a clash."""
    one, other = ([row[0] for row in rows(tables, _CLAIMING, name)] for name in (told.a, told.b))
    pairs = [(a, b) for a in one for b in other if a != b]
    if not pairs:
        tables.execute(
            "INSERT INTO clashes VALUES ('override', ?, NULL)", [f"{told}: no such pair"]
        )
    return pairs


def _note(tables: duckdb.DuckDBPyConnection, kind: str, clashes: Iterable[Claim]) -> None:
    found = [(kind, clash.name, record) for clash in clashes for record in clash.claimants]
    if found:
        kinds, abouts, numbers = zip(*found, strict=True)
        insert(tables, "noted", {"kind": kinds, "about": abouts, "n": numbers})
        tables.execute("INSERT INTO clashes SELECT * FROM noted; DROP TABLE noted")


def _merge_by_title(
    tables: duckdb.DuckDBPyConnection, number: int, groups: Groups, workers: Workers
) -> None:
    """Join what matches, of the groups that may join one more."""
    sources = np.array([groups.sources(record) for record in range(number)], np.int64)
    kinds = np.unique(sources)
    may_join = kinds[((kinds[:, None] & kinds) == 0).any(axis=1)]
    if not may_join.size:
        return
    open_ones = np.flatnonzero(np.isin(sources, may_join))
    leaders = np.array(groups.leaders(), np.int32)[open_ones]
    about = {"n": open_ones.astype(np.int32), "g": leaders, "sources": sources[open_ones]}
    insert(tables, "open_groups", about)
    tables.execute(_CANDIDATES)
    _fold(tables, workers)
    tables.execute(_PAIRS)
    matches, ties = choose(_pairs(tables))
    taken = [match for match in matches if groups.join(match.one, match.other)]
    _save_matches(tables, taken)
    _note(tables, "tie", (Claim(",".join(map(str, tie)), tie, ()) for tie in ties))
    for done in ("candidates", "pairs", "folded_texts", "open_groups"):
        tables.execute(f"DROP TABLE {done}")


def _fold(tables: duckdb.DuckDBPyConnection, workers: Workers) -> None:
    """Make `folded_texts` of the texts of `candidates`."""
    tables.execute("CREATE TABLE folded_texts(text TEXT, folded TEXT)")
    texts = pieces(tables, "SELECT DISTINCT text FROM candidates", _TEXTS_AT_ONCE)
    for found in workers.spread(folded, texts):
        append(tables, "folded_texts", found)


def _save_matches(tables: duckdb.DuckDBPyConnection, taken: Sequence[Match]) -> None:
    if taken:
        found = {
            "n": [match.one for match in taken],
            "other": [match.other for match in taken],
            "score": [match.score for match in taken],
            "evidence": [match.evidence for match in taken],
        }
        insert(tables, "matched", found)
        tables.execute("INSERT INTO merges SELECT * FROM matched; DROP TABLE matched")


def _pairs(tables: duckdb.DuckDBPyConnection) -> Iterator[Pair]:
    for row in rows(tables, _PAIRS_WITH_PEOPLE):
        one, other, one_sources, other_sources, apart, title, main, differ = row[:8]
        yield Pair(
            Record(one, _places(one_sources), _folded(row[8]), _folded(row[9])),
            Record(other, _places(other_sources), _folded(row[10]), _folded(row[11])),
            title,
            main,
            apart,
            differ,
        )


def _places(bits: int) -> tuple[int, ...]:
    """Return the places of the bits that are set in a number.

    >>> _places(0b101)
    (0, 2)
    """
    return tuple(at for at in range(bits.bit_length()) if bits >> at & 1)


def _folded(names: Sequence[str] | None) -> frozenset[tuple[str, ...]]:
    return frozenset(map(fold_tokens, names or ()))
