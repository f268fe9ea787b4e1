"""What is asked of the explorer: all of it stands in the address, so that links can be shared."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse

from matchcut.lineage.exploring import Fold, View, Wanted
from matchcut.lineage.filters import Filter
from matchcut.lines.values import Group, Kind, Through

STEPS, MOST_STEPS = 2, 4
MOST_VOICE_CHARS = 100
MOST_CHOSEN = 20  # of the values of one field
_Word = TypeVar("_Word", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class State:
    """How far to go, what to let in, and what is open; empty filters let in everything."""

    back: int = STEPS
    on: int = STEPS
    group: tuple[Group, ...] = ()
    kind: tuple[Kind, ...] = ()
    through: tuple[Through, ...] = ()
    voice: str = ""
    decade: tuple[int, ...] = ()
    country: tuple[str, ...] = ()
    unfold: str = ""
    past: int = 0

    @property
    def view(self) -> View:
        """How far to go and what is open."""
        return View(self.back, self.on, self.unfold, self.past)

    @property
    def wanted(self) -> Wanted:
        """What is let in."""
        groups = frozenset(self.group or Group)
        return Wanted(
            Filter(groups, frozenset(self.through)),
            frozenset(self.kind),
            self.voice,
            frozenset(self.decade),
            frozenset(self.country),
        )

    @property
    def further(self) -> bool:
        """Whether filters are set that stand behind the first ones."""
        return bool(self.kind or self.through or self.voice or self.decade or self.country)

    @property
    def filtered(self) -> bool:
        """Whether anything is left out by a filter."""
        return self.further or bool(self.group)

    @property
    def plain(self) -> "State":
        """The same without filters and with nothing opened."""
        return State(self.back, self.on)

    @property
    def folded(self) -> "State":
        """The same with nothing opened, as another film is shown first."""
        return replace(self, unfold="", past=0)

    def opening(self, fold: Fold) -> "State":
        """The same with this fold open."""
        return replace(self, unfold=fold.key, past=fold.past)

    def query(self) -> str:
        """Return what stands in the address behind the question mark; nothing for the plain one."""
        usual = State()
        told = {
            name: getattr(self, name)
            for name in self.__slots__
            if getattr(self, name) != getattr(usual, name)
        }
        return urlencode(told, doseq=True)

    def address(self, film_id: str, form: str = "") -> str:
        """Return where this is shown of a film, or the file of this form."""
        name, args = ("lineage-file", (film_id, form)) if form else ("explorer", (film_id,))
        query = self.query()
        return reverse(name, args=args) + (f"?{query}" if query else "")


def state(asked: QueryDict) -> State:
    """Return what is asked for; what cannot be understood asks for nothing."""
    return State(
        back=_number(asked, "back", STEPS, MOST_STEPS),
        on=_number(asked, "on", STEPS, MOST_STEPS),
        group=_words(asked.getlist("group"), Group),
        kind=_words(asked.getlist("kind"), Kind),
        through=_words(asked.getlist("through"), Through),
        voice=" ".join(asked.get("voice", "").split())[:MOST_VOICE_CHARS],
        decade=tuple(sorted({int(one) for one in _some(asked, "decade") if _year(one)})),
        country=tuple(sorted(set(_some(asked, "country")))),
        unfold=asked.get("unfold", ""),
        past=_number(asked, "past", 0, None),
    )


def _words(asked: Iterable[str], of: type[_Word]) -> tuple[_Word, ...]:
    """Return those of the words that are asked for, in their own order; none if it is all."""
    chosen = tuple(word for word in of if word in asked)
    return chosen if len(chosen) < len(of) else ()


def _number(asked: QueryDict, name: str, usual: int, most: int | None) -> int:
    text = asked.get(name, "")
    if not _year(text):
        return usual
    return int(text) if most is None else min(int(text), most)


def _year(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= len("1930")


def _some(asked: QueryDict, name: str) -> list[str]:
    return [one for one in asked.getlist(name) if one][:MOST_CHOSEN]
