"""Editions: a catalogue saved in a folder, and opened again.

    FOLDER/manifest.json           what the edition is made of; the only file ever replaced
    FOLDER/edition-XXXXXXXX/       its tables, title index and store, never changed once written

`edition_building` builds one. Opening reads no table, so that reading needs no Parquet.
"""

import hashlib
import json
import mmap
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from matchcut.errors import CatalogueError
from matchcut.films.index import TitleIndex
from matchcut.sources.edition_catalogue import EditionCatalogue

FORMAT = 3
MOST_AT_HAND = 20_000  # film writing speaks of the same films again and again
MANIFEST, INDEX, STORE = "manifest.json", "titles.index", "films.sqlite"
_REBUILD = "build it again with matchcut catalogue build"


@dataclass(frozen=True, slots=True)
class SourceNote:
    """What a source gave and under which licence; `rejected` are its rows that were left out."""

    name: str
    licence: str
    films: int
    facts: int
    publisher: str = ""
    published: str = ""
    allows: str = ""
    popularity: str = ""
    rejected: int = 0


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an edition is made of; `files` are sizes in bytes and SHA-256 by name."""

    format: int
    inner: str
    sources: tuple[SourceNote, ...]
    rows: Mapping[str, int]
    files: Mapping[str, tuple[int, str]]


def fingerprint(path: Path) -> tuple[int, str]:
    """Return a file's size in bytes and SHA-256."""
    with path.open("rb") as file:
        return path.stat().st_size, hashlib.file_digest(file, "sha256").hexdigest()


def read_manifest(folder: Path) -> Manifest:
    """Return the manifest of the edition in `folder`."""
    path = folder / MANIFEST
    try:
        stated = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as fault:
        hint = "build one with matchcut catalogue build"
        raise CatalogueError(f"{folder}: there is no edition here", hint=hint) from fault
    except (OSError, ValueError) as fault:
        raise CatalogueError(f"{path}: {fault}", hint=_REBUILD) from fault
    if not isinstance(stated, dict) or stated.get("format") != FORMAT:
        found = stated.get("format") if isinstance(stated, dict) else None
        message = f"{path}: the edition has format {found}, and this version reads {FORMAT}"
        raise CatalogueError(message, hint=_REBUILD)
    try:
        stated["sources"] = tuple(SourceNote(**note) for note in stated["sources"])
        stated["files"] = {name: (size, sha) for name, (size, sha) in stated["files"].items()}
        return Manifest(**stated)
    except (AttributeError, LookupError, TypeError, ValueError) as fault:
        raise CatalogueError(f"{path}: not a manifest: {fault}", hint=_REBUILD) from fault


def open_edition(folder: Path, at_hand: int = MOST_AT_HAND) -> EditionCatalogue:
    """Return the catalogue saved in `folder`; it keeps as many films `at_hand` as are told.

    Sizes are compared and the index's checksum is, so that a cut or changed file is noticed
    at once; `verify` compares every byte.
    """
    made = read_manifest(folder)
    inner = folder / made.inner
    for name, (size, _) in made.files.items():
        found = (inner / name).stat().st_size if (inner / name).is_file() else None
        if found != size:
            what = "is missing" if found is None else f"has {found} bytes of {size}"
            raise CatalogueError(f"{inner / name}: the file {what}", hint=_REBUILD)
    with (inner / INDEX).open("rb") as file:
        index = TitleIndex.from_bytes(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    return EditionCatalogue(index, inner / STORE, at_hand)


def verify(folder: Path) -> None:
    """Raise a `CatalogueError` unless every file of an edition has its SHA-256."""
    made = read_manifest(folder)
    if not is_intact(folder / made.inner, made):
        raise CatalogueError(f"{folder}: the edition is not as it was built", hint=_REBUILD)


def is_intact(inner: Path, made: Manifest) -> bool:
    """Whether every file in the inner folder is as the manifest states, byte by byte."""
    return all(
        (inner / name).is_file() and fingerprint(inner / name) == stated
        for name, stated in made.files.items()
    )
