"""Sources staged and looked into, as tests need them."""

import gzip
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from matchcut.sources.dumps import Dump
from matchcut.sources.staging import Staged, Staging

Stage = Callable[[Path, Staging, Dump], None]


def staged(stage: Stage, path: Path, folder: Path, name: str, *, strict: bool = False) -> Staged:
    """Stage what is at `path` into a folder of its own."""
    with Staging(folder / f"staged-{name}", name, strict=strict) as staging:
        stage(path, staging, Dump(staging.reject))
    return staging.staged


def rows(done: Staged, table: str, *columns: str) -> list[tuple[Any, ...]]:
    """The rows of a table as tuples of these columns, or of all."""
    found = pq.read_table(done.table(table), columns=list(columns) or None)
    return [tuple(row.values()) for row in found.to_pylist()]


def packed(path: Path, lines: Iterable[str | bytes], *, cut: int = 0) -> Path:
    """Write lines packed with gzip, without the last `cut` bytes."""
    whole = b"".join(line.encode() if isinstance(line, str) else line for line in lines)
    content = gzip.compress(whole, 1)
    path.write_bytes(content[: len(content) - cut])
    return path
