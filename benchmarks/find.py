"""Find films by queries whose films are known, beside three other ways to find them.

Prints success at 1 and at 5 and the 50th and 95th percentile of the time a query takes, of
ours and of three peers, among the films of an edition and with those among 1.2 million; then, for
ours, success by kind of query. The queries are made from the edition's films with a seed, and
150 written by hand; the ranking's numbers were chosen on the development half of them
(`--half dev`), and the other half is reported.

Run `python benchmarks/find.py FOLDER`, the folder of an edition made of omdb.org's dump and the
starter edition; `--films N` gives the number of films of the larger run, 0 leaves it out.
"""

import argparse
import os
import sqlite3
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from pathlib import Path

import pyarrow.parquet as pq

from find_distractors import PREFIX, among
from find_peers import LIMIT, PEERS, Ask, texts
from find_questions import Question, questions
from matchcut.films.finding import find
from matchcut.films.finding_entries import Entry, entry
from matchcut.films.values import Film, Title
from matchcut.sources.edition_catalogue import EditionCatalogue
from matchcut.sources.edition_search import SEARCH_SCHEMA, SearchTables, write_entries
from matchcut.sources.editions import open_edition, read_manifest

FILMS = 1_200_000
PEER_QUERIES = 150  # of the half, asked of the peers among all films: some take seconds each
WARM = 20  # queries asked beforehand


@dataclass(slots=True)
class Tally:
    """How one way to find films did."""

    first: list[bool] = field(default_factory=list)
    five: list[bool] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)

    def row(self, name: str) -> str:
        """Return the figures as a line of a table."""
        times = sorted(self.seconds)
        middle, late = times[len(times) // 2], times[int(len(times) * 0.95)]
        return (
            f"{name:22}{len(times):6}{_share(self.first):8.3f}{_share(self.five):8.3f}"
            f"{middle * 1000:10.1f}{late * 1000:10.1f}"
        )


class Mixed(SearchTables):
    """An edition's films among others, over search tables of their own."""

    def __init__(self, edition: EditionCatalogue, store: sqlite3.Connection) -> None:
        super().__init__(lambda asked, *about: store.execute(asked, about).fetchall())
        self._edition = edition
        self.index = edition.index
        self.family, self.person = edition.family, edition.person
        self.credited, self.facts = edition.credited, edition.facts
        (self._length,) = store.execute("SELECT count(*) FROM entries").fetchone()

    def __len__(self) -> int:
        return int(self._length)

    def film(self, film_id: str) -> Film | None:
        """The film of that id."""
        return next(iter(self.films((film_id,))), None)

    def films(self, film_ids: Iterable[str]) -> tuple[Film, ...]:
        """The films of these ids; a distractor has no more than its id."""
        ids = tuple(film_ids)
        real = {film.id: film for film in self._edition.films(ids)}
        return tuple(
            real.get(one) or Film(one, one, titles=(Title(one),))
            for one in ids
            if one in real or one.startswith(PREFIX)
        )


def main() -> None:
    """Measure among the edition's films, then among all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("edition", type=Path)
    parser.add_argument("--films", type=int, default=FILMS)
    parser.add_argument("--half", choices=("dev", "held-out"), default="held-out")
    parser.add_argument("--peers", action=argparse.BooleanOptionalAction, default=True)
    asked = parser.parse_args()
    with open_edition(asked.edition) as edition:
        films = edition.films(_ids(asked.edition))
        every = questions(films)
        half = every[asked.half == "held-out" :: 2]
        print(f"{len(every)} queries, {len(half)} of them {asked.half}; load {os.getloadavg()}")
        entries = [entry(film, edition.family(film.family or "")) for film in films]
        for number in dict.fromkeys((0, max(0, asked.films - len(entries)))):
            measure(edition, entries, number, half, peers=asked.peers)


def _ids(folder: Path) -> list[str]:
    table = folder / read_manifest(folder).inner / "films.parquet"
    return [str(one) for one in pq.read_table(table, columns=["id"])["id"].to_pylist()]


def measure(
    edition: EditionCatalogue,
    entries: Sequence[Entry],
    distractors: int,
    half: Sequence[Question],
    *,
    peers: bool,
) -> None:
    """Print how all ways do with the entries among so many distractors."""
    titles = _titles_asked(half)
    same: dict[str, set[str]] = defaultdict(set)
    for one in among(entries, distractors):
        for title in titles.intersection(one.titles):
            same[title].add(one.film)
    right = [question.films | same.get(question.title or "", set()) for question in half]
    some = len(half) if not distractors else PEER_QUERIES
    print(f"\n{len(entries) + distractors} films")
    print(f"{'':22}{'asked':>6}{'at 1':>8}{'at 5':>8}{'p50, ms':>10}{'p95, ms':>10}")
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name)
        store = stack.enter_context(closing(sqlite3.connect(folder / "ours", isolation_level=None)))
        store.executescript(
            "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN;" + SEARCH_SCHEMA
        )
        write_entries(store, among(entries, distractors))
        store.execute("COMMIT")
        mixed = Mixed(edition, store)

        def ours(query: str) -> list[str]:
            return [found.film.id for found in find(query, mixed, LIMIT)]

        tally = ask_all(ours, half, right)
        print(tally.row("Matchcut"))
        if some < len(half):
            print(ask_all(ours, half[:some], right).row("Matchcut, the same"))
        for peer, opened in PEERS.items() if peers else ():
            with opened(texts(among(entries, distractors)), folder) as ask:
                print(ask_all(ask, half[:some], right).row(peer), flush=True)
        print_kinds(half, tally)


def _titles_asked(half: Iterable[Question]) -> set[str]:
    return {question.title for question in half if question.title}


def ask_all(ask: Ask, half: Sequence[Question], right: Sequence[frozenset[str]]) -> Tally:
    """Return how often and how fast the right film was found."""
    tally = Tally()
    for question in half[:WARM]:
        ask(question.query)
    for question, films in zip(half, right, strict=False):
        start = time.perf_counter()
        found = ask(question.query)
        tally.seconds.append(time.perf_counter() - start)
        tally.first.append(bool(found) and found[0] in films)
        tally.five.append(not films.isdisjoint(found))
    return tally


def print_kinds(half: Sequence[Question], tally: Tally) -> None:
    """Print ours by kind of query."""
    kinds: dict[str, Tally] = defaultdict(Tally)
    parts: Iterator[tuple[Question, bool, bool, float]] = zip(
        half, tally.first, tally.five, tally.seconds, strict=True
    )
    for question, first, five, seconds in parts:
        kind = kinds[question.kind]
        kind.first.append(first)
        kind.five.append(five)
        kind.seconds.append(seconds)
    for name in sorted(kinds):
        print(kinds[name].row(f"  {name}"))


def _share(hits: Sequence[bool]) -> float:
    return sum(hits) / len(hits)


if __name__ == "__main__":
    main()
