"""`matchcut titles`: films found by what is left in one's memory of a title."""

import json
import os
from argparse import Namespace
from dataclasses import dataclass

from matchcut.cli.console import Console
from matchcut.cli.folders import Folders, folders
from matchcut.cli.verbs import CATALOGUE, DATA, DONE, JSON, NOTHING_FOUND, Argument, Verb
from matchcut.films.finding import find
from matchcut.sources.editions import open_edition
from matchcut.sources.readings_json import film_record


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for."""

    query: str
    limit: int
    as_json: bool
    folders: Folders


def run(parsed: Namespace, console: Console) -> int:
    """Write the films the query may mean."""
    options = Options(
        " ".join(parsed.query),
        parsed.limit,
        parsed.json,
        folders(os.environ, parsed.data, parsed.catalogue),
    )
    found = find(options.query, open_edition(options.folders.catalogue), options.limit)
    for each in found:
        if options.as_json:
            row = {**film_record(each.film), "reason": each.reason}
            console.write(json.dumps(row, ensure_ascii=False))
        else:
            about = f"{each.film.imdb or each.film.id}  {each.reason}"
            console.write(f"{console.strong(str(each.film))}  {console.faint(about)}")
    if not found:
        console.say(f'no title like "{options.query}" in this catalogue')
    return DONE if found else NOTHING_FOUND


VERB = Verb(
    name="titles",
    summary="find films by a title, the beginning of one, some of its words, or nearly",
    description=(
        "Finds films by what you remember of a title: all of it, its beginning, some of its\n"
        "words, or something like it, in any language the catalogue has. The likeliest comes\n"
        "first, each with its id and the reason. A year puts films of that year first."
    ),
    arguments=(
        Argument(("query",), "words of a title, with or without a year", "QUERY", many=True),
        Argument(("--limit",), "how many films at most (10)", "N", int, default=10),
        JSON,
        DATA,
        CATALOGUE,
    ),
    run=run,
    examples=("matchcut titles us and them", "matchcut titles solaris 1972 --json"),
)
