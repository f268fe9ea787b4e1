"""The values a catalogue is made of: films, their titles, people, credits and families."""

from dataclasses import dataclass
from enum import StrEnum


class TitleKind(StrEnum):
    """What sort of name a title is."""

    ORIGINAL = "original"
    RELEASE = "release"
    ALIAS = "alias"
    NICKNAME = "nickname"


class Role(StrEnum):
    """As what a person worked on a film."""

    DIRECTOR = "director"
    WRITER = "writer"
    PRODUCER = "producer"
    CAST = "cast"


@dataclass(frozen=True, slots=True)
class Title:
    """A name a film goes by; `language` is an ISO 639-1 code, `script` an ISO 15924 one."""

    text: str
    language: str | None = None
    script: str | None = None
    kind: TitleKind = TitleKind.RELEASE


@dataclass(frozen=True, slots=True)
class ExternalId:
    """The name another database gives to a film or person, such as ("imdb", "tt0089881")."""

    scheme: str
    value: str

    def __str__(self) -> str:
        return f"{self.scheme}:{self.value}"


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who makes films; `names` are further names, as in other scripts or romanisations."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    ids: tuple[ExternalId, ...] = ()


@dataclass(frozen=True, slots=True)
class Credit:
    """Who worked on a film and as what; `character` only for cast."""

    person: Person
    role: Role
    character: str | None = None


@dataclass(frozen=True, slots=True)
class Film:
    """A work people name and talk about.

    `title` is the name shown; `titles` hold every name, the shown one included. `countries`
    are ISO 3166-1 alpha-2 codes. `family` is the id of the family a version belongs to.
    `popularity` runs from 0 (unknown) to 1 (known by everybody) and may be missing: 0.
    """

    id: str
    title: str
    year: int | None = None
    titles: tuple[Title, ...] = ()
    credits: tuple[Credit, ...] = ()
    ids: tuple[ExternalId, ...] = ()
    countries: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    family: str | None = None
    popularity: float = 0.0

    def __hash__(self) -> int:
        """Of the id alone, which no other film has: films are looked up by the thousand."""
        return hash(self.id)

    @property
    def imdb(self) -> str | None:
        """The film's IMDb id ("tt…"), if known."""
        return next((known.value for known in self.ids if known.scheme == "imdb"), None)

    def people(self, role: Role) -> tuple[Person, ...]:
        """Those credited with `role`, in billing order."""
        return tuple(credit.person for credit in self.credits if credit.role is role)

    def __str__(self) -> str:
        return f"{self.title} ({self.year or 'year unknown'})"


@dataclass(frozen=True, slots=True)
class Family:
    """Tellings or cuts of one work, no remakes; `members` are film ids, oldest first."""

    id: str
    title: str
    members: tuple[str, ...] = ()
    titles: tuple[Title, ...] = ()


class FactKind(StrEnum):
    """How a database says two films hang together."""

    REMAKE = "remake"
    SEQUEL = "sequel"
    BASED_ON = "based-on"
    INFLUENCE = "influence"
    HOMAGE = "homage"
    PARODY = "parody"
    SPIN_OFF = "spin-off"
    UNTYPED = "untyped"


@dataclass(frozen=True, slots=True)
class Fact:
    """What a source says of two films: `later` is said to be the `kind` of `earlier` (film ids).

    `source` names who states it ("omdb.org", "Wikidata"). Years may contradict the roles;
    such facts are kept and listed, never swapped.
    """

    later: str
    earlier: str
    kind: FactKind
    source: str
    url: str | None = None
