import pytest
from django.conf import settings
from django_tasks_db.models import DBTaskResult
from tests.site.pages.walking import said
from tests.site.world import QUIET, RAN, THRONE

from matchcut.lineage.measures import Measure
from matchcut.site.films.models import FilmRow
from matchcut.site.jobs import work_off
from matchcut.site.lines import ranked, renewing, snapshots
from matchcut.site.lines.actions import stir

pytestmark = pytest.mark.usefixtures("site")


def waiting() -> list[str]:
    return sorted(path.rpartition(".")[2] for path in _paths())


def _paths() -> list[str]:
    return list(DBTaskResult.objects.filter(status="READY").values_list("task_path", flat=True))


def test_many_changes_are_one_job() -> None:
    for _ in range(3):
        stir(films=(RAN.id, THRONE.id))
    assert waiting() == ["renew"]


def test_a_change_is_in_the_numbers_once_the_job_is_done() -> None:
    before = snapshots.held()
    said(QUIET.id, RAN.id)
    job = DBTaskResult.objects.get()
    assert job.run_after > job.enqueued_at  # so that further changes are the same job
    DBTaskResult.objects.update(run_after="2020-02-02T00:00Z")
    work_off()
    assert len(snapshots.held().earlier) == len(before.earlier) + 1
    assert waiting() == ["count"]  # ranks were counted before, and are not at once again


def test_whoever_starts_a_site_has_everything_made_again() -> None:
    renewing.begin()
    work_off()
    assert waiting() == ["count"]


def test_a_site_answers_with_the_lines_in_numbers_from_the_first() -> None:
    settings.OPTIONS.lineage.unlink(missing_ok=True)
    said(QUIET.id, RAN.id)
    renewing.begin()
    assert len(snapshots.held().earlier) > 0


def test_ranks_are_as_they_were_counted() -> None:
    for at in range(3):
        heir = FilmRow.objects.create(id=f"heir-{at}", title="Heir", year=2020, countries=["KR"])
        said(heir.pk, THRONE.id)
    counted = ranked.count(snapshots.keep())
    ranked.keep(counted)
    assert ranked.kept() == counted
    first = counted.first[Measure.LINES][0]
    assert (first.film, first.rank) == (THRONE.id, 1)
    assert "KR" in {row.country for row in counted.table.rows}


@pytest.mark.parametrize("held", [None, "", "{}", "[1]", '{"counted": 1}'])
def test_ranks_that_cannot_be_read_are_none(held: str | None) -> None:
    path = settings.OPTIONS.ranks
    before = path.read_text()
    path.unlink()
    if held is not None:
        path.write_text(held)
    assert ranked.kept() is None
    path.write_text(before)
