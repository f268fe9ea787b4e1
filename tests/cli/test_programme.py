import json
from pathlib import Path
from typing import Any

import pytest

Run = Any  # what the fixture `run` gives: see conftest
Places = tuple[str, ...]
SAMURAI, SEVEN = "Seven Samurai", "The Magnificent Seven"


@pytest.mark.parametrize("titles", [(SAMURAI,), (SAMURAI, SEVEN)])
def test_each_film_has_a_note_in_somebodys_words(
    run: Run, kept: Places, titles: tuple[str, ...]
) -> None:
    outcome = run("programme", *titles, "--length=2", *kept)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith(
        "1. Seven Samurai (1954), Akira Kurosawa\n\n"
        "2. The Magnificent Seven (1960), John Sturges\n- The Magnificent Seven (1960) "
    )
    assert "owes it every horse it has" in outcome.out


def test_a_programme_shorter_than_asked_for_is_said(run: Run, kept: Places) -> None:
    outcome = run("programme", SAMURAI, "--json", *kept)
    first, second = json.loads(outcome.out)["films"]
    assert (first["step"], second["step"]["course"]) == (None, "onward")
    assert "2 films, not 6" in outcome.err


def test_a_leaflet_is_written_where_asked(run: Run, kept: Places, tmp_path: Path) -> None:
    path = tmp_path / "leaflet.html"
    assert run("programme", SAMURAI, "--html", path, *kept).code == 0
    assert "<h1>From Seven Samurai to The Magnificent Seven</h1>" in path.read_text("utf-8")


def test_a_leaflet_is_set_as_pdf_where_asked(run: Run, kept: Places, tmp_path: Path) -> None:
    path = tmp_path / "leaflet.pdf"
    assert run("programme", SAMURAI, "--pdf", path, *kept).code == 0
    assert path.read_bytes().startswith(b"%PDF-")


def test_films_that_nothing_joins_make_no_programme(run: Run, kept: Places) -> None:
    outcome = run("programme", SAMURAI, "Solaris (1972)", *kept)
    assert (outcome.code, outcome.out) == (1, "")
    assert "nobody's words lead on" in outcome.err


@pytest.mark.parametrize("given", [(SAMURAI, "--length=1"), (SAMURAI, SEVEN, SAMURAI)])
def test_too_few_films_or_too_many_ends_are_refused(
    run: Run, kept: Places, given: tuple[str, ...]
) -> None:
    assert run("programme", *given, *kept).code == 3
