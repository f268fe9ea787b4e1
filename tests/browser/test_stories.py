import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect
from tests.browser.writing import HIDDEN

FILM = "/film/tt0052357"
LINE = "/line/tt0052357/tt0056119"
AXE = Axe()


def test_a_film_is_found_as_its_title_is_typed(page: Page) -> None:
    page.goto("/")
    page.get_by_role("searchbox").press_sequentially("verti")
    page.locator(".suggestions").get_by_role("link", name="Vertigo").wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Vertigo 1958")


@pytest.mark.parametrize("query", ["vertigo", "vertgio", "verti", "alfred hitchcock"])
def test_a_film_is_found_by_title_slip_beginning_and_maker(page: Page, query: str) -> None:
    page.goto("/")
    page.get_by_role("searchbox").fill(query)
    page.get_by_role("searchbox").press("Enter")
    expect(page.locator("main").get_by_role("link", name="Vertigo").first).to_be_visible()


def test_a_person_is_found_by_surname_and_leads_to_their_films(page: Page) -> None:
    page.goto("/search?q=hitch")
    page.get_by_role("link", name="Alfred Hitchcock").click()
    page.get_by_role("link", name="Vertigo").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Vertigo 1958")


def walk(page: Page) -> None:
    """From the film to a line, from there to the piece that says so."""
    page.goto(FILM)
    page.get_by_role("link", name="the line between Vertigo and La Jetée").first.click()
    expect(page).to_have_url(LINE)
    expect(page.get_by_text("La Jetée restages the redwood scene of Vertigo.")).to_be_visible()
    expect(page.get_by_role("heading", name="Against").locator("..")).to_contain_text(
        "It does not parody it."
    )
    page.get_by_role("link", name="example.org").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert "/piece/" in page.url


def test_one_walks_from_a_film_to_a_line_to_a_piece(page: Page) -> None:
    walk(page)


def test_one_walks_the_same_way_without_scripts(visit_without_scripts: BrowserContext) -> None:
    walk(visit_without_scripts.new_page())


def open_by_keyboard(page: Page) -> None:
    page.goto(LINE)
    expect(page.get_by_text(HIDDEN)).to_have_count(0)
    page.get_by_role("button", name="Show the passage").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text(HIDDEN)).to_be_visible()


def test_a_spoiler_is_opened_by_keyboard_and_has_the_focus(page: Page) -> None:
    open_by_keyboard(page)
    expect(page.locator(":focus")).to_contain_text(HIDDEN)
    page.reload()
    expect(page.get_by_text(HIDDEN)).to_have_count(0)


def test_a_spoiler_is_opened_without_scripts(visit_without_scripts: BrowserContext) -> None:
    open_by_keyboard(visit_without_scripts.new_page())


def test_the_picture_leads_to_films_and_lines(page: Page) -> None:
    page.goto(FILM)
    page.locator(".picture .wide a[href^='/film/']").filter(has_text="Jetée").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Jetée")
