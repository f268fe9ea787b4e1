"""How a text may name what belongs to a film, folded once a film: its people and characters.

Most films of a name have nobody in the text. One look at two sets of words tells that, before
any name is gone through: a name is there only where its longest word is.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from re import compile as case_sensitive
from typing import NamedTuple

import numpy as np

from matchcut.films.folding import Folded, fold_tokens
from matchcut.films.values import Credit, Film, Role
from matchcut.reading.surnames import surname

NAME_CHARS = 4  # a shorter surname or character is too often a word
FILMS_KEPT = 1 << 13  # the same films are asked for again and again
_HYPHEN = case_sensitive(r"-(?<=[^\W_]-)(?=[^\W_])")


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


@dataclass(frozen=True, slots=True)
class Heard:
    """The folded words of a piece: one after the other with blanks around, and as a set."""

    text: str
    words: frozenset[str]

    def says(self, name: Said) -> bool:
        """Whether the piece holds this name as whole words."""
        return name.longest in self.words and name.words in self.text


def heard(text: str, folded: Folded) -> Heard:
    """Return the words of `text`, and once more with hyphens closed up: "Mei-lin" as "Meilin"."""
    tokens = folded.tokens
    hyphens = [found.start() for found in _HYPHEN.finditer(text)]
    if not hyphens:
        return Heard(f" {' '.join(tokens)} ", frozenset(tokens))
    closed = list(tokens)
    for at in reversed(np.searchsorted(folded.starts, hyphens).tolist()):
        closed[at - 1 : at + 1] = ["".join(closed[at - 1 : at + 1])]
    words = frozenset((*tokens, *closed))
    return Heard(f" {' '.join(tokens)} | {' '.join(closed)} ", words)


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


@lru_cache(maxsize=FILMS_KEPT)
def surnames(film: Film) -> frozenset[str]:
    """Return the surnames of all people of `film`, folded."""
    return frozenset(" ".join(name_tokens(surname(one.person.name))) for one in film.credits)


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
