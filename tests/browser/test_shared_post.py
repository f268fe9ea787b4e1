"""A real post at the desk: a French blog's, on a site that knows the films it speaks of."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import Site, environment, make_database, running
from tests.browser.test_desk import choose, statement
from tests.browser.test_writing_stories import register

from site_server import MATCHCUT

POST = "writing/dead-rooster/2008/2008-04-02-wes-anderson-schwartzman-deschanel.md"
FILMS = """title,year
The Darjeeling Limited,2007
The Royal Tenenbaums,2001
The Life Aquatic with Steve Zissou,2004
Rushmore,1998
Marie Antoinette,1938
Marie Antoinette,2006
The Virgin Suicides,1999
Almost Famous,2000
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, shared_data: Path) -> Iterator[Site]:  # noqa: ARG001 - skips before a site is made
    """A site with the starter edition and the films of the post."""
    data = tmp_path_factory.mktemp("site")
    make_database(data)
    films = tmp_path_factory.mktemp("films") / "films.csv"
    films.write_text(FILMS, encoding="utf-8")
    build = [*MATCHCUT, "catalogue", "build", "--source", f"csv={films}"]
    subprocess.run(build, env=environment(data), check=True)
    with running(data) as site:
        yield site


def test_a_shared_post_is_read_corrected_and_two_of_its_lines_stand_on_the_films_page(
    page: Page, shared_data: Path
) -> None:
    register(page, "Lectrice")
    page.get_by_role("link", name="Desk").click()
    page.get_by_label("Or a file").set_input_files(shared_data / POST)
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_role("heading", name="What it says of films")).to_be_visible()
    choose(page, "Marie-Antoinette", "Marie Antoinette 2006", "Marie Antoinette (2006)")
    expect(page.get_by_text("by you").first).to_be_visible()
    for earlier in ("Rushmore (1998)", "The Royal Tenenbaums (2001)"):
        claim = statement(page, f"The Darjeeling Limited (2007) draws on {earlier}")
        claim.get_by_role("button", name="Keep", exact=True).click()
        expect(claim).to_contain_text("Kept. It stands on")
    page.get_by_role("link", name="the line of the two films").first.click()
    page.get_by_role("link", name="The Darjeeling Limited").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("The Darjeeling Limited")
    expect(page.get_by_text("kept by")).to_have_count(2)
