"""The bank of our own prose for training, `training/prose/*.jsonl` (CC BY 4.0), and its split.

Every passage has an invented writer, its voice. A voice is wholly in one half: `dev` where the
SHA-256 of its name, as a number, divides by five, else `train`. Whatever is trained or tuned is
made from `train` alone; `dev` says what it is worth on writers it has not seen.
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from prose_annotations import Annotation, placed

PROSE = Path(__file__).resolve().parents[1] / "training" / "prose"
HALVES = ("train", "dev")
DEV_EVERY = 5


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of prose with all that a careful person reads in it, and who wrote it."""

    text: str
    annotation: Annotation
    voice: str


def half(voice: str) -> str:
    """Return which half of the bank a voice is in."""
    number = int(hashlib.sha256(voice.encode()).hexdigest(), 16)
    return HALVES[number % DEV_EVERY == 0]


def passages(folder: Path = PROSE) -> tuple[Passage, ...]:
    """Return every passage of the bank, by file and in its order."""
    return tuple(
        _passage(line, f"{path.stem}:{number}")
        for path in sorted(folder.glob("*.jsonl"))
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if line.strip()
    )


def _passage(line: str, name: str) -> Passage:
    row = json.loads(line)
    working = row | {"file": name, "subjects": [row["subject"]] if row["subject"] else []}
    sha256 = hashlib.sha256(row["text"].encode()).hexdigest()
    return Passage(row["text"], placed(working, row["text"], sha256), row["voice_of"])
