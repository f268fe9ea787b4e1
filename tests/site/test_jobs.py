from datetime import timedelta
from threading import Event

import pytest
from axes.models import AccessAttempt
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.utils import timezone
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from matchcut.site import jobs
from matchcut.site.films.models import FilmRow
from matchcut.site.jobs import put_back, work_off
from matchcut.site.keeping.pruning import begin, prune
from matchcut.site.pages import ready

pytestmark = pytest.mark.usefixtures("site")


@task()
def rename(film_id: str, title: str) -> None:
    FilmRow.objects.filter(id=film_id).update(title=title)


@task()
def fail() -> None:
    raise LookupError("no such film")


def statuses() -> list[str]:
    return list(DBTaskResult.objects.values_list("status", flat=True))


def test_a_job_is_done_and_forgotten() -> None:
    rename.enqueue("csv-quiet", "A Loud Film")
    work_off()
    assert FilmRow.objects.get(id="csv-quiet").title == "A Loud Film"
    assert statuses() == []


def test_a_job_that_fails_stops_no_other_and_says_why() -> None:
    fail.enqueue()
    rename.enqueue("csv-quiet", "A Loud Film")
    work_off()
    assert FilmRow.objects.get(id="csv-quiet").title == "A Loud Film"
    assert "no such film" in DBTaskResult.objects.get().traceback


def test_a_job_waits_for_its_time() -> None:
    rename.using(run_after=timezone.now() + timedelta(hours=1)).enqueue("csv-quiet", "Later")
    work_off()
    assert statuses() == ["READY"]


def test_a_job_whose_process_ended_is_done_after_all() -> None:
    rename.enqueue("csv-quiet", "A Loud Film")
    DBTaskResult.objects.get().claim("a process that is gone")
    work_off()
    assert statuses() == ["RUNNING"]
    assert put_back(timezone.now() - timedelta(hours=1)) == 0
    assert put_back(timezone.now()) == 1
    work_off()
    assert FilmRow.objects.get(id="csv-quiet").title == "A Loud Film"


def test_what_fails_behind_the_pages_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    tries, stopping = [], Event()

    def fail_once() -> None:
        tries.append("once more")
        if len(tries) == 1:
            raise LookupError("a sheet that could not be made")
        stopping.set()

    monkeypatch.setattr(jobs, "PAUSE_S", 0.001)
    monkeypatch.setattr(jobs, "FAILED_S", 0.001)
    monkeypatch.setattr(jobs, "_do_jobs", lambda: None)
    monkeypatch.setattr(ready, "make_some", fail_once)
    for thread in jobs.start(stopping):
        thread.join(60)
    assert len(tries) == 2


def test_pruning_deletes_what_had_its_time_and_comes_again() -> None:
    now = timezone.now()
    for days in (-1, 1):
        session = SessionStore()
        session.create()
        Session.objects.filter(pk=session.session_key).update(
            expire_date=now + timedelta(days=days)
        )
        attempt = AccessAttempt.objects.create(
            username=f"agnes{days}", ip_address="192.0.2.1", failures_since_start=1
        )
        AccessAttempt.objects.filter(pk=attempt.pk).update(
            attempt_time=now + timedelta(days=days * 10)
        )
    begin()
    begin()
    assert statuses() == ["READY"]
    work_off()
    assert Session.objects.get().expire_date > now
    assert AccessAttempt.objects.get().username == "agnes1"
    assert DBTaskResult.objects.get().task_path == prune.module_path
    assert DBTaskResult.objects.get().run_after > now
