import shutil
import subprocess
import time
from contextlib import suppress
from pathlib import Path

import httpx
import pytest
from tests.site.commands import run

from matchcut.site.options import Options
from site_server import MATCHCUT, PATIENCE_S, free_port


def test_a_data_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    found = run("serve", data=tmp_path / "file" / "data")
    assert found.returncode == 4
    assert "data folder cannot be used" in found.stderr


def test_an_address_that_is_none_is_told(tmp_path: Path) -> None:
    found = run("load", "somewhere", "--database", "mysql://host/films", data=tmp_path)
    assert found.returncode == 3
    assert "hint: write it as postgres://" in found.stderr


def test_a_load_reports_a_line_a_file(tmp_path: Path, site_options: Options) -> None:
    shutil.copytree(site_options.catalogue, tmp_path / "data" / "catalogue")
    notes = tmp_path / "notes"
    notes.mkdir()
    (notes / "ran.md").write_text("# Ran\n\nIt owes much to King Lear.", encoding="utf-8")
    loaded = run("load", notes, "--json", data=tmp_path / "data")
    assert loaded.returncode == 0, loaded.stderr
    assert '"outcome": "added"' in loaded.stdout
    undone = run("load", "--undo", "notes", data=tmp_path / "data")
    assert undone.returncode == 0, undone.stderr
    again = run("load", "--undo", "notes", data=tmp_path / "data")
    assert (again.returncode, again.stdout) == (3, "")


def test_start_opens_a_site_with_the_samples_and_shows_a_password_once(tmp_path: Path) -> None:
    command = [*MATCHCUT, "start", "--serve", "--port", str(free_port()), "--data", str(tmp_path)]
    said = [started(command), started(command)]
    assert [text.count("password, shown this once") for text in said] == [1, 0]


def started(command: list[str]) -> str:
    """What is said until the site has the samples on its pages."""
    address = f"http://127.0.0.1:{command[command.index('--port') + 1]}"
    running = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        with httpx.Client(base_url=address) as asking:  # one: each reads the certificates anew
            for _ in range(PATIENCE_S * 10):
                assert running.poll() is None
                with suppress(httpx.TransportError):
                    assert "Five evenings" in asking.get("/search?q=kettle").text
                    break
                time.sleep(0.1)
            else:
                pytest.fail("the site did not answer")
    finally:
        running.terminate()
        said, _ = running.communicate(timeout=PATIENCE_S)
    return said
