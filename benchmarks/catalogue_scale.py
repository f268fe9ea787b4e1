"""Build editions from synthetic worlds of growing size, and measure them.

Prints, for each size, seconds on the clock and of the processor, peak memory of the building
process and of its largest helper, size on disk, seconds to open, and how the clock grew against
the films (at most linear is at most 1). The machine's load stands beside, for it decides.
Run `python benchmarks/catalogue_scale.py [FILMS…]`; without sizes, up to 1.2 million films.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from matchcut.sources.edition_building import build
from matchcut.sources.editions import open_edition
from matchcut.sources.film_sources import FilmSource
from synthetic_world import write_world

SIZES = (100_000, 300_000, 600_000, 1_200_000)
MOST = "at most, of 1.2 million: 900 s, 4000 MB, 1500 MB on disk, 1.5 s to open"


def main() -> None:
    """Build each size in a process of its own, and open it in another."""
    if sys.argv[1:2] == ["build"]:
        measure_building(Path(sys.argv[2]))
        return
    if sys.argv[1:2] == ["open"]:
        start = time.perf_counter()
        open_edition(Path(sys.argv[2]))
        print(f"{time.perf_counter() - start:.2f}")
        return
    print("films titles clock_s processor_s peak_MB helper_MB disk_MB open_s growth load")
    before: tuple[float, float] | None = None
    for films in map(int, sys.argv[1:] or SIZES):
        with tempfile.TemporaryDirectory() as folder:
            write_world(Path(folder), films)
            cells = asked("build", folder)
            opened = asked("open", f"{folder}/edition")[0]
        clock = float(cells[2])
        growth = f"{clock / before[0] / (films / before[1]):.2f}" if before else "-"
        print(*cells, opened, growth, f"{os.getloadavg()[0]:.1f}", flush=True)
        before = clock, films
    print(MOST)


def asked(what: str, folder: str) -> list[str]:
    """Return the figures another process prints."""
    command = [sys.executable, __file__, what, folder]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.split()


def measure_building(folder: Path) -> None:
    """Build the edition of a world and print what it took."""
    start = time.perf_counter()

    def say(step: str) -> None:
        print(f"  {time.perf_counter() - start:7.1f} s  {step}", file=sys.stderr)

    kinds = FilmSource("imdb", folder / "imdb"), FilmSource("wikidata", folder / "wikidata")
    made = build(kinds, folder / "edition", say)
    took = time.perf_counter() - start
    own, helpers = (
        resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    used = own.ru_utime + own.ru_stime + helpers.ru_utime + helpers.ru_stime
    disk = sum(size for size, _ in made.files.values()) / 1e6
    peaks = own.ru_maxrss / 1000, helpers.ru_maxrss / 1000
    print(made.rows["films"], made.rows["titles"], f"{took:.1f} {used:.1f}", end=" ")
    print(f"{peaks[0]:.0f} {peaks[1]:.0f} {disk:.0f}")


if __name__ == "__main__":
    main()
