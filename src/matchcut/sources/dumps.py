"""The files of film databases as rows, however they are packed, in bounded memory.

A dump can be larger than any memory, cut short, packed or not, and hold rows that are no text.
What a row is worth is for its source to say; here a file is opened by its content, not its
name, lines are numbered as an editor would, and what cannot be read is rejected by its number.
"""

import bz2
import csv
import gzip
import hashlib
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from io import BufferedReader
from pathlib import Path
from typing import NamedTuple

from matchcut.errors import SourceError
from matchcut.sources.row_faults import Reject, RowError, stop

LONGEST_ROW = 1 << 20  # bytes; rows about a film are under 10,000, but for what Wikidata writes
_BLOCK = 1 << 18  # bytes read at once, and no row is shorter than what `longest` may be
_ENDS = 1 << 16  # bytes at either end of a file that go into its fingerprint
_BROKEN = (zlib.error, EOFError, OSError)

File = BufferedReader | gzip.GzipFile | bz2.BZ2File
Progress = Callable[[int, int], None]  # bytes read, of bytes in all
Form = Callable[[Iterable[str]], Iterator[list[str]]]  # how lines are parted into cells


class Line(NamedTuple):
    """One line, without its end, and its number from 1."""

    number: int
    content: bytes


class Cells(NamedTuple):
    """One row of a table, and the number of the line it ends on."""

    number: int
    values: list[str]


def commas(lines: Iterable[str]) -> Iterator[list[str]]:
    """Return the cells of lines parted by commas, quoted where they hold one."""
    return csv.reader(lines, strict=True)


class Dump:
    """The files of one source; what cannot be read goes to `reject`.

    `tell` learns how many bytes of `total` are read, packed as they are.
    """

    def __init__(self, reject: Reject = stop, total: int = 0, tell: Progress | None = None) -> None:
        self.reject = reject
        self._total = total
        self._tell = tell or (lambda _read, _of: None)
        self._done = 0

    def lines(
        self, path: Path, longest: int = LONGEST_ROW, reject: Reject | None = None
    ) -> Iterator[Line]:
        """Yield the lines of a file, plain or packed with gzip or bzip2.

        A line of over `longest` bytes is rejected without being held in memory. A file that
        breaks off is rejected at the line after the last whole one. Rejected rows may be handed
        to somebody else than the others of this dump.
        """
        reject = reject or self.reject
        number = 0
        try:
            packed = path.open("rb")
        except OSError as fault:
            raise SourceError(f"{path}: {fault.strerror}") from fault
        try:
            with packed, _unpacked(packed) as file:
                for content in self._split(packed, file, longest):
                    number += 1
                    if content is None:
                        reject(RowError(path, number, f"a row of over {longest:,} bytes"))
                    else:
                        yield Line(number, content.rstrip(b"\r"))
        except _BROKEN as fault:
            reject(RowError(path, number + 1, "the file breaks off", str(fault)))
        self._done += path.stat().st_size

    def _split(self, packed: BufferedReader, file: File, longest: int) -> Iterator[bytes | None]:
        """Yield the lines of an open file, None for one that is too long."""
        begun, too_long = b"", False
        while block := file.read1(_BLOCK):
            first, *others = block.split(b"\n")
            begun += first
            if len(begun) > longest:
                begun, too_long = b"", True
            if others:
                yield None if too_long else begun
                too_long = False
                *whole, begun = others
                yield from whole
            self._tell(self._done + packed.tell(), self._total)
        if begun or too_long:
            yield None if too_long else begun

    def tabbed(
        self, path: Path, columns: Sequence[str], wanted: Callable[[bytes], bool] = bool
    ) -> Iterator[Cells]:
        r"""Yield the cells of those columns from a table parted by tabs, never quoted.

        `wanted` looks at a line first, for most are about what is no film: so the first of the
        columns has to be the table's first. `\N` comes as "".
        """
        lines = self.lines(path)
        header = next(lines, Line(1, b"")).content.decode(errors="replace").split("\t")
        places, width = _places(path, header, columns), len(header)
        if places[0]:
            raise SourceError(f"{path}, line 1: the first column is not {columns[0]}")
        for number, content in lines:
            if not content or not wanted(content):
                continue
            try:
                cells = content.decode().split("\t")
            except UnicodeDecodeError as fault:
                self.reject(RowError(path, number, "no UTF-8", str(fault)))
                continue
            if len(cells) == width:
                picked = [cells[at] for at in places]
                yield Cells(number, ["" if cell == "\\N" else cell for cell in picked])
            else:
                found = f"{len(cells)} of {width}"
                self.reject(RowError(path, number, "not as many cells as the header", found))

    def table(self, path: Path, form: Form, columns: Sequence[str]) -> Iterator[Cells]:
        """Yield the cells of those columns from a table with a header, and with quotation marks."""
        places: list[int] = []
        width = 0
        for number, cells in self.cells(path, form):
            if not width:
                places, width = _places(path, cells, columns), len(cells)
            elif len(cells) == width:
                yield Cells(number, [cells[at] for at in places])
            else:
                found = f"{len(cells)} of {width}"
                self.reject(RowError(path, number, "not as many cells as the header", found))
        if not width:
            raise SourceError(f"{path}: the file is empty", hint="get this file again")

    def cells(self, path: Path, form: Form) -> Iterator[Cells]:
        """Yield the rows of a table, the header too."""
        at = 0

        def texts() -> Iterator[str]:
            nonlocal at
            for number, content in self.lines(path):
                at = number
                try:
                    yield f"{content.decode()}\n"
                except UnicodeDecodeError as fault:
                    self.reject(RowError(path, number, "no UTF-8", str(fault)))

        rows = form(texts())
        while True:
            try:
                if row := next(rows):
                    yield Cells(at, row)
            except StopIteration:
                return
            except csv.Error as fault:
                self.reject(RowError(path, at, "no row of a table", str(fault)))


def size_of(paths: Iterable[Path]) -> int:
    """Return how many bytes files have in all."""
    return sum(path.stat().st_size for path in paths)


def fingerprints(paths: Iterable[Path]) -> dict[str, str]:
    """Return for each file its size, when it was changed, and a hash of both its ends."""
    return {str(path): _fingerprint(path) for path in sorted(paths)}


def _fingerprint(path: Path) -> str:
    stat = path.stat()
    with path.open("rb") as file:
        ends = file.read(_ENDS)
        file.seek(max(0, stat.st_size - _ENDS))
        ends += file.read(_ENDS)
    return f"{stat.st_size} {stat.st_mtime_ns} {hashlib.sha256(ends).hexdigest()}"


def _places(path: Path, header: Sequence[str], columns: Sequence[str]) -> list[int]:
    """Return where the header has each column."""
    named = [name.lstrip("\ufeff").strip() for name in header]
    missing = [column for column in columns if column not in named]
    if missing:
        raise SourceError(
            f"{path}, line 1: no column {', '.join(missing)}",
            hint=f"this version reads {', '.join(columns)}",
        )
    return [named.index(name) for name in columns]


def _unpacked(packed: BufferedReader) -> File:
    """Return the content of a file, which its first bytes say how to unpack."""
    start = packed.peek(3)[:3]
    if start.startswith(b"\x1f\x8b"):
        return gzip.GzipFile(fileobj=packed)
    if start == b"BZh":
        return bz2.BZ2File(packed)
    return packed
