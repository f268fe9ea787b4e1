"""Two readers that understand nothing: what they reach, reading must beat.

Look-up links every title that stands in the text letter for letter, longest first: titles of
two words or more, and of one word where written with a capital (a Han character counts as a
word). A title that several films share means the oldest.

Always yes takes the reader's own links and says of every two films named in one sentence, and
of the piece's subject and every film named, that the later draws on the earlier, asserted by
the writer (by the page, where a film page is unsigned) in the words of that sentence.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations

from golden_words import UNSPACED, tokens
from matchcut.films.values import Film
from matchcut.lines.values import Kind, ReadPiece, Statement
from matchcut.reading.sentences import sentences
from matchcut.reading.values import Mention, PieceKind, Quote, Reading

_LETTER = rf"[^\W{UNSPACED}]"


class LookUp:
    """The look-up reader over a catalogue's films."""

    def __init__(self, films: Iterable[Film]) -> None:
        oldest_last = sorted(films, key=_year, reverse=True)
        named = {title.text: film for film in oldest_last for title in film.titles}
        self._films = {
            title: film
            for title, film in named.items()
            if len(tokens(title)) > 1 or title[0].isupper()
        }
        longest_first = sorted(self._films, key=len, reverse=True)
        titles = "|".join(map(re.escape, longest_first))
        self._titles = re.compile(rf"(?<!{_LETTER})(?:{titles})(?!{_LETTER})")

    def __call__(self, found: ReadPiece) -> ReadPiece:
        """Return the piece with mentions looked up, and nothing said."""
        mentions = tuple(
            Mention(hit.start(), hit.end(), hit[0], self._films[hit[0]])
            for hit in self._titles.finditer(found.reading.piece.text)
        )
        return ReadPiece(Reading(found.reading.piece, mentions=mentions))


def always_yes(found: ReadPiece) -> ReadPiece:
    """Return the piece with a statement about every pair."""
    return replace(found, statements=tuple(_every_pair(found.reading)))


def _every_pair(reading: Reading) -> Iterator[Statement]:
    piece = reading.piece
    unsigned = piece.kind is PieceKind.FILM_PAGE and piece.author is None
    voice = ("the page" if unsigned else "the writer",)
    for start, end in sentences(piece.text):
        named = {m.film.id: m.film for m in reading.mentions if m.film and start <= m.start < end}
        about = {film.id: film for film in reading.subjects} if named else {}
        for one, other in combinations((about | named).values(), 2):
            if one.id in named or other.id in named:
                earlier, later = sorted((one, other), key=_year)
                quote = Quote(piece.text[start:end], "", "", start, end)
                yield Statement(earlier, later, Kind.DRAWS_ON, voice=voice, quote=quote)


def _year(film: Film) -> int:
    return film.year or 0
