"""Build editions from synthetic worlds of growing size, and measure them.

Prints, for each size, seconds on the clock and of the processor, the most memory that all
processes held together, the size on disk, the median of five openings with their spread, and how
the clock and the processor grew against the films (1 is linear). The machine's load before and
after stands beside, for it decides. Each step's seconds go to the other stream.
Run `python benchmarks/catalogue_scale.py [FILMS…]`; without sizes, up to 1.2 million films.
`--worlds FOLDER` keeps the worlds, which take as long to write as to read, for another run.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from matchcut.sources.edition_building import build
from matchcut.sources.editions import open_edition
from matchcut.sources.film_sources import FilmSource
from synthetic_world import write_world
from watched import watch

SIZES = (100_000, 300_000, 600_000, 1_200_000)
OPENINGS = 5
MOST = "at most, of 1.2 million: 900 s, 4000 MB, 1500 MB on disk, 1.5 s to open"
COLUMNS = (
    *("films", "titles", "clock, s", "processor, s", "peak, MB", "disk, MB", "open, s"),
    *("clock grew", "processor grew", "load"),
)


def main() -> None:
    """Build each size in a process of its own, and open it in others."""
    if sys.argv[1:2] == ["build"]:
        measure_building(Path(sys.argv[2]), Path(sys.argv[3]))
        return
    if sys.argv[1:2] == ["open"]:
        start = time.perf_counter()
        open_edition(Path(sys.argv[2]))
        print(time.perf_counter() - start)
        return
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("films", nargs="*", type=int, default=SIZES)
    parser.add_argument("--worlds", type=Path)
    asked = parser.parse_args()
    row(*COLUMNS)
    row(*("---" for _ in COLUMNS))
    with tempfile.TemporaryDirectory() as folder:
        worlds = asked.worlds or Path(folder)
        before: list[float] = []
        for films in asked.films:
            before = measure(films, worlds / str(films), Path(folder) / "edition", before)
    print(f"\n{MOST}")


def measure(films: int, world: Path, edition: Path, before: list[float]) -> list[float]:
    """Print the row of one size; return its films, clock and processor, for the next to grow by."""
    if not world.exists():
        begun = world.with_name(f"{films}-begun")
        write_world(begun, films)
        begun.rename(world)
    load = f"{os.getloadavg()[0]:.1f}"
    built = watch([sys.executable, __file__, "build", str(world), str(edition)])
    made, titles, clock, disk = map(float, built.out.split())
    opening = [sys.executable, __file__, "open", str(edition)]
    opened = sorted(float(watch(opening).out) for _ in range(OPENINGS))
    now = [made, clock, built.processor_s]
    grew = [f"{now[at] / before[at] / (made / before[0]):.2f}" for at in (1, 2) if before]
    row(
        *(f"{made:,.0f}", f"{titles:,.0f}", f"{clock:.0f}", f"{built.processor_s:.0f}"),
        *(f"{built.peak_mb:.0f}", f"{disk:.0f}"),
        f"{statistics.median(opened):.2f} ({opened[0]:.2f} to {opened[-1]:.2f})",
        *(grew or ("", "")),
        f"{load} to {os.getloadavg()[0]:.1f}",
    )
    return now


def row(*cells: str) -> None:
    """Print a row of a table."""
    print(f"| {' | '.join(cells)} |", flush=True)


def measure_building(world: Path, edition: Path) -> None:
    """Build the edition of a world and print what it took."""
    start = time.perf_counter()

    def say(step: str) -> None:
        print(f"  {time.perf_counter() - start:7.1f} s  {step}", file=sys.stderr, flush=True)

    kinds = FilmSource("imdb", world / "imdb"), FilmSource("wikidata", world / "wikidata")
    made = build(kinds, edition, say)
    took = time.perf_counter() - start
    disk = sum(size for size, _ in made.files.values()) / 1e6
    print(made.rows["films"], made.rows["titles"], took, disk)


if __name__ == "__main__":
    main()
