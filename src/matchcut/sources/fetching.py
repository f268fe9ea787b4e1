"""Pages from the web, fetched so that an address given by a stranger reaches nothing private.

A name is looked up once, every address it has is checked, and the connection goes to the very
address that was checked: a name that answers differently the second time gains nothing. The
same holds for every redirect. Size and the whole time are capped, and the answer must say
that it is text.
"""

import ipaddress
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import SplitResult, urljoin, urlsplit

import httpx

from matchcut import __version__
from matchcut.errors import InputError, SourceError

MAX_REDIRECTS = 5
MAX_SECONDS = 30.0
SILENCE_SECONDS = 10.0  # no server that sends nothing for so long is waited for
TEXTS = frozenset(
    ("", "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/x-markdown")
)
PORTS = {"http": 80, "https": 443}
UNICAST = ipaddress.ip_network("2000::/3")
TUNNELS = (ipaddress.ip_network("2002::/16"), ipaddress.ip_network("2001::/32"))
TRANSLATED = ipaddress.ip_network("64:ff9b::/96")  # the IPv4 address is in the last four bytes
IPV4_BYTES = 4
HEADERS = {
    "User-Agent": f"matchcut/{__version__} (reads single pages its user names)",
    "Accept": "text/html, text/markdown, text/plain",
    "Accept-Encoding": "identity",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as its server sent it; `url` is where it was found in the end."""

    url: str
    content: bytes
    content_type: str
    charset: str | None


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet.

    >>> [is_public(each) for each in ("9.9.9.9", "10.0.0.1", "::1", "::ffff:127.0.0.1")]
    [True, False, False, False]
    """
    found = ipaddress.ip_address(address)
    if isinstance(found, ipaddress.IPv4Address):
        return found.is_global and not found.is_multicast
    if found.ipv4_mapped or found in TRANSLATED:
        return is_public(str(ipaddress.IPv4Address(found.packed[-IPV4_BYTES:])))
    return found.is_global and found in UNICAST and not any(found in each for each in TUNNELS)


def look_up(host: str, port: int) -> tuple[str, ...]:
    """The IP addresses of a host name; none for a name nobody knows."""
    try:
        answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return ()
    return tuple(dict.fromkeys(str(answer[4][0]) for answer in answers))


@dataclass(frozen=True, slots=True)
class Access:
    """What fetching may reach and for how long; only tests have reason to differ."""

    may_reach: Callable[[str], bool] = is_public
    look_up: Callable[[str, int], tuple[str, ...]] = look_up
    clock: Callable[[], float] = time.monotonic
    max_seconds: float = MAX_SECONDS


def fetch(url: str, *, max_bytes: int, access: Access | None = None) -> Fetched:
    """The text at an http(s) address, redirects followed.

    Raises InputError for an address that may not be fetched, SourceError where what answers is
    no text, too large, too slow, or not there.
    """
    access = access or Access()
    deadline = access.clock() + access.max_seconds
    with httpx.Client(trust_env=False, timeout=SILENCE_SECONDS, headers=HEADERS) as client:
        for _ in range(MAX_REDIRECTS + 1):
            found = _one(client, url, access, deadline, max_bytes)
            if isinstance(found, Fetched):
                return found
            url = found
    raise SourceError(f"{url}: redirected more than {MAX_REDIRECTS} times")


def _one(
    client: httpx.Client, url: str, access: Access, deadline: float, max_bytes: int
) -> Fetched | str:
    """The page, or the address it redirects to."""
    request = _pinned(client, url, access)
    try:
        response = client.send(request, stream=True)
        try:
            if response.has_redirect_location:
                return urljoin(url, response.headers["location"])
            _check(url, response)
            content = _content(url, response, access, deadline, max_bytes)
        finally:
            response.close()
    except (httpx.HTTPError, httpx.InvalidURL) as fault:
        reason = str(fault) or type(fault).__name__
        raise SourceError(f"{url}: cannot be fetched: {reason}") from fault
    return Fetched(url, content, _type(response), response.charset_encoding)


def _pinned(client: httpx.Client, url: str, access: Access) -> httpx.Request:
    """The request for `url`, addressed to the IP address that was checked."""
    parts = _parts(url)
    host, port = parts.hostname or "", parts.port or PORTS[parts.scheme]
    addresses = access.look_up(host, port)
    if not addresses:
        raise SourceError(f"{url}: no such host: {host}")
    for address in addresses:
        if not access.may_reach(address):
            raise InputError(f"{url}: {host} is at {address}, which is not on the public internet")
    target = httpx.URL(url).copy_with(host=addresses[0], fragment=None)
    named = host if port == PORTS[parts.scheme] else f"{host}:{port}"
    return client.build_request(
        "GET", target, headers={"Host": named}, extensions={"sni_hostname": host}
    )


def _parts(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - asked for because only asking checks it
    except ValueError as fault:
        raise InputError(f"{url}: not an address: {fault}") from fault
    if parts.scheme not in PORTS or not parts.hostname:
        raise InputError(f"{url}: not an http or https address")
    if parts.username or parts.password:
        raise InputError(f"{url}: addresses with a name or password in them are not fetched")
    return parts


def _check(url: str, response: httpx.Response) -> None:
    if response.status_code != httpx.codes.OK:
        raise SourceError(f"{url}: the server answered {response.status_code}")
    if _type(response) not in TEXTS:
        raise SourceError(f"{url}: this is {_type(response)}, not text or HTML")


def _content(
    url: str, response: httpx.Response, access: Access, deadline: float, max_bytes: int
) -> bytes:
    chunks: list[bytes] = []
    size = 0
    for chunk in response.iter_bytes():
        size += len(chunk)
        if size > max_bytes:
            raise SourceError(f"{url}: larger than {max_bytes // 1_000_000} MB")
        if access.clock() > deadline:
            raise SourceError(f"{url}: not all there after {access.max_seconds:.0f} seconds")
        chunks.append(chunk)
    return b"".join(chunks)


def _type(response: httpx.Response) -> str:
    stated: str = response.headers.get("content-type", "")
    return stated.partition(";")[0].strip().lower()
