import json
import re
from html import unescape
from urllib.parse import quote

import pytest
from django.core import mail
from django.test import Client
from pytest_django import Settings
from tests.site.cast import Cast
from tests.site.crawling import crawl
from tests.site.spoiling import keys, spoil
from tests.site.world import CANARY, LEAR, RAN

from matchcut.site.lines.actions import stir
from matchcut.site.lines.models import StatementRow
from matchcut.site.searching.models import WordsRow
from matchcut.site.writing.models import (
    CopyRow,
    DraftRow,
    PieceRow,
    RecommendationRow,
    RevisionRow,
)

BEGIN = ("/", "/no/such/page", f"/search?q={CANARY}", f"/search/results?q={CANARY}", "/search?q=ra")
# Where writers find what they typed themselves; nobody else gets there.
OWN = re.compile(r"/draft/\d+(/preview)?|/piece/\d+/edit|/account/export|/desk/\d+(/.*)?")


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
    assert {f"/film/{RAN.id}/{way}" for way in ("next", "before")} <= set(pages)
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


def test_a_notice_hides_what_was_read_before_it_was_put_there(site: Client) -> None:
    said = StatementRow.objects.get(exact="Ran owes its storm to King Lear.")
    pages = (f"/film/{RAN.id}", f"/line/{LEAR.id}/{RAN.id}", f"/piece/{said.piece_id}")
    assert all(said.exact in site.get(page).content.decode() for page in pages)
    PieceRow.objects.filter(statements=said).update(spoilers=True)
    stir(films=(RAN.id, LEAR.id))
    assert not any(said.exact in site.get(page).content.decode() for page in pages)


@pytest.fixture
def spoilt(cast: Cast) -> Cast:
    """The cast, after Agnès and Ousmane wrote the canary wherever it can be hidden."""
    spoil(cast)
    return cast


def leaks(browser: Client) -> list[str]:
    """Every address whose answer tells the canary, but for what the visitor typed."""
    asked = (
        *BEGIN,
        "/drafts",
        "/account",
        *(f"/search?q={word}" for word in ("span", "notice", "claim", "storm")),
    )
    found = crawl(browser, asked)
    answers = {address: told_unasked(answer.text) for address, answer in found.items()}
    return [address for address, text in answers.items() if CANARY in text]


def told_unasked(text: str) -> str:
    """The answer without the query that it repeats."""
    text = re.sub(r"<title>.*?</title>", "", unescape(text), count=1)
    typed = re.escape(CANARY)
    return re.sub(f'“{typed}”|value="{typed}"|q={re.escape(quote(CANARY))}', "", text)


def test_every_field_that_can_be_hidden_holds_the_canary(spoilt: Cast) -> None:  # noqa: ARG001 - for its effect
    held = {
        (model.__name__, name)
        for model in (*(PieceRow, RevisionRow, DraftRow, StatementRow, RecommendationRow, CopyRow),)
        for row in model._default_manager.filter(pk__gt=0).values()  # noqa: SLF001 - Django's own name
        for name, value in row.items()
        if CANARY in str(value)
    }
    assert {("PieceRow", name) for name in ("markdown", "html", "html_shown", "text")} <= held
    assert {("RevisionRow", "markdown"), ("DraftRow", "markdown")} <= held
    assert {("StatementRow", name) for name in ("exact", "prefix", "words", "voice")} <= held
    assert {("RecommendationRow", name) for name in ("words", "to", "exact")} <= held
    assert {("CopyRow", name) for name in ("place", "note", "words", "exact")} <= held
    assert not WordsRow.objects.filter(folded__contains=CANARY).exists()
    at_desks = StatementRow.objects.filter(decision__kept=True, exact__contains=CANARY)
    assert at_desks.filter(gone__isnull=True).count() == 2
    assert at_desks.filter(gone__isnull=False).count() == 2


@pytest.mark.parametrize("visitor", ["", "Chantal"])
def test_nobody_is_told_what_they_did_not_ask_for(site: Client, spoilt: Cast, visitor: str) -> None:
    assert leaks(spoilt.browser(visitor) if visitor else site) == []


def test_the_author_meets_it_only_where_they_typed_it(agnes: Client, spoilt: Cast) -> None:  # noqa: ARG001 - for its effect
    found = leaks(agnes)
    assert [address for address in found if not OWN.fullmatch(address)] == []
    assert any(address.startswith("/draft/") for address in found)


def test_nobody_is_told_after_a_reader_opened_everything(
    site: Client,
    chantal: Client,
    spoilt: Cast,  # noqa: ARG001 - for its effect
) -> None:
    opened = [chantal.post(address, {"open": key}).content.decode() for address, key in keys()]
    assert sum(CANARY in page for page in opened) > 12
    assert leaks(site) == []
    assert leaks(chantal) == []


def test_machines_and_previews_are_told_nothing(site: Client, spoilt: Cast) -> None:  # noqa: ARG001 - for its effect
    opened = site.post(f"/film/{RAN.id}", {"open": "all-0"}).content.decode()
    head, _, body = opened.partition("</head>")
    assert CANARY in body
    assert CANARY not in head
    stated = re.findall(r'<script type="application/ld\+json">(.*?)</script>', opened, re.DOTALL)
    assert stated
    assert CANARY not in json.dumps(list(map(json.loads, stated)), ensure_ascii=False)


def test_what_was_drawn_from_a_span_is_hidden_and_what_stands_beside_it_is_not(
    site: Client,
    spoilt: Cast,  # noqa: ARG001 - for its effect
) -> None:
    piece = PieceRow.objects.get(headline="With a span")
    page = site.get(f"/piece/{piece.pk}").content.decode()
    assert "Slow at first." in page
    assert CANARY not in page
    claims = StatementRow.objects.filter(piece__headline="A claim")
    assert claims.count() == 1
    assert claims.get().spoiler


def test_mail_tells_nothing(site: Client, spoilt: Cast, settings: Settings) -> None:
    settings.SENDS_MAIL = True
    agnes = spoilt.readers["Agnès"]
    agnes.email = "agnes@film.example"
    agnes.save()
    site.post("/password", {"email": agnes.email})
    assert len(mail.outbox) == 1
    assert CANARY not in f"{mail.outbox[0].subject}{mail.outbox[0].body}"


def test_an_error_tells_nothing(site: Client, spoilt: Cast) -> None:  # noqa: ARG001 - for its effect
    for address, key in keys():
        answer = site.post(address, {"open": key, "x": "\0"}, headers={"host": "elsewhere.example"})
        assert answer.status_code == 400
        assert CANARY not in answer.content.decode()
