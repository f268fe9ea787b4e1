"""`matchcut check`: whether a site is sound."""

import json
from argparse import Namespace
from importlib import import_module

from matchcut.cli.console import Console
from matchcut.cli.serve import DATABASE, choose_site
from matchcut.cli.verbs import BAD_INPUT, DATA, DONE, JSON, Verb


def run(parsed: Namespace, console: Console) -> int:
    """Look at every part of the site, and tell of each."""
    choose_site(parsed)
    # The site is started from here, not used.
    import_module("matchcut.site.serving").set_up(new=False)
    return tell(console, as_json=parsed.json)


def tell(console: Console, *, as_json: bool) -> int:
    """Write a line for each part of the site that is set up; return the exit code."""
    code = DONE
    for part, wrong in import_module("matchcut.site.keeping.checking").faults():
        if as_json:
            console.write(json.dumps({"part": part, "sound": not wrong, "fault": wrong}))
        else:
            console.write(f"{part}: {wrong or 'sound'}")
        code = BAD_INPUT if wrong else code
    return code


VERB = Verb(
    name="check",
    summary="see whether a site is sound",
    description=(
        "Looks at the database's file and tables, at what rows refer to, at the catalogue byte by\n"
        "byte, at the key, and at what is counted beforehand. Changes nothing; the site may run\n"
        "meanwhile. Exits with 3 where something is wrong."
    ),
    arguments=(DATABASE, JSON, DATA),
    run=run,
    examples=("matchcut check", "matchcut check --json"),
)
