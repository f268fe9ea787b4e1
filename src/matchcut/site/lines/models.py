"""Statements as rows."""

from django.db import models
from django.db.models import Q

from matchcut.site.films.models import EditionRow, FilmRow
from matchcut.site.writing.models import PassageFields, PieceRow

MOST_STATEMENTS = 400  # of one film that a page looks at; the best known have a hundred


class StatementSet(models.QuerySet["StatementRow"]):
    """Ways to ask for statements."""

    def about(self, *films: str) -> "StatementSet":
        """Return those that touch any of the films, the surest first, as many as a page holds."""
        touching = self.filter(Q(earlier__in=films) | Q(later__in=films))
        return touching.told().order_by("-score", "pk")[:MOST_STATEMENTS]

    def of_pair(self, one: str, other: str) -> "StatementSet":
        """Return those about this pair, whichever comes first."""
        pair = self.filter(Q(earlier=one, later=other) | Q(earlier=other, later=one))
        return pair.told().order_by("-score", "pk")[:MOST_STATEMENTS]

    def told(self) -> "StatementSet":
        """Return them with the films and the piece that a page names, in the same question."""
        return self.select_related("earlier", "later", "piece__document")


class StatementRow(PassageFields):
    """One voice saying one thing about a pair of films.

    It comes from a piece or from an edition, and goes when that goes.
    """

    earlier = models.ForeignKey(FilmRow, models.CASCADE, related_name="later_statements")
    later = models.ForeignKey(FilmRow, models.CASCADE, related_name="earlier_statements")
    piece = models.ForeignKey(PieceRow, models.CASCADE, null=True, related_name="statements")
    edition = models.ForeignKey(EditionRow, models.CASCADE, null=True, related_name="statements")
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
