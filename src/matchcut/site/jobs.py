"""Work done behind the pages: a job waits as a row of the same database, and a thread does it.

Jobs are made with `@task()` and asked for with `.enqueue(…)` in the transaction that needs them,
so that one is there exactly if the other is. Each may be done twice, and comes to the same.
"""

import logging
import os
import socket
from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Event, Thread

from django.db import connections
from django.utils import timezone
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from matchcut.site.pages import ready

PAUSE_S = 1.0  # how long a job waits at most before it is begun
FAILED_S = 20.0  # and how long after one that failed
LOST = timedelta(hours=1)  # no job takes as long: who did it is gone
_LOGGER = logging.getLogger("django.matchcut.jobs")


def start(stopping: Event) -> tuple[Thread, ...]:
    """Return threads that work until told to stop; they end with their process in any case.

    One does jobs, the other makes films' sheets, so that neither waits for the other.
    """
    work = {"jobs": _do_jobs, "sheets": ready.make_some}
    threads = tuple(
        Thread(target=_work, args=(stopping, do), name=name, daemon=True)
        for name, do in work.items()
    )
    for thread in threads:
        thread.start()
    return threads


def put_back(before: datetime) -> int:
    """Let jobs be done again that were begun before this time and never ended; returns how many."""
    begun = DBTaskResult.objects.running().filter(started_at__lt=before)
    return begun.update(status="READY") if begun.exists() else 0


def work_off() -> None:
    """Do every job that is due, and forget those that went well."""
    if DBTaskResult.objects.ready().exists():
        Worker(
            queue_names=["*"],
            interval=0,
            batch=True,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=f"{socket.gethostname()[:40]} {os.getpid()}",
            excluded_queue_names=[],
        ).run()
        DBTaskResult.objects.successful().delete()


def _do_jobs() -> None:
    put_back(timezone.now() - LOST)
    work_off()


def _work(stopping: Event, do: Callable[[], object]) -> None:
    while not stopping.wait(PAUSE_S):
        try:
            do()
        except Exception:
            _LOGGER.exception("work behind the pages failed, and goes on")
            connections.close_all()
            stopping.wait(FAILED_S)
