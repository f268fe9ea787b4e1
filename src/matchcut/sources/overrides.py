"""The override file: what its owner knows better than the sources about which records are one.

A CSV file with the header `action,a,b,reason`; `a` and `b` are ids as sources give them
("imdb:tt0089881", "omdb:597", or plain where the form tells: "tt0089881", "Q1066948").
`merge` joins the records that go by `a` to those that go by `b`; `split` keeps them apart, and
takes `b` from the records that claim both. Taking a row out undoes it in the next build.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from matchcut.errors import InputError
from matchcut.films.ids import in_full
from matchcut.sources.tables import read_rows


class Action(StrEnum):
    """What is to be done with two ids."""

    MERGE = "merge"
    SPLIT = "split"


@dataclass(frozen=True, slots=True)
class Override:
    """One row of the file; ids in full."""

    action: Action
    a: str
    b: str
    reason: str

    def __str__(self) -> str:
        return f"{self.action.value} {self.a} {self.b}"


def read_overrides(path: Path | None) -> tuple[Override, ...]:
    """Return the rows of an override file; none without a file."""
    if path and not path.is_file():
        raise InputError(f"{path}: no such file", hint="it has the columns action,a,b,reason")
    return tuple(_read(path)) if path else ()


def _read(path: Path) -> Iterator[Override]:
    for row in read_rows(path, ("action", "a", "b", "reason"), ("action", "a", "b")):
        action = row.chosen("action", Action, row["action"])
        yield Override(action, in_full(row["a"]), in_full(row["b"]), row["reason"])
