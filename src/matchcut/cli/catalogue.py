"""`matchcut catalogue`: build the catalogue of films, or say what is in it and what changed."""

import json
import os
from argparse import Namespace
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from time import monotonic

from matchcut.cli.console import Console
from matchcut.cli.folders import folders
from matchcut.cli.progress import teller
from matchcut.cli.verbs import CATALOGUE, DATA, DONE, JSON, NOTHING_FOUND, Argument, Verb
from matchcut.errors import InputError
from matchcut.sources.edition_building import How, build
from matchcut.sources.edition_diff import Change, Disagreement, changes, disagreements
from matchcut.sources.editions import Manifest, read_manifest, verify
from matchcut.sources.film_sources import KINDS, STARTER, FilmSource, starter

SOURCE_KINDS = sorted(set(KINDS) - {STARTER})

PUBLISHED = "\n".join(f"- {kind}: {KINDS[kind].terms.published}" for kind in SOURCE_KINDS)
ACTIONS = ("build", "info", "diff", "disagreements")


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for."""

    sources: tuple[FilmSource, ...]
    how: How
    verify: bool
    as_json: bool
    folder: Path


def run(parsed: Namespace, console: Console) -> int:
    """Build a catalogue, or write what is in it, what changed, or what is in dispute."""
    if parsed.action != "diff" and parsed.editions:
        raise InputError(f"{parsed.action} takes no {parsed.editions[0]}")
    named = tuple(_source(text) for text in parsed.source or ())
    options = Options(
        named if parsed.no_starter else (starter(), *named),
        How(parsed.strict, parsed.overrides, teller(console.say, monotonic)),
        parsed.verify,
        parsed.json,
        folders(os.environ, parsed.data, parsed.catalogue).catalogue,
    )
    if parsed.action == "diff":
        if len(parsed.editions) != len(("OLD", "NEW")):
            raise InputError("diff compares two catalogues", hint="matchcut catalogue diff OLD NEW")
        return _list(changes(*map(Path, parsed.editions)), options, console)
    if parsed.action == "disagreements":
        return _list(disagreements(options.folder), options, console)
    return _build_or_tell(parsed.action, options, console)


def _build_or_tell(action: str, options: Options, console: Console) -> int:
    if action == "build":
        if not options.sources:
            raise InputError("nothing to build from", hint="give --source, or leave --no-starter")
        made = build(options.sources, options.folder, console.say, options.how)
    else:
        made = read_manifest(options.folder)
    if options.verify:
        verify(options.folder)
        console.say("every file is as it was built")
    for row in [_json(made)] if options.as_json else _rows(made, options.folder):
        console.write(row)
    return DONE


def _list(found: Iterable[Change | Disagreement], options: Options, console: Console) -> int:
    """Write one line each; where there is nothing to write, say so by the exit code."""
    code = NOTHING_FOUND
    for one in found:
        code = DONE
        if options.as_json:
            console.write(json.dumps(asdict(one), ensure_ascii=False))
        else:
            console.write("\n".join(_told(one)))
    return code


def _told(one: Change | Disagreement) -> Iterator[str]:
    if isinstance(one, Change):
        yield f"{one.kind}: {one.film} {one.what}"
    else:
        yield f"{one.kind}: {one.about}"
        yield from (f"  {said}" for said in one.said)


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
        + (f"; {note.rejected} rows left out" if note.rejected else "")
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
        "sources": [asdict(note) for note in made.sources],
        "rows": dict(made.rows),
        "bytes": sum(size for size, _ in made.files.values()),
    }
    return json.dumps(found, ensure_ascii=False)


VERB = Verb(
    name="catalogue",
    summary="build the catalogue of films from sources, or say what is in it or changed",
    description=(
        "build makes the catalogue: from the starter films that come with Matchcut and from the\n"
        "sources named, the preferred ones first. Killed at any moment, it leaves the catalogue\n"
        "that was there before. info says what a catalogue was made of, disagreements what its\n"
        "sources say differently, and diff what changed from one catalogue to another.\n\n"
        f"No network is needed: get the files from where they are published.\n\n{PUBLISHED}"
    ),
    arguments=(
        Argument(("action",), "build, info, diff or disagreements", "ACTION", choices=ACTIONS),
        Argument(("editions",), "for diff: the folders OLD and NEW", "DIR", optional=True),
        Argument(
            ("--source",),
            f"films from a source, may be repeated; the kinds are {', '.join(SOURCE_KINDS)}",
            "KIND=PATH",
            many=True,
        ),
        Argument(("--no-starter",), "leave out the films that come with Matchcut"),
        Argument(
            ("--overrides",),
            "a CSV file (action,a,b,reason) of films to merge or split, whatever the sources say",
            "FILE",
            Path,
        ),
        Argument(("--strict",), "stop at a row that cannot be read, and do not leave it out"),
        Argument(("--verify",), "compare every file with the hash it was built with"),
        JSON,
        DATA,
        CATALOGUE,
    ),
    run=run,
    examples=(
        "matchcut catalogue build",
        "matchcut catalogue build --source omdb=dumps/omdb --source csv=my-films.csv",
        "matchcut catalogue build --source imdb=dumps/imdb --overrides overrides.csv --strict",
        "matchcut catalogue info --json",
        "matchcut catalogue disagreements",
        "matchcut catalogue diff old-catalogue new-catalogue",
    ),
)
