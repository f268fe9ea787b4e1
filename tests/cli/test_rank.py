import json
from typing import Any

import pytest

Run = Any  # what the fixture `run` gives: see conftest
Places = tuple[str, ...]


def test_a_ranking_says_what_it_is_by_and_rests_on(run: Run, kept: Places) -> None:
    outcome = run("rank", *kept)
    assert outcome.code == 0
    assert outcome.out.startswith("By voices: how often an independent voice says that")
    assert "1 line of descent, 2 films, 1 independent voice." in outcome.out
    assert outcome.out.splitlines()[-1].split() == "1 (1 to 1) 1 Seven Samurai (1954)".split()


@pytest.mark.parametrize(
    ("by", "titles"),
    [
        ("lines", ["Seven Samurai"]),
        ("spine", []),  # nothing runs through one line
        ("pagerank", ["Seven Samurai", "The Magnificent Seven"]),
        ("age-corrected", ["Seven Samurai"]),
    ],
)
def test_the_json_holds_a_film_a_line_with_rank_ties_and_interval(
    run: Run, kept: Places, by: str, titles: list[str]
) -> None:
    outcome = run("rank", "--by", by, "--json", *kept)
    found = [json.loads(row) for row in outcome.out.splitlines()]
    assert outcome.code == (0 if titles else 1)
    assert [each["title"] for each in found] == titles
    assert all(each["by"] == by and each["tied"] == 1 for each in found)
    assert all(each["interval"][0] <= each["rank"] <= each["interval"][1] for each in found)


def test_the_table_of_countries_shows_what_is_not_known(run: Run, kept: Places) -> None:
    rows = run("rank", "--countries", *kept).out.splitlines()
    assert rows[-2].split() == ["1950s", "1960s"]
    assert rows[-1].split() == ["unknown", "1", "1"]
    found = json.loads(run("rank", "--countries", "--json", *kept).out)
    assert found == {"country": "unknown", "films": {"1950": 1, "1960": 1}}


def test_where_nobody_speaks_there_is_no_ranking(run: Run, places: Places) -> None:
    outcome = run("rank", *places)
    assert (outcome.code, outcome.out) == (1, "")
    assert "no film ranks by voices" in outcome.err


@pytest.mark.parametrize(
    ("option", "hint"), [("--by=fame", "voices, lines"), ("--kinds=likeness", "no source")]
)
def test_what_cannot_be_ranked_by_is_refused(
    run: Run, kept: Places, option: str, hint: str
) -> None:
    outcome = run("rank", option, *kept)
    assert outcome.code == 3
    assert hint in outcome.err
