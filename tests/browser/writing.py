"""Two pieces for the stories: a page about Vertigo, and a review of it that warns of spoilers."""

from matchcut.films.values import Film
from matchcut.lines.values import Kind, ReadDocument, ReadPiece, Stance, Statement, Through
from matchcut.reading.values import Piece, PieceKind, Quote, Reading

VERTIGO = Film("tt0052357", "Vertigo", 1958)
LA_JETEE = Film("tt0056119", "La Jetée", 1962)
HIDDEN = "the woman he follows never lived"
PADDING = "\n\n" + "A long walk through San Francisco, told slowly. " * 30


def said(text: str, words: str, kind: Kind, stance: Stance = Stance.ASSERTS) -> Statement:
    start = text.index(words)
    quote = Quote(words, "", "", start, start + len(words))
    return Statement(VERTIGO, LA_JETEE, kind, (Through.STORY,), stance, ("the writer",), quote)


def plain_page() -> ReadDocument:
    text = "La Jetée restages the redwood scene of Vertigo. It does not parody it." + PADDING
    statements = (
        said(text, "La Jetée restages the redwood scene of Vertigo.", Kind.QUOTES),
        said(text, "It does not parody it.", Kind.PARODIES, Stance.DENIES),
    )
    piece = Piece(0, PieceKind.POST, text, headline="Two redwoods", author="Agnès", language="en")
    reading = Reading(piece, (VERTIGO,))
    return ReadDocument("https://example.org/two", "1" * 64, (ReadPiece(reading, statements),))


def noticed_review() -> ReadDocument:
    text = f"Spoilers ahead. As in La Jetée, {HIDDEN}." + PADDING
    statement = said(text, f"As in La Jetée, {HIDDEN}.", Kind.RESEMBLES)
    piece = Piece(
        0, PieceKind.REVIEW, text, headline="Dizzy", author="Ousmane", spoiler_notice=True
    )
    reading = Reading(piece, (VERTIGO,))
    return ReadDocument("https://example.org/dizzy", "2" * 64, (ReadPiece(reading, (statement,)),))
