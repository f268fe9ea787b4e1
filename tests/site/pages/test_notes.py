import pytest
from django.test import Client
from tests.site.belongings import belongings
from tests.site.cast import Cast
from tests.site.crawling import crawl
from tests.site.world import CANARY

BEGIN = ("/", "/reader/Agnès", "/reader/Agnès/diary", "/reader/Agnès/shelf?kept=seen")


@pytest.fixture
def pages(cast: Cast) -> tuple[str, str, str]:
    """The pages on which Agnès has noted something, some of it marked."""
    mine, agnes = belongings(cast), cast.readers["Agnès"]
    words = f"Slow at first. >!Then {CANARY}.!< Fog."
    mine.entry.note = mine.list.about = agnes.about = words
    mine.entry.save()
    mine.list.save()
    agnes.save()
    mine.list.films.update(note=words)
    return "/reader/Agnès", "/reader/Agnès/diary", f"/list/{mine.list.pk}"


def test_marked_words_of_notes_are_on_no_page_until_a_button_asks(
    site: Client, chantal: Client, pages: tuple[str, ...]
) -> None:
    for page in pages:
        assert "Slow at first. … Fog." in chantal.get(page).content.decode()
        opened = chantal.post(page, {"open": "all-0"}).content.decode()
        assert f"Slow at first. Then {CANARY}. Fog." in opened
        assert "Show the words marked" not in opened
    for browser in (site, chantal):
        found = crawl(browser, (*BEGIN, *pages))
        assert [at for at, answer in found.items() if CANARY in answer.text] == []


def test_another_site_opens_no_note(chantal: Client, pages: tuple[str, ...]) -> None:
    for page in pages:
        asked = chantal.post(page, {"open": "all-0"}, headers={"Sec-Fetch-Site": "cross-site"})
        assert CANARY not in asked.content.decode()


def test_only_who_may_see_a_diary_opens_its_notes(ousmane: Client, pages: tuple[str, ...]) -> None:
    assert ousmane.post(pages[1], {"open": "all-0"}).status_code == 404


def test_a_note_without_marks_has_no_button(site: Client, cast: Cast) -> None:
    mine = belongings(cast)
    page = site.get(f"/list/{mine.list.pk}").content.decode()
    assert "Slow and grand." in page
    assert "marked as spoilers" not in page
