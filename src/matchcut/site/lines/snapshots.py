"""All lines that stand, in numbers: gathered from the rows, kept in a file, held by each process.

Words are not among them. Whoever found a way through the numbers asks the rows for its words, so
that nothing is quoted that was taken out since.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models.functions import Greatest, Least

from matchcut.errors import CatalogueError
from matchcut.films.values import Film
from matchcut.lineage.building import Said, assemble, said
from matchcut.lineage.filters import Filter
from matchcut.lineage.paths import Ways, ways
from matchcut.lineage.snapshot import UNKNOWN_YEAR, Snapshot
from matchcut.lines.merging import merge
from matchcut.lines.values import Kind, Origin, Stance, Standing, Statement, Through
from matchcut.site.films.models import FilmRow
from matchcut.site.lines.models import StatementRow
from matchcut.sources import snapshots

BATCH = 5_000  # rows fetched at once
FILTERS_HELD = 4  # each takes as much memory as the lines themselves
_COLUMNS = (
    *("kind", "through", "stance", "voice", "exact", "words", "start", "spoiler", "directed"),
    *("origin", "standing", "score", "source", "piece__spoilers"),
)
_EMPTY = assemble({}, ())


@transaction.atomic
def gathered() -> Snapshot:
    """Return all lines of the site, as the rows have them now."""
    joined = FilmRow.objects.filter(lines__gt=0).values_list("id", "title", "year")
    films = {row[0]: Film(*row) for row in joined.iterator(BATCH)}
    years = {film.id: film.year or UNKNOWN_YEAR for film in films.values()}
    return assemble(years, _said(films))


def _said(films: dict[str, Film]) -> Iterator[Said]:
    """Yield what is said on each line; only so many statements are in memory at once."""
    told = StatementRow.objects.in_sight().annotate(
        one=Least("earlier_id", "later_id"), other=Greatest("earlier_id", "later_id")
    )
    ordered = told.order_by("one", "other", "pk")
    rows = ordered.values("one", "other", "earlier_id", "later_id", *_COLUMNS).iterator(BATCH)
    for (one, other), together in groupby(rows, lambda row: (row["one"], row["other"])):
        if one in films and other in films:  # else all of it was declined
            for line in merge(_statement(row, films) for row in together):
                yield from said(line)


def _statement(row: dict[str, Any], films: dict[str, Film]) -> Statement:
    """Return what counts of a statement, its words among it: copies of one text are one voice."""
    return Statement(
        films[row["earlier_id"]],
        films[row["later_id"]],
        Kind(row["kind"]),
        through=tuple(map(Through, row["through"])),
        stance=Stance(row["stance"]),
        voice=tuple(row["voice"]),
        words=row["exact"] or row["words"],
        spoiler=row["spoiler"] or bool(row["piece__spoilers"]),
        directed=row["directed"],
        origin=Origin(row["origin"]),
        standing=Standing(row["standing"]),
        score=row["score"],
        source=row["source"],
    )


def keep() -> Snapshot:
    """Put the lines as they are now into the file, and return them."""
    found = gathered()
    snapshots.save(found, settings.OPTIONS.lineage)
    return found


def held() -> Snapshot:
    """Return the lines as they were last kept, read anew where the file is another; or none."""
    path: Path = settings.OPTIONS.lineage
    try:
        stat = path.stat()
        return _read(path, (stat.st_ino, stat.st_mtime_ns, stat.st_size))
    except (FileNotFoundError, CatalogueError):  # whoever starts the site has it made again
        return _EMPTY


def walkable(asked: Filter) -> Ways:
    """Return what the filter leaves of the lines, ready to be searched."""
    return _weighed(held(), asked)


@lru_cache(maxsize=1)
def _read(path: Path, _: tuple[int, int, int]) -> Snapshot:
    """Return what is in the file, read once as long as it is the same."""
    _weighed.cache_clear()
    return snapshots.load(path)


@lru_cache(maxsize=FILTERS_HELD)
def _weighed(lines: Snapshot, asked: Filter) -> Ways:
    return ways(lines, asked)
