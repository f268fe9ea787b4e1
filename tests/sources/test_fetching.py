"""Fetching, tried on a real server on this machine; nothing outside is ever asked."""

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count

import pytest

from matchcut.errors import InputError, SourceError
from matchcut.sources.connecting import Access
from matchcut.sources.fetching import MAX_REDIRECTS, fetch

Answer = Callable[[BaseHTTPRequestHandler], None]
MOST_DRIPS = 200


def answer(
    status: int = 200, body: bytes = b"", content_type: str = "text/html", **headers: str
) -> Answer:
    def write(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Type", content_type)
        handler.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)

    return write


def cut_short(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b"half")


def drip(handler: BaseHTTPRequestHandler, *first: bytes) -> None:
    """Send a little again and again, and never end; after a while nobody listens any more."""
    with suppress(OSError):
        for part in (*first, *[b"x"] * MOST_DRIPS):
            handler.wfile.write(part)
            threading.Event().wait(0.02)


def slow_headers(handler: BaseHTTPRequestHandler) -> None:
    drip(handler, b"HTTP/1.1 200 OK\r\n", b"X-Long: ")


def slow_body(handler: BaseHTTPRequestHandler) -> None:
    drip(handler, b"HTTP/1.1 200 OK\r\n", b"Content-Type: text/plain\r\n\r\n")


def endless(handler: BaseHTTPRequestHandler) -> None:
    with suppress(OSError):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
        for _ in range(MOST_DRIPS):
            handler.wfile.write(b"x" * 1000)


def silent(_: BaseHTTPRequestHandler) -> None:
    """Say nothing for longer than anybody waits."""
    threading.Event().wait(1)


