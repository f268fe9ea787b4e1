import json
from typing import Any

import pytest

Run = Any  # what the fixture `run` gives: see conftest
Places = tuple[str, ...]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        (["solaris", "2002"], "Solaris (2002)"),
        (["sev"], "Seven Samurai (1954)"),
        (["samurai"], "Seven Samurai (1954)"),
        (["magnificant seven"], "The Magnificent Seven (1960)"),
    ],
)
def test_films_are_found_by_what_is_left_of_a_title(
    run: Run, places: Places, query: list[str], first: str
) -> None:
    outcome = run("titles", *query, *places)
    assert outcome.code == 0
    assert outcome.out.startswith(first)


def test_the_json_is_one_film_a_line_with_the_reason(run: Run, places: Places) -> None:
    rows = run("titles", "solaris", "--json", "--limit", "1", *places).out.splitlines()
    assert [sorted(json.loads(row)) for row in rows] == [["id", "imdb", "reason", "title", "year"]]


def test_each_film_explains_its_place(run: Run, places: Places) -> None:
    asked = ("titles", "solaris 2002", "--explain", "--limit", "1", *places)
    film, points = run(*asked).out.splitlines()
    told = json.loads(run(*asked, "--json").out)["points"]
    assert film.startswith("Solaris (2002)")
    assert {f"{what} {score:.2f}" for what, score in told.items()} == set(
        points.strip().partition(":")[0].split(", ")
    )
    assert float(points.rpartition(":")[2]) == pytest.approx(sum(told.values()), abs=0.01)


def test_no_title_like_it_exits_with_1(run: Run, places: Places) -> None:
    outcome = run("titles", "zzyzx", *places)
    assert (outcome.code, outcome.out) == (1, "")
