"""Which of two films is the earlier: by years, and where they do not tell, by words."""

from dataclasses import dataclass

from matchcut.films.values import Film
from matchcut.lines.values import Kind


@dataclass(frozen=True, slots=True)
class Roles:
    """Two films in their roles; `directed` where the direction is known and time allows it."""

    earlier: Film
    later: Film
    directed: bool
    contradicted: bool = False


def ordered(earlier: Film, later: Film, kind: Kind, *, said: bool = False) -> Roles:
    """Return the two films in their roles.

    With `said` the words gave the roles: years that contradict them are told, never followed.
    Without, the years decide, and equal or unknown years leave the direction unknown.
    """
    known = earlier.year is not None and later.year is not None and earlier.year != later.year
    backward = known and (earlier.year or 0) > (later.year or 0)
    if kind.paired:
        first, second = sorted((earlier, later), key=lambda film: (film.year or 9999, film.title))
        return Roles(first, second, directed=False)
    if said:
        return Roles(earlier, later, directed=not backward, contradicted=backward)
    return Roles(later, earlier, directed=True) if backward else Roles(earlier, later, known)
