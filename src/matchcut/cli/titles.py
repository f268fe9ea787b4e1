"""`matchcut titles`: films found by what is left in one's memory of a title."""

import json
import os
from argparse import Namespace
from dataclasses import dataclass

from matchcut.cli.console import Console
from matchcut.cli.folders import Folders, folders
from matchcut.cli.verbs import CATALOGUE, DATA, DONE, JSON, NOTHING_FOUND, Argument, Verb
from matchcut.films.finding import Found, find
from matchcut.sources.editions import open_edition
from matchcut.sources.readings_json import film_record


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for."""

    query: str
    limit: int
    as_json: bool
    explain: bool
    folders: Folders


def run(parsed: Namespace, console: Console) -> int:
    """Write the films the query may mean."""
    options = Options(
        " ".join(parsed.query),
        parsed.limit,
        parsed.json,
        parsed.explain,
        folders(os.environ, parsed.data, parsed.catalogue),
    )
    found = find(options.query, open_edition(options.folders.catalogue), options.limit)
    for each in found:
        if options.as_json:
            console.write(json.dumps(_record(each, explain=options.explain), ensure_ascii=False))
        else:
            about = f"{each.film.imdb or each.film.id}  {each.reason}"
            console.write(f"{console.strong(str(each.film))}  {console.faint(about)}")
            if options.explain:
                console.write(f"    {console.faint(_points(each))}")
    if not found:
        console.say(f'no title like "{options.query}" in this catalogue')
    return DONE if found else NOTHING_FOUND


def _record(found: Found, *, explain: bool) -> dict[str, object]:
    """Return a film found as JSON says it."""
    points = {"points": {point.what: round(point.score, 3) for point in found.points}}
    return {**film_record(found.film), "reason": found.reason, **(points if explain else {})}


def _points(found: Found) -> str:
    """Return the points that put a film in its place, and their sum."""
    parts = [f"{point.what} {point.score:.2f}" for point in found.points]
    return f"{', '.join(parts)}: {sum(point.score for point in found.points):.2f}"


VERB = Verb(
    name="titles",
    summary="find films by a title, the beginning of one, some of its words, or nearly",
    description=(
        "Finds films by what you remember of a title: all of it, its beginning, some of its\n"
        "words in any order, or something like it, in any language the catalogue has or in\n"
        "Latin letters. A year, a maker's name or a country helps. The likeliest comes first,\n"
        "each with its id and the reason; --explain shows the points that put it there."
    ),
    arguments=(
        Argument(
            ("query",),
            "words of a title, with or without a year, a name or a country",
            "QUERY",
            many=True,
        ),
        Argument(("--limit",), "how many films at most (10)", "N", int, default=10),
        Argument(("--explain",), "show the points that put each film in its place"),
        JSON,
        DATA,
        CATALOGUE,
    ),
    run=run,
    examples=(
        "matchcut titles us and them",
        "matchcut titles comrades leon lai --explain",
        "matchcut titles solaris 1972 --json",
    ),
)
