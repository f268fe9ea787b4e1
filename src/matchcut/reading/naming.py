"""How a text may name what belongs to a film, folded once a film: its people and characters.

Most films of a name have nobody in the text. One look at two sets of words tells that, before
any name is gone through: a name is there only where its longest word is.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from matchcut.films.folding import fold_tokens
from matchcut.films.values import Credit, Film, Role
from matchcut.reading.surnames import surname

NAME_CHARS = 4  # a shorter surname or character is too often a word
FILMS_KEPT = 1 << 13  # the same films are asked for again and again


class Said(NamedTuple):
    """A name as a folded text has it, with blanks around its words, and its longest word."""

    longest: str
    words: str


class Credited(NamedTuple):
    """A credit's person, the names a text may have for them, and a director's surname."""

    name: str
    names: tuple[Said, ...]
    surname: str
    short: Said | None
    directs: bool


class Played(NamedTuple):
    """A character by name, and as a text has it."""

    name: str
    said: Said


@dataclass(frozen=True, slots=True)
class Naming:
    """Whom a text may name of a film; `words` has the longest word of every name.

    `directors` are ids. `abroad` are titles, casefolded, that the film has only in languages that
    are neither its own nor English, and these languages.
    """

    people: tuple[Credited, ...]
    characters: tuple[Played, ...]
    words: frozenset[str]
    directors: frozenset[str]
    abroad: Mapping[str, frozenset[str]]


@lru_cache(maxsize=1 << 15)
def name_tokens(name: str) -> tuple[str, ...]:
    """The folded tokens of a name; the same names are asked for again and again."""
    return fold_tokens(name)


@lru_cache(maxsize=FILMS_KEPT)
def naming(film: Film) -> Naming:
    """Return how a text may name the people and characters of `film`, in billing order."""
    people = tuple(map(_credited, film.credits))
    roles = {credit.character for credit in film.credits if credit.character}
    lasting = [role for role in sorted(roles) if len(role) >= NAME_CHARS]
    characters = tuple(Played(role, said) for role in lasting if (said := _said(role)))
    words = {said.longest for one in people for said in one.names}
    words |= {one.short.longest for one in people if one.short}
    words |= {one.said.longest for one in characters}
    directors = frozenset(person.id for person in film.people(Role.DIRECTOR))
    return Naming(people, characters, frozenset(words), directors, _abroad(film))


def _credited(credit: Credit) -> Credited:
    person, directs = credit.person, credit.role is Role.DIRECTOR
    last = surname(person.name)
    short = _said(last) if directs and len(last) >= NAME_CHARS else None
    names = tuple(said for name in (person.name, *person.names) if (said := _said(name)))
    return Credited(person.name, names, last, short, directs)


def _said(name: str) -> Said | None:
    """The name as a folded text has it; None if there is nothing in it to fold."""
    tokens = name_tokens(name)
    return Said(max(tokens, key=len), f" {' '.join(tokens)} ") if tokens else None


def _abroad(film: Film) -> dict[str, frozenset[str]]:
    languages: dict[str, set[str | None]] = {}
    for title in film.titles:
        languages.setdefault(title.text.casefold(), set()).add(title.language)
    home = {None, "en", *film.languages}
    return {
        name: frozenset(code for code in codes if code)
        for name, codes in languages.items()
        if home.isdisjoint(codes)
    }
