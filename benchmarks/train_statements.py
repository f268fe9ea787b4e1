"""Train the model of what sentences say of two films, from the bank's training voices alone.

`python benchmarks/train_statements.py` (or `make train`) writes `src/matchcut/lines/model.json`;
equal prose gives equal bytes. `--across` writes nothing, and prints instead what cues and model
find in each eighth of the training voices, the model trained on the others: whatever is tuned is
tuned on these figures. What trained it and what it is worth: `docs/models/statements.md`.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

import training_prose
from matchcut.lines.likelihood import DOUBT, LINE, KeptModel, Model, Question, model_of
from matchcut.lines.noticing import Features
from matchcut.lines.phrased import questions
from matchcut.lines.phrasing import Phrasing
from matchcut.lines.statements import cued, desk_of
from matchcut.lines.values import Kind, Stance
from statement_figures import Sample, Wanted
from statements import annotated, readers_with, report

KEPT = Path(__file__).resolve().parents[1] / "src" / "matchcut" / "lines" / "model.json"
VOICES = 3  # a feature must be met in the prose of this many
FOLDS = 8
SMOOTH, KIND_SMOOTH = 0.1, 0.5  # inverse strengths of regularisation, swept 0.003-1 by --across
CARE = 0.25  # F-beta whose best point says how sure is sure enough: precision counts four times
DOUBTFUL, WALL = 0.2, 1.6  # swept 0.1-0.4 and 0-2.5 across the training voices
LAYOUT = ("cue", "says", "films", "gap", "years", "described", "earlier", "later", "same", "longer")

Answers = npt.NDArray[np.bool_]
Odds = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Asked:
    """Two films a sentence of a sample may tie, what was noticed, and what the sentence says."""

    voice: str
    language: str
    sample: str
    pair: frozenset[str]
    features: Features
    wanted: tuple[Wanted, ...]


Voiced = tuple[str, Sample]


def asked(samples: Sequence[Voiced]) -> Iterator[Asked]:
    """Yield every question there is to ask of some samples, with its answer."""
    for voice, sample in samples:
        desk = desk_of(sample.reading, "prose")
        if desk is None:
            continue
        found, free = cued(desk)
        for phrasing, features in questions(desk, found, free):
            said = tuple(want for want in sample.wanted if _says(want, phrasing))
            yield Asked(voice, sample.language, sample.name, phrasing.pair, features, said)


def _says(want: Wanted, phrasing: Phrasing) -> bool:
    sentence = phrasing.sentence
    end = sentence.end + len(phrasing.following)
    return want.pair == phrasing.pair and want.start < end and sentence.start < want.end


def train(rows: Sequence[Asked]) -> KeptModel:
    """Return a model trained on some answers, as `matchcut.lines.likelihood` takes it."""
    known = _known(rows)
    tied = [row for row in rows if row.wanted]
    plain = frozenset(name for name in known if _lays_out(name))
    line = np.array([bool(row.wanted) for row in rows])
    doubt = np.array([all(w.stance != Stance.ASSERTS for w in row.wanted) for row in tied])
    slope, shift, enough = _settled(rows, known, line)
    kinds = {
        str(kind): _fit(tied, plain, _accepts(tied, kind), KIND_SMOOTH)
        for kind in Kind
        if _accepts(tied, kind).any()
    }
    return {
        "languages": sorted({row.language for row in rows}),
        "enough": enough,
        "doubtful": DOUBTFUL,
        "wall": WALL,
        "questions": {
            LINE: _moved(_fit(rows, known, line, SMOOTH), slope, shift),
            DOUBT: _fit(tied, known, doubt, SMOOTH),
            **kinds,
        },
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


def _fit(rows: Sequence[Asked], known: frozenset[str], answers: Answers, smooth: float) -> Question:
    fitted = _regression(smooth).fit(_table(rows, known), answers)
    weights = zip(sorted(known), fitted.coef_[0], strict=True)
    kept = {name: round(float(weight), 3) for name, weight in weights}
    return {
        "bias": round(float(fitted.intercept_[0]), 3),
        "weights": {name: weight for name, weight in kept.items() if weight},
    }


def _table(rows: Sequence[Asked], known: frozenset[str]) -> npt.NDArray[np.float64]:
    """A row for each question, a column for each feature in the order of their names."""
    columns = {name: at for at, name in enumerate(sorted(known))}
    table = np.zeros((len(rows), len(columns)))
    for number, row in enumerate(rows):
        table[number, [columns[name] for name in row.features if name in columns]] = 1.0
    return table


def _regression(smooth: float) -> LogisticRegression:
    return LogisticRegression(C=smooth, solver="liblinear", max_iter=1000, random_state=0)


def _settled(
    rows: Sequence[Asked], known: frozenset[str], line: Answers
) -> tuple[float, float, float]:
    """Slope and shift that make log-odds honest on unseen voices, and how sure is sure enough."""
    table = _table(rows, known)
    voices = [row.voice for row in rows]
    odds = np.zeros(len(rows))
    for seen, unseen in GroupKFold(min(FOLDS, len(set(voices)))).split(table, line, voices):
        fitted = _regression(SMOOTH).fit(table[seen], line[seen])
        odds[unseen] = fitted.decision_function(table[unseen])
    honest = LogisticRegression(C=1000, solver="liblinear").fit(odds[:, None], line)
    slope, shift = float(honest.coef_[0][0]), float(honest.intercept_[0])
    return slope, shift, _enough(rows, 1 / (1 + np.exp(-(slope * odds + shift))))


def _enough(rows: Sequence[Asked], sure: Odds) -> float:
    """The sureness with the best F-beta over pairs of films, each as sure as its surest place."""
    pairs: dict[tuple[str, frozenset[str]], tuple[float, bool]] = {}
    for row, one in zip(rows, sure.tolist(), strict=True):
        before = pairs.get((row.sample, row.pair), (0.0, False))
        pairs[row.sample, row.pair] = max(before[0], one), before[1] or bool(row.wanted)
    wanted = sum(said for _, said in pairs.values())

    def worth(least: float) -> float:
        found = [said for one, said in pairs.values() if one >= least]
        whole = len(found) + CARE**2 * wanted
        return (1 + CARE**2) * sum(found) / whole

    return max((round(step / 100, 2) for step in range(20, 91, 2)), key=worth)


def _moved(question: Question, slope: float, shift: float) -> Question:
    weights = {name: round(slope * weight, 3) for name, weight in question["weights"].items()}
    return {"bias": round(slope * question["bias"] + shift, 3), "weights": weights}


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
    KEPT.write_text(json.dumps(model, ensure_ascii=False, indent=0, sort_keys=True) + "\n", "utf-8")
    print(f"{KEPT}: {len(samples)} passages, sure enough at {model['enough']}")


if __name__ == "__main__":
    main()
