"""`matchcut serve`: the web site, in one process."""

import os
from argparse import Namespace
from importlib import import_module

from matchcut.cli.console import Console
from matchcut.cli.folders import folders
from matchcut.cli.verbs import DATA, DONE, Argument, Verb

DATABASE = Argument(
    ("--database",),
    "postgres://USER:PASSWORD@HOST/NAME; else $MATCHCUT_DATABASE, else a file in DATA",
    "URL",
)
PORT = Argument(("--port",), "the port to listen on; else 8000", "N", int, 8000)


def run(parsed: Namespace, console: Console) -> int:
    """Serve until told to stop."""
    choose_site(parsed)
    os.environ["MATCHCUT_HOSTS"] = " ".join(
        (os.environ.get("MATCHCUT_HOSTS", ""), *(parsed.host or ()))
    )
    if parsed.https:
        os.environ["MATCHCUT_HTTPS"] = "1"
    serving = import_module("matchcut.site.serving")  # the site is started from here, not used
    serving.set_up()
    serving.serve(serving.Address(parsed.bind, parsed.port, parsed.workers), console.say)
    return DONE


def choose_site(parsed: Namespace) -> None:
    """Tell the site, whose settings come from the environment, where it keeps things."""
    os.environ["MATCHCUT_DATA"] = str(folders(os.environ, parsed.data).data)
    if parsed.database:
        os.environ["MATCHCUT_DATABASE"] = parsed.database


VERB = Verb(
    name="serve",
    summary="serve the web site",
    description=(
        "Serves the site from the data folder: the catalogue, and what `load` put there. The\n"
        "first start makes what is missing, the starter catalogue included; a later one takes up\n"
        "a catalogue that was built anew. It answers on this machine alone until a proxy passes\n"
        "requests on, under the names given with --host."
    ),
    arguments=(
        PORT,
        Argument(
            ("--bind",), "the address to listen on; else 127.0.0.1", "ADDRESS", str, "127.0.0.1"
        ),
        Argument(("--host",), "a name the site goes by, may be repeated", "NAME", many=True),
        Argument(("--https",), "a proxy in front speaks HTTPS: send cookies over nothing else"),
        Argument(("--workers",), "processes; one for SQLite, more for PostgreSQL", "N", int, 1),
        DATABASE,
        DATA,
    ),
    run=run,
    examples=("matchcut serve", "matchcut serve --port 80 --bind 0.0.0.0 --host films.example"),
)
