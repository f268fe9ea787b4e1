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
from re import compile as pattern
from typing import TypedDict

import numpy as np
import numpy.typing as npt

from matchcut.lines.values import Group, Kind

LINE, DOUBT = "line", "doubt"
MOST_WORDS = 3  # that are told as what spoke for a statement
_FILMS = pattern(r"\b[xo]\b")


class KeptModel(TypedDict):
    """A model as its file holds it: log-odds by question, and by feature and question."""

    enough: dict[str, float]
    doubtful: float
    wall: float
    bias: dict[str, float]
    weights: dict[str, dict[str, float]]


@dataclass(frozen=True, slots=True)
class Model:
    """Weights by feature (a row each) and question (a column each), and where the answer is yes.

    `enough` is how likely a line must be, by language; in every other the model is silent. `wall`
    is what an influence must be ahead of any other kind by, in log-odds: a likeness taken for an
    influence is worse than the reverse.
    """

    questions: tuple[str, ...]
    rows: Mapping[str, int]
    weights: npt.NDArray[np.float32]
    bias: npt.NDArray[np.float32]
    enough: Mapping[str, float]
    doubtful: float
    wall: float


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the model makes of a phrasing; `words` are those that spoke most for a line.

    `spoken` are the log-odds that all words give a line, without years, order and layout.
    """

    line: float
    kind: Kind
    doubt: float
    spoken: float
    words: tuple[str, ...]


def judge(found: Mapping[str, str], model: Model) -> Judgement:
    """Return the model's judgement of what was noticed of two films in a sentence."""
    known = [name for name in found if name in model.rows]
    weights = model.weights[[model.rows[name] for name in known]]
    odds = dict(zip(model.questions, (weights.sum(axis=0) + model.bias).tolist(), strict=True))
    kinds = {Kind(name): value for name, value in odds.items() if name not in {LINE, DOUBT}}
    kind = max(kinds, key=lambda one: kinds[one] - model.wall * (one.group is Group.INFLUENCE))
    told = [_told(found[name]) for name in known]
    line = weights[:, model.questions.index(LINE)]
    spoken = float(line[[bool(words) for words in told]].sum())
    column = line + weights[:, model.questions.index(kind)]
    ranked = (told[at] for at in np.argsort(-column, kind="stable") if column[at] > 0)
    words = tuple(dict.fromkeys(filter(None, ranked)))[:MOST_WORDS]
    return Judgement(_share(odds[LINE]), kind, _share(odds[DOUBT]), spoken, words)


def _told(words: str) -> str:
    """Words as a reader may see them: films as dots, which stand only between words."""
    return _FILMS.sub("…", words).strip(" …,.")


def _share(odds: float) -> float:
    return float(1 / (1 + np.exp(-odds)))


def model_of(kept: KeptModel) -> Model:
    """Return a model from what `make train` keeps of it."""
    questions = tuple(kept["bias"])
    rows = {name: at for at, name in enumerate(kept["weights"])}
    weights = np.zeros((len(rows), len(questions)), dtype=np.float32)
    for name, row in rows.items():
        for question, weight in kept["weights"][name].items():
            weights[row, questions.index(question)] = weight
    bias = np.array([kept["bias"][one] for one in questions], dtype=np.float32)
    return Model(questions, rows, weights, bias, kept["enough"], kept["doubtful"], kept["wall"])


@cache
def shipped() -> Model:
    """Return the model that comes with the package: its own data, read as its modules are."""
    return model_of(json.loads((files("matchcut.lines") / "model.json").read_text("utf-8")))
