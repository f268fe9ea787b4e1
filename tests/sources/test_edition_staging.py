from pathlib import Path

import pytest
from tests.sources.omdb_dump import CASTS, TABLES, write_dump
from tests.sources.test_csv_films import folder as write_csv

from matchcut.errors import SourceError
from matchcut.sources import edition_staging
from matchcut.sources.edition_staging import Asked, stage_all
from matchcut.sources.film_sources import FilmSource, bytes_read
from matchcut.sources.spreading import Workers
from matchcut.sources.staging import Staged


@pytest.fixture(name="sources")
def two_sources(tmp_path: Path) -> tuple[FilmSource, ...]:
    ours, theirs = tmp_path / "ours", tmp_path / "omdb"
    ours.mkdir()
    theirs.mkdir()
    odd = [*TABLES["all_movies"], '"5","Short row"']
    return (
        FilmSource("csv", write_csv(ours)),
        FilmSource("omdb", write_dump(theirs, all_movies=odd, **CASTS)),
    )


@pytest.fixture(params=["here", "side by side"])
def where(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "side by side":
        monkeypatch.setattr(edition_staging, "LARGE", 0)
    return str(request.param)


def staged(
    sources: tuple[FilmSource, ...], under: Path, *, strict: bool = False
) -> tuple[list[Staged], list[str], list[tuple[int, int]]]:
    said: list[str] = []
    told: list[tuple[int, int]] = []
    asked = [Asked(source, under / str(at), strict) for at, source in enumerate(sources)]
    with Workers() as workers:
        found = stage_all(asked, said.append, lambda *at: told.append(at), workers)
    return found, said, told


@pytest.mark.usefixtures("where")
def test_sources_are_staged_in_their_order_and_say_how_far_they_are(
    tmp_path: Path, sources: tuple[FilmSource, ...]
) -> None:
    found, said, told = staged(sources, tmp_path / "staged")
    assert [one.rows["films"] for one in found] == [2, 7]
    assert [f"reading {source.path}" for source in sources] == said[:2]
    assert said[2] == f"left out 1 rows of {sources[1].path}: not as many cells as the header"
    assert "all_movies.csv.bz2, line" in said[3]
    of = sum(map(bytes_read, sources))
    assert {whole for _, whole in told} == {of}
    assert [read for read, _ in told] == sorted(read for read, _ in told)
    assert told[0][0] < told[-1][0] <= of


def test_the_tables_are_the_same_bytes_wherever_they_are_written(
    tmp_path: Path, sources: tuple[FilmSource, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    here, *_ = staged(sources, tmp_path / "here")
    monkeypatch.setattr(edition_staging, "LARGE", 0)
    there, *_ = staged(sources, tmp_path / "there")
    for one, other in zip(here, there, strict=True):
        names = sorted(path.name for path in one.folder.iterdir())
        assert names == sorted(path.name for path in other.folder.iterdir())
        for name in names:
            assert (one.folder / name).read_bytes() == (other.folder / name).read_bytes()


@pytest.mark.usefixtures("where")
def test_a_row_that_cannot_be_read_stops_a_strict_build_with_its_file_and_line(
    tmp_path: Path, sources: tuple[FilmSource, ...]
) -> None:
    with pytest.raises(SourceError, match=r"all_movies.csv.bz2, line \d+: not as many cells"):
        staged(sources, tmp_path / "staged", strict=True)


@pytest.mark.usefixtures("where")
def test_what_is_staged_is_not_read_again(tmp_path: Path, sources: tuple[FilmSource, ...]) -> None:
    first, *_ = staged(sources, tmp_path / "staged")
    again, _, told = staged(sources, tmp_path / "staged")
    assert again == first
    assert told == []
