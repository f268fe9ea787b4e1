"""All lines as columns of numbers: what searching and ranking work on.

A `Snapshot` is in compressed sparse row form: the lines that touch film `i` are
`touching[at[i] : at[i + 1]]`, best argued first, and what is said on line `j` stands in the rows
`said_at[j]` to `said_at[j + 1]`, by voice. Films are numbered in the order of their ids, so that
an id is found by bisection. Words are not in it: whoever found a way through the numbers asks for
the lines on it. `building` makes one.
"""

from dataclasses import dataclass
from enum import IntFlag

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int32]
Reals = NDArray[np.float64]
Truths = NDArray[np.bool_]

UNKNOWN_YEAR = 0
NO_VOICE = -1  # of project notes: they are shown, and count for nothing


class Mark(IntFlag):
    """What is true of a statement, seen from its line's earlier film."""

    DENIES = 1
    HEDGES = 2
    SPOILER = 4
    ONWARD = 8  # claims that the line's later film stems from the earlier one
    BACK = 16  # claims the reverse, which years cannot contradict
    AGAINST_TIME = 32  # the years contradict the roles


@dataclass(frozen=True, slots=True, eq=False)
class Snapshot:
    """Films, lines and statements as columns; the module says how they hang together.

    `earlier` and `later` number the films of each line; `kind`, `through`, `marks` and `voice`
    are one number a statement: place in `Kind`, bits of `Through`, bits of `Mark`, and who
    speaks. `years` are 0 where unknown.
    """

    ids: NDArray[np.str_]
    years: NDArray[np.int16]
    earlier: Numbers
    later: Numbers
    said_at: Numbers
    kind: NDArray[np.uint8]
    through: NDArray[np.uint16]
    marks: NDArray[np.uint8]
    voice: Numbers
    at: Numbers
    touching: Numbers

    def number(self, film_id: str) -> int | None:
        """The number of the film of that id, if it is here."""
        found = int(np.searchsorted(self.ids, film_id))
        return found if found < len(self.ids) and self.ids[found] == film_id else None

    def id(self, number: int) -> str:
        """The id of the film of that number."""
        return str(self.ids[number])

    def lines(self) -> Numbers:
        """The numbers of all lines."""
        return np.arange(len(self.earlier), dtype=np.int32)


@dataclass(frozen=True, slots=True, eq=False)
class Spans:
    """Rows of several spans one after another; `owner` is the span that each row is of."""

    rows: Numbers
    owner: Numbers


def spans(starts: Numbers, ends: Numbers) -> Spans:
    """Return the rows from each start to the end that goes with it.

    >>> spans(np.array([4, 9], np.int32), np.array([6, 10], np.int32)).rows.tolist()
    [4, 5, 9]
    """
    lengths = ends - starts
    owner = np.repeat(np.arange(len(starts), dtype=np.int32), lengths)
    offset = starts - (np.cumsum(lengths, dtype=np.int32) - lengths)
    return Spans(np.arange(len(owner), dtype=np.int32) + offset[owner], owner)
