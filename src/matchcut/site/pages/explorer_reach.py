"""Statements within reach of a film, read step by step from indexed rows, within a budget.

Each step asks for the surest statements of the films reached so far, at most so many. As many
questions are asked however much is said.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q

from matchcut.lineage.descent import descends
from matchcut.lineage.exploring import View, Wanted
from matchcut.lines.values import Standing
from matchcut.site import spoilers
from matchcut.site.lines.models import StatementRow
from matchcut.site.lines.records import statement

MOST_ROWS = 400  # statements of one step
MOST_ONWARD = 150  # films whose own lines are looked at for the next step
_NOBODY = [""]  # no film has this id


@dataclass(frozen=True, slots=True)
class Reach:
    """The statements found, each once; `cut` where there are more than the budget has room for."""

    rows: tuple[StatementRow, ...]
    cut: bool


def reach(film_id: str, view: View, wanted: Wanted) -> Reach:
    """Return what is said of a film, its ancestors and descendants, as far as is wanted."""
    found: dict[int, StatementRow] = {}
    cut = False
    back, on = _Ring(film_id), _Ring(film_id)
    asked = [Q(earlier=film_id) | Q(later=film_id)]
    for step in range(1, max(view.back, view.on, 1) + 1):
        rows: list[StatementRow] = []
        for question in asked:
            part = list(StatementRow.objects.filter(question).surest(MOST_ROWS + 1))
            cut |= len(part) > MOST_ROWS
            rows += part[:MOST_ROWS]
        found |= {row.pk: row for row in rows}
        pairs = _descents(rows, wanted)
        asked = []
        if step < view.back:
            cut |= back.move([(later, earlier) for earlier, later in pairs])
            asked.append(Q(later__in=back.films or _NOBODY))
        if step < view.on:
            cut |= on.move(pairs)
            asked.append(Q(earlier__in=on.films or _NOBODY))
    return Reach(tuple(found.values()), cut)


class _Ring:
    """The films all as many steps away on one side, and which were met before."""

    def __init__(self, film_id: str) -> None:
        self.films = [film_id]
        self.seen = {film_id}

    def move(self, steps: Iterable[tuple[str, str]]) -> bool:
        """Move one step on, and return whether there were too many films there."""
        here = set(self.films)
        onward = (end for start, end in steps if start in here and end not in self.seen)
        films = list(dict.fromkeys(onward))
        self.films = films[:MOST_ONWARD]
        self.seen.update(self.films)
        return len(films) > MOST_ONWARD


def among(films: Iterable[str]) -> Reach:
    """Return what is said of pairs of these films."""
    ids, most = list(films), 2 * MOST_ROWS
    rows = tuple(StatementRow.objects.filter(earlier__in=ids, later__in=ids).surest(most + 1))
    return Reach(rows[:most], len(rows) > most)


def _descents(rows: Iterable[StatementRow], wanted: Wanted) -> list[tuple[str, str]]:
    """Return the pairs along which what is wanted may be walked, the surest first."""
    said = (spoilers.said(statement(row), frozenset()) for row in rows)
    return [
        (one.earlier.id, one.later.id)
        for one in said
        if one.standing is not Standing.DECLINED and wanted.says(one) and descends(one)
    ]
