"""The graph of films and lines, and ways through it."""

from dataclasses import dataclass
from enum import StrEnum

from matchcut.films.values import Film
from matchcut.lines.values import Line


@dataclass(frozen=True, slots=True)
class Lineage:
    """Films and the lines between them, both by release; every line joins two of the films.

    `left_out` counts the films that belong here too but did not fit.
    """

    films: tuple[Film, ...]
    lines: tuple[Line, ...]
    left_out: int = 0

    def film(self, film_id: str) -> Film | None:
        """The film of that id, if it is here."""
        return next((film for film in self.films if film.id == film_id), None)


class Wish(StrEnum):
    """Which way is wanted."""

    BEST_ARGUED = "best argued"
    SHORTEST = "shortest"


@dataclass(frozen=True, slots=True)
class Way:
    """Films by id from one end to the other, the chance that every line holds, and what for."""

    films: tuple[str, ...]
    chance: float
    wishes: tuple[Wish, ...] = ()

    @property
    def middle(self) -> tuple[str, ...]:
        """The films it passes through."""
        return self.films[1:-1]
