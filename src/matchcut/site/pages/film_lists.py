"""What a film's page lists, asked anew each time: reviews, copies, recommendations, pieces."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TypedDict, TypeVar

from django.db.models import Count, QuerySet
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from matchcut.reading.values import PieceKind
from matchcut.site.films.models import FilmRow
from matchcut.site.pages import shown
from matchcut.site.pages.excerpts import Columns, Excerpt, columns, excerpt
from matchcut.site.pages.shown import Worded
from matchcut.site.questions import Question
from matchcut.site.spoilers import Opened
from matchcut.site.writing.models import (
    LONG,
    AboutRow,
    CopyReportRow,
    CopyRow,
    PartRow,
    PieceRow,
    RecommendationRow,
    Verdict,
)

MOST_PIECES = 20
MOST_WORDED = 8  # recommendations, and copies
MOST_PARTS = 6  # synopses and essays
_KEPT = 512  # lists made ready
_REPORTED = ("copy", "gone")
_OF_PIECE = ("spoilers", "author", "headline", "kind", "document__source")
_SHARED = (  # what is asked of recommendations and copies: half of a page's time goes into columns
    *("exact", "words", "spoiler", "reader__name"),
    *(f"piece__{name}" for name in _OF_PIECE),
)
_COPY = ("place", "carrier", "service", "region", "subtitles", "note", "seen")
Drawn = TypeVar("Drawn", PartRow, RecommendationRow, CopyRow)


class Asked(TypedDict):
    """What the page asks first of a film, with the sheet that is kept of it, if there is one."""

    id: str
    title: str
    year: int | None
    lines: int
    stirred: int
    sheet__stirred: int | None
    sheet__look: str | None
    sheet__made: bytes | memoryview | None


@dataclass(frozen=True, slots=True)
class CopyShown:
    """A copy, and how many readers report that it is still there, or gone."""

    told: Worded
    there: int = 0
    gone: int = 0

    @property
    def is_gone(self) -> bool:
        """Whether more readers say so than found it."""
        return self.gone > self.there


@dataclass(frozen=True, slots=True)
class Lists:
    """What readers tell of a film. Equal lists look the same to whoever cannot write here."""

    best: tuple[Excerpt, ...]
    recommendations: tuple[Worded, ...]
    copies: tuple[CopyShown, ...]
    pieces: tuple[Excerpt, ...]

    @property
    def full(self) -> tuple[str, ...]:
        """The names of the lists that may have found no room for all."""
        lists = (
            ("recommendations", self.recommendations, MOST_WORDED),
            ("copies", self.copies, MOST_WORDED),
            ("pieces", self.pieces, MOST_PIECES),
        )
        return tuple(name for name, told, most in lists if len(told) == most)


def lists(film_id: str, open_keys: Opened) -> Lists:
    """Return all that the page lists; asks six times."""
    return Lists(
        best=tuple(excerpt(row) for ask in _best for row in ask(film_id)),
        recommendations=tuple(
            shown.recommendation(row, open_keys) for row in _recommendations(film_id)
        ),
        copies=copies_shown(_copies(film_id), _reports(film_id), open_keys),
        pieces=tuple(map(excerpt, _pieces(film_id))),
    )


@lru_cache(maxsize=_KEPT)
def rendered(film_id: str, told: Lists) -> SafeString:
    """Return the lists as a visitor sees them who is not signed in; made once for equal lists."""
    return render_to_string("_lists.html", {"film": {"id": film_id}, "lists": told})


def film(film_id: str) -> Asked | None:
    """Return the film of this id, if there is one."""
    return next((Asked(**row) for row in _film(film_id)), None)


def parts(film_id: str, open_keys: Opened) -> list[Worded]:
    """Return the synopses and essays of pages about the film."""
    return [shown.part(row, open_keys) for row in _parts(film_id)]


def copies_shown(
    rows: Iterable[CopyRow], reported: Iterable[Columns], open_keys: Opened
) -> tuple[CopyShown, ...]:
    """Return where the film was found; what is said to be gone last."""
    reports = {(row["copy"], row["gone"]): row["times"] for row in reported}
    told = [
        CopyShown(
            shown.copy(row, open_keys),
            reports.get((row.pk, False), 0),
            reports.get((row.pk, True), 0),
        )
        for row in rows
    ]
    return tuple(sorted(told, key=lambda one: one.is_gone))


def recommendations_of(film_id: str) -> QuerySet[RecommendationRow]:
    """Return the recommendations of a film that are in sight, the newest first."""
    told = RecommendationRow.objects.filter(film=film_id, hidden__isnull=True)
    return _with_piece(told).select_related("reader").only(*_SHARED, "voice", "to")


def copies_of(film_id: str) -> QuerySet[CopyRow]:
    """Return where a film was found, the newest first."""
    told = CopyRow.objects.filter(film=film_id, hidden__isnull=True)
    return _with_piece(told).select_related("reader").only(*_SHARED, *_COPY)


def reports_of(copies: QuerySet[CopyRow]) -> QuerySet[CopyReportRow, Columns]:
    """Return how often each of the copies is reported to be there, and to be gone."""
    of_these = CopyReportRow.objects.filter(copy__in=copies.values("pk"))
    reports: QuerySet[CopyReportRow, Columns] = of_these.values(*_REPORTED)
    return reports.annotate(times=Count("pk"))


def pieces_of(film_id: str) -> QuerySet[PieceRow]:
    """Return the pieces that speak of a film: those about it first, then the newest.

    One that names it in marked spans alone is left out.
    """
    spoken = PieceRow.objects.filter(about__film=film_id, about__spoiler=False)
    return spoken.order_by("-about__subject", "-about__piece")


def _with_piece(rows: QuerySet[Drawn]) -> QuerySet[Drawn]:
    """Return the newest first, each with the piece that it comes from, if that is in sight."""
    named = rows.filter(piece__hidden__isnull=True).select_related("piece__document")
    return named.defer(*(f"piece__{name}" for name in LONG)).order_by("-pk")


def _best_of(verdict: Verdict) -> Question[PieceRow, Columns]:
    return Question(lambda film_id: columns(PieceRow.objects.reviews(film_id, verdict).best(), 1))


_best = _best_of(Verdict.FOR), _best_of(Verdict.AGAINST)
_film = Question(
    lambda film_id: FilmRow.objects.filter(id=film_id).values(
        "id", "title", "year", "lines", "stirred", "sheet__stirred", "sheet__look", "sheet__made"
    )
)
_parts = Question(
    lambda film_id: _with_piece(
        PartRow.objects.filter(
            piece__in=AboutRow.objects.filter(film=film_id, subject=True).values("piece"),
            piece__kind=PieceKind.FILM_PAGE,
        )
    )[:MOST_PARTS]
)
_recommendations = Question(lambda film_id: recommendations_of(film_id)[:MOST_WORDED])
_copies = Question(lambda film_id: copies_of(film_id)[:MOST_WORDED])
_reports = Question(lambda film_id: reports_of(copies_of(film_id)[:MOST_WORDED]))
_pieces = Question(lambda film_id: columns(pieces_of(film_id), MOST_PIECES))
