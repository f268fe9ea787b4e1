"""`matchcut lineage`: where a film comes from and what it became, in words and as a picture."""

import json
import os
from argparse import Namespace
from dataclasses import dataclass
from importlib import import_module
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
from matchcut.pictures.exchange import gexf, graphml, table
from matchcut.pictures.style import THEMES
from matchcut.sources.library import write_whole
from matchcut.sources.readings_json import film_record, statement_record

DEPTH = 2
FORMS = {
    "svg": "the picture",
    "png": "the picture in dots",
    "html": "a page that needs nothing else",
    "csv": "a table of the statements",
    "graphml": "the graph for yEd, Cytoscape and most libraries",
    "gexf": "the graph for Gephi",
}


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for."""

    title: str
    depth: int
    as_json: bool
    files: dict[str, Path]
    theme: str
    folders: Folders


def run(parsed: Namespace, console: Console) -> int:
    """Write the lineage of the film, and its pictures where asked for."""
    options = Options(
        parsed.title,
        parsed.depth,
        parsed.json,
        {form: path for form in FORMS if (path := getattr(parsed, form))},
        parsed.theme,
        folders(os.environ, parsed.data, parsed.catalogue, parsed.library),
    )
    if options.theme not in THEMES:
        raise InputError(
            f"--theme {options.theme}: not a theme", hint=f"one of {', '.join(THEMES)}"
        )
    if options.depth < 1:
        raise InputError(f"--depth {options.depth}: a lineage has at least one step")
    known = gather(options.folders, console)
    film = choose(options.title, known.catalogue)
    if film is None:
        return not_found(options.title, known, console)
    lineage = known.with_facts(film.id, options.depth).lineage
    shown = around(lineage, film.id, options.depth, options.depth)
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
    for form, path in options.files.items():
        write_picture(path, _form(form, lineage, film, options.theme), console)


def _form(form: str, lineage: Lineage, film: Film, theme: str) -> str | bytes:
    """Return the lineage in the form of a file."""
    if form == "svg":
        return svg(draw(lineage, film.id))
    if form == "html":
        return page(lineage, film)
    if form == "png":
        rendering = import_module("matchcut.pictures.png")  # loads a renderer
        return bytes(rendering.png(draw(lineage, film.id), THEMES[theme]))
    return {"csv": table, "graphml": graphml, "gexf": gexf}[form](lineage)


def write_picture(path: Path, content: str | bytes, console: Console) -> None:
    """Write a picture, page or table whole, and say where it is."""
    try:
        write_whole(path, content)
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
        *(
            Argument((f"--{form}",), f"write {what} to this file", "FILE", Path)
            for form, what in FORMS.items()
        ),
        Argument(
            ("--theme",), "colours of the PNG: light, dark or print (light)", "NAME", str, "light"
        ),
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
