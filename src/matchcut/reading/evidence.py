"""What speaks for and against reading some words as a film's title, as weights that add up.

Weights are log-odds set by hand on the development half of the golden corpus: the sum goes
through the logistic function to a score between 0 and 1. Detection (is it a title at all?)
and choice (of which film?) are weighed apart and added.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import exp

from matchcut.films.folding import fold
from matchcut.films.forms import Form
from matchcut.films.values import Film, Role
from matchcut.reading.documents import MarkKind
from matchcut.reading.surnames import surname
from matchcut.reading.typography import Case, Habit, Typography

BASE = -2.6
SETTLED = 5.0  # what two people named add up to: more of them settle nothing more
NAME_CHARS = 4  # a shorter surname or character is too often a word
UNUSUAL = 0.35  # plainness below which a lone capitalised word looks like a name
LONG = 4  # tokens from which more of them add nothing
YEARS_APART = 0.008  # against a film, for each year between it and the piece's subject
FORM_WEIGHTS = {Form.MAIN: -1.2, Form.SUBTITLE: -2.5, Form.NO_ARTICLE: -0.4}


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that speaks for (weight above 0) or against a reading."""

    reason: str
    weight: float


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that may be a title, whatever film they name."""

    start: int
    end: int
    words: str
    key: int
    tokens: int
    plainness: float
    place: bool
    page: Typography
    spaced: bool


@dataclass(frozen=True, slots=True)
class Context:
    """What the rest of the piece tells: folded names in it, its subjects and sure films."""

    names: str = ""
    words: frozenset[str] = frozenset()
    subjects: tuple[Film, ...] = ()
    related: frozenset[str] = frozenset()
    together: frozenset[str] = frozenset()
    places: frozenset[int] = frozenset()

    def says(self, name: str) -> bool:
        """Whether the piece holds this name, folded, as whole words."""
        tokens = fold(name).tokens
        known = bool(tokens) and self.words.issuperset(tokens)
        return known and f" {' '.join(tokens)} " in self.names


def score(evidence: tuple[Evidence, ...]) -> float:
    """The probability, from 0 to 1, that weighs all evidence.

    >>> score((Evidence("in italics", 2.0), Evidence("a common word", -2.0)))
    0.5
    """
    return 1 / (1 + exp(-sum(item.weight for item in evidence)))


def detection(phrase: Phrase, habit: Habit) -> tuple[Evidence, ...]:
    """What the page says on whether these words are a title at all."""
    return (
        Evidence("", BASE),
        *_length(phrase),
        *_case(phrase, habit),
        *_marks(phrase.page, habit),
        *_beside(phrase),
    )


def companionship(film: Film, phrase: Phrase, context: Context) -> tuple[Evidence, ...]:
    """What it says that a version stands beside its companion, as in "Him & Her"."""
    both = film.id in context.together and phrase.start in context.places
    return (Evidence("named beside its companion", 6.0),) if both else ()


def choice(film: Film, form: Form, phrase: Phrase, context: Context) -> tuple[Evidence, ...]:
    """What speaks for this film rather than another of the name."""
    return (
        Evidence("a well-known film", 1.5 * film.popularity),
        Evidence("only part of its title", FORM_WEIGHTS.get(form, 0.0)),
        *_year(film, phrase.page.year),
        *_people(film, context),
        *_subject(film, context),
    )


def _length(phrase: Phrase) -> Iterator[Evidence]:
    step = 1.1 if phrase.spaced else 0.8
    yield Evidence("a long title", step * (min(phrase.tokens, LONG) - 1))


def _case(phrase: Phrase, habit: Habit) -> Iterator[Evidence]:
    plain = 3.5 * phrase.plainness
    case = phrase.page.case
    if case is Case.NONE and habit.brackets and not (phrase.page.bracketed or phrase.page.head):
        yield Evidence("not in title marks, as titles are here", -5.0)
    elif habit.caseless or case is Case.NONE:
        yield Evidence("plain words", -plain)
    elif case in {Case.TITLE, Case.UPPER}:
        yield Evidence("in capitals", 2.6 if phrase.tokens > 1 else 0.9)
        yield Evidence("plain words", -plain / 3)
        if phrase.tokens == 1:
            yield Evidence("an unusual word", 1.8 * max(0.0, 1 - phrase.plainness / UNUSUAL))
    elif case is Case.SENTENCE:
        yield Evidence("plain words", -plain)
    elif case is Case.FIRST:
        yield Evidence("a capital at its head", 1.2 if habit.sentence_case else -1.5)
        yield Evidence("plain words", -plain / 2)
    else:
        yield Evidence("in small letters", -4.0)


def _marks(page: Typography, habit: Habit) -> Iterator[Evidence]:
    capitals = habit.caseless or page.case is not Case.LOWER
    if page.bracketed:
        yield Evidence("in title marks", 6.0)
    if MarkKind.EMPHASIS in page.marks:
        yield Evidence("in italics", 3.5 if capitals else 1.5)
    if MarkKind.LINK in page.marks:
        yield Evidence("a link", 2.5 if capitals else 0.5)
    if MarkKind.QUOTE in page.marks and not page.bracketed:
        quoted = (
            capitals and not habit.caseless
        )  # small letters in quotation marks are a way of speaking
        yield Evidence("in quotation marks", 2.5 if quoted else 0.5)
    if MarkKind.STRONG in page.marks:
        yield Evidence("in bold", 2.0 if capitals else 0.5)


def _beside(phrase: Phrase) -> Iterator[Evidence]:
    page = phrase.page
    if page.head:
        yield Evidence("heads an entry", 3.0)
    if page.after_film_word:
        yield Evidence("after a word for film", 3.6 if page.set_off else 2.2)
    if page.after_comparison:
        yield Evidence("after words that compare", 1.2)
    if page.parenthesised_group:
        yield Evidence("after “these films”", 2.0)
    if page.before_other_work:
        yield Evidence("said to be another sort of work", -5.0)
    if page.inside_name:
        yield Evidence("part of a longer name", -2.5)
    if page.after_place_article and phrase.tokens == 1 and not (page.marks or page.bracketed):
        yield Evidence("after a word of place", -1.8)
    if phrase.place and not (page.marks or page.bracketed or page.head):
        yield Evidence("also a place or a day", -5.0 if page.after_place_word else -3.5)


def _year(film: Film, year: int | None) -> Iterator[Evidence]:
    if year is None or film.year is None:
        return
    gap = abs(film.year - year)
    if gap <= 1:
        yield Evidence(f"the year {year} beside it", 4.5 - gap)
    else:
        yield Evidence(f"the year beside it is {year}", -4.0)


def _people(film: Film, context: Context) -> Iterator[Evidence]:
    found = 0.0
    for credit in film.credits:
        named = any(context.says(name) for name in (credit.person.name, *credit.person.names))
        if named and found < SETTLED:
            found += 2.5
            yield Evidence(f"names {credit.person.name}", 2.5)
        last = surname(credit.person.name)
        if (
            not named
            and credit.role is Role.DIRECTOR
            and len(last) >= NAME_CHARS
            and context.says(last)
        ):
            found += 1.5
            yield Evidence(f"names {last}", 1.5)
    roles = {credit.character for credit in film.credits if credit.character}
    played = [role for role in sorted(roles) if len(role) >= NAME_CHARS and context.says(role)]
    for role in played[:2]:
        yield Evidence(f"names the character {role}", 2.5)


def _subject(film: Film, context: Context) -> Iterator[Evidence]:
    if any(film.id == subject.id for subject in context.subjects):
        yield Evidence("what the piece is about", 4.0)
        return
    if film.id in context.related:
        yield Evidence("tied to what the piece is about", 1.5)
    years = [subject.year for subject in context.subjects if subject.year]
    if years and film.year:
        gap = min(abs(film.year - year) for year in years)
        yield Evidence("years from what the piece is about", -YEARS_APART * gap)
