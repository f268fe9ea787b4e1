"""What changed from one edition to another, told from their Parquet tables."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb

from matchcut.sources.editions import read_manifest
from matchcut.sources.merging_records import quoted

_IDS = "(SELECT DISTINCT id, scheme, value FROM {edition}_ids WHERE of = 'film')"
# A film that is gone lives on where another film has an id of its own.
_MOVED = f"""
SELECT old.id, min(new.id) AS heir FROM {_IDS.format(edition="old")} AS old
JOIN {_IDS.format(edition="new")} AS new USING (scheme, value)
WHERE old.id NOT IN (SELECT id FROM new_films) GROUP BY old.id
"""
_QUESTIONS = {
    "film added": "SELECT id, title || coalesce(' (' || year || ')', '') FROM new_films"
    " WHERE id NOT IN (SELECT id FROM old_films) ORDER BY id",
    "film under another id": f"SELECT id, 'now ' || heir FROM ({_MOVED}) ORDER BY id",
    "film gone": "SELECT id, title || coalesce(' (' || year || ')', '') FROM old_films"
    f" WHERE id NOT IN (SELECT id FROM new_films) AND id NOT IN (SELECT id FROM ({_MOVED}))"
    " ORDER BY id",
    "title shown": "SELECT id, old.title || ' -> ' || new.title FROM old_films AS old"
    " JOIN new_films AS new USING (id) WHERE old.title <> new.title ORDER BY id",
    "year": "SELECT id, coalesce(old.year::TEXT, 'unknown') || ' -> '"
    " || coalesce(new.year::TEXT, 'unknown') FROM old_films AS old"
    " JOIN new_films AS new USING (id) WHERE old.year IS DISTINCT FROM new.year ORDER BY id",
    "title added": "SELECT film, text FROM (SELECT film, text FROM new_titles EXCEPT"
    " SELECT film, text FROM old_titles) ORDER BY film, text",
    "title gone": "SELECT film, text FROM (SELECT film, text FROM old_titles EXCEPT"
    " SELECT film, text FROM new_titles) ORDER BY film, text",
    "fact added": "SELECT later, kind || ' ' || earlier || ', says ' || source FROM"
    " (SELECT later, kind, earlier, source FROM new_facts EXCEPT"
    " SELECT later, kind, earlier, source FROM old_facts) ORDER BY ALL",
    "fact gone": "SELECT later, kind || ' ' || earlier || ', said ' || source FROM"
    " (SELECT later, kind, earlier, source FROM old_facts EXCEPT"
    " SELECT later, kind, earlier, source FROM new_facts) ORDER BY ALL",
}
_TABLES = ("films", "titles", "ids", "facts")


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs: of what kind, about which film, and what is new about it."""

    kind: str
    film: str
    what: str


def changes(old: Path, new: Path) -> Iterator[Change]:
    """Yield what differs between two editions' folders, kind by kind, films by their ids."""
    with duckdb.connect() as tables:
        for name, folder in (("old", old), ("new", new)):
            inner = folder / read_manifest(folder).inner
            for table in _TABLES:
                path = quoted(inner / f"{table}.parquet")
                tables.execute(f"CREATE VIEW {name}_{table} AS FROM '{path}'")
        for kind, question in _QUESTIONS.items():
            answer = tables.cursor().execute(question)
            while found := answer.fetchmany(10_000):
                yield from (Change(kind, film, what) for film, what in found)


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What sources, or two records of one source, say differently."""

    kind: str
    about: str
    said: tuple[str, ...]


def disagreements(folder: Path) -> Iterator[Disagreement]:
    """Yield what an edition's sources say differently, kind by kind."""
    path = folder / read_manifest(folder).inner / "disagreements.parquet"
    with duckdb.connect() as tables:
        answer = tables.execute("SELECT kind, about, said FROM read_parquet(?)", [str(path)])
        for kind, about, said in answer.fetchall():
            yield Disagreement(kind, about, tuple(said))
