"""The one filter between what is kept and what is shown: hidden words leave only when asked for.

Whatever was drawn from a piece with a spoiler notice is hidden like the piece: quotations, what
a recommendation or copy says, the text itself. A visitor asks for it by a button, which is a
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
    if key(one) in open_keys or (one.piece and piece_key(one.piece) in open_keys):
        return replace(one, spoiler=False)
    return replace(one, quote=None, words=None, voice=one.voice[-1:], reasons=())


def is_hidden(row: RecommendationRow | CopyRow | PartRow, open_keys: Opened) -> bool:
    """Return whether this is drawn from a noticed piece and not opened; then it has no words."""
    return row.piece.spoilers and not {key(row), piece_key(row.piece_id)} & open_keys


def is_open(piece: PieceRow, open_keys: Opened) -> bool:
    """Return whether the piece's own words may be shown on its page."""
    return not piece.spoilers or key(piece) in open_keys
