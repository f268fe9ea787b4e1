"""Readers, and what each of them keeps."""

import unicodedata
from typing import TYPE_CHECKING, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.utils import timezone

from matchcut.site.films.models import FilmRow

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

NAME_CHARS = 40


def folded(name: str) -> str:
    """Return what two names share that differ by capitals or by the width of their letters.

    A NUL, which no database looks for, is left out.

    >>> folded("Agnès") == folded("AGNÈS"), folded("Ａｇｎès") == folded("agnès")
    (True, True)
    """
    return unicodedata.normalize("NFKC", name.casefold()).casefold().replace("\0", "")


class ReaderSet(BaseUserManager["ReaderRow"]):
    """Ways to ask for readers."""

    def get_by_natural_key(self, username: str | None) -> "ReaderRow":
        """Return the reader of that name, however it is spelt in capitals."""
        return self.get(folded=folded(username or ""))


class ReaderRow(AbstractBaseUser):
    """An account. `folded` keeps two names from differing by capitals alone.

    Shelf and diary are seen by their reader and by those they are shared with, or by everyone
    if `public`. A closed account can sign in no more; what it wrote stays unless that is hidden
    too.
    """

    name = models.CharField(max_length=NAME_CHARS, unique=True)
    folded = models.CharField(max_length=NAME_CHARS, unique=True)
    email = models.EmailField(blank=True)
    about = models.TextField(blank=True)
    public = models.BooleanField(default=False)
    is_operator = models.BooleanField(default=False)
    joined = models.DateTimeField(auto_now_add=True)
    closed = models.DateTimeField(null=True)

    objects = ReaderSet()
    USERNAME_FIELD = "name"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def __str__(self) -> str:
        return self.name

    @property
    def is_active(self) -> bool:  # type: ignore[override] # follows from `closed`
        """Whether the account may sign in."""
        return self.closed is None

    def close(self) -> None:
        """Let the account sign in no more."""
        self.closed = timezone.now()
        self.save(update_fields=["closed"])

    def reopen(self) -> None:
        """Let the account sign in again."""
        self.closed = None
        self.save(update_fields=["closed"])

    def lets_see(self, visitor: "ReaderRow | AnonymousUser") -> bool:
        """Return whether the visitor may see the shelf and the diary."""
        if self.closed:
            return False
        if self.public or self == visitor:
            return True
        return self.shares.filter(to=visitor.pk).exists()


class ShareRow(models.Model):
    """A reader whom another lets see their shelf and diary."""

    reader = models.ForeignKey(ReaderRow, models.CASCADE, related_name="shares")
    to = models.ForeignKey(ReaderRow, models.CASCADE, related_name="+")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("reader", "to"), name="share_once"),)


class ShelfRow(models.Model):
    """A film that a reader wants to see, or has seen."""

    reader = models.ForeignKey(ReaderRow, models.CASCADE, related_name="shelf")
    film = models.ForeignKey(FilmRow, models.CASCADE, related_name="shelves")
    seen = models.BooleanField()
    since = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("reader", "film"), name="shelf_once"),)
        indexes = (models.Index(fields=("reader", "seen", "-since"), name="shelf_newest"),)


class DiaryRow(models.Model):
    """One time that a reader saw a film: when, where, on which carrier."""

    reader = models.ForeignKey(ReaderRow, models.CASCADE, related_name="diary")
    film = models.ForeignKey(FilmRow, models.CASCADE, related_name="diaries")
    date = models.DateField()
    place = models.CharField(max_length=200, blank=True)
    carrier = models.CharField(max_length=50, blank=True)
    rewatch = models.BooleanField(default=False)
    note = models.TextField(blank=True)

    class Meta:
        indexes = (models.Index(fields=("reader", "-date"), name="diary_newest"),)


class ListSet(models.QuerySet["ListRow"]):
    """Ways to ask for lists."""

    def seen_by(self, visitor: "ReaderRow | AnonymousUser") -> "ListSet":
        """Return those that the visitor may see: their own, and what is public."""
        public = Q(public=True, hidden__isnull=True, reader__closed__isnull=True)
        return self.filter(public | Q(reader=visitor.pk) if visitor.pk else public)


class ListRow(models.Model):
    """A reader's list of films; one that is not public is seen by its reader alone.

    So is one that an operator has `hidden`.
    """

    reader = models.ForeignKey(ReaderRow, models.CASCADE, related_name="lists")
    title = models.CharField(max_length=200)
    about = models.TextField(blank=True)
    public = models.BooleanField(default=True)
    made = models.DateTimeField(auto_now_add=True)
    hidden = models.DateTimeField(null=True)

    objects = ListSet.as_manager()

    class Meta:
        indexes = (models.Index(fields=("reader", "-made"), name="list_newest"),)

    def __str__(self) -> str:
        return self.title


class ListedRow(models.Model):
    """A film's place on a list, with a note."""

    list = models.ForeignKey(ListRow, models.CASCADE, related_name="films")
    film = models.ForeignKey(FilmRow, models.CASCADE, related_name="listed")
    place = models.IntegerField()
    note = models.TextField(blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("list", "film"), name="listed_once"),)
        indexes = (models.Index(fields=("list", "place"), name="listed_place"),)


class LogRow(models.Model):
    """What an operator did, to what, and why. Names are kept as they were.

    `kind` and `row` tell where it can be undone.
    """

    when = models.DateTimeField(auto_now_add=True)
    operator = models.CharField(max_length=NAME_CHARS)
    what = models.CharField(max_length=40)
    to = models.CharField(max_length=300)
    kind = models.CharField(max_length=20, blank=True)
    row = models.BigIntegerField(null=True)
    why = models.TextField()


class TallyRow(models.Model):
    """How often one did something that is limited, `since` when. `who` is kept as a hash."""

    what = models.CharField(max_length=20)
    who = models.CharField(max_length=64)
    since = models.DateTimeField()
    times = models.IntegerField(default=1)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("what", "who"), name="tally_once"),)
        indexes = (models.Index(fields=("since",), name="tally_oldest"),)
