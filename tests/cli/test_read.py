import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

Run = Any  # what the fixture `run` gives: see conftest
Places = tuple[str, ...]


def test_what_is_read_is_told_with_its_words_and_who_says_it(
    run: Run, places: Places, review: Path
) -> None:
    outcome = run("read", review, *places)
    assert outcome.code == 0
    assert "The Magnificent Seven (1960) ← remakes ← Seven Samurai (1954)" in outcome.out
    assert "“The Magnificent Seven (1960) is a remake of Seven Samurai" in outcome.out
    assert "says the writer" in outcome.out
    assert "recommends The Magnificent Seven (1960) to readers" in outcome.out
    assert outcome.err == ""


def test_json_is_one_object_a_document_and_nothing_else(
    run: Run, places: Places, review: Path
) -> None:
    outcome = run("read", review, review, "--json", *places)
    read = [json.loads(line) for line in outcome.out.splitlines()]
    assert [each["source"] for each in read] == [str(review)] * 2
    assert read[0]["pieces"][0]["statements"][0]["kind"] == "remakes"


def test_standard_input_is_a_dash(
    run: Run, places: Places, review: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = io.TextIOWrapper(io.BytesIO(review.read_bytes()))
    monkeypatch.setattr(sys, "stdin", stream)
    assert json.loads(run("read", "-", "--json", *places).out)["source"] == "-"


def test_a_document_that_cannot_be_read_does_not_keep_the_others_from_being_read(
    run: Run, places: Places, review: Path
) -> None:
    outcome = run("read", review.with_name("missing.txt"), review, *places)
    assert outcome.code == 3
    assert "missing.txt: there is no such file" in outcome.err
    assert "← remakes ←" in outcome.out


def test_a_text_without_films_is_said_to_have_none(run: Run, places: Places, review: Path) -> None:
    review.write_text("We had soup, and talked about the weather.", encoding="utf-8")
    outcome = run("read", review, *places)
    assert outcome.code == 1
    assert "no film of the catalogue was found in it" in outcome.out


def test_nothing_is_kept_unless_asked(
    run: Run, places: Places, review: Path, tmp_path: Path
) -> None:
    run("read", review, *places)
    assert not (tmp_path / "data").exists()
    for _ in range(2):
        assert run("read", review, "--keep", *places).code == 0
    assert len(list((tmp_path / "data" / "library").iterdir())) == 1
