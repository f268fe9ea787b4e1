import socketserver
from collections.abc import Iterator
from dataclasses import replace
from threading import Thread

import pytest
from django.core.mail import send_mail
from django_tasks_db.models import DBTaskResult
from pytest_django import Settings

from matchcut.errors import InputError
from matchcut.site.jobs import work_off
from matchcut.site.mail import server

pytestmark = pytest.mark.usefixtures("site")


class Letterbox(socketserver.StreamRequestHandler):
    """As much of an SMTP server as takes a letter."""

    letters: list[str]

    def handle(self) -> None:
        self.wfile.write(b"220 here\r\n")
        for line in self.rfile:
            if line.lower().startswith(b"data"):
                self.wfile.write(b"354 go on\r\n")
                self.letters.append("".join(part.decode() for part in iter(self.line, b".\r\n")))
            self.wfile.write(b"250 well\r\n")

    def line(self) -> bytes:
        return self.rfile.readline()


@pytest.fixture
def letters(settings: Settings) -> Iterator[list[str]]:
    """What arrives at a mail server that the site is set up for."""
    Letterbox.letters = []
    with socketserver.TCPServer(("127.0.0.1", 0), Letterbox) as server:
        settings.EMAIL_BACKEND = "matchcut.site.mail.Queue"
        settings.SENDS_MAIL = True
        port = server.server_address[1]
        settings.OPTIONS = replace(settings.OPTIONS, mail=f"smtp://127.0.0.1:{port}")
        Thread(target=server.serve_forever, daemon=True).start()
        yield Letterbox.letters
        server.shutdown()


def test_mail_waits_among_the_jobs_and_is_then_sent(letters: list[str]) -> None:
    assert send_mail("A new password", "Here it is.", None, ["agnes@example.org"]) == 1
    assert letters == []
    work_off()
    assert len(letters) == 1
    assert "Subject: A new password" in letters[0]
    assert "Here it is." in letters[0]
    assert not DBTaskResult.objects.exists()


def test_mail_that_nobody_takes_is_tried_again_later(
    letters: list[str], settings: Settings
) -> None:
    settings.OPTIONS = replace(settings.OPTIONS, mail="smtp://127.0.0.1:1")  # nobody listens there
    send_mail("A new password", "Here it is.", None, ["agnes@example.org"])
    work_off()
    waiting = DBTaskResult.objects.get()
    assert waiting.args_kwargs["args"][-1] == 1
    assert letters == []


def test_where_no_server_is_known_no_mail_waits(settings: Settings) -> None:
    settings.EMAIL_BACKEND = "matchcut.site.mail.Queue"
    settings.SENDS_MAIL = False
    assert send_mail("A new password", "Here it is.", None, ["agnes@example.org"]) == 0
    assert not DBTaskResult.objects.exists()


@pytest.mark.parametrize(
    ("address", "port", "tls", "ssl"),
    [
        ("smtp://localhost", 25, False, False),
        ("smtp://agnes:pass%40word@mail.example:587", 587, True, False),  # never in the open
        ("smtps://agnes:pass%40word@mail.example", 465, False, True),
    ],
)
def test_a_password_goes_over_nothing_but_tls(
    address: str, port: int, *, tls: bool, ssl: bool
) -> None:
    found = server(address)
    assert (found.port, found.use_tls, found.use_ssl) == (port, tls, ssl)
    assert found.password == ("pass@word" if "agnes" in address else "")


@pytest.mark.parametrize("address", ["localhost", "http://mail.example", "smtp://"])
def test_an_address_that_names_no_mail_server_is_told_without_its_password(address: str) -> None:
    with pytest.raises(InputError) as fault:
        server(address)
    assert "smtp://USER" in fault.value.hint
