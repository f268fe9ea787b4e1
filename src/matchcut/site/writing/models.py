"""Pieces as rows: outside writing, of which only what may be shown is kept, and readers' own."""

from django.db import models
from django.db.models import Q

from matchcut.reading.values import PieceKind
from matchcut.site.films.models import FilmRow
from matchcut.site.readers.models import ReaderRow

VERDICT_CHARS = 10
TAKEN_AWAY = "what was taken away"
LONG = ("text", "markdown", "html", "html_shown")  # columns that lists of pieces do without


class Verdict(models.TextChoices):
    """What a review comes to."""

    FOR = "for", "For it"
    MIXED = "mixed", "Mixed"
    AGAINST = "against", "Against it"


class LoadRow(models.Model):
    """A folder of writing that was loaded; undoing it takes all of it off the site."""

    name = models.CharField(max_length=200, unique=True)
    loaded = models.DateTimeField(auto_now=True)


class TakenOutRow(models.Model):
    """A source, or the hash of a text, that must never come back."""

    source = models.TextField(unique=True)
    taken_out = models.DateTimeField(auto_now_add=True)


class DocumentRow(models.Model):
    """A file or page that was read; `fingerprint` tells whether it was read with other results.

    Of a text from a reader's `desk` only what was kept there is on the site; others may have
    read the same.
    """

    load = models.ForeignKey(LoadRow, models.CASCADE, related_name="documents")
    source = models.TextField(db_index=True)
    sha256 = models.CharField(max_length=64, db_index=True)
    words_sha256 = models.CharField(max_length=64)
    fingerprint = models.CharField(max_length=64)
    desk = models.BooleanField(default=False)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("sha256",), condition=Q(desk=False), name="document_once"
            ),
        )


class PieceSet(models.QuerySet["PieceRow"]):
    """Ways to ask for pieces."""

    def in_sight(self) -> "PieceSet":
        """Return those that nobody has hidden or taken back."""
        return self.filter(hidden__isnull=True)

    def reviews(self, film_id: str, verdict: str) -> "PieceSet":
        """Return the reviews of a film that come to this verdict."""
        return self.in_sight().filter(film=film_id, kind=PieceKind.REVIEW, verdict=verdict)

    def best(self) -> "PieceSet":
        """Return them as `ranking` orders them."""
        return self.order_by("-rank", "-written", "-pk")

    def newest(self) -> "PieceSet":
        """Return the newest first."""
        return self.order_by("-written", "-pk")


class PieceRow(models.Model):
    """One piece, of a `document` from outside or by a `reader` of this site.

    `text` is empty unless its licence lets the site show it whole. `spoilers` says that the
    piece, or one it answers, warns of spoilers; `notice` that its own writer does. Of a reader's
    piece `film` is what it is about, `markdown` what they typed, `html` that made ready with all
    open, and `html_shown` and `text` the same without the words of marked spans. A comment by a
    reader stands in the `thread` of the piece on whose page it is read. One whose account is
    gone, or that is `hidden`, shows nothing; it stays where others have answered it. `rank`
    orders reviews of one verdict.
    """

    document = models.ForeignKey(DocumentRow, models.CASCADE, null=True, related_name="pieces")
    reader = models.ForeignKey(ReaderRow, models.SET_NULL, null=True, related_name="pieces")
    film = models.ForeignKey(FilmRow, models.CASCADE, null=True, related_name="pieces")
    verdict = models.CharField(max_length=VERDICT_CHARS, blank=True)
    markdown = models.TextField(blank=True)
    html = models.TextField(blank=True)
    html_shown = models.TextField(blank=True)
    written = models.DateTimeField(null=True)
    edited = models.DateTimeField(null=True)
    hidden = models.DateTimeField(null=True)
    helpful = models.IntegerField(default=0)
    unhelpful = models.IntegerField(default=0)
    rank = models.FloatField(default=0.0)
    place = models.IntegerField(default=0)
    parent = models.ForeignKey("self", models.CASCADE, null=True, related_name="answers")
    thread = models.ForeignKey("self", models.CASCADE, null=True, related_name="comments")
    kind = models.CharField(max_length=20)
    headline = models.TextField(blank=True)
    author = models.TextField(blank=True)
    date = models.CharField(max_length=100, blank=True)
    language = models.CharField(max_length=20, blank=True)
    licence = models.CharField(max_length=100, blank=True)
    notice = models.BooleanField(default=False)
    spoilers = models.BooleanField(default=False)
    text = models.TextField(blank=True)

    objects = PieceSet.as_manager()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("document", "place"), name="piece_place"),)
        indexes = (
            models.Index(
                fields=("film", "kind", "verdict", "-rank", "-written"),
                condition=Q(hidden__isnull=True),
                name="piece_best",
            ),
            models.Index(
                fields=("film", "kind", "verdict", "-written"),
                condition=Q(hidden__isnull=True),
                name="piece_newest",
            ),
            models.Index(fields=("reader", "-written"), name="piece_of_reader"),
            models.Index(fields=("parent", "written"), name="piece_answers"),
            models.Index(fields=("thread", "written"), name="piece_comments"),
            models.Index(  # to be counted by; not on `hidden`, or SQLite begins every look-up there
                fields=("reader",), condition=Q(hidden__isnull=True), name="piece_in_sight"
            ),
            models.Index(
                fields=("kind", "-written"),
                condition=Q(reader__isnull=False, hidden__isnull=True),
                name="piece_of_readers",
            ),
        )

    @property
    def called(self) -> str:
        """What pages call it that lead to it; what is hidden has no name."""
        return TAKEN_AWAY if self.hidden else self.headline or f"a {self.kind}"


