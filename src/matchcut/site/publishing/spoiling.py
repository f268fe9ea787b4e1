"""Ask a draft's writer of sentences that may give the film away, and hide those they choose."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice

from matchcut.reading.spoiling import Giveaway, giveaways
from matchcut.reading.values import PieceKind
from matchcut.site.publishing.actions import keep
from matchcut.site.writing.models import DraftRow
from matchcut.site.writing.rendering import Parsed, parse, shown_places
from matchcut.site.writing.spans import all_open

KEY_CHARS = 16
MOST_SUGGESTED = 12  # at once; when some are decided, others follow
_LEADS = r"(?:[ \t]*(?:[>#+*-]+|\d+[.)])[ \t]+)*"  # the marks of a list, heading or quotation
_SAID = re.compile(rf"{_LEADS}(?P<said>.+)", re.DOTALL)
_SAID_WITHIN = re.compile(rf"{_LEADS}[*_~]*(?P<said>.+?)[*_~]*", re.DOTALL)
_BEFORE = re.compile(r">!|[*_~]+(?=\S)|^[ \t]*>", re.MULTILINE)
_AFTER = re.compile(r"!<|(?<=\S)[*_~]+")


@dataclass(frozen=True, slots=True)
class Suggested:
    """A sentence of a draft, what it may tell, and the words that do; `hidden` is all the text."""

    key: str
    sentence: str
    tells: str
    words: str
    hidden: str


def suggested(draft: DraftRow) -> tuple[Suggested, ...]:
    """Return what its writer may want to hide, in reading order, and has not decided on."""
    if draft.spoilers:
        return ()
    return tuple(islice(_undecided(draft), MOST_SUGGESTED))


def decide(*, draft: DraftRow, hide: str, leave: str) -> None:
    """Hide a sentence that was asked of, by its key, or ask of it no more."""
    found = {one.key: one for one in suggested(draft)}
    if hide in found:
        draft.markdown = found[hide].hidden
    elif leave in found:
        draft.left_open = [*draft.left_open, leave]
    keep(draft=draft)


def _undecided(draft: DraftRow) -> Iterator[Suggested]:
    now = _parsed(draft, draft.markdown)
    for told in giveaways(_plain(draft.markdown), draft.language):
        sentence = " ".join(draft.markdown[told.start : told.end].split()).strip("*_~")
        key = sha256(sentence.encode()).hexdigest()[:KEY_CHARS]
        if key in draft.left_open:
            continue
        ways = _ways(draft.markdown, told)
        hidden = next((way for way in ways if _only_hides(_parsed(draft, way), now)), None)
        if hidden:
            yield Suggested(key, sentence, told.tells, told.words, hidden)


def _ways(markdown: str, told: Giveaway) -> Iterator[str]:
    """Yield the text with the sentence hidden, and the marks around it, then without those."""
    for way in (_SAID, _SAID_WITHIN):
        if said := way.fullmatch(markdown, told.start, told.end):
            start, end = said.span("said")
            yield f"{markdown[:start]}>!{markdown[start:end]}!<{markdown[end:]}"


def _plain(markdown: str) -> str:
    """Return the text with blanks and quotation marks in place of Markdown's, all at its place."""
    text = _BEFORE.sub(lambda mark: " " * len(mark[0]), markdown)
    return _AFTER.sub(lambda mark: "'" * len(mark[0]), text)


def _parsed(draft: DraftRow, markdown: str) -> Parsed:
    return parse(markdown, headings=draft.kind != PieceKind.COMMENT)


def _only_hides(after: Parsed, before: Parsed) -> bool:
    """Return whether a change hides words that were not hidden, and changes no others."""
    same = all_open(after.words) == all_open(before.words) and bool(shown_places(after))
    return same and after.shown != before.shown
