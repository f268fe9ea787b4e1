"""Search in what anyone may read of pieces."""

import re
from dataclasses import dataclass

from django.db import connection

from matchcut.films.folding import fold, fold_tokens
from matchcut.site.spoilers import plain
from matchcut.site.writing.models import LONG, PieceRow

BEGINNING_CHARS = 2  # so much is typed before a word may go on: one letter begins half of all words
AMONG = 500  # of the newest that match the best are chosen: to weigh them all takes too long
LOOKED_THROUGH_CHARS = 20_000  # of each piece, for a passage to show
AROUND_CHARS = 90  # shown before the first word found, and about twice as many after it
# The best of the newest that match, in a table that only the database knows how to index.
_MATCHING = {
    "sqlite": """
        SELECT piece FROM (
            SELECT rowid AS piece, rank AS far FROM site_searching_found
            WHERE folded MATCH %s ORDER BY rowid DESC LIMIT %s
        ) ORDER BY far, piece DESC LIMIT %s""",
    "postgresql": """
        SELECT piece FROM (
            SELECT piece_id AS piece, ts_rank(found, asked, 1) AS near
            FROM site_searching_wordsrow, to_tsquery('simple', %s) AS asked
            WHERE found @@ asked ORDER BY piece_id DESC LIMIT %s
        ) AS newest ORDER BY near DESC, piece DESC LIMIT %s""",
}


@dataclass(frozen=True, slots=True)
class Passage:
    """A little of a text around what was looked for; `found` is the first word of that."""

    before: str
    found: str
    after: str


def pieces_with(query: str, limit: int) -> list[tuple[PieceRow, Passage]]:
    """Return the pieces that say most of the query's words, the last of which may be a beginning.

    Each has all of them. Hidden words are not searched, and none are shown.
    """
    tokens = fold_tokens(query)
    if not tokens:
        return []
    with connection.cursor() as cursor:
        cursor.execute(_MATCHING[connection.vendor], (_pattern(tokens), AMONG, limit))
        best = [piece for (piece,) in cursor.fetchall()]
    pieces = PieceRow.objects.in_sight().select_related("document", "reader", "film")
    pieces = pieces.exclude(reader__isnull=True, document__isnull=True)  # whose account is gone
    rows = pieces.defer(*(name for name in LONG if name != "text")).in_bulk(best)
    return [(rows[one], passage(plain(rows[one]), tokens)) for one in best if one in rows]


def _pattern(tokens: tuple[str, ...]) -> str:
    """Return the tokens as the database wants to be asked; folded, they hold none of its marks."""
    quoted = [f'"{token}"' if connection.vendor == "sqlite" else f"'{token}'" for token in tokens]
    joined = (" " if connection.vendor == "sqlite" else " & ").join(quoted)
    if len(tokens[-1]) < BEGINNING_CHARS:
        return joined
    return joined + ("*" if connection.vendor == "sqlite" else ":*")


def passage(text: str, tokens: tuple[str, ...]) -> Passage:
    """Return what stands around the first of the words in the text, or else its beginning."""
    folded = fold(text[:LOOKED_THROUGH_CHARS])
    begun = tokens[-1:] if len(tokens[-1]) >= BEGINNING_CHARS else ()
    for token, start, end in zip(folded.tokens, folded.starts, folded.ends, strict=True):
        if token in tokens or token.startswith(begun):
            first = max(0, start - AROUND_CHARS)
            before, after = text[first:start], text[end : end + 2 * AROUND_CHARS]
            return Passage(_from_word(before, whole=not first), text[start:end], _to_word(after))
    return Passage(_to_word(text[: 3 * AROUND_CHARS]), "", "")


def _from_word(text: str, *, whole: bool) -> str:
    return text if whole else "… " + re.sub(r"^\S*\s", "", text)


def _to_word(text: str) -> str:
    return text if len(text) < 2 * AROUND_CHARS else re.sub(r"\s\S*$", "", text) + " …"
