"""Cut a document into pieces of film writing: the text itself, and each comment under it."""

from dataclasses import dataclass, replace
from itertools import pairwise
from re import sub

from matchcut.reading import comments as commenting
from matchcut.reading.documents import Block, BlockRole, Document, Mark
from matchcut.reading.furniture import sift
from matchcut.reading.kinds import kind_of, makers_line
from matchcut.reading.parts import parts_of
from matchcut.reading.signatures import sign
from matchcut.reading.values import Piece, PieceKind, Span
from matchcut.reading.vocabularies.values import Vocabulary
from matchcut.reading.vocabulary import compiled, language_of, vocabulary

TELLING_CHARS = 80  # a shorter comment is taken to be in the language of its post
MENDED_CHARS = 4000  # a paragraph grown this long is mended no further
HEADED_BY = 10  # a heading further down heads a section, not the piece
HEADLINE_CHARS = 120  # a longer first line is the first paragraph
BETWEEN = "\n\n"  # what stands between two blocks in a piece's text


def cut(document: Document) -> tuple[Piece, ...]:
    """Return the pieces of `document`, each comment after the piece it belongs to.

    The first piece carries what was dropped of the whole document. A document with no words
    left gives one empty piece of kind post, so that what was dropped is still told.
    """
    language = document.language or language_of(BETWEEN.join(b.text for b in document.blocks))
    words = vocabulary(language)
    sifted = sift(document.blocks, words)
    body, found = commenting.part(_run_together(sifted.blocks, words), words)
    signature = sign(body, words)
    body = signature.blocks
    found, writer = commenting.attribute(found, document.author or signature.author, words)
    laid = lay(body)
    piece = Piece(
        id=0,
        kind=PieceKind.POST,
        text=laid.text,
        headline=signature.headline or _headline(body, document.title, words),
        title=document.title,
        author=writer,
        date=document.date or signature.date,
        language=language,
        spoiler_notice=sifted.spoiler_notice,
        spans=laid.spans,
        marks=laid.marks,
        dropped=sifted.dropped + signature.dropped,
    )
    piece = replace(piece, kind=kind_of(piece, words, commented=bool(found)))
    piece = replace(piece, parts=parts_of(piece, words))
    return (piece, *_comment_pieces(found, piece, words))


def _run_together(blocks: tuple[Block, ...], words: Vocabulary) -> tuple[Block, ...]:
    """Join paragraphs that a page broke in mid-sentence, as around a link on a line of its own.

    One runs on into the next if it ends on a word that cannot end a sentence ("by", "the") or
    inside an open bracket. A first line is left alone: it may be a headline.
    """
    joined: list[Block] = []
    for block in blocks:
        plain = block.role is BlockRole.PARAGRAPH and block.number is None
        if plain and len(joined) > 1 and _runs_on(joined[-1], words):
            last = joined[-1]
            shift = len(last.text) + 1
            marks = tuple(replace(m, start=m.start + shift, end=m.end + shift) for m in block.marks)
            joined[-1] = replace(last, text=f"{last.text} {block.text}", marks=last.marks + marks)
        else:
            joined.append(block)
    return tuple(joined)


def _runs_on(block: Block, words: Vocabulary) -> bool:
    if block.role is not BlockRole.PARAGRAPH or len(block.text) > MENDED_CHARS:
        return False
    last = block.text.split()[-1].casefold() if block.text.split() else ""
    opened = sub(r"[:;=]-?\(", "", block.text)  # a sad face opens no bracket
    return last in words.runs_on or opened.rfind("(") > opened.rfind(")")


@dataclass(frozen=True, slots=True)
class Laid:
    """Blocks as one text: where each stands in it, and their marks moved along."""

    text: str
    spans: tuple[Span, ...]
    marks: tuple[Mark, ...]


def lay(blocks: tuple[Block, ...]) -> Laid:
    """Return the blocks as one text."""
    spans: list[Span] = []
    marks: list[Mark] = []
    at = 0
    for block in blocks:
        marks += [replace(m, start=m.start + at, end=m.end + at) for m in block.marks]
        spans.append(Span(block.role, at, at + len(block.text), block.number, block.level))
        at += len(block.text) + len(BETWEEN)
    return Laid(BETWEEN.join(block.text for block in blocks), tuple(spans), tuple(marks))


def _headline(blocks: tuple[Block, ...], title: str | None, words: Vocabulary) -> str | None:
    """The first heading, or a first line that is too short and open-ended to be a paragraph."""
    if not blocks:
        return title
    first = blocks[0]
    if first.role is BlockRole.HEADING:
        top = [block for block in blocks[:2] if block.role is BlockRole.HEADING]
        return min(top, key=lambda block: block.level).text.strip()  # above it may stand a kicker
    heading = next((b for b in blocks[:HEADED_BY] if b.role is BlockRole.HEADING), None)
    if heading:
        return heading.text.strip()
    for above, below in pairwise(blocks[:HEADED_BY]):
        if makers_line(below.text, words) and len(above.text) <= HEADLINE_CHARS:
            return above.text.strip("【】■◆●*=#~: ")
    if title:
        return title
    line = first.text.strip()
    spoken_to = compiled(words.greeting).match(line)
    greets = (spoken_to and not spoken_to["bare"]) or compiled(words.post_signs).match(line)
    short = len(line) <= HEADLINE_CHARS and len(blocks) > 1 and first.role is BlockRole.PARAGRAPH
    headline = short and not greets and not line.endswith((".", "!", "。", "…", ","))
    return line.strip("【】■◆●*=#~ ") if headline else None


def _spoken(text: str, words: Vocabulary) -> str:
    """The language of a comment; too short to tell, it is its post's."""
    return (language_of(text) if len(text) >= TELLING_CHARS else None) or words.language


def _comment_pieces(
    found: tuple[commenting.Comment, ...], piece: Piece, words: Vocabulary
) -> tuple[Piece, ...]:
    """The comments as pieces; an answer's parent is the comment it answers."""
    ids = {comment.thread: number for number, comment in enumerate(found, 1)}
    pieces: list[Piece] = []
    for number, comment in enumerate(found, 1):
        laid = lay(comment.blocks)
        above = comment.thread.rpartition(".")[0]
        pieces.append(
            Piece(
                id=number,
                kind=PieceKind.COMMENT,
                text=laid.text,
                parent=ids.get(above, piece.id),
                author=comment.author,
                date=comment.date,
                language=_spoken(laid.text, words),
                spans=laid.spans,
                marks=laid.marks,
            )
        )
    return tuple(pieces)
