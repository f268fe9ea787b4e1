import random
import time
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from tests.sources.omdb_dump import CASTS, write_dump
from tests.sources.test_csv_films import folder as write_csv
from tests.warm_builds import PROCESSES

from matchcut.sources.edition_building import build
from matchcut.sources.editions import read_manifest, verify
from matchcut.sources.film_sources import FilmSource

TIMES, SEED = 20, 1895


def started(folder: Path, *sources: FilmSource) -> ForkServerProcess:
    """Return a build that runs in a process of its own."""
    running = PROCESSES.Process(target=build, args=(sources, folder, str))
    running.start()
    return running


def finished(folder: Path, *sources: FilmSource) -> bool:
    running = started(folder, *sources)
    running.join()
    return running.exitcode == 0


def test_a_build_killed_at_any_moment_leaves_the_old_edition_whole_and_the_next_finishes(
    tmp_path: Path,
) -> None:
    ours, theirs, folder = tmp_path / "ours", tmp_path / "omdb", tmp_path / "edition"
    ours.mkdir()
    theirs.mkdir()
    csv = FilmSource("csv", write_csv(ours))
    omdb = FilmSource("omdb", write_dump(theirs, **CASTS))
    assert finished(folder, csv)
    old = read_manifest(folder)
    begun = time.monotonic()
    assert finished(tmp_path / "other", csv, omdb)
    takes = time.monotonic() - begun
    new = read_manifest(tmp_path / "other")
    moments = random.Random(SEED)
    for _ in range(TIMES):
        running = started(folder, csv, omdb)
        running.join(moments.uniform(0, takes))
        running.kill()
        running.join()
        verify(folder)
        assert read_manifest(folder).inner in {old.inner, new.inner}
    assert finished(folder, csv, omdb)
    assert read_manifest(folder) == new
    verify(folder)
    assert sorted(path.name for path in folder.iterdir()) == [new.inner, "manifest.json"]
