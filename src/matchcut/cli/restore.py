"""`matchcut restore`: a site again, from a backup."""

from argparse import Namespace
from importlib import import_module
from pathlib import Path

from matchcut.cli import check
from matchcut.cli.console import Console
from matchcut.cli.serve import DATABASE, choose_site
from matchcut.cli.verbs import Argument, Verb


def run(parsed: Namespace, console: Console) -> int:
    """Unpack a backup into a new folder, fill the database if one is named, and check."""
    file: Path = parsed.file.expanduser().absolute()
    parsed.data = parsed.folder.expanduser().absolute()
    # The site is started from here, not used.
    import_module("matchcut.site.keeping.archives").unpack(file, parsed.data)
    choose_site(parsed)
    serving = import_module("matchcut.site.serving")
    serving.set_up()
    import_module("matchcut.site.keeping.backups").fill_database()
    serving.make_ready(console.say)
    console.say(f"restored into {parsed.data}; next: matchcut serve --data {parsed.data}")
    return check.tell(console, as_json=False)


VERB = Verb(
    name="restore",
    summary="make a site of a backup again",
    description=(
        "Unpacks a backup into a new folder, compares every byte, brings the tables up to date,\n"
        "and looks for faults as `matchcut check` does. With --database the rows go into that\n"
        "PostgreSQL database, which must be empty; from whichever database they came."
    ),
    arguments=(
        Argument(("file",), "the backup", "FILE", Path),
        Argument(("folder",), "the data folder to make, new or empty", "FOLDER", Path),
        DATABASE,
    ),
    run=run,
    examples=("matchcut restore matchcut-2026-11-22.tar.gz /var/lib/matchcut",),
)
