import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from copy import deepcopy
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urlsplit

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.site.belongings import Belongings, belongings
from tests.site.cast import Cast
from tests.site.desk.bringing import proposed
from tests.site.routes import FORMS, ROUTES, VISITORS, Route
from tests.site.world import RAN

from matchcut.site.desk.models import TextRow
from matchcut.site.desk.proposals import document
from matchcut.site.readers.limits import CHANGING, Limit
from matchcut.site.urls import urlpatterns
from matchcut.site.writing.models import PieceRow

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Answer

MOST_QUERIES = 20
HOSTILE = """</script><script>alert(1)</script>"'><img src=x onerror=alert(1)>&{{7*7}}"""
FIELD = re.compile(r'<(?:input|textarea|select)[^>]* name="([^"]+)"')
EVIL = "https://evil.example/"
# They open hidden words by a POST that changes nothing.
OPENERS = {"all-of-film", "film", "line", "piece", "history", "reader", "diary", "list", "path"}


@pytest.fixture
def named(cast: Cast) -> dict[str, int | str]:
    """What the addresses name, by name."""
    return names(cast, "Slow and grand.")


def names(cast: Cast, words: str) -> dict[str, int | str]:
    """The ids of what Agnès made with these words."""
    mine = belongings(cast, words)
    private = cast.readers["Agnès"].lists.create(title="For me", public=False)
    rows = {name: getattr(mine, name).pk for name in Belongings.__slots__}
    open_page = PieceRow.objects.get(document__isnull=False, spoilers=False)
    more = {"private_list": private.pk, "open_page": open_page.pk, **at_desk(mine.text)}
    return rows | more | {"agnes": cast.readers["Agnès"].pk}


def at_desk(text: TextRow) -> dict[str, int | str]:
    """What can be changed in a text: a statement, and words that name a film."""
    read, (first, *_) = document(text), proposed(text)
    assert read
    (found,) = (one for one in read.pieces[0].reading.mentions if one.words == "King Lear")
    return {"claim": first.key, "mention": found.start}


def browser(cast: Cast, visitor: str) -> Client:
    if visitor == "anonymous":
        return Client(headers={"host": "localhost"})
    names = {"reader": "Ousmane", "author": "Agnès", "operator": "Operator"}
    return cast.browser(names[visitor])


