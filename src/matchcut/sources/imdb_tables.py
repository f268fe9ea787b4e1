"""The files of IMDb's datasets, and which of their rows are about films."""

from collections.abc import Callable, Container
from pathlib import Path

_NAMES = ("{}.tsv.gz", "{}.tsv")  # as published, and unpacked


def find_table(folder: Path, name: str) -> Path | None:
    """Return the file of a table, or None where the folder has none."""
    paths = (folder / form.format(name) for form in _NAMES)
    return next((path for path in paths if path.is_file()), None)


def named_in(keys: Container[bytes]) -> Callable[[bytes], bool]:
    """Return what tells the rows whose first cell is one of `keys`, and those that are none."""
    return lambda row: row.partition(b"\t")[0] in keys or b"\t" not in row
