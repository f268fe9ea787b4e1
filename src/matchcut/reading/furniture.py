"""Leave out what a page says around its writing, and count it with reasons.

Three things go: site furniture (known by its role or by its words), the notice that warns of
spoilers (kept as a flag), and the second copy of a text given twice, collapsed and expanded.
Of two copies the whole one stays.
"""

from collections import defaultdict
from collections.abc import Container
from dataclasses import dataclass
from itertools import islice
from re import findall, sub

from matchcut.reading.documents import Block, BlockRole
from matchcut.reading.kinds import makers_line
from matchcut.reading.values import Dropped
from matchcut.reading.vocabularies.values import Vocabulary
from matchcut.reading.vocabulary import compiled

FURNITURE_CHARS = 160  # no button or notice is longer; a paragraph that begins like one is prose
BREADCRUMBS = r".{1,40}(?:\s[>›»]\s.{1,40}){2,}"
DOUBLED_CHARS = 40  # shorter repeats are refrains, names and headings, not second copies
TITLE_CHARS = 40
TWINS = 8  # blocks with the same beginning that are compared; a page has two, a hostile one many


@dataclass(frozen=True, slots=True)
class Sifted:
    """What stays, what went and why, and whether a spoiler notice was among it."""

    blocks: tuple[Block, ...]
    dropped: tuple[Dropped, ...]
    spoiler_notice: bool


def sift(blocks: tuple[Block, ...], words: Vocabulary) -> Sifted:
    """Return the blocks that are writing, apart from furniture, notices and second copies."""
    reasons = _second_copies(blocks)
    for number, block in enumerate(blocks):
        reason = _furniture(block, words)
        below = blocks[number + 1].text if number + 1 < len(blocks) else ""
        titled = makers_line(below, words) and _may_be_a_title(block.text)
        if reason == "spoiler notice" or (reason and not titled):
            reasons[number] = reason
    kept = tuple(block for number, block in enumerate(blocks) if number not in reasons)
    notice = "spoiler notice" in reasons.values()
    return Sifted(kept, _runs(blocks, reasons), notice)


def _may_be_a_title(text: str) -> bool:
    """Whether words that read like a button may name a film: "Home", "Back to the Future"."""
    return len(text) <= TITLE_CHARS and not compiled(r"[←‹«<→›»>?\d]|helpful").search(text)


def _furniture(block: Block, words: Vocabulary) -> str | None:
    text = block.text.strip()
    in_thread = block.role is BlockRole.FURNITURE and block.thread is not None
    if not any(char.isalnum() or char in "★☆" for char in text):
        return "no words" if block.role is not BlockRole.FURNITURE else "site furniture"
    if len(text) <= FURNITURE_CHARS:
        if block.role is not BlockRole.HEADING and compiled(words.spoiler_notice).fullmatch(text):
            return "spoiler notice"
        if compiled(BREADCRUMBS).fullmatch(text):
            return "navigation"
        for expression, reason in words.furniture:
            if block.role is not BlockRole.HEADING and compiled(expression).fullmatch(text):
                return reason
    outside = block.role is BlockRole.FURNITURE and not in_thread
    return "site furniture" if outside else None


def _key(block: Block) -> str:
    text = sub(r"\s+", " ", block.text).strip().casefold()
    return sub(
        r"\W*(?:\(?(?:read|show|see) more\)?|lire la suite|leer más|展开|全文)?\W*$", "", text
    )


def _second_copies(blocks: tuple[Block, ...]) -> dict[int, str]:
    """Return the numbers of blocks whose words stand whole elsewhere, with the reason."""
    keys = [_key(block) for block in blocks]
    first: dict[str, int] = {}
    reasons: dict[int, str] = {}
    alike: dict[str, list[int]] = defaultdict(list)
    for number, key in enumerate(keys):
        if len(key) < DOUBLED_CHARS:
            continue
        if first.setdefault(key, number) != number:
            reasons[number] = "second copy of the text"
        else:
            alike[key[:DOUBLED_CHARS]].append(number)
    for numbers in alike.values():
        for number in numbers:
            others = (other for other in numbers if other != number and other not in reasons)
            if any(_covers(keys, other, number, reasons) for other in islice(others, TWINS)):
                reasons[number] = "cut copy of the text"
    return reasons


def _covers(keys: list[str], first: int, number: int, dropped: Container[int]) -> bool:
    """Whether the blocks that stay, from `first` on, hold together all words of block `number`."""
    wanted, at = _bare(keys[number]), first
    text = ""
    while len(text) < len(wanted) and at < len(keys) and at != number and at not in dropped:
        text = _bare(f"{text} {keys[at]}")
        at += 1
    return text.startswith(wanted)


def _bare(text: str) -> str:
    """The words alone: a key has lost its last full stop, which inside another stands."""
    return " ".join(findall(r"\w+", text))


def _runs(blocks: tuple[Block, ...], reasons: dict[int, str]) -> tuple[Dropped, ...]:
    """Join neighbouring blocks dropped for one reason into one entry."""
    runs: list[Dropped] = []
    last = -2
    for number in sorted(reasons):
        text, reason = blocks[number].text.strip(), reasons[number]
        if runs and number == last + 1 and runs[-1].reason == reason:
            text = f"{runs.pop().words}\n\n{text}"
        runs.append(Dropped(text, reason))
        last = number
    return tuple(runs)
