"""Annotations of other people's prose: where it names films and what it states, as offsets alone.

The texts stay with their authors. An annotation in `benchmarks/prose/` holds which file it is of
(by name and hash), character offsets into it, and films as "Title (Year)"; whoever has the
folders of text can score with it. `docs/annotating.md` says how annotations are made.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

PROSE = Path(__file__).resolve().parent / "prose"
MENTION_SORTS = ("title", "short", "description")
KINDS = frozenset(
    "remakes same-source follows version draws-on quotes parodies inverts resembles"
    " anticipated-by contrasts-with pairs-with".split()
)
THROUGH = frozenset(
    "story structure look sound performance character theme setting genre making".split()
)
STANCES = ("asserts", "hedges", "denies")


class AnnotationError(ValueError):
    """What an annotation says does not fit its text."""


@dataclass(frozen=True, slots=True)
class MarkedMention:
    """Characters `start` to `end` name or describe `film`, "Title (Year)".

    `film` None: the words are those of a known title, and no film is meant; `sort` then says
    what is ("book", "song", "person", ...).
    """

    start: int
    end: int
    film: str | None
    sort: str


@dataclass(frozen=True, slots=True)
class MarkedStatement:
    """What the passage from `start` to `end` says of two films; `kinds` are all that fit."""

    start: int
    end: int
    earlier: str
    later: str
    kinds: tuple[str, ...]
    through: tuple[str, ...]
    stance: str
    voice: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Annotation:
    """A file of prose with all that a careful person reads in it, in reading order."""

    file: str
    sha256: str
    language: str
    sort: str
    subjects: tuple[str, ...]
    mentions: tuple[MarkedMention, ...]
    statements: tuple[MarkedStatement, ...]


def resolve(working: dict[str, Any], texts: Path) -> Annotation:
    """Return an annotator's working form, which quotes its text, as offsets into that text.

    Raises `AnnotationError` with every row that does not fit.
    """
    content = (texts / working["file"]).read_bytes()
    return placed(working, content.decode("utf-8"), hashlib.sha256(content).hexdigest())


def placed(working: dict[str, Any], text: str, sha256: str) -> Annotation:
    """Return a working form as offsets into `text`.

    Raises `AnnotationError` with every row that does not fit.
    """
    faults: list[str] = []
    mentions = tuple(_mentions(working["mentions"], text, faults))
    statements = tuple(_statements(working["statements"], text, faults))
    if faults:
        raise AnnotationError(f"{working['file']}:\n  " + "\n  ".join(faults))
    return Annotation(
        working["file"],
        sha256,
        working["language"],
        working["sort"],
        tuple(working["subjects"]),
        tuple(sorted(mentions, key=lambda one: (one.start, one.end))),
        tuple(sorted(statements, key=lambda one: (one.start, one.end))),
    )


def _mentions(
    rows: Sequence[dict[str, Any]], text: str, faults: list[str]
) -> Iterator[MarkedMention]:
    for row in rows:
        place = _place(text, row["words"], row.get("nth", 1))
        if place is None:
            faults.append(f"mention {row['words']!r} #{row.get('nth', 1)}: not in the text")
        elif row["film"] is not None and row["sort"] not in MENTION_SORTS:
            faults.append(f"mention {row['words']!r}: sort {row['sort']!r}")
        else:
            yield MarkedMention(*place, row["film"], row["sort"])


def _statements(
    rows: Sequence[dict[str, Any]], text: str, faults: list[str]
) -> Iterator[MarkedStatement]:
    for row in rows:
        place = _place(text, row["words"], row.get("nth", 1))
        unknown = {*row["kinds"]} - KINDS or {*row["through"]} - THROUGH
        if place is None:
            faults.append(f"statement {row['words']!r}: not in the text")
        elif unknown or not row["kinds"] or row["stance"] not in STANCES:
            faults.append(f"statement {row['words']!r}: {unknown or row['stance']}")
        else:
            yield MarkedStatement(
                *place,
                row["earlier"],
                row["later"],
                tuple(row["kinds"]),
                tuple(row["through"]),
                row["stance"],
                tuple(row["voice"]),
            )


def _place(text: str, words: str, nth: int) -> tuple[int, int] | None:
    """Return where the words stand for the nth time, counted from 1."""
    start = -1
    for _ in range(nth):
        start = text.find(words, start + 1)
        if start < 0:
            return None
    return start, start + len(words)


def write(annotation: Annotation, folder: Path) -> Path:
    """Write an annotation, without any of the text's words but titles, and return where."""
    path = folder / f"{annotation.file.replace('/', '--')}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(asdict(annotation), ensure_ascii=False, indent=1) + "\n", "utf-8")
    return path


def read(path: Path) -> Annotation:
    """Return the annotation kept in a file."""
    raw = json.loads(path.read_text("utf-8"))
    mentions = tuple(MarkedMention(**row) for row in raw.pop("mentions"))
    statements = tuple(map(_statement, raw.pop("statements")))
    raw["subjects"] = tuple(raw["subjects"])
    return Annotation(**raw, mentions=mentions, statements=statements)


def _statement(row: dict[str, Any]) -> MarkedStatement:
    lists: dict[str, Any] = {name: tuple(row[name]) for name in ("kinds", "through", "voice")}
    return MarkedStatement(**(row | lists))
