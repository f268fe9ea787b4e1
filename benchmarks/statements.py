"""What annotated prose states of pairs of films, given correct links, beside saying yes always.

`python benchmarks/statements.py --texts FOLDER…` reads the sealed annotations in `benchmarks/prose`
with the folders that hold their texts; nobody tunes on it. `--dev` reads the voices of the bank
of training prose that nothing is trained on. `--misses` names the five worst misses.
"""

import argparse
import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import prose_annotations
import training_prose
from annotated_readings import plain, reading
from golden_baselines import always_yes
from matchcut.lines.likelihood import Model, model_of, shipped
from matchcut.lines.phrased import phrased
from matchcut.lines.statements import cued, desk_of, statements
from matchcut.lines.values import Group, ReadPiece, Statement
from prose_annotations import Annotation
from shared_data import SHARED
from statement_figures import Reader, Sample, Wanted, figures, matched, pair_of, tally

WORST = 5
SILENT = model_of({"enough": {}, "doubtful": 1.0, "wall": 0.0, "bias": {}, "weights": {}})
COLUMNS = (
    ("", 26),
    ("texts", 6),
    ("wanted", 7),
    ("prec", 6),
    ("rec", 6),
    ("F1", 6),
    ("95 %", 14),
    ("macro", 7),
    ("95 %", 14),
    ("kind", 6),
    ("way", 6),
    ("stance", 7),
    ("doubt lost", 12),
    ("likeness lost", 14),
    ("voice", 7),
    ("reports", 9),
)


def annotated(text: str, annotation: Annotation) -> Sample:
    """Return an annotated text as a document to be read."""
    shown = plain(text)
    wanted = tuple(
        Wanted(
            one.earlier,
            one.later,
            one.kinds,
            one.stance,
            one.voice,
            shown.at(one.start),
            shown.at(one.end),
        )
        for one in annotation.statements
    )
    read = reading(text, annotation)
    return Sample(annotation.file, annotation.language, annotation.sort, read, wanted)


def bank(half: str, folder: Path = training_prose.PROSE) -> tuple[Sample, ...]:
    """Return a half of the bank of training prose."""
    return tuple(
        annotated(one.text, one.annotation)
        for one in training_prose.passages(folder)
        if training_prose.half(one.voice) == half
    )


def sealed(folders: Sequence[Path]) -> Iterator[Sample]:
    """Yield the sealed prose whose text, unchanged, lies in one of the folders."""
    for path in sorted(prose_annotations.PROSE.glob("*/*.json")):
        annotation = prose_annotations.read(path)
        for folder in folders:
            file = folder / annotation.file
            content = file.read_bytes() if file.exists() else b""
            if hashlib.sha256(content).hexdigest() == annotation.sha256:
                yield annotated(content.decode("utf-8"), annotation)
                break


def always(sample: Sample) -> Sequence[Statement]:
    """Return a statement about every pair."""
    return always_yes(ReadPiece(sample.reading)).statements


def cues(sample: Sample) -> Sequence[Statement]:
    """Return what lists and cues state, without the model."""
    return statements(sample.reading, "prose", SILENT)


def both(sample: Sample) -> Sequence[Statement]:
    """Return what is stated as the engine reads it."""
    return statements(sample.reading, "prose")


def model_alone(sample: Sample) -> Sequence[Statement]:
    """Return what the model states where no cue is heard."""
    return _alone(sample, shipped())


def _alone(sample: Sample, model: Model) -> Sequence[Statement]:
    desk = desk_of(sample.reading, "prose")
    return () if desk is None else tuple(phrased(desk, (), cued(desk)[1], model))


READERS: dict[str, Reader] = {
    "always yes": always,
    "cues": cues,
    "model": model_alone,
    "both": both,
}


