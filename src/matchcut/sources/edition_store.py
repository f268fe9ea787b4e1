"""The store of an edition: a read-only SQLite file that gives films by id and by words.

It repeats what the Parquet tables say, so that reading one film opens no table.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from matchcut.films.folding import fold_tokens
from matchcut.films.ids import redirects
from matchcut.films.merging import Merged
from matchcut.films.values import Film
from matchcut.sources.edition_records import write_fact, write_family, write_film, write_person

TITLE_BITS = 12  # a title's row is its film's number, and its place among 4,096 titles

_SCHEMA = """
CREATE TABLE films(number INTEGER PRIMARY KEY, id TEXT, popularity REAL, record TEXT);
CREATE TABLE names(name TEXT PRIMARY KEY, number INTEGER) WITHOUT ROWID;
CREATE TABLE people(id TEXT PRIMARY KEY, record TEXT) WITHOUT ROWID;
CREATE TABLE credited(person TEXT, place INTEGER, film TEXT, PRIMARY KEY(person, place))
    WITHOUT ROWID;
CREATE TABLE families(id TEXT PRIMARY KEY, record TEXT) WITHOUT ROWID;
CREATE TABLE facts(film TEXT, place INTEGER, record TEXT, PRIMARY KEY(film, place)) WITHOUT ROWID;
CREATE TABLE words(letters INTEGER, titles INTEGER, word TEXT, PRIMARY KEY(letters, word))
    WITHOUT ROWID;
CREATE VIRTUAL TABLE titles USING fts5(
    tokens, content='', columnsize=0, detail=none, prefix='2 3',
    tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
);
"""


def write_store(merged: Merged, path: Path) -> None:
    """Write the store of what was merged; equal content gives equal bytes."""
    with closing(sqlite3.connect(path, isolation_level=None)) as store:
        store.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN;" + _SCHEMA)
        number = {film.id: at for at, film in enumerate(merged.films)}
        store.executemany(
            "INSERT INTO films VALUES (?,?,?,?)",
            ((number[f.id], f.id, f.popularity, write_film(f)) for f in merged.films),
        )
        names = redirects(merged.films)
        store.executemany(
            "INSERT INTO names VALUES (?,?)",
            ((name, number[names[name]]) for name in sorted(names)),
        )
        store.executemany("INSERT INTO people VALUES (?,?)", _people(merged.films))
        store.executemany("INSERT INTO credited VALUES (?,?,?)", _credited(merged.films))
        store.executemany(
            "INSERT INTO families VALUES (?,?)",
            ((family.id, write_family(family)) for family in merged.families),
        )
        store.executemany("INSERT INTO facts VALUES (?,?,?)", _facts(merged))
        _write_words(store, merged.films)
        store.executescript("INSERT INTO titles(titles) VALUES ('optimize'); VACUUM;")


def _people(films: Iterable[Film]) -> Iterator[tuple[str, str]]:
    people = {credit.person.id: credit.person for film in films for credit in film.credits}
    for person_id in sorted(people):
        yield person_id, write_person(people[person_id])


def _credited(films: Iterable[Film]) -> Iterator[tuple[str, int, str]]:
    """Yield each person's films, oldest first, those of unknown year last."""
    found: dict[str, dict[str, None]] = {}
    for film in sorted(films, key=lambda film: (film.year or 9999, film.id)):
        for credit in film.credits:
            found.setdefault(credit.person.id, {})[film.id] = None
    for person_id in sorted(found):
        for place, film_id in enumerate(found[person_id]):
            yield person_id, place, film_id


def _facts(merged: Merged) -> Iterator[tuple[str, int, str]]:
    for place, fact in enumerate(merged.facts):
        for film_id in (fact.later, fact.earlier):
            yield film_id, place, write_fact(fact)


def _write_words(store: sqlite3.Connection, films: Iterable[Film]) -> None:
    """Write the folded titles for search by word, and the words themselves."""
    words: Counter[str] = Counter()
    rows: list[tuple[int, str]] = []
    for number, film in enumerate(films):
        folded = dict.fromkeys(fold_tokens(title.text) for title in film.titles)
        for place, tokens in enumerate(list(folded)[: 1 << TITLE_BITS]):
            words.update(tokens)
            rows.append((number << TITLE_BITS | place, " ".join(tokens)))
    store.executemany("INSERT INTO titles(rowid, tokens) VALUES (?,?)", rows)
    store.executemany(
        "INSERT INTO words VALUES (?,?,?)",
        ((len(word), words[word], word) for word in sorted(words)),
    )
