"""`matchcut read`: what pieces of film writing say of films and of pairs of films."""

import os
from argparse import Namespace
from dataclasses import dataclass

from matchcut.cli.console import Console
from matchcut.cli.folders import Folders, folders
from matchcut.cli.telling import tell
from matchcut.cli.verbs import (
    BAD_INPUT,
    CATALOGUE,
    DATA,
    DONE,
    JSON,
    LIBRARY,
    NOTHING_FOUND,
    Argument,
    Verb,
)
from matchcut.errors import InputError, SourceError
from matchcut.films.catalogue import Catalogue
from matchcut.lines.asking import ask
from matchcut.lines.attributing import read
from matchcut.lines.values import ReadDocument
from matchcut.reading.asking import Model
from matchcut.sources.documents import open_document
from matchcut.sources.editions import open_edition
from matchcut.sources.library import keep
from matchcut.sources.readings_json import to_json

MOST_ASKED = 100
ASK_SECONDS = 60
LONG_CHARS = 50_000  # reading takes longer than a second from about here


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for."""

    names: tuple[str, ...]
    as_json: bool
    explain: bool
    keep: bool
    folders: Folders


def run(parsed: Namespace, console: Console) -> int:
    """Read every document, write what was found, and keep it where asked to.

    A document that cannot be read is complained of, and the others are read all the same.
    """
    options = Options(
        tuple(parsed.names),
        parsed.json,
        parsed.explain,
        parsed.keep,
        folders(os.environ, parsed.data, parsed.catalogue, parsed.library),
    )
    model = _model(parsed, console)
    catalogue = open_edition(options.folders.catalogue)
    found = failed = 0
    for name in console.progress(options.names, "reading", writes=True):
        try:
            document = _read(name, catalogue, console)
            document = ask(document, catalogue, model) if model else document
            if options.keep:
                keep(document, options.folders.library)
        except (InputError, SourceError) as fault:
            console.complain(fault)
            failed += 1
            continue
        found += says_something(document)
        _write(document, options, console)
    if failed:
        return BAD_INPUT
    return DONE if found else NOTHING_FOUND


def _model(parsed: Namespace, console: Console) -> Model | None:
    """Return the language model that is to be asked, None without --ask."""
    if not (parsed.ask and parsed.ask_model):
        if parsed.ask or parsed.ask_model:
            hint = "as in: --ask http://localhost:11434/v1 --ask-model NAME"
            raise InputError("--ask and --ask-model go together", hint=hint)
        return None
    from matchcut.sources import endpoints  # noqa: PLC0415 - slow, few need it

    key = os.environ.get(endpoints.KEY_VARIABLE, "").strip()
    server = endpoints.server(parsed.ask, parsed.ask_model, key, parsed.ask_seconds)
    return Model(server.model, endpoints.Endpoint(server, parsed.ask_most, console.complain).ask)


def _read(name: str, catalogue: Catalogue, console: Console) -> ReadDocument:
    opened = open_document(name)
    length = sum(len(block.text) for block in opened.blocks)
    if length > LONG_CHARS:
        console.say(f"reading {name}, {length:,} characters")
    return read(opened, catalogue)


def says_something(document: ReadDocument) -> bool:
    """Whether any film, person, statement, recommendation or copy was found in it."""
    return any(
        piece.statements
        or piece.reading.recommendations
        or piece.reading.copies
        or any(mention.film or mention.person for mention in piece.reading.mentions)
        for piece in document.pieces
    )


def _write(document: ReadDocument, options: Options, console: Console) -> None:
    if options.as_json:
        console.write(to_json(document))
        return
    for row in tell(document, console, explain=options.explain):
        console.write(row)
    if not says_something(document):
        console.write("no film of the catalogue was found in it")
    if options.keep:
        console.say(f"kept what {document.source} says in {options.folders.library}")
    if document.source != options.names[-1]:
        console.write()


VERB = Verb(
    name="read",
    summary="read film writing: who says what of which films, in which words",
    description=(
        "Reads reviews, essays, film pages, blog posts and lists, as text, Markdown or HTML, and\n"
        "writes what they say: which films are spoken of, what is said of one film and another,\n"
        "by whom and in which words, what is recommended, and where a copy was found. Whatever\n"
        "could not be linked to a film is listed with the reason.\n\n"
        "With --explain every mention is told, with the film it was read as or with none, and\n"
        "why; and of every statement its kind, what settled which film came first, and the cue\n"
        "or model that found it. The JSON of --json has all reasons unasked.\n\n"
        "With --keep the result goes into the library, where film and lineage find it; reading a\n"
        "document again replaces what was kept of it.\n\n"
        "With --ask, passages that the rules leave open are shown to a language model, which may\n"
        "choose among the films found and quote words of the passage; all that is read so bears\n"
        "the model's name. Nothing leaves the machine without it."
    ),
    arguments=(
        Argument(
            ("names",), "a file, an http(s) address, or - for standard input", "FILE", many=True
        ),
        Argument(("--explain",), "say why of every mention and statement"),
        Argument(("--keep",), "keep what was read in the library"),
        Argument(
            ("--ask",),
            "ask a language model too, at this address of a server that speaks OpenAI's chat"
            " completions; the key, if it needs one, in $MATCHCUT_ASK_KEY",
            "URL",
        ),
        Argument(("--ask-model",), "the model that is asked", "NAME"),
        Argument(
            ("--ask-most",),
            f"questions asked at most, in all; else {MOST_ASKED}",
            "N",
            int,
            MOST_ASKED,
        ),
        Argument(
            ("--ask-seconds",),
            f"how long an answer is waited for; else {ASK_SECONDS}",
            "N",
            int,
            ASK_SECONDS,
        ),
        JSON,
        DATA,
        CATALOGUE,
        LIBRARY,
    ),
    run=run,
    examples=(
        "matchcut read review.txt",
        "matchcut read review.txt --explain",
        "matchcut read https://example.org/a-review --keep",
        "cat review.md | matchcut read - --json",
        "matchcut read review.txt --ask http://localhost:11434/v1 --ask-model NAME",
    ),
)
