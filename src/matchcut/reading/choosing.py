"""What speaks for one film rather than another of the name."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import log
from typing import NamedTuple

from matchcut.films.forms import Form
from matchcut.films.values import Film
from matchcut.reading.detecting import Phrase
from matchcut.reading.evidence import LITTLE_KNOWN, PART_OF, Evidence
from matchcut.reading.naming import Heard, Naming, naming

MOST_PEOPLE = 2  # people named: more of them settle nothing more
MOST_CHARACTERS = 2
_PART = {form: Evidence(PART_OF + form, 1.0, "only part of its title") for form in Form}
_PART[Form.WHOLE] = Evidence(PART_OF + Form.WHOLE, 1.0, "its whole title")
_HARDLY_KNOWN = Evidence("a film hardly known")
_ONE_WORD = Evidence("one word, and a film hardly known")
_ABROAD = Evidence("its name in another language")
_ABOUT = Evidence("what the piece is about")
_TIED = Evidence("tied to what the piece is about")
_COMPANION = Evidence("named beside its companion")


class Prospect(NamedTuple):
    """A film a piece may name, and what the piece says of it wherever that is.

    `people` is what its people and characters say for it, `directors` are the surnames heard.
    """

    naming: Naming
    people: tuple[Evidence, ...] = ()
    directors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """What the rest of the piece tells: of each film by id, and its subjects and sure films."""

    prospects: Mapping[str, Prospect]
    subjects: tuple[Film, ...] = ()
    related: frozenset[str] = frozenset()
    together: frozenset[str] = frozenset()
    places: frozenset[int] = frozenset()
    language: str | None = None


def prospect(film: Film, heard: Heard) -> Prospect:
    """Return what it says for a film that a piece names its people and characters."""
    known = naming(film)
    said = heard.says(known.names)
    if not said:
        return Prospect(known)
    signs: list[Evidence] = []
    directors: list[str] = []
    found = 0
    for one in known.people:
        named = not said.isdisjoint(one.names)
        if named and found < MOST_PEOPLE:
            found += 1
            signs.append(Evidence("its people are named", 1.0, f"names {one.name}"))
        elif one.short in said:
            if not named:
                signs.append(Evidence("its director is named", 1.0, f"names {one.surname}"))
        else:
            continue
        if one.directs:
            directors.append(one.surname)
    played = [role for role, name in known.characters if name in said]
    signs += (
        Evidence("its characters are named", 1.0, f"names the character {role}")
        for role in played[:MOST_CHARACTERS]
    )
    return Prospect(known, tuple(signs), tuple(directors))


def companionship(film: Film, phrase: Phrase, context: Context) -> tuple[Evidence, ...]:
    """What it says that a version stands beside its companion, as in "Him & Her"."""
    both = film.id in context.together and phrase.start in context.places
    return (_COMPANION,) if both else ()


def choice(film: Film, form: Form, phrase: Phrase, context: Context) -> tuple[Evidence, ...]:
    """What speaks for this film rather than another of the name."""
    known, people, directors = context.prospects[film.id]
    signs = (Evidence("a well-known film", film.popularity), _PART[form], *_known(film, phrase))
    foreign = known.abroad and known.abroad.get(phrase.words.casefold())
    if foreign and context.language not in foreign:
        signs += (_ABROAD,)
    year = phrase.page.year
    if year is not None and film.year is not None:
        signs += (_year(film.year, year),)
    signs += people
    for last in directors:
        if last.casefold() in phrase.page.around():
            signs += (Evidence("its director beside it", 1.0, f"{last} beside it"),)
    if context.subjects or context.related:
        signs += _subject(film, context)
    return signs


def _known(film: Film, phrase: Phrase) -> tuple[Evidence, ...]:
    others = _others(phrase.namesakes)
    if film.popularity >= LITTLE_KNOWN:
        worth = phrase.plainness * film.popularity
        return (Evidence("plain words, but a well-known film", worth), others)
    one_word = phrase.tokens == 1
    return (_HARDLY_KNOWN, _ONE_WORD, others) if one_word else (_HARDLY_KNOWN, others)


@lru_cache(maxsize=1 << 8)
def _others(namesakes: int) -> Evidence:
    return Evidence("other films of the name", log(namesakes))


def _year(own: int, written: int) -> Evidence:
    gap = abs(own - written)
    if gap > 1:
        return Evidence("another year beside it", 1.0, f"the year beside it is {written}")
    sign = "nearly its year beside it" if gap else "its year beside it"
    return Evidence(sign, 1.0, f"the year {written} beside it")


def _subject(film: Film, context: Context) -> tuple[Evidence, ...]:
    gaps = []
    for subject in context.subjects:
        if film.id == subject.id:
            return (_ABOUT,)
        if film.year and subject.year:
            gaps.append(abs(film.year - subject.year))
    tied = (_TIED,) if film.id in context.related else ()
    return (*tied, _years_between(min(gaps))) if gaps else tied


@lru_cache(maxsize=1 << 8)
def _years_between(gap: int) -> Evidence:
    return Evidence("years from what the piece is about", gap)
