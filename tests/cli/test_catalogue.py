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
        (["--source", "celluloid=films"], "not KIND=PATH"),
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


@pytest.fixture(name="two")
def two_lists(tmp_path: Path) -> tuple[str, str]:
    """Two lists of films that agree on one and give another two years."""
    ours, theirs = tmp_path / "ours.csv", tmp_path / "theirs.csv"
    ours.write_text("title,year,imdb\nRan,1985,tt1\nUp,2009,\n", encoding="utf-8")
    theirs.write_text("title,year,imdb\nChaos,1986,tt1\nDown,2010,\n", encoding="utf-8")
    return f"--source=csv={ours}", f"--source=csv={theirs}"


def test_what_the_sources_say_differently_is_listed(
    run: Run, tmp_path: Path, two: tuple[str, str]
) -> None:
    here = f"--catalogue={tmp_path / 'new'}"
    assert run("catalogue", "build", "--no-starter", *two, here).code == 0
    listed = run("catalogue", "disagreements", here)
    assert listed.code == 0
    assert listed.out == (
        "year: tt1\n  ours: ran-1985 Ran (1985)\n  theirs: chaos-1986 Chaos (1986)\n"
    )
    as_json = run("catalogue", "disagreements", "--json", here).out
    assert json.loads(as_json)["about"] == "tt1"


def test_where_nothing_differs_the_exit_code_says_so(run: Run, catalogue: Path) -> None:
    assert run("catalogue", "disagreements", f"--catalogue={catalogue}").code == 1
    assert run("catalogue", "diff", catalogue, catalogue).code == 1


def test_an_override_merges_films_and_diff_tells_what_it_changed(
    run: Run, tmp_path: Path, two: tuple[str, str]
) -> None:
    old, new, told = tmp_path / "old", tmp_path / "new", tmp_path / "overrides.csv"
    told.write_text("action,a,b,reason\nmerge,ours:up-2009,theirs:down-2010,retitled\n")
    run("catalogue", "build", "--no-starter", *two, f"--catalogue={old}")
    built = ("catalogue", "build", "--no-starter", *two, f"--catalogue={new}")
    assert run(*built, f"--overrides={told}").code == 0
    changed = run("catalogue", "diff", old, new)
    assert changed.code == 0
    assert changed.out == (
        "film under another id: theirs-down-2010 now ours-up-2009\n"
        "title added: ours-up-2009 Down\n"
        "title gone: theirs-down-2010 Down\n"
    )
    assert "Up (2009)" in run("film", "theirs-down-2010", f"--catalogue={new}").out
    assert json.loads(run("catalogue", "diff", "--json", old, new).out.splitlines()[0]) == {
        "kind": "film under another id",
        "film": "theirs-down-2010",
        "what": "now ours-up-2009",
    }


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["diff", "one"], "diff compares two catalogues"),
        (["diff", "one", "two"], "there is no edition here"),
        (["disagreements"], "there is no edition here"),
        (["info", "one"], "info takes no one"),
        (["build", "--overrides", "missing.csv"], "missing.csv: no such file"),
    ],
)
def test_what_cannot_be_told_or_built_is_refused(
    run: Run, tmp_path: Path, arguments: list[str], said: str
) -> None:
    outcome = run("catalogue", *arguments, f"--catalogue={tmp_path / 'none'}")
    assert outcome.code == 3
    assert said in outcome.err
