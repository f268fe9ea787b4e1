"""Lines to a snapshot."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from matchcut.errors import CatalogueError
from matchcut.films.values import Film
from matchcut.lineage.descent import against_time, descends
from matchcut.lineage.filters import DESCENT, KINDS, Filter, mask
from matchcut.lineage.snapshot import NO_VOICE, UNKNOWN_YEAR, Mark, Snapshot
from matchcut.lineage.weighing import weigh
from matchcut.lines.merging import speakers
from matchcut.lines.values import Line, Stance, Statement

SAID = np.dtype(
    [
        ("earlier", np.int32),
        ("later", np.int32),
        ("voice", np.int32),
        ("marks", np.uint8),
        ("kind", np.uint8),
        ("through", np.uint16),
    ]
)
Column: TypeAlias = NDArray[Any]  # of a type that its name tells
_STANCE = Mark.DENIES | Mark.HEDGES


@dataclass(frozen=True, slots=True)
class Said:
    """One statement in numbers; `earlier` and `later` are its line's films, by id.

    `voice` is None in project notes; equal values are one voice, whatever they are.
    """

    earlier: str
    later: str
    kind: int
    through: int
    marks: Mark
    voice: tuple[str, ...] | None


def snapshot(lines: Iterable[Line], films: Iterable[Film] = ()) -> Snapshot:
    """Return the snapshot of these lines; `films` are in it even where no line touches them."""
    lines = tuple(lines)
    known = {film.id: film for film in films}
    known |= {film.id: film for line in lines for film in (line.earlier, line.later)}
    years = {film_id: film.year or UNKNOWN_YEAR for film_id, film in known.items()}
    return assemble(years, (row for line in lines for row in said(line)))


def said(line: Line) -> Iterator[Said]:
    """Yield what is said on the line, in numbers."""
    for one, voice in zip(line.statements, speakers(line.statements), strict=True):
        kind, through = KINDS.index(one.kind), mask(one.through)
        yield Said(line.earlier.id, line.later.id, kind, through, _marks(one, line), voice)


def _marks(statement: Statement, line: Line) -> Mark:
    onward = statement.later.id == line.later.id
    true = {
        Mark.DENIES: statement.stance is Stance.DENIES,
        Mark.HEDGES: statement.stance is Stance.HEDGES,
        Mark.SPOILER: statement.spoiler,
        Mark.ONWARD: descends(statement) and onward,
        Mark.BACK: descends(statement) and not onward,
        Mark.AGAINST_TIME: not statement.kind.paired and against_time(statement),
    }
    return Mark(sum(mark for mark, holds in true.items() if holds))


def assemble(years: Mapping[str, int], rows: Iterable[Said]) -> Snapshot:
    """Return the snapshot of these rows; `years` has each film's id and its year, or 0."""
    ids = sorted(years)
    place = {film_id: number for number, film_id in enumerate(ids)}
    voices: dict[tuple[str, ...], int] = {}
    columns = (
        (
            place[row.earlier],
            place[row.later],
            NO_VOICE if row.voice is None else voices.setdefault(row.voice, len(voices)),
            row.marks,
            row.kind,
            row.through,
        )
        for row in rows
    )
    of_films = np.array([years[film_id] for film_id in ids], np.int16)
    return pack(np.array(ids, np.str_), of_films, np.fromiter(columns, SAID))


def pack(ids: NDArray[np.str_], years: NDArray[np.int16], said: NDArray[np.void]) -> Snapshot:
    """Return the snapshot of statements whose films are already numbered; `ids` are in order."""
    stance = said["marks"] & _STANCE
    said = said[np.lexsort((said["kind"], stance, said["voice"], said["later"], said["earlier"]))]
    starts = np.ones(len(said), np.bool_)
    starts[1:] = (said["earlier"][1:] != said["earlier"][:-1]) | (
        said["later"][1:] != said["later"][:-1]
    )
    said_at = np.append(np.flatnonzero(starts), len(said)).astype(np.int32)
    earlier, later = said["earlier"][starts], said["later"][starts]
    columns = {name: said[name].copy() for name in ("kind", "through", "marks", "voice")}
    nothing = np.zeros(0, np.int32)
    bare = Snapshot(ids, years, earlier, later, said_at, **columns, at=nothing, touching=nothing)
    chance = weigh(bare, bare.lines(), Filter(DESCENT)).chance
    ends = np.concatenate((earlier, later))
    lines = np.tile(bare.lines(), 2)
    order = np.lexsort((lines, -chance[lines], ends))
    at = np.concatenate(([0], np.cumsum(np.bincount(ends, minlength=len(ids))))).astype(np.int32)
    return Snapshot(ids, years, earlier, later, said_at, **columns, at=at, touching=lines[order])


def columns(snapshot: Snapshot) -> dict[str, Column]:
    """Return the snapshot's columns by name, for a shell to save."""
    return {field.name: getattr(snapshot, field.name) for field in fields(Snapshot)}


def from_columns(saved: Mapping[str, Column]) -> Snapshot:
    """Return the snapshot whose columns these are; raises CatalogueError where they are not."""
    names = [field.name for field in fields(Snapshot)]
    if missing := [name for name in names if name not in saved]:
        raise CatalogueError(f"a snapshot of lines lacks {', '.join(missing)}")
    return Snapshot(**{name: saved[name] for name in names})
