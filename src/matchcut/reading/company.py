"""What the films a piece surely names say of its other phrases.

Films are named in company: of one maker, one after another, and more than once. What is sure at
first sight is taken as known, and every phrase is weighed again beside it.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from matchcut.films.values import Film
from matchcut.reading.detecting import Phrase
from matchcut.reading.evidence import Evidence, Weights, log_odds
from matchcut.reading.naming import naming, surnames
from matchcut.reading.typography import Page
from matchcut.reading.vocabulary import compiled

OVERLAPS = 6  # sure titles that begin before a place and may cover it
JOINED_CHARS = 12  # at most so far apart stand two titles of one enumeration
ENTRIES = 4  # entries on either side of one that are looked at
ENTRIES_SIGN = "among entries that films head"
_NAMED = Evidence("surely named elsewhere")
_BESIDE = Evidence("beside another title")
_SOMEONE = Evidence("the name of someone spoken of")
_PART = Evidence("part of a longer title")
_FILM_NAMED = Evidence("named elsewhere")
_SAME_MAKER = Evidence("of a maker of other films here")
_SIGNS = (_NAMED, _BESIDE, _SOMEONE, _PART, _FILM_NAMED, _SAME_MAKER, Evidence(ENTRIES_SIGN))


@dataclass(frozen=True, slots=True)
class Sure:
    """A phrase that surely names a film; `head` where it heads an entry."""

    start: int
    end: int
    key: int
    film: Film
    head: bool = False


@dataclass(frozen=True, slots=True)
class Company:
    """What is sure of a piece: titles by place, makers' ids, and the surnames of all people.

    `starts` are where the sure titles begin, `heads` where those do that head an entry, `places`
    where each key (a number) and each film (an id) is surely named.
    """

    sure: tuple[Sure, ...] = ()
    starts: tuple[int, ...] = ()
    heads: tuple[int, ...] = ()
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
    return Company(
        ordered,
        tuple(one.start for one in ordered),
        tuple(one.start for one in ordered if one.head),
        {named: frozenset(starts) for named, starts in places.items()},
        frozenset(who for film in films for who in naming(film).directors),
        frozenset(name for film in films for name in surnames(film)),
    )


def most(weights: Weights) -> float:
    """Return log-odds that no company adds more than to a phrase."""
    return sum(max(0.0, log_odds((sign,), weights)) for sign in _SIGNS)


def about_phrase(phrase: Phrase, page: Page, company: Company) -> tuple[Evidence, ...]:
    """What its company says on whether these words are a title."""
    signs: tuple[Evidence, ...] = ()
    if _elsewhere(phrase.key, phrase, company):
        signs += (_NAMED,)
    if _enumerated(phrase, page, company):
        signs += (_BESIDE,)
    if phrase.words.casefold() in company.surnames:
        signs += (_SOMEONE,)
    if _within_longer(phrase, company):
        signs += (_PART,)
    if phrase.page.head and (share := _of_films(phrase.start, page.span_starts, company.heads)):
        signs += (Evidence(ENTRIES_SIGN, share),)
    return signs


def about_film(
    film: str, phrase: Phrase, company: Company, directors: frozenset[str]
) -> tuple[Evidence, ...]:
    """What its company says for this film rather than another of the name; all by their ids."""
    if _elsewhere(film, phrase, company):
        return (_FILM_NAMED,)
    return () if company.directors.isdisjoint(directors) else (_SAME_MAKER,)


def _elsewhere(named: int | str, phrase: Phrase, company: Company) -> bool:
    places = company.places.get(named)
    return places is not None and len(places) > (phrase.start in places)


def _enumerated(phrase: Phrase, page: Page, company: Company) -> bool:
    """Whether another title stands right beside these words, "and" or a comma between."""
    start, end = phrase.start, phrase.end
    at = bisect_left(company.starts, start)
    gaps = [(one.end, start) for one in company.sure[max(0, at - 1) : at]]
    gaps += [(end, begin) for begin in company.starts[at : at + 2]]
    for end, start in gaps:
        joined = 0 < start - end <= JOINED_CHARS and compiled(page.words.coordination)
        if joined and joined.fullmatch(page.text, end, start):
            return True
    return False


def _of_films(start: int, entries: list[int], heads: tuple[int, ...]) -> float:
    """The share of the entries on either side, each told by its start, that a sure film heads."""
    own = bisect_right(entries, start) - 1
    first = max(0, own - ENTRIES)
    near = entries[first : own + ENTRIES + 2]
    before = [bisect_left(heads, begin) for begin in near]
    if own + ENTRIES + 2 > len(entries):
        before.append(len(heads))  # the last one goes on to the end
    headed = [one < then for one, then in pairwise(before)]
    others = headed[: own - first] + headed[own - first + 1 :]
    return sum(others) / max(1, len(others))


def _within_longer(phrase: Phrase, company: Company) -> bool:
    """Whether the words are part of a longer title that is sure."""
    at = bisect_left(company.starts, phrase.end)
    longer = phrase.end - phrase.start + 1
    for one in company.sure[max(0, at - OVERLAPS) : at]:
        if phrase.start < one.end and one.end - one.start >= longer:
            return True
    return False
