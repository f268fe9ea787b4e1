"""The desk in a browser: a text is brought, a film corrected, what it says kept and seen."""

from playwright.sync_api import BrowserContext, Locator, Page, expect
from tests.browser.test_stories import AXE
from tests.browser.test_writing_stories import register

TEXT = (
    """# A room of photographs

*La Jetée* (1962) is told in stills. *La Jetée* owes a great deal to *Vertigo* (1958).

It was quoted, too: *12 Monkeys* (1995) is a remake of *La Jetée*.

"""
    + "A long walk through Paris, told slowly. " * 20
)

FRENCH = (
    """# Une chambre de photographies

*La Jetée* (1962) est un film immobile. *La Jetée* doit beaucoup à *Vertigo* (1958).

*12 Monkeys* (1995) est un remake de *La Jetée*.

"""
    + "Une longue promenade dans Paris, racontée lentement. " * 20
)


def bring(page: Page, text: str) -> None:
    page.get_by_role("link", name="Desk").click()
    page.get_by_label("Or the text itself").fill(text)
    page.get_by_label("It is written as").select_option("Markdown")
    page.get_by_label("Who wrote it").fill("Chris M.")
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_role("heading", name="What it says of films")).to_be_visible()


def statement(page: Page, claim: str) -> Locator:
    return page.get_by_role("listitem").filter(has=page.get_by_role("heading", name=claim))


def choose(page: Page, words: str, wanted: str, film: str) -> None:
    """Let the words mean another film, which is looked for."""
    page.get_by_role("link", name=words, exact=True).first.click()
    page.get_by_label("Look for the film that is meant").fill(wanted)
    page.get_by_role("main").get_by_role("button", name="Find").click()
    page.get_by_role("button", name=film).click()


def keep(page: Page, claim: str) -> None:
    statement(page, claim).get_by_role("button", name="Keep", exact=True).click()
    expect(statement(page, claim)).to_contain_text("Kept. It stands on")


def told(page: Page) -> None:
    """Bring the text, correct a film, keep two statements, and see them on the film's page."""
    bring(page, TEXT)
    keep(page, "La Jetée (1962) draws on Vertigo (1958)")
    choose(page, "Vertigo", "Rear Window", "Rear Window (1954)")
    claim = "La Jetée (1962) draws on Rear Window (1954)"
    expect(statement(page, claim)).to_contain_text("Kept. It stands on")
    keep(page, "12 Monkeys (1995) remakes La Jetée (1962)")
    page.goto("/film/tt0056119")
    expect(page.get_by_text("La Jetée owes a great deal to Vertigo").first).to_be_visible()
    assert page.get_by_text("kept by").count() > 1


def test_a_text_is_read_corrected_and_kept_and_seen_on_the_film_page(page: Page) -> None:
    register(page, "Keeper")
    told(page)
    page.goto("/desk")
    page.get_by_role("link", name="A room of photographs").click()
    assert AXE.run(page).violations_count == 0


def test_the_desk_needs_no_scripts(visit_without_scripts: BrowserContext) -> None:
    page = visit_without_scripts.new_page()
    register(page, "Patient")
    told(page)


def test_mark_and_statement_are_walked_by_keyboard(page: Page) -> None:
    register(page, "Walker")
    bring(page, TEXT)
    number = page.get_by_role("link", name="Statement 1")
    number.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")  # into the statement that was led to
    expect(page.locator(":focus")).to_have_text("where it stands")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Keep")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Kept. It stands on")).to_have_count(1)
    page.keyboard.press("Tab")  # one is led back to the statement
    expect(page.locator(":focus")).to_have_text("where it stands")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_attribute("class", "named")  # in the passage


def test_a_page_that_may_not_be_fetched_is_refused_in_clear_words(page: Page) -> None:
    register(page, "Fetcher")
    page.goto("/desk")
    page.get_by_label("The address of a page").fill("http://localhost/secret")
    page.get_by_role("button", name="Read it").click()
    refused = page.get_by_text("which is not on the public internet")
    expect(refused).to_be_visible(timeout=30_000)  # by itself, once a job has tried
    expect(page.get_by_role("button", name="Try again")).to_be_visible()


def test_a_french_text_is_read_corrected_and_two_of_its_lines_kept(page: Page) -> None:
    register(page, "Lectrice")
    bring(page, FRENCH)
    choose(page, "Vertigo", "Rear Window", "Rear Window (1954)")
    expect(page.get_by_text("by you").first).to_be_visible()
    for _ in range(2):
        page.get_by_role("button", name="Keep", exact=True).first.click()
    expect(page.get_by_text("Kept. It stands on")).to_have_count(2)
    page.goto("/film/tt0056119")
    for words in ("La Jetée doit beaucoup", "12 Monkeys (1995) est un remake"):
        expect(page.get_by_text(words).first).to_be_visible()
