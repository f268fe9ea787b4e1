"""How a text may name what belongs to a film, folded once a film: its people and characters.

Most films of a name have nobody in the text. A look at two sets of words tells that, before any
name is gone through: a name is there only where its longest word is. Names are folded, with
blanks around their words, as a folded text has them.
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
NAME_WORDS = 5  # of a name on either side of its hyphen
FILMS_KEPT = 1 << 13  # the same films are asked for again and again
_HYPHEN = case_sensitive(r"-(?<=[^\W_]-)(?=[^\W_])")


class Credited(NamedTuple):
    """A credit's person, the names a text may have for them, and a director's surname."""

    name: str
    names: tuple[str, ...]
    surname: str
    short: str
    directs: bool


@dataclass(frozen=True, slots=True)
class Naming:
    """Whom a text may name of a film: people by credit, and characters by name.

    `names` are all names by their longest word, `directors` are ids. `abroad` are titles,
    casefolded, that the film has only in languages that are neither its own nor English, and
    these languages.
    """

    people: tuple[Credited, ...]
    characters: tuple[tuple[str, str], ...]
    names: Mapping[str, tuple[str, ...]]
    directors: frozenset[str]
    abroad: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Heard:
    """The folded words of a piece: one after the other, and as a set."""

    text: str
    words: frozenset[str]

    def says(self, names: Mapping[str, tuple[str, ...]]) -> set[str]:
        """Which of these names, by their longest words, the piece holds as whole words."""
        if self.words.isdisjoint(names):
            return set()
        there = [(word, name) for word in names if word in self.words for name in names[word]]
        return {name for word, name in there if name == f" {word} " or name in self.text}


def heard(text: str, folded: Folded) -> Heard:
    """Return the words of `text`, and those near a hyphen closed up: "Mei-lin" as "Meilin"."""
    tokens = folded.tokens
    words = f" {' '.join(tokens)} "
    hyphens = [found.start() for found in _HYPHEN.finditer(text)]
    if not hyphens:
        return Heard(words, frozenset(tokens))
    after: list[int] = np.searchsorted(folded.starts, hyphens).tolist()
    closed = list(tokens)
    for at in reversed(after):
        closed[at - 1 : at + 1] = ["".join(closed[at - 1 : at + 1])]
    places = [at - 1 - number for number, at in enumerate(after)]
    near = [" ".join(closed[max(0, at - NAME_WORDS) : at + NAME_WORDS]) for at in places]
    joined = frozenset(closed[at] for at in places)
    return Heard(f"{words}| {' | '.join(near)} ", joined.union(tokens))


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
    characters = tuple((role, said) for role in lasting if (said := _said(role)))
    names = {name for one in people for name in (*one.names, one.short) if name}
    by_word: dict[str, tuple[str, ...]] = {}
    for name in names.union(said for _, said in characters):
        longest = max(name.split(), key=len)
        by_word[longest] = (*by_word.get(longest, ()), name)
    directors = frozenset(person.id for person in film.people(Role.DIRECTOR))
    return Naming(people, characters, by_word, directors, _abroad(film))


@lru_cache(maxsize=FILMS_KEPT)
def surnames(film: Film) -> frozenset[str]:
    """Return the surnames of all people of `film`, folded."""
    return frozenset(" ".join(name_tokens(surname(one.person.name))) for one in film.credits)


def _credited(credit: Credit) -> Credited:
    person, directs = credit.person, credit.role is Role.DIRECTOR
    last = surname(person.name)
    short = _said(last) if directs and len(last) >= NAME_CHARS else ""
    names = tuple(said for name in (person.name, *person.names) if (said := _said(name)))
    return Credited(person.name, names, last, short, directs)


def _said(name: str) -> str:
    """The name as a folded text has it; empty if there is nothing in it to fold."""
    tokens = name_tokens(name)
    return f" {' '.join(tokens)} " if tokens else ""


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
