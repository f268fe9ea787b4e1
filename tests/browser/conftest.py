"""A site in a process of its own, on the starter edition, and the system's Chromium to visit it."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from tests.browser.writing import noticed_review, plain_page

from matchcut.sources.readings_json import to_json

MATCHCUT = (sys.executable, "-c", "from matchcut.cli import main; raise SystemExit(main())")
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync"
).split()
PATIENCE_S = 60


@dataclass(frozen=True, slots=True)
class Site:
    """A running site: its address and its data folder."""

    address: str
    data: Path


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site with the starter edition, a page about Vertigo, and a review with a notice."""
    data, kept = tmp_path_factory.mktemp("site"), tmp_path_factory.mktemp("kept")
    for document in (plain_page(), noticed_review()):
        (kept / f"{document.sha256}.json").write_text(to_json(document), encoding="utf-8")
    environment = os.environ | {"MATCHCUT_DATA": str(data)}
    subprocess.run([*MATCHCUT, "load", str(kept)], env=environment, check=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen([*MATCHCUT, "serve", "--port", str(port)], env=environment)
    try:
        address = f"http://127.0.0.1:{port}"
        _wait_for(address, server)
        yield Site(address, data)
    finally:
        server.terminate()
        server.wait(PATIENCE_S)


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    """Return once the site answers."""
    for _ in range(PATIENCE_S * 10):
        assert server.poll() is None, "the server ended"
        try:
            urlopen(address).close()  # noqa: S310 - our own address
        except URLError:
            time.sleep(0.1)
        else:
            return
    pytest.fail("the server did not answer")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, as the system has it."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if not chromium:
        pytest.skip("no Chromium here: install Debian's package chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
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
