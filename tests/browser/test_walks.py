"""Walks along lines in a browser: the way between two films, what to see next, a programme."""

from playwright.sync_api import BrowserContext, Page, expect
from tests.browser.test_stories import AXE
from tests.browser.test_writing_stories import register

OZ, DAYS = "tt0032138", "tt9586294"
VERTIGO = "tt0052357"
OWN_NOTE = "Bring a scarf: the hall is cold."


def test_the_way_from_the_wizard_of_oz_to_better_days_has_a_link(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="How do two films hang together?").click()
    page.get_by_label("From the film").fill("wizard of oz")
    page.get_by_label("to the film").fill("少年的你")
    page.get_by_role("button", name="Find the way").click()
    way = page.locator(".way").first
    expect(way.get_by_role("link", name="Us and Them", exact=True)).to_be_visible()
    expect(way).to_contain_text("the present is black and white")
    expect(way).to_contain_text("nobody claims here that the one stems from the other")
    link = page.get_by_role("link", name="/path?").get_attribute("href")
    assert link == page.url
    assert link.endswith(f"/path?from={OZ}&to={DAYS}")
    assert AXE.run(page).violations_count == 0
    page.get_by_role("link", name="swap them").click()
    expect(page.locator(".way").first.get_by_role("link").first).to_have_text("Better Days")
    page.goto(link)
    expect(page.locator(".way").first.get_by_role("link").first).to_have_text("The Wizard of Oz")


def test_what_to_see_next_is_chosen_without_scripts(visit_without_scripts: BrowserContext) -> None:
    page = visit_without_scripts.new_page()
    page.goto(f"/film/{VERTIGO}")
    page.get_by_role("link", name="What to see next").click()
    expect(page.get_by_role("heading", level=2, name="The Artist")).to_be_visible()
    page.get_by_label("Like this, but for its").select_option("look")
    page.get_by_label("and not for its").select_option("sound")
    page.get_by_label("not by the same director").check()
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_role("heading", level=2, name="La Jetée")).to_be_visible()
    expect(page.get_by_role("heading", level=2, name="The Artist")).to_have_count(0)
    expect(page.locator(".statement").first).to_contain_text("through look")


def test_a_programme_is_edited_kept_as_a_list_and_printed(page: Page) -> None:
    register(page, "Programmer")
    page.goto(f"/film/{VERTIGO}")
    page.get_by_role("link", name="A programme that begins with it").click()
    page.get_by_label("in so many films").select_option("3")
    page.get_by_role("button", name="Put it together").click()
    films = page.locator(".programme h2 a")
    first, second, third = films.all_inner_texts()
    assert first == "Vertigo"
    assert AXE.run(page).violations_count == 0
    page.get_by_label(f"Place of {third}").fill("1")
    page.get_by_label(f"Place of {first}").fill("3")
    page.get_by_label(f"Note on {first}").fill(OWN_NOTE)
    page.get_by_label("What it is called").fill("Turning round")
    page.get_by_role("button", name="Keep it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Turning round")
    assert page.locator(".listed a").all_inner_texts() == [third, second, first]
    expect(page.get_by_label(f"Note on {first}")).to_have_value(OWN_NOTE)
    page.emulate_media(media="print")
    expect(page.get_by_text(OWN_NOTE).last).to_be_visible()
    expect(page.get_by_role("button", name="Save note")).to_have_count(0)
    page.emulate_media(media="screen")
    leaflet = page.get_by_role("link", name="Print it on one page").get_attribute("href")
    answer = page.request.get(str(leaflet))
    assert answer.headers["content-type"] == "application/pdf"
    assert b"/Type/Pages/Count 1" in answer.body()
