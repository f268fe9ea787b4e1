"""What was read in a document, told in a terminal: piece by piece, what it says and of what."""

from collections.abc import Iterator
from textwrap import fill, wrap

from matchcut.cli.console import Console
from matchcut.lines.cues.lexicon import cues_for
from matchcut.lines.values import ReadDocument, ReadPiece, Statement
from matchcut.pictures.explaining import why_linked, why_ordered, why_stated
from matchcut.pictures.measure import clean
from matchcut.pictures.wording import HIDDEN, doubt_of_order, quotation, speaker, through, verb
from matchcut.reading.asking import read_by
from matchcut.reading.values import Copy, Mention, Piece, Reading, Recommendation

COLUMNS = 80
INDENT = "    "
MOST_UNLINKED = 12


def tell(document: ReadDocument, console: Console, *, explain: bool = False) -> Iterator[str]:
    """Yield the lines that tell what was read in the document, explained where asked to be."""
    yield console.strong(document.source)
    for note in document.notes:
        yield f"note: {note}"
    for piece in document.pieces:
        yield ""
        yield from map(console.strong, wrap(clean(_heading(piece.reading.piece)), COLUMNS))
        yield from _about(piece.reading, document.pieces[0].reading if explain else None)
        yield from _said(piece, console, explain=explain)
        yield ""
        yield from _mentions(piece.reading, console, explain=explain)


def _about(reading: Reading, first: Reading | None) -> Iterator[str]:
    """What the piece is about, and why, as far as it can be told by the `first` of its document."""
    films = ", ".join(map(str, reading.subjects))
    why = ""
    if first and {film for _, film in reading.sections} == set(reading.subjects):
        why = ", which head its sections"
    if first and reading.piece.parent is not None and reading.subjects == first.subjects:
        why = ", as what it answers is"
    if films:
        yield _hanging(f"about {films}{why}")
    elif first:
        yield "about no film that could be told"
    for family in reading.families:
        yield _hanging(f"versions of one work: {', '.join(map(str, family))}")


def _said(read: ReadPiece, console: Console, *, explain: bool) -> Iterator[str]:
    for statement in read.statements:
        yield ""
        yield from _statement(statement, console, explain=explain)
    for recommendation in read.reading.recommendations:
        yield ""
        yield from _recommendation(recommendation)
    for copy in read.reading.copies:
        yield ""
        yield from _copy(copy)
    if not (read.statements or read.reading.recommendations or read.reading.copies):
        yield "says nothing of one film and another, recommends none, and names no copy"
    language = read.reading.piece.language
    if explain and cues_for(language) is None:
        yield f"statements are not read in its language, {language}"


def _heading(piece: Piece) -> str:
    parts = (
        f"“{piece.headline}”" if piece.headline else "",
        f"by {piece.author}" if piece.author else "",
        piece.date or "",
        piece.language or "",
        "warns of spoilers" if piece.spoiler_notice else "",
    )
    return " · ".join(filter(None, (str(piece.kind), *parts)))


def _statement(statement: Statement, console: Console, *, explain: bool) -> Iterator[str]:
    joint, end = ("—", "—") if statement.kind.paired else ("←", "←")
    claim = f"{statement.later} {joint} {verb(statement)} {end} {statement.earlier}"
    *above, last = wrap(clean(claim), COLUMNS, subsequent_indent=INDENT)
    yield from map(console.strong, above)
    extras = "".join(f" · {one}" for one in (through(statement), doubt_of_order(statement)) if one)
    fits = len(last) + len(extras) <= COLUMNS
    yield console.strong(last) + extras * fits
    if not fits:
        yield _indented(extras.strip(" ·"))
    words = quotation(statement)
    yield _indented(f"“{words}”" if words else HIDDEN)
    yield _indented(f"says {speaker(statement)}")
    if explain:
        yield _indented(why_ordered(statement))
        yield _indented(why_stated(statement))
    elif mark := read_by(statement.reasons):
        yield _indented(mark)


def _recommendation(recommendation: Recommendation) -> Iterator[str]:
    films = ", ".join(map(str, recommendation.films))
    voice = ", reported by ".join(recommendation.voice)
    yield _hanging(f"{voice} recommends {films} to {recommendation.to}")
    yield _indented(f"“{recommendation.quote.exact}”")


def _copy(copy: Copy) -> Iterator[str]:
    found = ", ".join(filter(None, (copy.carrier, copy.place, copy.service, copy.note)))
    yield _hanging(f"a copy of {copy.film}: {found}")
    yield _indented(f"“{copy.quote.exact}”")


def _mentions(reading: Reading, console: Console, *, explain: bool) -> Iterator[str]:
    """How many places name films and people, why each was read so, and what was left out.

    Unless all are explained, only those are whose film a language model chose, and the first few
    that could not be linked.
    """
    films = sum(mention.film is not None for mention in reading.mentions)
    people = sum(mention.person is not None for mention in reading.mentions)
    refused = [one for one in reading.mentions if one.film is None and one.person is None]
    counts = f"{_count(films, 'mention')} of films, {people} of people, {len(refused)} not linked"
    yield console.faint(counts)
    hidden = reading.piece.spoiler_notice
    if explain:
        yield from (_why(one, hidden=hidden) for one in reading.mentions)
    else:
        asked = [one for one in reading.mentions if read_by(one.reasons)]
        shown = (*asked, *refused[:MOST_UNLINKED])
        yield from (console.faint(_why(one, hidden=hidden)) for one in shown)
        if len(refused) > MOST_UNLINKED:
            yield console.faint(f"  {len(refused) - MOST_UNLINKED} more are not linked")
    reasons = [each.reason for each in reading.piece.dropped]
    for reason in dict.fromkeys(reasons):
        yield console.faint(f"left out: {reason}, {_count(reasons.count(reason), 'time')}")


def _why(mention: Mention, *, hidden: bool) -> str:
    why = why_linked(mention, hidden=hidden)
    return fill(why, COLUMNS, initial_indent="  ", subsequent_indent=INDENT)


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _indented(text: str) -> str:
    return fill(clean(text), COLUMNS, initial_indent=INDENT, subsequent_indent=INDENT)


def _hanging(text: str) -> str:
    return fill(clean(text), COLUMNS, subsequent_indent=INDENT)
