"""Find films by queries whose films are known, beside three other ways to find them.

Prints success at 1 and at 5 and the time a query takes (50th and 95th percentile, and the longest)
of ours and of three peers, among the films of an edition and with those among 1.2 million; of
ours also by kind of query, and as ten queries are typed, letter by letter; at last the five
best known films that were missed. The queries are made from the edition's films with a seed, and
210 written by hand. The ranking's numbers are chosen on one half of them (see `find_sweep.py`);
the other half is reported.

Run `python benchmarks/find.py FOLDER`, the folder of an edition made of omdb.org's dump and the
starter edition. `--films N` gives the number of films of the larger run, 0 leaves it out;
`--alike` takes for it films that are harder to tell apart; `--no-peers` leaves the peers out.
"""

import argparse
import os
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from find_catalogue import Mixed, all_films, mixed
from find_distractors import invented, world
from find_peers import LIMIT, PEERS, Ask, texts
from find_questions import Question, questions
from matchcut.films.finding import find
from matchcut.sources.editions import open_edition

FILMS = 1_200_000
SEED = 1122  # not that of the queries the ranking was developed on
PEER_QUERIES = 150  # of the half, asked of the peers among all films: some take seconds each
WARM = 20  # queries asked beforehand
WORST = 5
TYPED = (
    "comrades almost a love story", "us and them 2018", "后来的我们", "hou lai de wo men",
    "eternal sunshine of the spotless mind", "apple of my eye taiwan", "leon lai comrades",
    "the good the bad and the ugly", "der himmel über berlin", "crouching tiger ang lee",
)  # fmt: skip


@dataclass(slots=True)
class Tally:
    """How one way to find films did: whether the film came first, in the first five, and when."""

    first: list[bool] = field(default_factory=list)
    five: list[bool] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)

    def add(self, first: bool, five: bool, seconds: float) -> None:  # noqa: FBT001 - plain hits
        """Count one query."""
        self.first.append(first)
        self.five.append(five)
        self.seconds.append(seconds)

    def row(self, name: str) -> str:
        """Return the figures as a line of a table."""
        times = sorted(self.seconds)
        shown = times[len(times) // 2], times[int(len(times) * 0.95)], times[-1]
        shares = [sum(hits) / len(hits) for hits in (self.first, self.five)]
        cells = [*(f"{one:8.3f}" for one in shares), *(f"{one * 1000:10.1f}" for one in shown)]
        return f"{name:22}{len(times):6}{''.join(cells)}"


def main() -> None:
    """Measure among the edition's films, then among all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("edition", type=Path)
    parser.add_argument("--films", type=int, default=FILMS)
    parser.add_argument("--alike", action="store_true")
    parser.add_argument("--peers", action=argparse.BooleanOptionalAction, default=True)
    options = parser.parse_args()
    with open_edition(options.edition) as edition, tempfile.TemporaryDirectory() as name:
        films = all_films(edition, options.edition)
        half = [question for question in questions(films, SEED) if question.held_out]
        print(f"{len(half)} queries held out; load {os.getloadavg()}")
        others = invented if options.alike else world
        for number in dict.fromkeys((len(films), options.films or len(films))):
            with mixed(edition, films, others, number, Path(name)) as catalogue:
                folder = Path(name, str(number))
                folder.mkdir()
                measure(catalogue, half, folder, peers=options.peers)


def measure(catalogue: Mixed, half: Sequence[Question], folder: Path, *, peers: bool) -> None:
    """Print how all ways do among the films of the catalogue."""
    right = answers(catalogue, half)
    some = PEER_QUERIES if len(catalogue) >= FILMS else len(half)
    print(f"\n{len(catalogue)} films; load {os.getloadavg()}")
    print(
        f"{'':22}{'asked':>6}{'at 1':>8}{'at 5':>8}{'p50, ms':>10}{'p95, ms':>10}{'most, ms':>10}"
    )

    def ours(query: str) -> list[str]:
        return [found.film.id for found in find(query, catalogue, LIMIT)]

    tally = ask_all(ours, half, right)
    print(tally.row("Matchcut"), flush=True)
    if peers and some < len(half):  # in an order that the seed decides
        print(f"the peers are asked a sample of {some}, and so is Matchcut once more:")
        print(ask_all(ours, half[:some], right).row("Matchcut, the same"), flush=True)
    for peer, opened in PEERS.items() if peers else ():
        with opened(texts(catalogue.every()), folder) as ask:
            print(ask_all(ask, half[:some], right).row(peer), flush=True)
    kinds: dict[str, Tally] = defaultdict(Tally)
    figures = zip(tally.first, tally.five, tally.seconds, strict=True)
    for question, (first, five, seconds) in zip(half, figures, strict=True):
        kinds[question.kind].add(first, five, seconds)
    for name in sorted(kinds):
        print(kinds[name].row(f"  {name}"))
    print(typed(ours))
    for line in missed(catalogue, half, right, tally):
        print(line)


def answers(catalogue: Mixed, half: Sequence[Question]) -> list[frozenset[str]]:
    """Return for each query the films that are right, with all of that title where any is."""
    same: dict[str, set[str]] = {question.title: set() for question in half}
    for one in catalogue.every():
        for title in same.keys() & one.titles:
            same[title].add(one.film)
    return [one.films | (same[one.title] if one.any_of_title else set()) for one in half]


def ask_all(ask: Ask, half: Sequence[Question], right: Sequence[frozenset[str]]) -> Tally:
    """Return how often and how fast the right film was found."""
    tally = Tally()
    for question in half[:WARM]:
        ask(question.query)
    for question, films in zip(half, right, strict=False):
        start = time.perf_counter()
        found = ask(question.query)
        took = time.perf_counter() - start
        tally.add(bool(found) and found[0] in films, not films.isdisjoint(found), took)
    return tally


def typed(ask: Ask) -> str:
    """Return how long every beginning of ten queries takes, as a line of the table."""
    tally = Tally()
    for query in TYPED:
        for end in range(1, len(query) + 1):
            start = time.perf_counter()
            found = bool(ask(query[:end]))
            tally.add(found, found, time.perf_counter() - start)
    return tally.row("letter by letter, any")


def missed(
    catalogue: Mixed, half: Sequence[Question], right: Sequence[frozenset[str]], tally: Tally
) -> list[str]:
    """Return the misses of the best known films, each with what came first instead."""
    lines = []
    for question, films, five in zip(half, right, tally.five, strict=True):
        if not five:
            meant = max(catalogue.films(sorted(films)), key=lambda film: film.popularity)
            found = find(question.query, catalogue, 1)
            first = str(found[0].film) if found else "nothing"
            line = f"  missed ({question.kind}): {question.query!r}, meant {meant}, got {first}"
            lines.append((-meant.popularity, line))
    return [line for _, line in sorted(lines)[:WORST]]


if __name__ == "__main__":
    main()
