"""What a language's file of reading words holds.

Every pattern is a regular expression, matched without regard to case. Nothing in these files
may name a film, a site or a document.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

_CAPITAL = r"(?-i:[A-ZÀ-Þ])(?:\.|[\w'’-]+)"
MAKER = rf"(?:{_CAPITAL}(?: {_CAPITAL}){{1,2}}|(?:(?:de|di|da|del|von|van|la|le) )?[^\W\d_][\w-]+)"
YEAR = r"(?:18[89]\d|19\d\d|20\d\d)"


@dataclass(frozen=True, slots=True)
class Lead:
    """A pattern for the words before a title, and how all that it may find ends.

    A pattern tries every word, so that the `ends` are looked at first. They are in small letters,
    without the blanks, commas and marks that may follow.
    """

    pattern: str
    ends: tuple[str, ...] = ("",)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words by which one language's film writing is taken apart.

    `furniture` pairs a pattern for a whole block with the reason for dropping it. The others
    are patterns searched for inside a block or sentence, or before a title. `ordinals` are the
    words for one, two and so on, those of a number together, and `nations` the words for what is
    of a country, with its ISO 3166-1 code and the ISO 639-1 code of its language. What is
    `described` begins with one of `describing`, folded, or also with a name if
    `describing_names`; if there are none, anywhere. After such a word comes one of
    `describing_next`, a name, a nation in two words or, within a few more, a year.
    """

    language: str
    furniture: tuple[tuple[str, str], ...]
    spoiler_notice: str
    byline: str
    valediction: str
    makers: str
    cast_label: str
    synopsis_heading: str
    essay_heading: str
    influence_heading: str
    comments_heading: str
    quoted_synopsis: str
    review_signs: str
    post_signs: str
    list_signs: str
    greeting: str
    thanks_for_visit: str
    film_noun: str
    before_title: Lead
    these_films: str
    not_film_noun: str
    not_film_before: Lead
    comparison: Lead
    place_article: Lead
    place_preposition: Lead
    coordination: str
    recommended_by: str
    recommends_reported: str
    recommends: str
    recommends_not: str
    one_film: str
    many_films: str
    addressee: str
    readers: str
    doubtful_copy: str
    had_at: str
    place_of_copy: str
    note_on_copy: str
    described: str
    made_by: str
    describing: frozenset[str] = frozenset()
    describing_next: frozenset[str] = frozenset()
    describing_names: bool = False
    articles: frozenset[str] = frozenset()
    function_words: frozenset[str] = frozenset()
    runs_on: frozenset[str] = frozenset()
    ordinals: tuple[str, ...] = ()
    nations: Mapping[str, str] = field(default_factory=dict)
    sentence_case: bool = False

    def number(self, word: str) -> int | None:
        """The number that a word or numeral counts; None if it is neither."""
        low = word.casefold()
        return next((at for at, same in enumerate(self.ordinals, 1) if low in same.split()), None)


@dataclass(frozen=True, slots=True)
class Giveaways:
    """The words by which one language gives away how a story goes: what is told, and the pattern.

    `asides` only sound like it, and are taken out first. A sentence with one of `settings` tells
    how a story begins. What is `told` counts anywhere, `told_late` only once a text is past how
    its story begins. Patterns match whole words, but in a language written without blanks.
    """

    asides: tuple[str, ...]
    settings: tuple[str, ...]
    told: tuple[tuple[str, str], ...]
    told_late: tuple[tuple[str, str], ...]
    blanks: bool = True

    def any_of(self, *patterns: str) -> str:
        """Return the pattern that matches what any of these does."""
        edge = r"\b" if self.blanks else ""
        return f"{edge}(?:{'|'.join(patterns)}){edge}"
