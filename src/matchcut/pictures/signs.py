"""What kinds and marks look like where there is no colour: a dash a group, a shape a kind."""

from dataclasses import dataclass

from matchcut.lines.values import Group, Kind
from matchcut.pictures.values import Mark

DASHES = {Group.DERIVATION: "14 4", Group.INFLUENCE: "", Group.LIKENESS: "1 5"}

WORDS: dict[Group | Kind | Mark, str] = {
    Group.DERIVATION: "Derivation, a fact",
    Group.INFLUENCE: "Influence, an argument",
    Group.LIKENESS: "Likeness, no descent claimed",
    **{kind: kind.replace("-", " ") for kind in Kind},
    Kind.VERSION: "another version",
    Mark.DENIED: "denied",
    Mark.DISPUTED: "disputed: some voices deny it",
    Mark.HEDGED: "hedged",
    Mark.CONTRADICTED: "years or voices disagree on the order",
}


@dataclass(frozen=True, slots=True)
class Shape:
    """SVG path data around 0, 0, in a square of about 12 px: what is filled, what is stroked."""

    filled: str = ""
    stroked: str = ""


_CIRCLE = "M-4.5 0a4.5 4.5 0 1 1 9 0a4.5 4.5 0 1 1 -9 0Z"
_DIAMOND = "M0 -5.5L5.5 0L0 5.5L-5.5 0Z"
_SQUARE = "M-4.5 -4.5H4.5V4.5H-4.5Z"

SHAPES: dict[Kind | Mark, Shape] = {
    Kind.REMAKES: Shape(filled=_SQUARE),
    Kind.SAME_SOURCE: Shape(stroked="M0 -5L5 4H-5Z"),
    Kind.FOLLOWS: Shape(stroked="M-5 -4.5L-0.5 0L-5 4.5M0.5 -4.5L5 0L0.5 4.5"),
    Kind.VERSION: Shape(stroked=f"{_SQUARE}M0 -4.5V4.5"),
    Kind.DRAWS_ON: Shape(filled=_CIRCLE),
    Kind.QUOTES: Shape(stroked="M-4 4.5L-1 -4.5M1 4.5L4 -4.5"),
    Kind.PARODIES: Shape(filled="M0 -6.5L1.7 -1.7L6.5 0L1.7 1.7L0 6.5L-1.7 1.7L-6.5 0L-1.7 -1.7Z"),
    Kind.INVERTS: Shape(filled="M-4.5 0a4.5 4.5 0 0 0 9 0Z", stroked=_CIRCLE),
    Kind.RESEMBLES: Shape(stroked=_CIRCLE),
    Kind.ANTICIPATED_BY: Shape(stroked="M-5 0L4 -5V5Z"),
    Kind.CONTRASTS_WITH: Shape(filled="M0 -5.5L5.5 0L0 5.5Z", stroked=_DIAMOND),
    Kind.PAIRS_WITH: Shape(
        stroked="M-6.5 0a3.8 3.8 0 1 1 7.6 0a3.8 3.8 0 1 1 -7.6 0Z"
        "M-1.1 0a3.8 3.8 0 1 1 7.6 0a3.8 3.8 0 1 1 -7.6 0Z"
    ),
    Mark.DENIED: Shape(stroked="M-5 -5L5 5M-5 5L5 -5"),
    Mark.DISPUTED: Shape(stroked="M-4 6L4 -6"),
    Mark.HEDGED: Shape(stroked="M-2.6 -2.4A2.7 2.7 0 1 1 0 0.4V2M0 5V5.4"),
    Mark.CONTRADICTED: Shape(stroked="M-5 -2.5H5L2 -5.5M5 2.5H-5L-2 5.5"),
}
