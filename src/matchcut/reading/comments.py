"""Tell the comments under a text apart from the text, and find out who wrote them.

Markup says so where there is any. In bare text, comments are a numbered run at the end whose
first entry speaks to somebody, or whatever follows a heading such as "3 comments". Who wrote
an unsigned comment is read from whom the others address: commenters greet the writer of the
post, and the writer, answering, thanks them by name.
"""

from dataclasses import dataclass, replace
from re import findall

from matchcut.reading.documents import Block, BlockRole
from matchcut.reading.matching import group
from matchcut.reading.signatures import DATE, DATED_NAME, MONTH
from matchcut.reading.vocabularies.values import Vocabulary
from matchcut.reading.vocabulary import compiled

SIGNATURE = (
    r"^\s*(?:#?\d+ ?[楼#.:、]?\s*)?(?P<name>[^\W\d_][\w .'’-]{0,29}?)\s*(?:(?:says?|"
    r"said|wrote|writes|a dit|dit|dice|dijo|responde|répond|replied|replies)\b\s*(?:(?:on|le|el|"
    r"at)\s[^:]{4,40})?\s*:|\((?P<date>[^)]{4,30})\)\s*:|"
    r"\s[-–—|·]\s(?P<date_>[^:]{4,30}\d{2,4})\s*:?\s*$|[:：])\s*"
)
_AGO = (
    r"(?:\d{1,2} (?:minutes?|hours?|days?|weeks?|months?|years?) ago|"
    r"yesterday|today|il y a \d+ \w+|hier|hace \d+ \w+|\d+ ?(?:分钟|小时|天)前|昨天)"
)
_SPOKE = (
    r"(?:says?|said|wrote|writes|replied|replies|answers|a dit|a écrit|"
    r"répond|dit|dice|dijo|responde|escribió)"
)
_TIME = r"[\s,.)\]]*(?:(?:at |à |a las |@ )?\d{1,2}[:h.]\d{2}(?:\s?[ap]\.?m\.?)?)?[\s,.:)\]]*"
HEADER = (
    rf"(?:#?\d+ ?[楼#.:、]?\s*)?(?P<name>[^\d:!?<>|]{{2,40}}?)\s*(?:{_SPOKE}\s*(?:[:…]|\.{{3}})*"
    rf"|[\s,·|–—(-]+(?:on |le |el |at )?(?P<date>(?:{DATE}|{_AGO}|\d{{1,2}} {MONTH}\.?)){_TIME})"
)
HEADER_CHARS = 70
HEADERS = 2  # comment headers without a heading above them that make a run of comments

