"""The entries of lists that announce lines: under "Lines of influence", or of double bills."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from matchcut.films.values import Film
from matchcut.lines.clauses import Signed, signed
from matchcut.lines.cues.values import Cues
from matchcut.reading.documents import BlockRole
from matchcut.reading.speaking import Sentence, Spoken
from matchcut.reading.values import Mention, Part, PartKind, PieceKind, Reading, Span
from matchcut.reading.vocabulary import compiled

ROW = 3  # entries in a row that make a list of lines without a heading that says so
SAYS_CHARS = 25  # an entry says something of its film, a bare title in a list does not
_BEFORE_HEAD = r"\W*(?:\d{4}|\d{1,2}|[一二三四五六七八九十]{1,2}|(?:the|le|la|les|el) )?\W*"
_AFTER_HEAD = (
    r"[”’»》\"'*_]*\s*(?:[(\[（][^()\[\]]{0,60}[)\]）])?[”’»》\"'*_]*"
    r"(?:,\s*\d{4}\b)?(?:,\s*[^.:—–,]{2,40}(?=[.:—–]))?[\s,.]*(?:[-–—:：·|]+)?[\s:：–—-]*"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry about one film in a list about another; `body` is its words, films as signs."""

    film: Film
    about: Film
    heading: str
    start: int
    end: int
    quoted_start: int
    body: Signed


def entries(reading: Reading, cues: Cues) -> tuple[Entry, ...]:
    """Return the entries of lists of lines in a piece about one film.

    Such a list stands under a heading that announces influence, or is what it looks like on a
    film page: entries that each begin with a film and say something of it.
    """
    if len(reading.subjects) != 1:
        return ()
    about = reading.subjects[0]
    parts = [part for part in reading.piece.parts if part.kind is PartKind.LINES]
    found = [entry for part in parts for entry in _of_part(part, about, reading)]
    if not found and reading.piece.kind is PieceKind.FILM_PAGE:
        found = _unannounced(about, reading, cues)
    return tuple(found)


def _of_part(part: Part, about: Film, reading: Reading) -> Iterator[Entry]:
    spans = [s for s in reading.piece.spans if part.start <= s.start and s.end <= part.end]
    heading = reading.piece.text[spans[0].start : spans[0].end].strip() if spans else ""
    for span in spans[1:]:
        entry = _entry(span, heading, about, reading)
        if entry:
            yield entry


def _unannounced(about: Film, reading: Reading, cues: Cues) -> list[Entry]:
    """Entries in a row under any heading but one of another sort of list ("Also by …")."""
    runs: list[list[Entry]] = [[]]
    heading = ""
    for span in reading.piece.spans:
        entry = _entry(span, heading, about, reading)
        if entry and entry.end - entry.quoted_start >= SAYS_CHARS:
            runs[-1].append(entry)
        else:
            heading = reading.piece.text[span.start : span.end].strip()
            runs.append([])
    lists = (run for run in runs if len(run) >= ROW)
    return [e for run in lists if not compiled(cues.no_lines).search(run[0].heading) for e in run]


def _entry(span: Span, heading: str, about: Film, reading: Reading) -> Entry | None:
    """The entry a paragraph or item is, if it begins with another film than the piece's."""
    text = reading.piece.text
    head = _head(span, reading)
    if head is None or head.film is None or head.film.id == about.id:
        return None
    cut = compiled(_AFTER_HEAD).match(text, head.end)
    begin = cut.end() if cut and cut.end() < span.end else span.start
    inside = tuple(m for m in _inside(span, reading) if m.start >= begin)
    body = Sentence(begin, span.end, text[begin : span.end], inside)
    return Entry(head.film, about, heading, span.start, span.end, begin, signed(body))


def _head(span: Span, reading: Reading) -> Mention | None:
    """The linked film an entry begins with, after at most a number or a year."""
    mention = next((m for m in _inside(span, reading) if m.end <= span.end), None)
    if mention is None:
        return None
    before = reading.piece.text[span.start : mention.start]
    return mention if compiled(_BEFORE_HEAD).fullmatch(before) else None


def _inside(span: Span, reading: Reading) -> tuple[Mention, ...]:
    """The linked films named in a span, in their order."""
    first = bisect_left(reading.mentions, span.start, key=lambda mention: mention.start)
    last = bisect_left(reading.mentions, span.end, key=lambda mention: mention.start)
    return tuple(m for m in reading.mentions[first:last] if m.film)


def paired_entries(reading: Reading, said: Spoken, cues: Cues) -> tuple[Entry, ...]:
    """Return the entries of a list of double bills: each names two films in its head."""
    headline = reading.piece.headline or ""
    if not compiled(cues.pairing).search(headline):
        return ()
    found = []
    for span in reading.piece.spans:
        if span.role is BlockRole.PARAGRAPH and span.number is None:
            continue
        inside = _inside(span, reading)
        pair = _pair(inside, reading.piece.text, said)
        if pair:
            body = Sentence(span.start, span.end, reading.piece.text[span.start : span.end], inside)
            found.append(Entry(*pair, headline, span.start, span.end, span.start, signed(body)))
    return tuple(found)


def _pair(inside: tuple[Mention, ...], text: str, said: Spoken) -> tuple[Film, Film] | None:
    if len(inside) < 2:  # noqa: PLR2004 a pair
        return None
    first, second = inside[0], inside[1]
    between = compiled(r"\(\d{4}\)|（\d{4}）").sub("", text[first.end : second.start])
    joined = compiled(said.page.words.coordination).fullmatch(between)
    if joined and first.film and second.film and first.film.id != second.film.id:
        return first.film, second.film
    return None
