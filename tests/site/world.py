"""What the small site of the tests knows: six films, a page about one, a review with a notice.

Every field of the review that may give something away holds the canary; so do the answers to it.
"""

from dataclasses import replace

from matchcut.films.values import Film
from matchcut.lines.values import (
    Kind,
    ReadDocument,
    ReadPiece,
    Stance,
    Statement,
    Through,
)
from matchcut.reading.values import (
    Copy,
    Mention,
    Part,
    PartKind,
    Piece,
    PieceKind,
    Quote,
    Reading,
    Recommendation,
)

CANARY = "the gardener is his own brother"
FILMS = """id,title,year,original_title,original_language,directors,family,imdb
ran,Ran,1985,乱,ja,akira,,tt0089881
lear,King Lear,1971,,,grigori,,tt0067335
throne,Throne of Blood,1957,蜘蛛巣城,ja,akira,,tt0050613
him,Rigby: Him,2013,,en,,rigby,
her,Rigby: Her,2013,,en,,rigby,
quiet,A Quiet Film,1990,,,,,
"""
TABLES = {
    "films": FILMS,
    "people": "id,name\nakira,Akira Kurosawa\ngrigori,Grigori Kozintsev\n",
    "credits": "film,person,role,character\nran,Tatsuya Nakadai,cast,Hidetora\n",
    "families": "id,title\nrigby,Rigby\n",
}


def film(name: str, title: str, year: int) -> Film:
    return Film(name, title, year)


RAN, LEAR = film("tt0089881", "Ran", 1985), film("tt0067335", "King Lear", 1971)
THRONE, QUIET = film("tt0050613", "Throne of Blood", 1957), film("csv-quiet", "A Quiet Film", 1990)


def quote(text: str, words: str) -> Quote:
    start = text.index(words)
    return Quote(words, text[:start], text[start + len(words) :], start, start + len(words))


def said(text: str, words: str, kind: Kind = Kind.DRAWS_ON, **more: object) -> Statement:
    start = Statement(
        LEAR, RAN, kind, (Through.STORY,), voice=("the writer",), quote=quote(text, words)
    )
    return replace(start, **more)  # type: ignore[arg-type] # the tests' own shorthand


def open_page() -> ReadDocument:
    """A page about Ran, without a notice: long enough that its quarter holds two quotations."""
    lines = "Ran owes its storm to King Lear. It may also owe its fog to Throne of Blood."
    denial = "It is no remake of King Lear."
    synopsis = "An old lord gives his land away."
    text = f"{synopsis}\n\n{lines} {denial}\n\n" + "The film is long and slow. " * 20
    hedged = said(text, "It may also owe its fog to Throne of Blood.", earlier=THRONE)
    statements = (
        said(text, "Ran owes its storm to King Lear."),
        replace(hedged, stance=Stance.HEDGES),
        said(text, denial, Kind.REMAKES, stance=Stance.DENIES),
    )
    at = text.index("King Lear")
    piece = Piece(
        0,
        PieceKind.FILM_PAGE,
        text,
        headline="Ran, from where",
        author="Agnès",
        date="2020-02-02",
        language="en",
        parts=(Part(PartKind.SYNOPSIS, 0, len(synopsis)),),
    )
    mentions = (Mention(at, at + len("King Lear"), "King Lear", LEAR, score=0.9),)
    reading = Reading(piece, (RAN,), mentions=mentions)
    return ReadDocument("https://example.org/ran", "a" * 64, (ReadPiece(reading, statements),))


def noticed_review() -> ReadDocument:
    """A review that warns of spoilers, and an answer to it that warns of nothing."""
    text = f"Spoilers! In Ran {CANARY}. As in King Lear, {CANARY}! " + "So it goes on. " * 60
    words = quote(text, f"As in King Lear, {CANARY}!")
    voice = (f"a friend who says {CANARY}", "the writer")
    statement = said(text, words.exact, Kind.RESEMBLES, voice=voice, reasons=(CANARY,))
    piece = Piece(
        0,
        PieceKind.REVIEW,
        text,
        headline="Storm and fog",
        author="Ousmane",
        spoiler_notice=True,
        parts=(Part(PartKind.ESSAY, 0, 40, taken_from=CANARY),),
    )
    reading = Reading(
        piece,
        (RAN,),
        recommendations=(Recommendation(voice, f"whoever knows {CANARY}", (RAN,), words),),
        copies=(Copy(RAN, CANARY, "DVD", "loan", CANARY, words),),
    )
    comment = f"Yes, {CANARY}, and it draws on King Lear. " * 9
    answer = Piece(1, PieceKind.COMMENT, comment, parent=0, author="Chantal")
    answered = said(comment, f"Yes, {CANARY}, and it draws on King Lear.", Kind.QUOTES)
    pieces = (ReadPiece(reading, (statement,)), ReadPiece(Reading(answer, (RAN,)), (answered,)))
    return ReadDocument("reviews/ran.txt", "b" * 64, pieces)
