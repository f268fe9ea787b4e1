"""What readers write, in a browser: reviews, spoilers, lines, votes, comments and answers."""

import re

from playwright.sync_api import BrowserContext, Page, expect
from tests.browser.conftest import Site
from tests.browser.test_stories import AXE

PASSWORD = "la-pointe-courte-1955"  # noqa: S105 - opens nothing but the tests' own site
FILM = "/film/tt0056119"
SPOILER = "the boy saw his own death"
TEXT = f"""*La Jetée* owes a great deal to *Vertigo*.

In the end >!{SPOILER}!<. It was all set up."""


def register(page: Page, name: str) -> None:
    page.goto("/register")
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("main").get_by_role("button", name="Register").click()
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()


def fill_review(page: Page, headline: str, text: str) -> None:
    page.goto(f"{FILM}/review")
    page.get_by_label("Headline").fill(headline)
    page.get_by_label("For it").check()
    page.get_by_label("Your text").fill(text)


def publish(page: Page) -> str:
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page).to_have_url(re.compile(r"/piece/\d+"))
    return page.url


def test_a_review_with_a_spoiler_is_written_and_a_proposed_line_kept(
    page: Page, site: Site
) -> None:
    register(page, "Agnès")
    fill_review(page, "A room of photographs", TEXT)
    expect(page.get_by_text("Saved.")).to_be_visible()
    page.goto(f"{FILM}/review")  # the draft was saved by itself, and is found again
    expect(page.get_by_label("Your text")).to_have_value(TEXT)
    page.get_by_role("button", name="Preview, then publish").click()
    expect(page.get_by_text(SPOILER)).to_be_visible()
    expect(page.get_by_role("group", name="tells of a turn")).to_be_visible()
    assert AXE.run(page).violations_count == 0
    claim = page.get_by_role("group", name="La Jetée (1962) draws on Vertigo (1958)")
    claim.get_by_label("Keep").check()
    address = publish(page)
    expect(page.get_by_text(SPOILER)).to_have_count(0)
    assert SPOILER not in page.content()
    assert AXE.run(page).violations_count == 0
    page.goto(f"{address}?page=1")  # a page of its comments, which stays the same one
    page.get_by_role("button", name="Spoiler: show").focus()
    with page.expect_request("**/piece/*?page=1"):
        page.keyboard.press("Enter")
    expect(page.locator(":focus")).to_contain_text(SPOILER)
    page.goto(FILM)
    expect(page.get_by_text("kept by Agnès").first).to_be_visible()
    expect(page.get_by_role("link", name="A room of photographs").first).to_be_visible()
    page.goto(f"{address}/edit")
    expect(page.get_by_role("heading", level=1)).to_have_text("Edit your review")
    assert AXE.run(page).violations_count == 0
    page.goto(f"{site.address}/drafts")
    expect(page.get_by_text("You have begun nothing yet.")).to_be_visible()


def test_a_sentence_that_gives_the_film_away_is_hidden_without_scripts(
    visit_without_scripts: BrowserContext,
) -> None:
    page = visit_without_scripts.new_page()
    register(page, "Sarah")
    begins = "A man is sent back. He remembers a pier. "
    fill_review(page, "Thirty stills", f"{begins}It was all set up. In the end he dies there.")
    page.get_by_role("button", name="Preview, then publish").click()
    ends = page.get_by_role("group", name="tells who dies or lives")
    expect(ends).to_contain_text("In the end he dies there.")
    ends.get_by_role("button", name="Hide this sentence").click()
    expect(page.locator("span.spoiler")).to_have_text("In the end he dies there.")
    page.get_by_role("button", name="No, leave it open").click()
    expect(page.get_by_text("Does this give the film away?")).to_have_count(0)
    page.get_by_role("link", name="Go on writing").click()
    expect(page.get_by_label("Your text")).to_have_value(
        f"{begins}It was all set up. >!In the end he dies there.!<"
    )
    page.get_by_role("button", name="Preview, then publish").click()
    publish(page)
    expect(page.get_by_text("he dies there")).to_have_count(0)
    expect(page.get_by_text("It was all set up.")).to_be_visible()


def test_one_votes_comments_and_is_answered(
    page: Page, visit_without_scripts: BrowserContext
) -> None:
    register(page, "Ousmane")
    fill_review(
        page, "Stills that breathe", "One of them opens her eyes, and it is the whole film."
    )
    page.get_by_role("button", name="Preview, then publish").click()
    address = publish(page)

    guest = visit_without_scripts.new_page()
    guest.goto(address)
    expect(guest.get_by_role("button", name="Yes")).to_have_count(0)
    register(guest, "Chantal")
    guest.goto(address)
    guest.get_by_role("button", name="Yes").click()
    expect(guest.get_by_text("1 of 1 reader found it helpful")).to_be_visible()
    guest.get_by_label("Your comment").fill("And the *birds*: do you hear them?")
    guest.get_by_role("button", name="Publish", exact=True).click()
    expect(guest.get_by_role("article", name="Comment by Chantal")).to_contain_text("birds")

    page.goto(address)
    comment = page.get_by_role("article", name="Comment by Chantal")
    comment.get_by_role("link", name="Answer").click()
    page.get_by_label("Your comment").fill("I do now.")
    page.get_by_role("button", name="Preview, then publish").click()
    publish(page)
    answer = page.get_by_role("article", name="Comment by Ousmane")
    expect(answer).to_contain_text("wrote the piece")
    expect(answer).to_contain_text("in answer to Chantal")
    assert AXE.run(page).violations_count == 0
