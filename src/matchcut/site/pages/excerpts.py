"""Pieces as lists show them: who wrote what of which film, and how it begins."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Left

from matchcut.films.values import Film
from matchcut.site.pages.shown import Source, day, reader_page, source
from matchcut.site.writing.models import PieceRow

MOST_CHARS = 320
Columns = dict[str, Any]  # as the database answers
_ASKED = (
    *("pk", "kind", "headline", "author", "date", "written", "edited", "verdict", "spoilers"),
    *("helpful", "unhelpful", "film_id", "film__title", "film__year", "parent_id"),
)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece in a list; `words` are empty where it warns of spoilers, or has none of its own."""

    id: int
    kind: str
    headline: str
    author: Source
    film: Film | None
    verdict: str
    date: str
    written: datetime | None
    edited: datetime | None
    spoilers: bool
    words: str
    helpful: int
    votes: int


def excerpts(pieces: QuerySet[PieceRow], most: int | None = None) -> list[Excerpt]:
    """Return the first of the pieces that are in sight, in their order; asks once."""
    return list(map(excerpt, columns(pieces, most)))


def columns(pieces: QuerySet[PieceRow], most: int | None = None) -> QuerySet[PieceRow, Columns]:
    """Return what excerpts are made of, for the first of the pieces that are in sight.

    What an account that is gone wrote is not in sight, nor is what an operator has hidden.
    """
    shown = pieces.filter(hidden__isnull=True).exclude(reader__isnull=True, document__isnull=True)
    begins = Left("text", MOST_CHARS + 1)
    rows: QuerySet[PieceRow, Columns] = shown.values(
        *_ASKED, name=F("reader__name"), at=F("document__source"), begins=begins
    )
    return rows[:most]


def of_readers(kind: str) -> QuerySet[PieceRow]:
    """Return the readers' pieces of a kind, the newest first."""
    mine = Q(reader__isnull=False, hidden__isnull=True)
    return PieceRow.objects.filter(mine, kind=kind).order_by("-written")


def excerpt(row: Columns) -> Excerpt:
    """Return the excerpt of what the database answered."""
    stated = source(row["at"]) if row["at"] else Source("")
    by = reader_page(row["name"]) if row["name"] else Source(row["author"])
    written = row["written"]
    film = Film(row["film_id"], row["film__title"], row["film__year"]) if row["film_id"] else None
    return Excerpt(
        id=row["pk"],
        kind=row["kind"],
        headline=row["headline"] or stated.name or f"A {row['kind']}",
        author=by,
        film=film,
        verdict=row["verdict"],
        date=day(row["date"]),
        written=written,
        edited=row["edited"],
        spoilers=row["spoilers"],
        words="" if row["spoilers"] else beginning(row["begins"] or ""),
        helpful=row["helpful"],
        votes=row["helpful"] + row["unhelpful"],
    )


def beginning(text: str) -> str:
    """Return the text, cut at a word's end where it is long."""
    if len(text) <= MOST_CHARS:
        return text
    return re.sub(r"\s\S*$", "", text[:MOST_CHARS]) + " …"
