"""CSV files as rows that know their file and line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from matchcut.sources.dumps import Dump, commas
from matchcut.sources.row_faults import RowError

Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one line by column, blanks at their ends dropped; an absent column is empty."""

    path: Path
    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def several(self, column: str) -> tuple[str, ...]:
        """Return the values of a cell that holds several, parted by "|"."""
        return tuple(value for part in self[column].split("|") if (value := part.strip()))

    def choice(self, column: str, choices: type[Choice], default: Choice) -> Choice:
        """Return the cell as one of `choices`, or `default` for an empty one."""
        if not self[column]:
            return default
        return self.chosen(column, choices, self[column])

    def chosen(self, column: str, choices: type[Choice], value: str) -> Choice:
        """Return one value of the cell as one of `choices`."""
        try:
            return choices(value)
        except ValueError as fault:
            known = ", ".join(choice.value for choice in choices)
            raise self.fault(f"{column} is {value!r}", f"it is one of {known}") from fault

    def fault(self, what: str, hint: str = "") -> RowError:
        """Return the error that says what is wrong with this row, and where it stands."""
        return RowError(self.path, self.line, "", what, hint=hint)


def read_rows(
    path: Path, columns: Sequence[str], required: Sequence[str] = (), dump: Dump | None = None
) -> Iterator[Row]:
    """Yield the rows of a UTF-8 CSV file whose header holds some of `columns`.

    A column nobody knows is an error, for it is most often a known one mistyped. A row with an
    empty cell in a required column, or with more or fewer cells than the header, is rejected by
    the `dump` that it belongs to; without one it is an error too.
    """
    dump = dump or Dump()
    header: list[str] = []
    for line, cells in dump.cells(path, commas):
        if header:
            try:
                yield _row(Row(path, line, {}), header, cells, required)
            except RowError as fault:
                dump.reject(fault)
        else:
            header = [cell.lstrip("\ufeff").strip() for cell in cells]
            _check_header(Row(path, line, {}), header, columns, required)
    if not header:
        raise Row(path, 1, {}).fault("the file is empty", f"its header is {','.join(columns)}")


def _check_header(
    at: Row, header: Sequence[str], columns: Sequence[str], required: Sequence[str]
) -> None:
    unknown = [name for name in header if name not in columns]
    missing = [name for name in required if name not in header]
    hint = f"the columns are {','.join(columns)}"
    if unknown:
        raise at.fault(f"unknown column {', '.join(map(repr, unknown))}", hint)
    if missing:
        raise at.fault(f"no column {', '.join(map(repr, missing))}", hint)


def _row(at: Row, header: Sequence[str], cells: Sequence[str], required: Sequence[str]) -> Row:
    if len(cells) != len(header):
        raise at.fault(f"{len(cells)} cells where the header has {len(header)}")
    row = Row(
        at.path,
        at.line,
        {column: cell.strip() for column, cell in zip(header, cells, strict=True)},
    )
    for column in required:
        if not row[column]:
            raise row.fault(f"no {column}")
    return row
