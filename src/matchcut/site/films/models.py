"""Films and what names them, as rows. Ids are the catalogue's own, so that addresses last."""

from collections.abc import Collection, Sequence

from django.db import connection, models
from django.db.models import F, Q

from matchcut.films.ids import in_full

ID_CHARS = 200
MOST_AT_ONCE = 100  # of films whose sheets are made one after the other
WORDS_EACH = 3  # of one person's names that may begin alike
LAST = "\U0010ffff"  # no word goes on with it


class FamilyRow(models.Model):
    """Tellings or cuts of one work."""

    id = models.CharField(primary_key=True, max_length=ID_CHARS)
    title = models.TextField()


class FilmSet(models.QuerySet["FilmRow"]):
    """Ways to ask for films."""

    def by_release(self) -> "FilmSet":
        """Return the oldest first, those of unknown year last."""
        return self.order_by(F("year").asc(nulls_last=True), "title", "pk")

    def waiting(self) -> "FilmSet":
        """Return the first of those whose sheets are to be made, those joined to most first."""
        return self.filter(waits=True, lines__gt=0).order_by("-lines")[:MOST_AT_ONCE]

    def led_to(self, ids: Collection[str]) -> dict[str, "FilmRow"]:
        """Return the film that each of these ids means: its own, or else the one it leads to."""
        written = {in_full(one): one for one in ids}
        leads = NameRow.objects.filter(name__in=written).select_related("film")
        return {written[row.name]: row.film for row in leads} | self.in_bulk(ids)

    def stir(self) -> None:
        """Let what their pages say of makers, titles and lineage hold no longer."""
        self.update(stirred=F("stirred") + 1, waits=True)


class FilmRow(models.Model):
    """A film as its page shows it; `lines` counts the films it is joined to.

    `stirred` counts how often what its page says of makers, titles and lineage has changed; it
    `waits` for its sheet, which says that, to be made ready.
    """

    id = models.CharField(primary_key=True, max_length=ID_CHARS)
    title = models.TextField()
    year = models.SmallIntegerField(null=True)
    popularity = models.FloatField(default=0.0)
    countries = models.JSONField(default=list)
    languages = models.JSONField(default=list)
    ids = models.JSONField(default=list)
    family = models.ForeignKey(
        FamilyRow, models.SET_NULL, null=True, related_name="members", db_index=True
    )
    lines = models.IntegerField(default=0, db_index=True)
    stirred = models.IntegerField(default=0)
    waits = models.BooleanField(default=False)

    objects = FilmSet.as_manager()

    class Meta:
        indexes = (models.Index(fields=("-lines",), condition=Q(waits=True), name="film_waiting"),)

    def __str__(self) -> str:
        return f"{self.title} ({self.year or 'year unknown'})"


class SheetRow(models.Model):
    """What a film's page says of makers, titles and lineage, made ready; nothing hidden is in it.

    It holds while the film's count of `stirred` is this, and the `look` of pages too.
    """

    LOOK_CHARS = 16

    film = models.OneToOneField(FilmRow, models.CASCADE, primary_key=True, related_name="sheet")
    stirred = models.IntegerField()
    look = models.CharField(max_length=LOOK_CHARS)
    made = models.BinaryField()


class NameRow(models.Model):
    """An id that leads to a film: one of another database, or one that was merged away."""

    name = models.CharField(primary_key=True, max_length=ID_CHARS)
    film = models.ForeignKey(FilmRow, models.CASCADE, related_name="names")


class TitleRow(models.Model):
    """A name a film goes by; `place` keeps the catalogue's order."""

    film = models.ForeignKey(FilmRow, models.CASCADE, related_name="titles")
    place = models.SmallIntegerField()
    text = models.TextField()
    language = models.CharField(max_length=20, blank=True)
    script = models.CharField(max_length=20, blank=True)
    kind = models.CharField(max_length=20)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("film", "place"), name="title_place"),)


class PersonSet(models.QuerySet["PersonRow"]):
    """Ways to ask for people."""

    def called(self, words: Sequence[str], most: int) -> "list[PersonRow]":
        """Return the first whose names hold all the words, of which the last may be a beginning.

        They come in the order of an index of words: to sort all who are called so by their names
        takes the longer the more people there are.
        """
        if not words:
            return []
        found = self.filter(_begins(words[-1])).order_by("words__word", "words__pk")
        for word in words[:-1]:
            found = found.filter(words__word=word)
        return list({row.pk: row for row in found[: most * WORDS_EACH]}.values())[:most]


def _begins(word: str) -> Q:
    """Return that a word of a name begins so; a single letter must be all of it."""
    if len(word) == 1:  # half of all people have a word that begins with it
        return Q(words__word=word)
    begins = Q(words__word__startswith=word)
    if connection.vendor == "sqlite":  # there only comparisons make use of the index
        begins &= Q(words__word__gte=word, words__word__lt=word + LAST)
    return begins


class PersonRow(models.Model):
    """Someone who makes films."""

    id = models.CharField(primary_key=True, max_length=ID_CHARS)
    name = models.TextField()
    names = models.JSONField(default=list)
    ids = models.JSONField(default=list)

    objects = PersonSet.as_manager()


class PersonWordRow(models.Model):
    """A folded word of a person's names, for search."""

    person = models.ForeignKey(PersonRow, models.CASCADE, related_name="words")
    word = models.CharField(max_length=ID_CHARS, db_index=True)


class CreditRow(models.Model):
    """Who worked on a film and as what; `place` keeps the billing."""

    film = models.ForeignKey(FilmRow, models.CASCADE, related_name="credits")
    person = models.ForeignKey(PersonRow, models.CASCADE, related_name="credits")
    place = models.SmallIntegerField()
    role = models.CharField(max_length=20)
    character = models.TextField(blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("film", "place"), name="credit_place"),)


class EditionSet(models.QuerySet["EditionRow"]):
    """Ways to ask for editions."""

    def newest(self) -> "EditionRow | None":
        """Return the newest that was loaded whole; None before any was."""
        return self.filter(finished__isnull=False).order_by("-finished").first()


class EditionRow(models.Model):
    """An edition of the catalogue; the newest finished one is what the site stands on.

    `inner` names its content. `step` and `done` tell how far loading has come, so that a load
    broken off goes on from there. `sources` are as its manifest states them.
    """

    inner = models.CharField(max_length=100, unique=True)
    sources = models.JSONField(default=list)
    rows = models.JSONField(default=dict)
    step = models.CharField(max_length=20, blank=True)
    done = models.IntegerField(default=0)
    finished = models.DateTimeField(null=True)

    objects = EditionSet.as_manager()
