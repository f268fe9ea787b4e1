"""Statements as rows."""

from collections.abc import Iterable

from django.db import models
from django.db.models import Q

from matchcut.lines.values import Standing
from matchcut.site.films.models import EditionRow, FilmRow
from matchcut.site.readers.models import ReaderRow
from matchcut.site.writing.models import LONG, PassageFields, PieceRow

MOST_STATEMENTS = 400  # of one film that a page looks at; the best known have a hundred


class StatementSet(models.QuerySet["StatementRow"]):
    """Ways to ask for statements."""

    def touching(self, films: Iterable[str]) -> "StatementSet":
        """Return those about any of the films."""
        ids = list(films)
        return self.filter(Q(earlier__in=ids) | Q(later__in=ids))

    def about(self, *films: str) -> "StatementSet":
        """Return those that touch any of the films, the surest first, as many as a page holds."""
        return self.touching(films).told().order_by("-score", "pk")[:MOST_STATEMENTS]

    def about_pair(self, one: str, other: str) -> "StatementSet":
        """Return those about this pair, whichever comes first."""
        return self.filter(Q(earlier=one, later=other) | Q(earlier=other, later=one))

    def of_pair(self, one: str, other: str) -> "StatementSet":
        """Return those about this pair as `about` does those about a film."""
        return self.about_pair(one, other).told().order_by("-score", "pk")[:MOST_STATEMENTS]

    def joined(self) -> set[str]:
        """Return the ids of the films that they join."""
        return {film_id for pair in self.values_list("earlier", "later") for film_id in pair}

    def of_reader(self, reader: ReaderRow) -> "StatementSet":
        """Return what the reader says in their own words, here and in no piece."""
        return self.filter(reader=reader, piece__isnull=True)

    def in_sight(self) -> "StatementSet":
        """Return those that nobody has hidden, nor the piece they come from."""
        return self.filter(hidden__isnull=True, piece__hidden__isnull=True)

    def standing(self) -> "StatementSet":
        """Return those that pages tell of: in sight, and not declined."""
        return self.in_sight().exclude(standing=Standing.DECLINED)

    def told(self) -> "StatementSet":
        """Return those in sight with the films and the piece that a page names, at once.

        The declined are among them, for they keep out what says the same; merging drops them.
        """
        told = self.in_sight().select_related("earlier", "later", "piece__document", "reader")
        return told.defer(*(f"piece__{name}" for name in LONG))

    def of_readers(self) -> "StatementSet":
        """Return the standing ones that readers made or kept, the newest first."""
        mine = self.told().exclude(standing=Standing.DECLINED).filter(reader__isnull=False)
        return mine.order_by("-added", "-pk")


class StatementRow(PassageFields):
    """One voice saying one thing about a pair of films.

    It comes from a piece or from an edition, and goes when that goes; or from a reader, who
    says it here in their own words. Of a piece's statement `reader` is its keeper.
    """

    earlier = models.ForeignKey(FilmRow, models.CASCADE, related_name="later_statements")
    later = models.ForeignKey(FilmRow, models.CASCADE, related_name="earlier_statements")
    piece = models.ForeignKey(PieceRow, models.CASCADE, null=True, related_name="statements")
    edition = models.ForeignKey(EditionRow, models.CASCADE, null=True, related_name="statements")
    reader = models.ForeignKey(ReaderRow, models.SET_NULL, null=True, related_name="statements")
    added = models.DateTimeField(auto_now_add=True, null=True)
    hidden = models.DateTimeField(null=True)
    kind = models.CharField(max_length=20)
    through = models.JSONField(default=list)
    stance = models.CharField(max_length=20)
    voice = models.JSONField(default=list)
    words = models.TextField(blank=True)
    spoiler = models.BooleanField(default=False)
    directed = models.BooleanField(default=True)
    origin = models.CharField(max_length=20)
    standing = models.CharField(max_length=20)
    keeper = models.TextField(blank=True)
    score = models.FloatField(default=1.0)
    source = models.TextField(blank=True)
    date = models.CharField(max_length=100, blank=True)
    reasons = models.JSONField(default=list)

    objects = StatementSet.as_manager()

    class Meta:
        indexes = (
            models.Index(
                fields=("-added", "-id"),
                condition=Q(reader__isnull=False),
                name="statement_of_readers",
            ),
        )
