import json
from pathlib import Path
from typing import Any

Run = Any  # what the fixture `run` gives: see conftest
Places = tuple[str, ...]


def test_a_film_nobody_speaks_of_is_shown_with_its_makers(run: Run, places: Places) -> None:
    outcome = run("film", "Seven Samurai", *places)
    assert outcome.code == 0
    assert outcome.out.startswith("Seven Samurai (1954)\n")
    assert "director: Akira Kurosawa" in outcome.out
    assert "Nobody has yet said where this film comes from" in outcome.out


def test_what_the_library_says_of_a_film_is_shown_with_its_source(
    run: Run, places: Places, review: Path
) -> None:
    run("read", review, "--keep", *places)
    outcome = run("film", "The Magnificent Seven", *places)
    assert "remakes Seven Samurai (1954)" in outcome.out
    assert "Recommended\n\n- by the writer, to readers" in outcome.out
    assert f"written about in: {review}" in outcome.out


def test_the_json_holds_the_same(run: Run, places: Places, review: Path) -> None:
    run("read", review, "--keep", *places)
    found = json.loads(run("film", "tt0054047", "--json", *places).out)
    assert (found["title"], found["year"]) == ("The Magnificent Seven", 1960)
    assert found["statements"][0]["source"] == str(review)
    assert found["recommendations"][0]["source"] == str(review)


def test_an_unknown_title_exits_with_1_and_offers_what_is_near(run: Run, places: Places) -> None:
    outcome = run("film", "Seven Samurais", *places)
    assert (outcome.code, outcome.out) == (1, "")
    assert "no film called" in outcome.err
    assert "Seven Samurai (1954)" in outcome.err


def test_an_ambiguous_title_exits_with_3_and_lists_the_films(run: Run, places: Places) -> None:
    outcome = run("film", "Solaris", *places)
    assert (outcome.code, outcome.out) == (3, "")
    assert "hint: write the year after the title" in outcome.err


def test_a_damaged_file_of_the_library_is_named_and_the_rest_shown(
    run: Run, places: Places, review: Path, tmp_path: Path
) -> None:
    run("read", review, "--keep", *places)
    (tmp_path / "data" / "library" / "damaged.json").write_text("{", encoding="utf-8")
    outcome = run("film", "tt0054047", *places)
    assert outcome.code == 0
    assert "damaged.json: left out" in outcome.err
    assert "remakes Seven Samurai" in outcome.out
