"""The golden corpus as values: each document with what a careful human reads in it.

`tests/golden/README.md` says what every field means. An unknown field is a fault, not a remark.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

GOLDEN = Path(__file__).resolve().parents[1] / "tests" / "golden"
HALVES = ("dev", "test")


@dataclass(frozen=True, slots=True)
class MentionRow:
    """Words that name or describe a film; `film` None: one the catalogue lacks."""

    words: str
    film: str | None
    optional: bool = False
    within: str | None = None
    nth: int | None = None


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Words that name a person the catalogue knows."""

    words: str
    person: str
    optional: bool = False


@dataclass(frozen=True, slots=True)
class StatementRow:
    """What one voice says of two films; `kinds`, `through_any` and `stance` are alternatives."""

    earlier: str
    later: str
    kinds: tuple[str, ...]
    through_any: tuple[str, ...] = ()
    stance: tuple[str, ...] = ("asserts",)
    voice: tuple[str, ...] = ("the writer",)
    quote_contains: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class RecommendationRow:
    """A voice telling somebody to see films."""

    films: tuple[str, ...]
    to: str = "readers"
    voice: tuple[str, ...] = ("the writer",)
    quote_contains: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class CopyRow:
    """A copy of a film; `service` and `note_contains` None: not judged."""

    film: str
    place: str | None = None
    carrier: str | None = None
    service: tuple[str | None, ...] | None = None
    note_contains: str | None = None
    quote_contains: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Expected:
    """All that reading a piece should give, its comments included; a comment has no head."""

    kind: str | None = None
    kind_any: tuple[str, ...] = ()
    headline: str | None = None
    author: str | None = None
    language: str | None = None
    date: str | None = None
    spoiler_notice: bool = False
    subjects: tuple[str, ...] | None = None
    mentions: tuple[MentionRow, ...] = ()
    people: tuple[PersonRow, ...] = ()
    must_not_link: tuple[str, ...] = ()
    statements: tuple[StatementRow, ...] = ()
    recommendations: tuple[RecommendationRow, ...] = ()
    copies: tuple[CopyRow, ...] = ()
    families: tuple[tuple[str, ...], ...] = ()
    comments: tuple["Expected", ...] = ()
    by_post_author: bool = False
    dropped_contains: tuple[str, ...] = ()

    @property
    def films(self) -> frozenset[str]:
        """Ids of all films that the piece or its comments speak of."""
        return frozenset(
            chain(
                (row.film for row in self.mentions if row.film),
                (row.film for row in self.copies),
                *((row.earlier, row.later) for row in self.statements),
                *(row.films for row in self.recommendations),
                *(comment.films for comment in self.comments),
                *self.families,
                self.subjects or (),
            )
        )

    @property
    def wordings(self) -> tuple[str, ...]:
        """Return all that stands in the piece's own text."""
        return (
            *(row.words for row in self.mentions),
            *(row.words for row in self.people),
            *(row.quote_contains for row in self.statements),
            *(row.quote_contains for row in self.recommendations),
            *(row.quote_contains for row in self.copies),
        )


_ROWS = {
    "mentions": MentionRow,
    "people": PersonRow,
    "statements": StatementRow,
    "recommendations": RecommendationRow,
    "copies": CopyRow,
    "comments": Expected,
}


def annotation(raw: Mapping[str, Any]) -> Expected:
    """Return an annotation as it stands in its JSON.

    >>> annotation({"mentions": [{"words": "Ran", "film": "ran-1985"}]}).mentions[0].film
    'ran-1985'
    """
    fields = dict(raw)
    for name in _ROWS.keys() & raw.keys():
        fields[name] = [_row(name, row) for row in raw[name]]
    return Expected(**_frozen(fields))


def _row(name: str, raw: Mapping[str, Any]) -> object:
    return annotation(raw) if name == "comments" else _ROWS[name](**_frozen(raw))


def _frozen(raw: Mapping[str, Any]) -> dict[str, Any]:
    frozen = {key: tuple(value) if isinstance(value, list) else value for key, value in raw.items()}
    if "families" in frozen:
        frozen["families"] = tuple(map(tuple, frozen["families"]))
    return frozen


def documents(half: str) -> Iterator[tuple[Path, Expected]]:
    """Yield each document of a half with what is annotated, in order of name."""
    for path in sorted((GOLDEN / half).glob("*.expected.json")):
        name = path.name.removesuffix("expected.json")
        (text,) = (found for found in path.parent.glob(f"{name}*") if found != path)
        yield text, annotation(json.loads(path.read_text(encoding="utf-8")))


def fingerprint(half: str) -> str:
    """Return a hash of a half's documents and annotations and of the catalogue they use."""
    digest = hashlib.sha256()
    for folder in ("catalogue", half):
        for path in sorted((GOLDEN / folder).iterdir()):
            digest.update(f"{folder}/{path.name}\0".encode() + path.read_bytes())
    return digest.hexdigest()
