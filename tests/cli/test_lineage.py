import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

Run = Any  # what the fixture `run` gives: see conftest
Places = tuple[str, ...]
TITLE = "The Magnificent Seven"


def test_a_lineage_is_written_in_words(run: Run, kept: Places) -> None:
    outcome = run("lineage", TITLE, *kept)
    assert outcome.code == 0
    assert (
        "Came before\n\n- The Magnificent Seven (1960) remakes Seven Samurai (1954)" in outcome.out
    )


def test_pictures_are_written_where_asked_and_said_on_stderr(
    run: Run, kept: Places, tmp_path: Path
) -> None:
    svg, html = tmp_path / "lineage.svg", tmp_path / "lineage.html"
    outcome = run("lineage", TITLE, "--svg", svg, "--html", html, *kept)
    assert ET.parse(svg).getroot().tag.endswith("svg")  # noqa: S314 - our own file
    assert html.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert f"wrote {svg}" in outcome.err
    assert "wrote" not in outcome.out


@pytest.mark.parametrize(
    ("form", "begins"),
    [
        ("png", b"\x89PNG"),
        ("csv", b"earlier,earlier_title,"),
        ("graphml", b"<graphml "),
        ("gexf", b"<gexf "),
    ],
)
def test_other_programs_get_the_lineage_in_their_own_form(
    run: Run, kept: Places, tmp_path: Path, form: str, begins: bytes
) -> None:
    file = tmp_path / f"lineage.{form}"
    outcome = run("lineage", TITLE, f"--{form}", file, *kept)
    assert outcome.code == 0
    assert file.read_bytes().startswith(begins)


def test_a_theme_that_is_none_is_refused_by_name(run: Run, kept: Places) -> None:
    outcome = run("lineage", TITLE, "--theme", "sepia", *kept)
    assert outcome.code == 3
    assert "--theme sepia" in outcome.err
    assert "light, dark, print" in outcome.err


def test_a_picture_is_not_written_to_a_folder_that_is_not_there(
    run: Run, kept: Places, tmp_path: Path
) -> None:
    outcome = run("lineage", TITLE, "--svg", tmp_path / "mistyped" / "lineage.svg", *kept)
    assert outcome.code == 3
    assert "cannot be written" in outcome.err
    assert not (tmp_path / "mistyped").exists()


def test_the_json_holds_the_lines_with_words_and_sources(
    run: Run, kept: Places, review: Path
) -> None:
    found = json.loads(run("lineage", TITLE, "--json", *kept).out)
    said = found["lines"][0]["statements"][0]
    assert (said["kind"], said["source"]) == ("remakes", str(review))
    assert found["film"]["title"] == TITLE


def test_a_film_nobody_speaks_of_exits_with_1(run: Run, kept: Places) -> None:
    outcome = run("lineage", "Solaris (1972)", *kept)
    assert (outcome.code, outcome.out) == (1, "")
    assert "nobody has yet said" in outcome.err


@pytest.mark.parametrize("depth", ["0", "-1"])
def test_a_depth_below_one_is_refused(run: Run, kept: Places, depth: str) -> None:
    assert run("lineage", TITLE, f"--depth={depth}", *kept).code == 3


def test_a_picture_that_cannot_be_written_is_said(run: Run, kept: Places, tmp_path: Path) -> None:
    outcome = run("lineage", TITLE, "--svg", tmp_path, *kept)
    assert outcome.code == 3
    assert "cannot be written" in outcome.err
