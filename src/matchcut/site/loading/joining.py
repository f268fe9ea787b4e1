"""Rows of which there is one a film, and how two become one where two films turn out to be one."""

from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Generic, TypeVar

from django.db.models import Model, Q, QuerySet

from matchcut.site.desk.models import CorrectionRow
from matchcut.site.films.models import FilmRow
from matchcut.site.lines.models import StatementRow
from matchcut.site.readers.models import ListedRow, ShelfRow
from matchcut.site.writing.models import AboutRow, CopyReportRow, CopyRow, RecommendationRow

Row = TypeVar("Row", bound=Model)
Hidden = CopyRow | RecommendationRow | StatementRow
OF_READERS = Q(reader__isnull=False)


@dataclass(frozen=True, slots=True)
class Once(Generic[Row]):
    """Rows of which there is one a film for what they have `alike`.

    `take_in` lets a row say what another says, before that goes.
    """

    model: type[Row]
    alike: tuple[str, ...]
    take_in: Callable[[Row, Row], None]
    field: str = "film"
    among: Q | None = None


def _shelf(kept: ShelfRow, other: ShelfRow) -> None:
    if other.seen and not kept.seen:
        kept.seen, kept.since = True, other.since


def _listed(kept: ListedRow, other: ListedRow) -> None:
    kept.place = min(kept.place, other.place)
    kept.note = "\n".join(dict.fromkeys(filter(None, (other.note, kept.note))))


def _about(kept: AboutRow, other: AboutRow) -> None:
    kept.subject = kept.subject or other.subject
    kept.spoiler = kept.spoiler and other.spoiler


def hide(kept: Hidden, other: Hidden) -> None:
    """Hide the newer where the older was hidden."""
    kept.hidden = kept.hidden or other.hidden


def _copy(kept: CopyRow, other: CopyRow) -> None:
    hide(kept, other)
    heard = kept.reports.values("reader")
    CopyReportRow.objects.filter(copy=other).exclude(reader__in=heard).update(copy=kept)


def _correction(kept: CorrectionRow, other: CorrectionRow) -> None:
    """Leave the newer as it is: it is what the keeper of the text said last."""


ONCE: tuple[Once[Any], ...] = (
    Once(ShelfRow, ("reader_id",), _shelf),
    Once(ListedRow, ("list_id",), _listed),
    Once(AboutRow, ("piece_id",), _about),
    Once(CorrectionRow, ("text_id", "words"), _correction, field="was"),
    Once(CopyRow, ("reader_id", "place", "carrier"), _copy, among=OF_READERS),
    Once(RecommendationRow, ("reader_id", "to"), hide, among=OF_READERS),
)


def join_rows(old: FilmRow, new: FilmRow) -> None:
    """Leave one row where both films have one."""
    for once in ONCE:
        of_both = Q(**{f"{once.field}__in": (old.pk, new.pk)})
        rows = once.model.objects.filter(of_both, once.among or Q())
        leave_one(rows, attrgetter(*once.alike), once.take_in)


def leave_one(
    rows: QuerySet[Row], alike: Callable[[Row], object], take_in: Callable[[Row, Row], None]
) -> None:
    """Leave the newest of all rows that are alike, and let it say what the others say."""
    known: dict[object, Row] = {}
    for row in rows.order_by("-pk"):
        kept = known.setdefault(alike(row), row)
        if kept is not row:
            take_in(kept, row)
            kept.save()
            row.delete()
