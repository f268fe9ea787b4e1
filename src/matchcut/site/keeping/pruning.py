"""What a site need not keep: visits that ended, failed attempts to sign in, old faults of jobs."""

from datetime import timedelta

from axes.models import AccessAttempt
from django.contrib.sessions.models import Session
from django.utils import timezone
from django_tasks import task
from django_tasks_db.models import DBTaskResult

EVERY = timedelta(days=1)
FAULTS_KEPT = timedelta(days=30)
ATTEMPTS_KEPT = timedelta(days=7)  # they name addresses of visitors


@task()
def prune() -> None:
    """Delete what has had its time, and come again tomorrow."""
    now = timezone.now()
    Session.objects.filter(expire_date__lt=now).delete()
    AccessAttempt.objects.filter(attempt_time__lt=now - ATTEMPTS_KEPT).delete()
    DBTaskResult.objects.failed().filter(finished_at__lt=now - FAULTS_KEPT).delete()
    prune.using(run_after=now + EVERY).enqueue()


def begin() -> None:
    """Ask for the first pruning, unless the next one waits already."""
    if not DBTaskResult.objects.filter(status="READY", task_path=prune.module_path).exists():
        prune.enqueue()
