"""`matchcut VERB …`: find the verb, parse what follows, run it, and turn faults into exit codes."""

import io
import os
import sys
import traceback
from argparse import SUPPRESS, ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Sequence
from importlib import import_module

from matchcut import __version__
from matchcut.cli.console import Console, console
from matchcut.cli.verbs import BAD_INPUT, INTERRUPTED, OUR_FAULT, Verb
from matchcut.errors import EngineError, MatchcutError

VERBS = (
    *("start", "read", "film", "lineage", "path", "next", "rank", "programme"),
    *("titles", "catalogue", "serve", "load", "backup", "restore", "check", "operator"),
)
BROKEN_PIPE = 141  # what a shell reports of a program ended by it


def verb(name: str) -> Verb:
    """The verb of that name; only its own module is imported, so that a start is quick."""
    found: Verb = import_module(f"matchcut.cli.{name}").VERB
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line and return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    if not given or given[0] not in VERBS:
        return _without_verb(given)
    shown = console(f"matchcut {given[0]}", os.environ)
    try:
        code = _run(verb(given[0]), given[1:], shown)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nothing more to flush into
        return BROKEN_PIPE
    except KeyboardInterrupt:
        shown.say("stopped")
        return INTERRUPTED
    return code


def _run(chosen: Verb, given: list[str], shown: Console) -> int:
    parsed = chosen.parser().parse_intermixed_args(given)
    try:
        return chosen.run(parsed, shown)
    except MatchcutError as fault:
        shown.complain(fault)
        return OUR_FAULT if isinstance(fault, EngineError) else BAD_INPUT
    except BrokenPipeError:
        raise
    except Exception:  # noqa: BLE001 - the outermost loop: Python's own exit code means "nothing found"
        traceback.print_exc()
        shown.say("this is a fault in Matchcut, please report it with the lines above")
        return OUR_FAULT


def _without_verb(given: list[str]) -> int:
    parser = ArgumentParser(
        prog="matchcut",
        usage="matchcut VERB …",
        description="Where a film comes from, what it became, and who says so.",
        epilog=overview(),
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"matchcut {__version__}")
    parser.add_argument("verb", choices=VERBS, metavar="VERB", help=SUPPRESS)
    parser.parse_args(given or ["--help"])
    return 0


def overview() -> str:
    """The verbs, one a line, with what each is for."""
    rows = [f"  {each.name:<10} {each.summary}" for each in map(verb, VERBS)]
    return "\n".join(["verbs:", *rows, "", "matchcut VERB --help says more of a verb"])
