"""Train the model of what sentences say of two films, from the bank's training voices alone.

`python benchmarks/train_statements.py` (or `make train`) writes `src/matchcut/lines/model.json`;
equal prose gives equal bytes. `--across` writes nothing, and prints instead what cues and model
find in each eighth of the training voices, the model trained on the others: whatever is tuned is
tuned on these figures. What trained it and what it is worth: `docs/models/statements.md`.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

import training_prose
from matchcut.lines.likelihood import DOUBT, LINE, KeptModel, Model, model_of
from matchcut.lines.noticing import Features
from matchcut.lines.phrased import questions
from matchcut.lines.phrasing import Phrasing
from matchcut.lines.statements import cued, desk_of
from matchcut.lines.values import Kind, Stance
from statement_figures import Sample, Wanted, pair_of
from statements import annotated, readers_with, report

KEPT = Path(__file__).resolve().parents[1] / "src" / "matchcut" / "lines" / "model.json"
VOICES = 3  # a feature must be met in the prose of this many
FOLDS = 8
PICK = 1.0  # inverse strength of the L1 that picks features: a tenth of them, for 0.01 of F1
SMOOTH, KIND_SMOOTH = 0.1, 0.5  # inverse strengths of regularisation, swept 0.003-1 by --across
RIGHT = 0.9  # of what the model adds; cues are at 0.85, but whole pieces state less than the bank's
FEWEST = 10  # lines by which a language can show how often what it is told is right
LEAST = 0.01  # a weight in log-odds not worth a place in the file
HEARD = ("en", "es", "zh")  # in French it found lines that were none: see the card
DOUBTFUL, WALL = 0.2, 1.6  # swept 0.1-0.4 and 0-2.5 across the training voices
LAYOUT = ("cue", "says", "films", "gap", "years", "described", "earlier", "later", "same", "longer")

Answers = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Asked:
    """Two films a sentence of a sample may tie, what was noticed, and what the sentence says.

    `tied` where a cue ties the two somewhere in the sample: there the model is not heard.
    """

    voice: str
    sample: Sample
    pair: frozenset[str]
    features: Features
    wanted: tuple[Wanted, ...]
    tied: bool


@dataclass(frozen=True, slots=True)
class Fitted:
    """A logistic regression in log-odds."""

    bias: float
    weights: dict[str, float]


Voiced = tuple[str, Sample]


def asked(samples: Sequence[Voiced]) -> Iterator[Asked]:
    """Yield every question there is to ask of some samples, with its answer."""
    for voice, sample in samples:
        desk = desk_of(sample.reading, "prose")
        if desk is None:
            continue
        found, free = cued(desk)
        tied = {pair_of(one) for one in found}
        for phrasing, features in questions(desk, found, free):
            said = tuple(want for want in sample.wanted if _says(want, phrasing))
            pair = phrasing.pair
            yield Asked(voice, sample, pair, features, said, pair in tied)


def _says(want: Wanted, phrasing: Phrasing) -> bool:
    sentence = phrasing.sentence
    end = sentence.end + len(phrasing.following)
    return want.pair == phrasing.pair and want.start < end and sentence.start < want.end


def train(rows: Sequence[Asked]) -> KeptModel:
    """Return a model trained on some answers, as `matchcut.lines.likelihood` takes it."""
    known = _known(rows)
    plain = frozenset(name for name in known if _lays_out(name))
    line = np.array([bool(row.wanted) for row in rows])
    telling = _telling(rows, known, line)
    said = [row for row in rows if row.wanted]
    doubt = np.array([all(w.stance != Stance.ASSERTS for w in row.wanted) for row in said])
    odds = _unseen(rows, known, line)
    honest = _regression(1000).fit(odds[:, None], line)
    slope, shift = float(honest.coef_[0][0]), float(honest.intercept_[0])
    fits = {
        LINE: _moved(_fit(rows, telling, line, SMOOTH), slope, shift),
        DOUBT: _fit(said, telling | plain, doubt, SMOOTH),
    }
    for kind in Kind:
        accepted = _accepts(said, kind)
        if accepted.any():
            fits[kind] = _fit(said, plain, accepted, KIND_SMOOTH)
    return {
        "enough": _enough(rows, 1 / (1 + np.exp(-(slope * odds + shift)))),
        "doubtful": DOUBTFUL,
        "wall": WALL,
        "bias": {str(name): round(fit.bias, 2) for name, fit in fits.items()},
        "weights": _by_feature(fits),
    }


def _known(rows: Sequence[Asked]) -> frozenset[str]:
    voices: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        for name in row.features:
            voices[name].add(row.voice)
    return frozenset(name for name, heard in voices.items() if len(heard) >= VOICES)


def _lays_out(name: str) -> bool:
    """Whether a feature is of classes and layout, not of single words: kinds have few examples."""
    return "<" in name or name.split(maxsplit=1)[0] in LAYOUT


def _accepts(rows: Sequence[Asked], kind: Kind) -> Answers:
    return np.array([any(kind in want.kinds for want in row.wanted) for row in rows])


def _telling(rows: Sequence[Asked], known: frozenset[str], line: Answers) -> frozenset[str]:
    """The features that L1 leaves with a weight for whether there is a line."""
    picked = _regression(PICK, l1=1).fit(_table(rows, known), line)
    names = zip(sorted(known), picked.coef_[0], strict=True)
    return frozenset(name for name, weight in names if weight)


def _fit(rows: Sequence[Asked], known: frozenset[str], answers: Answers, smooth: float) -> Fitted:
    fitted = _regression(smooth).fit(_table(rows, known), answers)
    weights = zip(sorted(known), map(float, fitted.coef_[0]), strict=True)
    return Fitted(float(fitted.intercept_[0]), dict(weights))


def _table(rows: Sequence[Asked], known: frozenset[str]) -> Numbers:
    """A row for each question, a column for each feature in the order of their names."""
    columns = {name: at for at, name in enumerate(sorted(known))}
    table = np.zeros((len(rows), len(columns)))
    for number, row in enumerate(rows):
        table[number, [columns[name] for name in row.features if name in columns]] = 1.0
    return table


def _regression(smooth: float, l1: int = 0) -> LogisticRegression:
    return LogisticRegression(
        C=smooth, l1_ratio=l1, solver="liblinear", max_iter=1000, random_state=0
    )


def _unseen(rows: Sequence[Asked], known: frozenset[str], line: Answers) -> Numbers:
    """The log-odds of a line in each row, by what the other voices teach."""
    voices = [row.voice for row in rows]
    odds = np.zeros(len(rows))
    for seen, unseen in GroupKFold(min(FOLDS, len(set(voices)))).split(voices, line, voices):
        taught = [rows[at] for at in seen]
        telling = _telling(taught, known, line[seen])
        fitted = _regression(SMOOTH).fit(_table(taught, telling), line[seen])
        odds[unseen] = fitted.decision_function(_table([rows[at] for at in unseen], telling))
    return odds


def _enough(rows: Sequence[Asked], sure: Numbers) -> dict[str, float]:
    """How likely a line must be, by language, for what is added to be right often enough.

    A language without such a point has none, and none has a lower one than all together: where
    few pairs are weighed, luck is not taken for skill. A pair is as likely as its likeliest place.
    """
    pairs: defaultdict[str, dict[tuple[str, frozenset[str]], tuple[float, bool]]]
    pairs = defaultdict(dict)
    for row, one in zip(rows, sure.tolist(), strict=True):
        if not row.tied:
            of = pairs[row.sample.language]
            before = of.get((row.sample.name, row.pair), (0.0, False))
            of[row.sample.name, row.pair] = max(before[0], one), before[1] or bool(row.wanted)
    least = _point([one for some in pairs.values() for one in some.values()])
    points = {name: _point([*pairs[name].values()]) for name in HEARD if name in pairs}
    return {name: max(least, point) for name, point in points.items() if least and point}


def _point(pairs: Sequence[tuple[float, bool]]) -> float | None:
    for step in range(50, 100):
        found = [right for sure, right in pairs if sure >= step / 100]
        if len(found) >= FEWEST and sum(found) >= RIGHT * len(found):
            return step / 100
    return None


def _moved(fit: Fitted, slope: float, shift: float) -> Fitted:
    weights = {name: slope * weight for name, weight in fit.weights.items()}
    return Fitted(slope * fit.bias + shift, weights)


def _by_feature(fits: Mapping[str, Fitted]) -> dict[str, dict[str, float]]:
    table: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for question, fit in fits.items():
        for name, weight in fit.weights.items():
            if abs(weight) >= LEAST:
                table[name][str(question)] = round(weight, 2)
    return dict(sorted(table.items()))


def written(model: KeptModel) -> str:
    """Return the text of the model's file: one feature a line."""
    text = partial(json.dumps, ensure_ascii=False)
    weights = (f"{text(name)}: {text(row)}" for name, row in model["weights"].items())
    rest = {name: value for name, value in model.items() if name != "weights"}
    head = ",\n".join(f"{text(name)}: {text(value)}" for name, value in rest.items())
    body = ",\n".join(weights)
    return f'{{\n{head},\n"weights": {{\n{body}\n}}\n}}\n'


def across(samples: Sequence[Voiced]) -> None:
    """Print what is found in each part of the voices by a model trained on the others."""
    rows = list(asked(samples))
    voices = [voice for voice, _ in samples]
    models: dict[str, Model] = {}
    for _, part in GroupKFold(FOLDS).split(voices, voices, voices):
        unseen = {voices[at] for at in part}
        model = model_of(train([row for row in rows if row.voice not in unseen]))
        models |= {samples[at][1].name: model for at in part}
    report([sample for _, sample in samples], readers_with(models))


def main() -> None:
    """Write the model, or print what it is worth across voices."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bank", type=Path, default=training_prose.PROSE)
    parser.add_argument("--across", action="store_true")
    options = parser.parse_args()
    samples = [
        (one.voice, annotated(one.text, one.annotation))
        for one in training_prose.passages(options.bank)
        if training_prose.half(one.voice) == "train"
    ]
    if options.across:
        across(samples)
        return
    model = train(list(asked(samples)))
    KEPT.write_text(written(model), "utf-8")
    print(f"{KEPT}: {len(samples)} passages, sure enough at {model['enough']}")


if __name__ == "__main__":
    main()
