"""Hide and show, close and reopen: each changes one row, and is written into the log."""

from collections.abc import Callable

from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone

from matchcut.site.lines.actions import stir
from matchcut.site.lines.models import StatementRow
from matchcut.site.readers.models import ListRow, LogRow, ReaderRow
from matchcut.site.searching.actions import remember
from matchcut.site.writing.models import CopyRow, PieceRow, RecommendationRow

Shown = PieceRow | StatementRow | RecommendationRow | CopyRow | ListRow
Row = Shown | ReaderRow

_FOUND: dict[str, Callable[[int], Row]] = {
    "piece": lambda pk: get_object_or_404(PieceRow, pk=pk),
    "statement": lambda pk: get_object_or_404(
        StatementRow.objects.select_related("earlier", "later"), pk=pk
    ),
    "recommendation": lambda pk: get_object_or_404(
        RecommendationRow.objects.select_related("film"), pk=pk
    ),
    "copy": lambda pk: get_object_or_404(CopyRow.objects.select_related("film"), pk=pk),
    "list": lambda pk: get_object_or_404(ListRow.objects.select_related("reader"), pk=pk),
    "reader": lambda pk: get_object_or_404(ReaderRow, pk=pk),
}


def find(kind: str, pk: int) -> Row:
    """Return the row that an address of moderation names."""
    if kind not in _FOUND:
        raise Http404(kind)
    return _FOUND[kind](pk)


def is_out(row: Row) -> bool:
    """Return whether the row is hidden; of an account, whether it is closed."""
    return bool(row.closed if isinstance(row, ReaderRow) else row.hidden)


def worded(row: Row) -> str:
    """Return what the log calls the row; nothing that could give a film away."""
    match row:
        case ReaderRow():
            return f"the account of {row.name}"
        case PieceRow():
            return f"{row.kind} {row.pk} by {row.author or 'nobody named'}"
        case StatementRow():
            return f"statement {row.pk} on {row.earlier} and {row.later}"
        case ListRow():
            return f"list {row.pk} by {row.reader.name}"
        case RecommendationRow():
            return f"recommendation {row.pk} of {row.film}"
        case CopyRow():
            return f"copy {row.pk} of {row.film}"


@transaction.atomic
def take_out(*, row: Row, operator: ReaderRow, why: str) -> None:
    """Hide the row, or close the account."""
    if isinstance(row, ReaderRow):
        row.close()
        _log(operator, "closed", row, why)
    else:
        _mark(row, out=True)
        _log(operator, "hidden", row, why)


@transaction.atomic
def bring_back(*, row: Row, operator: ReaderRow, why: str) -> None:
    """Show the row again, or reopen the account."""
    if isinstance(row, ReaderRow):
        row.reopen()
        _log(operator, "reopened", row, why)
    else:
        _mark(row, out=False)
        _log(operator, "shown again", row, why)


def _mark(row: Shown, *, out: bool) -> None:
    row.hidden = timezone.now() if out else None
    row.save(update_fields=["hidden"])
    if isinstance(row, StatementRow):
        stir(films=(row.earlier_id, row.later_id))
    elif isinstance(row, PieceRow):
        remember(pieces=[row])
        stir(films=row.statements.all().joined())


def _log(operator: ReaderRow, what: str, row: Row, why: str) -> None:
    kind = type(row).__name__.removesuffix("Row").lower()
    to = worded(row)[:300]
    LogRow.objects.create(operator=operator.name, what=what, to=to, kind=kind, row=row.pk, why=why)
