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
from contextlib import ExitStack
from io import BufferedReader, StringIO
from itertools import chain
from pathlib import Path
from typing import NamedTuple, Self

from matchcut.errors import SourceError
from matchcut.sources.row_faults import Reject, RowError, stop

LONGEST_ROW = 1 << 20  # bytes; rows about a film are under 10,000, but for what Wikidata writes
_BLOCK = 1 << 18  # bytes read at once, and no row is shorter than what `longest` may be
_ENDS = 1 << 16  # bytes at either end of a file that go into its fingerprint
_BROKEN = (zlib.error, EOFError, OSError)

File = BufferedReader | gzip.GzipFile | bz2.BZ2File
Progress = Callable[[int, int], None]  # bytes read, of bytes in all
Cells = tuple[int, list[str]]  # a row of a table, and the number of the line it ends on
Form = Callable[[Iterable[str]], Iterator[list[str]]]  # how lines are parted into cells


class Line(NamedTuple):
    """One line, without its end, and its number from 1."""

    number: int
    content: bytes


class _Block(NamedTuple):
    """Whole lines, each with its end, and the number of the first."""

    number: int
    content: bytes


def commas(lines: Iterable[str]) -> Iterator[list[str]]:
    """Return the cells of lines parted by commas, quoted where they hold one."""
    return csv.reader(lines, strict=True)


class Dump:
    """The files of one source; what cannot be read goes to `reject`.

    `tell` learns how many bytes of `total` are read, packed as they are. Files that a fault left
    half read are closed at the end of the dump's block.
    """

    def __init__(self, reject: Reject = stop, total: int = 0, tell: Progress | None = None) -> None:
        self.reject = reject
        self._total = total
        self._tell = tell or (lambda _read, _of: None)
        self._done = 0
        self._files = ExitStack()

    def __enter__(self) -> Self:
        """Return the dump."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close what is still open."""
        self._files.close()

    def lines(
        self, path: Path, longest: int = LONGEST_ROW, reject: Reject | None = None
    ) -> Iterator[Line]:
        """Yield the lines of a file, plain or packed with gzip or bzip2.

        A line of over `longest` bytes is rejected without being held in memory. A file that
        breaks off is rejected at the line after the last whole one. Rejected rows may be handed
        to somebody else than the others of this dump.
        """
        for block in self._blocks(path, longest, reject or self.reject):
            for number, content in _lines(block):
                yield Line(number, content)

    def skip(self, path: Path) -> None:
        """Count a file as read that need not be."""
        self._done += path.stat().st_size
        self._tell(self._done, self._total)

    def _blocks(self, path: Path, longest: int, reject: Reject) -> Iterator[_Block]:
        """Yield the lines of a file by the thousand, as far as there are any."""
        number = 1
        try:
            packed = path.open("rb")
        except OSError as fault:
            raise SourceError(f"{path}: {fault.strerror}") from fault
        self._files.callback(packed.close)
        try:
            with packed, _unpacked(packed) as file:
                for content in self._split(packed, file, longest):
                    if content is None:
                        reject(RowError(path, number, f"a row of over {longest:,} bytes"))
                        number += 1
                    else:
                        yield _Block(number, content.replace(b"\r\n", b"\n"))
                        number += content.count(b"\n")
        except _BROKEN as fault:
            reject(RowError(path, number, "the file breaks off", str(fault)))
        self._done += path.stat().st_size

    def _split(self, packed: BufferedReader, file: File, longest: int) -> Iterator[bytes | None]:
        """Yield the lines of an open file with their ends, None for one that is too long."""
        begun, too_long = b"", False
        while block := file.read1(_BLOCK):
            first, end, others = block.partition(b"\n")
            begun += first
            if len(begun) > longest:
                begun, too_long = b"", True
            if end:
                whole, end, others = others.rpartition(b"\n")
                if too_long:
                    yield None
                    too_long = False
                else:
                    yield begun + b"\n"
                if end:
                    yield whole + end
                begun = others
            self._tell(self._done + packed.tell(), self._total)
        if begun or too_long:
            yield None if too_long else begun + b"\n"

    def tabbed(
        self, path: Path, columns: Sequence[str], wanted: Callable[[bytes], bool] = bool
    ) -> Iterator[Cells]:
        r"""Yield the cells of those columns from a table parted by tabs, never quoted.

        `wanted` looks at a line first, for most are about what is no film: so the first of the
        columns has to be the table's first. `\N` comes as "".
        """
        lines = chain.from_iterable(map(_lines, self._blocks(path, LONGEST_ROW, self.reject)))
        _, first = next(lines, (1, b""))
        header = first.decode(errors="replace").split("\t")
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
                yield number, ["" if (cell := cells[at]) == "\\N" else cell for at in places]
            else:
                found = f"{len(cells)} of {width}"
                self.reject(RowError(path, number, "not as many cells as the header", found))

    def table(self, path: Path, form: Form, columns: Sequence[str]) -> Iterator[Cells]:
        """Yield the cells of those columns from a table with a header, and with quotation marks."""
        rows = self.cells(path, form)
        _, header = next(rows, (0, []))
        if not header:
            raise SourceError(f"{path}: the file is empty", hint="get this file again")
        places, width = _places(path, header, columns), len(header)
        for number, cells in rows:
            if len(cells) == width:
                yield number, [cells[at] for at in places]
            else:
                found = f"{len(cells)} of {width}"
                self.reject(RowError(path, number, "not as many cells as the header", found))

    def cells(self, path: Path, form: Form) -> Iterator[Cells]:
        """Yield the rows of a table, the header too."""
        at = 0

        def texts() -> Iterator[str]:
            nonlocal at
            for block in self._blocks(path, LONGEST_ROW, self.reject):
                for at, text in self._decoded(path, block):  # noqa: B007 - told with the row
                    yield text

        rows = form(texts())
        while True:
            try:
                for row in rows:
                    if row:
                        yield at, row
            except csv.Error as fault:
                self.reject(RowError(path, at, "no row of a table", str(fault)))
            else:
                return

    def _decoded(self, path: Path, block: _Block) -> Iterator[tuple[int, str]]:
        """Yield lines as text, each with its end: all at once where all of them are UTF-8."""
        try:
            text = block.content.decode()
        except UnicodeDecodeError:
            for number, content in _lines(block):
                try:
                    yield number, f"{content.decode()}\n"
                except UnicodeDecodeError as fault:
                    self.reject(RowError(path, number, "no UTF-8", str(fault)))
        else:
            yield from enumerate(StringIO(text), block.number)


def _lines(block: _Block) -> Iterator[tuple[int, bytes]]:
    """Return the lines of a block without their ends, each with its number."""
    return enumerate(block.content[:-1].split(b"\n"), block.number)


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
