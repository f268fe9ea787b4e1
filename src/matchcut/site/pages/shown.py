"""What templates show, worded and cut beforehand. Nothing hidden is in these values."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.urls import reverse

from matchcut.films.values import Film
from matchcut.lines.merging import PROJECT_NOTE, merge
from matchcut.lines.values import Line, Stance
from matchcut.pictures import wording
from matchcut.site import spoilers
from matchcut.site.lines.models import StatementRow
from matchcut.site.lines.records import Said, statement
from matchcut.site.spoilers import Opened
from matchcut.site.writing.models import CopyRow, PartRow, PieceRow, RecommendationRow

_ADDRESS = re.compile(r"https?://[^\s,]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Source:
    """Where something can be read: its name, its address if it has one, and its own page here."""

    name: str
    address: str = ""
    page: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A statement as a page shows it; `key` opens it while it is `hidden`."""

    key: str
    later: Film
    earlier: Film
    verb: str
    through: str
    doubt: str
    stance: str
    words: str
    own_words: bool
    hidden: bool
    speaker: str
    standing: str
    note: bool
    source: Source


@dataclass(frozen=True, slots=True)
class Worded:
    """A recommendation, copy, synopsis or essay as a page shows it."""

    key: str
    hidden: bool
    words: str
    speaker: str
    what: str
    source: Source
    licence: str = ""
    whole: bool = True


def lines(rows: Iterable[StatementRow], opened: Opened) -> tuple[Line, ...]:
    """Return the lines of these statements, merged by all they say, then hidden where needed."""
    return tuple(
        Line(
            line.earlier,
            line.later,
            tuple(spoilers.said(one, opened) for one in line.statements if isinstance(one, Said)),
        )
        for line in merge(map(statement, rows))
    )


def shown(one: Said) -> Shown:
    """Return the statement, which has passed `spoilers.said`, in words."""
    read_in, speaker = source(one.source or "", one.piece), wording.speaker(one)
    if speaker.endswith(read_in.name):  # "page at SOURCE" is all there is to say
        read_in, speaker = replace(read_in, name=speaker), ""
    return Shown(
        key=spoilers.key(one),
        later=one.later,
        earlier=one.earlier,
        verb=wording.verb(one),
        through=wording.through(one),
        doubt=wording.doubt_of_order(one),
        stance="" if one.stance is Stance.ASSERTS else one.stance.value,
        words=wording.quotation(one),
        own_words=one.quote is None,
        hidden=one.spoiler,
        speaker=speaker,
        standing=wording.standing(one),
        note=one.voice[:1] == (PROJECT_NOTE,),
        source=read_in,
    )


def source(stated: str, piece_id: int | None = None) -> Source:
    """Return a source with the address apart from its name, and the page of its piece."""
    found = _ADDRESS.search(stated)
    name = _ADDRESS.sub("", stated).strip(" ,") or (found[0].split("/")[2] if found else stated)
    page = reverse("piece", args=(piece_id,)) if piece_id else ""
    return Source(name, found[0] if found else "", page)


def recommendation(row: RecommendationRow, opened: Opened) -> Worded:
    """Return who recommends a film to whom, in which words."""
    hidden = spoilers.is_hidden(row, opened)
    writer = row.piece.author or "the writer"
    names = [writer if name == "the writer" else name for name in row.voice] or [writer]
    return Worded(
        key=spoilers.key(row),
        hidden=hidden,
        words="" if hidden else row.exact,
        speaker=writer if hidden else ", reported by ".join(names),
        what="" if hidden else row.to,
        source=_of_piece(row.piece),
    )


def copy(row: CopyRow, opened: Opened) -> Worded:
    """Return where a film was found, and by whom."""
    hidden = spoilers.is_hidden(row, opened)
    where = (row.place, row.carrier, row.service, row.note)
    return Worded(
        key=spoilers.key(row),
        hidden=hidden,
        words="" if hidden else row.exact,
        speaker=row.piece.author or "the writer",
        what="" if hidden else "; ".join(filter(None, where)),
        source=_of_piece(row.piece),
    )


def part(row: PartRow, opened: Opened) -> Worded:
    """Return a synopsis or essay, or as much of it as may be shown."""
    hidden = spoilers.is_hidden(row, opened)
    return Worded(
        key=spoilers.key(row),
        hidden=hidden,
        words="" if hidden else row.text,
        speaker=(not hidden and row.taken_from) or row.piece.author or "unsigned",
        what=row.kind,
        source=_of_piece(row.piece),
        licence=row.piece.licence,
        whole=row.whole,
    )


def _of_piece(piece: PieceRow) -> Source:
    return source(piece.document.source, piece.pk)
