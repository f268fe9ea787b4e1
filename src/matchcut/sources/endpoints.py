"""Servers of language models, asked by the chat completions protocol of OpenAI.

Most servers speak it, on this machine or elsewhere. One is waited for only so long, asked again
only where it says that it is busy, and left alone once it has failed too often: whoever asks then
gets no answer, and never a fault.
"""

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from matchcut import __version__
from matchcut.errors import InputError, MatchcutError, SourceError
from matchcut.sources.connecting import (
    Access,
    Request,
    Visit,
    answering,
    check_address,
    is_public,
    whole,
)

PATH = "/chat/completions"
KEY_VARIABLE = "MATCHCUT_ASK_KEY"
MAX_BYTES = 1_000_000  # of an answer; a good one has some two hundred, and a thousand around them
MOST_TRIES = 3
MOST_FAULTS = 3  # in a row, after which a server is left alone
MOST_WAIT_S = 30.0  # however long a busy server would be left alone
OK, BAD_REQUEST, TOO_LARGE = 200, 400, 413
BUSY = frozenset((429, 500, 502, 503, 504))
NO_ENTRY = frozenset((401, 403))
SHOWN_CHARS = 200  # of what a server says went wrong


@dataclass(frozen=True, slots=True)
class Server:
    """The address to which /chat/completions is added, a model it has, and a key or none."""

    url: str
    model: str
    key: str
    access: Access

    @property
    def target(self) -> str:
        """The address that is asked."""
        return self.url.rstrip("/").removesuffix(PATH) + PATH


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered; `wait_s` is for how long it would be left alone, if it says so."""

    status: int
    content: bytes
    wait_s: float | None


def server(url: str, model: str, key: str, seconds: float) -> Server:
    """The server there, each of whose answers may take so long.

    Raises InputError for what is no address, for what can be no key, and for a key that others
    could read on its way.
    """
    access = Access(lambda _: True, max_seconds=seconds, silence_seconds=seconds)
    check_address(url, access)
    if not (key.isascii() and key.isprintable()):
        raise InputError(f"{KEY_VARIABLE}: a key has only letters, digits and signs of ASCII")
    parts = urlsplit(url)
    addresses = access.look_up(parts.hostname or "", parts.port or 80) if key else ()
    if parts.scheme == "http" and any(map(is_public, addresses)):
        hint = f"use https, or unset {KEY_VARIABLE} if the server needs no key"
        raise InputError(f"{url}: the key would be sent where others can read it", hint=hint)
    return Server(url, model, key, access)


class Endpoint:
    """A server that is asked at most so many questions; what goes wrong is told to `complain`."""

    def __init__(
        self,
        asked: Server,
        most: int,
        complain: Callable[[MatchcutError], None],
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._server, self._most = asked, most
        self._complain, self._sleep = complain, sleep
        self._asked = self._faults = 0
        self._open = True
        self._settings: dict[str, object] = {"temperature": 0, "stream": False}

    def ask(self, rules: str, question: str) -> str | None:
        """The model's answer, None where there is none or no more may be asked."""
        if self._asked >= self._most:
            self._end()
        if not self._open:
            return None
        self._asked += 1
        messages = [{"role": "system", "content": rules}, {"role": "user", "content": question}]
        try:
            said = self._said(messages)
        except MatchcutError as fault:
            self._faults += 1
            self._complain(fault)
            if isinstance(fault, InputError) or self._faults == MOST_FAULTS:
                self._end()
            return None
        self._faults = 0
        return said

    def _end(self) -> None:
        """Ask nothing more, and say so once."""
        if self._open:
            target, asked = self._server.target, self._asked
            self._complain(SourceError(f"{target}: asked {asked} times, and no more"))
        self._open = False

    def _said(self, messages: list[dict[str, str]]) -> str:
        found = self._post(messages)
        for tried in range(1, MOST_TRIES):
            if found.status == BAD_REQUEST and b"temperature" in found.content:
                self._settings.pop("temperature", None)  # some models have one of their own only
            elif found.status in BUSY:
                self._sleep(min(found.wait_s or 2.0**tried, MOST_WAIT_S))
            else:
                break
            found = self._post(messages)
        if found.status != OK:
            raise _refused(self._server, found)
        try:
            said = json.loads(found.content)["choices"][0]["message"]["content"]
        except (LookupError, RecursionError, TypeError, ValueError) as fault:
            raise SourceError(f"{self._server.target}: what came is no chat completion") from fault
        return said if isinstance(said, str) else ""

    def _post(self, messages: list[dict[str, str]]) -> Answer:
        asked = self._server
        body = {"model": asked.model, "messages": messages, **self._settings}
        headers: dict[str | bytes, str | bytes] = {
            "User-Agent": f"matchcut/{__version__}",
            "Content-Type": "application/json",
            "Accept-Encoding": "identity",
        }
        if asked.key:
            headers["Authorization"] = f"Bearer {asked.key}"
        request = Request("POST", headers, json.dumps(body).encode())
        visit = Visit(asked.target, asked.access, asked.access.clock() + asked.access.max_seconds)
        with answering(visit, request) as response:
            told = {name.lower(): value for name, value in response.headers}
            wait = told.get(b"retry-after", b"")
            content = whole(asked.target, response, MAX_BYTES)
            return Answer(response.status, content, float(wait) if wait.isdigit() else None)


def _refused(asked: Server, found: Answer) -> MatchcutError:
    """What is told of an answer that is none: to whoever asked, where they can mend it."""
    if found.status in NO_ENTRY:
        hint = f"set {KEY_VARIABLE} to a key that the server knows"
        return InputError(f"{asked.target}: the server answered {found.status}", hint=hint)
    said = " ".join(found.content[: SHOWN_CHARS * 4].decode("utf-8", "replace").split())
    shown = "".join(char for char in said if char.isprintable())[:SHOWN_CHARS]
    message = f"{asked.target}: the server answered {found.status}: {shown}"
    if found.status in BUSY or found.status in (BAD_REQUEST, TOO_LARGE):
        return SourceError(message)
    hint = f"--ask is the address that {PATH} is added to; the server must have “{asked.model}”"
    return InputError(message, hint=hint)
