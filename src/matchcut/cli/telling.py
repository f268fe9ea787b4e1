"""What was read in a document, told in a terminal: piece by piece, what it says and of what."""

from collections.abc import Iterator
from textwrap import fill

from matchcut.cli.console import Console
from matchcut.lines.values import ReadDocument, ReadPiece, Statement
from matchcut.pictures.wording import HIDDEN, doubt_of_order, quotation, speaker, through, verb
from matchcut.reading.asking import read_by
from matchcut.reading.values import Copy, Mention, Piece, Recommendation

COLUMNS = 88
MOST_UNLINKED = 12


def tell(document: ReadDocument, console: Console) -> Iterator[str]:
    """Yield the lines that tell what was read in the document."""
    yield console.strong(document.source)
    for note in document.notes:
        yield f"note: {note}"
    for piece in document.pieces:
        yield ""
        yield from _piece(piece, console)


def _piece(read: ReadPiece, console: Console) -> Iterator[str]:
    reading = read.reading
    yield console.strong(_heading(reading.piece))
    if reading.subjects:
        yield f"about {', '.join(map(str, reading.subjects))}"
    for family in reading.families:
        yield f"versions of one work: {', '.join(map(str, family))}"
    for statement in read.statements:
        yield ""
        yield from _statement(statement, console)
    for recommendation in reading.recommendations:
        yield ""
        yield from _recommendation(recommendation)
    for copy in reading.copies:
        yield ""
        yield from _copy(copy)
    if not (read.statements or reading.recommendations or reading.copies):
        yield "says nothing of one film and another, recommends none, and names no copy"
    yield ""
    yield from (console.faint(row) for row in _counts(read))


def _heading(piece: Piece) -> str:
    parts = (
        f"“{piece.headline}”" if piece.headline else "",
        f"by {piece.author}" if piece.author else "",
        piece.date or "",
        piece.language or "",
        "warns of spoilers" if piece.spoiler_notice else "",
    )
    return " · ".join(filter(None, (str(piece.kind), *parts)))


def _statement(statement: Statement, console: Console) -> Iterator[str]:
    joint, end = ("—", "—") if statement.kind.paired else ("←", "←")
    claim = f"{statement.later} {joint} {verb(statement)} {end} {statement.earlier}"
    extras = (through(statement), doubt_of_order(statement))
    yield console.strong(claim) + "".join(f" · {extra}" for extra in extras if extra)
    words = quotation(statement)
    yield _indented(f"“{words}”" if words else HIDDEN)
    yield _indented(f"says {speaker(statement)}")
    if mark := read_by(statement.reasons):
        yield _indented(mark)


def _recommendation(recommendation: Recommendation) -> Iterator[str]:
    films = ", ".join(map(str, recommendation.films))
    voice = ", reported by ".join(recommendation.voice)
    yield f"{voice} recommends {films} to {recommendation.to}"
    yield _indented(f"“{recommendation.quote.exact}”")


def _copy(copy: Copy) -> Iterator[str]:
    found = ", ".join(filter(None, (copy.carrier, copy.place, copy.service, copy.note)))
    yield f"a copy of {copy.film}: {found}"
    yield _indented(f"“{copy.quote.exact}”")


def _counts(read: ReadPiece) -> Iterator[str]:
    """How many places name films and people, which could not be linked, what was left out."""
    mentions = read.reading.mentions
    films = sum(mention.film is not None for mention in mentions)
    people = sum(mention.person is not None for mention in mentions)
    yield f"{_count(films, 'mention')} of films, {people} of people"
    for mention in mentions:
        if mark := read_by(mention.reasons):
            yield f"linked: “{mention.words}”: {mention.film}, {mark}"
    refused = [each for each in mentions if each.film is None and each.person is None]
    for mention in refused[:MOST_UNLINKED]:
        yield f"not linked: {_why(mention)}"
    if len(refused) > MOST_UNLINKED:
        yield f"not linked: {len(refused) - MOST_UNLINKED} more"
    reasons = [each.reason for each in read.reading.piece.dropped]
    for reason in dict.fromkeys(reasons):
        yield f"left out: {reason}, {_count(reasons.count(reason), 'time')}"


def _why(mention: Mention) -> str:
    return f"“{mention.words}”: {'; '.join(mention.reasons) or 'no film fits'}"


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _indented(text: str) -> str:
    return fill(text, COLUMNS, initial_indent="    ", subsequent_indent="    ")
