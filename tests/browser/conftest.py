"""A site in a process of its own, on the starter edition, and the system's Chromium to visit it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from psycopg import sql
from tests.browser.writing import noticed_review, plain_page
from tests.once import made_once

from matchcut.sources.readings_json import to_json
from site_server import Server

FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync"
).split()
ELSEWHERE = "STORIES_DATABASE"  # holds the address of a PostgreSQL server's own database
HERE = Path(__file__).parent
PATIENCE_MS = 60_000  # where other work goes on at once, a page takes its time

expect.set_options(timeout=PATIENCE_MS)


@dataclass(frozen=True, slots=True)
class Site:
    """A running site: its address and its data folder."""

    address: str
    data: Path


@pytest.hookimpl(tryfirst=True)  # before they are shared out
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the stories of a module together where tests run side by side: they share a site."""
    for item in items:
        if item.path.parent == HERE:
            item.add_marker(pytest.mark.xdist_group(item.path.stem))


@pytest.fixture(scope="session")
def founded(common: Path) -> Path:
    """The folder of a site that stories begin on copies of.

    It has the starter edition, a page about Vertigo, and a review with a notice.
    """
    return made_once(common / "founded", put_site)


def put_site(data: Path) -> None:
    """Put the site of the stories in an empty folder, its pieces by way of another."""
    kept = data.with_suffix(".pieces")
    kept.mkdir(exist_ok=True)
    for document in (plain_page(), noticed_review()):
        (kept / f"{document.sha256}.json").write_text(to_json(document), encoding="utf-8")
    make_database(data)
    run_script("tests.browser.founding", str(kept), data=data)


def run_script(name: str, *arguments: str, data: Path) -> None:
    """Run a module of these tests as a script, on the site in this folder."""
    script = [sys.executable, "-m", name, *arguments]
    subprocess.run(script, env=environment(data), cwd=HERE.parents[1], check=True)


def make_database(data: Path, like: str = "template1") -> None:
    """Make the database for a site in this folder, where stories keep rows elsewhere."""
    if elsewhere := os.environ.get(ELSEWHERE):
        make = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
        with psycopg.connect(elsewhere, autocommit=True) as server:
            server.execute(make.format(sql.Identifier(data.name), sql.Identifier(like)))


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory, founded: Path) -> Path:
    """The data folder of a site of the module's own, as it was founded."""
    data = tmp_path_factory.mktemp("site")
    shutil.copytree(founded, data, dirs_exist_ok=True)
    make_database(data, founded.name)
    return data


@pytest.fixture(scope="module")
def site(data: Path) -> Iterator[Site]:
    """The site as it was founded, running."""
    with running(data) as site:
        yield site


def environment(data: Path) -> dict[str, str]:
    """The environment of a site on this data folder."""
    return os.environ | {"MATCHCUT_DATA": str(data), "MATCHCUT_DATABASE": database(data)}


def database(data: Path) -> str:
    """The address of a site's database, empty for SQLite in its folder."""
    return os.environ.get(ELSEWHERE, "").replace("/postgres?", f"/{data.name}?")


@contextmanager
def running(data: Path) -> Iterator[Site]:
    """Serve the site on this data folder, in a process of its own."""
    server = Server(data, database=database(data))
    server.start()
    try:
        yield Site(server.address, data)
    finally:
        server.stop()


def chromium() -> str:
    """The path of the system's Chromium; skips where there is none."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if not found:
        pytest.skip("no Chromium here: install Debian's package chromium")
    return found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, as the system has it."""
    path = chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def visit(browser: Browser, site: Site) -> Iterator[BrowserContext]:
    """A visit to the site; what the browser refuses or scripts throw fails the test."""
    context = browser.new_context(base_url=site.address)
    yield from _watched(context)


@pytest.fixture
def visit_without_scripts(browser: Browser, site: Site) -> Iterator[BrowserContext]:
    """A visit with JavaScript switched off."""
    yield from _watched(browser.new_context(base_url=site.address, java_script_enabled=False))


def _watched(context: BrowserContext) -> Iterator[BrowserContext]:
    faults: list[str] = []
    asked: list[str] = []
    context.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    context.on("weberror", lambda fault: faults.append(str(fault.error)))
    context.on("request", lambda request: asked.append(request.url))
    yield context
    context.close()
    assert faults == []
    assert {url.split("/")[2].partition(":")[0] for url in asked} <= {"127.0.0.1"}


@pytest.fixture
def page(visit: BrowserContext) -> Page:
    """A page of a visit."""
    return visit.new_page()
