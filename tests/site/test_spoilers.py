import pytest
from django.test import Client
from tests.site.crawling import crawl
from tests.site.world import CANARY, RAN

from matchcut.site.lines.models import StatementRow
from matchcut.site.writing.models import CopyRow, PieceRow, RecommendationRow

BEGIN = ("/", "/no/such/page", f"/search?q={CANARY}", f"/search/results?q={CANARY}", "/search?q=ra")


def hidden_rows() -> list[tuple[str, str]]:
    """Each page that hides something, with the key that opens it there."""
    noticed = PieceRow.objects.filter(spoilers=True)
    film = f"/film/{RAN.id}"
    return [
        *((f"/piece/{piece.pk}", f"piece-{piece.pk}") for piece in noticed),
        *((film, f"statement-{row.pk}") for row in StatementRow.objects.filter(spoiler=True)),
        *((film, f"recommendation-{row.pk}") for row in RecommendationRow.objects.all()),
        *((film, f"copy-{row.pk}") for row in CopyRow.objects.all()),
    ]


def shows(site: Client, address: str, key: str) -> bool:
    return CANARY in site.post(address, {"open": key}).content.decode()


def told(pages: dict[str, str]) -> list[str]:
    return [address for address, text in pages.items() if CANARY in text]


def texts(site: Client) -> dict[str, str]:
    """What a crawler gets, but for answers to the queries that it typed itself."""
    found = crawl(site, BEGIN)
    return {address: answer.text for address, answer in found.items() if "?" not in address}


@pytest.mark.usefixtures("site")
def test_the_canary_sits_in_every_field_that_may_give_something_away() -> None:
    rows = [
        row
        for model in (StatementRow, RecommendationRow, CopyRow)
        for row in model._default_manager.all().values()  # noqa: SLF001 - Django's own name
    ]
    holding = {name for row in rows for name, value in row.items() if CANARY in str(value)}
    assert holding == {"exact", "suffix", "voice", "reasons", "to", "place", "note"} | {"prefix"}
    assert PieceRow.objects.filter(text__contains=CANARY).count() == 2


def test_no_page_gives_anything_away_to_whoever_does_not_ask(site: Client) -> None:
    pages = texts(site)
    assert {f"/film/{RAN.id}", "/about", "/piece/2", "/line/tt0067335/tt0089881"} <= set(pages)
    assert told(pages) == []


def test_nor_after_a_reader_opened_everything(site: Client) -> None:
    for address, key in hidden_rows():
        site.post(address, {"open": key})
    assert told(texts(site)) == []


def test_search_finds_nothing_by_hidden_words_and_repeats_the_query_alone(site: Client) -> None:
    for address in ("/search", "/search/results"):
        text = site.get(address, {"q": CANARY}).content.decode()
        text = text.replace(f"“{CANARY}”", "").replace(f'value="{CANARY}"', "")
        assert CANARY not in text.replace(f"<title>{CANARY}", "")


def test_each_button_opens_its_own_words(site: Client) -> None:
    rows = hidden_rows()
    assert len(rows) == 6
    assert [(address, key) for address, key in rows if not shows(site, address, key)] == []


def test_what_was_opened_stays_open_when_more_is_asked_for(site: Client) -> None:
    keys = [key for address, key in hidden_rows() if address.startswith("/film")]
    page = site.post(f"/film/{RAN.id}", {"open": keys}).content.decode()
    assert "hidden-words" not in page


def test_an_address_opens_nothing(site: Client) -> None:
    for address, key in hidden_rows():
        assert CANARY not in site.get(address, {"open": key}).content.decode()


def test_a_form_on_another_site_opens_nothing(site: Client) -> None:
    for address, key in hidden_rows():
        answer = site.post(address, {"open": key}, headers={"Sec-Fetch-Site": "cross-site"})
        assert CANARY not in answer.content.decode()


def test_what_was_opened_is_kept_by_nobody_on_the_way(site: Client) -> None:
    for address, key in hidden_rows():
        assert site.post(address, {"open": key}).headers["Cache-Control"] == "no-store"


def test_a_key_that_is_none_is_not_repeated(site: Client) -> None:
    page = site.post(f"/film/{RAN.id}", {"open": '"><b>'}).content.decode()
    assert '"><b>' not in page
