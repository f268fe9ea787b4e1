"""Where data and words go: data to stdout, words to stderr, colour only where it is wanted."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TextIO, TypeVar

from matchcut.errors import MatchcutError

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Console:
    """A terminal, or what stands in for one; `program` names who speaks in words."""

    program: str
    out: TextIO
    err: TextIO
    colour: bool = False

    def write(self, text: str = "") -> None:
        """Write a line of data."""
        print(text, file=self.out)

    def say(self, words: str) -> None:
        """Say something about the work."""
        print(f"{self.program}: {words}", file=self.err)

    def complain(self, fault: MatchcutError) -> None:
        """Say what went wrong, and on a line of its own how to mend it."""
        self.say(str(fault))
        if fault.hint:
            print(f"hint: {fault.hint}", file=self.err)

    def strong(self, text: str) -> str:
        """The text, bold where colour is wanted."""
        return f"\x1b[1m{text}\x1b[0m" if self.colour else text

    def faint(self, text: str) -> str:
        """The text, faint where colour is wanted."""
        return f"\x1b[2m{text}\x1b[0m" if self.colour else text

    def progress(self, items: Iterable[Item], what: str, *, writes: bool = False) -> Iterator[Item]:
        """Yield the items, with a bar on stderr where that is a terminal.

        Where the loop `writes` data to the same terminal, that is sign enough of progress.
        """
        if not self.err.isatty() or (writes and self.out.isatty()):
            yield from items
            return
        from tqdm import tqdm  # noqa: PLC0415 - slow, and for terminals only

        yield from tqdm(items, desc=what, file=self.err, leave=False, unit="")


def console(program: str, environment: Mapping[str, str]) -> Console:
    """The console of this process."""
    plain = environment.get("NO_COLOR") or environment.get("TERM") == "dumb"
    return Console(program, sys.stdout, sys.stderr, sys.stdout.isatty() and not plain)
