"""`docs/command-line.md`, from the same words as the help.

Written by `python -m matchcut.cli.reference >docs/command-line.md`; a test compares the two.
"""

from collections.abc import Iterator

from matchcut.cli.command import VERBS, verb
from matchcut.cli.verbs import Argument, Verb

HEAD = """# Command line

    matchcut VERB …

Data goes to stdout, words about the work to stderr, so that `matchcut read review.txt --json | …`
passes on nothing but data. `-` is standard input. Where stdout is no terminal, and where `NO_COLOR`
is set, nothing is coloured.

| exit code | means |
|---|---|
| 0 | done |
| 1 | nothing was found |
| 2 | the command line was not understood |
| 3 | bad input: a text, an address, a title or a catalogue; a hint says how to mend it |
| 4 | a fault of ours or of the machine, such as a full disk |
| 130 | stopped by the reader |

What is kept lies in one folder: `--data DIR`, else `$MATCHCUT_DATA`, else `matchcut` in
`$XDG_DATA_HOME` (`~/.local/share`). In it are `catalogue`, `library` and `pages`.
"""


def reference() -> str:
    """The whole page."""
    return "\n".join([HEAD, *(row for name in VERBS for row in _section(verb(name)))])


def _section(shown: Verb) -> Iterator[str]:
    yield f"## matchcut {shown.name}\n"
    yield f"{shown.description}\n"
    yield "| argument | |"
    yield "|---|---|"
    yield from (f"| {_names(argument)} | {argument.says} |" for argument in shown.arguments)
    yield "\n```sh"
    yield from shown.examples
    yield "```\n"


def _names(argument: Argument) -> str:
    option = argument.names[0].startswith("-")
    shown = ", ".join(argument.names) if option else argument.metavar or ""
    value = f" {argument.metavar}" if option and argument.metavar else ""
    return f"`{shown}{value}`{' …' if argument.many else ''}"


if __name__ == "__main__":
    print(reference(), end="")
