import json
from pathlib import Path

import pytest
from tests.sources.omdb_dump import write_dump

from matchcut.errors import CatalogueError
from matchcut.sources.edition_building import build
from matchcut.sources.editions import open_edition, read_manifest, verify
from matchcut.sources.film_sources import FilmSource


@pytest.fixture(name="folder")
def saved_edition(tmp_path: Path) -> Path:
    dump = tmp_path / "omdb"
    dump.mkdir()
    build((FilmSource("omdb", write_dump(dump)),), tmp_path / "edition", lambda _step: None)
    return tmp_path / "edition"


def test_where_there_is_no_edition_it_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="no edition here") as caught:
        open_edition(tmp_path)
    assert "matchcut catalogue build" in caught.value.hint


@pytest.mark.parametrize(
    ("manifest", "message"),
    [
        ("{", "manifest.json"),
        ("[]", "format None"),
        ('{"format": 99}', "format 99, and this version reads 3"),
        ('{"format": 3}', "not a manifest"),
    ],
)
def test_a_manifest_of_another_version_or_none_is_refused(
    folder: Path, manifest: str, message: str
) -> None:
    (folder / "manifest.json").write_text(manifest)
    with pytest.raises(CatalogueError) as caught:
        open_edition(folder)
    assert message in str(caught.value)
    assert caught.value.hint


@pytest.mark.parametrize("name", ["titles.index", "films.sqlite", "films.parquet"])
def test_a_missing_or_cut_file_is_noticed_on_opening(folder: Path, name: str) -> None:
    path = folder / read_manifest(folder).inner / name
    path.write_bytes(path.read_bytes()[:-8])
    with pytest.raises(CatalogueError, match=r"has \d+ bytes of \d+"):
        open_edition(folder)
    path.unlink()
    with pytest.raises(CatalogueError, match="is missing"):
        open_edition(folder)


def test_a_changed_index_is_noticed_on_opening(folder: Path) -> None:
    path = folder / read_manifest(folder).inner / "titles.index"
    content = bytearray(path.read_bytes())
    content[-9] ^= 255
    path.write_bytes(content)
    with pytest.raises(CatalogueError, match="damaged"):
        open_edition(folder)


def test_a_changed_table_is_noticed_on_verifying(folder: Path) -> None:
    path = folder / read_manifest(folder).inner / "films.parquet"
    content = bytearray(path.read_bytes())
    content[9] ^= 255
    path.write_bytes(content)
    with pytest.raises(CatalogueError, match="not as it was built"):
        verify(folder)


def test_a_store_that_is_none_is_a_damaged_catalogue(folder: Path) -> None:
    path = folder / read_manifest(folder).inner / "films.sqlite"
    path.write_bytes(b"\0" * path.stat().st_size)
    with pytest.raises(CatalogueError, match=r"films\.sqlite"):
        open_edition(folder)


def test_the_manifest_is_plain_json(folder: Path) -> None:
    stated = json.loads((folder / "manifest.json").read_text())
    assert stated["sources"][0]["name"] == "omdb"
