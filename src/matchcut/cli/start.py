"""`matchcut start`: set up, read the samples, show where a film comes from, and open the site."""

import hashlib
import os
from argparse import Namespace
from collections import Counter
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from matchcut.cli import operator, serve
from matchcut.cli.choosing import choose
from matchcut.cli.console import Console
from matchcut.cli.film import not_found
from matchcut.cli.folders import Folders, folders
from matchcut.cli.gathering import Gathered, gather
from matchcut.cli.lineage import DEPTH, write_picture
from matchcut.cli.serve import DATABASE, PORT
from matchcut.cli.verbs import DATA, DONE, OUR_FAULT, Argument, Verb
from matchcut.errors import CatalogueError
from matchcut.films.contributions import slug
from matchcut.films.values import Film
from matchcut.lineage import around
from matchcut.lines.attributing import read
from matchcut.pictures import page, words
from matchcut.sources.documents import open_document
from matchcut.sources.edition_building import build
from matchcut.sources.editions import FORMAT, open_edition, read_manifest
from matchcut.sources.film_sources import STARTER, starter
from matchcut.sources.library import keep, write_whole

STAMP = "starter.sha256"
WRITING = {".txt", ".md", ".html"}
NO_WRITING = "README.md"
SAMPLES, SAMPLES_LICENCE = "samples", "CC BY 4.0"  # as their README.md says
OPERATOR = "operator"  # the account of whoever runs a site that was just set up


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for."""

    title: str | None
    folders: Folders


def run(parsed: Namespace, console: Console) -> int:
    """Make sure of a catalogue, read the samples into the library, and show a lineage."""
    options = Options(parsed.film, folders(os.environ, parsed.data))
    _make_sure_of_catalogue(options.folders.catalogue, console)
    catalogue = open_edition(options.folders.catalogue)
    samples = _samples()
    for path in console.progress(samples, "reading the samples"):
        sample = open_document(str(path), called=f"samples/{path.name}")
        keep(read(sample, catalogue), options.folders.library)
    console.say(f"read {len(samples)} pieces of sample writing into {options.folders.library}")
    known = gather(options.folders, console)
    film = choose(options.title, known.catalogue) if options.title else _richest(known)
    if film is None:
        return not_found(options.title, known, console) if options.title else OUR_FAULT
    _show(film, known, options.folders.pages, console)
    return _open_site(parsed, console) if parsed.serve else DONE


def _open_site(parsed: Namespace, console: Console) -> int:
    """Serve the site, with the samples on it and somebody to run it."""
    serve.choose_site(parsed)
    serving = import_module("matchcut.site.serving")  # the site is started from here, not used
    serving.set_up()
    serving.make_ready(console.say)
    load = import_module("matchcut.site.loading.folders").load
    load(starter().path / SAMPLES, SAMPLES, SAMPLES_LICENCE, lambda *_: None)
    if not import_module("matchcut.site.readers.operators").has_operator():
        operator.tell(console, OPERATOR)
    serving.serve(serving.Address(port=parsed.port), console.say)
    return DONE


def _make_sure_of_catalogue(folder: Path, console: Console) -> None:
    """Build the starter catalogue where there is none, or an older or damaged one of its kind.

    A catalogue made from other sources too is the reader's own and stays as it is.
    """
    stamp = _stamp()
    try:
        if [note.name for note in read_manifest(folder).sources] != [STARTER]:
            console.say(f"using the catalogue in {folder}")
            return
        open_edition(folder).close()
        if (folder / STAMP).is_file() and (folder / STAMP).read_text(encoding="utf-8") == stamp:
            console.say(f"the starter catalogue in {folder} is up to date")
            return
    except CatalogueError as fault:
        console.say(f"building the catalogue: {fault}")
    build((starter(),), folder, console.say)
    write_whole(folder / STAMP, stamp)
    console.say(f"built the starter catalogue in {folder}")


def _stamp() -> str:
    """What tells one starter edition from another: its tables, and the format they are saved in."""
    tables = sorted(starter().path.glob("*.csv"))
    content = b"".join(path.read_bytes() for path in tables)
    return f"{FORMAT} {hashlib.sha256(content).hexdigest()}\n"


def _samples() -> list[Path]:
    folder = starter().path / SAMPLES
    return sorted(
        path for path in folder.iterdir() if path.suffix in WRITING and path.name != NO_WRITING
    )


def _richest(known: Gathered) -> Film | None:
    """The film of which most is said, of those the library's documents are about."""
    about = {
        subject.id: subject
        for document in known.documents
        for piece in document.pieces
        for subject in piece.reading.subjects
    }
    said = Counter(
        film_id
        for one in known.statements
        for film_id in (one.earlier.id, one.later.id)
        if film_id in about
    )
    return about[said.most_common(1)[0][0]] if said else None


def _show(film: Film, known: Gathered, pages: Path, console: Console) -> None:
    shown = around(known.lineage, film.id, DEPTH, DEPTH)
    console.write(words(shown, film.id).rstrip())
    path = pages / f"{slug(str(film))}.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    write_picture(path, page(shown, film), console)
    console.say(f"open it in a browser: {path.resolve().as_uri()}")
    console.say(f'next: matchcut read FILE --keep, then matchcut lineage "{film}"')


VERB = Verb(
    name="start",
    summary="set up a catalogue, read the samples, and show where a film comes from",
    description=(
        "Builds the starter catalogue if it is missing or out of date, reads the sample writing\n"
        "that comes with Matchcut into the library, writes the lineage of a film, and makes a\n"
        "page with its picture. It may be repeated at any time; what you kept stays. With --serve\n"
        "it goes on to open the site, and makes an account for whoever runs it."
    ),
    arguments=(
        Argument(("--film",), "show this film; else the one of which most is said", "TITLE"),
        Argument(("--serve",), "then open the site with the samples on it, until it is stopped"),
        PORT,
        DATABASE,
        DATA,
    ),
    run=run,
    examples=(
        "matchcut start",
        "matchcut start --serve",
        'matchcut start --film "In the Mood for Love"',
    ),
)
