"""Tell what sort of film writing a text is, by signs that add up."""

from matchcut.reading.documents import BlockRole
from matchcut.reading.values import Piece, PieceKind
from matchcut.reading.vocabularies.values import YEAR as BARE_YEAR
from matchcut.reading.vocabularies.values import Vocabulary
from matchcut.reading.vocabulary import compiled

WIDGETS = frozenset({"helpfulness widget", "spoiler notice"})
MAKERS_LINE_CHARS = 120  # "1985 · Akira Kurosawa" and its like; longer lines are sentences
FEW = 3  # entries from which on a text that says so is a list
LABELS = 2  # labelled lines, as of a table of facts, that make a film page
YEAR = rf"(?<!\d){BARE_YEAR}(?!\d)"


def kind_of(piece: Piece, words: Vocabulary, *, commented: bool) -> PieceKind:
    """Return the kind whose signs weigh most; a text without any sign is a post."""
    weights = {
        PieceKind.FILM_PAGE: _page_signs(piece, words),
        PieceKind.LIST: _list_signs(piece, words),
        PieceKind.REVIEW: _review_signs(piece, words),
        PieceKind.POST: 1 + 2 * commented + 2 * _has(piece.text, words.post_signs),
    }
    return max(weights, key=lambda kind: weights[kind])


def makers_line(text: str, words: Vocabulary) -> bool:
    """Whether a line gives a film's year and makers, and nothing else.

    >>> from matchcut.reading.vocabulary import vocabulary
    >>> makers_line("1985 · Akira Kurosawa", vocabulary("en"))
    True
    >>> makers_line("In 1985 Kurosawa had lost everything.", vocabulary("en"))
    False
    """
    line = text.strip()
    if len(line) > MAKERS_LINE_CHARS or not compiled(YEAR).search(line):
        return False
    parted = compiled(rf"^{YEAR}年?\s*[·•|/,–—-]\s*\D|\D\s*[·•|/,–—-]\s*{YEAR}").search(line)
    named = compiled(words.makers).search(line)
    return (bool(parted or named) and not line.endswith(".")) or bool(named and parted)


def _labels(lines: list[str], words: Vocabulary) -> int:
    """How many lines give makers or a year after a label: "Director: …", "Year 1956"."""
    label = rf"\W*(?:{words.makers}|{words.cast_label})\s*[:：|]?\s*\S.{{0,80}}"
    year = rf"\W*[^\W\d]{{2,12}}\s*[:：|]?\s*{YEAR}年?.{{0,20}}"
    return sum(
        bool(compiled(label).fullmatch(line.strip()) or compiled(year).fullmatch(line.strip()))
        for line in lines[:10]
    )


def _has(text: str, expression: str) -> bool:
    return bool(compiled(expression).search(text))


def _page_signs(piece: Piece, words: Vocabulary) -> int:
    lines = [piece.text[span.start : span.end] for span in piece.spans]
    short = [line for line in lines if len(line) <= MAKERS_LINE_CHARS]
    makers = any(makers_line(line, words) for line in short[:6]) or _labels(short, words) >= LABELS
    headed = sum(
        bool(compiled(heading).fullmatch(line.strip()))
        and not line.strip().endswith((".", "!", "?", "。", "！", "？"))
        for line in short
        for heading in (words.synopsis_heading, words.influence_heading)
    )
    return 2 * makers + 2 * headed


def _list_signs(piece: Piece, words: Vocabulary) -> int:
    items = sum(span.role is BlockRole.ITEM or span.number is not None for span in piece.spans)
    headings = sum(span.role is BlockRole.HEADING for span in piece.spans)
    most = max(items, headings - 1) * 2 > len(piece.spans)
    top = f"{piece.headline or ''}\n{piece.text[:300]}"
    return 2 * most + 2 * (_has(top, words.list_signs) and max(items, headings) >= FEW)


def _review_signs(piece: Piece, words: Vocabulary) -> int:
    widget = any(dropped.reason in WIDGETS for dropped in piece.dropped)
    return 3 * widget + 2 * _has(piece.text, words.review_signs)
