"""What speaks for one film rather than another of the name."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import log

from matchcut.films.folding import fold_tokens
from matchcut.films.forms import Form
from matchcut.films.values import Film, Role
from matchcut.reading.detecting import Phrase
from matchcut.reading.evidence import LITTLE_KNOWN, PART_OF, Evidence
from matchcut.reading.surnames import surname

MOST_PEOPLE = 2  # people named: more of them settle nothing more
MOST_CHARACTERS = 2
NAME_CHARS = 4  # a shorter surname or character is too often a word


@lru_cache(maxsize=1 << 15)
def name_tokens(name: str) -> tuple[str, ...]:
    """The folded tokens of a name; the same names are asked for again and again."""
    return fold_tokens(name)


@dataclass(frozen=True, slots=True)
class Context:
    """What the rest of the piece tells: folded names in it, its subjects and sure films."""

    names: str = ""
    words: frozenset[str] = frozenset()
    subjects: tuple[Film, ...] = ()
    related: frozenset[str] = frozenset()
    together: frozenset[str] = frozenset()
    places: frozenset[int] = frozenset()
    language: str | None = None

    def says(self, name: str) -> bool:
        """Whether the piece holds this name, folded, as whole words."""
        tokens = name_tokens(name)
        known = bool(tokens) and self.words.issuperset(tokens)
        return known and f" {' '.join(tokens)} " in self.names


def companionship(film: Film, phrase: Phrase, context: Context) -> tuple[Evidence, ...]:
    """What it says that a version stands beside its companion, as in "Him & Her"."""
    both = film.id in context.together and phrase.start in context.places
    return (Evidence("named beside its companion"),) if both else ()


def choice(film: Film, form: Form, phrase: Phrase, context: Context) -> tuple[Evidence, ...]:
    """What speaks for this film rather than another of the name."""
    return (
        Evidence("a well-known film", film.popularity),
        Evidence(PART_OF + form, 1.0, "only part of its title"),
        *_known(film, phrase),
        *_named_so(film, phrase, context),
        *_year(film, phrase.page.year),
        *_people(film, phrase, context),
        *_subject(film, context),
    )


def _known(film: Film, phrase: Phrase) -> Iterator[Evidence]:
    if film.popularity < LITTLE_KNOWN:
        yield Evidence("a film hardly known")
        if phrase.tokens == 1:
            yield Evidence("one word, and a film hardly known")
    else:
        yield Evidence("plain words, but a well-known film", phrase.plainness * film.popularity)
    yield Evidence("other films of the name", log(phrase.namesakes))


def _named_so(film: Film, phrase: Phrase, context: Context) -> Iterator[Evidence]:
    """Whether the film goes by this name only in a language that is not the piece's."""
    words, foreign = phrase.words.casefold(), False
    for title in film.titles:
        if len(title.text) == len(words) and title.text.casefold() == words:
            if title.language in {None, "en", context.language} or title.language in film.languages:
                return
            foreign = True
    if foreign:
        yield Evidence("its name in another language")


def _year(film: Film, year: int | None) -> Iterator[Evidence]:
    if year is None or film.year is None:
        return
    gap = abs(film.year - year)
    if gap > 1:
        yield Evidence("another year beside it", 1.0, f"the year beside it is {year}")
    else:
        sign = "nearly its year beside it" if gap else "its year beside it"
        yield Evidence(sign, 1.0, f"the year {year} beside it")


def _people(film: Film, phrase: Phrase, context: Context) -> Iterator[Evidence]:
    found = 0
    for credit in film.credits:
        person = credit.person
        named = context.says(person.name) or any(map(context.says, person.names))
        last = surname(credit.person.name)
        if named and found < MOST_PEOPLE:
            found += 1
            yield Evidence("its people are named", 1.0, f"names {credit.person.name}")
        elif credit.role is Role.DIRECTOR and len(last) >= NAME_CHARS and context.says(last):
            if not named:
                yield Evidence("its director is named", 1.0, f"names {last}")
        else:
            continue
        if credit.role is Role.DIRECTOR and last.casefold() in phrase.page.around:
            yield Evidence("its director beside it", 1.0, f"{last} beside it")
    roles = {credit.character for credit in film.credits if credit.character}
    played = [role for role in sorted(roles) if len(role) >= NAME_CHARS and context.says(role)]
    for role in played[:MOST_CHARACTERS]:
        yield Evidence("its characters are named", 1.0, f"names the character {role}")


def _subject(film: Film, context: Context) -> Iterator[Evidence]:
    if any(film.id == subject.id for subject in context.subjects):
        yield Evidence("what the piece is about")
        return
    if film.id in context.related:
        yield Evidence("tied to what the piece is about")
    years = [subject.year for subject in context.subjects if subject.year]
    if years and film.year:
        gap = min(abs(film.year - year) for year in years)
        yield Evidence("years from what the piece is about", gap)
