"""What single sentences state of pairs of films, given correct links: found, kind, stance, voice.

`python benchmarks/sentence_bank.py dev` (or `test`) prints a table by language beside two plain
baselines: "always" (every film named draws on, or is drawn on by, the film spoken of) and
"never". `--misses` lists differences; the test half is not to be looked at.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from matchcut.films.values import Film, Title
from matchcut.lines.statements import statements
from matchcut.lines.values import Statement
from matchcut.reading.documents import BlockRole
from matchcut.reading.values import Mention, Piece, PieceKind, Reading, Span

BANK = Path(__file__).resolve().parents[1] / "tests" / "golden" / "sentences"
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Result:
    """One item of the bank and what was read in it."""

    row: Row
    found: tuple[Statement, ...]


def read(row: Row) -> Result:
    """Read an item, its films linked as annotated."""
    years = dict(row["films"])
    if row.get("topic") and row["topic"] not in years:
        years[row["topic"]] = row.get("topic_year")
    films = {name: Film(name, name, year, (Title(name),)) for name, year in years.items()}
    text = row["text"]
    mentions = tuple(sorted(_mentions(text, row["films"], films), key=lambda m: m.start))
    topic = films.get(row.get("topic") or "")
    piece = Piece(
        0,
        PieceKind.POST,
        text,
        language=row["language"],
        spans=(Span(BlockRole.PARAGRAPH, 0, len(text)),),
    )
    reading = Reading(piece, subjects=(topic,) if topic else (), mentions=mentions)
    return Result(row, statements(reading, "bank"))


def _mentions(text: str, names: Row, films: dict[str, Film]) -> Iterator[Mention]:
    taken: list[tuple[int, int]] = []
    for name in sorted(names, key=len, reverse=True):
        start = text.find(name)
        while start >= 0:
            end = start + len(name)
            if all(end <= a or b <= start for a, b in taken):
                taken.append((start, end))
                yield Mention(start, end, name, films[name], None, 1.0)
            start = text.find(name, end)


def count(results: list[Result]) -> Counter[str]:
    """Count pairs rightly found, missed and found beyond, and of those found what else is right."""
    total: Counter[str] = Counter()
    for result in results:
        wanted = [s for s in result.row["statements"] if not s.get("optional")]
        left = list(result.found)
        for want in wanted:
            same = [
                s for s in left if {s.earlier.id, s.later.id} == {want["earlier"], want["later"]}
            ]
            best = max(same, key=lambda s: s.kind in want["kinds"], default=None)
            total["wanted"] += 1
            if best is None:
                total["missed"] += 1
                continue
            left.remove(best)
            total["right"] += 1
            total["kind"] += best.kind in want["kinds"]
            total["stance"] += best.stance in want.get("stance", ["asserts"])
            total["direction"] += best.kind.paired or best.earlier.id == want["earlier"]
            total["voice"] += _voice(want.get("voice", ["the writer"]), best.voice)
        optional = [{s["earlier"], s["later"]} for s in result.row["statements"]]
        total["beyond"] += sum({s.earlier.id, s.later.id} not in optional for s in left)
    return total


def _voice(wanted: list[str], found: tuple[str, ...]) -> bool:
    pairs = zip(wanted, found, strict=False)
    return len(wanted) == len(found) and all(
        w.casefold() in f.casefold() or f.casefold() in w.casefold() for w, f in pairs
    )


def always(results: list[Result]) -> float:
    """F1 of saying yes to every pair of a named film and the film spoken of."""
    right = said = wanted = 0
    for result in results:
        names = list(result.row["films"])
        topic = result.row.get("topic") or (names[0] if names else "")
        claimed = {frozenset((topic, name)) for name in names if name != topic}
        true = {frozenset((s["earlier"], s["later"])) for s in result.row["statements"]}
        right, said, wanted = right + len(claimed & true), said + len(claimed), wanted + len(true)
    return 2 * right / (said + wanted) if said + wanted else 0.0


def f1(total: Counter[str]) -> float:
    """The harmonic mean of precision and recall of pairs found."""
    whole = 2 * total["right"] + total["missed"] + total["beyond"]
    return 2 * total["right"] / whole if whole else 1.0


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("half", choices=("dev", "test"))
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    lines = (BANK / f"{options.half}.jsonl").read_text(encoding="utf-8").splitlines()
    results = [read(json.loads(line)) for line in lines if line.strip()]
    out = sys.stdout.write
    out(
        f"{'':9}{'items':>6}{'wanted':>7}{'precision':>10}{'recall':>8}{'F1':>6}{'always':>8}{'kind':>7}{'way':>6}{'stance':>8}{'voice':>7}\n"
    )
    for language in ("en", "fr", "zh", "es", "all"):
        some = [r for r in results if language in (r.row["language"], "all")]
        total = count(some)
        found = total["right"] or 1
        precision = total["right"] / ((total["right"] + total["beyond"]) or 1)
        recall = total["right"] / (total["wanted"] or 1)
        rest = "".join(
            f"{total[name] / found:{width}.2f}"
            for name, width in (("kind", 7), ("direction", 6), ("stance", 8), ("voice", 7))
        )
        out(
            f"{language:9}{len(some):6}{total['wanted']:7}{precision:10.2f}{recall:8.2f}{f1(total):6.2f}{always(some):8.2f}{rest}\n"
        )
    if options.misses:
        for result in results:
            _tell(result)


def _tell(result: Result) -> None:
    total = count([result])
    good = total["right"] == total["wanted"] and not total["beyond"]
    if good and all(
        total[name] == total["right"] for name in ("kind", "direction", "stance", "voice")
    ):
        return
    sys.stdout.write(
        f"\n{result.row['language']} [{result.row.get('topic')}] {result.row['text']}\n"
    )
    for want in result.row["statements"]:
        films = f"{want['earlier']} < {want['later']}"
        told = f"{want['kinds']} {want.get('stance')} {want.get('voice')}"
        sys.stdout.write(f"   wanted {films} {told}\n")
    for one in result.found:
        films = f"{one.earlier.id} < {one.later.id}"
        told = f"{one.kind} {one.stance} {one.voice} {one.reasons}"
        sys.stdout.write(f"   found  {films} {told}\n")


if __name__ == "__main__":
    main()
