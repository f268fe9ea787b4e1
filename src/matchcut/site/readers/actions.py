"""Changes to accounts, and to what readers keep."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from matchcut.site.films.models import FilmRow
from matchcut.site.readers.models import (
    DiaryRow,
    ListedRow,
    ListRow,
    ReaderRow,
    ShareRow,
    ShelfRow,
    folded,
)

MOST_ON_A_LIST = 500


@dataclass(frozen=True, slots=True)
class Noted:
    """A film by id, and a note on it."""

    film: str
    note: str


@transaction.atomic
def register(
    *, name: str, password: str, email: str = "", operator: bool = False
) -> ReaderRow | None:
    """Return a new account, or None if the name is taken."""
    reader = ReaderRow(name=name, folded=folded(name), email=email, is_operator=operator)
    reader.set_password(password)
    stated = {"name": name, "email": email, "is_operator": operator, "password": reader.password}
    made, is_new = ReaderRow.objects.get_or_create(folded=reader.folded, defaults=stated)
    return made if is_new else None


@transaction.atomic
def share(*, reader: ReaderRow, name: str) -> bool:
    """Let another reader see shelf and diary; returns False where nobody goes by the name."""
    to = ReaderRow.objects.exclude(pk=reader.pk).filter(folded=folded(name)).first()
    if to:
        ShareRow.objects.get_or_create(reader=reader, to=to)
    return to is not None


@transaction.atomic
def share_no_more(*, reader: ReaderRow, name: str) -> None:
    """Take back what was shared with that reader."""
    reader.shares.filter(to__folded=folded(name)).delete()


@transaction.atomic
def keep(*, reader: ReaderRow, film: FilmRow, seen: bool | None) -> None:
    """Put a film among those seen or those to see, or with None, take it off the shelf."""
    mine = ShelfRow.objects.filter(reader=reader, film=film)
    if seen is None:
        mine.delete()
    elif not mine.filter(seen=seen).exists():
        stated = {"seen": seen, "since": timezone.now()}
        ShelfRow.objects.update_or_create(reader=reader, film=film, defaults=stated)


@transaction.atomic
def write_diary(*, row: DiaryRow) -> None:
    """Save an entry of a diary; its film has then been seen."""
    row.save()
    keep(reader=row.reader, film=row.film, seen=True)


@transaction.atomic
def put_on_list(*, on: ListRow, film: FilmRow, note: str) -> bool:
    """Put a film last on a list, or change its note there; returns False where a list is full."""
    ListRow.objects.select_for_update().get(pk=on.pk)  # what is sent twice waits its turn
    last = on.films.aggregate(last=Max("place"))["last"] or 0
    if on.films.filter(film=film).update(note=note):
        return True
    if on.films.count() >= MOST_ON_A_LIST:
        return False
    ListedRow.objects.create(list=on, film=film, place=last + 1, note=note)
    return True


@transaction.atomic
def make_list(*, reader: ReaderRow, title: str, films: Sequence[Noted]) -> ListRow:
    """Return a new list of these films, in their order; those that the site has not are left out.

    Only its reader sees it until they say otherwise.
    """
    made = reader.lists.create(title=title, public=False)
    known = FilmRow.objects.in_bulk([one.film for one in films])
    ListedRow.objects.bulk_create(
        ListedRow(list=made, film_id=one.film, place=place, note=one.note)
        for place, one in enumerate(films, 1)
        if one.film in known
    )
    return made


@transaction.atomic
def move(*, listed: ListedRow, up: bool) -> None:
    """Let a film change places with the one above or below it."""
    rows = ListedRow.objects.select_for_update().filter(list=listed.list_id)
    ordered = list(rows.order_by("place", "pk"))
    at = ordered.index(listed)
    other = at - 1 if up else at + 1
    if 0 <= other < len(ordered):
        ordered[at], ordered[other] = ordered[other], ordered[at]
        for place, row in enumerate(ordered, 1):
            row.place = place
        ListedRow.objects.bulk_update(ordered, ["place"])
