"""How a cue is written: a pattern in which places for films stand open.

In a pattern `{earlier}`, `{later}`, `{one}` and `{other}` stand for films named there; `~` for a
few words that name no film and end no clause. A cue that names only one side takes the other
from what was named before it, or from what the piece is about. `it` after a verb that needs an
object may point back: write `{earlier_or_it}`.
"""

from dataclasses import dataclass

from matchcut.lines.values import Kind, Through


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that tie two films.

    `whole` cues carry their own "not", and are denied by a disclaimer alone.

    `acting` cues need their later film named before the verb: "reverses the palette" alone says
    nothing of who took it from whom.
    """

    kind: Kind
    pattern: str
    through: tuple[Through, ...] = ()
    whole: bool = False
    acting: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """Words that give the kind of a whole entry in a list of influence, where no film is named.

    `by_later` ones are acts of the later film: they count where the entry's film is the later,
    for an entry's words speak of its own film ("reverses the palette").
    """

    kind: Kind
    pattern: str
    by_later: bool = False


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues of one language, likelier readings first, and the words around them.

    `denial` are words that deny in their clause, `disclaimer` those that deny all that follows
    them up to a stop ("it is not true that").
    """

    language: str
    cues: tuple[Cue, ...]
    through: tuple[tuple[Through, str], ...]
    entry: tuple[Entry, ...]
    denial: str
    disclaimer: str
    hedge: str
    question: str
    reported: str
    back: str
    this_film: str
    that_film: str
    both_films: str
    career: str
    pairing: str
    no_lines: str
    retelling: str
