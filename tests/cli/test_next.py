import json
from pathlib import Path
from typing import Any

import pytest

Run = Any  # what the fixture `run` gives: see conftest
Places = tuple[str, ...]
TITLE = "Seven Samurai"


def test_a_film_to_see_comes_with_the_words_that_lead_to_it(run: Run, kept: Places) -> None:
    outcome = run("next", TITLE, *kept)
    assert outcome.code == 0
    assert outcome.out.startswith("The Magnificent Seven (1960), John Sturges\n- ")
    assert "owes it every horse it has" in outcome.out


def test_the_json_holds_a_film_a_line_with_its_way(run: Run, kept: Places) -> None:
    found = json.loads(run("next", TITLE, "--json", *kept).out)
    assert found["title"] == "The Magnificent Seven"
    assert [step["course"] for step in found["steps"]] == ["onward"]


@pytest.mark.parametrize(
    "seen",
    [
        "The Magnificent Seven\nSolaris\n",
        "Date,Name,Year\n2020-01-01,The Magnificent Seven,1960\n2020-01-01,Lost,1901\n",
    ],
)
def test_seen_films_are_left_out_and_unclear_titles_said(
    run: Run, kept: Places, tmp_path: Path, seen: str
) -> None:
    path = tmp_path / "seen"
    path.write_text(seen, encoding="utf-8")
    outcome = run("next", TITLE, "--seen", path, *kept)
    assert (outcome.code, outcome.out) == (1, "")
    assert "1 not left out, no one film is clear" in outcome.err


def test_a_list_of_seen_films_that_cannot_be_read_is_said(
    run: Run, kept: Places, tmp_path: Path
) -> None:
    outcome = run("next", TITLE, "--seen", tmp_path / "missing", *kept)
    assert outcome.code == 3
    assert "cannot be read" in outcome.err


@pytest.mark.parametrize("option", ["--before", "--further-back", "--through=look"])
def test_nothing_is_suggested_that_was_not_asked_for(run: Run, kept: Places, option: str) -> None:
    outcome = run("next", TITLE, option, *kept)
    assert (outcome.code, outcome.out) == (1, "")


def test_what_came_before_is_found_from_the_later_film(run: Run, kept: Places) -> None:
    outcome = run("next", "The Magnificent Seven", "--before", "--not-same-director", *kept)
    assert outcome.out.startswith("Seven Samurai (1954), Akira Kurosawa\n")
