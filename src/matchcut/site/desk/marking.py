"""A piece's text with what was read in it marked: films it names, passages that state a line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from matchcut.reading.values import Mention, Quote
from matchcut.site.desk.models import DecisionRow
from matchcut.site.desk.proposals import Proposal

PARTED = "\n\n"  # between the paragraphs of a piece


@dataclass(frozen=True, slots=True)
class Item:
    """A statement of a piece by its number there, and what its keeper decided on it, if anything.

    `passage` is where its words stand; none where they are not found any more.
    """

    number: int
    proposal: Proposal
    decision: DecisionRow | None = None
    passage: Quote | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """Words of the text: what they name, whether a statement is in them, and which begin here."""

    words: str
    mention: Mention | None = None
    said: bool = False
    begins: tuple[Item, ...] = ()


def paragraphs(text: str, mentions: Iterable[Mention], items: Iterable[Item]) -> list[list[Run]]:
    """Return the text by paragraphs, in runs that each are marked in one way."""
    found: list[list[Run]] = [[]]
    for run in _runs(text, sorted(mentions, key=lambda one: one.start), tuple(items)):
        first, *further = run.words.split(PARTED)
        found[-1].append(replace(run, words=first))
        found += [[replace(run, words=words, begins=())] for words in further]
    return [[run for run in runs if run.words or run.begins] for runs in found]


def _runs(text: str, mentions: list[Mention], items: tuple[Item, ...]) -> Iterator[Run]:
    passages = [(one.passage, one) for one in items if one.passage]
    cuts = {0, len(text)}
    cuts |= {at for one in mentions for at in (one.start, one.end)}
    cuts |= {at for passage, _ in passages for at in (passage.start, passage.end)}
    marks = sorted(cuts)
    naming = {one.start: one for one in mentions}
    named: Mention | None = None
    for start, end in pairwise(marks):
        named = naming.get(start, named)
        if named and named.end <= start:
            named = None
        yield Run(
            words=text[start:end],
            mention=named,
            said=any(passage.start <= start < passage.end for passage, _ in passages),
            begins=tuple(one for passage, one in passages if passage.start == start),
        )
