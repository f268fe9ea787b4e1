"""Texts read at a desk, pages among them fetched from a real server on this machine."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.test import Client
from django_tasks_db.models import DBTaskResult
from pytest_django import Settings
from tests.site.cast import Cast
from tests.site.desk.bringing import CLAIM, TEXT, brought, proposed

from matchcut.lines.attributing import read as read_alone
from matchcut.site.catalogue import catalogue
from matchcut.site.desk import reading
from matchcut.site.desk.actions import Brought, bring, keep, read_again
from matchcut.site.desk.models import TextRow
from matchcut.site.desk.proposals import document
from matchcut.site.desk.reading import read, read_text
from matchcut.site.jobs import work_off
from matchcut.site.lines.models import StatementRow
from matchcut.site.options import Options
from matchcut.sources.connecting import Access
from matchcut.sources.documents import Form, Source, read_document
from matchcut.sources.readings_json import to_json

PAGE = f"<article><h1>Ran, from where</h1><p><em>Ran</em> (1985) is slow. {CLAIM}</p>"
CHANGED = PAGE.replace("is slow", "is slow and grand")
PAGES = {"/page": PAGE, "/changes": PAGE}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/moved":
            self.send_response(302)
            self.send_header("Location", "http://10.0.0.1/secret")
            self.end_headers()
            return
        self.send_response(200 if self.path in PAGES else 404)
        self.send_header("Content-Type", "text/html; charset=latin-1")
        self.end_headers()
        self.wfile.write(PAGES.get(self.path, "").encode("latin-1"))

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{listening.server_port}"
        listening.shutdown()
        thread.join()


HERE = Access(may_reach=lambda address: address == "127.0.0.1")


def asked(cast: Cast, address: str) -> TextRow:
    """A page that Agnès asked for, and that waits to be fetched."""
    text = bring(reader=cast.readers["Agnès"], brought=Brought(address))
    assert text
    assert text.state == "waiting"
    return text


def test_the_engine_is_the_one_of_the_command_line(cast: Cast) -> None:
    text, films = brought(cast.readers["Agnès"], author=""), catalogue()
    assert films
    opened = read_document(Source(text.source, TEXT.encode(), Form.MARKDOWN))
    assert text.reading == to_json(read_alone(opened, films))


def test_a_page_is_fetched_and_read_by_a_job(cast: Cast, server: str) -> None:
    text = asked(cast, f"{server}/page")
    assert DBTaskResult.objects.count() == 1
    read(text, HERE)
    assert (text.state, text.charset) == ("read", "latin-1")
    assert [one.statement.kind for one in proposed(text)] == ["draws-on"]


def test_a_page_read_again_finds_what_was_kept(
    cast: Cast, server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = asked(cast, f"{server}/changes")
    read(text, HERE)
    assert keep(text=text, proposal=proposed(text)[0])
    monkeypatch.setitem(PAGES, "/changes", CHANGED)
    before = text.sha256
    again = asked(cast, f"{server}/changes")
    assert again == text
    read(again, HERE)
    assert again.sha256 != before
    row = StatementRow.objects.select_related("piece__document").get(keeper="Agnès")
    assert row.gone is None
    assert row.piece
    assert row.piece.document
    assert row.piece.document.sha256 == again.sha256
    assert text.decisions.get().exact == CLAIM  # the page is too short for it to be shown


def test_a_page_that_is_gone_leaves_what_was_read_before(
    agnes: Client, cast: Cast, server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = asked(cast, f"{server}/changes")
    read(text, HERE)
    was = text.reading
    monkeypatch.delitem(PAGES, "/changes")
    read(text, HERE)
    assert (text.state, text.reading) == ("failed", was)
    page = agnes.get(f"/desk/{text.pk}").content.decode()
    assert "the server answered 404" in page
    assert "draws on King Lear" in page


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("{server}/page", "127.0.0.1, which is not on the public internet"),
        ("{server}/moved", "10.0.0.1, which is not on the public internet"),
        ("http://user:secret@example.org/", "a name or password"),
        ("http://[::ffff:10.0.0.1]/", "not on the public internet"),
    ],
)
def test_what_may_not_be_fetched_is_refused_in_clear_words(
    agnes: Client, cast: Cast, server: str, address: str, why: str
) -> None:
    text = asked(cast, address.format(server=server))
    read(text, HERE if "moved" in address else None)
    assert why in text.fault
    page = agnes.get(f"/desk/{text.pk}").content.decode()
    assert "It could not be read" in page
    assert why in page


def test_an_operator_may_let_nothing_be_fetched(
    cast: Cast, server: str, settings: Settings, site_options: Options
) -> None:
    settings.OPTIONS = Options(site_options.data, desk_hosts=())
    text = asked(cast, f"{server}/page")
    read(text)
    assert "not among the hosts that may be asked here" in text.fault


def test_a_long_text_is_read_by_a_job_that_tells_how_far_it_is(
    agnes: Client, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "AT_ONCE_CHARS", 100)
    text = bring(reader=cast.readers["Agnès"], brought=Brought("long", TEXT.encode(), "markdown"))
    assert text
    page = agnes.get(f"/desk/{text.pk}").content.decode()
    assert "It waits its turn." in page
    assert "See how far it is" in page
    told: list[str] = []
    seen = reading._tell  # noqa: SLF001 - what the page would show meanwhile

    def tell(*of: object, **more: int) -> None:
        seen(*of, **more)  # type: ignore[arg-type] # handed on as they came
        told.append(agnes.get(f"/desk/{text.pk}").content.decode())

    monkeypatch.setattr(reading, "_tell", tell)
    work_off()
    assert "It is being read" in told[-1]
    text.refresh_from_db()
    assert text.state == "read"
    assert "draws on King Lear" in agnes.get(f"/desk/{text.pk}").content.decode()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "nothing to read"),
        (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
        (b"a " * 400_000, "300,000 are the most"),
        (b"<p></p>", "there is no text"),
    ],
)
def test_what_cannot_be_read_says_why(cast: Cast, content: bytes, why: str) -> None:
    text = bring(reader=cast.readers["Agnès"], brought=Brought("a text", content))
    assert text
    read_text.call(text_id=text.pk)
    text.refresh_from_db()
    assert text.state == "failed"
    assert why in text.fault
    assert document(text) is None


def test_a_text_cleared_away_while_it_waited_is_read_no_more(cast: Cast) -> None:
    text = asked(cast, "http://example.org/")
    text.delete()
    work_off()
    assert not TextRow.objects.exists()


def test_reading_again_changes_nothing_where_nothing_changed(cast: Cast) -> None:
    text = brought(cast.readers["Agnès"])
    was = text.reading
    read_again(text=text)
    assert text.reading == was
