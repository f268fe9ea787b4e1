"""A small trained model of what a sentence says of two films: a line or none, which, how surely.

Logistic regressions over what `noticing` notices, one for each question: whether there is a line
at all, each kind, a doubt (denied or hedged). Weights are log-odds and add up. The file beside
this module is written by `make train`; `docs/models/statements.md` says from what.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TypedDict

import numpy as np
import numpy.typing as npt

from matchcut.lines.values import Group, Kind

LINE, DOUBT = "line", "doubt"
MOST_WORDS = 3  # that are told as what spoke for a statement


class Question(TypedDict):
    """What is kept of one logistic regression, in log-odds."""

    bias: float
    weights: dict[str, float]


class KeptModel(TypedDict):
    """A model as its file holds it."""

    languages: list[str]
    enough: float
    doubtful: float
    wall: float
    questions: dict[str, Question]


@dataclass(frozen=True, slots=True)
class Model:
    """Weights by feature (a row each) and question (a column each), and where the answer is yes.

    `wall` is what an influence must be ahead of any other kind by, in log-odds: a likeness taken
    for an influence is worse than the reverse.
    """

    languages: frozenset[str]
    questions: tuple[str, ...]
    rows: Mapping[str, int]
    weights: npt.NDArray[np.float32]
    bias: npt.NDArray[np.float32]
    enough: float
    doubtful: float
    wall: float


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the model makes of a phrasing; `words` are those that spoke most for a line."""

    line: float
    kind: Kind
    doubt: float
    words: tuple[str, ...]


def judge(found: Mapping[str, str], model: Model) -> Judgement:
    """Return the model's judgement of what was noticed of two films in a sentence."""
    known = [name for name in found if name in model.rows]
    weights = model.weights[[model.rows[name] for name in known]]
    odds = dict(zip(model.questions, (weights.sum(axis=0) + model.bias).tolist(), strict=True))
    kinds = {Kind(name): value for name, value in odds.items() if name not in {LINE, DOUBT}}
    kind = max(kinds, key=lambda one: kinds[one] - model.wall * (one.group is Group.INFLUENCE))
    column = weights[:, model.questions.index(LINE)] + weights[:, model.questions.index(kind)]
    ranked = (known[at] for at in np.argsort(-column, kind="stable") if column[at] > 0)
    words = tuple(dict.fromkeys(found[name] for name in ranked if found[name].strip(" xo,.")))
    return Judgement(_share(odds[LINE]), kind, _share(odds[DOUBT]), words[:MOST_WORDS])


def _share(odds: float) -> float:
    return float(1 / (1 + np.exp(-odds)))


def model_of(kept: KeptModel) -> Model:
    """Return a model from what `make train` keeps of it: each question's weights by feature."""
    questions = tuple(kept["questions"])
    names = sorted({name for one in questions for name in kept["questions"][one]["weights"]})
    rows = {name: at for at, name in enumerate(names)}
    weights = np.zeros((len(names), len(questions)), dtype=np.float32)
    for column, question in enumerate(questions):
        for name, weight in kept["questions"][question]["weights"].items():
            weights[rows[name], column] = weight
    bias = np.array([kept["questions"][one]["bias"] for one in questions], dtype=np.float32)
    return Model(
        frozenset(kept["languages"]),
        questions,
        rows,
        weights,
        bias,
        kept["enough"],
        kept["doubtful"],
        kept["wall"],
    )


@cache
def shipped() -> Model:
    """Return the model that comes with the package: its own data, read as its modules are."""
    return model_of(json.loads((files("matchcut.lines") / "model.json").read_text("utf-8")))
