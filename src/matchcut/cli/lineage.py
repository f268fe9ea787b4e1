"""`matchcut lineage`: where a film comes from and what it became, in words and as a picture."""

import json
import os
from argparse import Namespace
from dataclasses import dataclass
from pathlib import Path

from matchcut.cli.choosing import choose
from matchcut.cli.console import Console
from matchcut.cli.film import not_found
from matchcut.cli.folders import Folders, folders
from matchcut.cli.gathering import gather
from matchcut.cli.verbs import (
    CATALOGUE,
    DATA,
    DONE,
    JSON,
    LIBRARY,
    NOTHING_FOUND,
    TITLE,
    Argument,
    Verb,
)
from matchcut.errors import InputError
from matchcut.films.values import Film
from matchcut.lineage import Lineage, around
from matchcut.pictures import draw, page, svg, words
from matchcut.sources.library import write_whole
from matchcut.sources.readings_json import film_record, statement_record

DEPTH = 2


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for."""

    title: str
    depth: int
    as_json: bool
    svg: Path | None
    html: Path | None
    folders: Folders


def run(parsed: Namespace, console: Console) -> int:
    """Write the lineage of the film, and its pictures where asked for."""
    options = Options(
        parsed.title,
        parsed.depth,
        parsed.json,
        parsed.svg,
        parsed.html,
        folders(os.environ, parsed.data, parsed.catalogue, parsed.library),
    )
    if options.depth < 1:
        raise InputError(f"--depth {options.depth}: a lineage has at least one step")
    known = gather(options.folders, console)
    film = choose(options.title, known.catalogue)
    if film is None:
        return not_found(options.title, known, console)
    shown = around(known.lineage, film.id, options.depth, options.depth)
    if not shown.film(film.id):
        console.say(f"{film}: nobody has yet said where it comes from, or what it became")
        return NOTHING_FOUND
    write(shown, film, options, console)
    return DONE


def write(lineage: Lineage, film: Film, options: Options, console: Console) -> None:
    """Write a lineage to stdout and to the files asked for."""
    if options.as_json:
        console.write(_json(lineage, film))
    else:
        console.write(words(lineage, film.id).rstrip())
    if options.svg:
        write_picture(options.svg, svg(draw(lineage, film.id)), console)
    if options.html:
        write_picture(options.html, page(lineage, film), console)


def write_picture(path: Path, text: str, console: Console) -> None:
    """Write a picture or page whole, and say where it is."""
    try:
        write_whole(path, text)
    except OSError as fault:
        raise InputError(f"{path}: cannot be written: {fault.strerror}") from fault
    console.say(f"wrote {path}")


def _json(lineage: Lineage, film: Film) -> str:
    lines = [
        {
            "earlier": film_record(line.earlier),
            "later": film_record(line.later),
            "statements": [
                {**statement_record(each), "words": each.reason, "source": each.source}
                for each in line.statements
            ],
        }
        for line in lineage.lines
    ]
    found = {
        "film": film_record(film),
        "films": list(map(film_record, lineage.films)),
        "lines": lines,
        "left_out": lineage.left_out,
    }
    return json.dumps(found, ensure_ascii=False)


VERB = Verb(
    name="lineage",
    summary="show where a film comes from and what it became, as words and as a picture",
    description=(
        "Writes every statement on the films round this one, with its words, who says it, and\n"
        "where: from the lines that come with the catalogue and from the library."
    ),
    arguments=(
        TITLE,
        Argument(("--depth",), "how many steps back and on (2)", "N", int, default=DEPTH),
        Argument(("--svg",), "write the picture to this file", "FILE", Path),
        Argument(("--html",), "write a page that needs nothing else to this file", "FILE", Path),
        JSON,
        DATA,
        CATALOGUE,
        LIBRARY,
    ),
    run=run,
    examples=(
        'matchcut lineage "Us and Them (2018)"',
        'matchcut lineage "Us and Them (2018)" --depth 1 --svg lineage.svg',
    ),
)
