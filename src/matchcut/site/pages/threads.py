"""The comments below a piece: in threads, cut where they are long, hidden where they give away."""

from dataclasses import dataclass
from datetime import datetime

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from matchcut.reading.values import PieceKind
from matchcut.site import spoilers
from matchcut.site.pages.excerpts import beginning, excerpts
from matchcut.site.pages.shown import Source, reader_page
from matchcut.site.spoilers import Opened
from matchcut.site.writing.forms import FIRST_LANGUAGE, WritingForm
from matchcut.site.writing.models import LONG, TAKEN_AWAY, DraftRow, PieceRow, VoteRow
from matchcut.site.writing.threads import Place, arranged

COMMENTS_A_PAGE = 20
MOST_COMMENTS = 5_000  # of one thread; what comes after has its own page all the same
MOST_HTML_CHARS = 2_000  # of a comment in its thread; its own page shows all of it
MOST_ANSWERS = 20
DEEPEST = 4  # further in they are no longer moved to the right


@dataclass(frozen=True, slots=True)
class Votes:
    """How many found a piece helpful; `mine` is what the one who asks thinks, if they said."""

    helpful: int
    all: int
    mine: bool | None


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment as its thread shows it; nothing of one that is gone but its place."""

    id: int
    key: str
    depth: int
    gone: bool
    by: Source
    by_author: bool
    own: bool
    written: datetime | None
    edited: datetime | None
    language: str
    answers: Source | None
    hidden: bool
    closed_spans: bool
    html: SafeString
    cut: str
    votes: Votes


@dataclass(frozen=True, slots=True)
class Thread:
    """A page of the comments on a piece."""

    comments: tuple[Comment, ...]
    all: int
    page: Page[Place]


def below(request: HttpRequest, piece: PieceRow, open_keys: Opened) -> dict[str, object]:
    """Return what others say to a piece, and the form to say something oneself."""
    comment = DraftRow(kind=PieceKind.COMMENT, language=piece.language or FIRST_LANGUAGE)
    reviews = piece.answers.filter(kind=PieceKind.REVIEW, document__isnull=True).newest()
    return {
        "answers": excerpts(reviews, MOST_ANSWERS),
        "thread": thread(request, piece, open_keys),
        "comment_form": WritingForm(comment) if request.user.is_authenticated else None,
        "opened": sorted(open_keys),
    }


def gone(request: HttpRequest, piece: PieceRow, open_keys: Opened) -> HttpResponse:
    """Return the empty place of a piece that is gone, with what others say below it."""
    told = {"piece": piece, **below(request, piece, open_keys)}
    return render(request, "gone.html", told, status=410)


def thread(request: HttpRequest, piece: PieceRow, open_keys: Opened) -> Thread:
    """Return the comments on a piece, or of them the page that is asked for; asks thrice.

    `to` in the address asks for the page that a comment is on.
    """
    edges = piece.comments.order_by("written", "pk").values_list("pk", "parent_id")
    places = arranged(edges[:MOST_COMMENTS], piece.pk)
    paged = Paginator(places, COMMENTS_A_PAGE)
    wanted = [at for at, one in enumerate(places) if str(one.id) == request.GET.get("to")]
    number = wanted[0] // COMMENTS_A_PAGE + 1 if wanted else request.GET.get("page")
    shown = paged.get_page(number)
    above = (f"parent__{name}" for name in LONG)
    rows = PieceRow.objects.select_related("reader", "parent__reader").defer("markdown", *above)
    by_id = rows.in_bulk([one.id for one in shown])
    looking = _Looking(request.user.pk, piece.reader_id, open_keys, my_votes(request, list(by_id)))
    here = [(one, by_id[one.id]) for one in shown if one.id in by_id]
    comments = tuple(_comment(row, one, looking) for one, row in here)
    return Thread(comments, len(places), shown)


def my_votes(request: HttpRequest, ids: list[int]) -> dict[int, bool]:
    """Return what the one who asks thinks of these pieces, where they said."""
    if not request.user.is_authenticated or not ids:
        return {}
    votes = VoteRow.objects.filter(reader=request.user.pk, piece__in=ids)
    return dict(votes.values_list("piece_id", "helpful"))


def votes(piece: PieceRow, mine: dict[int, bool]) -> Votes:
    """Return how a piece is found."""
    return Votes(piece.helpful, piece.helpful + piece.unhelpful, mine.get(piece.pk))


def address(piece: PieceRow) -> str:
    """Return where a piece is read: a comment below the piece that it is on."""
    if piece.kind == PieceKind.COMMENT and piece.thread_id:
        return f"{reverse('piece', args=(piece.thread_id,))}?to={piece.pk}#piece-{piece.pk}"
    return reverse("piece", args=(piece.pk,))


def is_gone(piece: PieceRow) -> bool:
    """Return whether nothing of a piece may be shown: it is hidden, or its account is gone."""
    return piece.hidden is not None or (piece.document_id is None and piece.reader_id is None)


@dataclass(frozen=True, slots=True)
class _Looking:
    """Who reads the thread of whose piece, what is open to them, and how they voted."""

    reader: int | None
    author: int | None
    open_keys: Opened
    votes: dict[int, bool]


def _comment(row: PieceRow, place: Place, looking: _Looking) -> Comment:
    gone, open_keys = is_gone(row), looking.open_keys
    html = "" if gone else spoilers.written(row, open_keys)
    long = len(html) > MOST_HTML_CHARS
    above = row.parent if place.depth else None
    return Comment(
        id=row.pk,
        key=spoilers.key(row),
        depth=min(place.depth, DEEPEST),
        gone=gone,
        by=Source("") if gone else _by(row),
        by_author=not gone and row.reader_id == looking.author,
        own=not gone and row.reader_id == looking.reader,
        written=row.written,
        edited=row.edited,
        language=row.language,
        answers=Source(_by(above).name, page=f"#piece-{above.pk}") if above else None,
        hidden=not gone and not spoilers.is_open(row, open_keys),
        closed_spans=not gone and spoilers.has_closed_spans(row, open_keys),
        html=mark_safe("" if long else html),  # noqa: S308 - made harmless when it was kept
        cut=beginning(row.text) if long else "",
        votes=votes(row, looking.votes),
    )


def _by(row: PieceRow) -> Source:
    if is_gone(row):
        return Source(TAKEN_AWAY)
    return reader_page(row.reader.name) if row.reader else Source(row.author)
