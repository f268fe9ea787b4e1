from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.browser.conftest import Site

FILM = "/film/tt0052357"
PASSWORD = "le-bonheur-1965"  # noqa: S105 - opens nothing but the tests' own site
AXE = Axe()


def register(page: Page, name: str, begin: str = FILM) -> None:
    """Come from a page, register, and be led back there."""
    page.goto(begin)
    page.get_by_role("navigation", name="You").get_by_role("link", name="Sign in").click()
    page.locator("main").get_by_role("link", name="Register").click()
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Register").click()
    expect(page).to_have_url(begin)


def keep_a_diary(page: Page) -> None:
    page.goto(FILM)
    page.get_by_role("link", name="Put it in my diary").click()
    page.get_by_label("Day").fill("2020-02-02")
    page.get_by_label("Where").fill("Le Champo")
    page.get_by_label("Seen on").select_option("cinema")
    page.get_by_label("Note").fill("In the rain.")
    page.get_by_role("button", name="Keep it").click()
    row = page.get_by_role("row", name="Vertigo")
    expect(row).to_contain_text("2 Feb 2020")
    expect(row).to_contain_text("Le Champo")
    page.goto(FILM)
    seen = page.get_by_role("button", name="Seen", exact=True)
    expect(seen).to_have_attribute("aria-pressed", "true")


def test_agnes_keeps_a_diary_chantal_shares_it_and_ousmane_sees_nothing_of_it(
    visit: BrowserContext, browser: Browser, site: Site
) -> None:
    page = visit.new_page()
    register(page, "Agnès")
    keep_a_diary(page)
    others = {}
    for name in ("Chantal", "Ousmane"):
        others[name] = browser.new_context(base_url=site.address).new_page()
        register(others[name], name)
    page.goto("/reader/Agnès/diary")
    page.get_by_label("Share with another reader").fill("chantal")
    page.get_by_role("button", name="Share", exact=True).click()
    expect(page.get_by_role("link", name="Chantal")).to_be_visible()
    for name, shown in (("Chantal", 1), ("Ousmane", 0)):
        others[name].goto("/reader/Agnès/diary")
        expect(others[name].get_by_text("Le Champo")).to_have_count(shown)
        others[name].context.close()


def test_a_diary_is_kept_without_scripts(visit_without_scripts: BrowserContext) -> None:
    page = visit_without_scripts.new_page()
    register(page, "Safi")
    keep_a_diary(page)
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("link", name="Sign in")).to_be_visible()


def test_a_list_is_made_ordered_and_noted_by_keyboard(page: Page) -> None:
    register(page, "Věra")
    for film in (FILM, "/film/tt0056119"):
        page.goto(film)
        page.get_by_role("link", name="Put it on a list").focus()
        page.keyboard.press("Enter")
        if film == FILM:
            page.get_by_label("Title of the new list").fill("Spirals")
        else:
            page.get_by_label("Which list").select_option(label="Spirals")
        page.get_by_label("Note").fill("The stair.")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url("**/list/*")
    expect(page.locator(".listed li").first).to_contain_text("Vertigo")
    page.get_by_role("button", name="Down Vertigo").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".listed li").first).to_contain_text("La Jetée")


def test_a_password_is_changed_and_the_account_deleted(page: Page) -> None:
    register(page, "Larisa", "/about")
    page.goto("/account/password")
    page.get_by_label("Old password").fill(PASSWORD)
    for label in ("New password:", "New password confirmation:"):
        page.get_by_label(label, exact=True).fill("wings-1966-kryla")
    page.get_by_role("button", name="Take this password").click()
    page.get_by_role("link", name="Delete your account").click()
    page.get_by_label("Password").fill("wings-1966-kryla")
    page.get_by_role("button", name="Delete my account for good").click()
    page.get_by_role("link", name="Sign in").click()
    page.get_by_label("Name").fill("Larisa")
    page.get_by_label("Password").fill("wings-1966-kryla")
    page.locator("main").get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_contain_text("correct name and password")


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (320, "dark")])
def test_no_page_of_a_reader_hinders_or_scrolls_sideways(
    page: Page, site: Site, width: int, scheme: Literal["light", "dark"]
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    name = f"Márta {scheme}"
    register(page, name)
    keep_a_diary(page)
    page.goto(f"{FILM}/lists")
    page.get_by_label("Title of the new list").fill("Adoption")
    page.get_by_role("button", name="Put it there").click()
    addresses = [page.url.removeprefix(site.address), "/account", "/account/password"]
    addresses += ["/account/delete", "/list/new", f"{FILM}/diary", f"{FILM}/lists", FILM]
    addresses += [f"/reader/{name}{of}" for of in ("", "/shelf?kept=seen", "/diary")]
    hindering = dict(hinders(page, site, width, addresses))
    page.get_by_role("button", name="Sign out").click()
    hindering |= hinders(page, site, width, ["/register", "/sign-in", "/password"])
    assert hindering == {}


def hinders(page: Page, site: Site, width: int, addresses: list[str]) -> dict[str, str]:
    """What axe finds on each page; that none scrolls sideways is asserted beside."""
    told = {}
    for address in addresses:
        page.goto(site.address + address)
        found = AXE.run(page)
        if found.violations_count:
            told[address] = found.generate_report()
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
    return told
