"""What the walk over a page carries: frames, runs of text, containers, comments."""

import re
from dataclasses import dataclass, field

from matchcut.reading.documents import BlockRole, Mark, MarkKind
from matchcut.sources.html_roles import Trait
from matchcut.sources.typography import CJK, Words

SAYS = re.compile(
    r"(?:\s+(?:says?|said|wrote|writes|a dit|dit|dijo|dice))?\s*(?:\.{2,}|[:：…,])*\s*$",
    re.IGNORECASE,
)
BY = re.compile(r"^\s*(?:by|par|por|von)\s+", re.IGNORECASE)
LINE_IN_CJK = re.compile(f"(?<=[{CJK}])[ \t]*\n\\s*(?=[{CJK}])")
SPACES = re.compile(r"\s+")
MAX_NAME_CHARS = 100
STATED = 3  # rank of a name in an attribute
MAX_DIGITS = 6
MAX_TARGET_CHARS = 2000
MAX_ANSWERS_DEEP = 50  # deeper answers count as answers to the same comment


@dataclass(slots=True, eq=False)  # its characters are counted as the page is walked
class Container:
    """An element that may be furniture or the page's main text, and how much text it held."""

    around: tuple["Container", ...] = ()
    chars: int = 0


@dataclass(slots=True)  # filled as the page is walked
class Byline:
    """Who and when, as the markup says; words of a higher rank replace those of a lower one."""

    parts: list[str] = field(default_factory=list)
    rank: int = 0
    date: str | None = None

    def sign(self, text: str, rank: int) -> None:
        """Take the words as part of the name."""
        if rank > self.rank and text.strip():
            self.parts, self.rank = [], rank
        if rank == self.rank and len(self.parts) < MAX_NAME_CHARS:
            self.parts.append(text)

    def take(self, author: str | None, date: str | None) -> None:
        """Take what an attribute states, which comes before what is written."""
        if author:
            self.parts, self.rank = [author], STATED
        self.date = date or self.date

    @property
    def author(self) -> str | None:
        """The name, without "by" before it or "said" after it."""
        name = SPACES.sub(" ", "".join(self.parts)).strip()
        name = SAYS.sub("", BY.sub("", name))
        return name if 0 < len(name) <= MAX_NAME_CHARS else None


@dataclass(slots=True, eq=False)  # answers are counted as the page is walked
class Comment:
    """A comment being read; `begun` once it has words of its own."""

    thread: str
    byline: Byline = field(default_factory=Byline)
    answers: int = 0
    begun: bool = False

    def answer(self) -> "Comment":
        """A new comment that answers this one."""
        self.answers += 1
        deep = self.thread.count(".") >= MAX_ANSWERS_DEEP
        return Comment(self.thread if deep else f"{self.thread}.{self.answers}")


@dataclass(slots=True, eq=False)  # as a comment
class Area:
    """The part of a page that holds comments; `current` where they stand side by side."""

    count: int = 0
    current: Comment | None = None

    def comment(self) -> Comment:
        """A new comment of its own."""
        self.count += 1
        return Comment(str(self.count))


@dataclass(slots=True, eq=False)  # counts on as items are met
class Numbering:
    """The numbers of a list's items; `number` None in a list without."""

    number: int | None
    step: int = 1
    taken: bool = True

    def advance(self, value: str | None = None) -> "Numbering":
        """The number of the next item, to be taken once; `value` sets it."""
        if self.number is not None:
            self.number = whole(value) or self.number
        item = Numbering(self.number, taken=False)
        if self.number is not None:
            self.number += self.step
        return item

    def take(self) -> int | None:
        """The number, the first time it is asked for."""
        number = None if self.taken else self.number
        self.taken = True
        return number


@dataclass(frozen=True, slots=True)
class Frame:
    """What the open elements say of the text inside them."""

    role: BlockRole = BlockRole.PARAGRAPH
    level: int = 0
    lists: tuple[Numbering, ...] = ()
    item: Numbering | None = None
    furniture: tuple[Container, ...] = ()
    main: Container | None = None
    hidden: bool = False
    area: Area | None = None
    own_comment: Comment | None = None
    credit: Trait = Trait.NONE
    beside: bool = False
    preformatted: bool = False

    @property
    def comment(self) -> Comment | None:
        """The comment the text belongs to."""
        return self.own_comment or (self.area.current if self.area else None)


@dataclass(frozen=True, slots=True)
class Draft:
    """A block before it is known which containers were furniture."""

    frame: Frame
    words: Words
    comment: Comment | None
    role: BlockRole
    level: int = 0
    number: int | None = None


class Run:
    """Text being gathered into one block, white space as a browser shows it."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.set_aside: list[Draft] = []
        self._parts: list[str] = []
        self._length = 0
        self._open: list[Mark] = []
        self._marks: list[Mark] = []

    def add(self, text: str) -> None:
        """Add words of the page, white space collapsed."""
        if "\n" in text:
            text = LINE_IN_CJK.sub("", text)
        text = SPACES.sub(" ", text)
        if not self._parts or self._parts[-1].endswith(" "):
            text = text.removeprefix(" ")
        self.add_exactly(text)

    def add_exactly(self, text: str) -> None:
        """Add text as it is."""
        if text:
            self._parts.append(text)
            self._length += len(text)

    def open(self, kind: MarkKind, target: str | None) -> None:
        """Begin a mark here; a monstrous target is left out."""
        target = target if len(target or "") <= MAX_TARGET_CHARS else None
        self._open.append(Mark(kind, self._length, self._length, target))

    def close(self) -> None:
        """End the mark begun last."""
        self._end(self._open.pop())

    def _end(self, mark: Mark) -> None:
        if mark.start < self._length:
            self._marks.append(Mark(mark.kind, mark.start, self._length, mark.target))

    def taken(self) -> Words:
        """The words gathered so far; open marks go on in the next run."""
        for mark in self._open:
            self._end(mark)
        text = "".join(self._parts)
        words = Words(text.rstrip(), tuple(_fitted(text, self._marks)))
        self._parts, self._length, self._marks = [], 0, []
        self._open = [Mark(mark.kind, 0, 0, mark.target) for mark in self._open]
        return words


def whole(text: str | None) -> int | None:
    """The number an attribute states, None where it states none or a monstrous one."""
    return int(text) if text and text.isdecimal() and len(text) < MAX_DIGITS else None


def _fitted(text: str, marks: list[Mark]) -> list[Mark]:
    """The marks without the spaces at their ends, empty ones left out."""
    fitted = []
    for mark in marks:
        inner = text[mark.start : mark.end]
        start = mark.start + len(inner) - len(inner.lstrip())
        end = start + len(inner.strip())
        if start < end:
            fitted.append(Mark(mark.kind, start, end, mark.target))
    return fitted
