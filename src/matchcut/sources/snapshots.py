"""Snapshots of all lines, saved in one file and opened again."""

import os
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from matchcut.errors import CatalogueError, EngineError
from matchcut.lineage.building import columns, from_columns
from matchcut.lineage.snapshot import Snapshot

FORMAT = 1
_HINT = "it is made from the lines: delete it, and it is made again"


def save(snapshot: Snapshot, path: Path) -> None:
    """Write the snapshot whole; whoever reads `path` finds the old one or the new one."""
    written = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with written.open("wb") as file:
            np.savez(file, allow_pickle=False, format=np.array(FORMAT), **columns(snapshot))
        written.replace(path)
    except OSError as fault:
        written.unlink(missing_ok=True)
        raise EngineError(f"{path}: cannot be written: {fault.strerror}") from fault


def load(path: Path) -> Snapshot:
    """Return the snapshot saved in `path`; raises CatalogueError where there is none to read."""
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as saved:
            if int(saved["format"]) != FORMAT:
                raise CatalogueError(f"{path}: another format of snapshot", hint=_HINT)
            return from_columns({name: saved[name] for name in saved.files})
    except (OSError, ValueError, KeyError, TypeError, EOFError, BadZipFile) as fault:
        raise CatalogueError(f"{path}: not a snapshot of lines: {fault}", hint=_HINT) from fault
