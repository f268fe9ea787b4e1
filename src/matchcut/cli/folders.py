"""Where things are kept: the catalogue, the library of what was read, and pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Folders:
    """The folders a verb works with."""

    data: Path
    catalogue: Path
    library: Path

    @property
    def pages(self) -> Path:
        """Where pages are written that nobody gave a name."""
        return self.data / "pages"


def folders(
    environment: Mapping[str, str],
    data: Path | None = None,
    catalogue: Path | None = None,
    library: Path | None = None,
) -> Folders:
    """The folders: as named on the command line, else in the environment, else the usual ones.

    >>> folders({"XDG_DATA_HOME": "/x"}).catalogue.as_posix()
    '/x/matchcut/catalogue'
    """
    stated = environment.get("MATCHCUT_DATA")
    shared = environment.get("XDG_DATA_HOME") or "~/.local/share"
    home = (data or (Path(stated) if stated else Path(shared) / "matchcut")).expanduser()
    return Folders(home, catalogue or home / "catalogue", library or home / "library")
