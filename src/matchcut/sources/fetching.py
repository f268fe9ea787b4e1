"""Pages from the web, fetched so that an address given by a stranger reaches nothing private.

A name is looked up once, every address it has is checked, and the connection goes to the very
address that was checked: a name that answers differently the second time gains nothing. The
same holds for every redirect. Size and the whole time are capped, however slowly a server sends
its headers or its body, and the answer must say that it is text.
"""

import ipaddress
import re
import socket
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from ssl import SSLContext
from urllib.parse import urljoin, urlsplit

import httpcore
import httpx

from matchcut import __version__
from matchcut.errors import InputError, SourceError

MAX_REDIRECTS = 5
MAX_SECONDS = 30.0
SILENCE_SECONDS = 10.0  # no server that sends nothing for so long is waited for
TEXTS = frozenset(
    ("", "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/x-markdown")
)
SCHEMES = ("http", "https")
CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
UNICAST = ipaddress.ip_network("2000::/3")
TUNNELS = (ipaddress.ip_network("2002::/16"), ipaddress.ip_network("2001::/32"))
TRANSLATED = ipaddress.ip_network("64:ff9b::/96")  # the IPv4 address is in the last four bytes
IPV4_BYTES = 4
HEADERS: Mapping[str | bytes, str | bytes] = {
    "User-Agent": f"matchcut/{__version__} (reads single pages its user names)",
    "Accept": "text/html, text/markdown, text/plain",
    "Accept-Encoding": "identity",
}
OK = 200
REDIRECTS = frozenset((301, 302, 303, 307, 308))
FAULTS = (
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.TimeoutException,
    httpx.InvalidURL,
)


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
    """What fetching may reach and for how long.

    `hosts` are the only names that may be asked, with all below them; None for any. Only tests
    have reason to differ in the rest.
    """

    may_reach: Callable[[str], bool] = is_public
    look_up: Callable[[str, int], tuple[str, ...]] = look_up
    clock: Callable[[], float] = time.monotonic
    max_seconds: float = MAX_SECONDS
    hosts: tuple[str, ...] | None = None


def fetch(url: str, *, max_bytes: int, access: Access | None = None) -> Fetched:
    """The text at an http(s) address, redirects followed.

    Raises InputError for an address that may not be fetched, SourceError where what answers is
    no text, too large, too slow, or not there.
    """
    access = access or Access()
    deadline = access.clock() + access.max_seconds
    for _ in range(MAX_REDIRECTS + 1):
        found = _one(_Visit(url, access, deadline), max_bytes)
        if isinstance(found, Fetched):
            return found
        url = found
    raise SourceError(f"{url}: redirected more than {MAX_REDIRECTS} times")


@dataclass(frozen=True, slots=True)
class _Visit:
    """An address that is being asked, what it may lead to, and until when."""

    url: str
    access: Access
    deadline: float

    def seconds(self) -> float:
        """How long the server may still be silent."""
        left = self.deadline - self.access.clock()
        if left <= 0:
            seconds = self.access.max_seconds
            raise SourceError(f"{self.url}: not all there after {seconds:.0f} seconds")
        return min(left, SILENCE_SECONDS)

    def addresses(self, host: str, port: int) -> tuple[str, ...]:
        """The addresses of the host, every one of which may be reached."""
        found = self.access.look_up(host, port)
        if not found:
            raise SourceError(f"{self.url}: no such host: {host}")
        for address in found:
            if not self.access.may_reach(address):
                said = f"{host} is at {address}, which is not on the public internet"
                raise InputError(f"{self.url}: {said}")
        return found


class _Timed(httpcore.NetworkStream):
    """A connection that is never waited for beyond the end of its visit."""

    def __init__(self, stream: httpcore.NetworkStream, visit: _Visit) -> None:
        self._stream, self._visit = stream, visit

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002 - the visit tells how long
        return self._stream.read(max_bytes, self._visit.seconds())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002 - as above
        self._stream.write(buffer, self._visit.seconds())

    def start_tls(
        self,
        ssl_context: SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002 - as above
    ) -> httpcore.NetworkStream:
        seconds = self._visit.seconds()
        return _Timed(self._stream.start_tls(ssl_context, server_hostname, seconds), self._visit)

    def close(self) -> None:
        self._stream.close()

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)


class _Checked(httpcore.NetworkBackend):
    """Connects to the very addresses that were checked, and to nothing else."""

    def __init__(self, visit: _Visit) -> None:
        self._visit = visit

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - the visit tells how long
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        network = httpcore.SyncBackend()
        *first, last = self._visit.addresses(host, port)
        for address in first:
            try:
                seconds = self._visit.seconds()
                stream = network.connect_tcp(address, port, seconds, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue  # a host with two addresses may be reached by one alone
            return _Timed(stream, self._visit)
        seconds = self._visit.seconds()
        stream = network.connect_tcp(last, port, seconds, local_address, socket_options)
        return _Timed(stream, self._visit)


def _one(visit: _Visit, max_bytes: int) -> Fetched | str:
    """The page, or the address it redirects to."""
    url = visit.url
    _check_address(url, visit.access)
    try:
        target = str(httpx.URL(url).copy_with(fragment=None))
        with (
            httpcore.ConnectionPool(network_backend=_Checked(visit)) as pool,
            pool.stream("GET", target, headers=HEADERS) as response,
        ):
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
            content = _content(url, response.iter_stream(), max_bytes)
    except FAULTS as fault:
        reason = str(fault) or type(fault).__name__
        raise SourceError(f"{url}: cannot be fetched: {reason}") from fault
    charset = CHARSET.search(stated)
    return Fetched(url, content, content_type, charset[1] if charset else None)


def _check_address(url: str, access: Access) -> None:
    """Raise an InputError for what is no address of the web, or names a host not to be asked."""
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - asked for because only asking checks it
    except ValueError as fault:
        raise InputError(f"{url}: not an address: {fault}") from fault
    host = (parts.hostname or "").rstrip(".")
    if parts.scheme not in SCHEMES or not host:
        raise InputError(f"{url}: not an http or https address")
    if parts.username or parts.password:
        raise InputError(f"{url}: addresses with a name or password in them are not fetched")
    allowed = access.hosts
    if allowed is not None and not any(f".{host}".endswith(f".{each}") for each in allowed):
        raise InputError(f"{url}: {host} is not among the hosts that may be asked here")


def _content(url: str, chunks: Iterable[bytes], max_bytes: int) -> bytes:
    content = bytearray()
    for chunk in chunks:
        content += chunk
        if len(content) > max_bytes:
            raise SourceError(f"{url}: larger than {max_bytes // 1_000_000} MB")
    return bytes(content)
