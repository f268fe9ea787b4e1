import json
from pathlib import Path
from typing import Any

import pytest

Run = Any  # what the fixture `run` gives: see conftest


def test_a_catalogue_says_what_it_was_made_of(run: Run, catalogue: Path) -> None:
    outcome = run("catalogue", "info", "--verify", f"--catalogue={catalogue}")
    assert outcome.code == 0
    assert "films: 4 films, 0 facts" in outcome.out
    assert "every file is as it was built" in outcome.err


def test_its_json_holds_the_same(run: Run, catalogue: Path) -> None:
    found = json.loads(run("catalogue", "info", "--json", f"--catalogue={catalogue}").out)
    assert found["rows"]["films"] == 4
    assert found["sources"][0]["films"] == 4


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--source", "films.csv"], "not KIND=PATH"),
        (["--source", "imdb=films"], "not KIND=PATH"),
        (["--no-starter"], "nothing to build from"),
        (["--no-starter", "--source", "csv=missing"], "missing"),
    ],
)
def test_a_source_that_is_none_is_refused_and_nothing_is_written(
    run: Run, tmp_path: Path, options: list[str], said: str
) -> None:
    outcome = run("catalogue", "build", f"--catalogue={tmp_path / 'new'}", *options)
    assert outcome.code == 3
    assert said in outcome.err
    assert not (tmp_path / "new" / "manifest.json").exists()
