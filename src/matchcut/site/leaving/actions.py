"""The end of an account, and of all that only its reader kept."""

from django.db import transaction

from matchcut.site.lines.actions import stir
from matchcut.site.publishing.actions import withdraw
from matchcut.site.readers.models import ReaderRow
from matchcut.site.writing.models import PieceRow
from matchcut.site.writing.votes import count_votes


@transaction.atomic
def leave(*, reader: ReaderRow) -> None:
    """Delete the account with all that it wrote and kept, and count its votes no more.

    Of a piece that others have answered an empty place stays. What operators did stays in their
    log.
    """
    for piece in reader.pieces.select_related("parent").order_by("-pk"):  # answers to oneself first
        withdraw(piece=piece)
    _take_votes(reader)
    said = reader.statements.filter(piece__isnull=True)
    films = said.joined()
    said.delete()
    stir(films=films)
    reader.statements.update(keeper="")
    reader.delete()


def _take_votes(reader: ReaderRow) -> None:
    """Delete the reader's votes, and rank anew what they were for."""
    pieces = PieceRow.objects.select_for_update().only("pk").order_by("pk")
    voted_on = list(pieces.filter(pk__in=reader.votes.values("piece")))
    reader.votes.all().delete()
    for piece in voted_on:
        count_votes(piece=piece)
