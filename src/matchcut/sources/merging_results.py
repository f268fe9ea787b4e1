"""What the sources say of each film and person, gathered under the ids these are kept by.

Of several that say the same the first is kept, and of what only one may say (the title shown, the
year) the preferred source's; what differs is listed by `merging_disagreements`.
"""

from collections.abc import Sequence
from itertools import groupby

import duckdb

from matchcut.films.grouping import Groups
from matchcut.films.ids import BEST, PLAIN, free_id
from matchcut.films.values import ExternalId
from matchcut.sources.answers import insert, rows
from matchcut.sources.merging_records import quoted
from matchcut.sources.staging import Staged

_FIRST = "CASE scheme " + " ".join(f"WHEN '{s}' THEN {at}" for at, s in enumerate(BEST)) + " END"
_KNOWN = """
CREATE TABLE {known} AS
SELECT {of}, scheme, value, min(place) AS place, bool_or(trusted) AS trusted
FROM {claims} JOIN {groups} USING ({record}) GROUP BY {of}, scheme, value;
CREATE TABLE choices AS
SELECT {of} AS one, scheme, value, place, coalesce({first}, {last}) AS rank,
    CASE WHEN scheme IN {plain} THEN value ELSE scheme || '-' || value END AS own
FROM {known} WHERE trusted;
CREATE TABLE contested AS
SELECT DISTINCT one FROM choices SEMI JOIN (
    SELECT own FROM choices GROUP BY own HAVING count(DISTINCT one) > 1
) USING (own)
UNION SELECT {of} FROM {groups} ANTI JOIN choices ON {of} = one;
CREATE TABLE {named} AS
SELECT one AS {of}, arg_min(own, (rank, place)) AS id FROM choices
ANTI JOIN contested USING (one) GROUP BY one;
"""
_CONTESTED = """
SELECT one, key, scheme, value FROM contested
JOIN (SELECT {of} AS one, arg_min(key, {record}) AS key FROM {groups} JOIN {records}
    USING ({record}) GROUP BY {of}) USING (one)
LEFT JOIN choices USING (one) ORDER BY one, rank, place
"""
_LISTED = """
SELECT f, list(code ORDER BY place) AS {column} FROM (
    SELECT f, code, min(n::BIGINT * 1000 + step) AS place FROM (
        SELECT f, n, unnest({column}) AS code, generate_subscripts({column}, 1) AS step
        FROM records JOIN film_of USING (n)
    ) GROUP BY f, code
) GROUP BY f
"""
_FILMS = f"""
CREATE TABLE films AS
WITH about AS (
    SELECT f, arg_min(title, n) AS title, arg_min(year, n) FILTER (year IS NOT NULL) AS year,
        coalesce(max(popularity), 0.0) AS popularity,
        arg_min(source, (-popularity, n)) FILTER (popularity IS NOT NULL) AS source
    FROM records JOIN film_of USING (n) GROUP BY f
), countries AS ({_LISTED.format(column="countries")}),
languages AS ({_LISTED.format(column="languages")})
SELECT f, film_ids.id, about.title, year, coalesce(countries, []) AS countries,
    coalesce(languages, []) AS languages, family_of.family, popularity,
    sources.name AS popularity_from
FROM about JOIN film_ids USING (f) LEFT JOIN countries USING (f) LEFT JOIN languages USING (f)
LEFT JOIN family_of USING (f) LEFT JOIN sources USING (source) ORDER BY f;
CREATE TABLE titles AS
WITH said AS (
    SELECT n, place, text, language, script, kind FROM said_titles
    UNION ALL
    SELECT n, (source::BIGINT << 56) | (1::BIGINT << 55) | n, title, NULL, NULL, 'release'
    FROM records ANTI JOIN said_titles ON records.n = said_titles.n AND title = text
), first AS (
    SELECT f, text, language, min(place) AS place, arg_min(kind, place) AS kind,
        arg_min(script, place) AS script
    FROM said JOIN film_of USING (n) GROUP BY f, text, language
)
SELECT f, id AS film, text, language, script, kind FROM first JOIN film_ids USING (f)
ORDER BY f, place;
CREATE TABLE ids AS
SELECT f, id, scheme, value FROM known_ids JOIN film_ids USING (f) ORDER BY f, place;
"""
_FACTS = """
CREATE TABLE said_facts(source INTEGER, line BIGINT, later TEXT, earlier TEXT, kind TEXT,
    voice TEXT, url TEXT);
{inserts}
CREATE TABLE facts AS
SELECT later.f AS later_f, earlier.f AS earlier_f, any_value(a.id) AS later,
    any_value(b.id) AS earlier, kind, voice AS source, url
FROM said_facts AS said
JOIN (SELECT source, key, f FROM records JOIN film_of USING (n)) AS later
    ON later.source = said.source AND later.key = said.later
JOIN (SELECT source, key, f FROM records JOIN film_of USING (n)) AS earlier
    ON earlier.source = said.source AND earlier.key = said.earlier
JOIN film_ids AS a ON a.f = later.f JOIN film_ids AS b ON b.f = earlier.f
WHERE later.f <> earlier.f
GROUP BY later.f, earlier.f, kind, voice, url ORDER BY min((said.source, line));
"""
_SAID_FACTS = """
INSERT INTO said_facts SELECT {source}, file_row_number, later, earlier, kind, source, url
FROM read_parquet('{facts}', file_row_number = true);
"""
_PEOPLE = """
CREATE TABLE first_credits AS
SELECT f, g, role, min(place) AS place,
    arg_min(character, place) FILTER (character IS NOT NULL) AS character
FROM said_credits JOIN film_of USING (n) JOIN person_of USING (p) GROUP BY f, g, role
ORDER BY f, place;
CREATE TABLE person_numbers AS
SELECT g, (row_number() OVER (ORDER BY min(rowid)) - 1)::INTEGER AS h
FROM first_credits GROUP BY g;
CREATE TABLE credits AS
SELECT f, h, film_ids.id AS film, person_names.id AS person, role, character
FROM first_credits JOIN person_numbers USING (g) JOIN film_ids USING (f)
JOIN person_names USING (g) ORDER BY f, place;
CREATE TABLE people AS
WITH shown AS (
    SELECT g, arg_min(name, p) AS name FROM said_people JOIN person_of USING (p) GROUP BY g
), further AS (
    SELECT g, further, min(p::BIGINT * 1000 + step) AS place FROM (
        SELECT g, p, unnest(list_prepend(name, names)) AS further,
            generate_subscripts(list_prepend(name, names), 1) AS step
        FROM said_people JOIN person_of USING (p) SEMI JOIN person_numbers USING (g)
    ) JOIN shown USING (g) WHERE further <> shown.name GROUP BY g, further
), names AS (SELECT g, list(further ORDER BY place) AS names FROM further GROUP BY g)
SELECT h, person_names.id, name, coalesce(names, []) AS names
FROM person_numbers JOIN person_names USING (g) JOIN shown USING (g) LEFT JOIN names USING (g)
ORDER BY h;
CREATE TABLE person_ids AS
SELECT h, id, scheme, value FROM known_person_ids JOIN person_numbers USING (g)
JOIN person_names USING (g) ORDER BY h, place;
DROP TABLE first_credits;
"""
_FILM_WORDS = {
    "known": "known_ids",
    "named": "film_ids",
    "claims": "claims",
    "groups": "film_of",
    "records": "records",
    "record": "n",
    "of": "f",
}
_PERSON_WORDS = {
    "known": "known_person_ids",
    "named": "person_names",
    "claims": "person_claims",
    "groups": "person_of",
    "records": "said_people",
    "record": "p",
    "of": "g",
}


