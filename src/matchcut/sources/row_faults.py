"""Rows that cannot be used: each is handed to somebody who counts it, or stops."""

from collections.abc import Callable
from pathlib import Path

from matchcut.errors import SourceError


class RowError(SourceError):
    """A row cannot be used: why, as one of few reasons that can be counted, and what it says."""

    def __init__(
        self, path: Path, line: int, reason: str, found: str = "", *, hint: str = ""
    ) -> None:
        said = f"{reason}: {found}" if reason and found else reason or found
        super().__init__(f"{path}, line {line}: {said}", hint=hint)
        self.reason = reason or "a wrong cell"

    def __reduce__(self) -> tuple[object, ...]:
        """Return what another process makes the same fault from, out of its words."""
        return RowError.__new__, (RowError, *self.args), self.__dict__


Reject = Callable[[RowError], None]


def stop(fault: RowError) -> None:
    """Go no further than the first row that cannot be used."""
    raise fault
