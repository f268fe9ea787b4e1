"""HTML as runs: its tags, and between them the words that a reader sees, in order.

Places in the words are counted over all runs that are no tag, as if there were no tags.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from html import escape, unescape

_TAG = re.compile(r'(<(?:[^>"]|"[^"]*")*>)')  # in quotation marks a tag may hold its own end
_LINK = re.compile(r"<(/?)(?:a|code|pre)\b")  # words that lead elsewhere, or are no prose


@dataclass(frozen=True, slots=True)
class Run:
    """A tag as it is written, or words; `start` is where the words stand.

    Words may lead to `address`; they are `bound` where they may not, as in a writer's own link.
    """

    written: str
    tag: bool = False
    start: int = 0
    bound: bool = False
    address: str = ""

    @property
    def end(self) -> int:
        """Where its words end."""
        return self.start if self.tag else self.start + len(self.written)


@dataclass(frozen=True, slots=True)
class Named:
    """Words from `start` to `end` that lead to an address."""

    start: int
    end: int
    address: str


def runs(html: str) -> tuple[Run, ...]:
    """Return the runs of well-formed HTML that has no comments."""
    found: list[Run] = []
    at = bound = 0
    for part in _TAG.split(html):
        if link := _LINK.match(part):
            bound += -1 if link[1] else 1
        if part.startswith("<"):
            found.append(Run(part, tag=True, start=at))
        elif part:
            found.append(Run(unescape(part), start=at, bound=bound > 0))
            at = found[-1].end
    return tuple(found)


def words(of: Iterable[Run]) -> str:
    """Return the words of runs."""
    return "".join(run.written for run in of if not run.tag)


def linked(of: Iterable[Run], named: Iterable[Named]) -> Iterator[Run]:
    """Yield the runs, with those words made to lead somewhere that stand whole in one free run.

    What is named must be in order and not overlap.
    """
    waiting = list(reversed(list(named)))
    for run in of:
        at = run.start
        while not run.tag and waiting and waiting[-1].start < run.end:
            one = waiting.pop()
            if one.start >= at and one.end <= run.end and not run.bound:
                yield _cut(run, at, one.start)
                yield replace(_cut(run, one.start, one.end), address=one.address)
                at = one.end
        yield _cut(run, at, run.end)


def _cut(run: Run, start: int, end: int) -> Run:
    if run.tag:
        return run
    return replace(run, written=run.written[start - run.start : end - run.start], start=start)


def as_html(of: Iterable[Run]) -> str:
    """Return the runs as HTML."""
    return "".join(map(_as_html, of))


def _as_html(run: Run) -> str:
    if run.tag:
        return run.written
    words = escape(run.written, quote=False)
    return f'<a href="{escape(run.address)}">{words}</a>' if run.address else words
