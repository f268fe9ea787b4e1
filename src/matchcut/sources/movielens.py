"""Films from a MovieLens data set: `movies.csv`, and beside it `links.csv` and `ratings.csv`.

Titles carry their year, put their article last and other names in brackets, as in "City of Lost
Children, The (Cité des enfants perdus, La) (1995)" or "Seven (a.k.a. Se7en) (1995)".

**Popularity** is reckoned from how many ratings a film has, 1 for 50,000 and more; without
`ratings.csv` it is the same for all films, for that somebody has rated each is all that is known.
"""

import math
import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from matchcut.errors import SourceError
from matchcut.films.values import TitleKind
from matchcut.sources.dumps import Dump, commas
from matchcut.sources.row_faults import RowError
from matchcut.sources.staging import FilmRow, IdRow, Staging, TitleRow

_FILES = ("movies.csv", "links.csv", "ratings.csv")
_FULL = 50_000  # ratings
_PRESENT = 0.2  # popularity of a film of which no more is known than that somebody rated it
_ARTICLES = (
    "The|A|An|Le|La|Les|L'|Un|Une|Des|Der|Die|Das|Ein|Eine|El|Los|Las|Una|Il|Lo|I|Gli|O|Os|As"
    "|De|Det|Den|Het|En|Ett"
)
_YEAR = re.compile(r"\s*\((\d{4})(?:\s*[-–]\s*\d{0,4})?\)\s*$")
_OTHER = re.compile(r"\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)\s*$")
_KNOWN_AS = re.compile(r"^a\.?k\.?a\.?\s+", re.IGNORECASE)
_ARTICLE_LAST = re.compile(rf"^(.+), ({_ARTICLES})$", re.IGNORECASE)


class Named(NamedTuple):
    """The names in one title of MovieLens, the first is the one shown, and its year."""

    titles: tuple[str, ...]
    year: int | None


def inputs(path: Path) -> tuple[Path, ...]:
    """Return the files that films are read from."""
    folder = path if path.is_dir() else path.parent
    if not (folder / "movies.csv").is_file():
        hint = "give the folder of a MovieLens data set"
        raise SourceError(f"{path}: no movies.csv here", hint=hint)
    return tuple(folder / name for name in _FILES if (folder / name).is_file())


def stage(path: Path, staging: Staging, dump: Dump) -> None:
    """Write the films of a data set to staged tables."""
    files = {file.name: file for file in inputs(path)}
    ratings: Counter[str] | None = None
    if "ratings.csv" in files:
        rows = dump.table(files["ratings.csv"], commas, ("movieId",))
        ratings = Counter(film for _, (film,) in rows)
    films: set[str] = set()
    for line, (key, title) in dump.table(files["movies.csv"], commas, ("movieId", "title")):
        named = names(title)
        if not key or not named.titles or key in films:
            reason = "an id that an earlier row has" if key in films else "no id or title"
            dump.reject(RowError(files["movies.csv"], line, reason, key or title))
            continue
        films.add(key)
        staging.add(FilmRow(key, named.titles[0], named.year, popularity=_known(ratings, key)))
        staging.add(IdRow(key, "movielens", key))
        kinds = (TitleKind.RELEASE, *[TitleKind.ALIAS] * len(named.titles))
        for text, kind in zip(named.titles, kinds, strict=False):
            staging.add(TitleRow(key, text, kind=kind.value))
    if "links.csv" in files:
        _stage_links(files["links.csv"], staging, dump, films)


def _known(ratings: Counter[str] | None, key: str) -> float:
    if ratings is None:
        return _PRESENT
    return min(1.0, math.log1p(ratings[key]) / math.log1p(_FULL))


def _stage_links(path: Path, staging: Staging, dump: Dump, films: set[str]) -> None:
    """Write the ids of films elsewhere; IMDb's lack their letters there."""
    for line, (key, imdb, tmdb) in dump.table(path, commas, ("movieId", "imdbId", "tmdbId")):
        if key not in films:
            dump.reject(RowError(path, line, "no film has this id", key))
            continue
        if imdb.isdecimal():
            staging.add(IdRow(key, "imdb", f"tt{int(imdb):07d}"))
        if tmdb.isdecimal():
            staging.add(IdRow(key, "tmdb", tmdb))


def names(title: str) -> Named:
    """Return the names in a title as MovieLens writes it, articles in their place, and the year.

    >>> names("City of Lost Children, The (Cité des enfants perdus, La) (1995)")
    Named(titles=('The City of Lost Children', 'La Cité des enfants perdus'), year=1995)
    >>> names("Seven (a.k.a. Se7en) (1995)").titles
    ('Seven', 'Se7en')
    """
    year = _YEAR.search(title)
    rest = (title[: year.start()] if year else title).strip()
    others: list[str] = []
    while (other := _OTHER.search(rest)) and other.start():
        others.insert(0, _KNOWN_AS.sub("", other[1].strip()))
        rest = rest[: other.start()].strip()
    shown = dict.fromkeys(filter(None, map(_in_order, (rest, *others))))
    return Named(tuple(shown), int(year[1]) if year else None)


def _in_order(title: str) -> str:
    """Return a title with its article first."""
    found = _ARTICLE_LAST.match(title)
    if not found:
        return title
    gap = "" if found[2].endswith("'") else " "
    return f"{found[2]}{gap}{found[1]}"
