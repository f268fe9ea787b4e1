"""The kinds of sources films can come from, and where each is published."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from matchcut.errors import InputError
from matchcut.films.contributions import Contribution
from matchcut.films.folding import fold_tokens
from matchcut.sources import csv_films, omdb

STARTER = "starter"
_STARTER_LICENCE = "CC BY 4.0, the Matchcut project"


@dataclass(frozen=True, slots=True)
class FilmSource:
    """Where films come from: a kind of `KINDS`, and a file or folder of that kind."""

    kind: str
    path: Path


def starter() -> FilmSource:
    """Return the source that comes with the package."""
    return FilmSource(STARTER, Path(str(files("matchcut"))) / "starter")


def read_films(source: FilmSource) -> Contribution:
    """Return what a source gives to a catalogue."""
    if source.kind not in KINDS:
        known = ", ".join(sorted(KINDS))
        raise InputError(f"no source is of the kind {source.kind!r}", hint=f"the kinds are {known}")
    return KINDS[source.kind](source.path)


def _read_csv(path: Path) -> Contribution:
    """Return the films of a CSV source, which goes by the name of its folder or file."""
    return csv_films.read(path, "".join(fold_tokens(path.resolve().stem)) or "csv")


def _read_starter(path: Path) -> Contribution:
    return csv_films.read(path, STARTER, _STARTER_LICENCE)


KINDS: Mapping[str, Callable[[Path], Contribution]] = {
    STARTER: _read_starter,
    "csv": _read_csv,
    "omdb": omdb.read,
}
