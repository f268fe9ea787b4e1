"""Floors under the golden figures: what was once reached is not lost unnoticed.

A floor is an aspect's F1 when it was pinned, less a margin for noise. Beside the floors stand
the differences of that run, named without a word of the texts, so that a later run can tell
what it gained and lost. Floors rise; they fall only where that is asked for. The parts of
statements have none: who finds more pairs is judged on more, and must not be punished for it.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from math import floor
from typing import Any

from golden_annotations import GOLDEN, fingerprint
from golden_claims import PARTS
from golden_outcomes import Outcome, Verdict, counts
from golden_rules import ASPECTS

FLOORS = GOLDEN / "floors.json"
FLOORED = tuple(a for a in ASPECTS if a not in {f"statement {part}" for part in PARTS})
MARGIN = 0.02  # one row in fifty may be lost where others are won; small aspects may lose none
Outcomes = Mapping[str, Sequence[Outcome]]  # by document


@dataclass(frozen=True, slots=True)
class Pins:
    """What stands pinned for a half; `differences` are keys by document."""

    fingerprint: str = ""
    floors: Mapping[str, float] = field(default_factory=dict)
    differences: Mapping[str, Sequence[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Change:
    """Differences that went and came since the pins, each once for every time it occurs."""

    gained: tuple[str, ...]
    lost: tuple[str, ...]

    def __str__(self) -> str:
        lines = [f"gained: no longer {key}" for key in self.gained]
        lines += [f"lost: now {key}" for key in self.lost]
        return "\n".join(lines) or "nothing gained or lost since the pins"


def pins_of(half: str, outcomes: Outcomes) -> Pins:
    """Return what this run would pin."""
    floors = {aspect: _floor(f1) for aspect, f1 in _f1(outcomes).items()}
    return Pins(fingerprint(half), floors, {name: _keys(outcomes[name]) for name in outcomes})


def pinned(half: str) -> Pins:
    """Return what stands pinned; nothing, if nothing does."""
    return Pins(**_stored().get(half, {}))


def store(half: str, pins: Pins) -> None:
    """Pin these instead of what stands."""
    stored = {**_stored(), "margin": MARGIN, half: asdict(pins)}
    FLOORS.write_text(json.dumps(stored, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def fallen(pins: Pins, outcomes: Outcomes) -> list[str]:
    """Return which aspects are under their floors, and by how much."""
    return [
        f"{aspect}: F1 {f1:.3f} is under its floor of {pins.floors[aspect]:.3f}"
        for aspect, f1 in _f1(outcomes).items()
        if f1 < pins.floors.get(aspect, 0)
    ]


def raised(pins: Pins, fresh: Pins) -> Pins:
    """Return the fresh pins with no floor lower than it stands."""
    floors = {name: max(least, pins.floors.get(name, 0)) for name, least in fresh.floors.items()}
    return replace(fresh, floors=floors)


def change(pins: Pins, outcomes: Outcomes) -> Change:
    """Return which differences went and which came, in documents that were there at the pins."""
    there = [name for name in outcomes if name in pins.differences]
    before = Counter(f"{name}: {key}" for name in there for key in pins.differences[name])
    now = Counter(f"{name}: {key}" for name in there for key in _keys(outcomes[name]))
    return Change(tuple((before - now).elements()), tuple((now - before).elements()))


def _f1(outcomes: Outcomes) -> dict[str, float]:
    every = [one for found in outcomes.values() for one in found]
    return {aspect: counts(every, aspect).f1 for aspect in FLOORED}


def _floor(f1: float) -> float:
    return max(0.0, floor((f1 - MARGIN) * 1000) / 1000)


def _keys(outcomes: Sequence[Outcome]) -> list[str]:
    told = (one for one in outcomes if one.verdict is not Verdict.RIGHT and one.words)
    return [one.key for one in told]


def _stored() -> dict[str, Any]:
    return dict(json.loads(FLOORS.read_text(encoding="utf-8"))) if FLOORS.exists() else {}
