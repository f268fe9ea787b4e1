"""HTML as blocks, in one walk over the parsed page, with nothing on it thrown away.

The walk keeps a stack of frames: what the open elements say of the text inside them. Text runs
into one block until a block-level element or a line break ends it. Text in mid-sentence that
the page hides, or that is a button, is set aside and follows as a block of its own. What is
furniture can only be told at the end, when it is known how much every container held: one
that holds the page's main text is none, whatever its name.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from selectolax.lexbor import LexborHTMLParser, LexborNode

from matchcut.reading.documents import Block, BlockRole, MarkKind
from matchcut.sources import plain_text
from matchcut.sources.front_matter import Statements, iso_date
from matchcut.sources.html_frames import MAX_NAME_CHARS, Area, Byline, Draft, Frame, Run
from matchcut.sources.html_furniture import settled
from matchcut.sources.html_guard import harmless
from matchcut.sources.html_metadata import stated
from matchcut.sources.html_roles import Trait, beside_comment, traits
from matchcut.sources.html_shapes import mark_of, placed, set_apart, shaped
from matchcut.sources.typography import Words

UNSEEN = frozenset(
    "head script style noscript template svg math iframe object embed audio video canvas map rt rp"
    " datalist param source track".split()
)
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol"
    " optgroup option p pre section summary table tbody tfoot thead tr ul".split()
)
MAX_DATE_CHARS = 60
COMMENTING = (
    Trait.COMMENT | Trait.COMMENT_AREA | Trait.AUTHOR | Trait.NAME | Trait.SIGNED | Trait.DATE
)


@dataclass(frozen=True, slots=True)
class Page:
    """A page's blocks in reading order, and what it states about itself."""

    blocks: tuple[Block, ...]
    statements: Statements


@dataclass(frozen=True, slots=True)
class Opened:
    """An element being read: what to do when it ends."""

    block: bool
    marked: bool
    apart: bool


def page(source: str) -> Page:
    """The page written in `source`, read as far as it goes."""
    parser = LexborHTMLParser(harmless(source))
    walk = Walk()
    if parser.root is not None:
        walk.over(parser.root)
    statements = stated(parser)
    statements = replace(
        statements,
        author=statements.author or walk.byline.author,
        date=statements.date or walk.byline.date,
    )
    return Page(settled(walk.drafts, statements.title), statements)


