"""What the page says on whether some words are a title at all, whatever film they may name."""

from collections.abc import Iterator
from functools import cache
from re import compile as case_sensitive
from typing import NamedTuple

from matchcut.films.index import Sort
from matchcut.reading.documents import MarkKind
from matchcut.reading.evidence import BRIEF, LONG, SET_APART, UNUSUAL, Evidence
from matchcut.reading.typography import Case, Habit, Typography
from matchcut.reading.vocabularies.values import YEAR
from matchcut.reading.vocabulary import compiled

_OF_HEADINGS = {MarkKind.STRONG, MarkKind.LINK}
_ENTRY = case_sensitive(r"\s?[-–—.)]\s+\w")  # what stands between a number and its entry
_sign = cache(Evidence)  # most say the same wherever they stand


class Phrase(NamedTuple):
    """Words that may be a title, whatever film they name; `sorts` are all that bear the name."""

    start: int
    end: int
    words: str
    key: int
    tokens: int
    plainness: float
    place: bool
    sorts: int
    page: Typography
    spaced: bool
    namesakes: int = 1


def detection(phrase: Phrase, habit: Habit) -> tuple[Evidence, ...]:
    """What the page says on whether these words are a title at all."""
    page = phrase.page
    bare = not (page.marks or page.bracketed or page.head)
    return (
        _sign("base"),
        *_length(phrase, habit, bare=bare),
        *_case(phrase, habit),
        *(_marks(page, habit) if page.marks or page.bracketed else ()),
        *_beside(phrase),
        *(_also(phrase) if bare else ()),
    )


def _length(phrase: Phrase, habit: Habit, *, bare: bool) -> Iterator[Evidence]:
    more = min(phrase.tokens, LONG) - 1
    sign = "words beyond the first" if phrase.spaced else "characters beyond the first"
    yield _sign(sign, more, "a long title")
    if bare and phrase.tokens == 1:
        yield _sign("one word, not set apart")
        if habit.caseless:
            yield _sign("one word, in a text without capitals")
    if bare and len(phrase.words) <= BRIEF and phrase.spaced:
        yield _sign("a very short word")
    if not any(char.isalpha() for char in phrase.words):
        yield from _number(phrase, bare=bare)
    if bare and habit.marked:
        yield _sign("not set apart, as titles are here")
    if phrase.page.within_mark:
        yield _sign("part of words set apart")
    if bare and phrase.page.possessive:
        yield _sign("owns what follows")


def _number(phrase: Phrase, *, bare: bool) -> Iterator[Evidence]:
    """What is said of figures: that they are no more, or head what follows."""
    page = phrase.page
    if bare:
        yield _sign("a mere number")
    elif page.head and _ENTRY.match(page.after):
        yield _sign("the number of an entry")
    elif page.marks <= _OF_HEADINGS and compiled(YEAR).fullmatch(phrase.words):
        yield _sign("a year that heads what follows")


def _case(phrase: Phrase, habit: Habit) -> Iterator[Evidence]:
    plain, case = phrase.plainness, phrase.page.case
    if case is Case.NONE and habit.brackets and not (phrase.page.bracketed or phrase.page.head):
        yield _sign("not in title marks, as titles are here")
    elif habit.caseless or case is Case.NONE:
        yield Evidence("plain words without a capital", plain, "plain words")
        if habit.caseless:
            yield _sign("in a text without capitals")
    elif case in {Case.TITLE, Case.UPPER}:
        yield _sign("in capitals" if phrase.tokens > 1 else "a capital")
        yield Evidence("plain words in capitals", plain, "plain words")
        if phrase.tokens == 1:
            yield Evidence("an unusual word", max(0.0, 1 - plain / UNUSUAL))
    elif case is Case.SENTENCE:
        yield Evidence("plain words at a sentence's head", plain, "plain words")
        if phrase.tokens > 1 and phrase.words[1:].islower():
            titled = "small letters after a sentence's head"
            yield _sign(f"{titled}, as titles have here" if habit.sentence_case else titled)
    elif case is Case.FIRST:
        titled = "a capital at its head"
        yield _sign(f"{titled}, as titles have here" if habit.sentence_case else titled)
        yield Evidence("plain words with one capital", plain, "plain words")
    else:
        yield _sign("in small letters")


def _marks(page: Typography, habit: Habit) -> Iterator[Evidence]:
    capitals = habit.caseless or page.case is not Case.LOWER
    small = "" if capitals else ", without capitals"
    if page.bracketed:
        yield _sign("in title marks")
    for kind, sign in SET_APART.items():
        if kind in page.marks:
            yield _sign(sign + small)
    if MarkKind.QUOTE in page.marks and not page.bracketed:
        # small letters in quotation marks are a way of speaking
        quoted = capitals and not habit.caseless
        yield _sign("in quotation marks" + ("" if quoted else ", without capitals"))


def _beside(phrase: Phrase) -> Iterator[Evidence]:
    page = phrase.page
    if page.head:
        yield _sign("heads an entry")
    if page.after_film_word:
        yield _sign("after a word for film" + (", and set off" if page.set_off else ""))
    if page.after_comparison:
        yield _sign("after words that compare")
    if page.parenthesised_group:
        yield _sign("after “these films”")
    if page.before_other_work:
        yield _sign("said to be another sort of work")
    if page.inside_name:
        yield _sign("part of a longer name")
    if page.after_place_article and phrase.tokens == 1 and not (page.marks or page.bracketed):
        yield _sign("after a word of place")


def _also(phrase: Phrase) -> Iterator[Evidence]:
    """What else bears the name."""
    if phrase.place:
        after = ", after a word of place" if phrase.page.after_place_word else ""
        yield _sign("also a place or a day" + after)
    if phrase.sorts & Sort.PERSON:
        yield _sign("also somebody's name")
    if phrase.sorts & Sort.NAME:
        yield _sign("also a given name or surname")
