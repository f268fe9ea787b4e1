"""The words of pieces, for search: none that is hidden is among them."""

from django.db import models

from matchcut.site.writing.models import PieceRow


class WordsRow(models.Model):
    """What anyone may read of a piece unasked, folded.

    The database keeps an index of it by itself: FTS5 on SQLite, a tsvector on PostgreSQL.
    """

    piece = models.OneToOneField(PieceRow, models.CASCADE, primary_key=True, related_name="words")
    folded = models.TextField()
