"""How statements, recommendations and copies are compared with their rows.

Rows and finds are paired so that as many rows as can be are met, required rows first. A
statement left over is then paired with a row left over about the same two films, the one it
agrees with most: it is wrong as a whole, but tells which of its parts are.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import product
from typing import Protocol, TypeVar

from golden_annotations import CopyRow, RecommendationRow, StatementRow
from golden_outcomes import Outcome, Verdict, told
from golden_words import alike, assign, contains
from matchcut.lines.values import Statement
from matchcut.reading.values import Copy, Recommendation

PARTS = ("kind", "direction", "stance", "voice", "quote", "through")
_ONE_PERSON = re.compile(r"(?:the writer|my|our|his|her|mon|ma|notre|mi|nuestr[oa])\b|我|[A-ZÀ-Þ]")


class _Optional(Protocol):
    @property
    def optional(self) -> bool: ...


_Row = TypeVar("_Row", bound=_Optional)
_Find = TypeVar("_Find")


def statements(
    rows: Sequence[StatementRow], found: Sequence[Statement], where: str
) -> Iterator[Outcome]:
    """Yield what became of each row and each find, as a whole and part by part."""
    pairs = _pairs(rows, found, lambda row, one: _about(row, one) and not faults(row, one))
    pairs |= _nearest(rows, found, pairs)
    for number, row in enumerate(rows):
        if not row.optional:
            one = found[pairs[number]] if number in pairs else None
            yield from _judge_row(row, one, f"{where}statements {number + 1}")
    taken_by = {find: rows[number] for number, find in pairs.items()}
    for number, one in enumerate(found):
        yield from _judge_find(taken_by.get(number), one, f"{where}statements")


def faults(row: StatementRow, one: Statement) -> tuple[str, ...]:
    """Return the parts in which a statement about the row's two films differs from the row.

    No `through` at all is no fault: only the aspect "statement through" counts it.
    """
    right = {
        "kind": one.kind in row.kinds,
        "direction": one.kind.paired or (one.directed and one.earlier.id == row.earlier),
        "stance": one.stance in row.stance,
        "voice": voices_alike(row.voice, one.voice),
        "quote": contains(one.reason, row.quote_contains),
        "through": not one.through or _passes(row, one),
    }
    return tuple(part for part in PARTS if not right[part])


def voices_alike(wanted: Sequence[str], found: Sequence[str]) -> bool:
    """Whether two chains name the same voices, from the one who says it to the writer."""
    named = ["the page" if name.startswith("page at ") else name for name in found]
    return len(wanted) == len(named) and all(map(alike, wanted, named))


def recommends(row: RecommendationRow, one: Recommendation) -> bool:
    """Whether a recommendation is the row's; "readers" are told too unless one person is meant."""
    to_readers = one.to == "readers" and not _ONE_PERSON.match(row.to)
    return (
        set(row.films) == {film.id for film in one.films}
        and voices_alike(row.voice, one.voice)
        and (to_readers or alike(row.to, one.to))
        and contains(one.quote.exact, row.quote_contains)
    )


def same_copy(row: CopyRow, one: Copy) -> bool:
    """Whether a copy is the row's; a place or carrier that is not told must not be found."""
    return (
        row.film == one.film.id
        and (alike(row.place, one.place) if row.place and one.place else row.place == one.place)
        and row.carrier == one.carrier
        and (row.service is None or one.service in row.service)
        and contains(one.note or "", row.note_contains or "")
        and contains(one.quote.exact, row.quote_contains)
    )


def whole(
    rows: Sequence[_Row], found: Sequence[_Find], fits: Callable[[_Row, _Find], bool], where: str
) -> Iterator[Outcome]:
    """Yield what became of rows and finds that fit or do not; `where` ends with the aspect."""
    aspect = where.rpartition(" ")[2]
    pairs = _pairs(rows, found, fits)
    for number, row in enumerate(rows):
        if not row.optional:
            verdict = Verdict.RIGHT if number in pairs else Verdict.MISSED
            yield Outcome(aspect, verdict, f"{where} {number + 1}", told(row))
    for number, one in enumerate(found):
        if number not in pairs.values():
            yield Outcome(aspect, Verdict.BEYOND, where, told(one))


def _pairs(
    rows: Sequence[_Row], found: Sequence[_Find], fits: Callable[[_Row, _Find], bool]
) -> dict[int, int]:
    required_first = sorted(range(len(rows)), key=lambda number: rows[number].optional)
    finds = range(len(found))
    return assign(required_first, finds, lambda row, find: fits(rows[row], found[find]))


def _nearest(
    rows: Sequence[StatementRow], found: Sequence[Statement], met: dict[int, int]
) -> dict[int, int]:
    """Return which unmet row takes which unused find about its films, the most alike first."""
    close = [
        (rows[row].optional, len(faults(rows[row], found[find])), row, find)
        for row, find in product(range(len(rows)), range(len(found)))
        if row not in met and find not in met.values() and _about(rows[row], found[find])
    ]
    near: dict[int, int] = {}
    for _, _, row, find in sorted(close):
        if row not in near and find not in near.values():
            near[row] = find
    return near


def _about(row: StatementRow, one: Statement) -> bool:
    return {row.earlier, row.later} == {one.earlier.id, one.later.id}


def _passes(row: StatementRow, one: Statement) -> bool:
    return not row.through_any or not set(row.through_any).isdisjoint(one.through)


def _judge_row(row: StatementRow, one: Statement | None, at: str) -> Iterator[Outcome]:
    if one is None:
        yield Outcome("statements", Verdict.MISSED, at, told(row))
        yield Outcome("statement pair", Verdict.MISSED, at)
        return
    wrong = faults(row, one)
    words = f"{told(row)}; found {told(one)}: wrong {', '.join(wrong)}"
    yield Outcome("statements", Verdict.MISSED if wrong else Verdict.RIGHT, at, words)
    yield Outcome("statement pair", Verdict.RIGHT, at)
    for part in PARTS[:-1]:
        yield from _judge_part(part, at, right=part not in wrong)
    if row.through_any and not one.through:
        yield Outcome("statement through", Verdict.MISSED, at)
    elif row.through_any:
        yield from _judge_part("through", at, right="through" not in wrong)


def _judge_part(part: str, at: str, *, right: bool) -> Iterator[Outcome]:
    for verdict in (Verdict.RIGHT,) if right else (Verdict.MISSED, Verdict.BEYOND):
        yield Outcome(f"statement {part}", verdict, at)


def _judge_find(row: StatementRow | None, one: Statement, at: str) -> Iterator[Outcome]:
    if row is None:
        yield Outcome("statement pair", Verdict.BEYOND, at)
    if row is None or faults(row, one):
        beside_its_row = row is not None and not row.optional
        words = "" if beside_its_row else told(one)
        yield Outcome("statements", Verdict.BEYOND, at, words)