@contextmanager
def undone() -> Iterator[None]:
    """Take back whatever is changed within."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def ways(
    cast: Cast, named: dict[str, int | str], form: Mapping[str, str], **more: str
) -> Iterator[tuple[Route, str, "Answer"]]:
    """Each route as each visitor asks for it, by GET and by POST, with the answer to it."""
    browsers = {visitor: browser(cast, visitor) for visitor in VISITORS}
    signed_in = {visitor: deepcopy(asking.cookies) for visitor, asking in browsers.items()}
    for route in ROUTES:
        for visitor, asking in browsers.items():
            for ask in (asking.get, asking.post):
                asking.cookies = deepcopy(signed_in[visitor])  # as if nothing was asked before
                with undone():
                    address = route.address.format_map(named)
                    if ask == asking.get:
                        mark = "&" if "?" in address else "?"
                        yield route, visitor, ask(f"{address}{mark}{urlencode(form)}", headers=more)
                    else:
                        yield route, visitor, ask(address, form, headers=more)


def test_the_table_names_every_address() -> None:
    assert {route.name for route in ROUTES} == {pattern.name for pattern in urlpatterns}


def test_each_address_answers_everyone_as_it_should(
    cast: Cast, named: dict[str, int | str]
) -> None:
    found: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for route, _, answer in ways(cast, named, {"sent": "1"}):
        asked = str(answer.wsgi_request.method)
        found[route.name, route.address, asked].append(str(answer.status_code))
        match = answer.wsgi_request.resolver_match
        assert match
        assert match.view_name == route.name
    expected = {
        (route.name, route.address, asked): told.split()
        for route in ROUTES
        for asked, told in (("GET", route.got), ("POST", route.posted))
    }
    assert {at: told for at, told in found.items() if told != expected[at]} == {}


def test_nothing_is_changed_by_a_form_that_is_not_ours(
    cast: Cast, named: dict[str, int | str]
) -> None:
    let_by = set()
    for route in ROUTES:
        for visitor in VISITORS:
            careful = browser(cast, visitor)
            careful.handler.enforce_csrf_checks = True
            if (
                careful.post(route.address.format_map(named), {"open": "piece-1"}).status_code
                != 403
            ):
                let_by.add(route.name)
    assert let_by == OPENERS


def test_no_address_leads_to_another_site(cast: Cast, named: dict[str, int | str]) -> None:
    leads = {
        (route.name, visitor): answer.headers["Location"]
        for route, visitor, answer in ways(cast, named, {"next": EVIL}, referer=EVIL)
        if "Location" in answer.headers
    }
    assert leads
    assert {at: to for at, to in leads.items() if urlsplit(to).netloc or "//" in to[:2]} == {}


def test_only_forms_for_visitors_set_a_cookie_and_none_sets_a_session(
    site: Client, named: dict[str, int | str]
) -> None:
    setting = set()
    for route in ROUTES:
        site.cookies.clear()
        answer = site.get(route.address.format_map(named))
        setting |= {(route.name, cookie) for cookie in answer.cookies}
    assert setting == {(name, "csrftoken") for name in FORMS}


def test_no_page_asks_more_than_twenty_questions(cast: Cast, named: dict[str, int | str]) -> None:
    asked = {}
    for visitor in VISITORS:
        asking = browser(cast, visitor)
        for route in ROUTES:
            with CaptureQueriesContext(connection) as questions:
                asking.get(route.address.format_map(named))
            asked[route.address, visitor] = len(questions)
    assert {at: number for at, number in asked.items() if number > MOST_QUERIES} == {}


def words_of(answer: "Answer") -> str:
    """What came back, but for archives, print and files to keep."""
    printed = answer.headers.get("Content-Type") == "application/pdf"
    kept = "attachment" in answer.headers.get("Content-Disposition", "")
    return "" if printed or kept else answer.content.decode()


def test_hostile_words_stay_words_in_every_field_and_every_answer(cast: Cast) -> None:
    """Stored in everything that Agnès made, and sent in every field that any form has."""
    named = names(cast, HOSTILE)
    author, found = cast.browser("Agnès"), {}
    for route in ROUTES:
        found[route.address, "stored"] = words_of(author.get(route.address.format_map(named)))
    fields = {field for page in found.values() for field in FIELD.findall(page)} | {"next"}
    assert fields >= {"q", "headline", "markdown", "words", "note", "name", "title"}
    for route, visitor, answer in ways(cast, named, dict.fromkeys(fields, HOSTILE)):
        asked = f"{answer.wsgi_request.method} as {visitor}"
        found[route.address, asked] = words_of(answer)
    assert [at for at, page in found.items() if "<script>alert" in page or "<img" in page] == []
    assert sum("{{7*7}}" in page for page in found.values()) > len(ROUTES) / 2


def test_a_nul_breaks_no_page(agnes: Client, named: dict[str, int | str]) -> None:
    """PostgreSQL refuses it wherever it stands."""
    agnes.raise_request_exception = False
    fields = "name end note username password q to page verdict kept open do place words headline"
    asked = dict.fromkeys(fields.split(), "a\0") | {"change": "note", "markdown": "\0a"}
    broken = []
    for route in ROUTES:
        address = route.address.format_map(named)
        beside = f"{address.rpartition('/')[0]}/%00"
        with undone():
            answers = [agnes.get(address, asked), agnes.post(address, asked), agnes.get(beside)]
        if any(answer.status_code >= 500 for answer in answers):
            broken.append(route.address)
    assert broken == []


def test_a_form_sent_after_the_session_ended_leads_back_to_its_page(site: Client) -> None:
    page = f"http://localhost/film/{RAN.id}"
    answer = site.post(f"/film/{RAN.id}/shelf", {"keep": "seen"}, headers={"referer": page})
    assert answer.headers["Location"] == f"/sign-in?next=/film/{RAN.id}"


@pytest.mark.parametrize(
    "referer", ["https://evil.example/x", "http://localhost//evil.example", ""]
)
def test_it_leads_back_to_no_other_site(site: Client, referer: str) -> None:
    answer = site.post(f"/film/{RAN.id}/shelf", headers={"referer": referer})
    assert answer.headers["Location"] == "/sign-in?next=/"


def test_a_reader_changes_things_as_often_as_a_person_can(
    agnes: Client, ousmane: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = Limit("changing", 3, CHANGING.within)
    monkeypatch.setattr("matchcut.site.readers.access.CHANGING", few)
    keep = f"/film/{RAN.id}/shelf"
    assert [agnes.post(keep).status_code for _ in range(4)] == [302, 302, 302, 429]
    assert agnes.get("/account").status_code == 200
    assert ousmane.post(keep).status_code == 302
