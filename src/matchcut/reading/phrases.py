"""Find the words of a piece that may be a film's title, and the films of that name."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from matchcut.films.catalogue import Catalogue
from matchcut.films.forms import Form
from matchcut.films.index import NameOf
from matchcut.films.scanning import Hits
from matchcut.films.values import Film
from matchcut.reading.detecting import Phrase, detection
from matchcut.reading.evidence import HAND, Evidence, log_odds
from matchcut.reading.sieve import Likely, Measure, sieved
from matchcut.reading.typography import Page
from matchcut.reading.works import about_phrase

MOST_NAMESAKES = 60  # films of one name that are looked at; "Cinderella" has 26
MOST_WEIGHED = 12  # of these, besides those whose year stands in the text
_BEST_FORM_FIRST = (Form.WHOLE, Form.BARE, Form.NO_ARTICLE, Form.MAIN, Form.SUBTITLE)
_PLACE = {form: place for place, form in enumerate(_BEST_FORM_FIRST)}


class Candidate(NamedTuple):
    """A film a phrase may mean, and which part of its title the phrase is."""

    film: Film
    form: Form
    family: bool = False


class Named(NamedTuple):
    """A phrase and the films of that name; what the page says of it, and by hand its log-odds."""

    phrase: Phrase
    candidates: tuple[Candidate, ...]
    signs: tuple[Evidence, ...]
    odds: float


Meant = tuple[tuple[str, Form, bool], ...]


def find(page: Page, hits: Hits, catalogue: Catalogue, learnt: Measure) -> tuple[Named, ...]:
    """Return each phrase of the page that may name a film, in reading order, overlaps kept.

    What can not be hoped for by what is `learnt` is left out (`sieve`). What a name may mean is
    looked up once, however often it stands in the text.
    """
    measure = learnt.of(page, catalogue.index)
    likely = sieved(page, hits, catalogue.index, measure)
    meant = {key: _films_of(key, catalogue) for key in {one.key for one in likely}}
    found = []
    for one in likely:
        phrase = _phrase(one, page, len(meant[one.key]))
        signs = detection(phrase, page.habit) + about_phrase(one.others)
        if one.hopeful(signs, phrase.page.year, measure):
            found.append((phrase, signs))
    wanted = dict.fromkeys(film_id for phrase, _ in found for film_id, _, _ in meant[phrase.key])
    films = {film.id: film for film in catalogue.films(wanted)}
    known = {
        key: _weighable(tuple(_candidates(meant[key], films)), page)
        for key in {phrase.key for phrase, _ in found}
    }
    return tuple(
        Named(phrase, known[phrase.key], signs, log_odds(signs, HAND))
        for phrase, signs in found
        if known[phrase.key]
    )


def _phrase(one: Likely, page: Page, namesakes: int) -> Phrase:
    words, page_says = page.text[one.start : one.end], page.typography(one.start, one.end)
    known = one.key, one.tokens, one.plainness, one.place, one.sorts
    return Phrase(one.start, one.end, words, *known, page_says, one.spaced, max(1, namesakes))


def _films_of(key: int, catalogue: Catalogue) -> Meant:
    """(film id, form, meant as a family) for each film the key names, best forms first."""
    found: dict[str, tuple[str, Form, bool]] = {}
    names = catalogue.index.names(key)
    if len(names) > 1:
        names = tuple(sorted(names, key=lambda name: _PLACE[name.form]))
    for name in names:
        if name.of is NameOf.FILM:
            found.setdefault(name.id, (name.id, name.form, False))
        elif name.of is NameOf.FAMILY:
            family = catalogue.family(name.id)
            for member in family.members if family else ():
                found.setdefault(member, (member, name.form, True))
    return tuple(found.values())[:MOST_NAMESAKES]


def _weighable(named: tuple[Candidate, ...], page: Page) -> tuple[Candidate, ...]:
    """The best known of many films of one name, and those of a year in the text or next to it."""
    if len(named) <= MOST_WEIGHED:
        return named
    best = sorted(named, key=lambda one: -one.film.popularity)[:MOST_WEIGHED]
    known = {one.film.id for one in best}
    years = {year + gap for year in page.years for gap in (-1, 0, 1)}
    return tuple(one for one in named if one.film.id in known or one.film.year in years)


def _candidates(names: Meant, films: Mapping[str, Film]) -> Iterator[Candidate]:
    for film_id, form, family in names:
        film = films.get(film_id)
        if film:
            yield Candidate(film, form, family)
