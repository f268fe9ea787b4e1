"""What the desk shows of a text, worded beforehand: what it states, and what it names."""

from collections import defaultdict
from dataclasses import dataclass, replace

from matchcut.lines.values import ReadPiece, Statement
from matchcut.pictures import wording
from matchcut.pictures.explaining import why_stated
from matchcut.reading.values import Mention
from matchcut.site.desk.marking import Item
from matchcut.site.desk.models import TextRow
from matchcut.site.desk.reading import folded
from matchcut.site.lines.records import statement

MOST_NAMED = 200  # rows in the list of what a piece names


@dataclass(frozen=True, slots=True)
class Asked:
    """A statement as the keeper of a text is asked about it."""

    key: str
    number: int
    claim: str
    words: str
    speaker: str
    why: str
    state: str
    note: str
    found: bool
    pair: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Named:
    """Words of a piece and what they were read as, as often as they stand there."""

    first: Mention
    times: int
    corrected: bool


def linkable(read: ReadPiece) -> list[Mention]:
    """Return the mentions without those that stand inside another."""
    found: list[Mention] = []
    for one in sorted(read.reading.mentions, key=lambda one: (one.start, -one.end)):
        if not found or one.start >= found[-1].end:
            found.append(one)
    return found


def named(text: TextRow, read: ReadPiece) -> list[Named]:
    """Return what the piece names, each in the same words once, what was left open first."""
    corrected = set(text.corrections.values_list("words", flat=True))
    alike: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for one in linkable(read):
        meant = one.film or one.person
        alike[folded(one.words), meant.id if meant else ""].append(one)
    found = [Named(of[0], len(of), words in corrected) for (words, _), of in alike.items()]
    found.sort(key=lambda one: (one.first.film is not None, one.first.person is not None))
    return found[:MOST_NAMED]


def asked(one: Item) -> Asked:
    """Return the statement in words; to its keeper nothing is hidden."""
    row = one.decision.statement if one.decision else None
    said = replace(statement(row) if row else one.proposal.statement, spoiler=False)
    quoted = one.decision.exact if row and one.decision else wording.quotation(said)
    return Asked(
        key=one.proposal.key,
        number=one.number,
        claim=wording.sentence(said),
        words=quoted,
        speaker=wording.speaker(said),
        why=_why(said, replace(one.proposal.statement, spoiler=False)),
        state="kept" if row else "declined" if one.decision and not one.decision.kept else "",
        note=_note(one),
        found=one.passage is not None,
        pair=(said.earlier.id, said.later.id),
    )


def _why(said: Statement, proposed: Statement) -> str:
    """Return what led to the statement, or to what it was before its keeper worded it."""
    as_read = (said.kind, said.stance) == (proposed.kind, proposed.stance)
    return f"{'' if as_read else 'worded by you, at first '}{why_stated(proposed)}"


def _note(one: Item) -> str:
    """Return what its keeper should know of how a statement stands on the site."""
    row = one.decision.statement if one.decision else None
    if row is None:
        return (
            "its words will be hidden until a reader asks" if one.proposal.statement.spoiler else ""
        )
    if row.hidden or (row.piece and row.piece.hidden):
        return "an operator has hidden it"
    if one.decision and one.decision.lost:
        return f"no longer in the source: {one.decision.lost}"
    if row.spoiler:
        return "its words are hidden until a reader asks"
    return "" if row.exact else "shown without its words: a quarter of the piece is quoted already"
