from pathlib import Path

import numpy as np
import pytest
from tests.lineage.claims import claimed

from matchcut.errors import CatalogueError, EngineError
from matchcut.lineage.building import columns, snapshot
from matchcut.sources.snapshots import load, save

SHOT = snapshot(claimed("A>B2", "B~C", "C!D"))


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "lines.snapshot"
    save(SHOT, path)
    save(SHOT, path)
    loaded, expected = columns(load(path)), columns(SHOT)
    assert all(np.array_equal(loaded[name], expected[name]) for name in expected)
    assert list(tmp_path.iterdir()) == [path]


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "lines.snapshot"
    save(SHOT, path)
    path.write_bytes(path.read_bytes()[:200])
    with pytest.raises(CatalogueError, match="not a snapshot"):
        load(path)
    path.write_text("nothing of the kind")
    with pytest.raises(CatalogueError, match="not a snapshot"):
        load(path)
    with pytest.raises(CatalogueError, match="not a snapshot"):
        load(tmp_path / "missing")


def test_another_format_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "lines.snapshot"
    np.savez(path, format=np.array(99))
    with pytest.raises(CatalogueError, match="another format"):
        load(path.with_name("lines.snapshot.npz"))


def test_a_place_that_cannot_be_written_is_said_and_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="cannot be written"):
        save(SHOT, tmp_path / "missing" / "lines.snapshot")
