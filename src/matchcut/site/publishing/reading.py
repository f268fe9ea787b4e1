"""Read what a reader wrote with the engine: which films it names, and what it says of pairs."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import islice

from django.urls import reverse

from matchcut.films.catalogue import Catalogue
from matchcut.films.values import Film
from matchcut.lines.statements import statements
from matchcut.lines.values import Statement
from matchcut.lines.voices import WRITER
from matchcut.reading.documents import Document
from matchcut.reading.pieces import cut
from matchcut.reading.reading import read_piece
from matchcut.reading.values import Mention, Piece, Quote, Reading
from matchcut.site.writing.quarter import short
from matchcut.site.writing.rendering import Parsed, shown_places
from matchcut.site.writing.runs import Named
from matchcut.site.writing.spans import CLOSES, OPENS
from matchcut.sources import html_pages

KEY_CHARS = 16
MOST_LINKS = 150  # in one text, so that its page stays light
Known = Callable[[Iterable[str]], frozenset[str]]  # which of these ids are films of the site


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of a text beside its words; `film` is what it is about, if that was said."""

    writer: str
    headline: str = ""
    language: str = ""
    film: Film | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """A statement found in a text, for its writer to keep or decline; `key` names it."""

    key: str
    statement: Statement


@dataclass(frozen=True, slots=True)
class SpokenOf:
    """A film that a text speaks of; `spoiler` where only marked spans name it."""

    film: Film
    subject: bool
    spoiler: bool


@dataclass(frozen=True, slots=True)
class Found:
    """What was read in a text; `warns` where its words warn of spoilers."""

    named: tuple[Named, ...] = ()
    films: tuple[SpokenOf, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    warns: bool = False


def read(parsed: Parsed, setting: Setting, catalogue: Catalogue, known: Known) -> Found:
    """Return what the engine reads in a text of films the site has, at the text's own places."""
    piece = _piece(parsed, setting)
    reading = read_piece(piece, catalogue, (setting.film,) if setting.film else ())
    said = statements(reading, "")
    here = known(film.id for film in _all_films(reading, said))
    places = _Places(_aligned(piece, parsed.words), shown_places(parsed), parsed.has_spans)
    mentions = [one for one in reading.mentions if one.film and one.film.id in here]
    said = tuple(one for one in said if {one.earlier.id, one.later.id} <= here)
    return Found(
        named=tuple(islice(_named(mentions, places), MOST_LINKS)),
        films=tuple(_films(mentions, [one for one in reading.subjects if one.id in here], places)),
        proposals=_proposals(said, piece, places, setting.writer),
        warns=piece.spoiler_notice,
    )


def warns(parsed: Parsed, setting: Setting) -> bool:
    """Return whether the words of a text warn of spoilers."""
    return _piece(parsed, setting).spoiler_notice


def _piece(parsed: Parsed, setting: Setting) -> Piece:
    """Return the text as the engine takes it; what looks like comments below it is left out."""
    blocks = html_pages.page(f"<article>{parsed.html}</article>").blocks
    document = Document(
        source="",
        sha256="",
        blocks=blocks,
        title=setting.headline or None,
        author=setting.writer,
        language=setting.language or None,
    )
    return cut(document)[0]


def _all_films(reading: Reading, said: Iterable[Statement]) -> Iterator[Film]:
    yield from reading.subjects
    yield from (one.film for one in reading.mentions if one.film)
    yield from (film for one in said for film in (one.earlier, one.later))


@dataclass(frozen=True, slots=True)
class _Places:
    """Where each sign of a piece stands in the words of the text, and which of those are shown."""

    moved: dict[int, int]
    shown: dict[int, int]
    has_spans: bool

    def hides(self, start: int, end: int) -> bool:
        """Whether any of these signs of the piece is in a span; in doubt it is."""
        inside = (self.moved.get(at) for at in range(start, end))
        known = [at for at in inside if at is not None]
        return self.has_spans and not (known and all(at in self.shown for at in known))


def _aligned(piece: Piece, text: str) -> dict[int, int]:
    """Return where each sign of the piece's paragraphs stands in the text, blanks left out.

    The engine may leave out paragraphs and change blanks; the order stays.
    """
    kept = [at for at, sign in enumerate(text) if not (sign.isspace() or sign in {OPENS, CLOSES})]
    squeezed = "".join(text[at] for at in kept)
    moved: dict[int, int] = {}
    begin = 0
    for span in piece.spans:
        inside = [at for at in range(span.start, span.end) if not piece.text[at].isspace()]
        found = squeezed.find("".join(piece.text[at] for at in inside), begin)
        if found >= 0:
            begin = found + len(inside)
            moved.update(zip(inside, kept[found:begin], strict=True))
    return moved


def _named(mentions: Iterable[Mention], places: _Places) -> Iterator[Named]:
    for one in mentions:
        start, last = places.moved.get(one.start), places.moved.get(one.end - 1)
        if one.film and start is not None and last is not None:
            yield Named(start, last + 1, reverse("film", args=(one.film.id,)))


def _films(
    mentions: Iterable[Mention], subjects: Iterable[Film], places: _Places
) -> Iterator[SpokenOf]:
    """Yield each film once: the subjects, then the others as they are named."""
    hidden: dict[Film, bool] = {}
    for one in mentions:
        if one.film:
            hides = places.hides(one.start, one.end)
            hidden[one.film] = hidden.get(one.film, True) and hides
    about = dict.fromkeys(subjects)
    for film in about | hidden:
        yield SpokenOf(film, film in about, hidden.get(film, False))


def _proposals(
    said: Iterable[Statement], piece: Piece, places: _Places, writer: str
) -> tuple[Proposal, ...]:
    """Return each claim about a pair once, in its surest words, signed by the writer."""
    found: dict[str, Proposal] = {}
    for one in sorted(said, key=lambda one: -one.score):
        if one.quote:
            start, end = short(piece.text, one.quote.start, one.quote.end)
            signed = replace(
                one,
                quote=Quote(piece.text[start:end], "", "", start, end),
                voice=tuple(writer if name == WRITER else name for name in one.voice),
                spoiler=one.spoiler or places.hides(one.quote.start, one.quote.end),
            )
            found.setdefault(key(one), Proposal(key(one), signed))
    return tuple(sorted(found.values(), key=_place))


def _place(one: Proposal) -> int:
    return one.statement.quote.start if one.statement.quote else 0


def key(one: Statement) -> str:
    """Return what names a claim within a text, in whichever words it is made."""
    said = f"{one.earlier.id}\n{one.later.id}\n{one.kind}\n{one.stance}"
    return sha256(said.encode()).hexdigest()[:KEY_CHARS]
