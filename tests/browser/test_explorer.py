"""The explorer in a browser: by keyboard, without scripts, on a narrow screen."""

import csv
import re
import subprocess

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from tests.browser.conftest import Site, environment
from tests.browser.test_pages import hindrances

from matchcut.films.values import Film
from matchcut.lines.values import Kind, ReadDocument, ReadPiece, Statement
from matchcut.reading.values import Piece, PieceKind, Quote, Reading
from matchcut.sources.film_sources import starter
from matchcut.sources.readings_json import to_json
from site_server import MATCHCUT

VERTIGO = "/film/tt0052357/lineage"
MOST_TABS = 200
CROWD = 80
TRIP = Film("tt0000417", "A Trip to the Moon", 1902)


def tab_to(page: Page, words: str) -> None:
    """Press Tab until a link or button of these words has the focus."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        focused = page.evaluate(
            "(document.activeElement.querySelector('title') || document.activeElement).textContent"
        )
        if str(focused).strip().startswith(words):
            return
    raise AssertionError(f"the keyboard does not reach {words}")


def test_three_generations_are_explored_by_keyboard_alone(page: Page) -> None:
    page.goto("/film/tt0052357")
    tab_to(page, "Explore the lineage")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("The lineage of Vertigo")
    tab_to(page, "La Jetée (1962)")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("The lineage of La Jetée")
    tab_to(page, "12 Monkeys (1995)")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("The lineage of 12 Monkeys")
    tab_to(page, "La Jetée (1962) and 12 Monkeys (1995): draws on")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/line/"))


def test_filters_need_no_scripts(visit_without_scripts: BrowserContext) -> None:
    page = visit_without_scripts.new_page()
    page.goto(VERTIGO)
    films = page.locator("svg .film")
    expect(films).to_have_count(5)
    expect(page.locator(".zoom")).to_have_count(0)
    page.get_by_text("By kind, by what passes").click()
    page.get_by_role("group", name="Only through").get_by_label("sound").check()
    page.get_by_label("Steps back").select_option("0")
    page.get_by_role("button", name="Show it").click()
    expect(films).to_have_count(2)
    expect(page.get_by_label("sound")).to_be_checked()
    page.get_by_role("link", name="Take all filters off").click()
    expect(films).to_have_count(5)


def test_the_picture_is_zoomed_by_buttons_and_keys(page: Page) -> None:
    page.goto(VERTIGO)
    picture = page.locator("[data-stage] svg")
    wide = "one => one.getBoundingClientRect().width"
    usual = picture.evaluate(wide)
    page.get_by_role("button", name="Zoom in").click()
    assert picture.evaluate(wide) > usual
    page.get_by_role("region", name="Picture of the lineage").focus()
    page.keyboard.press("0")
    assert picture.evaluate(wide) == usual
    page.keyboard.press("-")
    assert picture.evaluate(wide) < usual
    page.keyboard.press("0")
    page.get_by_role("region", name="Picture of the lineage").hover()
    page.keyboard.down("Control")
    page.mouse.wheel(0, -100)
    page.keyboard.up("Control")
    page.wait_for_function(f"document.querySelector('[data-stage] svg').clientWidth > {usual}")


@pytest.mark.parametrize("width", [320, 360])
def test_a_narrow_page_keeps_its_width_and_the_picture_scrolls(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(VERTIGO)
    assert hindrances(page) == ""
    stage = page.get_by_role("region", name="Picture of the lineage")
    inside = "one => [one.scrollWidth > one.clientWidth, one.tabIndex]"
    assert stage.evaluate(inside) == [True, 0]
    page.get_by_text("By kind, by what passes").click()
    assert hindrances(page) == ""


def test_folded_films_open(page: Page, crowded: str) -> None:
    page.goto(crowded)
    films = page.locator("svg .film")
    expect(films).to_have_count(60)
    before = set(page.locator("svg .film > title").all_text_contents())
    page.locator("svg a:has(.fold)").first.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("unfold="))
    expect(films).to_have_count(60)
    assert set(page.locator("svg .film > title").all_text_contents()) != before
    assert hindrances(page) == ""


@pytest.fixture(scope="module")
def crowded(site: Site, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The explorer of a film on which far more films draw than there is room for."""
    kept = tmp_path_factory.mktemp("crowd")
    document = page_of_many()
    (kept / f"{document.sha256}.json").write_text(to_json(document), encoding="utf-8")
    subprocess.run([*MATCHCUT, "load", str(kept)], env=environment(site.data), check=True)
    return f"/film/{TRIP.id}/lineage"


def page_of_many() -> ReadDocument:
    """A page that says of many films, of which nothing else is said, that they draw on one."""
    joined = {row[end] for row in rows("lines") for end in ("earlier", "later")}
    late = [row for row in rows("films") if row["year"] > "1902" and row["imdb"]]
    films = [
        Film(row["imdb"], row["title"], int(row["year"])) for row in late if row["id"] not in joined
    ]
    text = "It owes much to a trip."
    quote = Quote(text, "", "", 0, len(text))
    statements = tuple(
        Statement(TRIP, film, Kind.DRAWS_ON, voice=("the writer",), quote=quote)
        for film in films[:CROWD]
    )
    piece = Piece(0, PieceKind.POST, text, headline="Trips", author="Chantal", language="en")
    read = ReadPiece(Reading(piece, (TRIP,)), statements)
    return ReadDocument("https://example.org/trips", "3" * 64, (read,))


def rows(table: str) -> list[dict[str, str]]:
    """The rows of a table of the starter edition."""
    with (starter().path / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
