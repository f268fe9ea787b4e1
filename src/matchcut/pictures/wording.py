"""What a statement says, in plain words: the same in the picture, the text and the page."""

import re

from matchcut.lineage.descent import against_time
from matchcut.lines.values import Kind, Stance, Standing, Statement
from matchcut.pictures.measure import ELLIPSIS, clean

MOST_CHARS = 300  # of another's text shown for one statement, as is house rule,
MOST_SENTENCES = 2  # and at most so many sentences
PROPOSED = "Proposed: no reader has confirmed yet that the source says so."
HIDDEN = "hidden: the writer marked spoilers"

# What the later film does with the earlier one: as asserted, and as after "may" or "does not".
_VERBS = {
    Kind.REMAKES: ("remakes", "remake"),
    Kind.SAME_SOURCE: ("shares its source with", "share its source with"),
    Kind.FOLLOWS: ("follows", "follow"),
    Kind.VERSION: ("is another version of", "be another version of"),
    Kind.DRAWS_ON: ("draws on", "draw on"),
    Kind.QUOTES: ("quotes", "quote"),
    Kind.PARODIES: ("parodies", "parody"),
    Kind.INVERTS: ("inverts", "invert"),
    Kind.RESEMBLES: ("resembles", "resemble"),
    Kind.ANTICIPATED_BY: ("is anticipated by", "be anticipated by"),
    Kind.CONTRASTS_WITH: ("contrasts with", "contrast with"),
    Kind.PAIRS_WITH: ("pairs with", "pair with"),
}
_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s)|[。！？]+[」』”’]*(?=.)")


def verb(statement: Statement) -> str:
    """Return what the later film is said to do: "inverts", "may draw on", "does not remake"."""
    asserted, bare = _VERBS[statement.kind]
    if statement.stance is Stance.HEDGES:
        return f"may {bare}"
    if statement.stance is Stance.DENIES:
        return f"is not {bare[3:]}" if bare.startswith("be ") else f"does not {bare}"
    return asserted


def sentence(statement: Statement) -> str:
    """Return the whole claim: "Better Days (2019) draws on Us and Them (2018), through genre"."""
    later, earlier = clean(str(statement.later)), clean(str(statement.earlier))
    said = f"{later} {verb(statement)} {earlier}"
    if statement.through:
        said += f", through {through(statement)}"
    if doubt := doubt_of_order(statement):
        said += f" ({doubt})"
    return said


def through(statement: Statement) -> str:
    """Return what passes from film to film: "look and story", or nothing."""
    *most, last = map(str, statement.through or ("",))
    return f"{', '.join(most)} and {last}" if most else last


def doubt_of_order(statement: Statement) -> str:
    """Return what is doubtful about which of the films is the earlier one, or nothing."""
    if statement.kind.paired:
        return ""
    if against_time(statement):
        return "against the years of release"
    return "" if statement.directed else "which came first is not said"


def quotation(statement: Statement) -> str:
    """Return the words behind the statement as far as they may be shown; hidden ones are empty.

    A quotation is cut to two sentences and 300 characters; a speaker's own words stand whole.
    """
    if statement.spoiler:
        return ""
    words = clean(statement.reason)
    if statement.quote is None:
        return words
    ends = [match.end() for match in _SENTENCE_END.finditer(words)]
    shown = words[: ends[MOST_SENTENCES - 1]] if len(ends) >= MOST_SENTENCES else words
    if len(shown) > MOST_CHARS:
        shown = shown[: MOST_CHARS - 1].rsplit(" ", 1)[0].rstrip(",;: ")
    return shown if shown == words else shown + ELLIPSIS


def speaker(statement: Statement) -> str:
    """Return who says it, and through whom: "another review, reported by the writer"."""
    names = [clean(name) for name in statement.voice] or ["an unnamed voice"]
    return ", reported by ".join(names)


def standing(statement: Statement) -> str:
    """Return whether a reader has confirmed that the passage says so, and who."""
    if statement.standing is not Standing.KEPT:
        return str(statement.standing)
    return f"kept by {clean(statement.keeper)}" if statement.keeper else "kept"


def source(statement: Statement) -> str:
    """Return where it can be read, unless that is part of the speaker's name."""
    place = clean(statement.source or "")
    return "" if place in speaker(statement) else place


def attribution(statement: Statement) -> str:
    """Return voice, source and standing on one line."""
    parts = speaker(statement), source(statement), standing(statement)
    return "; ".join(part for part in parts if part)


def told(statement: Statement) -> tuple[str, ...]:
    """Return the claim, marked by "- ", then its words if there are any, then who says it where."""
    said = f"“{quotation(statement)}”" if quotation(statement) else ""
    rows = (f"- {sentence(statement)}", HIDDEN if statement.spoiler else said)
    return (*(row for row in rows if row), f"({attribution(statement)})")
