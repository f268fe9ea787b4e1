"""Build a catalogue from omdb.org's dump and the starter edition, and measure it.

Prints, from a fresh process each, the time of the build and the memory of all its processes, the
size on disk, the time to open the edition, to look a film up, to scan film writing and to find a
film; each beside the most it may be. Run `python benchmarks/catalogue.py [BUILDS]`.
"""

import os
import statistics
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
from watched import watch

BUILD_S, BUILD_MB, OPEN_S, FILM_S = 60, 1000, 0.5, 0.001
RUNS = 5
FILMS = 2000
QUERIES = ("solaris 2002", "eternal sunshin", "后来的我们", "wizzard of oz", "life death matter")


def main() -> None:
    """Build in a process of its own, as often as asked, and open in others."""
    if sys.argv[1:2] == ["open"]:
        measure_opening(Path(sys.argv[2]))
        return
    if sys.argv[1:2] == ["build"]:
        measure_building(Path(sys.argv[2]))
        return
    if not SHARED.is_dir():
        print(f"skipped: no real data at {SHARED}", file=sys.stderr)
        return
    with tempfile.TemporaryDirectory() as folder:
        builds = [
            watch([sys.executable, __file__, "build", folder])
            for _ in range(int(sys.argv[1]) if sys.argv[1:] else 1)
        ]
        films, titles, megabytes, *_ = builds[0].out.split()
        print(f"{films} films, {titles} titles, {megabytes} MB; load {os.getloadavg()[0]:.1f}")
        tell("build, s", [float(built.out.split()[-1]) for built in builds], BUILD_S)
        tell("of the processor, s", [built.processor_s for built in builds], None)
        tell("peak memory, MB", [built.peak_mb for built in builds], BUILD_MB)
        command = [sys.executable, __file__, "open", folder]
        figures = [list(map(float, watch(command).out.split())) for _ in range(RUNS)]
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
    made = build(sources, folder, lambda _step: None)
    took = time.perf_counter() - start
    megabytes = sum(size for size, _ in made.files.values()) / 1e6
    print(made.rows["films"], made.rows["titles"], f"{megabytes:.1f}", took)


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
