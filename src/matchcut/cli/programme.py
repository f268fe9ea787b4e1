"""`matchcut programme`: a few films that lead somewhere, each with a note in somebody's words."""

import json
import os
from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from matchcut.cli.console import Console
from matchcut.cli.folders import Folders, folders
from matchcut.cli.gathering import gather
from matchcut.cli.lineage import write_picture
from matchcut.cli.verbs import DONE, NOTHING_FOUND, Argument, Verb
from matchcut.cli.walking import WALK, asked, meant, step_record, tell
from matchcut.errors import InputError
from matchcut.films.values import Film
from matchcut.lineage import Lineage
from matchcut.lineage.building import snapshot
from matchcut.lineage.filters import Filter
from matchcut.lineage.paths import ways
from matchcut.lineage.programmes import Entry, entries, plan
from matchcut.lineage.steps import by_pair
from matchcut.lines.values import Group
from matchcut.pictures import leaflet
from matchcut.pictures.pdf import pdf
from matchcut.sources.readings_json import film_record

LENGTH = 6
MOST_ENDS = 2


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for."""

    titles: tuple[str, ...]
    length: int
    asked: Filter
    html: Path | None
    pdf: Path | None
    as_json: bool
    folders: Folders


def run(parsed: Namespace, console: Console) -> int:
    """Write a programme to stdout, and as a leaflet where asked for."""
    options = Options(
        tuple(parsed.titles),
        parsed.length,
        asked(parsed, frozenset(Group), spoilers=False),
        parsed.html,
        parsed.pdf,
        parsed.json,
        folders(os.environ, parsed.data, parsed.catalogue, parsed.library),
    )
    if options.length < MOST_ENDS or len(options.titles) > MOST_ENDS:
        raise InputError("a programme has two films or more, and one or two of them are given")
    known = gather(options.folders, console)
    films = meant(options.titles, known, console)
    if not films:
        return NOTHING_FOUND
    programme = _programme(films, known.lineage, options)
    if not programme:
        console.say(f"nobody's words lead on from {' to '.join(map(str, films))}")
        return NOTHING_FOUND
    if len(programme) != options.length:
        why = "no more are joined" if len(programme) < options.length else "no way is shorter"
        console.say(f"{len(programme)} films, not {options.length}: {why} as was asked for")
    for row in [_json(programme)] if options.as_json else _told(programme, console):
        console.write(row)
    if options.html:
        write_picture(options.html, leaflet.html(leaflet.of(programme)), console)
    if options.pdf:
        write_picture(options.pdf, pdf(leaflet.of(programme)), console)
    return DONE


def _programme(films: Sequence[Film], lineage: Lineage, options: Options) -> tuple[Entry, ...]:
    among = ways(snapshot(lineage.lines), options.asked)
    goal = films[1].id if len(films) > 1 else None
    slots = plan(among, films[0].id, goal, options.length)
    return entries(slots, by_pair(lineage.lines), options.asked)


def _told(programme: Sequence[Entry], console: Console) -> Iterator[str]:
    """The programme as plain text, fit for print."""
    for number, entry in enumerate(programme, 1):
        yield "\n" * (number > 1) + console.strong(f"{number}. {leaflet.named(entry.film)}")
        if entry.step:
            yield from tell(entry.step)


def _json(programme: Sequence[Entry]) -> str:
    found = [
        {**film_record(entry.film), "step": step_record(entry.step) if entry.step else None}
        for entry in programme
    ]
    return json.dumps({"films": found}, ensure_ascii=False)


VERB = Verb(
    name="programme",
    summary="put films together that lead somewhere, each with a note in somebody's words",
    description=(
        "Puts a programme together from one film, or from one film to another. Each film is\n"
        "joined to one before it by a statement, which is its note: the words, and who says so.\n"
        "No note gives a film away."
    ),
    arguments=(
        Argument(("titles",), "the first film, and the last one if you like", "TITLE", many=True),
        Argument(("--length",), f"how many films ({LENGTH})", "N", int, default=LENGTH),
        Argument(("--html",), "write a leaflet to print to this file", "FILE", Path),
        Argument(("--pdf",), "write the leaflet as PDF, on one page", "FILE", Path),
        *WALK,
    ),
    run=run,
    examples=(
        'matchcut programme "In the Mood for Love" --length 4',
        'matchcut programme "Vertigo" "12 Monkeys" --html leaflet.html',
    ),
)
