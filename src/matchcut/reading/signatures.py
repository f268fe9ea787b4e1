"""Find the line that signs a text: "by …" near the top, or a name after the closing words.

Such a line is taken out of the text. A headline often stands right above it, below the name of
the blog or paper.
"""

from dataclasses import dataclass, replace
from re import compile as case_sensitive

from matchcut.reading.dates import iso_date
from matchcut.reading.documents import Block, BlockRole
from matchcut.reading.matching import group
from matchcut.reading.values import Dropped
from matchcut.reading.vocabularies.values import YEAR, Vocabulary
from matchcut.reading.vocabulary import compiled

TOP = 5  # blocks from the top among which a byline is looked for
END = 4  # blocks from the end among which closing words are
LINE_CHARS = 120
DATE = (
    r"(?:\d{1,2}\.? (?:de )?[^\W\d]{3,10}\.? (?:de )?\d{4}|"
    r"[^\W\d]{3,10} \d{1,2}, \d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|"
    r"\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}/\d{1,2}/\d{2,4})"
)
_LABEL = rf"\d\s?/\s?(?:5|10|20)\b|[★☆]{{2}}|[(（]{YEAR}[)）]$|^(?:rating|note|评分)"
MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|févr|fév|avr|mai|juin|"
    r"juil|août|déc|ene|abr|ago|dic)[^\W\d]*"
)
DATED_NAME = (
    rf"(?P<name>[^\d:!?]{{2,40}}?)[\s,·|–—-]+(?:on |le |el |"
    rf"at )?(?P<date>{DATE}.{{0,20}})"
)
DATE_LINE = rf"(?P<date>{DATE}|{MONTH}\.? \d{{4}})"


NAME_ALONE = case_sensitive(r"[A-ZÀ-Ý][\w’'-]+(?: [A-ZÀ-Ý][\w.’'-]*){1,2}")


@dataclass(frozen=True, slots=True)
class Signature:
    """The blocks without their byline, and what the byline and its place tell."""

    blocks: tuple[Block, ...]
    author: str | None = None
    date: str | None = None
    headline: str | None = None
    dropped: tuple[Dropped, ...] = ()


def sign(blocks: tuple[Block, ...], words: Vocabulary) -> Signature:
    """Return the text's blocks without the lines that sign and date it, and what they say."""
    top = _top(blocks, words)
    if top.author:
        return top
    end = _closing(top.blocks, words)
    return replace(top, blocks=end.blocks, author=end.author, dropped=top.dropped + end.dropped)


def _top(blocks: tuple[Block, ...], words: Vocabulary) -> Signature:
    for number, block in enumerate(blocks[:TOP]):
        line = block.text.strip().strip("_*—–- ")
        if len(line) > LINE_CHARS or compiled(words.makers).search(line):
            continue
        for expression in (words.byline, DATED_NAME, DATE_LINE):
            found = compiled(expression).fullmatch(line)
            if found:
                author = (group(found, "name") or "").strip() or None
                reason = "byline, kept as the author" if author else "date, kept as the date"
                return Signature(
                    blocks=blocks[:number] + blocks[number + 1 :],
                    author=author,
                    date=iso_date(group(found, "date"), words.language),
                    headline=_headline(blocks[:number]),
                    dropped=(Dropped(block.text, reason),),
                )
    return Signature(blocks)


def _headline(above: tuple[Block, ...]) -> str | None:
    """The line above a byline that is neither a rating nor a film and its year."""
    lines = [block.text.strip() for block in above if len(block.text) <= LINE_CHARS]
    plain = [line for line in lines if not compiled(_LABEL).search(line)]
    headed = any(block.role is BlockRole.HEADING for block in above)
    return plain[-1] if plain and not headed else None


def _closing(blocks: tuple[Block, ...], words: Vocabulary) -> Signature:
    """A name after closing words ("Yours, …") or on a line of its own after a dash."""
    for number in range(max(1, len(blocks) - END), len(blocks)):
        line = blocks[number].text.strip()
        closed = compiled(words.valediction).fullmatch(blocks[number - 1].text.strip())
        bare = number == len(blocks) - 1 and NAME_ALONE.fullmatch(line)
        told = (
            compiled(rf"(?:{words.byline})(?:[.|·].{{0,80}})?").fullmatch(line)
            if number == len(blocks) - 1
            else None
        )
        dashed = compiled(
            r"[—–-]{1,2}\s*(?P<name>[^\W\d][\w'’-]*(?: [^\W\d][\w.'’-]*){0,2}(?<!\.))"
            r"|by (?P<name_>[^\d,.]{2,30})"
        ).fullmatch(line)
        found = dashed or told
        if closed or found or bare:
            author = (group(found, "name") or "") if found else line
            dropped = (Dropped(blocks[number].text, "signature, kept as the author"),)
            return Signature(
                blocks[:number] + blocks[number + 1 :], author.strip(), None, None, dropped
            )
    return Signature(blocks)
