"""The page of what a reader wrote: the text, what it says of films, votes and comments."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe

from matchcut.site import spoilers
from matchcut.site.lines.records import statement
from matchcut.site.pages import shown
from matchcut.site.pages.threads import below, my_votes, votes
from matchcut.site.spoilers import Opened
from matchcut.site.writing.forms import LANGUAGES
from matchcut.site.writing.models import AboutRow, PieceRow, Verdict

MOST_STATEMENTS = 40  # a page stays light
MOST_FILMS = 40


def page(request: HttpRequest, piece: PieceRow, open_keys: Opened) -> HttpResponse:
    """Return the page of a reader's piece."""
    return render(
        request,
        "written.html",
        {
            "piece": piece,
            "key": spoilers.key(piece),
            "by": shown.reader_page(piece.reader.name) if piece.reader else None,
            "own": piece.reader_id == request.user.pk,
            "verdict": Verdict(piece.verdict).label if piece.verdict else "",
            "language": dict(LANGUAGES).get(piece.language, piece.language),
            "visible": spoilers.is_open(piece, open_keys),
            "closed_spans": spoilers.has_closed_spans(piece, open_keys),
            "html": mark_safe(spoilers.written(piece, open_keys)),  # noqa: S308 - made harmless when it was kept
            "votes": votes(piece, my_votes(request, [piece.pk])),
            "statements": _statements(piece, open_keys),
            "films": _films(piece, open_keys),
            **below(request, piece, open_keys),
        },
    )


def _statements(piece: PieceRow, open_keys: Opened) -> list[shown.Shown]:
    """Return what the piece says of pairs of films, as its writer has kept it."""
    rows = piece.statements.standing().select_related("earlier", "later", "piece")
    kept = rows.order_by("start", "pk")[:MOST_STATEMENTS]
    return [shown.shown(spoilers.said(statement(row), open_keys)) for row in kept]


def _films(piece: PieceRow, open_keys: Opened) -> list[AboutRow]:
    """Return the films it speaks of; those that marked spans alone name only once they are open."""
    films = piece.about.select_related("film").order_by("-subject", "film__year", "film_id")
    if spoilers.has_closed_spans(piece, open_keys) or not spoilers.is_open(piece, open_keys):
        films = films.filter(spoiler=False)
    return list(films[:MOST_FILMS])
