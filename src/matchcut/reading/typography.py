"""How words stand on the page: their case, their marks, and what stands right beside them.

All that can be said of a place before asking which film it might mean.
"""

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from re import compile as case_sensitive
from re import findall

from matchcut.reading.documents import BlockRole, Mark, MarkKind
from matchcut.reading.sentences import sentences
from matchcut.reading.values import Piece
from matchcut.reading.vocabularies.values import YEAR, Vocabulary
from matchcut.reading.vocabulary import compiled

REACH_BEFORE = 60  # characters looked at before a place, within its paragraph
REACH_AFTER = 40
LEAD_CHARS = 12  # marks and a number before what heads an entry
PLACE_CHARS = 24  # the last word or two before a place
SHOUTED = 4  # capitals from which on words are shouted, and no initials
MARKS_NEAR = 6  # marks that begin before a place and may cover it
CASELESS_SHARE = 0.3  # below this share of sentences that begin with a capital, case says nothing
_YEAR_AFTER = (
    rf"^[\s\"'’”»」》)*_]*[,\uff0c]?\s*[(\[\uff08]?\s*(?:[^\W\d][^()\d]{{0,30}},\s*)?(?P<year>{YEAR})"
    rf"(?!\d)"
)
_YEAR_BEFORE = (
    rf"(?<!\d)(?P<year>{YEAR})(?:['’]s|年的?|\s+(?:\w+\s+){{0,2}}(?:film|movie|version|"
    rf"classic|drama|comedy))?[\s\"“«《*_]*$"
)
_LEADS = r"^\W*(?:\d{4}|\d{1,2}|[一二三四五六七八九十]{1,2})?\W*$"  # before an entry's film
_ANNOUNCED = r"^[\s\"'’”»」》*_]*(?:[(\[（]\d{4}[)\]）])?\s*(?:[—–:：]|\s-\s)"
_HEAD_END = r"^[\s\"'’”»」》*_]*(?:$|[(\[\uff08]|[-–—:\uff1a,]|\n)"

TITLE_MARKS = ("《", "〈", "『")
SETS_OFF = ',.;:!?)”’"，。；：！？）'
_OPENING = "\"'“”‘’«»(*_ "  # what may stand between a word and the title after it
_LETTER = case_sensitive(r"[^\W\d_]")
_FIGURE = case_sensitive(r"[12]\d")
_RUNS_ON = case_sensitive(r"^(?: |-)[A-ZÀ-Ý][\w’']")
# a capital before, unless it begins the sentence ("In Ran") or owns what follows ("Kurosawa's Ran")
_RUNS_UP = case_sensitive(r"[^\W_][,;)\]]?[ -][A-ZÀ-Ý](?:\w|[.-](?=\w))*(?<!['’]s)[ -]$")


class Case(StrEnum):
    """How words are capitalised."""

    TITLE = "capitals"
    FIRST = "a capital only on the first word"
    SENTENCE = "a capital only where a sentence begins"
    LOWER = "small letters"
    UPPER = "all capitals"
    NONE = "a script without case"


