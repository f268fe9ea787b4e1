"""Pieces of outside writing as rows. What may not be shown of a text is not kept here at all."""

from django.db import models

from matchcut.site.films.models import FilmRow


class LoadRow(models.Model):
    """A folder of writing that was loaded; undoing it takes all of it off the site."""

    name = models.CharField(max_length=200, unique=True)
    loaded = models.DateTimeField(auto_now=True)


class TakenOutRow(models.Model):
    """A source, or the hash of a text, that must never come back."""

    source = models.TextField(unique=True)
    taken_out = models.DateTimeField(auto_now_add=True)


class DocumentRow(models.Model):
    """A file or page that was read; `fingerprint` tells whether it was read with other results."""

    load = models.ForeignKey(LoadRow, models.CASCADE, related_name="documents")
    source = models.TextField(db_index=True)
    sha256 = models.CharField(max_length=64, unique=True)
    words_sha256 = models.CharField(max_length=64)
    fingerprint = models.CharField(max_length=64)


class PieceRow(models.Model):
    """One piece; `text` is empty unless its licence lets the site show it whole.

    `spoilers` says that the piece, or one it answers, warns of spoilers.
    """

    document = models.ForeignKey(DocumentRow, models.CASCADE, related_name="pieces")
    place = models.IntegerField()
    parent = models.ForeignKey("self", models.CASCADE, null=True, related_name="answers")
    kind = models.CharField(max_length=20)
    headline = models.TextField(blank=True)
    author = models.TextField(blank=True)
    date = models.CharField(max_length=100, blank=True)
    language = models.CharField(max_length=20, blank=True)
    licence = models.CharField(max_length=100, blank=True)
    spoilers = models.BooleanField(default=False)
    text = models.TextField(blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("document", "place"), name="piece_place"),)


class AboutRow(models.Model):
    """A film that a piece speaks of; `subject` where the piece is about it."""

    piece = models.ForeignKey(PieceRow, models.CASCADE, related_name="about")
    film = models.ForeignKey(FilmRow, models.CASCADE, related_name="spoken_of")
    subject = models.BooleanField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("piece", "film"), name="about_once"),)
        indexes = (models.Index(fields=("film", "-subject", "-piece"), name="about_film"),)


class MentionRow(models.Model):
    """Where a piece names a film, in characters of its text; kept where the text is."""

    piece = models.ForeignKey(PieceRow, models.CASCADE, related_name="mentions")
    film = models.ForeignKey(FilmRow, models.CASCADE, related_name="+")
    start = models.IntegerField()
    end = models.IntegerField()


class PartRow(models.Model):
    """A synopsis or essay, as much of it as may be shown; `whole` where that is all of it."""

    piece = models.ForeignKey(PieceRow, models.CASCADE, related_name="parts")
    kind = models.CharField(max_length=20)
    taken_from = models.TextField(blank=True)
    text = models.TextField()
    whole = models.BooleanField()


class PassageFields(models.Model):
    """A quotation: its words, a little before and after, and where it stands.

    No words where the quarter of a piece that may be quoted was used up by others.
    """

    exact = models.TextField(blank=True)
    prefix = models.TextField(blank=True)
    suffix = models.TextField(blank=True)
    start = models.IntegerField(null=True)
    end = models.IntegerField(null=True)

    class Meta:
        abstract = True


class RecommendationRow(PassageFields):
    """A voice recommending a film to somebody."""

    piece = models.ForeignKey(PieceRow, models.CASCADE, related_name="recommendations")
    film = models.ForeignKey(FilmRow, models.CASCADE, related_name="recommendations")
    voice = models.JSONField(default=list)
    to = models.TextField(blank=True)


class CopyRow(PassageFields):
    """Where a film was found."""

    piece = models.ForeignKey(PieceRow, models.CASCADE, related_name="copies")
    film = models.ForeignKey(FilmRow, models.CASCADE, related_name="copies")
    place = models.TextField(blank=True)
    carrier = models.CharField(max_length=50, blank=True)
    service = models.CharField(max_length=50, blank=True)
    note = models.TextField(blank=True)
