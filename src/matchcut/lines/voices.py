"""Find who says it: the writer, someone the writer reports, or the page itself.

A chain of voices runs from the one who says it to the piece's writer. Someone reported speaks
for the clause they are named in; where the thought turns ("though", "but") the writer is back.
A report that begins where another's words begin ("A wrote that, according to B, …") lies within it.
"""

from functools import cache
from re import IGNORECASE, Pattern
from re import compile as pattern

from matchcut.lines.cues.values import Cues
from matchcut.reading.values import Piece, PieceKind

WRITER = "the writer"
_PERSON = (
    r"(?:\b(?:the|an?|my|our|his|her|their|one|another|some|many|several|most|every)\s(?:[\w-]+\s){0,3}?[\w-]+"
    r"|(?<![\w'’-])(?!(?:me|do|does|did|don|would|must|let|having|needless|often|should|could|might|it|i|we|you|on|je|nous|vous|tu|ça|cela|ce|qui|que|ne|y|en|who|which|that|this|and|but|as|what|there|here|film|movie|one|not|so|"
    r"also|is|was|just|even|then|once|has|had|have|of|to|in|nobody|none|never)\b)[^\W\d\ue000-\uf8ff][\w-]*(?:\s[A-Z][\w'’-]+)?)"
)
_THING = pattern(
    r"\b(?:film|movie|picture|scene|shot|story|script|ending|title|camera|plot|image|sequence|book|novel|poster|film's|"
    r"score|music|screenplay|dialogue|opening|finale|work|remake|sequel|original|frame|cut|editing|light|couple|"
    r"woman|man|boy|girl|hero|heroine|character|lovers|son|daughter|family|war|town|city|house|one)$",
    IGNORECASE,
)
_LEADS_ON = pattern(r"\W*(?:that|how|que|qu)?\W*", IGNORECASE)
_AGAIN = pattern(r"s?he|they|ils?|elles?|él|ellas?|ellos|[他她]们?", IGNORECASE)  # who spoke before


def writer_of(piece: Piece, source: str) -> str:
    """The last voice of every chain: the writer, or for an unsigned film page the page itself."""
    unsigned = piece.kind is PieceKind.FILM_PAGE and piece.author is None
    return f"page at {source}" if unsigned else WRITER


def voice(clause: str, cues: Cues, writer: str) -> tuple[str, ...]:
    """Who says what `clause` says, who reports that, and so on to its writer."""
    chain: tuple[str, ...] = ()
    end = 0
    for found in _reported(cues.reported).finditer(clause):
        names = (
            name for key, name in found.groupdict().items() if key.startswith("voice") and name
        )
        name = next(names, "").strip()
        if not name or _THING.search(name):
            continue
        if chain and (
            _AGAIN.fullmatch(name) or not _LEADS_ON.fullmatch(clause[end : found.start()])
        ):
            break
        chain, end = (name, *chain), found.end()
    return (*chain, writer)


@cache
def _reported(written: str) -> Pattern[str]:
    return pattern(
        written.replace("{np1}", r"(?:[\w-]+\s){0,2}?").replace("{np}", _PERSON), IGNORECASE
    )
