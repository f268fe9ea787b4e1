"""What a piece says of films: kept or declined by its writer, and found again when it changes."""

from collections.abc import Iterable
from dataclasses import dataclass

from matchcut.lines.values import Standing
from matchcut.site.lines.actions import stir
from matchcut.site.lines.models import StatementRow
from matchcut.site.lines.records import statement, statement_row
from matchcut.site.publishing.reading import Proposal, key
from matchcut.site.writing.models import PieceRow
from matchcut.site.writing.rendering import Parsed
from matchcut.site.writing.spans import all_open


@dataclass(frozen=True, slots=True)
class Decided:
    """The keys of the proposals that their writer keeps, and of those they decline."""

    kept: frozenset[str] = frozenset()
    declined: frozenset[str] = frozenset()


def known(piece: PieceRow | None) -> dict[str, StatementRow]:
    """Return the statements of a piece that its writer kept or declined, by their keys."""
    if piece is None:
        return {}
    rows = piece.statements.select_related("earlier", "later", "piece")
    return {key(statement(row)): row for row in rows}


def write(piece: PieceRow, parsed: Parsed, proposals: Iterable[Proposal], decided: Decided) -> None:
    """Keep what its writer keeps, in the words it has now; what has no words any more goes.

    What was declined stays declined, in whichever words it is said again; what an operator hid
    stays hidden.
    """
    before, found = known(piece), {one.key: one for one in proposals}
    declined = {one for one, row in before.items() if row.standing == Standing.DECLINED}
    declined |= decided.declined
    kept = (before.keys() | decided.kept) - declined
    rows = []
    for one in found.keys() & (kept | declined):
        row = _row(found[one], piece, Standing.KEPT if one in kept else Standing.DECLINED)
        row.hidden = before[one].hidden if one in before else None
        rows.append(row)
    missed = [row for one, row in before.items() if one in kept and one not in found]
    stale = [row for row in missed if not _says(parsed, row.exact)]
    for row in missed:  # what the engine missed this time may stand in a span by now
        row.spoiler = piece.spoilers or parsed.has_spans
    StatementRow.objects.bulk_update(missed, ["spoiler"])
    again = [before[one] for one in before.keys() & found.keys()]
    StatementRow.objects.filter(pk__in=[row.pk for row in (*again, *stale)]).delete()
    StatementRow.objects.bulk_create(rows)
    touched = {film for row in (*rows, *again, *missed) for film in (row.earlier_id, row.later_id)}
    if touched:
        stir(films=touched)


def _says(parsed: Parsed, exact: str) -> bool:
    """Return whether these words still stand in the text, however its blanks may have changed."""
    return bool(exact) and "".join(exact.split()) in "".join(all_open(parsed.words).split())


def _row(one: Proposal, piece: PieceRow, standing: Standing) -> StatementRow:
    row = statement_row(one.statement, piece)
    row.standing, row.reader = standing, piece.reader
    row.keeper = piece.author if standing is Standing.KEPT else ""
    row.date = piece.date
    if one.statement.quote:
        row.exact = one.statement.quote.exact
        row.start, row.end = one.statement.quote.start, one.statement.quote.end
    return row
