"""A reader's page: what they say of themselves, what they wrote, and what they keep."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from matchcut.pictures import wording
from matchcut.reading.values import PieceKind
from matchcut.site.lines.models import StatementRow
from matchcut.site.lines.records import statement
from matchcut.site.pages.notes import notes
from matchcut.site.readers.models import ListRow, ReaderRow, folded
from matchcut.site.writing.models import LONG, PieceRow, RecommendationRow

PIECES_A_PAGE = 30
MOST_LISTS, MOST_LINES, MOST_FILMS = 30, 30, 30


@dataclass(frozen=True, slots=True)
class Told:
    """What the reader says of a pair of films, without the words."""

    row: StatementRow
    verb: str


@csrf_exempt  # opening what is marked changes nothing, and a token would need a cookie
@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, name: str) -> HttpResponse:
    """Return the page of a reader; of a closed account, what it wrote alone.

    A POST opens what is marked in what they say of themselves.
    """
    shown = get_object_or_404(ReaderRow, folded=folded(name))
    lists = ListRow.objects.seen_by(request.user).filter(reader=shown).order_by("-made")
    about = notes(request, [] if shown.closed else [shown.about])
    return render(
        request,
        "reader.html",
        {
            "reader": shown,
            "about": "".join(about.words),
            "opens": about.opens,
            "open": shown.lets_see(request.user),
            "shown": Paginator(_pieces(shown), PIECES_A_PAGE).get_page(request.GET.get("page")),
            "lists": lists.annotate(count=Count("films"))[:MOST_LISTS],
            "lines": [Told(row, wording.verb(statement(row))) for row in _statements(shown)],
            "recommended": _recommended(shown),
        },
    )


def _pieces(shown: ReaderRow) -> QuerySet[PieceRow]:
    """Return the reviews and posts, and what else is no comment, the newest first."""
    mine = PieceRow.objects.in_sight().filter(reader=shown).exclude(kind=PieceKind.COMMENT)
    return mine.select_related("film").defer(*LONG).newest()


def _statements(shown: ReaderRow) -> QuerySet[StatementRow]:
    mine = StatementRow.objects.standing().filter(reader=shown)
    return mine.select_related("earlier", "later").order_by("-added", "-pk")[:MOST_LINES]


def _recommended(shown: ReaderRow) -> QuerySet[RecommendationRow]:
    mine = RecommendationRow.objects.filter(reader=shown, hidden__isnull=True)
    return mine.select_related("film").order_by("-pk")[:MOST_FILMS]