class RevisionRow(models.Model):
    """What a reader's piece said before it was edited."""

    piece = models.ForeignKey(PieceRow, models.CASCADE, related_name="revisions")
    until = models.DateTimeField(auto_now_add=True)
    headline = models.TextField(blank=True)
    verdict = models.CharField(max_length=VERDICT_CHARS, blank=True)
    markdown = models.TextField()
    spoilers = models.BooleanField()


class DraftRow(models.Model):
    """What a reader is writing: a piece on a film, one in answer to another, or an edit of one.

    `left_open` are the keys of sentences that may give something away and are not to be hidden.
    """

    reader = models.ForeignKey(ReaderRow, models.CASCADE, related_name="drafts")
    kind = models.CharField(max_length=20)
    film = models.ForeignKey(FilmRow, models.CASCADE, null=True, related_name="+")
    parent = models.ForeignKey(PieceRow, models.CASCADE, null=True, related_name="+")
    piece = models.ForeignKey(PieceRow, models.CASCADE, null=True, related_name="drafts")
    headline = models.TextField(blank=True)
    verdict = models.CharField(max_length=VERDICT_CHARS, blank=True)
    markdown = models.TextField(blank=True)
    spoilers = models.BooleanField(default=False)
    licence = models.CharField(max_length=100, blank=True)
    language = models.CharField(max_length=20, blank=True)
    left_open = models.JSONField(default=list)
    saved = models.DateTimeField(auto_now=True)

    class Meta:
        indexes = (models.Index(fields=("reader", "-saved"), name="draft_newest"),)


class VoteRow(models.Model):
    """Whether a reader found a piece helpful; one vote each, which may change."""

    piece = models.ForeignKey(PieceRow, models.CASCADE, related_name="votes")
    reader = models.ForeignKey(ReaderRow, models.CASCADE, related_name="votes")
    helpful = models.BooleanField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("piece", "reader"), name="vote_once"),)


class AboutRow(models.Model):
    """A film that a piece speaks of; `subject` where the piece is about it.

    `spoiler` where it is named in marked spans alone.
    """

    piece = models.ForeignKey(PieceRow, models.CASCADE, related_name="about")
    film = models.ForeignKey(FilmRow, models.CASCADE, related_name="spoken_of")
    subject = models.BooleanField()
    spoiler = models.BooleanField(default=False)

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


class SharedFields(PassageFields):
    """What a piece says of a film, or a reader says in their own `words`; one of the two."""

    words = models.TextField(blank=True)
    spoiler = models.BooleanField(default=False)
    added = models.DateTimeField(auto_now_add=True, null=True)
    hidden = models.DateTimeField(null=True)

    class Meta:
        abstract = True
        constraints = (
            models.CheckConstraint(
                condition=Q(piece__isnull=False) ^ Q(reader__isnull=False),
                name="%(class)s_from_piece_or_reader",
            ),
        )


class RecommendationRow(SharedFields):
    """A voice recommending a film to somebody."""

    piece = models.ForeignKey(PieceRow, models.CASCADE, null=True, related_name="recommendations")
    reader = models.ForeignKey(ReaderRow, models.CASCADE, null=True, related_name="recommendations")
    film = models.ForeignKey(FilmRow, models.CASCADE, related_name="recommendations")
    voice = models.JSONField(default=list)
    to = models.TextField(blank=True)


class CopyRow(SharedFields):
    """Where a film was found. `seen` is when, as far as it is known: 2019, 2019-04, 2019-04-28."""

    piece = models.ForeignKey(PieceRow, models.CASCADE, null=True, related_name="copies")
    reader = models.ForeignKey(ReaderRow, models.CASCADE, null=True, related_name="copies")
    film = models.ForeignKey(FilmRow, models.CASCADE, related_name="copies")
    place = models.TextField(blank=True)
    carrier = models.CharField(max_length=50, blank=True)
    service = models.CharField(max_length=50, blank=True)
    region = models.CharField(max_length=50, blank=True)
    subtitles = models.CharField(max_length=200, blank=True)
    note = models.TextField(blank=True)
    seen = models.CharField(max_length=10, blank=True)


class CopyReportRow(models.Model):
    """A reader's word that a copy is still there, or gone; the last one of each counts."""

    copy = models.ForeignKey(CopyRow, models.CASCADE, related_name="reports")
    reader = models.ForeignKey(ReaderRow, models.CASCADE, related_name="+")
    gone = models.BooleanField()
    on = models.DateField(auto_now=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("copy", "reader"), name="report_once"),)
