"""Find the phrases that read like the description of a film: "the 1932 version", "the original".

A pattern tries every word, so that it is asked only where a description may begin: with one of a
few words, or with a name. Which film is meant, if any, is for `descriptions`.
"""

from re import Match
from typing import NamedTuple

from matchcut.films.folding import Folded
from matchcut.reading.matching import group
from matchcut.reading.typography import Page
from matchcut.reading.vocabularies.values import Vocabulary
from matchcut.reading.vocabulary import compiled


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
    """Where a description may begin: at such a word; or at a capital, or before "'s"."""
    first, tokens, starts = page.words.describing, folded.tokens, folded.starts.tolist()
    if not page.words.describing_names:
        return [at for token, at in zip(tokens, starts, strict=True) if token in first]
    text, after = page.text, (*tokens[1:], "")
    return [
        at
        for token, then, at in zip(tokens, after, starts, strict=False)
        if token in first or then == "s" or text[at].isupper()
    ]


def _plain(found: Match[str]) -> bool:
    """Whether small letters stand where a maker's name would, in a text that has capitals."""
    return (group(found, "maker") or "").islower()
