"""Kill a site at random moments while readers write to it, and see what is lost.

    python benchmarks/site_killed.py [ROUNDS]

Every second time only the process that answers is killed, and the one that watches it must bring
it back; else all are, as by a power cut, and the site is started as a supervisor would. Nothing
that was acknowledged may be lost, no piece be half written, and `matchcut check` must be content.
"""

import os
import random
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from site_server import Server

if TYPE_CHECKING:  # needs Django
    from site_writers import Writer

ROUNDS = 50
WRITERS = 6
BEFORE_S = (0.3, 2.5)  # of writing, before the end comes
SEED = 1960
KILLS_EACH = 5  # then others write: a reader may have only so much read in ten minutes


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it: acknowledged writes, what is wrong, and how long starting again took."""

    written: int
    wrong: tuple[str, ...]
    starts_s: tuple[float, ...]


def try_out(data: Path, rounds: int) -> Outcome:
    """Kill the site in a new data folder that often; return what came of it."""
    os.environ |= {"MATCHCUT_DATA": str(data), "MATCHCUT_DATABASE": ""}
    from matchcut.site import serving  # noqa: PLC0415 - its settings come from the environment

    serving.set_up()
    serving.make_ready(lambda _: None)

    import site_writers  # noqa: PLC0415 - once Django is set up

    everyone: list[list[Writer]] = []
    server, chance = Server(data), random.Random(SEED)
    try:
        starts = [server.start()]
        for number in range(rounds):
            if number % KILLS_EACH == 0:
                everyone.append(site_writers.gather(WRITERS))
            starts.append(_kill(server, everyone[-1], number, chance))
        writers = list(chain.from_iterable(everyone))
        wrong = [
            *site_writers.lost(site_writers.kept(writers)),
            *site_writers.half_written(),
            *_faults(),
        ]
        wrong += [said for one in writers for said in one.refused]
    finally:
        server.kill()
    return Outcome(sum(len(one.kept) for one in writers), tuple(wrong), tuple(starts))


def _kill(server: Server, writers: "list[Writer]", number: int, chance: random.Random) -> float:
    """Kill it while they write; return how many seconds it took until it answered again.

    A writer whose call waits at the door while nobody is in notices nothing and would write on.
    """
    import site_writers  # noqa: PLC0415 - once Django is set up

    stopping = Event()
    threads = site_writers.begin(writers, server.address, stopping)
    time.sleep(chance.uniform(*BEFORE_S))
    begun = time.perf_counter()
    if number % 2:
        server.kill_worker()
        server.wait()
    else:
        server.kill()
        server.start()
    taken = time.perf_counter() - begun
    stopping.set()
    for thread in threads:
        thread.join()
    return taken


def _faults() -> list[str]:
    from matchcut.site.keeping.checking import faults  # noqa: PLC0415 - once Django is set up

    return [f"{part}: {fault}" for part, fault in faults() if fault]


def main() -> None:
    """Print what was lost."""
    rounds = int(sys.argv[1]) if sys.argv[1:] else ROUNDS
    with tempfile.TemporaryDirectory() as folder:
        found = try_out(Path(folder), rounds)
    print(f"killed {rounds} times; {found.written} writes were acknowledged")
    print(f"longest start again: {max(found.starts_s):.1f} s")
    print("\n".join(found.wrong) or "nothing lost, nothing half written, nothing wrong")
    raise SystemExit(bool(found.wrong))


if __name__ == "__main__":
    main()
