"""Why a reading is as it is, in a sentence: the same in the terminal and at the desk."""

import re
from collections.abc import Sequence

from matchcut.lines.values import Statement
from matchcut.pictures.measure import clean
from matchcut.pictures.wording import doubt_of_order
from matchcut.reading.asking import READ_BY, read_by
from matchcut.reading.correcting import SAID_SO
from matchcut.reading.values import Mention

# What read a statement, by how its first reason begins.
_READ_SO = {
    "“": "read so by the cue ",
    "an entry": "read so by its place, ",
    "words as of": "read so by the trained model, from ",
    READ_BY: "",  # says so itself
}
_QUOTED = re.compile("“.*”", re.DOTALL)
_MOST_SURE = 99  # in a hundred: no reading is certain


def why_linked(mention: Mention, *, hidden: bool = False) -> str:
    """Return the film or person the words were read as and why, or why as none.

    With `hidden` no words of the piece are told but the mention's own.
    """
    if mention.film:
        read = f"is read as {mention.film}{_sure(mention.score, mention.reasons)}"
    elif mention.person:
        read = f"is read as the person {mention.person.name}{_sure(mention.score, mention.reasons)}"
    else:
        read = "is not linked"
    return clean(f"“{mention.words}” {read}: {_told(mention.reasons, hidden=hidden)}")


def why_stated(statement: Statement) -> str:
    """Return what led to reading the statement, and how sure that is; nothing where nothing did.

    As in "read so by the cue “is a remake of” (85% sure)".
    """
    if not statement.reasons:
        return ""
    first, sure = statement.reasons[0], _sure(statement.score, statement.reasons).lstrip(", ")
    lead = next(
        (lead for begins, lead in _READ_SO.items() if first.startswith(begins)), "read so: "
    )
    told = _told(statement.reasons, hidden=statement.spoiler)
    return clean(f"{lead}{told}{sure and f' ({sure})'}")


def why_ordered(statement: Statement) -> str:
    """Return the kind with its group, and what settled which of the films is the earlier."""
    earlier, later = statement.earlier.year, statement.later.year
    if statement.kind.paired:
        order = "neither film in the earlier role"
    elif doubt := doubt_of_order(statement):
        order = doubt
    else:
        known = earlier is not None and later is not None and earlier != later
        order = f"earlier and later by the {'years of release' if known else 'words'}"
    return f"{statement.kind} ({statement.kind.group}), {order}"


def _told(reasons: Sequence[str], *, hidden: bool) -> str:
    told = (_QUOTED.sub("“…”", reason) if hidden else reason for reason in reasons)
    return "; ".join(told) or "no reason was kept"


def _sure(score: float, reasons: Sequence[str]) -> str:
    """How sure a reading is; not where a reader, or a language model nobody has measured, read."""
    if SAID_SO in reasons or read_by(reasons):
        return ""
    return f", {min(_MOST_SURE, round(100 * score))}% sure"