class Walk:
    """One walk over a page, gathering drafts of its blocks."""

    def __init__(self) -> None:
        self.byline = Byline()
        self._runs = [Run()]
        self._frames = [Frame()]
        self._opened: list[Opened] = []
        self._loose = Area()
        self._writing_seen = False

    @property
    def drafts(self) -> list[Draft]:
        """The drafts in reading order."""
        return self._runs[0].drafts

    def over(self, root: LexborNode) -> None:
        """Read `root` and all within it, without recursion: pages may be nested deeply."""
        node = root
        while True:
            entered = self._enter(node)
            child = node.child if entered else None
            if child is not None:
                node = child
                continue
            if entered:
                self._leave()
            following = node.next
            while self._opened and following is None:
                parent = node.parent
                if parent is None:
                    return
                node = parent
                self._leave()
                following = node.next
            if not self._opened or following is None:
                return
            node = following

    def _enter(self, node: LexborNode) -> bool:
        tag = node.tag or "-"
        if tag == "-text":
            self._read(node.text_content or "")
        elif tag in {"br", "hr"}:
            self._end_line()
        elif tag[0].isalpha() and tag not in UNSEEN:
            self._open(tag, node.attributes)
            return True
        return False

    def _open(self, tag: str, attributes: Mapping[str, str | None]) -> None:
        before = self._frames[-1]
        frame = self._frame(before, tag, attributes)
        block = tag in BLOCKS
        apart = not block and set_apart(before, frame)
        if block:
            self._flush()
        elif tag in {"td", "th"}:
            self._runs[-1].add(" ")
        if apart:
            self._runs.append(Run())
        kind = mark_of(tag, attributes)
        if kind:
            self._runs[-1].open(kind, attributes.get("href") if kind is MarkKind.LINK else None)
        self._frames.append(frame)
        self._opened.append(Opened(block, kind is not None, apart))

    def _leave(self) -> None:
        opened = self._opened.pop()
        if opened.marked:
            self._runs[-1].close()
        if opened.block or opened.apart:
            self._flush()
        if opened.apart:
            drafts = self._runs.pop().drafts
            self._runs[-1].set_aside.extend(drafts)
        self._frames.pop()

    def _read(self, text: str) -> None:
        frame = self._frames[-1]
        if frame.credit and text.strip():
            self._credit(frame, text)
        run = self._runs[-1]
        run.add_exactly(text) if frame.preformatted else run.add(text)

    def _credit(self, frame: Frame, text: str) -> None:
        byline = frame.comment.byline if frame.comment else self.byline
        if frame.credit & Trait.DATE:
            byline.date = byline.date or (text.strip()[:MAX_DATE_CHARS] if frame.comment else None)
        elif frame.comment or frame.credit & Trait.SIGNED:
            byline.sign(text, 2 if frame.credit & Trait.NAME else 1)

    def _end_line(self) -> None:
        if self._frames[-1].preformatted:
            self._runs[-1].add_exactly("\n")
        else:
            self._flush()

    def _flush(self) -> None:
        run, frame = self._runs[-1], self._frames[-1]
        words = run.taken()
        if frame.preformatted:
            run.drafts.extend(_preformatted(frame, words))
        elif words.text:
            run.drafts.append(_draft(frame, words))
        run.drafts.extend(run.set_aside)
        run.set_aside.clear()

    def _frame(self, frame: Frame, tag: str, attributes: Mapping[str, str | None]) -> Frame:
        found = traits(tag, attributes)
        frame = shaped(frame, tag, attributes)
        if found:
            frame = placed(frame, tag, found)
            self._writing_seen = self._writing_seen or frame.main is not None
        spoken = found & Trait.SPOKEN and self._writing_seen and not frame.main
        itself = bool(found & Trait.COMMENT or spoken)
        if found & COMMENTING or itself or (tag == "li" and frame.area):
            frame = self._commented(frame, found, itself=itself, in_list=tag == "li")
        if itself and frame.comment:
            frame.comment.byline.take(attributes.get("data-author"), attributes.get("data-date"))
        elif frame.comment and not frame.beside and beside_comment(attributes):
            frame = replace(frame, beside=True)
        if found & Trait.DATE:
            byline = frame.comment.byline if frame.comment else self.byline
            stamp = iso_date(attributes.get("datetime") or attributes.get("content"))
            stands = frame.comment or found & Trait.SIGNED
            byline.date = byline.date or (stamp if stands else None)
        return frame

    def _commented(self, frame: Frame, found: Trait, *, itself: bool, in_list: bool) -> Frame:
        if found & Trait.COMMENT_AREA and not frame.area:
            frame = replace(frame, area=Area())
        area = frame.area or self._loose
        own = frame.own_comment
        if itself or (in_list and frame.area and own is None):
            if own is None or own.begun:
                frame = replace(frame, own_comment=own.answer() if own else area.comment())
        elif found & Trait.AUTHOR and frame.area and own is None:
            fresh = area.current and not area.current.begun
            area.current = area.current if fresh else area.comment()
        if found & (Trait.AUTHOR | Trait.DATE) or (found & Trait.NAME and frame.credit):
            signed = (found | frame.credit) & (Trait.SIGNED | Trait.AUTHOR)
            frame = replace(frame, credit=found & (Trait.NAME | Trait.DATE) | signed)
        return frame


def _draft(frame: Frame, words: Words) -> Draft:
    comment, role = frame.comment, frame.role
    credit = comment and frame.credit and len(words.text) <= MAX_NAME_CHARS
    if frame.beside or credit:
        role = BlockRole.FURNITURE
    elif comment:
        role = BlockRole.COMMENT
        comment.begun = comment.begun or not frame.furniture
    for container in (*frame.furniture, *([frame.main] if frame.main else [])):
        container.chars += len(words.text)
    number = frame.item.take() if frame.item and role is BlockRole.ITEM else None
    level = frame.level if role in {BlockRole.HEADING, BlockRole.ITEM} else 0
    return Draft(frame, words, comment, role, level, number)


def _preformatted(frame: Frame, words: Words) -> Iterator[Draft]:
    for block in plain_text.blocks(words.text):
        draft = _draft(frame, Words(block.text, block.marks))
        if draft.role is BlockRole.PARAGRAPH:
            draft = replace(draft, role=block.role, level=block.level, number=block.number)
        yield draft
