"""Mail that waits among the jobs, so that no page waits for another machine."""

from collections.abc import Sequence
from datetime import timedelta
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.backends.smtp import EmailBackend
from django.utils import timezone
from django_tasks import task

from matchcut.errors import InputError

TIMEOUT_S = 30
_PORTS = {"smtp": 25, "smtps": 465}
MOST_TRIES = 12
PAUSE = timedelta(minutes=10)


def server(address: str) -> EmailBackend:
    """Return the mail server at an address such as smtp://USER:PASSWORD@HOST:587.

    A password goes over nothing but TLS.

    >>> server("smtp://localhost").port
    25
    """
    stated = urlsplit(address)
    if stated.scheme not in _PORTS or not stated.hostname:
        hint = "write it as smtp://USER:PASSWORD@HOST:587 or smtps://USER:PASSWORD@HOST"
        raise InputError("the mail server's address cannot be read", hint=hint)
    return EmailBackend(
        host=stated.hostname,
        port=stated.port or _PORTS[stated.scheme],
        username=unquote(stated.username or ""),
        password=unquote(stated.password or ""),
        use_ssl=stated.scheme == "smtps",
        use_tls=stated.scheme == "smtp" and bool(stated.password),
        timeout=TIMEOUT_S,
    )


class Queue(BaseEmailBackend):
    """Takes plain messages in, and leaves sending them to a job; none where no server is known."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Put each message among the jobs; returns how many."""
        if not settings.SENDS_MAIL:
            return 0
        for message in email_messages:
            words = (str(message.subject), str(message.body))
            send.enqueue(*words, message.from_email, list(message.to))
        return len(email_messages)


@task()
def send(subject: str, body: str, sender: str, to: list[str], tried: int = 0) -> None:
    """Send one message, or try again later, for two hours."""
    connection = server(settings.OPTIONS.mail or "")
    message = EmailMessage(subject, body, sender, to, connection=connection)
    try:
        message.send()
    except OSError:  # the faults of SMTP are among these
        if tried + 1 >= MOST_TRIES:
            raise
        later = send.using(run_after=timezone.now() + PAUSE)
        later.enqueue(subject, body, sender, to, tried + 1)
