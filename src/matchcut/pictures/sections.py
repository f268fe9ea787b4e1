"""What there is to say of a film's lineage, in the order in which it is said.

The text version and the page both follow it, so that both state what the picture shows.
"""

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum

from matchcut.films.values import Film
from matchcut.lineage import Lineage, ancestors, descendants
from matchcut.lineage.descent import against_time
from matchcut.lines.values import Group, Line, Statement

NOTHING = "Nobody has yet said where this film comes from, or what it became."
BESIDE = "Other films are spoken of beside it, none as having come before or after it"


class Heading(StrEnum):
    """How a statement stands to the film."""

    BEFORE = "Came before"
    AFTER = "Came after"
    TELLINGS = "Same source, other versions"
    UNSURE = "Joined, which came first is not clear"
    ALIKE = "Alike"
    FURTHER_BACK = "Further back"
    FURTHER_ON = "Further on"
    AMONG = "Among these films"


@dataclass(frozen=True, slots=True)
class Entry:
    """What is said under one heading of one pair of films."""

    line: Line
    statements: tuple[Statement, ...]

    def other(self, film_id: str) -> Film:
        """The film of the pair that is not the one asked about."""
        return self.line.later if self.line.earlier.id == film_id else self.line.earlier


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands below it, by release."""

    heading: Heading
    entries: tuple[Entry, ...]


def sections(lineage: Lineage, film_id: str) -> tuple[Section, ...]:
    """Return every statement of the lineage once, as seen from one film; no section is empty."""
    older = {film.id for film in ancestors(lineage, film_id, len(lineage.films))}
    younger = {film.id for film in descendants(lineage, film_id, len(lineage.films))}
    found: dict[Heading, list[Entry]] = defaultdict(list)
    for line in lineage.lines:
        under: dict[Heading, list[Statement]] = defaultdict(list)
        for one in line.statements:
            if film_id in (one.earlier.id, one.later.id):
                under[_heading(one, film_id)].append(one)
            elif line.later.id in older:
                under[Heading.FURTHER_BACK].append(one)
            else:
                on = line.earlier.id in younger
                under[Heading.FURTHER_ON if on else Heading.AMONG].append(one)
        for heading, said in under.items():
            found[heading].append(Entry(line, tuple(said)))
    return tuple(Section(heading, tuple(found[heading])) for heading in Heading if heading in found)


def _heading(statement: Statement, film_id: str) -> Heading:
    """Return where a statement about the film itself belongs."""
    if statement.kind.group is Group.LIKENESS:
        return Heading.ALIKE
    if statement.kind.paired:
        return Heading.TELLINGS
    if against_time(statement) or not statement.directed:
        return Heading.UNSURE
    return Heading.BEFORE if statement.later.id == film_id else Heading.AFTER


def summary(lineage: Lineage, film_id: str) -> str:
    """Return how much is known: "3 films came before it, 1 film came after it."."""
    if not lineage.lines:
        return NOTHING
    depth = len(lineage.films)
    alike = [part.entries for part in sections(lineage, film_id) if part.heading is Heading.ALIKE]
    near = sum(map(len, alike))
    counts = (
        (len(ancestors(lineage, film_id, depth)), "came before it"),
        (len(descendants(lineage, film_id, depth)), "came after it"),
        (near, f"{'is' if near == 1 else 'are'} said to be like or unlike it"),
    )
    *most, last = [f"{_films(number)} {what}" for number, what in counts if number] or [BESIDE]
    return f"{', '.join(most)} and {last}." if most else f"{last}."


def left_out(lineage: Lineage) -> str:
    """Return how many films of the lineage are not shown, or nothing."""
    if not lineage.left_out:
        return ""
    more = "1 more film is" if lineage.left_out == 1 else f"{lineage.left_out} more films are"
    return f"{more} left out."


def _films(count: int) -> str:
    return "1 film" if count == 1 else f"{count} films"
