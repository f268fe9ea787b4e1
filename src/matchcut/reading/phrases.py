"""Find the words of a piece that may be a film's title, and the films of that name."""

from collections.abc import Iterator
from dataclasses import dataclass

from matchcut.films.catalogue import Catalogue
from matchcut.films.forms import Form
from matchcut.films.index import Hit, NameOf
from matchcut.films.values import Film
from matchcut.reading.evidence import Phrase, detection
from matchcut.reading.typography import Page

HOPELESS = -6.5  # log-odds below which nothing a film could add makes words a title
MOST_NAMESAKES = 60  # films of one name that are weighed; "Cinderella" has 26
_BEST_FORM_FIRST = (Form.WHOLE, Form.BARE, Form.NO_ARTICLE, Form.MAIN, Form.SUBTITLE)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A film a phrase may mean, and which part of its title the phrase is."""

    film: Film
    form: Form
    family: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """A phrase and the films of that name."""

    phrase: Phrase
    candidates: tuple[Candidate, ...]


def find(page: Page, hits: list[Hit], catalogue: Catalogue) -> tuple[Named, ...]:
    """Return each phrase of the page that may name a film, in reading order, overlaps kept.

    What a name may mean is looked up once, however often it stands in the text.
    """
    phrases = tuple(_phrases(page, hits, catalogue))
    meant = {key: _films_of(key, catalogue) for key in dict.fromkeys(p.key for p in phrases)}
    wanted = dict.fromkeys(film_id for names in meant.values() for film_id, _, _ in names)
    films = {film.id: film for film in catalogue.films(wanted)}
    candidates = {key: tuple(_candidates(names, films)) for key, names in meant.items()}
    return tuple(Named(p, candidates[p.key]) for p in phrases if candidates[p.key])


def _phrases(page: Page, hits: list[Hit], catalogue: Catalogue) -> Iterator[Phrase]:
    index = catalogue.index
    for hit in hits:
        if _worth_a_look(hit, page, catalogue):
            words = page.text[hit.start : hit.end]
            phrase = Phrase(
                start=hit.start,
                end=hit.end,
                words=words,
                key=hit.key,
                tokens=index.tokens(hit.key),
                plainness=index.plainness(hit.key),
                place=index.place(hit.key),
                page=page.typography(hit.start, hit.end),
                spaced=not any("\u3040" <= char <= "\u9fff" for char in words),
            )
            if sum(sign.weight for sign in detection(phrase, page.habit)) > HOPELESS:
                yield phrase


def _worth_a_look(hit: Hit, page: Page, catalogue: Catalogue) -> bool:
    """Leave out at once what could never be believed: a lone small-letter word among prose."""
    if catalogue.index.tokens(hit.key) > 1 or page.caseless or page.marked(hit.start, hit.end):
        return True
    return not page.text[hit.start].islower()


def _films_of(key: int, catalogue: Catalogue) -> tuple[tuple[str, Form, bool], ...]:
    """(film id, form, meant as a family) for each film the key names, best forms first."""
    found: dict[str, tuple[str, Form, bool]] = {}
    names = sorted(catalogue.index.names(key), key=lambda name: _BEST_FORM_FIRST.index(name.form))
    for name in names:
        if name.of is NameOf.FILM:
            found.setdefault(name.id, (name.id, name.form, False))
        elif name.of is NameOf.FAMILY:
            family = catalogue.family(name.id)
            for member in family.members if family else ():
                found.setdefault(member, (member, name.form, True))
    return tuple(found.values())[:MOST_NAMESAKES]


def _candidates(
    names: tuple[tuple[str, Form, bool], ...], films: dict[str, Film]
) -> Iterator[Candidate]:
    for film_id, form, family in names:
        film = films.get(film_id)
        if film:
            yield Candidate(film, form, family)
