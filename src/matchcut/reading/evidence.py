"""What speaks for and against reading some words as a film's title: signs that add up.

Each sign has a name and a value; a table of weights says how many log-odds one of it is worth.
Their sum goes through the logistic function to a score between 0 and 1. Detection (is it a title
at all? `detecting`) and choice (of which film? `choosing`) are told apart and added. `HAND` was
set by hand on the development half of the golden corpus: what a piece is about is found with it.
Links are chosen with the trained table (`weights`).
"""

from collections.abc import Iterable, Mapping
from math import exp
from typing import NamedTuple

from matchcut.films.forms import Form
from matchcut.reading.documents import MarkKind

UNUSUAL = 0.35  # plainness below which a lone capitalised word looks like a name
LONG = 4  # tokens from which more of them add nothing
LITTLE_KNOWN = 0.1  # popularity below which a film is hardly known
BRIEF = 3  # characters up to which a title is as often a code or a sound

PART_OF = "only part of its title: "

SET_APART = {
    MarkKind.EMPHASIS: "in italics",
    MarkKind.LINK: "a link",
    MarkKind.STRONG: "in bold",
}

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
    "a mere number": -1.5,
    "a year that heads what follows": -5.0,
    "the number of an entry": -8.0,
    "one word, in a text without capitals": -1.0,
    "part of a longer name": -2.5,
    "after a word of place": -1.8,
    "also a place or a day": -3.5,
    "also a place or a day, after a word of place": -5.0,
    "named beside its companion": 8.0,
    "a well-known film": 1.5,
    PART_OF + Form.MAIN: -1.2,
    PART_OF + Form.SUBTITLE: -2.5,
    PART_OF + Form.NO_ARTICLE: -0.4,
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


class Evidence(NamedTuple):
    """One sign, how much of it there is, and its words where the sign's name does not say all."""

    sign: str
    value: float = 1.0
    words: str = ""

    @property
    def reason(self) -> str:
        """What it says, in words for a reader."""
        return self.words or self.sign


def log_odds(evidence: Iterable[Evidence], weights: Weights) -> float:
    """What all evidence comes to; a sign that the table has not counts for nothing.

    >>> log_odds((Evidence("in italics"), Evidence("in small letters")), HAND)
    -0.5
    """
    odds, worth = 0.0, weights.get
    for sign, value, _ in evidence:
        odds += worth(sign, 0.0) * value
    return odds


def score(odds: float) -> float:
    """The probability, from 0 to 1, that log-odds stand for.

    >>> score(0.0)
    0.5
    """
    return 1 / (1 + exp(-odds)) if odds > 0 else exp(odds) / (1 + exp(odds))


FORM_WEIGHTS = {form: HAND.get(PART_OF + form, 0.0) for form in Form}  # by hand, of each part
