"""Ask 200,000 films and 2,000,000 lines what the site asks, and time the answers.

Prints the time and memory to load the snapshot in a fresh process, and, beside networkx, rustworkx
and SQLite's recursive query used plainly in the same run, the times of two questions: which films
lie two steps of descent before this one, and what is the best argued way between two films. Answers
are compared on samples with a slow, obvious count. Films asked about are drawn evenly, by their
lines, and from those with most lines.

All work in one thread, so that times are the processor's; loading is by the clock.

Run `python benchmarks/lineage.py`; it needs about 4 GB and ten minutes.
"""

import heapq
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import ParamSpec, TypeAlias, TypeVar

import networkx as nx
import numpy as np
import rustworkx

from matchcut.lineage.building import SAID, pack
from matchcut.lineage.filters import DESCENT, KINDS, Filter
from matchcut.lineage.nearby import Near, Question, Towards, near
from matchcut.lineage.paths import Ways, cheapest, ways
from matchcut.lineage.snapshot import Mark, Snapshot
from matchcut.lineage.values import Way, Wish
from matchcut.lines.values import Kind
from matchcut.sources.snapshots import load, save

FILMS, LINES, VOICES, SEED = 200_000, 2_000_000, 20_000, 7
LOAD_S, LOAD_MB, TWO_HOPS_S, PATH_S = 1.0, 500, 0.020, 0.050
ASKED, PEERS_ASKED, LOADS = 300, 30, 5
SLOW_ASKED, WAYS_SLOWLY, WAYS_BY_SQL = 30, 5, 3
SHARES = {Kind.REMAKES: 10, Kind.FOLLOWS: 12, Kind.SAME_SOURCE: 3, Kind.VERSION: 1}
SHARES |= {Kind.DRAWS_ON: 24, Kind.QUOTES: 10, Kind.PARODIES: 3, Kind.INVERTS: 2}
SHARES |= {Kind.RESEMBLES: 25, Kind.ANTICIPATED_BY: 2, Kind.CONTRASTS_WITH: 4, Kind.PAIRS_WITH: 4}


Result = TypeVar("Result")
Given = ParamSpec("Given")
Peers: TypeAlias = "dict[str, Networkx | Rustworkx | Sqlite]"


