"""Ranks of films, counted behind the pages: drawing voices anew takes too long for a visitor."""

import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime

from django.conf import settings
from django.utils import timezone

from matchcut.films.values import Film
from matchcut.lineage.filters import Filter
from matchcut.lineage.measures import Measure
from matchcut.lineage.ranking import Drawings, Ground, Ranked, ground, rankings
from matchcut.lineage.snapshot import Snapshot
from matchcut.lineage.table import Row, Table, table
from matchcut.site.films.models import FilmRow

MOST = 50  # films of each ranking that are kept, and shown
_BATCH = 5_000
# So many drawings as take a minute in the background, where there are many statements.
_DRAWINGS_MOST, _DRAWINGS_LEAST, _DRAWN = 200, 40, 10_000_000


@dataclass(frozen=True, slots=True)
class Ranks:
    """When films were counted, on what the ranks rest, the first of each ranking, and the table.

    `more` says how many films share the last rank shown but found no room, `drawings` how often
    voices were drawn anew.
    """

    counted: datetime
    drawings: int
    ground: Ground
    first: dict[Measure, tuple[Ranked, ...]]
    more: dict[Measure, int]
    table: Table


def count(lines: Snapshot) -> Ranks:
    """Return the ranks of all films by every measure."""
    first: dict[Measure, tuple[Ranked, ...]] = {}
    more: dict[Measure, int] = {}
    drawings = max(_DRAWINGS_LEAST, min(_DRAWINGS_MOST, _DRAWN // max(1, len(lines.voice))))
    for ranking in rankings(lines, Filter(), tuple(Measure), Drawings(drawings)):
        ranked = [one for one in ranking.ranked if one.value > 0]
        shown = first[ranking.by] = tuple(ranked[:MOST])
        rest = ranked[MOST:]
        more[ranking.by] = sum(one.rank == shown[-1].rank for one in rest)
    return Ranks(timezone.now(), drawings, ground(lines, Filter()), first, more, table(_joined()))


def _joined() -> Iterator[Film]:
    """Yield the films that have a line, with their countries."""
    rows = FilmRow.objects.filter(lines__gt=0).values_list("id", "title", "year", "countries")
    for film_id, title, year, countries in rows.iterator(_BATCH):
        yield Film(film_id, title, year, countries=tuple(countries))


def keep(ranks: Ranks) -> None:
    """Write the ranks whole; whoever reads finds the old ones or these."""
    path = settings.OPTIONS.ranks
    written = path.with_name(f".{path.name}.{os.getpid()}")
    stated = asdict(ranks) | {"counted": ranks.counted.isoformat()}
    written.write_text(json.dumps(stated), encoding="utf-8")
    written.replace(path)


def kept() -> Ranks | None:
    """Return the ranks as they were last counted, or None."""
    path = settings.OPTIONS.ranks
    try:
        stated = json.loads(path.read_text(encoding="utf-8"))
        return Ranks(
            datetime.fromisoformat(stated["counted"]),
            stated["drawings"],
            Ground(**stated["ground"]),
            {by: tuple(Ranked(**one) for one in stated["first"][by]) for by in Measure},
            {by: stated["more"][by] for by in Measure},
            Table(
                tuple(stated["table"]["decades"]),
                tuple(Row(row["country"], tuple(row["counts"])) for row in stated["table"]["rows"]),
            ),
        )
    except (FileNotFoundError, ValueError, KeyError, TypeError):  # it will be made again
        return None
