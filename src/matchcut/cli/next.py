"""`matchcut next`: what to see next, or before, and why."""

import csv
import json
import os
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from matchcut.cli.choosing import choose
from matchcut.cli.console import Console
from matchcut.cli.folders import Folders, folders
from matchcut.cli.gathering import gather
from matchcut.cli.verbs import DONE, NOTHING_FOUND, TITLE, Argument, Verb
from matchcut.cli.walking import WALK, asked, limit, meant, step_record, tell_once
from matchcut.errors import InputError
from matchcut.films.finding import Searchable
from matchcut.lineage.building import snapshot
from matchcut.lineage.steps import Step, by_pair
from matchcut.lineage.suggesting import MOST, Suggestion, Wanted, candidates, suggest
from matchcut.lines.values import Group
from matchcut.pictures.leaflet import named
from matchcut.sources.readings_json import Record, film_record


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for."""

    title: str
    wanted: Wanted
    seen: Path | None
    most: int
    as_json: bool
    folders: Folders


def run(parsed: Namespace, console: Console) -> int:
    """Write what to see, each film with the way that leads to it."""
    options = Options(
        parsed.title,
        Wanted(
            asked(parsed, frozenset(Group)),
            before=parsed.before,
            further_back=parsed.further_back,
            not_same_director=parsed.not_same_director,
        ),
        parsed.seen,
        limit(parsed),
        parsed.json,
        folders(os.environ, parsed.data, parsed.catalogue, parsed.library),
    )
    known = gather(options.folders, console)
    films = meant((options.title,), known, console)
    if not films:
        return NOTHING_FOUND
    seen = _seen(options.seen, known.catalogue, console) if options.seen else frozenset()
    wanted = replace(options.wanted, seen=seen)
    lines = known.lineage.lines
    found = candidates(snapshot(lines), films[0].id, wanted)
    suggested = suggest(found, by_pair(lines), wanted, options.most)
    already: set[Step] = set()
    for number, each in enumerate(suggested):
        if options.as_json:
            console.write(json.dumps(_record(each), ensure_ascii=False))
        else:
            console.write("\n" * bool(number) + console.strong(named(each.film)))
            for row in tell_once(each.steps, already):
                console.write(row)
    if not suggested:
        console.say(f"{films[0]}: nobody's words lead from here to a film such as was asked for")
    return DONE if suggested else NOTHING_FOUND


def _record(each: Suggestion) -> Record:
    """The suggestion as a JSON object."""
    return {
        **film_record(each.film),
        "chance": round(each.chance, 4),
        "steps": list(map(step_record, each.steps)),
    }


def _seen(path: Path, catalogue: Searchable, console: Console) -> frozenset[str]:
    """The films named in a file: one a line, or a table with the columns Name and Year."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as fault:
        raise InputError(f"{path}: cannot be read: {fault}") from fault
    films: set[str] = set()
    unclear: list[str] = []
    for title in _named(text):
        try:
            film = choose(title, catalogue)
        except InputError:  # of several films that may be meant none is left out
            film = None
        if film:
            films.add(film.id)
        else:
            unclear.append(title)
    if unclear:
        console.say(f"{path}: {len(unclear)} not left out, no one film is clear: {unclear[0]} …")
    return frozenset(films)


def _named(text: str) -> Iterator[str]:
    """Yield the titles in the text of a list."""
    rows = text.splitlines()
    table = csv.DictReader(rows)
    if {"Name", "Year"} <= set(table.fieldnames or ()):
        yield from (f"{row['Name']} ({row['Year']})" for row in table if row["Name"])
    else:
        yield from (row.strip() for row in rows if row.strip())


VERB = Verb(
    name="next",
    summary="say what to see next, or before, and why, in somebody's words",
    description=(
        "Suggests films that somebody's words lead to, in at most three steps: what came of this\n"
        "film, what it came from, what shares a source with it, what is like it. They are chosen\n"
        "to differ in kind, decade and director, and no reason gives a film away."
    ),
    arguments=(
        TITLE,
        Argument(("--before",), "only what the film stems from"),
        Argument(("--further-back",), "only what its own sources stem from"),
        Argument(("--not-same-director",), "nothing by a director of this film"),
        Argument(
            ("--seen",),
            "leave out the films named in this file: one a line, or a CSV with Name and Year",
            "FILE",
            Path,
        ),
        Argument(("--limit",), f"how many films at most ({MOST})", "N", int, default=MOST),
        *WALK,
    ),
    run=run,
    examples=(
        'matchcut next "In the Mood for Love"',
        'matchcut next "La La Land" --through look --not-through story',
        'matchcut next "12 Monkeys" --before --not-same-director',
    ),
)
