"""A server on this machine that speaks the chat completions protocol, as well or badly as told."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Asked = dict[str, Any]  # the body of a request
Reply = Callable[[BaseHTTPRequestHandler], None]
MOST_DRIPS = 200


@dataclass(slots=True)  # fills as it is asked
class ModelServer:
    """What it was asked, and what it replies, one reply a request, the last one for ever."""

    port: int = 0
    replies: list[Reply] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    def says(self, *contents: str) -> None:
        self.replies = [reply(completion(content)) for content in contents]


def completion(content: object) -> bytes:
    """The body of a chat completion whose message is `content`."""
    message = {"role": "assistant", "content": content}
    choice = {"index": 0, "message": message, "finish_reason": "stop"}
    usage = {"prompt_tokens": 300, "completion_tokens": 20, "total_tokens": 320}
    head = {"id": "chatcmpl-1", "object": "chat.completion", "created": 1, "model": "tiny"}
    return json.dumps({**head, "choices": [choice], "usage": usage}).encode()


def reply(body: bytes, status: int = 200, **headers: str) -> Reply:
    def write(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Type", "application/json")
        handler.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        with suppress(OSError):  # whoever asked may have heard enough
            handler.wfile.write(body)

    return write


def endless(handler: BaseHTTPRequestHandler) -> None:
    """Send blanks again and again, slowly, as some servers do to keep a connection open."""
    handler.send_response(200)
    handler.end_headers()
    with suppress(OSError):
        for _ in range(MOST_DRIPS):
            handler.wfile.write(b" ")
            time.sleep(0.01)


def huge(handler: BaseHTTPRequestHandler) -> None:
    """Send 100 MB, or as much as is listened to."""
    handler.send_response(200)
    handler.end_headers()
    with suppress(OSError):
        for _ in range(100):
            handler.wfile.write(b" " * 1_000_000)


def silent(_: BaseHTTPRequestHandler) -> None:
    time.sleep(0.5)


def cut_short(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(completion("{}")[:50])


@contextmanager
def model_server() -> Iterator[ModelServer]:
    told = ModelServer()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            told.paths.append(self.path)
            told.headers.append(dict(self.headers))
            told.asked.append(json.loads(body))
            answer = told.replies.pop(0) if len(told.replies) > 1 else told.replies[0]
            answer(self)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        told.port = listening.server_port
        thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield told
        listening.shutdown()
        thread.join()
