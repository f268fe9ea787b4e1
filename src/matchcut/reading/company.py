"""What the films a piece surely names say of its other phrases.

Films are named in company: of one maker, one after another, and more than once. What is sure at
first sight is taken as known, and every phrase is weighed again beside it.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from matchcut.films.values import Film, Role
from matchcut.reading.choosing import name_tokens
from matchcut.reading.detecting import Phrase
from matchcut.reading.evidence import Evidence
from matchcut.reading.surnames import surname
from matchcut.reading.typography import Page
from matchcut.reading.vocabulary import compiled

OVERLAPS = 6  # sure titles that begin before a place and may cover it
JOINED_CHARS = 12  # at most so far apart stand two titles of one enumeration


@dataclass(frozen=True, slots=True)
class Sure:
    """A phrase that surely names a film."""

    start: int
    end: int
    key: int
    film: Film


@dataclass(frozen=True, slots=True)
class Company:
    """What is sure of a piece: titles by place, makers' ids, and the surnames of all people.

    `places` are where each key (a number) and each film (an id) is surely named.
    """

    sure: tuple[Sure, ...] = ()
    places: Mapping[int | str, frozenset[int]] = field(default_factory=dict)
    directors: frozenset[str] = frozenset()
    surnames: frozenset[str] = frozenset()


def keep(sure: Iterable[Sure], about: tuple[Film, ...]) -> Company:
    """Return the company of these phrases and of the films a piece is about."""
    ordered = tuple(sorted(sure, key=lambda one: one.start))
    places: dict[int | str, set[int]] = defaultdict(set)
    for one in ordered:
        places[one.key].add(one.start)
        places[one.film.id].add(one.start)
    films = {film.id: film for film in (*about, *(one.film for one in ordered))}.values()
    people = (credit.person for film in films for credit in film.credits)
    return Company(
        ordered,
        {named: frozenset(starts) for named, starts in places.items()},
        frozenset(who.id for film in films for who in film.people(Role.DIRECTOR)),
        frozenset(" ".join(name_tokens(surname(who.name))) for who in people),
    )


def about_phrase(phrase: Phrase, page: Page, company: Company) -> tuple[Evidence, ...]:
    """What its company says on whether these words are a title."""
    return tuple(_phrase(phrase, page, company))


def about_film(film: Film, phrase: Phrase, company: Company) -> tuple[Evidence, ...]:
    """What its company says for this film rather than another of the name."""
    return tuple(_film(film, phrase, company))


def _phrase(phrase: Phrase, page: Page, company: Company) -> Iterator[Evidence]:
    if _elsewhere(phrase.key, phrase, company):
        yield Evidence("surely named elsewhere")
    if _enumerated(phrase, page, company):
        yield Evidence("beside another title")
    if page.text[phrase.start : phrase.end].casefold() in company.surnames:
        yield Evidence("the name of someone spoken of")
    at = bisect_left(company.sure, phrase.end, key=lambda one: one.start)
    near = company.sure[max(0, at - OVERLAPS) : at]
    longer = phrase.end - phrase.start + 1
    if any(phrase.start < one.end and one.end - one.start >= longer for one in near):
        yield Evidence("part of a longer title")


def _elsewhere(named: int | str, phrase: Phrase, company: Company) -> bool:
    places = company.places.get(named, frozenset())
    return len(places) > (phrase.start in places)


def _enumerated(phrase: Phrase, page: Page, company: Company) -> bool:
    """Whether another title stands right beside these words, "and" or a comma between."""
    at = bisect_left(company.sure, phrase.start, key=lambda one: one.start)
    gaps = [(one.end, phrase.start) for one in company.sure[max(0, at - 1) : at]]
    gaps += [(phrase.end, one.start) for one in company.sure[at : at + 2]]
    return any(
        0 < end - start <= JOINED_CHARS
        and compiled(page.words.coordination).fullmatch(page.text, start, end)
        for start, end in gaps
    )


def _film(film: Film, phrase: Phrase, company: Company) -> Iterator[Evidence]:
    if _elsewhere(film.id, phrase, company):
        yield Evidence("named elsewhere")
    elif any(who.id in company.directors for who in film.people(Role.DIRECTOR)):
        yield Evidence("of a maker of other films here")
