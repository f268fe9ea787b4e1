"""Pages from the web, fetched so that an address given by a stranger reaches nothing private.

Every redirect is checked like the address itself. Size and the whole time are capped, and the
answer must say that it is text.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urljoin

from matchcut import __version__
from matchcut.errors import SourceError
from matchcut.sources.connecting import Access, Request, Visit, answering, whole

MAX_REDIRECTS = 5
TEXTS = frozenset(
    ("", "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/x-markdown")
)
CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
HEADERS: Mapping[str | bytes, str | bytes] = {
    "User-Agent": f"matchcut/{__version__} (reads single pages its user names)",
    "Accept": "text/html, text/markdown, text/plain",
    "Accept-Encoding": "identity",
}
OK = 200
REDIRECTS = frozenset((301, 302, 303, 307, 308))


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as its server sent it; `url` is where it was found in the end."""

    url: str
    content: bytes
    content_type: str
    charset: str | None


def fetch(url: str, *, max_bytes: int, access: Access | None = None) -> Fetched:
    """The text at an http(s) address, redirects followed.

    Raises InputError for an address that may not be fetched, SourceError where what answers is
    no text, too large, too slow, or not there.
    """
    access = access or Access()
    deadline = access.clock() + access.max_seconds
    for _ in range(MAX_REDIRECTS + 1):
        found = _one(Visit(url, access, deadline), max_bytes)
        if isinstance(found, Fetched):
            return found
        url = found
    raise SourceError(f"{url}: redirected more than {MAX_REDIRECTS} times")


def _one(visit: Visit, max_bytes: int) -> Fetched | str:
    """The page, or the address it redirects to."""
    url = visit.url
    with answering(visit, Request("GET", HEADERS)) as response:
        headers = {
            name.decode("latin-1").lower(): value.decode("latin-1")
            for name, value in response.headers
        }
        if response.status in REDIRECTS and "location" in headers:
            return urljoin(url, headers["location"])
        stated = headers.get("content-type", "")
        content_type = stated.partition(";")[0].strip().lower()
        if response.status != OK:
            raise SourceError(f"{url}: the server answered {response.status}")
        if content_type not in TEXTS:
            raise SourceError(f"{url}: this is {content_type}, not text or HTML")
        content = whole(url, response, max_bytes)
    charset = CHARSET.search(stated)
    return Fetched(url, content, content_type, charset[1] if charset else None)
