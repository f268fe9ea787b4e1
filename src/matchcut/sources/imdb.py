r"""Films from IMDb's non-commercial datasets: tables parted by tabs, packed with gzip, `\N` empty.

`title.basics` is needed; `title.ratings`, `title.akas`, `title.crew`, `title.principals` and
`name.basics` are read where they lie beside it. Films are the titles of the types `movie` and
`tvMovie`; of `short`, `tvShort` and `video`, whose number is legion, only those that somebody has
voted on. Adult titles are left aside, and so is television.

**Popularity** is reckoned from the votes on a film: 0 for none, 1 for a million and more, and in
between by their logarithm.
"""

import math
from collections.abc import Callable, Container, Mapping
from pathlib import Path

from matchcut.errors import SourceError
from matchcut.films.values import TitleKind
from matchcut.sources.dumps import Dump
from matchcut.sources.imdb_people import PEOPLES_TABLES, stage_people
from matchcut.sources.imdb_tables import find_table, named_in
from matchcut.sources.languages import language_of
from matchcut.sources.row_faults import RowError
from matchcut.sources.staging import FilmRow, IdRow, Staging, TitleRow

_TABLES = ("title.basics", "title.ratings", "title.akas", *PEOPLES_TABLES)
_BASICS = ("tconst", "titleType", "primaryTitle", "originalTitle", "isAdult", "startYear")
_AKAS = ("titleId", "title", "language", "types", "attributes", "isOriginalTitle")
_ALWAYS = frozenset({"movie", "tvMovie"})
_WITH_VOTES = frozenset({"short", "tvShort", "video"})
_FULL = 1_000_000  # votes of a film that everybody knows: fewer than a hundred have more
_LEAST = 1 / 255  # the least that the title index tells from a popularity that nobody knows
_OTHER_NAMES = frozenset({"alternative", "working"})  # types of titles that are no release's
_ORIGINAL, _RELEASE = TitleKind.ORIGINAL.value, TitleKind.RELEASE.value


def inputs(folder: Path) -> tuple[Path, ...]:
    """Return the files that films are read from."""
    if find_table(folder, "title.basics") is None:
        hint = "give the folder that holds the datasets, as published"
        raise SourceError(f"{folder}: no title.basics.tsv.gz here", hint=hint)
    return tuple(path for name in _TABLES if (path := find_table(folder, name)))


def stage(folder: Path, staging: Staging, dump: Dump) -> None:
    """Write the films of the datasets to staged tables."""
    tables = {name: path for name in _TABLES if (path := find_table(folder, name))}
    votes = _votes(tables.get("title.ratings"), dump)
    films = _stage_films(tables["title.basics"], staging, dump, votes)
    if "title.akas" in tables:
        _stage_titles(tables["title.akas"], staging, dump, films)
    stage_people(tables, staging, dump, films)


def _votes(path: Path | None, dump: Dump) -> dict[bytes, int] | None:
    """Return how many people voted on each title, or None where the table is missing."""
    if path is None:
        return None
    votes: dict[bytes, int] = {}
    for line, (key, number) in dump.tabbed(path, ("tconst", "numVotes")):
        if not number.isdecimal() or votes.setdefault(key.encode(), int(number)) != int(number):
            reason = "other votes than an earlier row has" if number.isdecimal() else "no votes"
            dump.reject(RowError(path, line, reason, key))
    return votes


def _stage_films(
    path: Path, staging: Staging, dump: Dump, votes: Mapping[bytes, int] | None
) -> set[bytes]:
    """Write the films, and return their ids."""
    films: set[bytes] = set()
    for line, cells in dump.tabbed(path, _BASICS, _is_film(votes or {})):
        key, _, title, original, adult, year = cells
        if adult == "1":
            continue
        if not key or not title or key.encode() in films:
            reason = "an id that an earlier row has" if title else "no title"
            dump.reject(RowError(path, line, reason, key))
            continue
        films.add(key.encode())
        staging.add(
            FilmRow(
                key,
                title,
                int(year) if year.isdecimal() else None,
                popularity=None if votes is None else _popularity(votes.get(key.encode(), 0)),
            ),
            IdRow(key, staging.source, key),
            TitleRow(key, original or title, kind=_ORIGINAL),
        )
        if original and original != title:
            staging.add(TitleRow(key, title))
    return films


def _is_film(voted: Container[bytes]) -> Callable[[bytes], bool]:
    """Return what tells the rows of films by their first two cells, and those that are none."""
    always = {kind.encode() for kind in _ALWAYS}
    with_votes = {kind.encode() for kind in _WITH_VOTES}

    def is_film(row: bytes) -> bool:
        key, tab, others = row.partition(b"\t")
        kind = others.partition(b"\t")[0]
        return kind in always or (kind in with_votes and key in voted) or not tab

    return is_film


def _popularity(votes: int) -> float:
    """How known a film of so many votes is; without any it is known to be hardly known."""
    return min(1.0, max(_LEAST, math.log1p(votes) / math.log1p(_FULL)))


def _stage_titles(path: Path, staging: Staging, dump: Dump, films: Container[bytes]) -> None:
    """Write the titles of films, one that several countries share once."""
    of = ""
    known: set[tuple[str, str | None]] = set()
    for _, cells in dump.tabbed(path, _AKAS, named_in(films)):
        key, title, language, types, attributes, is_original = cells
        if key != of:
            of = key
            known.clear()
        code = language_of(language)
        if title and is_original != "1" and (title, code) not in known:
            known.add((title, code))
            other = attributes or not _OTHER_NAMES.isdisjoint(types.split("\x02"))
            kind = TitleKind.ALIAS.value if other else _RELEASE
            staging.add(TitleRow(key, title, code, kind=kind))
