import json
from pathlib import Path
from typing import Any

import pytest

from matchcut.cli import main

Run = Any  # what the fixture `run` gives: see conftest
Places = tuple[str, ...]
FILMS = """id,title,year,imdb
seven-samurai,Seven Samurai,1954,tt0047478
magnificent-seven,The Magnificent Seven,1960,tt0054047
return,Return of the Seven,1966,tt0060897
"""
LINES = """later,earlier,kind,voice,words,source
magnificent-seven,seven-samurai,remakes,A list,Listed as a remake.,remakes.example
return,magnificent-seven,follows,A list,Listed as a sequel.,remakes.example
"""


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a catalogue whose source states a remake, and a sequel of that."""
    folder = tmp_path_factory.mktemp("facts")
    (folder / "films.csv").write_text(FILMS, encoding="utf-8")
    (folder / "lines.csv").write_text(LINES, encoding="utf-8")
    built = folder / "built"
    arguments = ["catalogue", "build", "--no-starter", f"--source=csv={folder}"]
    assert main([*arguments, f"--catalogue={built}"]) == 0
    return built


def test_a_film_is_shown_with_what_a_source_of_the_catalogue_states(
    run: Run, places: Places
) -> None:
    shown = run("film", "The Magnificent Seven", *places).out
    assert "The Magnificent Seven (1960) remakes Seven Samurai (1954)" in shown
    assert "Return of the Seven (1966) follows The Magnificent Seven (1960)" in shown
    assert "remakes.example" in shown
    assert "Nobody has yet said" not in shown


@pytest.mark.parametrize(
    ("depth", "earlier"), [(1, {"tt0054047"}), (2, {"tt0054047", "tt0047478"})]
)
def test_a_lineage_goes_as_far_along_them_as_was_asked(
    run: Run, places: Places, depth: int, earlier: set[str]
) -> None:
    asked = ("lineage", "Return of the Seven", f"--depth={depth}", "--json")
    lines = json.loads(run(*asked, *places).out)["lines"]
    assert {line["earlier"]["id"] for line in lines} == earlier


def test_what_a_source_states_stands_beside_what_the_library_says(run: Run, kept: Places) -> None:
    found = json.loads(run("film", "tt0054047", "--json", *kept).out)["statements"]
    remade = [one for one in found if one["kind"] == "remakes"]
    said, stated = (one["voice"][0] for one in remade)
    assert said.startswith("the writer of")
    assert stated == "remakes.example"
