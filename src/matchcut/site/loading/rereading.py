"""Read again what readers wrote or brought, once the site stands on another catalogue.

New films can then be linked, and films that were merged are found under the id they have now.
"""

from django_tasks import task

from matchcut.site.catalogue import catalogue
from matchcut.site.desk import actions as desk
from matchcut.site.desk.models import TextRow
from matchcut.site.publishing import actions
from matchcut.site.writing.models import PieceRow

BATCH = 50  # pieces of one job: some seconds of work, after which others have their turn


@task()
def read_again(after: int) -> None:
    """Read a batch of the pieces that come after this one, and leave the rest to another job."""
    known = catalogue()
    if known is None:
        return
    mine = PieceRow.objects.filter(reader__isnull=False, pk__gt=after).order_by("pk")
    batch = list(mine.values_list("pk", flat=True)[:BATCH])
    for pk in batch:
        actions.read_again(piece_id=pk, catalogue=known)
    if batch:
        read_again.enqueue(after=batch[-1])


@task()
def read_desks_again(after: int) -> None:
    """Read the first text at a desk that comes after this one, and leave the rest to others."""
    text = TextRow.objects.exclude(reading="").filter(pk__gt=after).order_by("pk").first()
    if text:
        read_desks_again.enqueue(after=text.pk)
        if not text.waits:  # else it is read in its turn
            desk.read_again(text=text)


def begin() -> None:
    """Have everything read again that readers wrote or brought, if there is anything."""
    if PieceRow.objects.filter(reader__isnull=False).exists():
        read_again.enqueue(after=0)
    if TextRow.objects.exclude(reading="").exists():
        read_desks_again.enqueue(after=0)