def readers_with(models: Mapping[str, Model]) -> dict[str, Reader]:
    """Return the readers with a model of its own for each sample, by the sample's name."""
    own: dict[str, Reader] = {
        "model": lambda one: _alone(one, models[one.name]),
        "both": lambda one: statements(one.reading, "prose", models[one.name]),
    }
    return READERS | own


def rows(samples: Sequence[Sample]) -> Iterator[tuple[str, list[Sample]]]:
    """Yield the slices of a table: all, each language, each sort."""
    yield "all", list(samples)
    for language in sorted({one.language for one in samples}):
        yield language, [one for one in samples if one.language == language]
    for sort in sorted({one.sort for one in samples}):
        yield sort, [one for one in samples if one.sort == sort]


def report(samples: Sequence[Sample], readers: Mapping[str, Reader]) -> None:
    """Print the table."""
    print("".join(f"{name:>{width}}" for name, width in COLUMNS))
    tallies = {
        name: {one.name: tally(one, read(one)) for one in samples} for name, read in readers.items()
    }
    for name, some in rows(samples):
        for reader, counted in tallies.items():
            cells = _cells([counted[one.name] for one in some])
            widths = (width for _, width in COLUMNS[1:])
            told = "".join(f"{cell:>{width}}" for cell, width in zip(cells, widths, strict=True))
            print(f"{name + ', ' + reader:26}{told}")


def _cells(tallies: Sequence[Counter[str]]) -> Iterator[str]:
    total: Counter[str] = sum(tallies, Counter())
    got = figures(tallies)
    yield from (str(len(tallies)), str(total["wanted"]))
    yield from (f"{got[name].value:.2f}" for name in ("precision", "recall"))
    for name in ("f1", "macro"):
        yield f"{got[name].value:.2f}"
        yield f"{got[name].low:.2f} to {got[name].high:.2f}"
    yield from (f"{got[name].value:.2f}" for name in ("kind", "way", "stance"))
    yield f"{total['doubt lost']}/{total['doubts']}"
    yield f"{total['likeness lost']}/{total['likenesses']}"
    yield f"{got['voice'].value:.2f}"
    yield f"{total['report']}/{total['reports']}"


def misses(samples: Sequence[Sample], read: Reader) -> list[str]:
    """Return misses named by their films, the worst first: wrong lines before missed ones."""
    told = [worst for one in samples for worst in _misses(one, read(one))]
    return [words for _, words in sorted(told, key=lambda one: -one[0])]


def _misses(one: Sample, found: Sequence[Statement]) -> Iterator[tuple[float, str]]:
    for want, got in matched(one.wanted, found):
        crossed = want.groups == {Group.LIKENESS} and got.kind.group is Group.INFLUENCE
        if crossed or (want.stance == "denies") != (got.stance == "denies"):
            yield 3 + got.score, f"{_films(got)}: wanted {want.kinds[0]}, {want.stance}"
    pairs = {want.pair for want in one.wanted}
    for got in found:
        if pair_of(got) not in pairs:
            yield 2 + got.score, f"{_films(got)}: nothing is stated"
    said = {pair_of(got) for got in found}
    for want in one.wanted:
        if want.pair not in said:
            yield 0.0, f"{want.later}, {want.earlier}: missed {want.kinds[0]}"


def _films(one: Statement) -> str:
    return f"{one.later.id}, {one.earlier.id} ({one.kind}, {one.stance})"


def main() -> None:
    """Print the table for one set of prose."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dev", action="store_true", help="read the bank's held-out voices")
    parser.add_argument("--bank", type=Path, default=training_prose.PROSE)
    parser.add_argument("--texts", type=Path, nargs="*", default=[SHARED / "writing"])
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    samples = bank("dev", options.bank) if options.dev else tuple(sealed(options.texts))
    if not samples:
        print("no text to read: name its folders with --texts")
        return
    report(samples, READERS)
    if options.misses:
        print("\n".join(misses(samples, both)[:WORST]))


if __name__ == "__main__":
    main()
