"""What an operator may choose for a site, read from the environment."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

LOCAL = ("localhost", "127.0.0.1", "[::1]")
MAIL_FROM = "matchcut@localhost"


@dataclass(frozen=True, slots=True)
class Options:
    """Where a site keeps what it knows, and under which names it answers.

    `data` is its folder; `database` a postgres:// address, or None for SQLite in that folder.
    `hosts` are the names it answers to. `https` says that a proxy before it speaks TLS.
    `desk_hosts` are those whose pages readers may have fetched, with all below them; None for
    any on the public internet.
    """

    data: Path
    database: str | None = None
    hosts: tuple[str, ...] = LOCAL
    https: bool = False
    mail: str | None = None
    mail_from: str = MAIL_FROM
    desk_hosts: tuple[str, ...] | None = None

    @property
    def catalogue(self) -> Path:
        """The folder of the edition that the site is loaded from, and searches."""
        return self.data / "catalogue"

    @property
    def library(self) -> Path:
        """The folder of what `read --keep` kept."""
        return self.data / "library"

    @property
    def sqlite(self) -> Path:
        """The file of all rows, unless they are in PostgreSQL."""
        return self.data / "matchcut.sqlite"

    @property
    def lineage(self) -> Path:
        """The file of all lines in numbers; it is made from the rows, and made again."""
        return self.data / "lineage.npz"

    @property
    def ranks(self) -> Path:
        """The file of the films' ranks, made from that."""
        return self.data / "ranks.json"

    @property
    def secret_key(self) -> Path:
        """The file of the key that signs what the site hands out."""
        return self.data / "secret-key"


def from_environment(environment: Mapping[str, str]) -> Options:
    """Return the options that MATCHCUT_DATA, _DATABASE, _HOSTS, _HTTPS, _MAIL … state.

    MATCHCUT_DESK_FETCH is "off", or the hosts that may be asked.

    >>> from_environment({"MATCHCUT_DATA": "/srv/films", "MATCHCUT_HOSTS": "film.example"}).hosts
    ('localhost', '127.0.0.1', '[::1]', 'film.example')
    >>> from_environment({"MATCHCUT_DESK_FETCH": "off"}).desk_hosts
    ()
    """
    shared = environment.get("XDG_DATA_HOME") or "~/.local/share"
    fetched = environment.get("MATCHCUT_DESK_FETCH", "").lower().split()
    data = environment.get("MATCHCUT_DATA") or f"{shared}/matchcut"
    return Options(
        data=Path(data).expanduser().absolute(),
        database=environment.get("MATCHCUT_DATABASE") or None,
        hosts=(*LOCAL, *environment.get("MATCHCUT_HOSTS", "").split()),
        https=environment.get("MATCHCUT_HTTPS", "") not in {"", "0"},
        mail=environment.get("MATCHCUT_MAIL") or None,
        mail_from=environment.get("MATCHCUT_MAIL_FROM") or MAIL_FROM,
        desk_hosts=() if fetched == ["off"] else tuple(fetched) or None,
    )
