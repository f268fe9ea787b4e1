"""How statements found in annotated prose are counted and weighed.

The unit of "found" is a pair of films in a document. Kind, direction, stance and voice are judged
where a pair was rightly found: each wanted statement beside the one found of its pair whose
passage overlaps its own most. An annotation's voices are roles ("the director") where the text
has names: a voice is right where the chain is as long, the writer's own word or a report.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from matchcut.lines.values import Group, Kind, Stance, Statement
from matchcut.reading.values import Reading

ROUNDS, SEED = 2000, 1895
Pair = frozenset[str]
Numbers = npt.NDArray[np.float64]
PARTS = ("right", "missed", "beyond")
KINDS = frozenset(Kind)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A statement a careful person reads in a passage; `kinds` are all that fit, the best first."""

    earlier: str
    later: str
    kinds: tuple[str, ...]
    stance: str
    voice: tuple[str, ...]
    start: int
    end: int

    @property
    def pair(self) -> Pair:
        """The ids of its films."""
        return frozenset((self.earlier, self.later))

    @property
    def groups(self) -> frozenset[Group]:
        """The groups its kinds are of."""
        return frozenset(Kind(kind).group for kind in self.kinds)


@dataclass(frozen=True, slots=True)
class Sample:
    """A document with correct links, and all it states."""

    name: str
    language: str
    sort: str
    reading: Reading
    wanted: tuple[Wanted, ...]


Reader = Callable[[Sample], Sequence[Statement]]


def pair_of(one: Statement) -> Pair:
    """Return the ids of a statement's films."""
    return frozenset((one.earlier.id, one.later.id))


def matched(
    wanted: Sequence[Wanted], found: Sequence[Statement]
) -> Iterator[tuple[Wanted, Statement]]:
    """Yield each wanted statement with the one found of its pair that overlaps it most."""
    left = list(found)
    for want in wanted:
        same = [one for one in left if pair_of(one) == want.pair]
        if same:
            best = max(same, key=lambda one: (_overlap(want, one), one.kind in want.kinds))
            left.remove(best)
            yield want, best


def _overlap(want: Wanted, one: Statement) -> int:
    return min(want.end, one.quote.end) - max(want.start, one.quote.start) if one.quote else 0


def tally(sample: Sample, found: Sequence[Statement]) -> Counter[str]:
    """Return the counts of one document."""
    total: Counter[str] = Counter()
    pairs = {want.pair for want in sample.wanted}
    said = {pair_of(one) for one in found}
    total["right"], total["missed"] = len(pairs & said), len(pairs - said)
    total["beyond"] = len(said - pairs)
    total["wanted"] = len(sample.wanted)
    for want, one in matched(sample.wanted, found):
        total += _judged(want, one)
    for want in sample.wanted:
        if want.pair not in said:
            total[f"missed {want.kinds[0]}"] += 1
    for one in found:
        if pair_of(one) not in pairs:
            total[f"beyond {one.kind}"] += 1
    return total


def _judged(want: Wanted, one: Statement) -> Counter[str]:
    total: Counter[str] = Counter(matched=1)
    total["kind"] = one.kind in want.kinds
    if one.kind in want.kinds:
        total[f"right {one.kind}"] = 1
    else:
        total[f"missed {want.kinds[0]}"] = total[f"beyond {one.kind}"] = 1
    if not one.kind.paired and not Kind(want.kinds[0]).paired:
        total["ways"] = 1
        total["way"] = one.directed and one.earlier.id == want.earlier
    if want.stance != Stance.ASSERTS:
        total["doubts"], total["doubt lost"] = 1, one.stance is Stance.ASSERTS
    total["stance"] = one.stance == want.stance
    if want.groups == {Group.LIKENESS}:
        total["likenesses"], total["likeness lost"] = 1, one.kind.group is Group.INFLUENCE
    total["voice"] = len(one.voice) == len(want.voice)
    if len(want.voice) > 1:
        total["reports"], total["report"] = 1, len(one.voice) > 1
    return total


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its 95 % interval, drawing whole documents anew."""

    value: float
    low: float
    high: float


def figures(tallies: Sequence[Counter[str]]) -> dict[str, Figure]:
    """Return every figure over some documents."""
    names = sorted({name for one in tallies for name in one} | {"right"})
    cells = np.array([[one[name] for name in names] for one in tallies], dtype=float)
    even = np.full(len(tallies), 1 / len(tallies))
    draws = np.random.default_rng(SEED).multinomial(len(tallies), even, size=ROUNDS)
    drawn = draws @ cells
    whole = _rates(names, cells.sum(axis=0, keepdims=True))
    spread = _rates(names, drawn)
    return {
        name: Figure(float(whole[name][0]), *map(float, np.percentile(spread[name], (2.5, 97.5))))
        for name in whole
    }


def _rates(names: Sequence[str], cells: Numbers) -> dict[str, Numbers]:
    column = {name: cells[:, at] for at, name in enumerate(names)}
    nothing = np.zeros(len(cells))

    def of(name: str) -> Numbers:
        return column.get(name, nothing)

    def share(part: Numbers, all_of: Numbers) -> Numbers:
        return np.where(all_of > 0, part / np.maximum(all_of, 1), np.nan)

    right, missed, beyond = of("right"), of("missed"), of("beyond")
    kinds = sorted({n.split(" ", 1)[1] for n in names if " " in n and n.split(" ", 1)[1] in KINDS})
    each = [_f1(*(of(f"{part} {kind}") for part in PARTS)) for kind in kinds]
    return {
        "precision": share(right, right + beyond),
        "recall": share(right, right + missed),
        "f1": _f1(right, missed, beyond),
        "macro": _mean(each) if each else nothing,
        "kind": share(of("kind"), of("matched")),
        "way": share(of("way"), of("ways")),
        "stance": share(of("stance"), of("matched")),
        "doubt lost": share(of("doubt lost"), of("doubts")),
        "likeness lost": share(of("likeness lost"), of("likenesses")),
        "voice": share(of("voice"), of("matched")),
        "report": share(of("report"), of("reports")),
    }


def _f1(right: Numbers, missed: Numbers, beyond: Numbers) -> Numbers:
    whole = 2 * right + missed + beyond
    return np.where(whole > 0, 2 * right / np.maximum(whole, 1), np.nan)


def _mean(each: list[Numbers]) -> Numbers:
    """The mean over the kinds that were wanted or found."""
    rows = np.array(each)
    there = ~np.isnan(rows)
    mean: Numbers = np.where(there, rows, 0).sum(axis=0) / np.maximum(there.sum(axis=0), 1)
    return mean
