"""Every page there is, as each visitor finds it: nothing hinders its readers, at any width."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from django.urls import get_resolver, resolve
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import Site, run_script, running
from tests.browser.test_stories import AXE
from tests.site.cast import PASSWORD

VISITORS = ("", "Agnès", "Operator")
# Where no link leads: a film of Agnès's, a search, and what she gets to by a form.
BEGIN = (
    *("/", "/film/tt0089881", "/film/tt0089881/all/lines", "/search?q=vert"),
    *("/piece/3/history", "/piece/3/comment", "/draft/1/preview"),
)
REFUSING = ("/no/such/page", "/moderation", "/piece/4")  # missing, refused to most, taken away
# Buttons and forms, what is fetched by scripts or programs, and what comes by mail.
NO_PAGES = {
    *("sign-out", "export", "share", "keep", "list-change", "take-back", "recommendation-back"),
    *("copy-back", "report-copy", "feed", "film-feed", "reader-feed", "piece-back", "vote"),
    *("speak", "recommend", "tell-of-copy"),
    *("annotations", "results", "lineage-style", "lineage-file", "robots", "new-password"),
    *("leaflet", "list-leaflet", "programme-keep", "without-slash", "draft-spoilers"),
}
LINKS = "all => all.map(one => one.getAttribute('href').split('#')[0])"


@pytest.fixture(scope="module")
def inhabited(data: Path) -> Iterator[Site]:
    """A site where the fixed cast lives, and Agnès has made something of every kind."""
    run_script("tests.browser.inhabitants", data=data)
    with running(data) as site:
        yield site


@pytest.fixture(scope="module")
def found(browser: Browser, inhabited: Site) -> dict[str, dict[str, str]]:
    """One address of each route that a visitor gets to, by visitor."""
    return {visitor: routes(entered(browser, inhabited, visitor)) for visitor in VISITORS}


def entered(browser: Browser, site: Site, visitor: str, **seen: object) -> Page:
    """A page of the site as the visitor finds it, signed in unless nobody."""
    page = browser.new_context(base_url=site.address, **seen).new_page()  # type: ignore[arg-type] # options of a browser
    if visitor:
        page.goto("/sign-in")
        page.get_by_label("Name").fill(visitor)
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()
    return page


def routes(page: Page) -> dict[str, str]:
    """One address of each route that leads somewhere, by the route's name."""
    found: dict[str, str] = {}
    waiting = list(BEGIN)
    while waiting:
        address = waiting.pop(0)
        name = resolve(unquote(address.partition("?")[0])).url_name or ""
        if name in found or name in NO_PAGES:
            continue
        answer = page.goto(address)
        if answer and answer.ok:
            found[name] = address
            links = page.eval_on_selector_all("a[href^='/']", LINKS)
            waiting += [link for link in links if not link.startswith("/static/")]
    page.context.close()
    return found


@pytest.mark.parametrize("visitor", VISITORS)
@pytest.mark.parametrize("look", [(1280, "light"), (320, "dark")])
def test_no_page_hinders_its_readers_or_scrolls_sideways(
    browser: Browser,
    inhabited: Site,
    found: dict[str, dict[str, str]],
    visitor: str,
    look: tuple[int, str],
) -> None:
    width, scheme = look
    size = {"width": width, "height": 900}
    page = entered(browser, inhabited, visitor, viewport=size, color_scheme=scheme)
    hindering = {}
    for address in (*found[visitor].values(), *REFUSING):
        page.goto(address)
        hindering[address] = hindrances(page)
    page.context.close()
    assert {at: told for at, told in hindering.items() if told} == {}


def hindrances(page: Page) -> str:
    """What is wrong with a page, if anything is."""
    report = AXE.run(page)
    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return f"{report.generate_report() if report.violations_count else ''}{'too wide' * wide}"


def test_the_page_for_who_does_too_much_hinders_nobody(browser: Browser, inhabited: Site) -> None:
    page = entered(browser, inhabited, "Ousmane")
    page.goto("/account")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Please wait a while")
    assert hindrances(page) == ""
    page.context.close()


def test_the_page_for_a_form_that_is_out_of_date_hinders_nobody(
    browser: Browser, inhabited: Site
) -> None:
    page = entered(browser, inhabited, "Chantal")
    page.goto("/account")
    page.context.clear_cookies(name="csrftoken")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("This form is out of date")
    assert hindrances(page) == ""
    page.context.close()


def test_the_pages_looked_at_are_all_there_are(found: dict[str, dict[str, str]]) -> None:
    every = {name for name in get_resolver().reverse_dict if isinstance(name, str)}
    assert every - NO_PAGES - {name for names in found.values() for name in names} == set()
