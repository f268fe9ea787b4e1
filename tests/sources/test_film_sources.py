from pathlib import Path

import pytest
from tests.sources.omdb_dump import TABLES, write_dump
from tests.sources.staged_tables import rows

from matchcut.errors import InputError, SourceError
from matchcut.sources.film_sources import KINDS, FilmSource, read_films, stage, starter

FILMS = "id,title,year\nran,Ran,1985\nup,Up,nine\nher,Her,2013\n"


@pytest.fixture
def source(tmp_path: Path) -> FilmSource:
    path = tmp_path / "My films.csv"
    path.write_text(FILMS, encoding="utf-8")
    return FilmSource("csv", path)


def test_rows_that_cannot_be_read_are_left_out_or_stop_the_build(
    source: FilmSource, tmp_path: Path
) -> None:
    done = stage(source, tmp_path / "staged")
    assert done.source == "myfilms"
    assert rows(done, "films", "key") == [("ran",), ("her",)]
    assert sum(done.rejected.values()) == 1
    assert "My films.csv, line 3: the year is 'nine'" in done.examples[0]
    with pytest.raises(SourceError, match="line 3"):
        stage(source, tmp_path / "staged", strict=True)


def test_a_source_that_has_not_changed_is_not_read_again(
    source: FilmSource, tmp_path: Path
) -> None:
    told: list[tuple[int, int]] = []
    first = stage(source, tmp_path / "staged", tell=lambda *at: told.append(at))
    assert told[-1] == (len(FILMS), len(FILMS))
    written = first.table("films").stat().st_mtime_ns
    again = stage(source, tmp_path / "staged", tell=lambda *at: told.append(at))
    assert again == first
    assert again.table("films").stat().st_mtime_ns == written
    source.path.write_text(FILMS.replace("Her", "Him"), encoding="utf-8")
    assert ("Him",) in rows(stage(source, tmp_path / "staged"), "films", "title")


def test_a_source_cut_short_is_read_again_from_its_start(
    source: FilmSource, tmp_path: Path
) -> None:
    done = stage(source, tmp_path / "staged")
    (done.folder / "staged.json").unlink()
    (done.folder / "films.parquet").write_bytes(b"half")
    assert stage(source, tmp_path / "staged") == done
    assert len(rows(done, "films")) == 2


def test_the_same_files_give_the_same_bytes(source: FilmSource, tmp_path: Path) -> None:
    one, other = (stage(source, tmp_path / name) for name in ("one", "other"))
    assert one.table("films").read_bytes() == other.table("films").read_bytes()
    assert one.table("titles").read_bytes() == other.table("titles").read_bytes()


def test_odd_rows_of_omdb_are_counted_too(tmp_path: Path) -> None:
    odd = [*TABLES["all_movies"], '"5","Short row"', '"6","Last",\\N,\\N']
    write_dump(tmp_path, all_movies=odd)
    done = stage(FilmSource("omdb", tmp_path), tmp_path / "staged")
    assert done.rejected == {"not as many cells as the header": 1}
    assert "all_movies.csv.bz2, line 9" in done.examples[0]
    assert ("6",) in rows(done, "films", "key")


def test_every_kind_says_whose_it_is_and_what_may_be_done_with_it() -> None:
    for kind in KINDS.values():
        assert kind.terms.publisher
        assert kind.terms.published
        assert kind.terms.allows
    assert KINDS["wikidata"].terms.licence == "CC0 1.0"
    assert "non-commercial" in KINDS["imdb"].terms.allows


def test_the_films_of_the_package_are_read_without_any_fault() -> None:
    given = read_films(starter())
    assert len(given.films) > 100
    assert given.licence.startswith("CC BY 4.0")


def test_a_kind_nobody_knows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no source is of the kind 'vhs'"):
        stage(FilmSource("vhs", tmp_path), tmp_path)
