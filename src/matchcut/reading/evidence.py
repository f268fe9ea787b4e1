"""What speaks for and against reading some words as a film's title: signs that add up.

Each sign has a name and a value; a table of weights says how many log-odds one of it is worth.
Their sum goes through the logistic function to a score between 0 and 1. Detection (is it a title
at all?) and choice (of which film?) are told apart and added. `HAND` was set by hand on the
development half of the golden corpus: what a piece is about is found with it, and what is worth
weighing at all. Links are chosen with the trained table (`weights`).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import exp, log

from matchcut.films.folding import fold_tokens
from matchcut.films.forms import Form
from matchcut.films.values import Film, Role
from matchcut.reading.documents import MarkKind
from matchcut.reading.surnames import surname
from matchcut.reading.typography import Case, Habit, Typography

MOST_PEOPLE = 2  # people named: more of them settle nothing more
NAME_CHARS = 4  # a shorter surname or character is too often a word
UNUSUAL = 0.35  # plainness below which a lone capitalised word looks like a name
LONG = 4  # tokens from which more of them add nothing
LITTLE_KNOWN = 0.1  # popularity below which a film is hardly known
BRIEF = 3  # characters up to which a title is as often a code or a sound

_PART = "only part of its title: "

Weights = Mapping[str, float]
HAND: Weights = {
    "base": -2.6,
    "words beyond the first": 1.1,
    "characters beyond the first": 0.8,
    "not in title marks, as titles are here": -5.0,
    "plain words without a capital": -3.5,
    "plain words in capitals": -3.5 / 3,
    "plain words at a sentence's head": -3.5,
    "plain words with one capital": -1.75,
    "in capitals": 2.6,
    "a capital": 0.9,
    "an unusual word": 1.8,
    "a capital at its head, as titles have here": 1.2,
    "a capital at its head": -1.5,
    "in small letters": -4.0,
    "in title marks": 6.0,
    "in italics": 3.5,
    "in italics, without capitals": 1.5,
    "a link": 2.5,
    "a link, without capitals": 0.5,
    "in quotation marks": 2.5,
    "in quotation marks, without capitals": 0.5,
    "in bold": 2.0,
    "in bold, without capitals": 0.5,
    "heads an entry": 3.0,
    "after a word for film": 2.2,
    "after a word for film, and set off": 3.6,
    "after words that compare": 1.2,
    "after “these films”": 2.0,
    "said to be another sort of work": -5.0,
    "part of a longer name": -2.5,
    "after a word of place": -1.8,
    "also a place or a day": -3.5,
    "also a place or a day, after a word of place": -5.0,
    "named beside its companion": 6.0,
    "a well-known film": 1.5,
    _PART + Form.MAIN: -1.2,
    _PART + Form.SUBTITLE: -2.5,
    _PART + Form.NO_ARTICLE: -0.4,
    "its year beside it": 4.5,
    "nearly its year beside it": 3.5,
    "another year beside it": -4.0,
    "its people are named": 2.5,
    "its director is named": 1.5,
    "its characters are named": 2.5,
    "what the piece is about": 4.0,
    "tied to what the piece is about": 1.5,
    "years from what the piece is about": -0.008,
}


@lru_cache(maxsize=1 << 15)
def name_tokens(name: str) -> tuple[str, ...]:
    """The folded tokens of a name; the same names are asked for again and again."""
    return fold_tokens(name)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One sign, how much of it there is, and its words where the sign's name does not say all."""

    sign: str
    value: float = 1.0
    words: str = ""

    @property
    def reason(self) -> str:
        """What it says, in words for a reader."""
        return self.words or self.sign


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
    namesakes: int = 1


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


def log_odds(evidence: Iterable[Evidence], weights: Weights) -> float:
    """What all evidence comes to; a sign that the table has not counts for nothing.

    >>> log_odds((Evidence("in italics"), Evidence("in small letters")), HAND)
    -0.5
    """
    return sum(weights.get(one.sign, 0.0) * one.value for one in evidence)


def score(odds: float) -> float:
    """The probability, from 0 to 1, that log-odds stand for.

    >>> score(0.0)
    0.5
    """
    return 1 / (1 + exp(-odds)) if odds > 0 else exp(odds) / (1 + exp(odds))


def form_weight(form: Form) -> float:
    """How much less a part of a title speaks for a film than the whole, by hand."""
    return HAND.get(_PART + form, 0.0)


def detection(phrase: Phrase, habit: Habit) -> tuple[Evidence, ...]:
    """What the page says on whether these words are a title at all."""
    return (
        Evidence("base"),
        *_length(phrase, habit),
        *_case(phrase, habit),
        *_marks(phrase.page, habit),
        *_beside(phrase),
    )


