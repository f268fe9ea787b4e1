"""Build a catalogue from omdb.org's dump and the starter edition, and measure it.

Prints the time and peak memory of the build, the size on disk, and, from a fresh process each,
the time to open the edition, to look a film up, to scan film writing and to find a film; each
beside the most it may be. Run `python benchmarks/catalogue.py`.
"""

import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from matchcut.films.finding import find
from matchcut.sources.edition_building import build
from matchcut.sources.editions import open_edition
from matchcut.sources.film_sources import FilmSource, starter
from shared_data import SHARED

BUILD_S, BUILD_MB, OPEN_S, FILM_S = 60, 1000, 0.5, 0.001
RUNS = 5
FILMS = 2000
QUERIES = ("solaris 2002", "eternal sunshin", "后来的我们", "wizzard of oz", "life death matter")


def main() -> None:
    """Build in this process; open in others, once the files are there."""
    if sys.argv[1:2] == ["open"]:
        measure_opening(Path(sys.argv[2]))
        return
    if not SHARED.is_dir():
        print(f"skipped: no real data at {SHARED}", file=sys.stderr)
        return
    with tempfile.TemporaryDirectory() as folder:
        measure_building(Path(folder))
        command = [sys.executable, __file__, "open", folder]
        runs = [
            subprocess.run(command, check=True, capture_output=True, text=True) for _ in range(RUNS)
        ]
        figures = [[float(cell) for cell in run.stdout.split()] for run in runs]
        names = ("open, s", "look a film up, s", "scan, MB/s", "find a film, s")
        for name, most, values in zip(
            names, (OPEN_S, FILM_S, None, None), zip(*figures, strict=True), strict=True
        ):
            tell(name, values, most)


def tell(name: str, values: Sequence[float], most: float | None) -> None:
    """Print a figure with its spread and what it may be at most."""
    limit = f"   at most {most}" if most else ""
    spread = f"{min(values):.4f} to {max(values):.4f}" if len(values) > 1 else "one run"
    print(f"{name:24} {statistics.median(values):10.4f}   {spread}{limit}")


def measure_building(folder: Path) -> None:
    """Build the edition into `folder` and print what it took."""
    start = time.perf_counter()
    sources = (starter(), FilmSource("omdb", SHARED / "omdb"))
    made = build(sources, folder, lambda step: print(f"  {step}", file=sys.stderr))
    took = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(f"{made.rows['films']} films, {made.rows['titles']} titles")
    tell("build, s", [took], BUILD_S)
    tell("peak memory, MB", [peak], BUILD_MB)
    tell("on disk, MB", [sum(size for size, _ in made.files.values()) / 1e6], None)


def measure_opening(folder: Path) -> None:
    """Print the seconds to open and to look up, the megabytes scanned a second, and to find."""
    start = time.perf_counter()
    catalogue = open_edition(folder)
    opened = time.perf_counter() - start
    ids = [f"tt{number:07}" for number in range(100_000, 100_000 + FILMS)]
    looked_up = seconds(lambda: [catalogue.film(film_id) for film_id in ids]) / FILMS
    texts = sorted((SHARED / "writing").rglob("*.md"))
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in texts)
    megabytes = len(text.encode()) / 1e6
    scanned = megabytes / seconds(lambda: catalogue.index.scan(text))
    found = seconds(lambda: [find(query, catalogue) for query in QUERIES]) / len(QUERIES)
    print(opened, looked_up, scanned, found)


def seconds(work: Callable[[], object]) -> float:
    """Return how long `work` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