def gather_films(tables: duckdb.DuckDBPyConnection, staged: Sequence[Staged]) -> None:
    """Make `films`, `titles`, `ids`, `families`, `family_titles` and `facts`."""
    _name(tables, _FILM_WORDS)
    _gather_families(tables, staged)
    tables.execute(_FILMS)
    inserts = "".join(
        _SAID_FACTS.format(source=source, facts=quoted(given.table("facts")))
        for source, given in enumerate(staged)
    )
    tables.execute(_FACTS.format(inserts=inserts))


def gather_people(tables: duckdb.DuckDBPyConnection) -> None:
    """Make `credits`, `people` (numbered `h` by their first credits) and `person_ids`."""
    _name(tables, _PERSON_WORDS)
    tables.execute(_PEOPLE)


def _name(tables: duckdb.DuckDBPyConnection, words: dict[str, str]) -> None:
    """Choose the id of each film or person; what several want is settled in their order."""
    tables.execute(_KNOWN.format(**words, first=_FIRST, last=len(BEST), plain=PLAIN))
    taken: set[str] = set()
    chosen: dict[int, str] = {}
    asked = rows(tables, _CONTESTED.format(**words))
    for one, found in groupby(asked, lambda row: (row[0], row[1])):
        known = [ExternalId(scheme, value) for _, _, scheme, value in found if scheme]
        chosen[one[0]] = free_id(known, taken, one[1])
    if chosen:
        insert(tables, "settled", {"one": list(chosen), "id": list(chosen.values())})
        tables.execute(f"INSERT INTO {words['named']} SELECT * FROM settled; DROP TABLE settled")
    tables.execute("DROP TABLE choices; DROP TABLE contested")


