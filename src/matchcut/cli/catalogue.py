"""`matchcut catalogue`: build the catalogue of films, or say what is in it."""

import json
import os
from argparse import Namespace
from dataclasses import dataclass
from pathlib import Path

from matchcut.cli.console import Console
from matchcut.cli.folders import Folders, folders
from matchcut.cli.verbs import CATALOGUE, DATA, DONE, JSON, Argument, Verb
from matchcut.errors import InputError
from matchcut.sources.edition_building import build
from matchcut.sources.editions import Manifest, read_manifest, verify
from matchcut.sources.film_sources import KINDS, STARTER, FilmSource, starter

SOURCE_KINDS = sorted(set(KINDS) - {STARTER})


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for."""

    action: str
    sources: tuple[FilmSource, ...]
    verify: bool
    as_json: bool
    folders: Folders


def run(parsed: Namespace, console: Console) -> int:
    """Build a catalogue, or write what is in it."""
    named = tuple(_source(text) for text in parsed.source or ())
    options = Options(
        parsed.action,
        named if parsed.no_starter else (starter(), *named),
        parsed.verify,
        parsed.json,
        folders(os.environ, parsed.data, parsed.catalogue),
    )
    folder = options.folders.catalogue
    if options.action == "build":
        if not options.sources:
            raise InputError("nothing to build from", hint="give --source, or leave --no-starter")
        made = build(options.sources, folder, console.say)
    else:
        made = read_manifest(folder)
    if options.verify:
        verify(folder)
        console.say("every file is as it was built")
    for row in [_json(made)] if options.as_json else _rows(made, folder):
        console.write(row)
    return DONE


def _source(text: str) -> FilmSource:
    kind, given, path = text.partition("=")
    if not given or kind not in SOURCE_KINDS:
        raise InputError(
            f"--source {text}: not KIND=PATH",
            hint=f"the kinds are {', '.join(SOURCE_KINDS)}; say --source {SOURCE_KINDS[0]}=films",
        )
    return FilmSource(kind, Path(path).expanduser())


def _rows(made: Manifest, folder: Path) -> list[str]:
    sources = [
        f"  {note.name}: {note.films} films, {note.facts} facts; {note.licence or 'no licence'}"
        for note in made.sources
    ]
    rows = [f"  {name}: {number}" for name, number in made.rows.items()]
    size = sum(size for size, _ in made.files.values())
    return [
        f"catalogue in {folder}, {size / 1_000_000:.1f} MB",
        "from",
        *sources,
        "holding",
        *rows,
    ]


def _json(made: Manifest) -> str:
    found = {
        "format": made.format,
        "sources": [
            {
                "name": note.name,
                "licence": note.licence,
                "films": note.films,
                "facts": note.facts,
            }
            for note in made.sources
        ],
        "rows": dict(made.rows),
        "bytes": sum(size for size, _ in made.files.values()),
    }
    return json.dumps(found, ensure_ascii=False)


VERB = Verb(
    name="catalogue",
    summary="build the catalogue of films from sources, or say what is in it",
    description=(
        "build makes the catalogue: from the starter films that come with Matchcut and from the\n"
        "sources named, the preferred ones first. Killed at any moment, it leaves the catalogue\n"
        "that was there before. info says what a catalogue was made of."
    ),
    arguments=(
        Argument(("action",), "build or info", "ACTION", choices=("build", "info")),
        Argument(
            ("--source",),
            f"films from a source, may be repeated; the kinds are {', '.join(SOURCE_KINDS)}",
            "KIND=PATH",
            many=True,
        ),
        Argument(("--no-starter",), "leave out the films that come with Matchcut"),
        Argument(("--verify",), "compare every file with the hash it was built with"),
        JSON,
        DATA,
        CATALOGUE,
    ),
    run=run,
    examples=(
        "matchcut catalogue build",
        "matchcut catalogue build --source omdb=dumps/omdb --source csv=my-films.csv",
        "matchcut catalogue info --json",
    ),
)
