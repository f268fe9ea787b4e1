import re

import pytest
from django.core import mail
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings
from tests.site.cast import PASSWORD, Cast

from matchcut.site.readers.limits import REGISTERING
from matchcut.site.readers.models import ReaderRow

NEW = {"name": "Safi Faye", "password": "kaddu-beykat-1975", "email": ""}
ELSEWHERE = ("https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)")


def is_signed_in(browser: Client) -> bool:
    return "Sign out" in browser.get("/about").content.decode()


def sign_in(browser: Client, name: str = "Agnès", password: str = PASSWORD) -> int:
    return browser.post("/sign-in", {"username": name, "password": password}).status_code


def test_whoever_registers_is_signed_in_and_led_to_their_page(site: Client) -> None:
    answer = site.post("/register", NEW)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/reader/Safi%20Faye")
    assert is_signed_in(site)
    assert not ReaderRow.objects.get(name="Safi Faye").is_operator


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"name": "agnès"}, "Somebody goes by this name already"),  # by capitals alone
        ({"name": "ＡＧＮÈＳ"}, "Somebody goes by this name already"),  # or by width
        ({"name": "<script>"}, "A name begins with a letter"),
        ({"name": "a/b"}, "A name begins with a letter"),  # would lead to another address
        ({"name": "x" * 41}, "at most 40 characters"),
        ({"name": "ß" * 30}, "A name begins with a letter"),  # twice as long when folded
        ({"name": ""}, "required"),
        ({"password": "short"}, "too short"),
        ({"password": "password123"}, "too common"),
        ({"password": "safi-faye-"}, "too similar"),
        ({"email": "nowhere"}, "valid email"),
    ],
)
@pytest.mark.usefixtures("cast")
def test_what_is_wrong_with_a_new_account_is_told(
    site: Client, wrong: dict[str, str], told: str
) -> None:
    page = site.post("/register", NEW | wrong).content.decode()
    assert told in page
    assert ReaderRow.objects.count() == 4
    assert NEW["password"] not in page


@pytest.mark.parametrize("name", ["Agnès", "AGNÈS", "agnès"])
@pytest.mark.usefixtures("cast")
def test_a_name_is_known_however_it_is_spelt_in_capitals(site: Client, name: str) -> None:
    assert sign_in(site, name) == 302
    assert is_signed_in(site)


@pytest.mark.usefixtures("cast")
def test_a_wrong_password_opens_nothing(site: Client) -> None:
    assert sign_in(site, password="sans-toit-ni-loi") == 200  # noqa: S106 - a wrong one
    assert not is_signed_in(site)


@pytest.mark.usefixtures("cast")
def test_who_guesses_passwords_is_slowed_down_and_nobody_else_is(site: Client) -> None:
    told = [sign_in(site, name, f"guess {at}") for at in range(5) for name in ("Agnès", "AGNÈS")]
    assert told == [200] * 7 + [429] * 3
    assert sign_in(site) == 429  # even with the right one, from there
    assert sign_in(site, "Chantal") == 302
    elsewhere = Client(headers={"host": "localhost"}, REMOTE_ADDR="192.0.2.7")
    assert sign_in(elsewhere) == 302


def test_accounts_are_not_made_by_the_hundred(site: Client) -> None:
    answers = [site.post("/register", {}).status_code for _ in range(REGISTERING.most + 1)]
    assert answers == [200] * REGISTERING.most + [429]
    elsewhere = Client(headers={"host": "localhost"}, REMOTE_ADDR="192.0.2.7")
    assert elsewhere.post("/register", {}).status_code == 200


@pytest.mark.parametrize("wanted", ELSEWHERE)
@pytest.mark.usefixtures("cast")
def test_signing_in_leads_to_no_other_site(site: Client, wanted: str) -> None:
    page = site.get("/sign-in", {"next": wanted}).content.decode()
    assert "evil" not in page
    who = {"username": "Agnès", "password": PASSWORD}
    assert site.post("/sign-in", who | {"next": wanted}).headers["Location"] == "/"
    assert site.post("/register", NEW | {"next": wanted}).headers["Location"].startswith("/reader")


