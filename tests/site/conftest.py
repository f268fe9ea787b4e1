"""A small site for the tests, loaded once; each test undoes what it changes."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import resvg_py
from django.test import Client, override_settings
from pytest_django import DjangoDbBlocker, Settings
from tests.site.world import TABLES, noticed_review, open_page

from matchcut.site.options import Options
from matchcut.sources.edition_building import build
from matchcut.sources.film_sources import FilmSource

if TYPE_CHECKING:  # needs Django
    from tests.site.cast import Cast


@pytest.fixture(scope="session")
def site_options(tmp_path_factory: pytest.TempPathFactory) -> Options:
    """A data folder with a catalogue of six films."""
    data = tmp_path_factory.mktemp("data")
    tables = tmp_path_factory.mktemp("tables") / "csv"
    tables.mkdir()
    for name, rows in TABLES.items():
        (tables / f"{name}.csv").write_text(rows, encoding="utf-8")
    build((FilmSource("csv", tables),), data / "catalogue", lambda _: None)
    return Options(data)


@pytest.fixture(scope="session")
def django_db_setup(
    django_db_setup: None,  # noqa: ARG001 - the tables must be there first
    django_db_blocker: DjangoDbBlocker,
    site_options: Options,
) -> None:
    """Load the catalogue, the page and the review once; each test then undoes what it changes."""
    from django_tasks_db.models import DBTaskResult  # noqa: PLC0415 - needs Django

    from matchcut.site.lines import ranked, snapshots  # noqa: PLC0415 - as above
    from matchcut.site.loading.counts import count_lines  # noqa: PLC0415 - as above
    from matchcut.site.loading.documents import Terms, keep_document  # noqa: PLC0415 - as above
    from matchcut.site.loading.editions import load_edition  # noqa: PLC0415 - as above
    from matchcut.site.writing.models import LoadRow  # noqa: PLC0415 - as above

    with django_db_blocker.unblock():
        load_edition(site_options.catalogue, lambda _: None)
        load = LoadRow.objects.create(name="samples")
        keep_document(load=load, document=open_page(), terms=Terms("", "1"))
        keep_document(load=load, document=noticed_review(), terms=Terms("CC BY 4.0", "2"))
        count_lines()
        with override_settings(OPTIONS=site_options):
            ranked.keep(ranked.count(snapshots.keep()))
        DBTaskResult.objects.all().delete()  # it is done


@pytest.fixture(scope="session")
def lines_kept(django_db_setup: None, site_options: Options) -> bytes:  # noqa: ARG001 - makes them
    """The lines in numbers, before any test changed them."""
    return site_options.lineage.read_bytes()


@pytest.fixture(scope="session", autouse=True)
def _rendered_once() -> Iterator[None]:
    """Crawlers meet the same drawing hundreds of times: its dots are rendered once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(resvg_py, "svg_to_bytes", cache(resvg_py.svg_to_bytes))
        yield


@pytest.fixture(autouse=True)
def _one_transaction(monkeypatch: pytest.MonkeyPatch) -> None:
    """Jobs leave a test's connection open, as Django's own client does, to undo all at its end."""
    worker = "django_tasks_db.management.commands.db_worker"
    monkeypatch.setattr(f"{worker}.close_old_connections", lambda: None)


@pytest.fixture
def site(db: None, settings: Settings, site_options: Options, lines_kept: bytes) -> Client:  # noqa: ARG001 - for its effect
    """A browser without cookies or scripts, on the small site."""
    from matchcut.site.pages import ready  # noqa: PLC0415 - needs Django

    ready.held.clear()  # made of what another test took back
    settings.OPTIONS = site_options
    if site_options.lineage.read_bytes() != lines_kept:
        site_options.lineage.write_bytes(lines_kept)
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # quick
    return Client(headers={"host": "localhost"})


@pytest.fixture
def cast(site: Client) -> "Cast":  # noqa: ARG001 - the site must be there first
    """Agnès, who keeps the diary, Chantal, who shares it, Ousmane, who must see nothing of it."""
    from tests.site.cast import gather  # noqa: PLC0415 - needs Django

    return gather()


@pytest.fixture
def agnes(cast: "Cast") -> Client:
    """Agnès's browser: she wrote what the tests ask of an author."""
    return cast.browser("Agnès")


@pytest.fixture
def chantal(cast: "Cast") -> Client:
    """Chantal's browser: Agnès shares shelf and diary with her."""
    return cast.browser("Chantal")


@pytest.fixture
def ousmane(cast: "Cast") -> Client:
    """Ousmane's browser: a reader like others."""
    return cast.browser("Ousmane")


@pytest.fixture
def operator(cast: "Cast") -> Client:
    """The browser of who runs the site."""
    return cast.browser("Operator")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder to load from."""
    path = tmp_path / "notes"
    path.mkdir()
    return path
