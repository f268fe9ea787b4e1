"""The golden corpus read: outcomes by document, their figures, and what look-up would reach."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import numpy as np

from golden_annotations import GOLDEN, Expected, documents
from golden_baselines import LookUp, always_yes
from golden_floors import Outcomes
from golden_outcomes import Counts, counts
from golden_rules import ASPECTS, compare
from matchcut.films.contributions import Contribution
from matchcut.films.memory import InMemoryCatalogue
from matchcut.lines.attributing import read
from matchcut.lines.values import ReadPiece
from matchcut.sources import csv_films
from matchcut.sources.documents import open_document

ROUNDS, SEED = 2000, 1895


@dataclass(frozen=True, slots=True)
class Read:
    """A document's annotation and its reading."""

    name: str
    expected: Expected
    pieces: tuple[ReadPiece, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """An aspect's counts, the 95 % interval of its F1, and the F1 of a baseline that has one."""

    counts: Counts
    low: float
    high: float
    baseline: float | None = None


@cache
def films() -> Contribution:
    """Return the golden corpus's own films, decoys included."""
    return csv_films.read(GOLDEN / "catalogue", "golden")


@cache
def readings(half: str) -> tuple[Read, ...]:
    """Return every document of a half, read."""
    catalogue = InMemoryCatalogue(films().films, films().families)
    return tuple(
        Read(path.stem, expected, read(open_document(str(path)), catalogue).pieces)
        for path, expected in documents(half)
    )


def outcomes(half: str, reader: Callable[[ReadPiece], ReadPiece] | None = None) -> Outcomes:
    """Return by document what came of reading a half; `reader` may put a piece's reading anew."""
    return {
        one.name: compare(one.expected, [reader(p) for p in one.pieces] if reader else one.pieces)
        for one in readings(half)
    }


def figures(half: str) -> dict[str, Figure]:
    """Return each aspect's figure, with its baseline where there is one (`golden_baselines`)."""
    found = outcomes(half)
    looked_up, yes = outcomes(half, LookUp(films().films)), outcomes(half, always_yes)
    baselines = {
        aspect: total(yes if aspect.startswith("statement") else looked_up, aspect).f1
        for aspect in ASPECTS
        if aspect.startswith("statement") or aspect in {"films", "left alone"}
    }
    return {
        aspect: Figure(total(found, aspect), *interval(found, aspect), baselines.get(aspect))
        for aspect in ASPECTS
    }


def total(found: Outcomes, aspect: str) -> Counts:
    """Return the counts of an aspect over all documents."""
    return counts((one for document in found.values() for one in document), aspect)


def interval(found: Outcomes, aspect: str) -> tuple[float, float]:
    """Return the 95 % interval of an aspect's F1, drawing whole documents anew (seeded)."""
    each = [counts(document, aspect) for document in found.values()]
    cells = np.array([(one.right, one.missed, one.beyond) for one in each])
    even = np.full(len(each), 1 / len(each))
    draws = np.random.default_rng(SEED).multinomial(len(each), even, size=ROUNDS)
    right, missed, beyond = (draws @ cells).T
    whole = 2 * right + missed + beyond
    low, high = np.percentile(np.where(whole, 2 * right / np.maximum(whole, 1), 1.0), (2.5, 97.5))
    return float(low), float(high)