@pytest.mark.usefixtures("cast")
def test_signing_in_leads_back_to_where_one_was(site: Client) -> None:
    found = re.search(
        r'href="(/sign-in\?next=[^"]*)"', site.get("/film/tt0089881").content.decode()
    )
    assert found
    assert 'value="/film/tt0089881"' in site.get(found[1]).content.decode()
    who = {"username": "Agnès", "password": PASSWORD, "next": "/film/tt0089881"}
    assert site.post("/sign-in", who).headers["Location"] == "/film/tt0089881"


def test_signing_out_ends_the_session(agnes: Client) -> None:
    assert agnes.get("/sign-out").status_code == 405
    kept = agnes.cookies["sessionid"].value
    agnes.post("/sign-out")
    assert not is_signed_in(agnes)
    agnes.cookies["sessionid"] = kept
    assert not is_signed_in(agnes)


def test_a_closed_account_is_signed_out_and_stays_out(agnes: Client, cast: Cast) -> None:
    assert is_signed_in(agnes)
    reader = cast.readers["Agnès"]
    reader.close()
    assert not is_signed_in(agnes)
    assert sign_in(agnes) == 200
    reader.reopen()
    assert sign_in(agnes) == 302


def test_another_password_ends_all_other_sessions(agnes: Client, cast: Cast) -> None:
    elsewhere = cast.browser("Agnès")
    new = "cleo-de-5-a-7"
    asked = {"old_password": PASSWORD, "new_password1": new, "new_password2": new}
    assert agnes.post("/account/password", asked).status_code == 302
    assert is_signed_in(agnes)
    assert not is_signed_in(elsewhere)
    assert sign_in(elsewhere, password=new) == 302


def link_to(site: Client, address: str) -> str:
    """The path that a mail for this address leads to."""
    page = site.post("/password", {"email": address}).content.decode()
    assert "If an account has this address" in page
    found = re.search(r"http://localhost(/password/\S+)", str(mail.outbox[-1].body))
    assert found
    return found[1]


def test_a_forgotten_password_is_replaced_by_a_mailed_link_that_works_once(
    site: Client, cast: Cast, settings: Settings
) -> None:
    settings.SENDS_MAIL = True
    cast.readers["Agnès"].email = "agnes@example.org"
    cast.readers["Agnès"].save()
    site.post("/password", {"email": "nobody@example.org"})
    assert mail.outbox == []
    link, new = link_to(site, "Agnes@example.org"), "sans-toit-ni-loi"
    assert mail.outbox[0].to == ["agnes@example.org"]
    assert site.get(link).status_code == 200
    assert not site.cookies.get("sessionid")
    answer = site.post(link, {"new_password1": new, "new_password2": new})
    assert answer.headers["Location"] == "/sign-in"
    assert sign_in(site, password=new) == 302
    assert site.get(link).status_code == 404


@pytest.mark.parametrize("link", ["/password/MQ/none", "/password/%00/x-y", "/password/!/x-y"])
@pytest.mark.usefixtures("cast")
def test_a_link_that_is_none_leads_nowhere(site: Client, link: str) -> None:
    assert site.get(link).status_code == 404


def test_without_a_mail_server_nobody_is_told_that_mail_was_sent(site: Client) -> None:
    assert "sends no mail" in site.post("/password", {"email": "a@example.org"}).content.decode()


def test_an_account_can_be_told_of_and_opened_to_all(agnes: Client, cast: Cast) -> None:
    told = {"about": "I film.", "email": "agnes@example.org", "public": "on"}
    assert agnes.post("/account", told).headers["Location"] == "/reader/Agn%C3%A8s"
    reader = cast.readers["Agnès"]
    reader.refresh_from_db()
    assert (reader.about, reader.email, reader.public) == ("I film.", "agnes@example.org", True)


@pytest.mark.parametrize("address", ["/", "/about", "/film/tt0089881", "/search?q=ran", "/nothing"])
def test_a_visitor_gets_no_cookie_and_asks_nothing_of_readers_or_sessions(
    site: Client, address: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(20) as asked:
        answer = site.get(address)
    assert not answer.cookies
    told = " ".join(query["sql"] for query in asked.captured_queries)
    assert "django_session" not in told
    assert 'FROM "site_readers_readerrow"' not in told


def test_what_a_signed_in_reader_is_shown_is_kept_by_nobody_on_the_way(agnes: Client) -> None:
    answer = agnes.get("/about")
    assert answer.headers["Cache-Control"] == "private"
    assert "Cookie" in answer.headers["Vary"]
