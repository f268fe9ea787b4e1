"""The site as one process: everything made ready, then a production server."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event
from wsgiref.types import WSGIApplication

import django
from django.conf import settings
from django.core.management import call_command
from django.db import connection, connections
from django.utils import timezone
from gunicorn.app.base import BaseApplication

from matchcut.errors import EngineError, InputError
from matchcut.site.options import Options, from_environment
from matchcut.site.secret_key import make_secret_key

WORKERS, THREADS = 1, 8  # SQLite has one writer; more processes suit PostgreSQL
TIMEOUT_S = 60


@dataclass(frozen=True, slots=True)
class Address:
    """Where the server listens."""

    host: str = "127.0.0.1"
    port: int = 8000
    workers: int = WORKERS


def set_up(*, new: bool = True) -> None:
    """Make Django ready to be used with the data folder that the environment names.

    The folder is made where there is none, unless the site in it may not be a `new` one.
    """
    options = from_environment(os.environ)
    if not new and options.database is None and not options.sqlite.exists():
        raise InputError(f"{options.data}: there is no site here", hint="matchcut serve makes one")
    if new:
        _make_folder(options)
    os.environ["DJANGO_SETTINGS_MODULE"] = "matchcut.site.settings"
    django.setup()


def _make_folder(options: Options) -> None:
    try:
        options.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        make_secret_key(options.secret_key)
    except OSError as fault:
        raise EngineError(f"{options.data}: the data folder cannot be used: {fault}") from fault


def make_ready(say: Callable[[str], None]) -> None:
    """Bring the tables up to date, and load the starter edition where there is none yet."""
    # Django must be set up before its models can be imported.
    from matchcut.site.loading.editions import load_edition  # noqa: PLC0415 - as said
    from matchcut.sources.edition_building import build  # noqa: PLC0415 - only at a first start
    from matchcut.sources.film_sources import starter  # noqa: PLC0415 - only at a first start

    call_command("migrate", interactive=False, verbosity=0)
    options: Options = settings.OPTIONS
    if not (options.catalogue / "manifest.json").exists():
        say("no catalogue here yet: building the starter edition")
        build((starter(),), options.catalogue, say)
    if load_edition(options.catalogue, say):
        say(f"the site now stands on the catalogue in {options.catalogue}")


def serve(address: Address, say: Callable[[str], None]) -> None:
    """Make everything ready, and serve until told to stop."""
    make_ready(say)
    _take_up_jobs()
    connections.close_all()  # no connection may live on in two processes
    say(f"serving http://{address.host}:{address.port}/ (Ctrl-C stops it)")
    Server(address).run()


def _take_up_jobs() -> None:
    """Let what was broken off be done again; on SQLite nobody else can be at it."""
    from matchcut.site import jobs  # noqa: PLC0415 - needs Django set up
    from matchcut.site.keeping import pruning  # noqa: PLC0415 - as above
    from matchcut.site.lines import renewing  # noqa: PLC0415 - as above
    from matchcut.site.pages import ready  # noqa: PLC0415 - as above

    alone = connection.vendor == "sqlite"
    jobs.put_back(timezone.now() if alone else timezone.now() - jobs.LOST)
    for work in (pruning, renewing, ready):
        work.begin()


def _start_jobs(_worker: object) -> None:
    """Begin to do jobs, in a thread of the process that answers; it ends with that."""
    from matchcut.site import jobs  # noqa: PLC0415 - needs Django set up

    jobs.start(Event())


class Server(BaseApplication):
    """Gunicorn with our application and settings, and none of its own files or flags."""

    def __init__(self, address: Address) -> None:
        self._address = address
        super().__init__()

    def load_config(self) -> None:
        """Tell gunicorn where to listen and how."""
        chosen = {
            "bind": f"{self._address.host}:{self._address.port}",
            "workers": self._address.workers,
            "threads": THREADS,
            "worker_class": "gthread",
            "timeout": TIMEOUT_S,
            "accesslog": None,
            "loglevel": "warning",
            "control_socket_disable": True,  # it would lie outside the data folder
            "post_worker_init": _start_jobs,
        }
        for name, value in chosen.items():
            self.cfg.set(name, value)

    def load(self) -> WSGIApplication:  # type: ignore[override] # its types know two sorts in one
        """Return the application."""
        from matchcut.site.wsgi import application  # noqa: PLC0415 - each worker loads its own

        return application  # type: ignore[no-any-return] # whitenoise has no types
