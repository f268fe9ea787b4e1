"""Words and the marks on them: joining, tidying, and finding quotations and *emphasis*.

A quotation's mark lies over the inner words, without the quotation marks. The hard part is
the single mark, which is an apostrophe as often as a quotation mark. A mark can open only
after a space or an opening bracket and before a word, and close only the other way round. Among
the marks that can close, one after an "s" (the lovers' parting) counts only where no other
is left before the next opening.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from matchcut.reading.documents import Mark, MarkKind

CJK = "\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef"
PAIRS = (
    ("\u201c", "\u201d"),
    ("\u201e", "\u201c\u201d"),
    ("«", "»"),
    ("\u2039", "\u203a"),
    ("「", "」"),
    ("『", "』"),
    ("《", "》"),
    ("〈", "〉"),
    ('"', '"'),
    ("\uff02", "\uff02"),
)
TURNED = (("»", "«"), ("\u201d", "\u201d"))  # German or Danish, and Swedish or Finnish, habits
WITHIN = r"(?<![A-Za-z0-9\u00c0-\u024f\u0370-\u04ff.,!?;:)\]…])"  # what a closing mark follows
SINGLE_OPEN = re.compile(r"(?:(?<!\w)['\u2018]|\u201a)(?=[^\s'\u2019])")
SINGLE_CLOSE = re.compile(r"(?<=[^\s'\u2018])['\u2019](?!\w)")
ELISION = re.compile(r"['\u2018\u2019](?:\d0s|tis|twas|em|til|cause|bout|round|n)\b", re.IGNORECASE)
EMPHASIS = re.compile(
    r"(?<![\w*_])(?P<mark>\*{1,3}|_{1,2})(?=[^\s*_])(?P<inner>[^*_\n]{0,199}[^\s*_])(?P=mark)(?![\w*_])"
)
QUOTING = re.compile("[\"'«»“-‟‘-‛‹›「『《〈＂]")
MAX_QUOTE_CHARS = 4000  # longer than any synopsis quoted whole; an unclosed mark costs no more


@dataclass(frozen=True, slots=True)
class Words:
    """A run of text with its marks; offsets count from the run's start."""

    text: str
    marks: tuple[Mark, ...] = ()


def joined(runs: Sequence[Words]) -> Words:
    """The runs as one, a space between them but where Chinese meets Chinese or a word was cut.

    >>> joined([Words("a slow-"), Words("burn"), Words("romance")]).text
    'a slow-burn romance'
    """
    texts: list[str] = []
    marks: list[Mark] = []
    length = 0
    for run in runs:
        between = _between(texts[-1], run.text) if texts else ""
        length += len(between)
        marks.extend(shifted(run.marks, length))
        texts += [between, run.text] if between else [run.text]
        length += len(run.text)
    return Words("".join(texts), tuple(marks))


def _between(left: str, right: str) -> str:
    if not left or not right or re.fullmatch(f"[{CJK}]{{2}}", left[-1] + right[0]):
        return ""
    return "" if re.search(r"\w-$", left) and right[0].isalnum() else " "


def shifted(marks: Sequence[Mark], by: int) -> Iterator[Mark]:
    """The marks moved by `by` characters."""
    return (replace(mark, start=mark.start + by, end=mark.end + by) for mark in marks)


def emphasised(text: str) -> Words:
    """The text with *stars* and _underscores_ round words taken away and kept as marks.

    >>> emphasised("the *almost* part").marks[0].start
    4
    """
    texts: list[str] = []
    marks: list[Mark] = []
    position = length = 0
    for found in EMPHASIS.finditer(text):
        texts.append(text[position : found.start()])
        length += len(texts[-1])
        kind = MarkKind.STRONG if len(found["mark"]) == len("**") else MarkKind.EMPHASIS
        marks.append(Mark(kind, length, length + len(found["inner"])))
        texts.append(found["inner"])
        length += len(found["inner"])
        position = found.end()
    return Words("".join([*texts, text[position:]]), tuple(marks))


def with_quotes(words: Words) -> Words:
    """The same words with a mark over the inside of each quotation, marks in reading order."""
    spans = {(mark.start, mark.end) for mark in words.marks if mark.kind is MarkKind.QUOTE}
    found = {*_paired(words.text), *_single(words.text)} if QUOTING.search(words.text) else set()
    quotes = (Mark(MarkKind.QUOTE, *span) for span in sorted(found - spans))
    marks = sorted((*words.marks, *quotes), key=lambda mark: (mark.start, -mark.end))
    return Words(words.text, tuple(marks))


def _paired(text: str) -> Iterator[tuple[int, int]]:
    turned = [pair for pair in TURNED if _turned(text, *pair)]
    for opening, closing in [*turned, *(pair for pair in PAIRS if pair[::-1] not in turned)]:
        if opening not in text:
            continue
        alike = opening in closing or (opening == "\u201c" and "\u201e" in text)
        inner = rf"([^{opening}{closing}]{{1,{MAX_QUOTE_CHARS}}})"
        for found in re.finditer(f"{WITHIN if alike else ''}{opening}{inner}[{closing}]", text):
            yield from _trimmed(text, found.start(1), found.end(1))


def _turned(text: str, opening: str, closing: str) -> bool:
    usual = "\u201c" if opening == closing else closing
    return opening in text and (usual not in text or text.index(opening) < text.index(usual))


def _single(text: str) -> Iterator[tuple[int, int]]:
    elisions = {found.start() for found in ELISION.finditer(text)}
    opens = [found.start() for found in SINGLE_OPEN.finditer(text)]
    closes = [found.start() for found in SINGLE_CLOSE.finditer(text)]
    done = 0
    for number, opening in enumerate(opens):
        if opening < done or opening in elisions:
            continue
        until = opens[number + 1] if number + 1 < len(opens) else opening + MAX_QUOTE_CHARS
        first = bisect_right(closes, opening)
        able = [close for close in closes[first : first + 20] if close < until]
        strong = [close for close in able if text[close - 1] not in "sS"]
        for close in strong[:1] or able[:1]:
            yield from _trimmed(text, opening + 1, close)
            done = close


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip())
    end = start + len(inner.strip())
    if any(character.isalnum() for character in text[start:end]):
        yield start, end
