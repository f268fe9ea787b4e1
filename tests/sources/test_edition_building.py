import resource
import shutil
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from tests.sources.omdb_dump import CASTS, write_dump
from tests.sources.test_csv_films import folder as write_csv
from tests.warm_builds import PROCESSES

from matchcut.errors import EngineError, InputError, SourceError
from matchcut.sources.edition_building import How, build
from matchcut.sources.editions import open_edition, read_manifest, verify
from matchcut.sources.film_sources import FilmSource, starter


def silent(_step: str) -> None:
    return


@pytest.fixture(name="sources")
def two_sources(tmp_path: Path) -> tuple[FilmSource, ...]:
    ours, theirs = tmp_path / "ours", tmp_path / "omdb"
    ours.mkdir()
    theirs.mkdir()
    return (
        FilmSource("csv", write_csv(ours)),
        FilmSource("omdb", write_dump(theirs, **CASTS)),
    )


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_an_edition_holds_tables_an_index_a_store_and_says_what_it_is_made_of(
    tmp_path: Path, sources: tuple[FilmSource, ...]
) -> None:
    steps: list[str] = []
    made = build(sources, tmp_path / "edition", steps.append)
    assert read_manifest(tmp_path / "edition") == made
    assert [(note.name, note.films) for note in made.sources] == [("ours", 2), ("omdb", 7)]
    assert all(note.licence for note in made.sources[1:])
    assert made.rows["films"] == 8  # one is in both
    films = pq.read_table(tmp_path / "edition" / made.inner / "films.parquet").to_pylist()
    assert films[0]["id"] == "tt8033592"
    assert films[0]["countries"] == ["CN", "TW"]
    titles = pq.read_table(tmp_path / "edition" / made.inner / "titles.parquet").to_pylist()
    assert {row["text"] for row in titles} > {"后来的我们", "Ран"}
    assert steps[-1] == "writing the store"
    verify(tmp_path / "edition")


def test_equal_sources_give_equal_bytes(tmp_path: Path, sources: tuple[FilmSource, ...]) -> None:
    build(sources, tmp_path / "one", silent)
    build(sources, tmp_path / "other", silent)
    assert files(tmp_path / "one") == files(tmp_path / "other")


def test_a_new_edition_takes_the_place_of_the_old_and_leaves_nothing_behind(
    tmp_path: Path, sources: tuple[FilmSource, ...]
) -> None:
    folder = tmp_path / "edition"
    old = build(sources, folder, silent)
    with open_edition(folder) as before:
        new = build(sources[:1], folder, silent)
        assert before.film("tt1")  # who has the old one open reads on
    assert old.inner != new.inner
    assert sorted(path.name for path in folder.iterdir()) == [new.inner, "manifest.json"]
    assert build(sources[:1], folder, silent) == new
    verify(folder)


@pytest.mark.parametrize("broken", ["films.csv", "kind"])
def test_a_build_that_fails_leaves_the_old_edition_whole(
    tmp_path: Path, sources: tuple[FilmSource, ...], broken: str
) -> None:
    folder = tmp_path / "edition"
    build(sources, folder, silent)
    before = files(folder)
    (sources[0].path / "films.csv").write_text("title,year\nRan,soon\n")
    failing = FilmSource("celluloid", tmp_path) if broken == "kind" else sources[0]
    with pytest.raises((SourceError, InputError)):
        build((failing,), folder, silent, How(strict=True))
    assert files(folder) == before


def test_what_a_killed_build_left_is_cleared_by_the_next(
    tmp_path: Path, sources: tuple[FilmSource, ...]
) -> None:
    folder = tmp_path / "edition"
    made = build(sources, folder, silent)
    shutil.copytree(folder / made.inner, folder / ".building-killed")
    (folder / ".building-killed" / "films.sqlite").write_bytes(b"half")
    shutil.copytree(folder / made.inner, folder / "edition-not-named")
    (folder / made.inner / "films.sqlite").write_bytes(b"damaged")
    assert build(sources, folder, silent) == made
    assert sorted(path.name for path in folder.iterdir()) == [made.inner, "manifest.json"]
    verify(folder)


def test_what_killed_builds_left_does_not_pile_up(
    tmp_path: Path, sources: tuple[FilmSource, ...]
) -> None:
    folder = tmp_path / "edition"
    (folder / ".building-killed" / "spilled").mkdir(parents=True)

    def stop(_step: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(sources, folder, stop)
    assert list(folder.iterdir()) == []


def test_who_stops_a_build_need_not_have_the_sources_read_again(
    tmp_path: Path, sources: tuple[FilmSource, ...]
) -> None:
    def stop(step: str) -> None:
        if step == "merging films":
            raise KeyboardInterrupt

    folder = tmp_path / "edition"
    with pytest.raises(KeyboardInterrupt):
        build(sources, folder, stop)
    told: list[tuple[int, int]] = []
    made = build(sources, folder, silent, How(tell=lambda read, of: told.append((read, of))))
    assert told == []
    assert build(sources, tmp_path / "other", silent) == made
    assert sorted(path.name for path in folder.iterdir()) == [made.inner, "manifest.json"]


def test_who_stops_a_build_while_tables_are_joined_stops_it_too(
    tmp_path: Path, sources: tuple[FilmSource, ...]
) -> None:
    def stop_as_duckdb_does(step: str) -> None:
        if step == "merging people":
            raise RuntimeError("Query interrupted")

    with pytest.raises(KeyboardInterrupt):
        build(sources, tmp_path / "edition", stop_as_duckdb_does)


def test_a_source_that_changed_since_a_build_was_stopped_is_read_again(
    tmp_path: Path, sources: tuple[FilmSource, ...]
) -> None:
    def stop(step: str) -> None:
        if step == "merging films":
            raise KeyboardInterrupt

    folder = tmp_path / "edition"
    with pytest.raises(KeyboardInterrupt):
        build(sources, folder, stop)
    (sources[0].path / "films.csv").write_text("id,title\nus,Us\nhim,Him\nnew,New\n")
    assert build(sources, folder, silent).sources[0].films == 3


def build_on_a_full_disk(sources: tuple[FilmSource, ...], folder: Path, room: int) -> None:
    """Build where no file may grow beyond `room` bytes; exit 0 where that is told as it should."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
    try:
        build(sources, folder, silent)
    except EngineError as fault:
        sys.exit(0 if "building the edition" in str(fault) else str(fault))
    sys.exit("it was built")


@pytest.mark.parametrize("room", [1_000, 100_000, 500_000])
def test_a_full_disk_is_told_and_leaves_the_old_edition_whole(
    tmp_path: Path, sources: tuple[FilmSource, ...], room: int
) -> None:
    folder = tmp_path / "edition"
    build(sources[:1], folder, silent)
    before = files(folder)
    asked = ((*sources, starter()), folder, room)
    building = PROCESSES.Process(target=build_on_a_full_disk, args=asked)
    building.start()
    building.join()
    assert building.exitcode == 0
    assert files(folder) == before


def test_a_folder_that_cannot_be_written_says_so(
    tmp_path: Path, sources: tuple[FilmSource, ...]
) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(EngineError, match="taken"):
        build(sources, tmp_path / "taken", silent)


def test_the_starter_edition_builds(tmp_path: Path) -> None:
    made = build((starter(),), tmp_path / "edition", silent)
    assert made.rows["films"] >= 300
