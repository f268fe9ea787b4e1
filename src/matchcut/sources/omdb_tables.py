"""The tables of an omdb.org dump: CSV packed with bz2, rows as they come."""

import bz2
import csv
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from matchcut.errors import SourceError

_EMPTY = re.compile(r"(?:(?<=,)|^)\\N(?=[,\r\n]|$)")  # how the dump writes that there is nothing


def has_table(folder: Path, name: str) -> bool:
    """Whether the dump has that table."""
    return _file(folder, name).is_file()


def read_table(folder: Path, name: str, columns: Sequence[str]) -> Iterator[list[str]]:
    """Yield the rows of a table whose header is `columns`; what is empty comes as ""."""
    path = _file(folder, name)
    line = 0
    try:
        with bz2.open(path, "rt", encoding="utf-8", newline="") as file:
            reader = csv.reader(
                (_EMPTY.sub("", text) if "\\N" in text else text for text in file),
                escapechar="\\",
                doublequote=False,
            )
            for row in reader:
                line = reader.line_num
                if line == 1 and row != list(columns):
                    raise SourceError(
                        f"{path}, line 1: the columns are {','.join(row)}",
                        hint=f"this version reads {','.join(columns)}",
                    )
                if len(row) != len(columns):
                    raise SourceError(f"{path}, line {line}: {len(row)} cells of {len(columns)}")
                if line > 1:
                    yield row
    except FileNotFoundError as fault:
        hint = "give the folder that holds the files of the dump, packed as published"
        raise SourceError(f"{path}: no such file", hint=hint) from fault
    except (OSError, EOFError, UnicodeDecodeError, csv.Error) as fault:
        raise SourceError(
            f"{path}, after line {line}: {fault}", hint="get this file of the dump again"
        ) from fault
    if not line:
        raise SourceError(f"{path}: the file is empty", hint="get this file of the dump again")


def _file(folder: Path, name: str) -> Path:
    return folder / f"{name}.csv.bz2"