def packed(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Encoding", "gzip")
    handler.end_headers()
    handler.wfile.write(b"\x1f\x8b\x08")


def told_back(handler: BaseHTTPRequestHandler) -> None:
    said = f"{handler.headers['Host']} {handler.headers['User-Agent']}"
    answer(body=said.encode())(handler)


ANSWERS = {
    "/page": answer(body=b"<p>Vu \xe0 S\xe9oul", content_type="text/html; charset=latin-1"),
    "/moved": answer(302, Location="/page"),
    "/inside": answer(302, Location="http://127.0.0.2/secret"),
    "/elsewhere": answer(302, Location="ftp://example.org/x"),
    "/loop": answer(302, Location="/loop"),
    "/missing": answer(404),
    "/picture": answer(body=b"\x89PNG", content_type="image/png"),
    "/large": answer(body=b"x" * 2000),
    "/cut": cut_short,
    "/headers": told_back,
    "/slow-headers": slow_headers,
    "/slow-body": slow_body,
    "/endless": endless,
    "/silent": silent,
    "/packed": packed,
    "/caf%C3%A9": answer(body=b"<p>noir"),
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        ANSWERS[self.path](self)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"films.test:{listening.server_port}"
        listening.shutdown()
        thread.join()


def known(host: str, _: int) -> tuple[str, ...]:
    """The addresses this test's names have; an address is its own."""
    return {"films.test": ("127.0.0.1",), "both.test": ("127.0.0.1", "10.0.0.1")}.get(
        host, (host,) if host[0].isdigit() else ()
    )


HERE = Access(may_reach=lambda address: address == "127.0.0.1", look_up=known)


@pytest.mark.parametrize("path", ["/page", "/moved"])
def test_a_page_comes_with_its_address_bytes_and_encoding(server: str, path: str) -> None:
    page = fetch(f"http://{server}{path}", max_bytes=1000, access=HERE)
    assert page.url == f"http://{server}/page"
    assert page.content.decode(page.charset or "") == "<p>Vu à Séoul"
    assert page.content_type == "text/html"


def test_the_server_is_told_the_name_that_was_asked_for_and_who_asks(server: str) -> None:
    said = fetch(f"http://{server}/headers", max_bytes=1000, access=HERE).content.decode()
    assert said.startswith(f"{server} matchcut/")


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/missing", "answered 404"),
        ("/picture", "image/png"),
        ("/large", "larger than"),
        ("/endless", "larger than"),
        ("/loop", f"more than {MAX_REDIRECTS} times"),
        ("/cut", "no whole answer came"),
    ],
)
def test_what_answers_with_no_text_is_said_clearly(server: str, path: str, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        fetch(f"http://{server}{path}", max_bytes=1000, access=HERE)


@pytest.mark.parametrize(
    ("path", "said"), [("/inside", "127.0.0.2, which is not on the public"), ("/elsewhere", "http")]
)
def test_a_redirect_is_checked_like_any_address(server: str, path: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        fetch(f"http://{server}{path}", max_bytes=1000, access=HERE)


@pytest.mark.parametrize("path", ["/slow-headers", "/slow-body", "/silent"])
def test_a_slow_server_is_not_waited_for_beyond_the_whole_time(server: str, path: str) -> None:
    access = replace(HERE, max_seconds=0.3)
    with pytest.raises(SourceError, match=r"not all there after|timed out"):
        fetch(f"http://{server}{path}", max_bytes=10_000, access=access)


def test_redirects_share_the_whole_time_among_them(server: str) -> None:
    clock = count(0, 5)
    access = replace(HERE, clock=lambda: float(next(clock)), max_seconds=20)
    with pytest.raises(SourceError, match="not all there after 20 seconds"):
        fetch(f"http://{server}/loop", max_bytes=1000, access=access)


def test_what_a_server_packs_unasked_is_not_unpacked(server: str) -> None:
    assert fetch(f"http://{server}/packed", max_bytes=1000, access=HERE).content == b"\x1f\x8b\x08"


def test_an_address_may_hold_letters_that_are_not_ascii(server: str) -> None:
    assert fetch(f"http://{server}/café#page", max_bytes=1000, access=HERE).content == b"<p>noir"


@pytest.mark.parametrize(
    ("hosts", "host", "asked"),
    [
        (("films.test",), "films.test", True),
        (("test",), "films.test", True),  # and all below it
        (("example.org",), "films.test", False),
        (("ms.test",), "films.test", False),  # not a part of a name
        ((), "films.test", False),
    ],
)
def test_only_hosts_that_were_named_are_asked(
    server: str,
    hosts: tuple[str, ...],
    host: str,
    asked: bool,  # noqa: FBT001 - a column of the table
) -> None:
    access, url = replace(HERE, hosts=hosts), f"http://{server}/page"
    assert host in url
    if asked:
        assert fetch(url, max_bytes=1000, access=access).content
    else:
        with pytest.raises(InputError, match="not among the hosts"):
            fetch(url, max_bytes=1000, access=access)


def test_a_host_with_two_addresses_is_reached_by_the_one_that_answers(server: str) -> None:
    access = Access(lambda _: True, lambda *_: ("127.0.0.3", "127.0.0.1"))
    assert fetch(f"http://{server}/page", max_bytes=1000, access=access).content


def test_the_address_connected_to_is_the_one_that_was_checked(server: str) -> None:
    answers = iter([("127.0.0.1",), ("10.0.0.1",)])  # a name that answers differently the next time
    access = Access(HERE.may_reach, look_up=lambda *_: next(answers))
    assert fetch(f"http://{server}/page", max_bytes=1000, access=access).content


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://169.254.169.254/latest/meta-data",
        "http://0x7f000001/",  # the same address in other words
        "http://user:secret@127.0.0.1/",
        "http://127.0.0.1:99999/",
        "http:///nothing",
        "file:///etc/passwd",
    ],
)
def test_nothing_private_is_fetched(url: str) -> None:
    with pytest.raises((InputError, SourceError)):
        fetch(url, max_bytes=1000)


def test_a_name_with_one_private_address_is_refused_whole() -> None:
    with pytest.raises(InputError, match=r"both\.test is at 10\.0\.0\.1"):
        fetch("http://both.test/", max_bytes=1000, access=HERE)
