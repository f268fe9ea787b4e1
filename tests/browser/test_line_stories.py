"""What readers say of lines, and tell each other of a film, in a browser."""

from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.browser.conftest import Site
from tests.browser.test_stories import AXE
from tests.browser.test_writing_stories import register

FILM = "/film/tt0017136"
SEEN = "Both cities are built above the people who keep them going."
DENIED = "Every city in the cinema has a cellar; that is no debt."


def say(page: Page, words: str) -> None:
    page.get_by_label("In your own words").fill(words)
    page.get_by_role("button", name="Say so").click()
    expect(page.get_by_text(words)).to_be_visible()


def join(page: Page) -> None:
    """From a film to the line with another one, on which nobody has said anything yet."""
    page.goto(FILM)
    page.get_by_role("link", name="Join it to another film").click()
    page.get_by_label("The other film").fill("vertgio")
    page.get_by_role("main").get_by_role("button", name="Find").click()
    page.get_by_role("main").get_by_role("link", name="Vertigo").click()


def deny(page: Page) -> None:
    join(page)
    page.get_by_role("link", name="I deny it").first.click()
    expect(page.get_by_label("It is not so")).to_be_checked()
    say(page, DENIED)
    expect(page.get_by_role("heading", name="Against").locator("..")).to_contain_text(DENIED)


def test_a_line_is_added_by_one_reader_and_denied_with_a_reason_by_another(
    page: Page, browser: Browser, site: Site
) -> None:
    register(page, "Jacques")
    join(page)
    expect(page.get_by_text("Nobody has yet said anything of these two")).to_be_visible()
    page.get_by_label("What is said").select_option(label="Vertigo draws on Metropolis")
    page.get_by_label("setting").check()
    say(page, SEEN)
    assert AXE.run(page).violations_count == 0
    other = browser.new_context(base_url=site.address, java_script_enabled=False).new_page()
    register(other, "Michel")
    deny(other)
    other.get_by_role("button", name="Take back").click()
    expect(other.get_by_text(DENIED)).to_have_count(0)
    expect(other.get_by_text(SEEN)).to_be_visible()
    other.context.close()


def test_a_film_is_recommended_and_a_copy_told_of_and_reported_gone(
    page: Page, visit_without_scripts: BrowserContext
) -> None:
    register(page, "Corinne")
    page.goto(FILM)
    page.get_by_text("Recommend it to somebody").click()
    page.get_by_label("In your own words: why?").fill("For the machine that eats its people.")
    page.get_by_role("button", name="Recommend it").click()
    expect(page.get_by_text("For the machine that eats its people.")).to_be_visible()
    page.get_by_text("Tell where you found it").click()
    page.get_by_label("Where: a library").fill("Cinémathèque de Bercy")
    page.get_by_role("button", name="Tell of it").click()
    expect(page.get_by_text("Cinémathèque de Bercy")).to_be_visible()
    assert AXE.run(page).violations_count == 0
    other = visit_without_scripts.new_page()
    register(other, "Raoul")
    other.goto(FILM)
    other.get_by_role("button", name="It is gone").click()
    expect(other.get_by_text("1 says it is gone")).to_be_visible()
