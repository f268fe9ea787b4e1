"""Have the lines in numbers, and the ranks, made again behind the pages once lines have changed."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django_tasks import task
from django_tasks.base import Task
from django_tasks_db.models import DBTaskResult

from matchcut.site.lines import ranked, snapshots

SOON = timedelta(seconds=2)  # so that many changes at a time are one job,
LATER_A_MB = timedelta(seconds=5)  # and so that a large site does not do that all the time
COUNTED = timedelta(minutes=5)  # from one counting of ranks to the next


@task()
def renew() -> None:
    """Keep the lines as they are now, and have ranks counted from them in a while."""
    snapshots.keep()
    _ask(count, COUNTED if settings.OPTIONS.ranks.exists() else timedelta(0))


@task()
def count() -> None:
    """Count the ranks from the lines as they were last kept."""
    ranked.keep(ranked.count(snapshots.held()))


def ask() -> None:
    """Ask for the lines to be kept anew once this transaction is done."""
    path = settings.OPTIONS.lineage
    held = path.stat().st_size if path.exists() else 0
    _ask(renew, SOON + held / 1_000_000 * LATER_A_MB)


def begin() -> None:
    """Ask for everything anew at once, as who starts a site cannot know what has changed.

    Where no lines were ever kept they are before anyone visits: no page says that nobody has said
    anything when nobody has looked.
    """
    if not settings.OPTIONS.lineage.exists():
        snapshots.keep()
    renew.enqueue()


@transaction.atomic
def _ask(job: Task[Any, None], wait: timedelta) -> None:
    """Ask for a job unless one waits already that will see what this transaction changes.

    Locked, it cannot be begun before that; one that others have locked may be begun already.
    """
    waiting = DBTaskResult.objects.filter(status="READY", task_path=job.module_path)
    if not list(waiting.select_for_update(skip_locked=True).values_list("pk")[:1]):
        job.using(run_after=timezone.now() + wait).enqueue()
