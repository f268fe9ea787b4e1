import os
import shutil
import subprocess
import sys
from pathlib import Path

from matchcut.site.options import Options

MATCHCUT = (sys.executable, "-c", "from matchcut.cli import main; raise SystemExit(main())")


def run(data: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*MATCHCUT, *words, "--data", str(data)],
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_data_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    found = run(tmp_path / "file" / "data", "serve")
    assert found.returncode == 4
    assert "data folder cannot be used" in found.stderr


def test_an_address_that_is_none_is_told(tmp_path: Path) -> None:
    found = run(tmp_path, "load", "somewhere", "--database", "mysql://host/films")
    assert found.returncode == 3
    assert "hint: write it as postgres://" in found.stderr


def test_a_load_reports_a_line_a_file(tmp_path: Path, site_options: Options) -> None:
    shutil.copytree(site_options.catalogue, tmp_path / "data" / "catalogue")
    notes = tmp_path / "notes"
    notes.mkdir()
    (notes / "ran.md").write_text("# Ran\n\nIt owes much to King Lear.", encoding="utf-8")
    loaded = run(tmp_path / "data", "load", str(notes), "--json", MATCHCUT_DATABASE="")
    assert loaded.returncode == 0, loaded.stderr
    assert '"outcome": "added"' in loaded.stdout
    undone = run(tmp_path / "data", "load", "--undo", "notes", MATCHCUT_DATABASE="")
    assert undone.returncode == 0, undone.stderr
    again = run(tmp_path / "data", "load", "--undo", "notes", MATCHCUT_DATABASE="")
    assert (again.returncode, again.stdout) == (3, "")
