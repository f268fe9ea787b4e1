"""Editions built: sources staged and merged, and the result saved in one step.

A build writes a new inner folder and then puts a new manifest in the old one's place, which
happens at once: killed at any moment, it leaves the earlier edition as it was, and the next build
goes on with the sources that were staged, and clears up. Only one build at a time may write to a
folder. Nothing in an edition tells the time or the machine, so equal sources give equal bytes.
"""

import hashlib
import json
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import BrokenExecutor
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

import duckdb
import pyarrow as pa

from matchcut.errors import EngineError, MatchcutError
from matchcut.sources.dumps import Progress
from matchcut.sources.edition_index import write_index
from matchcut.sources.edition_staging import Asked, stage_all
from matchcut.sources.edition_store import write_store
from matchcut.sources.edition_tables import write_tables
from matchcut.sources.editions import (
    FORMAT,
    INDEX,
    MANIFEST,
    STORE,
    Manifest,
    SourceNote,
    fingerprint,
    is_intact,
)
from matchcut.sources.film_sources import FilmSource, kind_of
from matchcut.sources.merging_tables import merge, open_tables
from matchcut.sources.overrides import read_overrides
from matchcut.sources.spreading import Workers
from matchcut.sources.staging import Staged

_STAGED = ".building-staged"  # outlives a killed build

_INTERRUPTED = "Query interrupted"  # how DuckDB words that somebody pressed Ctrl-C
_FAULTS = (OSError, duckdb.Error, sqlite3.Error, pa.ArrowException, BrokenExecutor)

_IN_WORKERS = (
    "matchcut.sources.edition_entries",
    "matchcut.sources.edition_staging",
    "matchcut.sources.name_spelling",
)

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class How:
    """How to build: `strict` stops at a row that cannot be read, `overrides` is a file."""

    strict: bool = False
    overrides: Path | None = None
    tell: Progress | None = None


def build(
    sources: Sequence[FilmSource], folder: Path, say: Say, how: How | None = None
) -> Manifest:
    """Read the sources, merge them, save the edition in `folder`, and return what was saved.

    The preferred source comes first. `say` is told each step as it begins. A fault leaves the
    folder as it was; who stops a build, or kills it, leaves beside what sources gave so far.
    """
    try:
        return _build(sources, folder, say, how or How())
    except _FAULTS as fault:
        shutil.rmtree(folder / _STAGED, ignore_errors=True)
        hint = "is there room on the disk? What was there before is as it was"
        raise EngineError(f"building the edition in {folder}: {fault}", hint=hint) from fault
    except MatchcutError:
        shutil.rmtree(folder / _STAGED, ignore_errors=True)
        raise
    except RuntimeError as fault:
        if str(fault) == _INTERRUPTED:
            raise KeyboardInterrupt from fault
        raise


def _build(sources: Sequence[FilmSource], folder: Path, say: Say, how: How) -> Manifest:
    overrides = read_overrides(how.overrides)
    folder.mkdir(parents=True, exist_ok=True)
    _clear(folder)
    asked = [
        Asked(source, folder / _STAGED / str(place), how.strict)
        for place, source in enumerate(sources)
    ]
    with (
        Workers(*_IN_WORKERS) as workers,
        tempfile.TemporaryDirectory(prefix=".building-", dir=folder) as name,
    ):
        staged = stage_all(asked, say, how.tell, workers)
        written = Path(name) / "edition"
        written.mkdir()
        with closing(open_tables(Path(name))) as tables:
            merge(tables, staged, overrides, say, workers)
            rows = _write(tables, written, say, workers)
        return _save(written, folder, tuple(map(_note, sources, staged)), rows)


def _clear(folder: Path) -> None:
    """Clear what killed builds left, which can be gigabytes, but for the sources they staged."""
    for left in folder.glob(".building-*"):
        if left.is_dir() and left.name != _STAGED:
            shutil.rmtree(left)


def _note(source: FilmSource, staged: Staged) -> SourceNote:
    terms = kind_of(source).terms
    return SourceNote(
        staged.source,
        terms.licence,
        staged.rows["films"],
        staged.rows["facts"],
        terms.publisher,
        terms.published,
        terms.allows,
        terms.popularity,
        sum(staged.rejected.values()),
    )


def _write(
    tables: duckdb.DuckDBPyConnection, folder: Path, say: Say, workers: Workers
) -> dict[str, int]:
    """Write every file but the manifest, and return how many rows each table has."""
    say("writing the tables")
    rows = write_tables(tables, folder)
    say("indexing the titles")
    write_index(tables, folder / INDEX, workers)
    say("writing the store")
    write_store(tables, folder / STORE, workers)
    return rows


def _save(
    written: Path, folder: Path, notes: tuple[SourceNote, ...], rows: dict[str, int]
) -> Manifest:
    """Put what was written in its place."""
    files = {path.name: fingerprint(path) for path in sorted(written.iterdir())}
    digest = hashlib.sha256(json.dumps(files).encode()).hexdigest()
    made = Manifest(FORMAT, f"edition-{digest[:12]}", notes, rows, files)
    _publish(written, folder, made)
    return made


def _publish(written: Path, folder: Path, made: Manifest) -> None:
    """Move what was written into place, then name it in the manifest, then clear up."""
    target = folder / made.inner
    if not is_intact(target, made):  # else it is this very edition, and may be in use
        if target.exists():
            target.rename(Path(tempfile.mkdtemp(prefix=".building-", dir=folder)) / made.inner)
        written.rename(target)
        target.chmod(0o755)  # a temporary folder is its maker's alone
    manifest = folder / ".building-manifest.json"
    manifest.write_text(json.dumps(asdict(made), indent=1) + "\n", encoding="utf-8")
    manifest.replace(folder / MANIFEST)
    for left in (*folder.glob(".building-*"), *folder.glob("edition-*")):
        if left not in {target, written.parent}:
            shutil.rmtree(left)
