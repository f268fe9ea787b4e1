"""A large seeded world: a site of as many films as asked for, with all that readers would add.

    python benchmarks/site_world.py FOLDER [FILMS]

The catalogue is built as any other, from a table of films; the rows of the site are written by
plain SQL into the tables that its migrations make. What readers add does not grow with the number
of films, so that two worlds differ in their catalogues alone.
"""

import os
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from site_films import write_tables

FILMS = 1_000_000
_FAST = """
    PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-1500000;
    PRAGMA locking_mode=EXCLUSIVE; PRAGMA temp_store=MEMORY;
"""

Say = Callable[[str], None]


def make(folder: Path, size: int, say: Say) -> None:
    """Make the data folder of a world of `size` films."""
    os.environ |= {"MATCHCUT_DATA": str(folder), "MATCHCUT_DATABASE": ""}
    from matchcut.site import serving  # noqa: PLC0415 - its settings come from the environment

    serving.set_up()
    _build_catalogue(folder, size, say)
    _write_rows(folder, size, say)


def _build_catalogue(folder: Path, size: int, say: Say) -> None:
    from matchcut.sources.edition_building import build  # noqa: PLC0415 - with what is set up
    from matchcut.sources.film_sources import FilmSource  # noqa: PLC0415 - as above

    tables = folder / "tables"
    tables.mkdir(exist_ok=True)
    say(f"writing the tables of {size} films")
    write_tables(tables, size)
    build((FilmSource("csv", tables),), folder / "catalogue", say)


def _write_rows(folder: Path, size: int, say: Say) -> None:
    from django.core.management import call_command  # noqa: PLC0415 - once Django is set up
    from django.db import connections  # noqa: PLC0415 - as above

    from site_rows import World, add_edition  # noqa: PLC0415 - as above

    call_command("migrate", interactive=False, verbosity=0)
    connections.close_all()
    with closing(sqlite3.connect(folder / "matchcut.sqlite", isolation_level=None)) as into:
        into.executescript(_FAST + "BEGIN;")
        with _indexed_afterwards(into, say):
            World(into, size).write(say)
        into.execute("COMMIT")
    add_edition(folder / "catalogue", size)


@contextmanager
def _indexed_afterwards(into: sqlite3.Connection, say: Say) -> Iterator[None]:
    """Drop indexes while rows are written, and make them when all are there: sorting is quicker."""
    listed = "SELECT type, name, sql FROM sqlite_master WHERE sql > '' AND type IN (?, ?)"
    dropped = into.execute(listed, ("index", "trigger")).fetchall()
    for kind, name, _ in dropped:
        into.execute(f'DROP {kind} "{name}"')
    yield
    say("indexes")
    for _, _, statement in dropped:
        into.execute(statement)
    into.execute("INSERT INTO site_searching_found (site_searching_found) VALUES ('rebuild')")


if __name__ == "__main__":
    begun = time.perf_counter()

    def told(words: str) -> None:
        """Say when each step begins."""
        print(f"{time.perf_counter() - begun:7.1f} s  {words}", file=sys.stderr)

    make(Path(sys.argv[1]).absolute(), int(sys.argv[2]) if len(sys.argv) > 2 else FILMS, told)  # noqa: PLR2004 - its name and the folder
    told("done")
