from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from django.db import DatabaseError, connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client
from pytest_django import Settings
from tests.site.commands import run
from tests.site.world import RAN

from matchcut.site.films.models import EditionRow, FilmRow
from matchcut.site.jobs import work_off
from matchcut.site.keeping.checking import faults
from matchcut.site.loading.rereading import read_again
from matchcut.site.options import Options
from matchcut.site.readers.models import ReaderRow
from matchcut.site.writing.models import PieceRow

pytestmark = pytest.mark.usefixtures("site")


def wrong() -> dict[str, str]:
    return {part: fault for part, fault in faults() if fault}


@pytest.fixture
def _sound(site: Client, site_options: Options, settings: Settings, tmp_path: Path) -> None:  # noqa: ARG001 - after it
    """A data folder with a key of its own, as a site that runs has it."""
    (tmp_path / "catalogue").symlink_to(site_options.catalogue)
    key = tmp_path / "secret-key"
    key.write_text("secret", encoding="ascii")
    key.chmod(0o600)
    settings.OPTIONS = replace(site_options, data=tmp_path)


@pytest.mark.usefixtures("_sound")
def test_a_site_as_it_should_be_has_no_fault() -> None:
    assert wrong() == {}
    assert len(list(faults())) > 5


def publish_half() -> None:
    reader = ReaderRow.objects.create(name="Agnès", folded="agnès")
    PieceRow.objects.create(reader=reader, kind="review", markdown="Half of it")


def miscount_votes() -> None:
    PieceRow.objects.update(helpful=3)


def miscount_lines() -> None:
    FilmRow.objects.filter(id=RAN.id).update(lines=7)


def break_off_the_load() -> None:
    EditionRow.objects.update(finished=None)


def fail_at_a_job() -> None:
    read_again.enqueue("not a number")  # type: ignore[arg-type] # so that it fails
    work_off()


def refer_to_nothing() -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE site_writing_piecerow SET film_id = 'nowhere'")


def change_tables_in_a_later_version() -> None:
    MigrationRecorder(connection).record_applied("site_films", "9999_later")


def change_no_tables_yet() -> None:
    MigrationRecorder(connection).record_unapplied("site_searching", "0002_index")


@pytest.mark.usefixtures("_sound")
@pytest.mark.parametrize(
    ("spoil", "part", "words"),
    [
        (publish_half, "readers' pieces", "half written"),
        (miscount_votes, "counted votes", "other counts"),
        (miscount_lines, "counted lines", "1 films"),
        (break_off_the_load, "the catalogue", "not loaded"),
        (fail_at_a_job, "jobs", "read_again"),
        (change_tables_in_a_later_version, "its tables", "newer Matchcut"),
        (change_no_tables_yet, "its tables", "still to be made"),
    ],
)
def test_what_is_wrong_is_told(spoil: Callable[[], None], part: str, words: str) -> None:
    spoil()
    assert list(wrong()) == [part]
    assert words in wrong()[part]


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL refuses such a row")
@pytest.mark.usefixtures("_sound")
@pytest.mark.django_db(transaction=False)
def test_a_row_that_refers_to_nothing_is_told() -> None:
    refer_to_nothing()
    assert "what rows refer to" in wrong()
    connection.needs_rollback = True


@pytest.mark.usefixtures("_sound")
@pytest.mark.parametrize(
    ("file", "part"), [("secret-key", "the key"), ("catalogue", "the catalogue")]
)
def test_a_missing_file_is_told(settings: Settings, file: str, part: str) -> None:
    (settings.OPTIONS.data / file).unlink()
    assert list(wrong()) == [part]


@pytest.mark.usefixtures("_sound")
def test_a_key_that_others_may_read_is_told(settings: Settings) -> None:
    settings.OPTIONS.secret_key.chmod(0o644)
    assert "chmod 600" in wrong()["the key"]


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL looks after its own files")
def test_a_file_that_is_no_database_is_told(settings: Settings, site_options: Options) -> None:
    def broken(*_: object) -> None:
        raise DatabaseError("file is not a database")

    settings.OPTIONS = site_options
    with connection.execute_wrapper(broken):
        assert "file is not a database" in dict(faults()).values()


@pytest.mark.parametrize("command", [["check"], ["backup", "site.tar.gz"]])
def test_where_there_is_no_site_none_is_made(tmp_path: Path, command: list[str]) -> None:
    found = run(*command, data=tmp_path / "nothing")
    assert found.returncode == 3
    assert "there is no site here" in found.stderr
    assert list(tmp_path.iterdir()) == []