def main() -> None:
    """Make the world, save it, and ask it."""
    if sys.argv[1:2] == ["load"]:
        start = time.perf_counter()
        load(Path(sys.argv[2]))
        took = time.perf_counter() - start
        status = Path("/proc/self/status").read_text(encoding="ascii")  # getrusage knows the parent
        print(took, int(status.split("VmHWM:")[1].split()[0]) / 1000)
        return
    print(f"load of the machine before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    made, took = timed(world)
    lines = np.diff(made.at)
    spread = np.percentile(lines, (50, 90, 99, 100)).astype(int).tolist()
    print(f"{len(made.ids)} films, {len(made.earlier)} lines, {len(made.kind)} statements")
    print(f"lines a film: median, 90 %, 99 %, most: {spread}; made in {took:.1f} s")
    with tempfile.TemporaryDirectory() as folder:
        measure_loading(made, Path(folder) / "lines.snapshot")
    among, took = timed(ways, made, Filter())
    print(f"weigh all lines for one filter: {took:.2f} s, once and then kept")
    edges = Edges.of(among)
    peers: Peers = {
        "networkx": Networkx(edges),
        "rustworkx": Rustworkx(edges),
        "SQLite": Sqlite(edges),
    }
    measure_two_steps(made, edges, peers)
    measure_ways(among, edges, peers)
    print(f"load of the machine after: {os.getloadavg()[0]:.1f}")


def world() -> Snapshot:
    """Return films and lines with few films much drawn on and many hardly, as in real data.

    How often a film is the earlier one falls with the power 0.8 of its place, the later one with
    0.4; a line has one statement in four of five cases, else more; 3 % deny and 20 % hedge.
    """
    dice = np.random.default_rng(SEED)
    years = np.sort(dice.integers(1895, 2026, FILMS)).astype(np.int16)
    place = dice.permutation(FILMS) + 1.0
    ends = [
        dice.choice(FILMS, LINES * 5 // 4, p=place**-power / (place**-power).sum())
        for power in (0.8, 0.4)
    ]
    pair = np.unique(np.minimum(*ends) * FILMS + np.maximum(*ends))
    pair = dice.permutation(pair[pair // FILMS != pair % FILMS])[:LINES]
    said = np.repeat(pair, dice.geometric(0.8, len(pair)))
    rows = np.zeros(len(said), SAID)
    rows["earlier"], rows["later"] = said // FILMS, said % FILMS
    share = np.array([SHARES[kind] for kind in KINDS]) / sum(SHARES.values())
    rows["kind"] = dice.choice(len(KINDS), len(said), p=share)
    rows["voice"] = dice.zipf(1.5, len(said)) % VOICES
    rows["through"] = 1 << dice.integers(0, 10, len(said))
    stance = dice.choice([0, Mark.DENIES, Mark.HEDGES], len(said), p=[0.77, 0.03, 0.2])
    descent = np.array([kind.group in DESCENT and not kind.paired for kind in KINDS])[rows["kind"]]
    rows["marks"] = stance | np.where(descent & (stance != Mark.DENIES), Mark.ONWARD, 0)
    return pack(np.array([f"film{number:06}" for number in range(FILMS)]), years, rows)


@dataclass(frozen=True, slots=True, eq=False)
class Edges:
    """The same lines for everyone: those that join, what they cost, and those of descent."""

    earlier: list[int]
    later: list[int]
    cost: list[float]
    descent: list[bool]

    @classmethod
    def of(cls, among: Ways) -> "Edges":
        """Return what the filter leaves."""
        found = np.flatnonzero(among.weights.joins)
        shot = among.snapshot
        return cls(
            shot.earlier[found].tolist(),
            shot.later[found].tolist(),
            among.cost[found].tolist(),
            among.weights.onward[found].tolist(),
        )

    def rows(self) -> Iterator[tuple[int, int, float]]:
        """Yield both films and the cost of each line."""
        return zip(self.earlier, self.later, self.cost, strict=True)

    def descents(self) -> list[tuple[int, int]]:
        """The later and the earlier film of each line of descent."""
        rows = zip(self.later, self.earlier, self.descent, strict=True)
        return [(later, earlier) for later, earlier, descends in rows if descends]


class Networkx:
    """What networkx answers."""

    def __init__(self, edges: Edges) -> None:
        self.joined: nx.Graph[int] = nx.Graph()
        self.joined.add_nodes_from(range(FILMS))
        self.joined.add_weighted_edges_from(edges.rows())
        self.descent: nx.DiGraph[int] = nx.DiGraph()
        self.descent.add_nodes_from(range(FILMS))
        self.descent.add_edges_from(edges.descents())

    def two_steps(self, film: int) -> set[int]:
        """The films one or two steps before."""
        reached = nx.single_source_shortest_path_length(self.descent, film, cutoff=2)
        return set(reached) - {film}

    def way(self, one: int, other: int) -> float:
        """What the best argued way costs."""
        try:
            cost, _ = nx.bidirectional_dijkstra(self.joined, one, other)
        except nx.NetworkXNoPath:
            return np.inf
        return float(cost)


class Rustworkx:
    """What rustworkx answers."""

    def __init__(self, edges: Edges) -> None:
        self.joined: rustworkx.PyGraph[int, float] = rustworkx.PyGraph()
        self.joined.add_nodes_from(range(FILMS))
        self.joined.add_edges_from(list(edges.rows()))
        self.descent: rustworkx.PyDiGraph[int, None] = rustworkx.PyDiGraph()
        self.descent.add_nodes_from(range(FILMS))
        self.descent.add_edges_from_no_data(edges.descents())

    def two_steps(self, film: int) -> set[int]:
        """The films one or two steps before."""
        near = set(self.descent.successor_indices(film))
        return near.union(*map(self.descent.successor_indices, near)) - {film}

    def way(self, one: int, other: int) -> float:
        """What the best argued way costs."""
        found = rustworkx.dijkstra_shortest_path_lengths(self.joined, one, float, goal=other)
        return float(found[other]) if other in found else np.inf


class Sqlite:
    """What SQLite answers from an indexed table of lines in memory."""

    def __init__(self, edges: Edges) -> None:
        self.rows = sqlite3.connect(":memory:")
        self.rows.execute("CREATE TABLE descents(later INTEGER, earlier INTEGER)")
        self.rows.executemany("INSERT INTO descents VALUES (?, ?)", edges.descents())
        self.rows.execute("CREATE INDEX by_later ON descents(later, earlier)")
        self.rows.execute("CREATE TABLE joined(here INTEGER, there INTEGER, cost REAL)")
        self.rows.executemany("INSERT INTO joined VALUES (?, ?, ?)", edges.rows())
        self.rows.execute("INSERT INTO joined SELECT there, here, cost FROM joined")
        self.rows.execute("CREATE INDEX by_here ON joined(here, there, cost)")

    def two_steps(self, film: int) -> set[int]:
        """The films one or two steps before."""
        found = self.rows.execute(
            "WITH RECURSIVE walk(film, step) AS (SELECT ?, 0 UNION"
            " SELECT earlier, step + 1 FROM walk JOIN descents ON later = film WHERE step < 2)"
            " SELECT DISTINCT film FROM walk WHERE film <> ?",
            (film, film),
        )
        return {number for (number,) in found}

    def steps_between(self, one: int, other: int, most: int) -> int | None:
        """How many steps the shortest way takes; what is best argued it cannot be asked."""
        found = self.rows.execute(
            "WITH RECURSIVE walk(film, step) AS (SELECT ?, 0 UNION"
            " SELECT there, step + 1 FROM walk JOIN joined ON here = film WHERE step < ?)"
            " SELECT min(step) FROM walk WHERE film = ?",
            (one, most, other),
        )
        step: int | None = found.fetchone()[0]
        return step


def measure_loading(made: Snapshot, path: Path) -> None:
    """Save the snapshot, and load it in processes of their own."""
    _, saved = timed(save, made, path)
    print(f"saved in {saved:.1f} s, {path.stat().st_size / 1e6:.0f} MB on disk")
    command = [sys.executable, __file__, "load", str(path)]
    runs = [
        subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
        for _ in range(LOADS)
    ]
    for at, (what, most) in enumerate((("load, s", LOAD_S), ("peak of the process, MB", LOAD_MB))):
        values = [float(run[at]) for run in runs]
        print(f"{what}: {np.median(values):.3f}, {min(values):.3f} to {max(values):.3f}; {most}")


def chosen(made: Snapshot, count: int) -> dict[str, list[int]]:
    """The films asked about: evenly, by their lines, and those with most lines."""
    dice = np.random.default_rng(SEED + 1)
    lines = np.diff(made.at)
    return {
        "evenly": dice.choice(FILMS, count).tolist(),
        "by lines": dice.choice(FILMS, count, p=lines / lines.sum()).tolist(),
        "hubs": np.argsort(-lines)[:count].tolist(),
    }


def measure_two_steps(made: Snapshot, edges: Edges, peers: Peers) -> None:
    """Time the films two steps before, and compare the answers."""
    question = Question(Filter(), Towards.EARLIER)
    print(f"\ntwo steps before; ours at most {TWO_HOPS_S} s at 95 %")
    before: dict[int, list[int]] = {}
    for later, earlier in edges.descents():
        before.setdefault(later, []).append(earlier)
    for how, films in chosen(made, ASKED).items():
        found = [timed(near, made, made.id(film), question) for film in films]
        tell(f"{how}: Matchcut", [took for _, took in found])
        whole = [not (each.films_left_out or each.lines_unread) for each, _ in found]
        print(f"  read whole: {sum(whole)} of {len(whole)}; the others say what they left out")
        for name, peer in peers.items():
            asked = films[:PEERS_ASKED]
            tell(f"{how}: {name}", [timed(peer.two_steps, film)[1] for film in asked])
        equal = [
            {film} | set(numbers(made, each)) == {film}.union(*rings(before, film))
            and all(peer.two_steps(film) == set(numbers(made, each)) for peer in peers.values())
            for film, (each, _), complete in zip(films, found, whole, strict=True)
            if complete
        ][:SLOW_ASKED]
        print(f"  equal to the slow count and to every peer: {sum(equal)} of {len(equal)}")


def numbers(made: Snapshot, found: Near) -> list[int]:
    """The films that were found."""
    films = (made.number(way.films[-1]) for ring in found.rings for way in ring)
    return [film for film in films if film is not None]


def rings(before: dict[int, list[int]], film: int) -> list[set[int]]:
    """The films one step before, and two, counted plainly."""
    first = set(before.get(film, ()))
    return [first, {two for one in first for two in before.get(one, ())}]


def measure_ways(among: Ways, edges: Edges, peers: Peers) -> None:
    """Time the best argued way, and compare what it costs."""
    print(f"\nbest argued way; ours at most {PATH_S} s at 95 %")
    joined: dict[int, list[tuple[int, float]]] = {}
    for one, other, cost in edges.rows():
        joined.setdefault(one, []).append((other, cost))
        joined.setdefault(other, []).append((one, cost))
    for how, films in chosen(among.snapshot, ASKED + 1).items():
        pairs = list(pairwise(films))
        found = [timed(asked_way, among, *pair) for pair in pairs]
        tell(f"{how}: Matchcut", [took for _, took in found])
        costs = [-np.log(way.chance) if way else np.inf for way, _ in found]
        for name, peer in peers.items():
            if isinstance(peer, Sqlite):
                continue
            asked = [timed(peer.way, *pair) for pair in pairs[:PEERS_ASKED]]
            tell(f"{how}: {name}", [took for _, took in asked])
            equal = np.isclose([cost for cost, _ in asked], costs[: len(asked)])
            print(f"  equal cost: {equal.sum()} of {len(equal)}")
        slow = [slowly(joined, *pair) for pair in pairs[:WAYS_SLOWLY]]
        equal = np.isclose(slow, costs[: len(slow)])
        print(f"  equal cost by a plain Dijkstra: {equal.sum()} of {len(equal)}")
    measure_steps_by_sql(among, peers["SQLite"], chosen(among.snapshot, WAYS_BY_SQL + 1)["evenly"])


def asked_way(among: Ways, one: int, other: int) -> Way | None:
    """What the site asks: by ids."""
    return cheapest(among, among.snapshot.id(one), among.snapshot.id(other))


def measure_steps_by_sql(among: Ways, rows: object, films: Sequence[int]) -> None:
    """Time SQLite's shortest way, told in advance how many steps it may take."""
    named = among.snapshot.id
    took: list[float] = []
    for one, other in pairwise(films):
        way = cheapest(among, named(one), named(other), wish=Wish.SHORTEST)
        if way and isinstance(rows, Sqlite):
            steps = len(way.films) - 1
            found, seconds = timed(rows.steps_between, one, other, steps)
            took.append(seconds)
            print(f"  SQLite, shortest of {steps} steps: equal {found == steps}")
    tell("evenly: SQLite, shortest only", took)


def slowly(joined: dict[int, list[tuple[int, float]]], one: int, other: int) -> float:
    """What the best argued way costs, by Dijkstra's algorithm as in a textbook."""
    settled: set[int] = set()
    waiting = [(0.0, one)]
    while waiting:
        cost, film = heapq.heappop(waiting)
        if film == other:
            return cost
        if film not in settled:
            settled.add(film)
            for there, more in joined.get(film, ()):
                heapq.heappush(waiting, (cost + more, there))
    return float(np.inf)


def timed(
    work: Callable[Given, Result], *given: Given.args, **named: Given.kwargs
) -> tuple[Result, float]:
    """Return what `work` returns, and how many seconds of the processor it took."""
    start = time.process_time()
    result = work(*given, **named)
    return result, time.process_time() - start


def tell(what: str, seconds: Sequence[float]) -> None:
    """Print the median and the tail of some times."""
    middle, tail = np.percentile(seconds, (50, 95)) * 1000
    most = max(seconds) * 1000
    print(f"{what:32} {middle:10.2f} ms   95 % {tail:10.2f} ms   most {most:10.2f} ms")


if __name__ == "__main__":
    main()
