"""Find the phrases that read like the description of a film: "the 1932 version", "the original".

A pattern tries every word, so that it is asked only where a description may begin: with one of a
few words that goes on like one, or with a name that owns what follows. Which film is meant, if
any, is for `descriptions`.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import compress
from re import Match
from re import compile as case_sensitive
from typing import NamedTuple

from matchcut.films.folding import Folded
from matchcut.reading.matching import group
from matchcut.reading.typography import Page
from matchcut.reading.vocabularies.values import Vocabulary
from matchcut.reading.vocabulary import compiled

REACH = 80  # characters within which a year follows what a description begins with
NAME_CHARS = 64  # of an owner's names
_APOSTROPHE = case_sensitive("['’]")


class Phrases(NamedTuple):
    """Matches of a vocabulary's `described`, in reading order."""

    words: Vocabulary
    found: tuple[Match[str], ...]


def phrases(page: Page, folded: Folded) -> Phrases:
    """Return the phrases of a page, whose words are `folded`, that read like a description."""
    pattern = compiled(page.words.described)
    if page.caseless or not page.words.describing:
        return Phrases(page.words, tuple(pattern.finditer(page.text)))
    end, found = 0, []
    for at in _beginnings(page, folded):
        if at >= end and (one := pattern.match(page.text, at)):
            end = one.end()
            if not _plain(one):
                found.append(one)
    return Phrases(page.words, tuple(found))


def _beginnings(page: Page, folded: Folded) -> list[int]:
    """Where a description may begin, in order."""
    text, words = page.text, page.words
    tokens, starts = (*folded.tokens, "", ""), [*folded.starts.tolist(), len(text)]
    first = compress(range(len(tokens)), map(words.describing.__contains__, tokens))
    found = {
        starts[at]
        for at in first
        if (then := tokens[at + 1]) in words.describing_next
        or then.isdecimal()
        or tokens[at + 2] in words.nations
        or _large(text[starts[at + 1] : starts[at + 1] + NAME_CHARS])
        or page.year_within(starts[at], starts[at] + REACH)
    }
    if words.describing_names:
        found.update(_owners(page, tokens, starts))
    return sorted(found)


def _large(words: str) -> bool:
    """Whether the first two words may be a name, in a text that has capitals."""
    return not all(map(str.islower, words.split(" ", 2)[:2]))


def _owners(page: Page, tokens: Sequence[str], starts: list[int]) -> Iterator[int]:
    """Yield where the names of owners may begin, and any word before "'s" and a year."""
    for mark in _APOSTROPHE.finditer(page.text):
        begin, end = max(0, mark.start() - NAME_CHARS), mark.start()
        last = bisect_left(starts, end)
        named = not page.text[begin:end].rpartition(" ")[2].islower()
        if named:
            near = starts[bisect_left(starts, begin) : last]
            yield from (start for start in near if page.text[start].isupper())
        if last and tokens[last] == "s" and (named or page.year_within(end, end + REACH)):
            yield starts[last - 1]


def _plain(found: Match[str]) -> bool:
    """Whether small letters stand where a maker's name would, in a text that has capitals."""
    return (group(found, "maker") or "").islower()
