"""How a reading is compared with its annotation; `tests/golden/README.md` states the rules."""

from collections.abc import Iterable, Iterator, Sequence

from golden_annotations import Expected, MentionRow, PersonRow
from golden_claims import PARTS, recommends, same_copy, statements, whole
from golden_outcomes import Outcome, Verdict, judged, told
from golden_words import assign, contains, overlap, plain
from matchcut.films.values import Film
from matchcut.lines.values import ReadPiece
from matchcut.reading.values import Mention, Piece, PieceKind, Reading

ASPECTS = (
    *("kind", "headline", "author", "date", "language", "spoiler notice", "subjects"),
    *("films", "left alone", "people", "families", "statements", "statement pair"),
    *(f"statement {part}" for part in PARTS),
    *("recommendations", "copies", "comments", "by post author", "dropped"),
)
_NOTHING = ReadPiece(Reading(Piece(-1, PieceKind.COMMENT, "")))


def compare(expected: Expected, pieces: Sequence[ReadPiece]) -> tuple[Outcome, ...]:
    """Return what became of everything annotated in a document and everything found in it.

    The first piece is the document's own, all others are comments. "left alone" counts words
    that must not be linked to a film; the parts of statements are judged only where one about
    the right two films was found.
    """
    post = pieces[0]
    return (
        *_head(expected, post.reading),
        *_said(expected, post, expected.films, ""),
        *_comments(expected, pieces),
        *_dropped(expected.dropped_contains, post.reading.piece),
    )


def _head(expected: Expected, reading: Reading) -> Iterator[Outcome]:
    piece = reading.piece
    kind = piece.kind if piece.kind in expected.kind_any else expected.kind
    yield from judged("kind", "kind", kind, str(piece.kind))
    for aspect in ("headline", "author", "date", "language"):
        yield from judged(aspect, aspect, getattr(expected, aspect), getattr(piece, aspect))
    aspect = "spoiler notice"
    yield from judged(aspect, aspect, expected.spoiler_notice, piece.spoiler_notice)
    if expected.subjects is not None:
        subjects = (film.id for film in reading.subjects)
        yield from _sets("subjects", "", expected.subjects, subjects)


def _said(
    expected: Expected, found: ReadPiece, spoken_of: frozenset[str], where: str
) -> Iterator[Outcome]:
    reading = found.reading
    yield from _films(expected, reading, spoken_of, where)
    yield from _people(expected.people, reading, where)
    families = (tuple(sorted(film.id for film in family)) for family in reading.families)
    yield from _sets("families", where, (tuple(sorted(f)) for f in expected.families), families)
    yield from statements(expected.statements, found.statements, where)
    advice = (expected.recommendations, reading.recommendations)
    yield from whole(*advice, recommends, f"{where}recommendations")
    yield from whole(expected.copies, reading.copies, same_copy, f"{where}copies")


def _sets(
    aspect: str, where: str, wanted: Iterable[object], found: Iterable[object]
) -> Iterator[Outcome]:
    there, seen = set(wanted), set(found)
    for verdict, ones in (
        (Verdict.RIGHT, there & seen),
        (Verdict.MISSED, there - seen),
        (Verdict.BEYOND, seen - there),
    ):
        for one in sorted(ones, key=str):
            yield Outcome(aspect, verdict, f"{where}{aspect}", str(one))


