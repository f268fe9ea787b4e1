"""Connections to addresses that others give: to what was checked, for as long as was allowed.

A name is looked up once, every address it has is checked, and the connection goes to the very
address that was checked: a name that answers differently the second time gains nothing. The
whole time is capped, however slowly a server sends its headers or its body.
"""

import ipaddress
import socket
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from ssl import SSLContext
from urllib.parse import urlsplit

import httpcore
import httpx

from matchcut.errors import InputError, SourceError

MAX_SECONDS = 30.0
SILENCE_SECONDS = 10.0  # no server that sends nothing for so long is waited for
SCHEMES = ("http", "https")
UNICAST = ipaddress.ip_network("2000::/3")
TUNNELS = (ipaddress.ip_network("2002::/16"), ipaddress.ip_network("2001::/32"))
TRANSLATED = ipaddress.ip_network("64:ff9b::/96")  # the IPv4 address is in the last four bytes
IPV4_BYTES = 4
FAULTS = (
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.TimeoutException,
    httpx.InvalidURL,
)


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

    `hosts` are the only names that may be asked, with all below them; None for any.
    """

    may_reach: Callable[[str], bool] = is_public
    look_up: Callable[[str, int], tuple[str, ...]] = look_up
    clock: Callable[[], float] = time.monotonic
    max_seconds: float = MAX_SECONDS
    silence_seconds: float = SILENCE_SECONDS
    hosts: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Visit:
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
        return min(left, self.access.silence_seconds)

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

    def __init__(self, stream: httpcore.NetworkStream, visit: Visit) -> None:
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

    def __init__(self, visit: Visit) -> None:
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


@dataclass(frozen=True, slots=True)
class Request:
    """What a server is asked: to give what stands there, or what it makes of `content`."""

    method: str
    headers: Mapping[str | bytes, str | bytes]
    content: bytes | None = None


@contextmanager
def answering(visit: Visit, request: Request) -> Iterator[httpcore.Response]:
    """The server's answer, its body still to be read.

    Raises InputError for an address that may not be asked, SourceError where no answer comes, or
    where it breaks off while it is read.
    """
    check_address(visit.url, visit.access)
    try:
        target = str(httpx.URL(visit.url).copy_with(fragment=None))
        with (
            httpcore.ConnectionPool(network_backend=_Checked(visit)) as pool,
            pool.stream(
                request.method, target, headers=request.headers, content=request.content
            ) as response,
        ):
            yield response
    except FAULTS as fault:
        reason = str(fault) or type(fault).__name__
        raise SourceError(f"{visit.url}: no whole answer came: {reason}") from fault


def check_address(url: str, access: Access) -> None:
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


def whole(url: str, response: httpcore.Response, max_bytes: int) -> bytes:
    """The body of an answer, so long as it keeps to `max_bytes`."""
    content = bytearray()
    for chunk in response.iter_stream():
        content += chunk
        if len(content) > max_bytes:
            raise SourceError(f"{url}: larger than {max_bytes // 1_000_000} MB")
    return bytes(content)
