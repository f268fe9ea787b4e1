"""Kill builds at random moments, and see what is left.

They are of the starter edition, omdb.org's dump and the synthetic world's films as IMDb lists
them: of two large sources, which are read side by side. Every other build goes on with what the
one before it left, the others begin anew. Each time the earlier edition has to be whole, byte by
byte, and no process may live on; the build after them all has to give what an undisturbed one
gives. Prints each moment and exits 1 at the first fault.
Run `python benchmarks/killed_builds.py [TIMES]`; 20 times without a number.
"""

import multiprocessing
import random
import shutil
import sys
import tempfile
import time
from pathlib import Path

from matchcut.sources.edition_building import build
from matchcut.sources.editions import read_manifest, verify
from matchcut.sources.film_sources import FilmSource, starter
from shared_data import SHARED
from synthetic_world import write_world
from watched import family, held_kb

TIMES, SEED = 20, 1895
INVENTED = 40_000  # films of the synthetic world
PATIENCE_S = 10  # for the processes of a killed build to end


def main() -> int:
    """Return 0 if every edition was whole."""
    if not SHARED.is_dir():
        print(f"skipped: no real data at {SHARED}", file=sys.stderr)
        return 0
    times = int(sys.argv[1]) if sys.argv[1:] else TIMES
    with tempfile.TemporaryDirectory() as name:
        folder, other, world = (Path(name) / part for part in ("edition", "other", "world"))
        write_world(world, INVENTED)
        sources = starter(), FilmSource("omdb", SHARED / "omdb"), FilmSource("imdb", world / "imdb")
        build((starter(),), folder, say)
        begun = time.monotonic()
        new = build(sources, other, say)
        takes = time.monotonic() - begun
        print(f"undisturbed: {takes:.0f} s", flush=True)
        for at in range(times):
            moment = random.Random(SEED + at).uniform(0, takes)
            if at % 2:
                shutil.rmtree(folder / ".building-staged", ignore_errors=True)
            left, lived_on = killed(sources, folder, moment)
            verify(folder)
            remains = ", ".join(left) or "nothing"
            print(f"killed after {moment:5.1f} s: whole; left {remains}", flush=True)
            if lived_on:
                print(f"{lived_on} processes lived on")
                return 1
        same = build(sources, folder, say) == new == read_manifest(folder)
        clear = len(list(folder.iterdir())) == len({new.inner, "manifest.json"})
        verify(folder)
        print("the build after them:", "the same" if same and clear else "NOT the same")
        return 0 if same and clear else 1


def say(_step: str) -> None:
    """Say nothing."""


def killed(sources: tuple[FilmSource, ...], folder: Path, moment: float) -> tuple[list[str], int]:
    """Kill a build after so many seconds; return what it left, and how many processes live on."""
    running = multiprocessing.get_context("spawn").Process(
        target=build, args=(sources, folder, say)
    )
    running.start()
    running.join(moment)
    started = list(family(running.pid or 0))
    running.kill()
    running.join()
    end = time.monotonic() + PATIENCE_S
    while (alive := sum(map(bool, map(held_kb, started)))) and time.monotonic() < end:
        time.sleep(0.1)
    return sorted(path.name for path in folder.glob(".building*")), alive


if __name__ == "__main__":
    sys.exit(main())
