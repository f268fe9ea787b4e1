"""How words stand on the page: their case, their marks, and what stands right beside them.

All that can be said of a place before asking which film it might mean.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from re import compile as case_sensitive
from typing import NamedTuple

from matchcut.reading.beside import OPENING, ending, inside_name, led, numbered, year_beside
from matchcut.reading.documents import BlockRole, Mark, MarkKind
from matchcut.reading.sentences import sentences
from matchcut.reading.values import Piece
from matchcut.reading.vocabularies.values import YEAR, Vocabulary
from matchcut.reading.vocabulary import compiled

REACH_BEFORE = 60  # characters looked at before a place, within its paragraph
REACH_AFTER = 40
LEAD_CHARS = 12  # marks and a number before what heads an entry
TAIL_CHARS = 8  # marks or a year after what makes up a heading
PLACE_CHARS = 24  # the last word or two before a place
SHOUTED = 4  # capitals from which on words are shouted, and no initials
MARKS_NEAR = 6  # marks that begin before a place and may cover it
CASELESS_SHARE = 0.3  # below this share of sentences that begin with a capital, case says nothing
_MAYBE_YEAR = case_sensitive(r"[12'’]\d\d")  # "'77" too
_LEADS = r"^\W*(?:\d{4}|\d{1,2}|[一二三四五六七八九十]{1,2})?\W*$"  # before an entry's film
_ANNOUNCED = r"^[\s\"'’”»」》*_]*(?:[(\[（]\d{4}[)\]）])?\s*(?:[—–:：]|\s-\s)"
_GOES_ON = case_sensitive(r" ?[^\W\d_]")  # as words in running text do
_HEAD_END = r"^[\s\"'’”»」》*_]*(?:$|[(\[\uff08]|[-–—:\uff1a,]|\n)"
TITLE_MARKS = ("《", "〈", "『")
SETS_OFF = ',.;:!?)”’"，。；：！？）'
_WORD = case_sensitive(r"[^\W\d_][\w'’]*")
_LETTER = case_sensitive(r"[^\W\d_]")


class Case(StrEnum):
    """How words are capitalised."""

    TITLE = "capitals"
    FIRST = "a capital only on the first word"
    SENTENCE = "a capital only where a sentence begins"
    LOWER = "small letters"
    UPPER = "all capitals"
    NONE = "a script without case"


class Typography(NamedTuple):
    """What the page says about some words, whatever they mean."""

    case: Case
    marks: frozenset[MarkKind]
    bracketed: bool
    year: int | None
    after_film_word: bool
    after_comparison: bool
    before_other_work: bool
    head: bool
    inside_name: bool
    after_place_word: bool
    after_place_article: bool
    parenthesised_group: bool
    set_off: bool
    within_mark: bool = False
    possessive: bool = False
    before: str = ""
    after: str = ""

    def around(self) -> str:
        """What stands before and after, in small letters."""
        return f"{self.before} {self.after}".casefold()


@dataclass(frozen=True, slots=True)
class Habit:
    """How a piece writes: without capitals, in title marks, in sentence case, in italics."""

    caseless: bool = False
    brackets: bool = False
    sentence_case: bool = False
    marked: bool = False


class Page:
    """A piece seen as a page: answers what stands where, once computed."""

    def __init__(self, piece: Piece, words: Vocabulary) -> None:
        self.text = piece.text
        self.words = words
        self.language = piece.language
        self._piece = piece
        self.starts = [start for start, _ in sentences(piece.text)]
        self._starts = {start for start in self.starts if not numbered(self.text, start)}
        begun = [self.text[start] for start in self.starts]
        capitals = sum(char.isupper() for char in begun)
        begun = [char for char in begun if char.isupper() or char.islower()]
        self.caseless = capitals < CASELESS_SHARE * len(begun)
        self.habit = Habit(
            caseless=self.caseless,
            brackets=bool(compiled("《[^》]{1,40}》").search(self.text)),
            sentence_case=words.sentence_case,
            marked=any(mark.kind is MarkKind.EMPHASIS for mark in piece.marks),
        )
        self.marks = sorted(piece.marks, key=lambda mark: mark.start)
        self.year_starts = [found.start() for found in _MAYBE_YEAR.finditer(piece.text)]
        self.span_starts = [span.start for span in piece.spans]
        self._mark_starts = [mark.start for mark in self.marks]
        self._heads = {span.start for span in piece.spans if span.role is BlockRole.ITEM}
        self._headings = {s.start for s in piece.spans if s.role is BlockRole.HEADING}

    @cached_property
    def years(self) -> frozenset[int]:
        """The years that stand in the text."""
        return frozenset(map(int, compiled(YEAR).findall(self.text)))

    def year_within(self, first: int, last: int) -> bool:
        """Whether a year may begin at one of these characters, or between."""
        at = bisect_left(self.year_starts, first)
        return at < len(self.year_starts) and self.year_starts[at] <= last

    def before(self, start: int) -> str:
        """The words before, back to the paragraph's beginning."""
        text = self.text[max(0, start - REACH_BEFORE) : start]
        return text.rpartition("\n\n")[2]

    def after(self, end: int) -> str:
        """The words after, up to the paragraph's end."""
        return self.text[end : end + REACH_AFTER].partition("\n\n")[0]

    def _covering(self, start: int, end: int) -> list[Mark]:
        """The marks that cover the words."""
        last = bisect_right(self._mark_starts, start)
        return [mark for mark in self.marks[max(0, last - MARKS_NEAR) : last] if end <= mark.end]

    def typography(self, start: int, end: int) -> Typography:
        """How the words from `start` to `end` stand."""
        before, after = self.before(start), self.after(end)
        covering = self._covering(start, end)
        marks = frozenset([m.kind for m in covering if bare_beside(self.text, m, start, end)])
        words, last = self.words, before[-PLACE_CHARS:]
        ends, bare = ending(before), f"{before.rstrip(OPENING)} "
        return Typography(  # in order: naming them takes four times as long
            self.case(start, end),
            marks,
            before.endswith(TITLE_MARKS) and after.startswith(("》", "〉", "』")),
            self.year(start, end),
            led(words.before_title, ends, bare),
            led(words.comparison, ends, bare),
            self._other_work(before, after, ends),
            self.heads(start, end),
            not (marks or self.caseless) and inside_name(before, after, initial=end - start == 1),
            led(words.place_preposition, ends, last),
            led(words.place_article, ends, last),
            self._grouped(before),
            not after or after[0] in SETS_OFF,
            bool(covering) and not marks and any(m.kind is not MarkKind.QUOTE for m in covering),
            after.startswith(("'s", "’s")),
            before,
            after,
        )

    def announced(self, start: int, end: int) -> bool:
        """Whether "the film called" or the like goes before, or a year stands beside."""
        if self.year(start, end) is not None:
            return True
        before = self.before(start)
        return led(self.words.before_title, ending(before), f"{before.rstrip(OPENING)} ")

    def year(self, start: int, end: int) -> int | None:
        """The year beside the words from `start` to `end`; most have none near."""
        if not self.year_within(start - REACH_BEFORE, end + REACH_AFTER):
            return None
        return year_beside(self.before(start), self.after(end))

    def _grouped(self, before: str) -> bool:
        """Whether the words stand in brackets or after a colon that follow "these films"."""
        opening = before.rstrip("\"'“”‘’«»*_ ")
        return opening.endswith(("(", ":", "（", "：")) and bool(
            compiled(self.words.these_films).search(opening)
        )

    def _other_work(self, before: str, after: str, ends: str) -> bool:
        said_before = led(self.words.not_film_before, ends, f"{before.rstrip(OPENING + '《')} ")
        return said_before or bool(compiled(self.words.not_film_noun).match(after))

    def case(self, start: int, end: int) -> Case:
        """How the words from `start` to `end` are capitalised."""
        found = _WORD.findall(self.text, start, end)
        cased = [word for word in found if word[0].isupper() or word[0].islower()]
        if not cased:
            return Case.NONE
        if not cased[0][0].isupper():
            return Case.LOWER
        letters = "".join(cased)
        if letters.isupper() and len(letters) >= SHOUTED:
            return Case.UPPER
        more = [word.casefold() for word in cased[1:] if not word[0].isupper()]
        alone = len(more) == len(cased) - 1
        if self.words.function_words.issuperset(more):
            return Case.SENTENCE if alone and self.begins(start) else Case.TITLE
        return Case.SENTENCE if self.begins(start) else Case.FIRST

    def begins(self, start: int) -> bool:
        """Whether a sentence begins here, marks and quotation marks aside."""
        return not self._starts.isdisjoint((start, start - 1, start - 2))

    def heads(self, start: int, end: int) -> bool:
        """Whether the words head a list item or make up a heading; most are soon told not to."""
        first, last = self._paragraph(start)
        if start - first > LEAD_CHARS or (
            last - end > TAIL_CHARS and _GOES_ON.match(self.text, end)
        ):
            return False
        if not (_LETTER.search(self.text, first, start) or _LETTER.search(self.text, end, last)):
            return True  # on a line of their own, with no more than a year
        if first in self._headings and start <= first + 3 and last - TAIL_CHARS <= end <= last:
            return True
        after = self.after(end)
        opening = not self._heads.isdisjoint(range(max(0, start - 3), start + 1))
        if opening and compiled(_HEAD_END).match(after):
            return True
        leads = compiled(_LEADS).match(self.text[first:start])
        return bool(leads and compiled(_ANNOUNCED).match(after))

    def _paragraph(self, at: int) -> tuple[int, int]:
        """Start and end of the paragraph, heading or item around a character."""
        number = bisect_right(self.span_starts, at) - 1
        if number < 0:
            return 0, len(self.text)
        return self._piece.spans[number].start, self._piece.spans[number].end


def capital(page: Page, start: int, end: int) -> bool:
    """Whether the words begin with a capital, in a text that has capitals."""
    words = (found[0][0] for found in _WORD.finditer(page.text, start, end))
    first = next((char for char in words if char.isupper() or char.islower()), "")
    return first.isupper() and not page.caseless


def bare_beside(text: str, mark: Mark, start: int, end: int) -> bool:
    """Whether the mark covers, beside these words, nothing more than punctuation or a year."""
    return not (_LETTER.search(text, mark.start, start) or _LETTER.search(text, end, mark.end))
