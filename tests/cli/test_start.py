from pathlib import Path
from typing import Any

import pytest

Run = Any  # what the fixture `run` gives: see conftest


def test_start_builds_reads_and_shows_and_may_be_repeated(run: Run, tmp_path: Path) -> None:
    first = run("start", f"--data={tmp_path}")
    assert first.code == 0
    assert "Came before" in first.out
    pages = list((tmp_path / "pages").iterdir())
    assert len(pages) == 1
    assert pages[0].as_uri() in first.err
    built = (tmp_path / "catalogue" / "manifest.json").stat().st_mtime_ns
    again = run("start", f"--data={tmp_path}")
    assert (again.code, again.out) == (0, first.out)
    assert (tmp_path / "catalogue" / "manifest.json").stat().st_mtime_ns == built


@pytest.mark.parametrize("damage", ["manifest.json", "*/titles.index"])
def test_start_mends_a_damaged_starter_catalogue(run: Run, tmp_path: Path, damage: str) -> None:
    run("catalogue", "build", f"--data={tmp_path}")
    damaged = next((tmp_path / "catalogue").glob(damage))
    damaged.write_bytes(damaged.read_bytes()[:50])
    outcome = run("start", f"--data={tmp_path}")
    assert outcome.code == 0
    assert "building the catalogue" in outcome.err


def test_start_leaves_a_catalogue_of_the_readers_own(
    run: Run, tmp_path: Path, catalogue: Path
) -> None:
    films = catalogue.parent / "films.csv"
    run("catalogue", "build", f"--data={tmp_path}", "--source", f"csv={films}")
    manifest = tmp_path / "catalogue" / "manifest.json"
    before = manifest.read_bytes()
    outcome = run("start", f"--data={tmp_path}")
    assert outcome.code == 0
    assert manifest.read_bytes() == before


def test_another_film_may_be_asked_for(run: Run, tmp_path: Path) -> None:
    outcome = run("start", f"--data={tmp_path}", "--film", "no such film at all")
    assert outcome.code == 1
    assert "no film called" in outcome.err
