"""Plain text as blocks: paragraphs, list items, quotations, underlined headings.

A blank line always parts two blocks. Between lines without one, each line is a paragraph of
its own unless `unwrapping` finds that a program broke it. A list item may have several
paragraphs: those after the first are indented, and are items of its level without a number.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from matchcut.reading.documents import Block, BlockRole
from matchcut.sources.typography import Words, emphasised, joined, with_quotes
from matchcut.sources.unwrapping import (
    ENDED,
    VERSE_CHARS,
    Wrapping,
    breaks_off,
    goes_on,
    wrapping_of,
)

ITEM = re.compile(r" *(?:[-*+•‣·▪◦●○–—]\s+|[（(]?(?P<number>\d{1,3})(?:[.)]\s+|[）、．]\s*))(?=\S)")
QUOTED = re.compile(r" {0,3}(?:> ?)+")
ATX = re.compile(r" {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?$")
UNDERLINE = re.compile(r" *(={3,}|-{3,}|~{3,})$")
RULE = re.compile(r"\s*(?:[-*_=~#•·.—–]\s*){3,}$")
TAB_COLUMNS = 4
NESTED_COLUMNS = 2  # so much further in, an item lies within the one before


@dataclass(slots=True)  # lines are added as they are read
class Paragraph:
    """Lines that belong together, with what they are."""

    role: BlockRole
    lines: list[str]
    level: int = 0
    number: int | None = None


@dataclass(slots=True)  # items open and close as lines are read
class Listing:
    """The items that are open: how far in each level stands."""

    indents: list[int] = field(default_factory=list)

    def enter(self, indent: int) -> None:
        """Open an item `indent` columns in, closing those further in."""
        while self.indents and self.indents[-1] > indent:
            self.indents.pop()
        if not self.indents or indent >= self.indents[-1] + NESTED_COLUMNS:
            self.indents.append(indent)

    def holds(self, line: str) -> bool:
        """Whether the line stands further in than the open item's mark."""
        return bool(self.indents) and _indent(line) > self.indents[-1]

    def paragraph(self, text: str, number: int | None = None) -> Paragraph:
        """A paragraph of the open item, with the item's number if it is the first."""
        return Paragraph(BlockRole.ITEM, [text], len(self.indents), number)


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a plain text, in its order; newlines are plain ones."""
    groups = list(_groups(text))
    prose = [run for group in groups for run in _unlisted(group.lines)]
    wrapping = wrapping_of(prose)
    listing = Listing()
    return tuple(
        _block(paragraph) for group in groups for paragraph in _paragraphs(group, wrapping, listing)
    )


def _block(paragraph: Paragraph) -> Block:
    text = joined([Words(line.strip()) for line in paragraph.lines]).text
    words = with_quotes(emphasised(text))
    return Block(paragraph.role, words.text, words.marks, paragraph.level, paragraph.number)


def _groups(text: str) -> Iterator[Paragraph]:
    """Lines between blank ones, rules and changes of role, without the signs of their role."""
    group = Paragraph(BlockRole.PARAGRAPH, [])
    for raw in text.split("\n"):
        line = raw.expandtabs(TAB_COLUMNS).rstrip()
        quoted, heading = QUOTED.match(line), ATX.match(line)
        role = BlockRole.QUOTE if quoted else BlockRole.PARAGRAPH
        line = line[quoted.end() :] if quoted else line
        rule = RULE.match(line)
        if rule and len(group.lines) == 1 and UNDERLINE.match(line):
            group.role, group.level = BlockRole.HEADING, 1 if "=" in line else 2
        if heading or rule or not line or role is not group.role:
            if group.lines:
                yield group
            group = Paragraph(role, [])
        if heading:
            yield Paragraph(BlockRole.HEADING, [heading[2]], len(heading[1]))
        elif line and not rule:
            group.lines.append(line)
    if group.lines:
        yield group


def _unlisted(lines: Sequence[str]) -> Iterator[list[str]]:
    run: list[str] = []
    for line in lines:
        if ITEM.match(line) and run:
            yield run
            run = []
        run.append(line)
    yield run


def _paragraphs(
    group: Paragraph, wrapping: Wrapping | None, listing: Listing
) -> Iterator[Paragraph]:
    if group.role is BlockRole.HEADING:
        listing.indents.clear()
        yield group
        return
    found: list[Paragraph] = []
    lines = group.lines
    for above, line, broken in zip(["", *lines], lines, _broken(lines, wrapping), strict=False):
        if found and _continues(found[-1], above, line, listing, broken=broken):
            found[-1].lines.append(line)
        else:
            found.append(_started(group.role, line, listing))
    yield from _mended(found)


def _broken(lines: Sequence[str], wrapping: Wrapping | None) -> list[bool]:
    """For each line, whether wrapping parts it from the line above.

    Where a sentence ends on a full line, the next line may go on or begin a paragraph. One that
    ends no sentence itself and stands alone is a heading or a byline, and does not go on.
    """
    broken = [False, *(goes_on(*pair, wrapping) for pair in pairwise(lines)), False]
    ended = [bool(ENDED.search(line)) for line in ("", *lines)]
    return [
        broken[n] and not (ended[n] and not ended[n + 1] and not broken[n + 1])
        for n in range(len(lines))
    ]


def _continues(last: Paragraph, above: str, line: str, listing: Listing, *, broken: bool) -> bool:
    ended = bool(ENDED.search(above))
    if ITEM.match(line):
        return broken and not ended
    if last.role is BlockRole.ITEM and listing.holds(line) and not ended:
        return True
    indented = last.role is not BlockRole.ITEM and _indent(line) >= _indent(above) + NESTED_COLUMNS
    return broken and not (indented and ended)


def _started(role: BlockRole, line: str, listing: Listing) -> Paragraph:
    if item := ITEM.match(line):
        listing.enter(_indent(line))
        return listing.paragraph(line[item.end() :], int(item["number"] or 0) or None)
    if listing.holds(line):
        return listing.paragraph(line)
    listing.indents.clear()
    return Paragraph(role, [line])


def _mended(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs, those that stop in mid-sentence joined to the next."""
    prose = any(sum(map(len, each.lines)) >= VERSE_CHARS for each in paragraphs)
    open_one: Paragraph | None = None
    for paragraph in paragraphs:
        plain = paragraph.role is not BlockRole.ITEM
        if open_one and plain and prose and breaks_off(open_one.lines[-1]):
            open_one.lines.extend(paragraph.lines)
            continue
        if open_one:
            yield open_one
        open_one = paragraph
    if open_one:
        yield open_one


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
