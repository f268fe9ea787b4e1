"""Three other ways to find a film, used plainly, each as its own guide says.

Every peer gets one text a title: the title, the year, the makers and the country codes' words, as
they are stored, and gives the films of the best texts.
"""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
import tantivy

from matchcut.films.finding_entries import Entry
from matchcut.films.finding_places import place_words

LIMIT = 5
TEXTS = 40  # texts read to find five films
OWNER = "postgres"  # Debian's; the server refuses to run as root

Ask = Callable[[str], list[str]]


@dataclass(frozen=True, slots=True)
class Text:
    """A title of a film, and the same with what else the film is found by."""

    film: str
    title: str
    more: str


def texts(entries: Iterable[Entry]) -> Iterator[Text]:
    """Yield each title of each entry."""
    for entry in entries:
        places = [word for country in entry.countries for word in place_words(country)[:1]]
        more = " ".join([str(entry.year or ""), *entry.names[:6], *places])
        for title in entry.titles:
            yield Text(entry.film, title, more)


def first_films(films: Iterable[str]) -> list[str]:
    """Return the first films, each once."""
    return list(islice(dict.fromkeys(films), LIMIT))


@contextmanager
def trigram(given: Iterable[Text], folder: Path) -> Iterator[Ask]:
    """SQLite FTS5 with its trigram tokenizer: any trigram of the query, ranked by bm25."""
    store = sqlite3.connect(folder / "trigram.sqlite", isolation_level=None)
    store.execute("PRAGMA synchronous=OFF")
    store.execute("CREATE VIRTUAL TABLE t USING fts5(film UNINDEXED, text, tokenize='trigram')")
    store.execute("BEGIN")
    rows = ((one.film, f"{one.title} {one.more}") for one in given)
    store.executemany("INSERT INTO t VALUES (?,?)", rows)
    store.execute("COMMIT")

    def ask(query: str) -> list[str]:
        low = query.lower().replace('"', " ")
        grams = dict.fromkeys(low[at : at + 3] for at in range(len(low) - 2))
        if not grams:
            return []
        terms = " OR ".join(f'"{gram}"' for gram in grams)
        question = "SELECT film FROM t WHERE text MATCH ? ORDER BY rank LIMIT ?"
        return first_films(film for (film,) in store.execute(question, (terms, TEXTS)))

    yield ask
    store.close()


@contextmanager
def tantivy_index(given: Iterable[Text], folder: Path) -> Iterator[Ask]:
    """Tantivy: words of the title and of the rest, one slip forgiven, ranked by bm25."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("film", stored=True, tokenizer_name="raw")
    builder.add_text_field("title")
    builder.add_text_field("more")
    (folder / "tantivy").mkdir()
    index = tantivy.Index(builder.build(), str(folder / "tantivy"))
    writer = index.writer(200_000_000, 1)
    for one in given:
        writer.add_document(tantivy.Document(film=one.film, title=one.title, more=one.more))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def ask(query: str) -> list[str]:
        plain = "".join(letter if letter.isalnum() else " " for letter in query)
        parsed, _ = index.parse_query_lenient(
            plain,
            ["title", "more"],
            field_boosts={"title": 2.0},
            fuzzy_fields={"title": (False, 1, True)},
        )
        hits = searcher.search(parsed, TEXTS).hits
        return first_films(searcher.doc(address)["film"][0] for _, address in hits)

    yield ask


@contextmanager
def pg_trgm(given: Iterable[Text], folder: Path) -> Iterator[Ask]:
    """PostgreSQL's pg_trgm: the titles most like the query, found by a GIN index."""
    with _postgresql(folder) as address, psycopg.connect(address, autocommit=True) as server:
        server.execute("CREATE EXTENSION pg_trgm")
        server.execute("CREATE TABLE t(film text, title text)")
        with server.cursor().copy("COPY t FROM STDIN") as copy:
            for one in given:
                copy.write_row((one.film, one.title))
        server.execute("SET maintenance_work_mem = '512MB'")
        server.execute("CREATE INDEX ON t USING gin (title gin_trgm_ops)")
        server.execute("ANALYZE t")

        def ask(query: str) -> list[str]:
            question = "SELECT film FROM t WHERE title %% %s ORDER BY similarity(title, %s) DESC"
            rows = server.execute(f"{question} LIMIT {TEXTS}", (query, query)).fetchall()
            return first_films(film for (film,) in rows)

        yield ask


@contextmanager
def _postgresql(_: Path) -> Iterator[str]:
    """Yield the address of a server of our own, on a socket in a folder that goes."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    initdb = Path(programs[-1] if programs else shutil.which("initdb") or "")
    owner = OWNER if os.geteuid() == 0 else None
    with TemporaryDirectory(prefix="pg") as name:  # short: a socket's path has 107 characters
        folder = Path(name)
        if owner:
            shutil.chown(folder, owner)
        cluster = str(folder / "cluster")
        control = [str(initdb.with_name("pg_ctl")), "-D", cluster, "-w", "-s"]
        _run([str(initdb), "-D", cluster, "-U", "find", "-A", "trust", "-E", "UTF8", "-N"], owner)
        options = f"-k {folder} -c listen_addresses='' -c fsync=off -c shared_buffers=512MB"
        _run([*control, "-l", str(folder / "log"), "-o", options, "start"], owner)
        try:
            yield f"host={folder} user=find dbname=postgres"
        finally:
            _run([*control, "-m", "immediate", "stop"], owner)


def _run(command: list[str], owner: str | None) -> None:
    subprocess.run(command, check=True, user=owner, stdout=subprocess.DEVNULL, cwd="/")


PEERS = {"FTS5 trigram": trigram, "tantivy": tantivy_index, "pg_trgm": pg_trgm}
