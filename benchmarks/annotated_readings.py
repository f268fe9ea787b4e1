"""Annotated prose as the reader of statements takes it: films linked as annotated, marks taken out.

What was marked up in Markdown is read as a page shows it: without front matter, stars, addresses
and pictures. Offsets move with the text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from matchcut.films.values import Film, Title
from matchcut.reading.documents import BlockRole
from matchcut.reading.values import Mention, Piece, PieceKind, Reading, Span
from prose_annotations import Annotation

MARKS = re.compile(
    r"\A---\n.*?\n---\n"  # front matter
    r"|!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|\[(?=[^\]]*\]\()"  # pictures and links
    r"|</?\w[^>]*>|\{[{%].*?[%}]\}"
    r"|\*+|(?<!\w)_+(?=\w)|(?<=[\w.!?…])_+(?!\w)"
    r"|^#+[ ]+|^>[ ]?",
    re.MULTILINE | re.DOTALL,
)
PARAGRAPH = re.compile(r"\S(?:.|\n(?!\s*\n))*")
NAMED = re.compile(r"(?P<title>.*) \((?P<year>\d{4})\)")
HEAD_CHARS = 90  # a paragraph this short that begins with a subject heads a section


@dataclass(frozen=True, slots=True)
class Plain:
    """A text without its marks, and where each stretch kept of it came from."""

    text: str
    kept: tuple[int, ...]
    placed: tuple[int, ...]

    def at(self, offset: int) -> int:
        """Return where a character of the marked text stands now, or what follows it."""
        stretch = bisect_right(self.kept, offset) - 1
        if stretch < 0:
            return 0
        following = [*self.placed[stretch + 1 : stretch + 2], len(self.text)][0]
        return min(self.placed[stretch] + offset - self.kept[stretch], following)


def plain(text: str) -> Plain:
    """Return a text without its marks."""
    kept, placed, words = [0], [0], [""]
    for mark in MARKS.finditer(text):
        words.append(text[kept[-1] : mark.start()])
        placed.append(placed[-1] + len(words[-1]))
        kept.append(mark.end())
    return Plain("".join([*words, text[kept[-1] :]]), tuple(kept), tuple(placed))


@cache
def film(name: str) -> Film:
    """Return the film an annotation calls "Title (Year)"; the name is its id."""
    named = NAMED.fullmatch(name)
    title, year = (named["title"], int(named["year"])) if named else (name, None)
    return Film(name, title, year, (Title(title),))


def reading(text: str, annotation: Annotation) -> Reading:
    """Return a text read as its annotation links it; statements are still to be found."""
    shown = plain(text)
    spans = tuple(
        Span(BlockRole.PARAGRAPH, found.start(), found.end())
        for found in PARAGRAPH.finditer(shown.text)
    )
    piece = Piece(0, PieceKind.POST, shown.text, language=annotation.language, spans=spans)
    mentions = tuple(_mentions(shown, annotation))
    subjects = tuple(film(name) for name in annotation.subjects)
    sections = tuple(_sections(spans, mentions, subjects))
    return Reading(piece, subjects, sections, mentions=mentions)


def _mentions(shown: Plain, annotation: Annotation) -> Iterator[Mention]:
    for one in annotation.mentions:
        start, end = shown.at(one.start), shown.at(one.end)
        if one.film and start < end:
            yield Mention(start, end, shown.text[start:end], film(one.film), None, 1.0)


def _sections(
    spans: tuple[Span, ...], mentions: tuple[Mention, ...], subjects: tuple[Film, ...]
) -> Iterator[tuple[int, Film]]:
    """Yield where each subject of a round-up is first named at the head of a short paragraph."""
    if len(subjects) < 2:  # noqa: PLR2004 one subject needs no sections
        return
    heads = {span.start: span for span in spans}
    for mention in mentions:
        head = heads.get(mention.start)
        short = head is not None and head.end - head.start <= HEAD_CHARS
        if short and mention.film in subjects:
            yield mention.start, mention.film
