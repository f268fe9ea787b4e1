"""Readers who write, as browsers do, and remember what the site has acknowledged.

Each posts, comments on what they posted, votes on what another posted, and keeps a diary. To be
used where Django is set up on the data folder that the server has too.
"""

import random
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from threading import Event, Thread

import httpx
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.db import DEFAULT_DB_ALIAS

from matchcut.site.films.models import FilmRow
from matchcut.site.readers.actions import register
from matchcut.site.readers.models import DiaryRow, ReaderRow
from matchcut.site.searching.models import WordsRow
from matchcut.site.writing.models import PieceRow, VoteRow

_TOKEN = "a" * 32  # what a browser would have been given with a form
_TIMEOUT_S = 60
_FOUND = 302  # what the site answers when it has done what it was asked


@dataclass(slots=True)  # one that remembers
class Writer:
    """A reader with a browser; `kept` is what the site said it has taken."""

    reader: int
    session: str
    film: str
    kept: list[tuple[str, str]] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    pieces: list[int] = field(default_factory=list)

    def write(self, address: str, others: list["Writer"], stopping: Event) -> None:
        """Write until told to stop, or until the site is gone."""
        cookies = {"sessionid": self.session, "csrftoken": _TOKEN}
        with httpx.Client(base_url=address, cookies=cookies, timeout=_TIMEOUT_S) as browser:
            try:
                while not stopping.is_set():
                    self._round(browser, random.choice(others))
            except httpx.TransportError:
                return  # killed: what was not acknowledged may be there or not

    def _round(self, browser: httpx.Client, other: "Writer") -> None:
        number = len(self.kept)
        words = f"kept {self.reader} {number}"
        if self._done(browser, f"/film/{self.film}/diary", date="2026-04-28", note=words):
            self.kept.append(("diary", words))
        posted = self._publish(browser, f"/film/{self.film}/post", f"post {words}")
        if posted is not None:
            self.kept.append(("piece", f"post {words}"))
            self.pieces.append(posted)
            if self._publish(browser, f"/piece/{posted}/comment", f"comment {words}") is not None:
                self.kept.append(("piece", f"comment {words}"))
        for piece in other.pieces[-1:]:
            if other is not self and self._done(browser, f"/piece/{piece}/vote", helpful="yes"):
                self.kept.append(("vote", str(piece)))

    def _publish(self, browser: httpx.Client, address: str, words: str) -> int | None:
        """Write a draft, look at it, publish it; return its number, or the piece it stands on."""
        text = f"{words} is all there is, >!but for this!<."
        typed = {"headline": "Seen", "markdown": text, "language": "en", "licence": "CC BY 4.0"}
        draft = self._done(browser, address, do="preview", **typed)
        piece = self._done(browser, draft) if draft else ""
        return int(piece.partition("?")[0].rpartition("/")[2]) if piece else None

    def _done(self, browser: httpx.Client, address: str, **typed: str) -> str:
        """Return where the site leads after it took what was typed, or else nothing."""
        answer = browser.post(address, data={"csrfmiddlewaretoken": _TOKEN, **typed})
        if answer.status_code != _FOUND:
            self.refused.append(f"{address}: {answer.status_code}")
            return ""
        return answer.headers["Location"]


def gather(number: int) -> list[Writer]:
    """Return that many new readers, signed in."""
    films = list(FilmRow.objects.order_by("pk").values_list("pk", flat=True)[:number])
    there = ReaderRow.objects.count()
    made = (register(name=f"writer {there + n}", password=str(n)) for n in range(number))
    return [
        Writer(one.pk, sign_in(one), films[place % len(films)])
        for place, one in enumerate(made)
        if one
    ]


def sign_in(reader: ReaderRow) -> str:
    """Return the key of a new session of the reader, as their browser would keep it."""
    session = SessionStore()
    session[SESSION_KEY] = str(reader.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[-1]
    session[HASH_SESSION_KEY] = reader.get_session_auth_hash()
    session.save()
    return str(session.session_key)


def begin(writers: list[Writer], address: str, stopping: Event) -> list[Thread]:
    """Let all of them write at once."""
    threads = [Thread(target=one.write, args=(address, writers, stopping)) for one in writers]
    for thread in threads:
        thread.start()
    return threads


def kept(writers: Iterable[Writer]) -> dict[int, tuple[tuple[str, str], ...]]:
    """Return what the site has acknowledged to each reader by now."""
    return {one.reader: tuple(one.kept) for one in writers}


def lost(
    acknowledged: Mapping[int, Iterable[tuple[str, str]]], using: str = DEFAULT_DB_ALIAS
) -> Iterator[str]:
    """Yield what was acknowledged and is not there."""
    for reader, written in acknowledged.items():
        diary = DiaryRow.objects.using(using).filter(reader=reader)
        pieces = PieceRow.objects.using(using).filter(reader=reader)
        votes = VoteRow.objects.using(using).filter(reader=reader)
        there = {
            "diary": set(diary.values_list("note", flat=True)),
            "piece": {
                text.partition(" is all")[0] for text in pieces.values_list("text", flat=True)
            },
            "vote": set(map(str, votes.values_list("piece", flat=True))),
        }
        yield from (f"{what} {words}" for what, words in written if words not in there[what])


def half_written() -> Iterator[str]:
    """Yield the readers' pieces that lack something a piece is written with."""
    searched = set(WordsRow.objects.values_list("piece", flat=True))
    for piece in PieceRow.objects.filter(reader__isnull=False):
        whole = piece.markdown and piece.html and piece.html_shown and piece.text and piece.written
        if not whole or piece.pk not in searched:
            yield f"piece {piece.pk}"
