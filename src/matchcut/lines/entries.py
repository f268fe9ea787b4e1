"""The entries of lists that announce lines: under "Lines of influence", or of double bills."""

from collections.abc import Iterator
from dataclasses import dataclass

from matchcut.films.values import Film
from matchcut.lines.clauses import Signed, signed
from matchcut.lines.cues.values import Cues
from matchcut.reading.documents import BlockRole
from matchcut.reading.speaking import Sentence, Spoken
from matchcut.reading.values import Mention, PartKind, Reading, Span
from matchcut.reading.vocabulary import compiled

HEAD_CHARS = 6  # an entry's film is named within its first characters
_AFTER_HEAD = r"(?:[”’»》\"'*_]*\s*[(\[（][^()\[\]]{0,40}[)\]）])?[”’»》\"'*_]*[\s,]*(?:[-–—:：·|]+|\d{4})*[\s:：–—-]*"  # noqa: RUF001


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


def entries(reading: Reading) -> tuple[Entry, ...]:
    """Return the entries of lists of influence in a piece about one film."""
    if len(reading.subjects) != 1:
        return ()
    about = reading.subjects[0]
    found: list[Entry] = []
    for part in reading.piece.parts:
        if part.kind is PartKind.LINES:
            spans = [s for s in reading.piece.spans if part.start <= s.start and s.end <= part.end]
            found += _of_part(spans, about, reading)
    return tuple(found)


def _of_part(
    spans: list[Span], about: Film, reading: Reading
) -> Iterator[Entry]:
    text = reading.piece.text
    heading = text[spans[0].start : spans[0].end].strip() if spans else ""
    for span in spans[1:]:
        head = _head(span, reading.mentions)
        if head is None or head.film is None or head.film.id == about.id:
            continue
        cut = compiled(_AFTER_HEAD).match(text, head.end)
        begin = cut.end() if cut else head.end
        begin = begin if begin < span.end else span.start
        inside = tuple(m for m in reading.mentions if m.film and begin <= m.start < span.end)
        body = Sentence(begin, span.end, text[begin : span.end], inside)
        yield Entry(head.film, about, heading, span.start, span.end, begin, signed(body))


def _head(span: Span, mentions: tuple[Mention, ...]) -> Mention | None:
    """The linked film an entry begins with."""
    opening = range(span.start, span.start + HEAD_CHARS)
    return next((m for m in mentions if m.film and m.start in opening and m.end <= span.end), None)


def paired_entries(reading: Reading, said: Spoken, cues: Cues) -> tuple[Entry, ...]:
    """Return the entries of a list of double bills: each names two films in its head."""
    headline = reading.piece.headline or ""
    if not compiled(cues.pairing).search(headline):
        return ()
    found = []
    for span in reading.piece.spans:
        if span.role is BlockRole.PARAGRAPH and span.number is None:
            continue
        inside = tuple(m for m in reading.mentions if m.film and span.start <= m.start < span.end)
        pair = _pair(inside, reading.piece.text, said)
        if pair:
            body = Sentence(span.start, span.end, reading.piece.text[span.start : span.end], inside)
            found.append(Entry(*pair, headline, span.start, span.end, span.start, signed(body)))
    return tuple(found)


def _pair(inside: tuple[Mention, ...], text: str, said: Spoken) -> tuple[Film, Film] | None:
    if len(inside) < 2:  # noqa: PLR2004 a pair
        return None
    first, second = inside[0], inside[1]
    between = compiled(r"\(\d{4}\)|（\d{4}）").sub("", text[first.end : second.start])  # noqa: RUF001
    joined = compiled(said.page.words.coordination).fullmatch(between)
    if joined and first.film and second.film and first.film.id != second.film.id:
        return first.film, second.film
    return None
