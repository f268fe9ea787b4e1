"""The values reading yields. Offsets count characters of the piece's text, `end` excluded."""

from dataclasses import dataclass
from enum import StrEnum

from matchcut.films.values import Film, Person
from matchcut.reading.documents import BlockRole, Mark


class PieceKind(StrEnum):
    """What sort of film writing a piece is."""

    FILM_PAGE = "film page"
    REVIEW = "review"
    POST = "post"
    LIST = "list"
    COMMENT = "comment"


class PartKind(StrEnum):
    """What a stretch of a piece is for."""

    TITLE = "title"
    MAKERS = "makers"
    SYNOPSIS = "synopsis"
    ESSAY = "essay"
    LINES = "lines"
    QUOTED_SYNOPSIS = "quoted synopsis"


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a piece; `taken_from` names where quoted words come from ("IMDb")."""

    kind: PartKind
    start: int
    end: int
    taken_from: str | None = None


@dataclass(frozen=True, slots=True)
class Dropped:
    """Words of the document that belong to no piece, and why."""

    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class Span:
    """A paragraph, heading or item of a piece's text."""

    role: BlockRole
    start: int
    end: int
    number: int | None = None
    level: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of film writing; `parent` is the id of the piece it answers.

    `title` is the page's own, from its metadata; the headline stands in the text.
    """

    id: int
    kind: PieceKind
    text: str
    parent: int | None = None
    headline: str | None = None
    title: str | None = None
    author: str | None = None
    date: str | None = None
    language: str | None = None
    spoiler_notice: bool = False
    spans: tuple[Span, ...] = ()
    marks: tuple[Mark, ...] = ()
    parts: tuple[Part, ...] = ()
    dropped: tuple[Dropped, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage: exact words, a little before and after, and where they stand."""

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A passage that names or describes a film or person, and what it was linked to, or why not."""

    start: int
    end: int
    words: str
    film: Film | None = None
    person: Person | None = None
    score: float = 0.0
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Recommendation:
    """`voice` (the one who says it first, the writer last) recommends `films` to somebody."""

    voice: tuple[str, ...]
    to: str
    films: tuple[Film, ...]
    quote: Quote


@dataclass(frozen=True, slots=True)
class Copy:
    """Where a film was found: place, carrier (stream, DVD, VCD …), service (a DAIA word), note."""

    film: Film
    place: str | None
    carrier: str | None
    service: str | None
    note: str | None
    quote: Quote


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in one piece. `families` are groups of versions the piece speaks of together.

    `sections` are (start, film) for each stretch of the piece that a film heads.
    """

    piece: Piece
    subjects: tuple[Film, ...] = ()
    sections: tuple[tuple[int, Film], ...] = ()
    families: tuple[tuple[Film, ...], ...] = ()
    mentions: tuple[Mention, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    copies: tuple[Copy, ...] = ()
