"""`matchcut load`: put film writing on the site, or take it off."""

import json
from argparse import Namespace
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from matchcut.cli.console import Console
from matchcut.cli.serve import DATABASE, choose_site
from matchcut.cli.verbs import DATA, DONE, JSON, NOTHING_FOUND, Argument, Verb
from matchcut.errors import InputError


def run(parsed: Namespace, console: Console) -> int:
    """Load a folder or file, undo a load, or take a source out for good."""
    if parsed.undo and parsed.take_out:
        raise InputError("--undo and --take-out are two things", hint="do one after the other")
    choose_site(parsed)
    serving = import_module("matchcut.site.serving")  # the site is started from here, not used
    serving.set_up()
    serving.make_ready(console.say)
    if parsed.undo or parsed.take_out:
        removal = import_module("matchcut.site.loading.removal")
        remove = removal.undo if parsed.undo else removal.take_out
        return _told(remove(parsed.what), "documents taken off", console)
    folders = import_module("matchcut.site.loading.folders")
    path = Path(parsed.what).expanduser().resolve()
    name = parsed.name or path.name
    outcomes = folders.load(path, name, parsed.licence, _teller(console, as_json=parsed.json))
    for outcome, files in outcomes.items():
        console.say(f"{files} {'file' if files == 1 else 'files'} {outcome}")
    console.say(f'this load is called "{name}"; matchcut load --undo "{name}" takes it off again')
    return DONE if any(outcome.loaded for outcome in outcomes) else NOTHING_FOUND


def _told(documents: int, what: str, console: Console) -> int:
    console.say(f"{documents} {what}")
    return DONE if documents else NOTHING_FOUND


def _teller(console: Console, *, as_json: bool) -> Callable[[str, str, str], None]:
    """Return what writes a row of the report: the file, what became of it, and why."""

    def tell(file: str, outcome: str, why: str) -> None:
        if as_json:
            console.write(json.dumps({"file": file, "outcome": outcome, "why": why}))
        else:
            console.write(": ".join(filter(None, (file, outcome, why))))

    return tell


VERB = Verb(
    name="load",
    summary="put film writing on the site, or take it off",
    description=(
        "Puts on the site what `read --keep` kept, or a folder of Markdown, HTML and text, which\n"
        "is read here. Loading a folder again takes in what is new or changed in it. A text is\n"
        "shown whole only under an open licence: its own, or the one given with --licence.\n"
        "--undo takes a whole load off again. --take-out takes a source off for good: neither it\n"
        "nor a copy of its words comes back, whatever is loaded."
    ),
    arguments=(
        Argument(("what",), "the folder or file; the load's name; or the source", "WHAT"),
        Argument(("--undo",), "take the load of this name off the site"),
        Argument(("--take-out",), "take this source off for good; with / at its end, all below it"),
        Argument(("--name",), "what to call the load; else the folder's name", "NAME"),
        Argument(("--licence",), "the licence of texts that state none", "LICENCE", str, ""),
        DATABASE,
        JSON,
        DATA,
    ),
    run=run,
    examples=(
        "matchcut load ~/.local/share/matchcut/library",
        'matchcut load reviews --licence "CC BY 4.0"',
        "matchcut load --undo reviews",
        "matchcut load --take-out https://example.org/my-review",
    ),
)
