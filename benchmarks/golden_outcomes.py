"""What came of comparing: outcomes one by one, and their counts."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum

from matchcut.films.values import Film
from matchcut.reading.values import Quote


class Verdict(StrEnum):
    """How one thing wanted or found stands; a wrong value is both missed and beyond."""

    RIGHT = "right"
    MISSED = "missed"
    BEYOND = "beyond"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A verdict under an aspect; `where` names the row ("comment 2 films 3").

    `words` tell a difference to a reader; where another outcome tells it already, there are none.
    """

    aspect: str
    verdict: Verdict
    where: str
    words: str = ""

    @property
    def key(self) -> str:
        """What names a difference without a word of the text."""
        return f"{self.where} {self.verdict}"


@dataclass(frozen=True, slots=True)
class Counts:
    """How many were right, missed, and found beyond what is there."""

    right: int = 0
    missed: int = 0
    beyond: int = 0

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 where nothing was found."""
        return self.right / (self.right + self.beyond) if self.right + self.beyond else 1.0

    @property
    def recall(self) -> float:
        """The share of what is there that was found; 1 where nothing is there."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where nothing is there nor found."""
        total = 2 * self.right + self.missed + self.beyond
        return 2 * self.right / total if total else 1.0


def counts(outcomes: Iterable[Outcome], aspect: str) -> Counts:
    """Return the counts of one aspect."""
    seen = Counter(one.verdict for one in outcomes if one.aspect == aspect)
    return Counts(seen[Verdict.RIGHT], seen[Verdict.MISSED], seen[Verdict.BEYOND])


def judged(aspect: str, where: str, wanted: object, found: object) -> Iterator[Outcome]:
    """Yield what a single value comes to; None is no value, and right where none is wanted."""
    if wanted == found:
        yield Outcome(aspect, Verdict.RIGHT, where)
        return
    words = f"wanted {wanted!r}, found {found!r}"
    if wanted is not None:
        yield Outcome(aspect, Verdict.MISSED, where, words)
    if found is not None:
        yield Outcome(aspect, Verdict.BEYOND, where, "" if wanted is not None else words)


def told(one: object) -> str:
    """Return a row or find in one line: films by id, quotations in quotes, defaults left out."""
    if isinstance(one, Film):
        return one.id
    if isinstance(one, Quote):
        return f"“{one.exact}”"
    if isinstance(one, tuple):
        return " | ".join(map(told, one))
    if not is_dataclass(one):
        return str(one)
    held = ((field, getattr(one, field.name)) for field in fields(one))
    return ", ".join(
        f"{field.name}: {told(value)}"
        for field, value in held
        if value not in {field.default, None, (), ""}
    )
