"""`matchcut backup`: one file with all that a site holds."""

from argparse import Namespace
from importlib import import_module
from pathlib import Path

from matchcut.cli.console import Console
from matchcut.cli.serve import DATABASE, choose_site
from matchcut.cli.verbs import DATA, DONE, Argument, Verb
from matchcut.errors import InputError


def run(parsed: Namespace, console: Console) -> int:
    """Write a backup, while the site may run."""
    file: Path = parsed.file.expanduser().absolute()
    if file.exists():
        raise InputError(f"{file}: there is such a file already", hint="name a new file")
    choose_site(parsed)
    # The site is started from here, not used.
    import_module("matchcut.site.serving").set_up(new=False)
    size = import_module("matchcut.site.keeping.backups").backup(file)
    console.say(f"{file}: {size:,} bytes; keep it secret, it holds what only readers know")
    return DONE


VERB = Verb(
    name="backup",
    summary="write all that a site holds into one file",
    description=(
        "Writes the database, the key, the catalogue and the library into one file, as they are\n"
        "at this moment. The site may run meanwhile, and be written to. The file appears when it\n"
        "is whole. `matchcut restore` makes a site of it again, on SQLite or PostgreSQL."
    ),
    arguments=(
        Argument(("file",), "the file to write, which must be new", "FILE", Path),
        DATABASE,
        DATA,
    ),
    run=run,
    examples=("matchcut backup matchcut-2026-11-22.tar.gz",),
)
