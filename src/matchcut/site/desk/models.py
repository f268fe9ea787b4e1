"""Texts at readers' desks as rows: only their reader sees them, until something in them is kept."""

from django.db import models

from matchcut.site.films.models import FilmRow
from matchcut.site.lines.models import StatementRow
from matchcut.site.readers.models import ReaderRow
from matchcut.site.writing.models import DocumentRow, PassageFields
from matchcut.sources.documents import ADDRESS

KEY_CHARS = 16


class State(models.TextChoices):
    """How far a text has come."""

    WAITING = "waiting", "Waits its turn"
    FETCHING = "fetching", "Is being fetched"
    READING = "reading", "Is being read"
    READ = "read", "Read"
    FAILED = "failed", "Could not be read"


class TextRow(models.Model):
    """A text that a reader brought to their desk, and what was read in it.

    `source` is its address, or what it is called. `content` are its bytes as they were last read,
    with `sha256`; `coming` those that wait to be read, or nothing where they are to be fetched.
    `reading` is what was read, as the JSON of a document. Of `length` characters `done` are read
    so far. `document` is its place on the site once something in it was kept.
    """

    reader = models.ForeignKey(ReaderRow, models.CASCADE, related_name="texts")
    source = models.TextField()
    form = models.CharField(max_length=20, blank=True)
    charset = models.CharField(max_length=40, blank=True)
    author = models.TextField(blank=True)
    licence = models.CharField(max_length=100, blank=True)
    headline = models.TextField(blank=True)
    coming = models.BinaryField(null=True)
    content = models.BinaryField(default=b"")
    sha256 = models.CharField(max_length=64, blank=True)
    reading = models.TextField(blank=True)
    state = models.CharField(max_length=10, default=State.WAITING)
    fault = models.TextField(blank=True)
    done = models.IntegerField(default=0)
    length = models.IntegerField(default=0)
    brought = models.DateTimeField(auto_now_add=True)
    read = models.DateTimeField(null=True)
    document = models.ForeignKey(DocumentRow, models.SET_NULL, null=True, related_name="texts")

    class Meta:
        indexes = (models.Index(fields=("reader", "-brought"), name="desk_newest"),)

    @property
    def is_address(self) -> bool:
        """Whether it can be fetched again from where it came."""
        return ADDRESS.match(self.source) is not None

    @property
    def waits(self) -> bool:
        """Whether it is still to be read."""
        return self.state in {State.WAITING, State.FETCHING, State.READING}

    @property
    def called(self) -> str:
        """What pages call it."""
        return self.headline or self.source


class CorrectionRow(models.Model):
    """Which film these folded words mean in a text wherever they were read as another, or none."""

    text = models.ForeignKey(TextRow, models.CASCADE, related_name="corrections")
    words = models.TextField()
    was = models.TextField(blank=True)
    film = models.ForeignKey(FilmRow, models.CASCADE, null=True, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("text", "words", "was"), name="correction_once"),
        )


class DecisionRow(PassageFields):
    """What the keeper of a text decided on a statement proposed in it, and where its words stand.

    `key` names the proposal, `place` the piece. `statement` is what was kept; none if declined,
    or if it was taken off the site. `lost` tells why the words are not found any more.
    """

    text = models.ForeignKey(TextRow, models.CASCADE, related_name="decisions")
    key = models.CharField(max_length=KEY_CHARS)
    place = models.IntegerField()
    kept = models.BooleanField()
    statement = models.OneToOneField(
        StatementRow, models.SET_NULL, null=True, related_name="decision"
    )
    lost = models.TextField(blank=True)
    made = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("text", "key"), name="decision_once"),)
