"""The tables of an omdb.org dump: CSV packed with bz2, rows as they come."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path

from matchcut.errors import SourceError
from matchcut.sources.dumps import Dump
from matchcut.sources.row_faults import RowError

_EMPTY = re.compile(r"(?:(?<=,)|^)\\N(?=[,\r\n]|$)")  # how the dump writes that there is nothing
LINKS = ("source", "key", "movie_id", "language_iso_639_1")  # columns; `movie_id` of people too
_NAMES = ("{}.csv.bz2", "{}.csv")  # as published, and unpacked


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables in the folder of a dump, what is empty as ""."""

    folder: Path
    dump: Dump

    def __contains__(self, name: str) -> bool:
        return find_table(self.folder, name) is not None

    def read(self, name: str, columns: Sequence[str]) -> Iterator[list[str]]:
        """Yield the cells of those columns of a table."""
        return map(itemgetter(1), self.dump.table(self._path(name), _rows, columns))

    def read_once(self, name: str, columns: Sequence[str]) -> Iterator[list[str]]:
        """Yield the cells of those columns, rejecting rows whose first an earlier row has."""
        path, seen = self._path(name), set()
        for line, cells in self.dump.table(path, _rows, columns):
            if cells[0] in seen:
                fault = RowError(path, line, "an id that an earlier row has", cells[0])
                self.dump.reject(fault)
            else:
                seen.add(cells[0])
                yield cells

    def _path(self, name: str) -> Path:
        path = find_table(self.folder, name)
        if path is None:
            raise SourceError(
                f"{self.folder / name}.csv.bz2: no such file",
                hint="give the folder that holds the files of the dump, as published",
            )
        return path


def find_table(folder: Path, name: str) -> Path | None:
    """Return the file of a table, or None where the folder has none."""
    paths = (folder / form.format(name) for form in _NAMES)
    return next((path for path in paths if path.is_file()), None)


def _rows(lines: Iterable[str]) -> Iterator[list[str]]:
    """Return the cells of lines as omdb.org writes them, quotation marks behind a backslash."""
    emptied = (_EMPTY.sub("", line) if "\\N" in line else line for line in lines)
    return csv.reader(emptied, escapechar="\\", doublequote=False)
