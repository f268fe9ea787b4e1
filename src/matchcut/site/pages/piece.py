"""The page of a piece: of a reader's own text, or of what was read in outside writing."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from matchcut.site.lines.records import statement
from matchcut.site.pages import shown, written
from matchcut.site.pages.threads import below, gone, is_gone
from matchcut.site.spoilers import Opened, is_open, opened, piece_key, said
from matchcut.site.writing.models import (
    CopyRow,
    DocumentRow,
    MentionRow,
    PieceRow,
    RecommendationRow,
)

# A page stays light; what does not fit stands on the pages of the films.
MOST_STATEMENTS = 30
MOST_WORDED = 20  # recommendations, and copies
MOST_FILMS = 40
MOST_ANSWERS = 50
Drawn = TypeVar("Drawn", RecommendationRow, CopyRow)


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a text; `film` is the id of the film they name, if they name one."""

    words: str
    film: str = ""


@csrf_exempt  # opening a passage changes nothing, and a token would need a cookie
@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, piece_id: int) -> HttpResponse:
    """Return a piece's page; a POST opens what is hidden on it."""
    pieces = PieceRow.objects.select_related("document", "parent", "film", "reader")
    piece, open_keys = get_object_or_404(pieces, pk=piece_id), opened(request)
    if is_gone(piece):
        return gone(request, piece, open_keys)
    if piece.document is None:
        return written.page(request, piece, open_keys)
    return _outside(request, piece, piece.document, open_keys)


def _outside(
    request: HttpRequest, piece: PieceRow, document: DocumentRow, open_keys: Opened
) -> HttpResponse:
    """Return what was read in a piece, and its text where its licence allows that."""
    visible = is_open(piece, open_keys)
    read = piece.statements.standing().select_related("earlier", "later", "piece__document")
    parts = piece.parts.select_related("piece__document").order_by("pk")
    films = piece.about.select_related("film").order_by("-subject", "film__year")
    return render(
        request,
        "piece.html",
        {
            "piece": piece,
            "key": piece_key(piece.pk),
            "visible": visible,
            "source": shown.source(document.source),
            "films": films[:MOST_FILMS],
            "statements": [
                shown.shown(said(statement(row), open_keys))
                for row in read.order_by("start", "pk")[:MOST_STATEMENTS]
            ],
            "recommendations": [
                (row.film, shown.recommendation(row, open_keys))
                for row in _drawn(piece.recommendations.all())
            ],
            "copies": [
                (row.film, shown.copy(row, open_keys)) for row in _drawn(piece.copies.all())
            ],
            "parts": [] if piece.text else [shown.part(row, open_keys) for row in parts],
            "paragraphs": _below_headline(piece) if visible else [],
            "outside_answers": _answers(piece),
            **below(request, piece, open_keys),
        },
    )


def _drawn(rows: QuerySet[Drawn]) -> QuerySet[Drawn]:
    in_sight = rows.filter(hidden__isnull=True).select_related("piece__document", "film")
    return in_sight.order_by("start", "pk")[:MOST_WORDED]


def _answers(piece: PieceRow) -> QuerySet[PieceRow]:
    return piece.answers.in_sight().filter(document__isnull=False).order_by("place")[:MOST_ANSWERS]


def _below_headline(piece: PieceRow) -> list[list[Run]]:
    """Return the paragraphs, without a first one that only repeats the headline."""
    paragraphs = list(_paragraphs(piece))
    first = "".join(run.words for run in paragraphs[0]) if paragraphs else ""
    return paragraphs[1:] if first.strip() == piece.headline.strip() else paragraphs


def _paragraphs(piece: PieceRow) -> Iterator[list[Run]]:
    """Yield the text by paragraphs, the films it names as links; nothing where it has no text."""
    runs: list[Run] = []
    for run in _runs(piece.text, piece.mentions.order_by("start")):
        first, *further = run.words.split("\n\n")
        runs.append(Run(first, run.film))
        for words in further:
            yield runs
            runs = [Run(words)]
    if piece.text:
        yield runs


def _runs(text: str, mentions: QuerySet[MentionRow]) -> Iterator[Run]:
    at = 0
    for mention in mentions:
        if mention.start >= at:
            yield Run(text[at : mention.start])
            yield Run(text[mention.start : mention.end], mention.film_id)
            at = mention.end
    yield Run(text[at:])