def _films(
    expected: Expected, reading: Reading, spoken_of: frozenset[str], where: str
) -> Iterator[Outcome]:
    linked = [(mention, mention.film) for mention in reading.mentions if mention.film]
    text = reading.piece.text
    met: set[Mention] = set()
    for number, row in enumerate(expected.mentions, 1):
        named = {mention for mention, film in linked if _names(row, mention, film, text)}
        met |= named
        if row.film and not row.optional:
            verdict = Verdict.RIGHT if named else Verdict.MISSED
            yield Outcome("films", verdict, f"{where}films {number}", told(row))
    stray = {(plain(m.words), film.id): (m, film) for m, film in linked if m not in met}
    unknown = (row.words for row in expected.mentions if row.film is None)
    alone = [plain(words) for words in (*expected.must_not_link, *unknown)]
    for (words, film_id), (mention, film) in stray.items():
        described = film_id in spoken_of and not _is_title(words, film) and words not in alone
        if not described:
            yield Outcome("films", Verdict.BEYOND, f"{where}films", told(mention))
    for number, words in enumerate(alone, 1):
        verdict = Verdict.MISSED if any(words == one for one, _ in stray) else Verdict.RIGHT
        yield Outcome("left alone", verdict, f"{where}left alone {number}", words)


def _names(row: MentionRow, mention: Mention, film: Film, text: str) -> bool:
    """Whether a mention of `film` is the row's: a title by its words, a description by overlap."""
    place = (mention.start, mention.end)
    same = plain(row.words) == plain(mention.words)
    described = not _is_title(row.words, film) and overlap(*place, row.words, text)
    held = row.within is None or overlap(*place, row.within, text)
    return row.film == film.id and (same or described) and held


def _is_title(words: str, film: Film) -> bool:
    titles = (film.title, *(title.text for title in film.titles))
    return plain(words) in map(plain, titles)


def _people(rows: Sequence[PersonRow], reading: Reading, where: str) -> Iterator[Outcome]:
    named = {(plain(m.words), m.person.id): m for m in reading.mentions if m.person}
    wanted = {(plain(row.words), row.person) for row in rows}
    for number, row in enumerate(rows, 1):
        if not row.optional:
            met = (plain(row.words), row.person) in named
            verdict = Verdict.RIGHT if met else Verdict.MISSED
            yield Outcome("people", verdict, f"{where}people {number}", told(row))
    for key, mention in named.items():
        if key not in wanted:
            yield Outcome("people", Verdict.BEYOND, f"{where}people", told(mention))


def _comments(expected: Expected, pieces: Sequence[ReadPiece]) -> Iterator[Outcome]:
    post, *comments = pieces
    pairs = _matching(expected.comments, comments)
    for number, row in enumerate(expected.comments):
        where = f"comment {number + 1} "
        found = comments[pairs[number]] if number in pairs else None
        verdict = Verdict.RIGHT if found else Verdict.MISSED
        yield Outcome("comments", verdict, f"{where}comments", "a comment")
        yield from _signed(row, found, post.reading.piece.author, where)
        yield from _said(row, found or _NOTHING, expected.films, where)
    for number, found in enumerate(comments):
        if number not in pairs.values():
            yield Outcome("comments", Verdict.BEYOND, "comments", found.reading.piece.text[:80])
            yield from _said(Expected(), found, expected.films, "comments ")


def _signed(
    row: Expected, found: ReadPiece | None, post_author: str | None, where: str
) -> Iterator[Outcome]:
    author = found.reading.piece.author if found else None
    yield from judged("author", f"{where}author", row.author, author)
    by_post_author = author is not None and author == post_author
    signed = by_post_author if found else None
    yield from judged("by post author", f"{where}by post author", row.by_post_author, signed)


def _matching(rows: Sequence[Expected], found: Sequence[ReadPiece]) -> dict[int, int]:
    """Return which comment is which: in order, or where some are lacking, by the words in them."""
    if len(rows) == len(found):
        return {number: number for number in range(len(rows))}

    def fits(row: int, find: int) -> bool:
        text = found[find].reading.piece.text
        return all(contains(text, words) for words in rows[row].wordings)

    return assign(range(len(rows)), range(len(found)), fits)


def _dropped(rows: Sequence[str], piece: Piece) -> Iterator[Outcome]:
    dropped = "\n".join(one.words for one in piece.dropped)
    for number, words in enumerate(rows, 1):
        verdict = Verdict.RIGHT if contains(dropped, words) else Verdict.MISSED
        yield Outcome("dropped", verdict, f"dropped {number}", words)
