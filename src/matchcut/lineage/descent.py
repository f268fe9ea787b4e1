"""Walks along lines of descent.

Descent is what a voice claims and does not deny: that a later film continues, retells or takes
from an earlier one. Likeness is no descent. Nor is a line whose direction is unknown or whose
roles the years contradict: such lines are shown beside their films and never walked.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain

from matchcut.films.values import Film
from matchcut.lineage.values import Lineage
from matchcut.lines.merging import independent_voices, release
from matchcut.lines.values import Group, Line, Stance, Statement


def build(lines: Iterable[Line], films: Iterable[Film] = ()) -> Lineage:
    """Return the lineage of these lines; `films` are shown even where no line touches them."""
    lines = tuple(sorted(lines, key=lambda line: (release(line.later), release(line.earlier))))
    known = {film.id: film for film in films}
    known |= {film.id: film for line in lines for film in (line.earlier, line.later)}
    return Lineage(tuple(sorted(known.values(), key=release)), lines)


def against_time(statement: Statement) -> bool:
    """Return whether the years contradict the roles the words give."""
    earlier, later = statement.earlier.year, statement.later.year
    return earlier is not None and later is not None and earlier > later


def descends(statement: Statement) -> bool:
    """Return whether the statement claims that its later film stems from its earlier one."""
    return (
        statement.directed
        and not statement.kind.paired
        and statement.kind.group is not Group.LIKENESS
        and statement.stance is not Stance.DENIES
        and not against_time(statement)
    )


def descents(line: Line) -> tuple[tuple[str, str], ...]:
    """Return the (earlier, later) ids along which the line may be walked: mostly one, or none."""
    claimed = (one for one in line.statements if descends(one))
    return tuple(sorted({(one.earlier.id, one.later.id) for one in claimed}))


def ancestors(lineage: Lineage, film_id: str, depth: int) -> tuple[Film, ...]:
    """Return the films it stems from in at most `depth` steps, nearest first."""
    rings = _walk(steps(best_argued(lineage), back=True), film_id, depth)
    return _films(lineage, chain.from_iterable(rings))


def descendants(lineage: Lineage, film_id: str, depth: int) -> tuple[Film, ...]:
    """Return the films that stem from it in at most `depth` steps, nearest first."""
    rings = _walk(steps(best_argued(lineage), back=False), film_id, depth)
    return _films(lineage, chain.from_iterable(rings))


def best_argued(lineage: Lineage) -> list[Line]:
    """Return the lines, those first that most voices speak for."""
    return sorted(lineage.lines, key=strength, reverse=True)


def steps(lines: Iterable[Line], *, back: bool) -> dict[str, list[str]]:
    """Return, from each film's id, the films one step of descent away, in the lines' order."""
    steps: dict[str, list[str]] = defaultdict(list)
    for line in lines:
        for earlier, later in descents(line):
            here, there = (later, earlier) if back else (earlier, later)
            steps[here].append(there)
    return steps


def strength(line: Line) -> int:
    """Return how many voices speak for the line, less those against: dissent lowers it."""
    against = [one for one in line.statements if one.stance is Stance.DENIES]
    claims = [one for one in line.statements if one.stance is not Stance.DENIES]
    return independent_voices(claims) - independent_voices(against)


def _walk(steps: dict[str, list[str]], film_id: str, depth: int) -> list[Sequence[str]]:
    """Return the films at distance one, two and so on, each film once."""
    rings: list[Sequence[str]] = []
    ring: Sequence[str] = [film_id]
    seen = {film_id}
    for _ in range(depth):
        onward = (there for here in ring for there in steps.get(here, ()))
        ring = [there for there in dict.fromkeys(onward) if there not in seen]
        if not ring:
            break
        seen.update(ring)
        rings.append(ring)
    return rings


def beside(lines: Iterable[Line], film_id: str) -> list[str]:
    """Return the films joined to this one by no descent, in the lines' order."""
    return [
        line.later.id if line.earlier.id == film_id else line.earlier.id
        for line in lines
        if film_id in (line.earlier.id, line.later.id) and not descents(line)
    ]


def _films(lineage: Lineage, film_ids: Iterable[str]) -> tuple[Film, ...]:
    known = {film.id: film for film in lineage.films}
    return tuple(known[film_id] for film_id in film_ids)
