"""What a verb is: its words for the reader, its arguments, and what it does.

The parser, the help and `docs/command-line.md` are all made from these values.
"""

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from matchcut.cli.console import Console

DONE, NOTHING_FOUND, USAGE, BAD_INPUT, OUR_FAULT, INTERRUPTED = 0, 1, 2, 3, 4, 130


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument or option: `names` ("depth" or "--depth"), and what is said of it.

    `metavar` is None for a switch that takes no value; `many` takes one value or more, and one
    in its place that is `optional` none too.
    """

    names: tuple[str, ...]
    says: str
    metavar: str | None = None
    kind: type[str | int | Path] = str
    default: str | int | None = None
    many: bool = False
    choices: tuple[str, ...] = ()
    optional: bool = False

    def add_to(self, parser: ArgumentParser) -> None:
        """Let the parser take this argument."""
        if self.metavar is None and self.names[0].startswith("-"):
            parser.add_argument(*self.names, help=self.says, action="store_true")
        elif self.names[0].startswith("-"):
            parser.add_argument(
                *self.names,
                help=self.says,
                metavar=self.metavar,
                type=self.kind,
                default=self.default,
                action="append" if self.many else "store",
            )
        else:
            parser.add_argument(
                *self.names,
                help=self.says,
                metavar=self.metavar,
                type=self.kind,
                nargs="*" if self.optional else "+" if self.many else None,
                choices=self.choices or None,
            )


JSON = Argument(("--json",), "write JSON, one object a line")
DATA = Argument(
    ("--data",),
    "the folder for the catalogue, the library and pages; else $MATCHCUT_DATA, else"
    " ~/.local/share/matchcut",
    "DIR",
    Path,
)
CATALOGUE = Argument(("--catalogue",), "the catalogue to use; else DATA/catalogue", "DIR", Path)
LIBRARY = Argument(("--library",), "the library to use; else DATA/library", "DIR", Path)
TITLE = Argument(
    ("title",), 'a film: "Title", "Title (Year)", or an id such as tt0089881', metavar="TITLE"
)


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of the command line; `run` gives the exit code.

    `summary` is a line, `description` a paragraph or two, `examples` whole command lines.
    """

    name: str
    summary: str
    description: str
    arguments: tuple[Argument, ...]
    run: Callable[[Namespace, Console], int]
    examples: tuple[str, ...] = ()

    def parser(self) -> ArgumentParser:
        """The parser of what follows the verb."""
        parser = ArgumentParser(
            prog=f"matchcut {self.name}",
            description=self.description,
            epilog=_epilog(self.examples),
            formatter_class=RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        for argument in self.arguments:
            argument.add_to(parser)
        return parser


def _epilog(examples: Sequence[str]) -> str:
    return "\n".join(["examples:", *(f"  {example}" for example in examples)])
