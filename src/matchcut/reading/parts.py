"""Find what each stretch of a piece is for: title, makers, synopsis, essay, lines, quoted blurb."""

from collections.abc import Iterator

from matchcut.reading.documents import BlockRole
from matchcut.reading.kinds import makers_line
from matchcut.reading.values import Part, PartKind, Piece, PieceKind, Span
from matchcut.reading.vocabularies.values import Vocabulary
from matchcut.reading.vocabulary import compiled

PROSE_CHARS = 80  # a shorter line on a film page is a label
HEADING_CHARS = 80
TOP_LEVEL = 2  # a heading of this rank or above ends a list of lines


def parts_of(piece: Piece, words: Vocabulary) -> tuple[Part, ...]:
    """Return the parts of `piece`, in reading order; only film pages have more than a few."""
    parts = [*_lines(piece, words), *_quoted_synopsis(piece, words)]
    if piece.kind is PieceKind.FILM_PAGE:
        start = min((part.start for part in parts if part.kind is PartKind.LINES), default=None)
        parts += _page(piece, words, start if start is not None else len(piece.text))
    return tuple(sorted(parts, key=lambda part: (part.start, part.end)))


def _is_heading(text: str, span: Span) -> bool:
    line = text[span.start : span.end].strip()
    if span.role is BlockRole.HEADING:
        return not line.endswith("?")
    return (
        span.role is BlockRole.PARAGRAPH
        and len(line) <= HEADING_CHARS
        and not line.endswith((".", "!", "?", ",", "。", "！", "？"))
    )


def _lines(piece: Piece, words: Vocabulary) -> Iterator[Part]:
    """The lists that stand under a heading which announces influence."""
    begin: int | None = None
    end = 0
    for span in piece.spans:
        line = piece.text[span.start : span.end].strip()
        if _is_heading(piece.text, span) and compiled(words.influence_heading).fullmatch(line):
            if begin is None:
                begin = span.start
            end = span.end
        elif begin is not None and span.role is BlockRole.HEADING and span.level <= TOP_LEVEL:
            yield Part(PartKind.LINES, begin, end)
            begin = None
        elif begin is not None:
            end = span.end
    if begin is not None:
        yield Part(PartKind.LINES, begin, end)


def _page(piece: Piece, words: Vocabulary, end: int) -> Iterator[Part]:
    """Title, makers, synopsis and essay of a film page, as far as the lines begin."""
    spans = [span for span in piece.spans if span.start < end]
    if spans:
        yield Part(PartKind.TITLE, spans[0].start, spans[0].end)
    labels = {PartKind.SYNOPSIS: words.synopsis_heading, PartKind.ESSAY: words.essay_heading}
    labelled: dict[PartKind, list[Span]] = {PartKind.SYNOPSIS: [], PartKind.ESSAY: []}
    prose: list[Span] = []
    under = prose
    for span in spans[1:]:
        line = piece.text[span.start : span.end].strip()
        heading = next((k for k, form in labels.items() if compiled(form).fullmatch(line)), None)
        if makers_line(line, words):
            yield Part(PartKind.MAKERS, span.start, span.end)
            if prose and not labelled[PartKind.SYNOPSIS]:
                labelled[PartKind.SYNOPSIS] += prose
                prose.clear()
        elif heading:
            under = labelled[heading]
        elif len(line) >= PROSE_CHARS or under is not prose:
            under.append(span)
    yield from _prose(labelled, prose)


def _prose(labelled: dict[PartKind, list[Span]], prose: list[Span]) -> Iterator[Part]:
    """Synopsis and essay: what headings say they are, else the first paragraph and the rest."""
    if len(prose) > 1 and not labelled[PartKind.SYNOPSIS]:
        labelled[PartKind.SYNOPSIS].append(prose.pop(0))
    if len(prose) == 1 and labelled[PartKind.ESSAY] and not labelled[PartKind.SYNOPSIS]:
        labelled[PartKind.SYNOPSIS].append(prose.pop())
    labelled[PartKind.ESSAY] = sorted(labelled[PartKind.ESSAY] + prose, key=lambda span: span.start)
    for kind, found in labelled.items():
        if found:
            yield Part(kind, found[0].start, found[-1].end)


def _quoted_synopsis(piece: Piece, words: Vocabulary) -> Iterator[Part]:
    """Words in quotation marks right after "here is the description from …"."""
    for found in compiled(words.quoted_synopsis).finditer(piece.text):
        rest = piece.text[found.end() : found.end() + 60]
        opening = compiled(r"^[\w\s]{0,30}[:：]?\s*(?P<mark>['‘\"“«「>])").search(rest)
        if opening:
            start = found.end() + opening.end()
            end = _closing(piece.text, start, opening["mark"])
            source = compiled(r"\s+(?:page|site|website|entry|fiche)$").sub("", found["source"])
            yield Part(PartKind.QUOTED_SYNOPSIS, start, end, source)


def _closing(text: str, start: int, mark: str) -> int:
    """Where the quotation that `mark` opened ends: at its closing mark, or with the paragraph."""
    close = {"'": "'", "‘": "’", '"': '"', "“": "”", "«": "»", "「": "」"}.get(mark, "\n")
    paragraph = text.find("\n\n", start)
    last = len(text) if paragraph < 0 else paragraph
    end = text.rfind(close, start, last)
    return end if end > start else last
