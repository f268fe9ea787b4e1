"""The one filter between what is kept and what is shown: hidden words leave only when asked for.

Whatever was drawn from a piece with a spoiler notice is hidden like the piece: quotations, what
a recommendation or copy says, the text itself. So is what was drawn from a marked span, and what
a reader marked as a spoiler while they added it. A visitor asks for it by a button, which is a
POST, so that no crawler and no link opens anything. Outside the notice lie the headline, the
author, the date and the source, and which two films a statement joins.
"""

import re
from dataclasses import replace

from django.http import HttpRequest

from matchcut.site.lines.records import Said
from matchcut.site.writing.models import CopyRow, PartRow, PieceRow, RecommendationRow

FIELD = "open"
_FOREIGN = ("cross-site", "same-site")  # another site's form must not open what was hidden
_KEY = re.compile(r"[a-z]{1,20}-[0-9]{1,20}")
ALL = "all-0"  # opens whatever a page hides: put before readers who have seen the film

Opened = frozenset[str]


def opened(request: HttpRequest) -> Opened:
    """Return the keys of what this request asks to open, and of what it keeps open."""
    if request.method != "POST" or request.headers.get("Sec-Fetch-Site") in _FOREIGN:
        return frozenset()
    return frozenset(filter(_KEY.fullmatch, request.POST.getlist(FIELD)))


def key(row: Said | RecommendationRow | CopyRow | PartRow | PieceRow) -> str:
    """Return what opens this row and nothing else; fit for an anchor.

    A piece's key opens the piece's own page.
    """
    if isinstance(row, Said):
        return f"statement-{row.row}"
    word = type(row).__name__.removesuffix("Row").lower()
    return f"{word}-{row.pk}"


def piece_key(piece_id: int) -> str:
    """Return the key that opens everything on a piece's page."""
    return f"piece-{piece_id}"


def said(one: Said, open_keys: Opened) -> Said:
    """Return the statement as it may be shown: without its words while it is hidden."""
    if not one.spoiler:
        return one
    if _opens(open_keys, key(one), one.piece):
        return replace(one, spoiler=False)
    return replace(one, quote=None, words=None, voice=one.voice[-1:], reasons=())


def is_hidden(row: RecommendationRow | CopyRow | PartRow, open_keys: Opened) -> bool:
    """Return whether this gives something away and is not opened; then it has no words."""
    marked = not isinstance(row, PartRow) and row.spoiler
    noticed = row.piece is not None and row.piece.spoilers
    return (marked or noticed) and not _opens(open_keys, key(row), row.piece_id)


def is_open(piece: PieceRow, open_keys: Opened) -> bool:
    """Return whether the piece's own words may be shown on its page."""
    return not piece.spoilers or _opens(open_keys, key(piece), piece.pk)


def plain(piece: PieceRow) -> str:
    """Return so much of a piece's text as anyone may read unasked: for search, feeds, previews."""
    return "" if piece.spoilers or piece.hidden else piece.text


def written(piece: PieceRow, open_keys: Opened) -> str:
    """Return the HTML of a reader's piece as it may be shown, marked spans closed until opened."""
    if _opens(open_keys, key(piece), piece.pk):
        return piece.html
    return "" if piece.spoilers else piece.html_shown


def has_closed_spans(piece: PieceRow, open_keys: Opened) -> bool:
    """Return whether words are left out of what `written` returns, though the piece is open."""
    return is_open(piece, open_keys) and written(piece, open_keys) != piece.html


def hides_anything(piece: PieceRow) -> bool:
    """Return whether any words of a reader's piece are hidden until they are asked for."""
    return written(piece, frozenset()) != piece.html


def _opens(open_keys: Opened, row_key: str, piece_id: int | None) -> bool:
    of_piece = piece_key(piece_id) if piece_id else row_key
    return not open_keys.isdisjoint((ALL, row_key, of_piece))
