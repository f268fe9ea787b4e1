"""Statements as rows."""

from collections import defaultdict
from collections.abc import Iterable

from django.db import models
from django.db.models import Q

from matchcut.lines.values import Standing
from matchcut.site.films.models import EditionRow, FilmRow
from matchcut.site.readers.models import ReaderRow
from matchcut.site.writing.models import PassageFields, PieceRow

MOST_STATEMENTS = 400  # of one film that a page looks at; the best known have a hundred

_OWN = (
    *("exact", "prefix", "suffix", "start", "end", "kind", "through", "stance", "voice", "words"),
    *("spoiler", "directed", "origin", "standing", "keeper", "score", "source", "date", "reasons"),
    *("reader_id", "added", "gone"),
)
_OF_FILM, _OF_PIECE = ("title", "year", "popularity"), ("spoilers", "headline")
_TOLD = (
    *_OWN,
    *(f"{film}__{name}" for film in ("earlier", "later") for name in _OF_FILM),
    *(f"piece__{name}" for name in _OF_PIECE),
)


class StatementSet(models.QuerySet["StatementRow"]):
    """Ways to ask for statements."""

    def touching(self, films: Iterable[str]) -> "StatementSet":
        """Return those about any of the films."""
        ids = list(films)
        return self.filter(Q(earlier__in=ids) | Q(later__in=ids))

    def about_pair(self, one: str, other: str) -> "StatementSet":
        """Return those about this pair, whichever comes first."""
        return self.filter(Q(earlier=one, later=other) | Q(earlier=other, later=one))

    def surest(self, most: int = MOST_STATEMENTS) -> "StatementSet":
        """Return the surest of those in sight, as many as a page looks at, as `told` does.

        They are chosen first: nothing is joined to those left out.
        """
        first = self.in_sight().order_by("-score", "pk").values("pk")[:most]
        return StatementRow.objects.filter(pk__in=first).told().order_by("-score", "pk")

    def neighbours(self) -> dict[str, set[str]]:
        """Return for each film that they join those it is joined to."""
        others: dict[str, set[str]] = defaultdict(set)
        for one, other in self.values_list("earlier", "later").distinct():
            others[one].add(other)
            others[other].add(one)
        return others

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
        """Return those in sight with all that a page tells of them.

        The declined are among them, for they keep out what says the same; merging drops them.
        """
        told = self.in_sight().select_related("earlier", "later", "piece")
        return told.only(*_TOLD)

    def of_readers(self) -> "StatementSet":
        """Return the standing ones that readers made or kept, the newest first."""
        mine = self.told().exclude(standing=Standing.DECLINED).filter(reader__isnull=False)
        return mine.order_by("-added", "-pk")


class StatementRow(PassageFields):
    """One voice saying one thing about a pair of films.

    It comes from a piece or from an edition, and goes when that goes; or from a reader, who
    says it here in their own words. Of a piece's statement `reader` is its keeper; `gone` is when
    its words were found to stand in the source no longer.
    """

    earlier = models.ForeignKey(FilmRow, models.CASCADE, related_name="later_statements")
    later = models.ForeignKey(FilmRow, models.CASCADE, related_name="earlier_statements")
    piece = models.ForeignKey(PieceRow, models.CASCADE, null=True, related_name="statements")
    edition = models.ForeignKey(EditionRow, models.CASCADE, null=True, related_name="statements")
    reader = models.ForeignKey(ReaderRow, models.SET_NULL, null=True, related_name="statements")
    added = models.DateTimeField(auto_now_add=True, null=True)
    hidden = models.DateTimeField(null=True)
    gone = models.DateTimeField(null=True)
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