def _gather_families(tables: duckdb.DuckDBPyConnection, staged: Sequence[Staged]) -> None:
    """Make `family_of`, `families` and `family_titles`; families that share a film are one."""
    tables.execute(
        "CREATE TABLE said_families(k INTEGER, source INTEGER, id TEXT, key TEXT, title TEXT);"
        "CREATE TABLE said_family_titles(k INTEGER, line BIGINT, text TEXT, language TEXT,"
        " script TEXT, kind TEXT)"
    )
    first = 0
    for source, given in enumerate(staged):
        tables.execute(
            "INSERT INTO said_families SELECT $first + file_row_number, $source,"
            " $name || '-' || key, key, title FROM read_parquet($path, file_row_number = true)",
            {
                "first": first,
                "source": source,
                "name": given.source,
                "path": str(given.table("families")),
            },
        )
        tables.execute(
            "INSERT INTO said_family_titles SELECT k, file_row_number, text, language, script,"
            " kind FROM read_parquet($path, file_row_number = true) AS said JOIN said_families"
            " AS families ON families.source = $source AND families.key = said.family",
            {"source": source, "path": str(given.table("family_titles"))},
        )
        first += given.rows["families"]
    tables.execute(
        "CREATE TABLE members AS SELECT DISTINCT k, f FROM records JOIN film_of USING (n)"
        " JOIN said_families AS families ON families.source = records.source"
        " AND families.key = records.family"
    )
    _join_families(tables, first)


def _join_families(tables: duckdb.DuckDBPyConnection, number: int) -> None:
    groups = Groups([0] * number)
    first: dict[int, int] = {}
    for k, f in rows(tables, "SELECT k, f FROM members ORDER BY k, f"):
        groups.join(first.setdefault(f, k), k, told=True)
    leaders = [(k, groups.leader(k)) for k in range(number)]
    tables.execute("CREATE TABLE family_leader(k INTEGER, leader INTEGER)")
    if leaders:
        tables.executemany("INSERT INTO family_leader VALUES (?, ?)", leaders)
    tables.execute(
        "CREATE TABLE family_of AS SELECT DISTINCT f, id AS family FROM members"
        " JOIN family_leader USING (k) JOIN said_families AS families ON families.k = leader"
    )
    tables.execute(
        "CREATE TABLE families AS SELECT leader AS k, id, title, coalesce(members, []) AS members"
        " FROM (SELECT DISTINCT leader FROM family_leader) JOIN said_families ON k = leader"
        " LEFT JOIN (SELECT family, list(film_ids.id ORDER BY coalesce(year, 0), film_ids.id)"
        "   AS members FROM family_of JOIN film_ids USING (f) JOIN (SELECT f, arg_min(year, n)"
        "   FILTER (year IS NOT NULL) AS year FROM records JOIN film_of USING (n) GROUP BY f)"
        "   USING (f) GROUP BY family) AS told ON told.family = id ORDER BY leader"
    )
    tables.execute(
        "CREATE TABLE family_titles AS SELECT leader AS k, text, language, script, kind"
        " FROM said_family_titles JOIN family_leader USING (k)"
        " GROUP BY leader, text, language, script, kind ORDER BY leader, min((k, line))"
    )
