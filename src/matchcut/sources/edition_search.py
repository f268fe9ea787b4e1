"""The search tables of an edition's store: films' entries, asked by words.

An entry's rank is its place among all films by how well they are known. It is the row's number
too, and FTS5 gives rows in that order: the first hundred rows with some words are the
hundred best known films with them, and no further row is read.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from matchcut.films.finding_entries import WHOLE, Entry, search_words
from matchcut.films.finding_words import leeway, near, within

# Segments of FTS5 are made large and merged once, at the end: half the time, and a third smaller.
# Beginnings of one to seven letters have lists of their own; for a longer one FTS5 joins the lists
# of all words that begin so, however few films are asked for. Those of five to seven letters make
# the store of a million films a tenth larger, and typed beginnings are found in half the time. For
# each film with a rare word a page of a common word's list is gone through: pages are small.
SEARCH_SCHEMA = """
CREATE TABLE entries(rank INTEGER PRIMARY KEY, film TEXT, year INTEGER, popularity REAL,
    titles TEXT, romanised TEXT, makers TEXT, countries TEXT);
CREATE VIRTUAL TABLE found USING fts5(
    words, content='', columnsize=0, detail=none, prefix='1 2 3 4 5 6 7',
    tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
);
INSERT INTO found(found, rank) VALUES
    ('hashsize', 67108864), ('automerge', 0), ('crisismerge', 2000), ('pgsz', 1000);
CREATE TABLE words(letters INTEGER, word TEXT, back TEXT, films INTEGER,
    PRIMARY KEY(letters, word)) WITHOUT ROWID;
CREATE INDEX words_back ON words(letters, back);
"""
# Words that may be within a slip, in one text: a row each would take five times as long to fetch.
_BUCKET = (
    "SELECT group_concat(word, ' ') FROM words WHERE letters = ? AND {column} >= ? AND {column} < ?"
)
_BATCH = 10_000
_AFTER = "\U0010ffff"  # sorts after every letter
_BETWEEN = "\n"  # parts the texts of one column; no folded text has it

Row = tuple[int | float | str | None, ...]
Rows = list[tuple[Any, ...]]  # as SQLite gives them


@dataclass(frozen=True, slots=True)
class EntryRows:
    """Entries as rows: their columns, their search words, and how many of them have each word."""

    entries: list[Row]
    words: list[Row]
    counts: Mapping[str, int]


def as_rows(first: int, entries: Sequence[Entry]) -> EntryRows:
    """Return the rows of entries that follow each other, the first of rank `first`."""
    worded = [dict.fromkeys(search_words(entry)) for entry in entries]
    counts = Counter(word for words in worded for word in words if word[0] != WHOLE)
    return EntryRows(
        [_row(rank, entry) for rank, entry in enumerate(entries, first)],
        [(rank, " ".join(words)) for rank, words in enumerate(worded, first)],
        dict(counts),
    )


def write_entries(store: sqlite3.Connection, entries: Iterable[Entry]) -> None:
    """Write the search tables of `entries`, which come best known first."""
    coming = iter(entries)
    batches = iter(lambda: list(islice(coming, _BATCH)), [])
    write_rows(store, (as_rows(1 + _BATCH * at, batch) for at, batch in enumerate(batches)))


def write_rows(store: sqlite3.Connection, batches: Iterable[EntryRows]) -> None:
    """Write the search tables (`SEARCH_SCHEMA` has been run) from one pass over their rows.

    The rows must come best known first: `ORDER BY popularity DESC, id`, ranks from 1. Only the
    words themselves, and how many films have each, are kept in memory. Equal rows give equal
    bytes. Call it inside a transaction.
    """
    counts: Counter[str] = Counter()
    for batch in batches:
        store.executemany("INSERT INTO entries VALUES (?,?,?,?,?,?,?,?)", batch.entries)
        store.executemany("INSERT INTO found(rowid, words) VALUES (?,?)", batch.words)
        counts.update(batch.counts)
    store.executemany(
        "INSERT INTO words VALUES (?,?,?,?)",
        sorted((len(word), word, word[::-1], films) for word, films in counts.items()),
    )
    store.execute("INSERT INTO found(found) VALUES ('optimize')")


def _row(rank: int, entry: Entry) -> Row:
    texts = (entry.titles, entry.romanised, entry.names, entry.countries)
    return (rank, entry.film, entry.year, entry.popularity, *map(_BETWEEN.join, texts))


class SearchTables:
    """The search tables of an open store; `ask` gives the rows of a question."""

    def __init__(self, ask: Callable[..., Rows]) -> None:
        self._ask = ask

    def entries(self, groups: Sequence[Sequence[str]], limit: int) -> tuple[Entry, ...]:
        """Entries of films, best known first, that have one search word of each group."""
        rows = self._ask(
            "SELECT film, year, popularity, titles, romanised, makers, countries FROM entries"
            " WHERE rank IN (SELECT rowid FROM found WHERE found MATCH ? LIMIT ?) ORDER BY rank",
            " AND ".join(f"({' OR '.join(map(_term, group))})" for group in groups),
            limit,
        )
        return tuple(map(_entry, rows))

    def counts(self, words: Sequence[str]) -> Mapping[str, int]:
        """How many films have each of these words."""
        rows = self._ask(
            "SELECT word, films FROM json_each(?) AS asked JOIN words"
            " ON letters = asked.value ->> 0 AND word = asked.value ->> 1",
            json.dumps([[len(word), word] for word in words]),
        )
        return dict(rows)

    def alike(self, word: str) -> tuple[str, ...]:
        """Search words within a slip or two of this one, nearest first, then commonest."""
        allowed = leeway(word)
        if not allowed.slips:
            return ()
        buckets, about = [], []
        for letters in range(len(word) - allowed.slips, len(word) + allowed.slips + 1):
            for column, text in (("word", word), ("back", word[::-1])):
                end = text[: allowed.letters]
                buckets.append(_BUCKET.format(column=column))
                about += [letters, end, end + _AFTER]
        rows = self._ask(" UNION ALL ".join(buckets), *about)
        others = {other for (together,) in rows if together for other in together.split()}
        return near(word, self.counts([other for other, _ in within(word, others)]))


def _term(wanted: str) -> str:
    return f'"{wanted[:-1]}"*' if wanted.endswith("*") else f'"{wanted}"'


def _entry(row: tuple[Any, ...]) -> Entry:
    film, year, popularity, *texts = row
    titles, romanised, makers, countries = (
        tuple(text.split(_BETWEEN)) if text else () for text in texts
    )
    return Entry(film, year, popularity, titles, romanised, makers, countries)