def companionship(film: Film, phrase: Phrase, context: Context) -> tuple[Evidence, ...]:
    """What it says that a version stands beside its companion, as in "Him & Her"."""
    both = film.id in context.together and phrase.start in context.places
    return (Evidence("named beside its companion"),) if both else ()


def choice(film: Film, form: Form, phrase: Phrase, context: Context) -> tuple[Evidence, ...]:
    """What speaks for this film rather than another of the name."""
    return (
        Evidence("a well-known film", film.popularity),
        Evidence(_PART + form, 1.0, "only part of its title"),
        *_known(film, phrase),
        *_named_so(film, phrase, context),
        *_year(film, phrase.page.year),
        *_people(film, phrase, context),
        *_subject(film, context),
    )


def _length(phrase: Phrase, habit: Habit) -> Iterator[Evidence]:
    more = min(phrase.tokens, LONG) - 1
    sign = "words beyond the first" if phrase.spaced else "characters beyond the first"
    yield Evidence(sign, more, "a long title")
    page = phrase.page
    bare = not (page.marks or page.bracketed or page.head)
    if bare and phrase.tokens == 1:
        yield Evidence("one word, not set apart")
    if bare and len(phrase.words) <= BRIEF and phrase.spaced:
        yield Evidence("a very short word")
    if bare and not any(char.isalpha() for char in phrase.words):
        yield Evidence("a mere number")
    if bare and habit.marked:
        yield Evidence("not set apart, as titles are here")
    if page.within_mark:
        yield Evidence("part of words set apart")
    if bare and page.possessive:
        yield Evidence("owns what follows")


def _case(phrase: Phrase, habit: Habit) -> Iterator[Evidence]:
    plain, case = phrase.plainness, phrase.page.case
    if case is Case.NONE and habit.brackets and not (phrase.page.bracketed or phrase.page.head):
        yield Evidence("not in title marks, as titles are here")
    elif habit.caseless or case is Case.NONE:
        yield Evidence("plain words without a capital", plain, "plain words")
        yield Evidence("in a text without capitals")
    elif case in {Case.TITLE, Case.UPPER}:
        yield Evidence("in capitals" if phrase.tokens > 1 else "a capital")
        yield Evidence("plain words in capitals", plain, "plain words")
        if phrase.tokens == 1:
            yield Evidence("an unusual word", max(0.0, 1 - plain / UNUSUAL))
    elif case is Case.SENTENCE:
        yield Evidence("plain words at a sentence's head", plain, "plain words")
    elif case is Case.FIRST:
        titled = "a capital at its head"
        yield Evidence(f"{titled}, as titles have here" if habit.sentence_case else titled)
        yield Evidence("plain words with one capital", plain, "plain words")
    else:
        yield Evidence("in small letters")


def _marks(page: Typography, habit: Habit) -> Iterator[Evidence]:
    capitals = habit.caseless or page.case is not Case.LOWER
    small = "" if capitals else ", without capitals"
    if page.bracketed:
        yield Evidence("in title marks")
    for kind, sign in _SET_APART.items():
        if kind in page.marks:
            yield Evidence(sign + small)
    if MarkKind.QUOTE in page.marks and not page.bracketed:
        # small letters in quotation marks are a way of speaking
        quoted = capitals and not habit.caseless
        yield Evidence("in quotation marks" + ("" if quoted else ", without capitals"))


_SET_APART = {
    MarkKind.EMPHASIS: "in italics",
    MarkKind.LINK: "a link",
    MarkKind.STRONG: "in bold",
}


def _beside(phrase: Phrase) -> Iterator[Evidence]:
    page = phrase.page
    if page.head:
        yield Evidence("heads an entry")
    if page.after_film_word:
        yield Evidence("after a word for film" + (", and set off" if page.set_off else ""))
    if page.after_comparison:
        yield Evidence("after words that compare")
    if page.parenthesised_group:
        yield Evidence("after “these films”")
    if page.before_other_work:
        yield Evidence("said to be another sort of work")
    if page.inside_name:
        yield Evidence("part of a longer name")
    if page.after_place_article and phrase.tokens == 1 and not (page.marks or page.bracketed):
        yield Evidence("after a word of place")
    if phrase.place and not (page.marks or page.bracketed or page.head):
        after = ", after a word of place" if page.after_place_word else ""
        yield Evidence("also a place or a day" + after)


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
    words = phrase.words.casefold()
    spoken = {title.language for title in film.titles if title.text.casefold() == words}
    if spoken and spoken.isdisjoint({None, "en", context.language, *film.languages}):
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
        named = any(context.says(name) for name in (credit.person.name, *credit.person.names))
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
    for role in played[:2]:
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
