"""What templates show, worded and cut beforehand. Nothing hidden is in these values."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from urllib.parse import urlencode

from django.urls import reverse

from matchcut.films.values import Film
from matchcut.lines.merging import PROJECT_NOTE, merge
from matchcut.lines.values import Line, Origin, Stance
from matchcut.pictures import wording
from matchcut.site import spoilers
from matchcut.site.lines.models import StatementRow
from matchcut.site.lines.records import Said, statement
from matchcut.site.spoilers import Opened
from matchcut.site.writing.models import CopyRow, PartRow, PieceRow, RecommendationRow

_READERS_KEPT = 4096
_ADDRESS = re.compile(r"https?://[^\s,]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Source:
    """Where something can be read: its name, its address if it has one, and its own page here."""

    name: str
    address: str = ""
    page: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A statement as a page shows it; `key` opens it while it is `hidden`.

    `reader` is the id of the one whose own words these are. `again` is what the form that
    speaks of the same claim begins with.
    """

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
    row: int
    reader: int | None
    again: str


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
    row: int = 0
    reader: int | None = None


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


def day(date: str | None) -> str:
    """Return a date as pages show it: "2 February 2020"; what is no whole date as it is."""
    try:
        return f"{datetime.fromisoformat(date or ''):%-d %B %Y}"
    except ValueError:
        return date or ""


def said_closed(row: StatementRow) -> Shown:
    """Return a statement by itself, as lists show it: closed where it gives something away."""
    return shown(spoilers.said(statement(row), frozenset()))


def shown(one: Said) -> Shown:
    """Return the statement, which has passed `spoilers.said`, in words."""
    read_in, speaker = _said_in(one), wording.speaker(one)
    if speaker.endswith(read_in.name):  # "page at SOURCE" is all there is to say
        read_in, speaker = replace(read_in, name=speaker), ""
    own = one.reader if one.origin is Origin.READER and not one.piece else None
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
        standing=day(one.date) if own else _standing(one),
        note=one.voice[:1] == (PROJECT_NOTE,),
        source=read_in,
        row=one.row,
        reader=own,
        again=urlencode({"kind": one.kind.value, "first": one.earlier.id}),
    )


def _standing(one: Said) -> str:
    standing = wording.standing(one)
    return f"{standing}, but no longer in the source" if one.gone else standing


def _said_in(one: Said) -> Source:
    """Return where a statement can be read: a source, a reader's piece, or a reader's page."""
    if one.source:
        return source(one.source, one.piece)
    if one.piece:
        return Source(one.headline or "a comment", page=reverse("piece", args=(one.piece,)))
    if one.reader and one.voice:
        return reader_page(one.voice[0])
    return Source("")


@lru_cache(maxsize=_READERS_KEPT)  # working an address out takes longer than all else
def reader_page(name: str) -> Source:
    """Return a reader as the source of what they say."""
    return Source(name, page=reverse("reader", args=(name,)))


def source(stated: str, piece_id: int | None = None) -> Source:
    """Return a source with the address apart from its name, and the page of its piece."""
    found = _ADDRESS.search(stated)
    name = _ADDRESS.sub("", stated).strip(" ,") or (found[0].split("/")[2] if found else stated)
    page = reverse("piece", args=(piece_id,)) if piece_id else ""
    return Source(name, found[0] if found else "", page)


def recommendation(row: RecommendationRow, opened: Opened) -> Worded:
    """Return who recommends a film to whom, in which words."""
    hidden = spoilers.is_hidden(row, opened)
    writer, read_in = _writer(row), _source_of(row)
    names = [writer if name == "the writer" else name for name in row.voice] or [writer]
    if row.reader:  # whose name is the source already
        names = []
    return Worded(
        key=spoilers.key(row),
        hidden=hidden,
        words="" if hidden else row.exact or row.words,
        speaker=writer if hidden else ", reported by ".join(names),
        what="" if hidden else row.to,
        source=read_in,
        row=row.pk,
        reader=row.reader_id,
    )


def copy(row: CopyRow, opened: Opened) -> Worded:
    """Return where a film was found, and by whom."""
    hidden = spoilers.is_hidden(row, opened)
    region = row.region and f"region {row.region}"
    subtitles = row.subtitles and f"subtitles: {row.subtitles}"
    seen = row.seen and f"seen there {row.seen}"
    where = (row.place, row.carrier, row.service, region, subtitles, row.note, seen)
    return Worded(
        key=spoilers.key(row),
        hidden=hidden,
        words="" if hidden else row.exact or row.words,
        speaker=_writer(row),
        what="" if hidden else "; ".join(filter(None, where)),
        source=_source_of(row),
        row=row.pk,
        reader=row.reader_id,
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
        source=of_piece(row.piece),
        licence=row.piece.licence,
        whole=row.whole,
    )


def of_piece(piece: PieceRow) -> Source:
    """Return where a piece can be read: outside, or here."""
    if piece.document:
        return source(piece.document.source, piece.pk)
    return Source(piece.headline or piece.kind, page=reverse("piece", args=(piece.pk,)))


def _writer(row: RecommendationRow | CopyRow) -> str:
    """Return who tells of it, unless the source says that already."""
    if row.piece:
        return row.piece.author or "the writer"
    return ""


def _source_of(row: RecommendationRow | CopyRow) -> Source:
    if row.piece:
        return of_piece(row.piece)
    return reader_page(row.reader.name) if row.reader else Source("")
