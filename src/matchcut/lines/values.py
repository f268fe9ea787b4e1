"""The values of what is said about pairs of films: kinds, statements, lines."""

from dataclasses import dataclass
from enum import StrEnum

from matchcut.films.values import Film
from matchcut.reading.values import Quote, Reading


class Group(StrEnum):
    """Three groups of kind, and a wall between them: likeness is never counted as influence."""

    DERIVATION = "derivation"
    INFLUENCE = "influence"
    LIKENESS = "likeness"


class Kind(StrEnum):
    """What the later film does with the earlier one."""

    REMAKES = "remakes"
    SAME_SOURCE = "same-source"
    FOLLOWS = "follows"
    VERSION = "version"
    DRAWS_ON = "draws-on"
    QUOTES = "quotes"
    PARODIES = "parodies"
    INVERTS = "inverts"
    RESEMBLES = "resembles"
    ANTICIPATED_BY = "anticipated-by"
    CONTRASTS_WITH = "contrasts-with"
    PAIRS_WITH = "pairs-with"

    @property
    def group(self) -> Group:
        """The group this kind belongs to."""
        return GROUPS[self]

    @property
    def paired(self) -> bool:
        """Whether it joins an unordered pair, with no earlier and later role."""
        return self in UNORDERED


GROUPS = {
    Kind.REMAKES: Group.DERIVATION,
    Kind.SAME_SOURCE: Group.DERIVATION,
    Kind.FOLLOWS: Group.DERIVATION,
    Kind.VERSION: Group.DERIVATION,
    Kind.DRAWS_ON: Group.INFLUENCE,
    Kind.QUOTES: Group.INFLUENCE,
    Kind.PARODIES: Group.INFLUENCE,
    Kind.INVERTS: Group.INFLUENCE,
    Kind.RESEMBLES: Group.LIKENESS,
    Kind.ANTICIPATED_BY: Group.LIKENESS,
    Kind.CONTRASTS_WITH: Group.LIKENESS,
    Kind.PAIRS_WITH: Group.LIKENESS,
}

UNORDERED = frozenset(
    {Kind.SAME_SOURCE, Kind.VERSION, Kind.RESEMBLES, Kind.CONTRASTS_WITH, Kind.PAIRS_WITH}
)


class Through(StrEnum):
    """What passes from film to film; a statement names at most three."""

    STORY = "story"
    STRUCTURE = "structure"
    LOOK = "look"
    SOUND = "sound"
    PERFORMANCE = "performance"
    CHARACTER = "character"
    THEME = "theme"
    SETTING = "setting"
    GENRE = "genre"
    MAKING = "making"


class Stance(StrEnum):
    """How the voice stands to what it says."""

    ASSERTS = "asserts"
    HEDGES = "hedges"
    DENIES = "denies"


class Origin(StrEnum):
    """Where a statement came in."""

    READER = "reader"
    MACHINE = "machine"
    IMPORT = "import"


class Standing(StrEnum):
    """Whether a reader has confirmed that the passage says so."""

    PROPOSED = "proposed"
    KEPT = "kept"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Statement:
    """One voice saying one thing about a pair of films.

    `earlier` and `later` are roles; for unordered kinds they are only the order of release,
    then of title. `directed` is False where neither years nor words tell the direction: such
    a statement is not walked as descent. `voice` runs from the one who says it to the writer.
    `source` is where it can be read (a file, an address, or the name of an edition);
    `quote` are the piece's words, or `words` the speaker's own. `score` runs from 0 to 1.
    """

    earlier: Film
    later: Film
    kind: Kind
    through: tuple[Through, ...] = ()
    stance: Stance = Stance.ASSERTS
    voice: tuple[str, ...] = ()
    quote: Quote | None = None
    words: str | None = None
    spoiler: bool = False
    directed: bool = True
    origin: Origin = Origin.MACHINE
    standing: Standing = Standing.PROPOSED
    keeper: str | None = None
    score: float = 1.0
    reasons: tuple[str, ...] = ()
    source: str | None = None
    date: str | None = None

    @property
    def reason(self) -> str:
        """The words that stand behind it: the quotation, or the speaker's own."""
        return self.quote.exact if self.quote else (self.words or "")


@dataclass(frozen=True, slots=True)
class Line:
    """All statements about one pair of films, earlier first; statements in reading order."""

    earlier: Film
    later: Film
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class ReadPiece:
    """What was read in one piece, and what it states."""

    reading: Reading
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """All pieces of one document, in reading order, with where it came from and its hash."""

    source: str
    sha256: str
    pieces: tuple[ReadPiece, ...]
    notes: tuple[str, ...] = ()
