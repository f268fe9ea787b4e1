"""Whether readers find a piece helpful, and the reviews of a film in the order that makes."""

from django.db import transaction
from django.db.models import Count, Q

from matchcut.reading.values import PieceKind
from matchcut.site.readers.models import ReaderRow
from matchcut.site.writing.models import PieceRow, Verdict, VoteRow
from matchcut.site.writing.ranking import NEWEST, Judged, Placed, placed, rank, reason


@transaction.atomic
def vote(*, reader: ReaderRow, piece: PieceRow, helpful: bool | None) -> bool:
    """Keep a reader's vote in place of their last one, or take it back; returns whether it counts.

    One's own pieces, and those that are hidden, take no vote.
    """
    votable = PieceRow.objects.in_sight().select_for_update().exclude(reader=reader)
    if not votable.filter(pk=piece.pk).exists():
        return False
    if helpful is None:
        VoteRow.objects.filter(piece=piece, reader=reader).delete()
    else:
        VoteRow.objects.update_or_create(piece=piece, reader=reader, defaults={"helpful": helpful})
    count_votes(piece=piece)
    return True


@transaction.atomic
def count_votes(*, piece: PieceRow) -> None:
    """Write into the piece how many found it helpful, and where that ranks it."""
    counted = VoteRow.objects.filter(piece=piece).aggregate(
        yes=Count("pk", filter=Q(helpful=True)), no=Count("pk", filter=Q(helpful=False))
    )
    PieceRow.objects.filter(pk=piece.pk).update(
        helpful=counted["yes"],
        unhelpful=counted["no"],
        rank=rank(counted["yes"], counted["no"]),
    )


def best_reviews(film_id: str, verdict: Verdict, places: int) -> tuple[Placed, ...]:
    """Return the best reviews that come to this verdict, the new one among them; asks twice."""
    reviews = PieceRow.objects.reviews(film_id, verdict)
    asked = (reviews.best()[:places], reviews.newest()[:NEWEST])
    rows = (one.values_list("pk", "written", "helpful", "unhelpful") for one in asked)
    judged = {Judged(pk, at, *votes) for of in rows for pk, at, *votes in of if at}
    return placed(judged, places)


def further_reviews(film_id: str, verdict: Verdict, first: int, last: int) -> tuple[Placed, ...]:
    """Return the reviews from one place to another, counted from 0, `last` excluded."""
    rows = PieceRow.objects.reviews(film_id, verdict).best()[first:last]
    judged = rows.values_list("pk", "helpful", "unhelpful")
    return tuple(Placed(pk, reason(helpful, unhelpful)) for pk, helpful, unhelpful in judged)


def count_reviews(film_id: str) -> dict[str, int]:
    """Return how many reviews of the film come to each verdict."""
    reviews = PieceRow.objects.in_sight().filter(film=film_id, kind=PieceKind.REVIEW)
    return dict(reviews.values_list("verdict").annotate(Count("pk")).order_by())