@dataclass(frozen=True, slots=True)
class Typography:
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
    around: str = ""


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
        self._piece = piece
        self.starts = [start for start, _ in sentences(piece.text)]
        self._starts = set(self.starts)
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
        self.span_starts = [span.start for span in piece.spans]
        self._mark_starts = [mark.start for mark in self.marks]
        self._heads = {span.start for span in piece.spans if span.role is BlockRole.ITEM}
        self._headings = {s.start for s in piece.spans if s.role is BlockRole.HEADING}

    def before(self, start: int) -> str:
        """The words before, back to the paragraph's beginning."""
        text = self.text[max(0, start - REACH_BEFORE) : start]
        return text.rpartition("\n\n")[2]

    def after(self, end: int) -> str:
        """The words after, up to the paragraph's end."""
        return self.text[end : end + REACH_AFTER].partition("\n\n")[0]

    def _nearby_marks(self, start: int) -> list[Mark]:
        last = bisect_right(self._mark_starts, start)
        return self.marks[max(0, last - MARKS_NEAR) : last]

    def typography(self, start: int, end: int) -> Typography:
        """How the words from `start` to `end` stand."""
        before, after = self.before(start), self.after(end)
        marks = [m for m in self._nearby_marks(start) if _exact(self.text, m, start, end)]
        bracketed = before.endswith(TITLE_MARKS) and after.startswith(("》", "〉", "』"))
        bare, last = f"{before.rstrip(_OPENING)} ", before[-PLACE_CHARS:]
        return Typography(
            case=self.case(start, end),
            marks=frozenset(mark.kind for mark in marks),
            bracketed=bracketed,
            year=_year(before, after),
            after_film_word=self.after_film_word(start),
            after_comparison=bool(compiled(self.words.comparison).search(bare)),
            before_other_work=self._other_work(before, after),
            head=self._head(start, end, after),
            inside_name=self._inside_name(before, after, marked=bool(marks)),
            after_place_word=bool(compiled(self.words.place_preposition).search(last)),
            after_place_article=bool(compiled(self.words.place_article).search(last)),
            parenthesised_group=self._grouped(before),
            set_off=not after or after[0] in SETS_OFF,
            within_mark=not marks and self._within(start, end),
            possessive=after[:2] in {"'s", "’s"},
            around=f"{before} {after}".casefold(),
        )

    def year(self, start: int, end: int) -> int | None:
        """The year beside the words from `start` to `end`."""
        return _year(self.before(start), self.after(end))

    def after_film_word(self, start: int) -> bool:
        """Whether "the film called" or the like goes before."""
        bare = f"{self.before(start).rstrip(_OPENING)} "
        return bool(compiled(self.words.before_title).search(bare))

    def _within(self, start: int, end: int) -> bool:
        """Whether the words are part of what some mark covers."""
        return any(
            m.start <= start and end <= m.end and m.kind is not MarkKind.QUOTE
            for m in self._nearby_marks(start)
        )

    def _grouped(self, before: str) -> bool:
        """Whether the words stand in brackets or after a colon that follow "these films"."""
        opening = before.rstrip("\"'“”‘’«»*_ ")
        return opening.endswith(("(", ":", "（", "：")) and bool(
            compiled(self.words.these_films).search(opening)
        )

    def _other_work(self, before: str, after: str) -> bool:
        return bool(
            compiled(self.words.not_film_noun).search(after)
            or compiled(self.words.not_film_before).search(f"{before.rstrip(_OPENING + '《')} ")
        )

    def case(self, start: int, end: int) -> Case:
        """How the words from `start` to `end` are capitalised."""
        found = findall(r"[^\W\d_][\w'’]*", self.text[start:end])
        cased = [word for word in found if word[0].isupper() or word[0].islower()]
        if not cased:
            return Case.NONE
        shouted = all(word.isupper() for word in cased)
        if shouted and len("".join(cased)) >= SHOUTED:
            return Case.UPPER
        small = self.words.function_words
        heavy = [word for word in cased[1:] if word.casefold() not in small]
        first = cased[0][0].isupper()
        if first and all(word[0].isupper() for word in heavy):
            alone = len([word for word in cased if word[0].isupper()]) == 1
            return Case.SENTENCE if alone and self._begins(start) else Case.TITLE
        if first:
            return Case.SENTENCE if self._begins(start) else Case.FIRST
        return Case.LOWER

    def _begins(self, start: int) -> bool:
        """Whether a sentence begins here, marks and quotation marks aside."""
        return any(at in self._starts for at in range(max(0, start - 2), start + 1))

    def _head(self, start: int, end: int, after: str) -> bool:
        """Whether the words head a list item or make up a heading."""
        first, last = self._paragraph(start)
        if start - first > LEAD_CHARS:
            return False
        if not (_LETTER.search(self.text, first, start) or _LETTER.search(self.text, end, last)):
            return True  # on a line of their own, with no more than a year
        heading = first in self._headings and start <= first + 3 and last - 8 <= end <= last
        leads = bool(compiled(_LEADS).search(self.text[first:start]))
        announced = leads and bool(compiled(_ANNOUNCED).search(after))
        opening = any(at in self._heads for at in range(max(0, start - 3), start + 1))
        return heading or announced or (opening and bool(compiled(_HEAD_END).search(after)))

    def _paragraph(self, at: int) -> tuple[int, int]:
        """Start and end of the paragraph, heading or item around a character."""
        number = bisect_right(self.span_starts, at) - 1
        if number < 0:
            return 0, len(self.text)
        return self._piece.spans[number].start, self._piece.spans[number].end

    def _inside_name(self, before: str, after: str, *, marked: bool) -> bool:
        """Whether the words run on in capitals, and so are part of a longer name."""
        if marked or self.caseless:
            return False
        joined = before.endswith((" ", "-"))
        return bool(_RUNS_ON.search(after) or (joined and _RUNS_UP.search(before)))


def _exact(text: str, mark: Mark, start: int, end: int) -> bool:
    """Whether the mark covers these words and nothing more than punctuation or a year."""
    if mark.start > start or mark.end < end:
        return False
    return not (_LETTER.search(text, mark.start, start) or _LETTER.search(text, end, mark.end))


def _year(before: str, after: str) -> int | None:
    """The year beside some words; most have no figure near."""
    found = None
    if _FIGURE.search(after):
        found = compiled(_YEAR_AFTER).search(after)
    if not found and _FIGURE.search(before):
        found = compiled(_YEAR_BEFORE).search(before)
    return int(found["year"]) if found else None
