"""Keep the words that are searched in step with the pieces."""

from collections.abc import Iterable

from django.db import transaction

from matchcut.films.folding import fold_tokens
from matchcut.site.searching.models import WordsRow
from matchcut.site.spoilers import plain
from matchcut.site.writing.models import PieceRow

MOST_CHARS = 200_000  # of a piece that are searched; a database indexes no more at once


@transaction.atomic
def remember(*, pieces: Iterable[PieceRow]) -> None:
    """Write down what anyone may read of the pieces now, in place of what that was before.

    To be called whenever a piece is saved, hidden or shown again; what is deleted goes by itself.
    """
    WordsRow.objects.bulk_create(
        map(_words_row, pieces),
        update_conflicts=True,
        unique_fields=["piece"],
        update_fields=["folded"],
    )


def _words_row(piece: PieceRow) -> WordsRow:
    headline = "" if piece.hidden else piece.headline
    said = f"{headline} {plain(piece)}"[:MOST_CHARS]
    return WordsRow(piece=piece, folded=" ".join(fold_tokens(said)))
