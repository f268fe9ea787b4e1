"""Read the golden corpus and compare with what a careful human reads in it.

Run `python benchmarks/golden.py [dev] [test]`. Per aspect it prints what was right, missed and
found beyond what is there, with the 95 % interval of F1 and what a reader that understands
nothing reaches: films looked up letter for letter, "draws on" said of any two films named
together. Nobody who writes rules may see the test half's words, so none are printed unless
`--misses` or `--worst` asks for them.

`--pin` raises the floors of `tests/golden/test_golden.py` to this run; they fall only where
`--allow-lower` is given too.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from golden_annotations import HALVES, fingerprint
from golden_figures import Figure, figures, outcomes
from golden_floors import Outcomes, change, fallen, pinned, pins_of, raised, store
from golden_outcomes import Verdict

# A line that nobody drew is worst, then a title that was none, then what was not seen.
WORST_FIRST = (
    ("statements", Verdict.BEYOND),
    ("left alone", Verdict.MISSED),
    ("films", Verdict.BEYOND),
    ("statements", Verdict.MISSED),
    ("films", Verdict.MISSED),
)
WORST = 5


def table(half: str, found: dict[str, Figure]) -> Iterator[str]:
    """Yield the lines of a half's table."""
    yield f"{half:20} right missed beyond  precision recall    F1   95 %        baseline"
    for aspect, one in found.items():
        seen = one.counts
        least = "" if one.baseline is None else f"{one.baseline:10.2f}"
        yield (
            f"{aspect:20} {seen.right:5} {seen.missed:6} {seen.beyond:6} {seen.precision:10.2f}"
            f" {seen.recall:6.2f} {seen.f1:5.2f}   {one.low:.2f}-{one.high:.2f}{least}"
        )


def misses(found: Outcomes, *, worst_first: bool = False) -> list[str]:
    """Return every difference in words, in order of document or of gravity."""
    told = [
        ((one.aspect, one.verdict), f"{name}: {one.key}: {one.words}")
        for name, document in found.items()
        for one in document
        if one.verdict is not Verdict.RIGHT and one.words
    ]
    if worst_first:
        told.sort(key=lambda miss: (*WORST_FIRST, miss[0]).index(miss[0]))
    return [words for _, words in told]


def pin(halves: Sequence[str], *, allow_lower: bool) -> int:
    """Pin the floors of these halves, all or none; the exit code."""
    runs = {half: (pinned(half), outcomes(half)) for half in halves}
    low = [f"{half}: {said}" for half, run in runs.items() for said in fallen(*run)]
    if low and not allow_lower:
        low.append("nothing pinned: floors fall only with --allow-lower")
        print(*low, sep="\n", file=sys.stderr)
        return 1
    for half, (pins, found) in runs.items():
        fresh = pins_of(half, found)
        store(half, fresh if allow_lower else raised(pins, fresh))
        print(f"{half}: pinned", change(pins, found), sep="\n")
    return 0


def as_json(half: str, found: dict[str, Figure]) -> dict[str, object]:
    """Return a half's figures as JSON values, with no word of the texts."""
    aspects = {
        aspect: {
            **asdict(one.counts),
            "precision": one.counts.precision,
            "recall": one.counts.recall,
            "f1": one.counts.f1,
            "low": one.low,
            "high": one.high,
            "baseline_f1": one.baseline,
        }
        for aspect, one in found.items()
    }
    return {"half": half, "fingerprint": fingerprint(half), "aspects": aspects}


def main() -> int:
    """Print what is asked for; the exit code."""
    options = _options()
    if options.pin:
        return pin(options.halves, allow_lower=options.allow_lower)
    shown = []
    for half in options.halves:
        found = outcomes(half)
        told = misses(found) if options.misses else []
        told = misses(found, worst_first=True)[:WORST] if options.worst else told
        if options.json:
            shown.append({**as_json(half, figures(half)), "misses": told})
        else:
            since = change(pinned(half), found)
            print(*table(half, figures(half)), *told, sep="\n")
            print(f"since the pins: {len(since.gained)} gained, {len(since.lost)} lost\n")
    if options.json:
        print(json.dumps(shown, indent=1, ensure_ascii=False))
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("halves", nargs="*", metavar="dev|test", default=list(HALVES))
    parser.add_argument("--misses", action="store_true", help="list every difference")
    parser.add_argument("--worst", action="store_true", help=f"list the {WORST} worst differences")
    parser.add_argument("--json", action="store_true", help="figures as JSON")
    parser.add_argument("--pin", action="store_true", help="raise the floors to this run")
    parser.add_argument("--allow-lower", action="store_true", help="with --pin: let floors fall")
    options = parser.parse_args()
    if unknown := set(options.halves) - set(HALVES):
        parser.error(f"no such half: {', '.join(sorted(unknown))}")
    return options


if __name__ == "__main__":
    sys.exit(main())
