"""What several sources staged, merged into the tables of one edition, out of core.

The staged tables are read into a DuckDB file beside them, joined there and sorted; only what a
rule must look at one by one (`films.grouping`, `films.matching`) comes into Python. Every order
is total, so that equal inputs give equal tables however many threads worked.

    records   staged films of every source, numbered `n`: the preferred source's come first
    film_of   the film `f` that each record belongs to
    films     the films, numbered `f` from 0 in the order of their first records
    titles, ids, credits, facts, families, people, person_ids   of the films, in their order
    merges    which records were put together, and why; disagreements   what is said differently
"""

from collections.abc import Callable, Sequence
from pathlib import Path

import duckdb

from matchcut.sources.merging_disagreements import list_disagreements
from matchcut.sources.merging_films import merge_films
from matchcut.sources.merging_people import merge_people
from matchcut.sources.merging_records import load_records
from matchcut.sources.merging_results import gather_films, gather_people
from matchcut.sources.overrides import Override
from matchcut.sources.spreading import Workers
from matchcut.sources.staging import Staged

_MEMORY = "1500MB"  # DuckDB spills to disk beyond; Python holds about as much at a million films
_THREADS = 2


def open_tables(folder: Path) -> duckdb.DuckDBPyConnection:
    """Return a new, empty database for a build, which keeps what it spills in `folder`."""
    tables = duckdb.connect(
        ":memory:",
        config={
            "memory_limit": _MEMORY,
            "threads": _THREADS,
            "temp_directory": str(folder / "spilled"),
            "preserve_insertion_order": True,
        },
    )
    tables.execute("SET enable_progress_bar = false")
    return tables


def merge(
    tables: duckdb.DuckDBPyConnection,
    staged: Sequence[Staged],
    overrides: Sequence[Override],
    say: Callable[[str], None],
    workers: Workers,
) -> None:
    """Fill `tables` with the edition's; the preferred source comes first."""
    say("merging films")
    load_records(tables, staged)
    merge_films(tables, overrides, workers)
    say("merging people")
    merge_people(tables, staged, workers)
    say("gathering what is said of each film")
    gather_films(tables, staged)
    gather_people(tables)
    list_disagreements(tables)