POLITE = frozenset(
    (
        "yes no oh well great nice wow thanks hi hey hello agreed sorry sure true oui "
        "non merci bravo sí good lovely ok okay ha haha exactly also and but so ps"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment before it becomes a piece; `author` is None where nothing tells."""

    blocks: tuple[Block, ...]
    thread: str
    author: str | None = None
    date: str | None = None
    by_writer: bool = False

    @property
    def text(self) -> str:
        """Its words, one block a line."""
        return "\n".join(block.text for block in self.blocks)


def part(
    blocks: tuple[Block, ...], words: Vocabulary
) -> tuple[tuple[Block, ...], tuple[Comment, ...]]:
    """Return the blocks of the text itself, and the comments under it in their order."""
    marked = tuple(block for block in blocks if block.thread is not None)
    body = tuple(block for block in blocks if block.thread is None)
    start = _heading(body, words)
    if marked:
        return body[: start if start is not None else len(body)], _threads(marked)
    if start is not None:
        return body[:start], _signed(body[start + 1 :])
    start = _numbered_run(body, words)
    start = _headed_run(body) if start is None else start
    return (body, ()) if start is None else (body[:start], _signed(body[start:]))


def attribute(
    comments: tuple[Comment, ...], writer: str | None, words: Vocabulary
) -> tuple[tuple[Comment, ...], str | None]:
    """Return the comments with the authors that can be told, and the writer of the post."""
    addressed = [_addressee(comment, words) for comment in comments]
    answers = [
        bool(compiled(words.thanks_for_visit).search(comment.text)) and name is not None
        for comment, name in zip(comments, addressed, strict=True)
    ]
    if writer is None:
        greeted = [
            name for name, answer in zip(addressed, answers, strict=True) if name and not answer
        ]
        writer = max(greeted, key=greeted.count) if greeted and any(answers) else None
    named = list(comments)
    for number, comment in enumerate(comments):
        if writer and (answers[number] or _same(comment.author, writer)):
            named[number] = replace(comment, author=comment.author or writer, by_writer=True)
            _name_the_answered(named, number, addressed[number])
    return tuple(named), writer


def _same(one: str | None, other: str | None) -> bool:
    return bool(one and other) and str(one).casefold() == str(other).casefold()


def _name_the_answered(comments: list[Comment], number: int, name: str | None) -> None:
    """Sign the earlier unsigned comment that shares most words with the answer to `name`."""
    if not name or any(_same(comment.author, name) for comment in comments):
        return
    unsigned = [earlier for earlier in range(number) if not comments[earlier].author]
    if unsigned:
        spoken = _content(comments[number])
        best = max(unsigned, key=lambda earlier: len(spoken & _content(comments[earlier])))
        comments[best] = replace(comments[best], author=name)


def _content(comment: Comment) -> set[str]:
    return set(findall(r"\w{4,}", comment.text.casefold()))


def _addressee(comment: Comment, words: Vocabulary) -> str | None:
    found = compiled(words.greeting).match(comment.text.lstrip())
    if not found:
        return None
    name = found["name"] or found["handle"] or found["bare"]
    return None if name.casefold() in POLITE or name.isdigit() else name


def _heading(blocks: tuple[Block, ...], words: Vocabulary) -> int | None:
    for number, block in enumerate(blocks):
        short = len(block.text) <= HEADER_CHARS and number > 0
        if short and compiled(words.comments_heading).fullmatch(block.text.strip()):
            return number
    return None


def _threads(blocks: tuple[Block, ...]) -> tuple[Comment, ...]:
    order = dict.fromkeys(block.thread or str(number) for number, block in enumerate(blocks))
    grouped: dict[str, list[Block]] = {thread: [] for thread in order}
    for number, block in enumerate(blocks):
        grouped[block.thread or str(number)].append(block)
    return tuple(_thread(tuple(group), thread) for thread, group in grouped.items())


def _thread(group: tuple[Block, ...], thread: str) -> Comment:
    author = next((block.author for block in group if block.author), None)
    date = next((block.date for block in group if block.date), None)
    head = compiled(DATED_NAME).fullmatch(group[0].text.strip())
    if head and not author and len(group) > 1:
        return Comment(group[1:], thread, head["name"].strip(), date or head["date"])
    return Comment(group, thread, author, date)


def _numbered_run(blocks: tuple[Block, ...], words: Vocabulary) -> int | None:
    """Where a closing run of numbered entries begins, if one of them speaks to somebody."""
    starts = [number for number, block in enumerate(blocks) if block.number == 1]
    if not starts or starts[-1] < 2:  # noqa: PLR2004 a text comes before its comments
        return None
    run = blocks[starts[-1] :]
    numbers = [block.number for block in run if block.number is not None]
    speaks = any(_speaks(block.text, words) for block in run)
    counted = numbers == list(range(1, len(numbers) + 1))
    return starts[-1] if counted and speaks else None


def _is_header(block: Block) -> bool:
    """Whether a block is a line that only says who wrote what follows, and when."""
    line = block.text.strip()
    return len(line) <= HEADER_CHARS and bool(compiled(HEADER).fullmatch(line))


def _headed_run(blocks: tuple[Block, ...]) -> int | None:
    """Where comments begin that each stand under a line with a name: the first of two or more."""
    headers = [
        number
        for number, block in enumerate(blocks[:-1])
        if number > 1 and _is_header(block) and not _is_header(blocks[number + 1])
    ]
    return headers[0] if len(headers) >= HEADERS else None


def _speaks(text: str, words: Vocabulary) -> bool:
    """Whether the words are said to somebody: a greeting with a name, or thanks for coming by."""
    greeting = compiled(words.greeting).match(text)
    named = greeting and not greeting["bare"]
    return bool(named or compiled(words.thanks_for_visit).search(text))


def _signed(blocks: tuple[Block, ...]) -> tuple[Comment, ...]:
    """Split bare text into comments at each number or signature."""
    comments: list[Comment] = []
    for block in blocks:
        line = block.text.strip()
        signed = compiled(HEADER).fullmatch(line) if _is_header(block) else None
        signed = signed or compiled(SIGNATURE).match(block.text)
        name = signed["name"] if signed else None
        if name and name.casefold() in POLITE:
            signed = name = None
        if block.number is not None or signed or not comments:
            cut = signed.end() if signed else 0
            day = group(signed, "date") if signed else None
            first = (_from(block, cut),) if block.text[cut:].strip() else ()
            comments.append(Comment(first, str(len(comments) + 1), name, day))
        else:
            last = comments[-1]
            comments[-1] = replace(last, blocks=(*last.blocks, block))
    return tuple(comment for comment in comments if comment.blocks)


def _from(block: Block, cut: int) -> Block:
    """The block from character `cut` on, its marks moved along."""
    marks = tuple(
        replace(mark, start=mark.start - cut, end=mark.end - cut)
        for mark in block.marks
        if mark.start >= cut
    )
    role = BlockRole.PARAGRAPH  # a comment is no entry of a list, however it was numbered
    return replace(block, role=role, text=block.text[cut:], marks=marks, number=None)
