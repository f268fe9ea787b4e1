"""Lines joined back into paragraphs where a program, not the writer, broke them.

A program that wraps at width W breaks a line only where the next word would not fit: the
line has at most W characters and, with a space and that word, more. So every break allows an
interval of widths, and wrapped text is text in which one width lies in nearly all intervals
of breaks that fall inside sentences. The width in most intervals is found by a sweep over
their ends; then the text must also look wrapped: hardly a line longer than the width, breaks
mostly inside sentences, and sentences broken hardly anywhere else (verse is). Breaks at that
width are undone, all others are the writer's.

Text copied from a page often has one more kind of break, round links and in mid-sentence. Such a
break is known by a last word that ends no sentence, and is undone only beside lines too long
for verse.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

ENDED = re.compile(r"""[.!?:;…。！？：；][)\]"'”’»」』》]*$|[>|]$""")
WIDE = re.compile("[\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60]")
DANGLING = frozenset(  # English, French and Spanish words that end no sentence and hardly a heading
    "a an the of to by about with from for at into and or but nor which who whom whose than would"
    " could should may might must my your his her its our their"
    " le la les un une des du de au aux et ou que qui dont par pour avec dans sur"
    " el los las unos unas del al y o con para en su sus".split()
)
MIN_WIDTH = 40  # narrower columns are verse, captions or lists
MIN_BREAKS = 2
MAX_OVERLONG_SHARE = 0.05
MIN_INSIDE_SHARE = 0.6  # of the breaks at the width, those inside a sentence
MIN_SMALL_SHARE = 0.5  # of the breaks at the width, those before no capital; lists have many
MIN_EXPLAINED_SHARE = 0.7  # of the breaks inside a sentence, those at the width
VERSE_CHARS = 80  # no line of verse is longer


@dataclass(frozen=True, slots=True)
class Wrapping:
    """The width a text was wrapped at, and for how many columns a Chinese character counts."""

    width: int
    wide_columns: int


@dataclass(frozen=True, slots=True)
class Break:
    """The end of one line before the next: the least and the first too great width for it."""

    least: int
    too_great: int
    inside: bool
    small: bool

    def at(self, width: int) -> bool:
        """Whether wrapping at this width breaks here."""
        return self.least <= width < self.too_great


def wrapping_of(groups: Sequence[Sequence[str]]) -> Wrapping | None:
    """How the groups of lines were wrapped by a program, None where they were not."""
    for wide_columns in (2, 1):
        width = _width(groups, wide_columns)
        if width is not None:
            return Wrapping(width, wide_columns)
    return None


def goes_on(line: str, following: str, wrapping: Wrapping | None) -> bool:
    """Whether wrapping broke the line, so that `following` belongs to it."""
    if wrapping is None:
        return False
    return _break(line, following, wrapping.wide_columns).at(wrapping.width)


def breaks_off(line: str) -> bool:
    """Whether the line stops in the middle of a sentence, after a word that ends none.

    >>> breaks_off("I was recommended these two films by"), breaks_off("Better days")
    (True, False)
    """
    last = re.split(r"[\s(]+", line.rstrip())[-1].casefold()
    return last in DANGLING or line.rfind("(") > line.rfind(")")


def _width(groups: Sequence[Sequence[str]], wide_columns: int) -> int | None:
    breaks = [_break(*pair, wide_columns) for group in groups for pair in pairwise(group)]
    width = _most_shared(breaks)
    if width is None or width < MIN_WIDTH:
        return None
    at = [each for each in breaks if each.at(width)]
    at_and_inside = sum(each.inside for each in at)
    lines = [line for group in groups for line in group if " " in line.strip()]
    overlong = sum(_columns(line, wide_columns) > width for line in lines)
    wrapped = (
        len(at) >= MIN_BREAKS
        and at_and_inside >= MIN_INSIDE_SHARE * len(at)
        and at_and_inside >= MIN_EXPLAINED_SHARE * sum(each.inside for each in breaks)
        and sum(each.small for each in at) >= MIN_SMALL_SHARE * len(at)
        and overlong <= MAX_OVERLONG_SHARE * len(lines)
    )
    return width if wrapped else None


def _break(line: str, following: str, wide_columns: int) -> Break:
    line, following = line.rstrip(), following.lstrip()
    words = following.split(maxsplit=1)
    joins = bool(WIDE.match(following)) and bool(WIDE.match(line[-1:]))
    chunk = following[:1] if WIDE.match(following) else (words or [""])[0]
    least = _columns(line, wide_columns)
    needed = _columns(chunk, wide_columns) + (0 if joins or re.search(r"\w-$", line) else 1)
    return Break(least, least + needed, not ENDED.search(line), not following[:1].isupper())


def _columns(text: str, wide_columns: int) -> int:
    text = text.rstrip()
    wide = 0 if text.isascii() else len(WIDE.findall(text))
    return len(text) + (wide_columns - 1) * wide


def _most_shared(breaks: Sequence[Break]) -> int | None:
    """The width in most intervals, breaks inside sentences first; the widest of several."""
    ends = sorted(
        end
        for each in breaks
        for weight in [len(breaks) + 1 if each.inside else 1]
        for end in ((each.least, weight), (each.too_great, -weight))
    )
    sums = list(accumulate(weight for _, weight in ends))
    best = max(sums, default=0)
    return max(
        (ends[n + 1][0] - 1 for n, shared in enumerate(sums) if shared == best > 0), default=None
    )
