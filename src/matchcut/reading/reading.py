"""Read a document: pieces, mentions, subjects, recommendations and copies."""

from collections.abc import Iterator

from matchcut.films.catalogue import Catalogue
from matchcut.films.values import Film
from matchcut.reading import people
from matchcut.reading.copying import copies
from matchcut.reading.documents import Document
from matchcut.reading.linking import link
from matchcut.reading.pieces import cut
from matchcut.reading.recommending import recommendations
from matchcut.reading.speaking import spoken
from matchcut.reading.typography import Page
from matchcut.reading.values import Mention, Piece, Reading
from matchcut.reading.vocabulary import vocabulary

MOST_FILMS = 200  # films whose people are looked for by surname; no text speaks closely of more


def read(document: Document, catalogue: Catalogue) -> Iterator[Reading]:
    """Yield a reading for each piece of `document`, comments after the piece they answer."""
    about: tuple[Film, ...] | None = None
    for piece in cut(document):
        reading = read_piece(piece, catalogue, about or ())
        about = reading.subjects if about is None else about
        yield reading


def read_piece(piece: Piece, catalogue: Catalogue, about: tuple[Film, ...] = ()) -> Reading:
    """Return what one piece speaks of; `about` are the subjects of the piece it answers."""
    page = Page(piece, vocabulary(piece.language))
    hits = catalogue.index.scan(piece.text)
    linked = link(piece, page, hits, catalogue, about)
    named_films = dict.fromkeys(m.film for m in linked.mentions if m.film)
    films = (*linked.subjects, *named_films)[:MOST_FILMS]
    named = people.find(page, hits, films, catalogue)
    mentions = _beside(linked.mentions, named)
    sections = tuple((section.start, section.film) for section in linked.sections)
    said = spoken(page, mentions, linked.subjects, sections)
    return Reading(
        piece=piece,
        subjects=linked.subjects,
        sections=sections,
        families=linked.families,
        mentions=mentions,
        recommendations=recommendations(said),
        copies=copies(said),
    )


def _beside(films: tuple[Mention, ...], people_: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Films and people together; where they overlap, the longer words win, then the film."""
    taken: list[Mention] = []
    for mention in sorted((*films, *people_), key=lambda m: (m.start, m.person is not None)):
        last = taken[-1] if taken else None
        if last and mention.start < last.end:
            if mention.end - mention.start > last.end - last.start:
                taken[-1] = mention
        else:
            taken.append(mention)
    return tuple(taken)
