"""Editions built: sources read and merged, and the result saved in one step.

A build writes a new inner folder and then puts a new manifest in the old one's place, which
happens at once: killed at any moment, it leaves the earlier edition as it was, and the next build
clears up. Only one build at a time may write to a folder. Nothing in an edition tells the time or
the machine, so equal sources give equal bytes.
"""

import gc
import hashlib
import json
import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

from matchcut.errors import EngineError
from matchcut.films.contributions import Contribution
from matchcut.films.indexing import build as build_index
from matchcut.films.indexing import namings
from matchcut.films.merging import Merged, merge
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
from matchcut.sources.film_sources import FilmSource, read_films


def build(sources: Sequence[FilmSource], folder: Path, say: Callable[[str], None]) -> Manifest:
    """Read the sources, merge them, save the edition in `folder`, and return what was saved.

    The preferred source comes first. `say` is told each step as it begins. An `InputError` or
    `SourceError` leaves the folder as it was.
    """
    collecting = gc.isenabled()
    gc.disable()  # what is read lives to the end: looking for garbage costs a quarter of the time
    try:
        contributions = [_read(source, say) for source in sources]
        say("merging the sources")
        merged = merge(contributions)
        notes = tuple(
            SourceNote(given.source, given.licence, len(given.films), len(given.facts))
            for given in contributions
        )
        return _save(merged, notes, folder, say)
    except OSError as fault:
        raise EngineError(f"building the edition in {folder}: {fault}") from fault
    finally:
        if collecting:
            gc.enable()


def _read(source: FilmSource, say: Callable[[str], None]) -> Contribution:
    say(f"reading {source.path}")
    return read_films(source)


def _save(
    merged: Merged, notes: tuple[SourceNote, ...], folder: Path, say: Callable[[str], None]
) -> Manifest:
    """Write everything under a temporary name, then put it in its place."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".building-", dir=folder) as name:
        rows = _write(merged, Path(name), say)
        files = {path.name: fingerprint(path) for path in sorted(Path(name).iterdir())}
        digest = hashlib.sha256(json.dumps(files).encode()).hexdigest()
        made = Manifest(FORMAT, f"edition-{digest[:12]}", notes, rows, files)
        _publish(Path(name), folder, made)
    return made


def _write(merged: Merged, folder: Path, say: Callable[[str], None]) -> dict[str, int]:
    """Write every file but the manifest, and return how many rows each table has."""
    say("writing the tables")
    rows = write_tables(merged, folder)
    say("indexing the titles")
    people = {credit.person.id: credit.person for film in merged.films for credit in film.credits}
    index = build_index(namings(merged.films, merged.families, people.values()))
    (folder / INDEX).write_bytes(index.to_bytes())
    say("writing the store")
    write_store(merged, folder / STORE)
    return rows


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
        if left != target:
            shutil.rmtree(left)
