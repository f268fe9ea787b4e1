import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.model_server import (
    ModelServer,
    Reply,
    completion,
    cut_short,
    huge,
    model_server,
    reply,
)

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


LAMP = "All through The Magnificent Seven (1960) there burns the lamp of Seven Samurai (1954).\n"
OPEN = "Last night we saw “Solaris”, the slow Russian one.\n"


@pytest.fixture
def there() -> Iterator[ModelServer]:
    with model_server() as running:
        yield running


@pytest.fixture
def asking(there: ModelServer, places: Places) -> Places:
    return ("--ask", there.url, "--ask-model", "tiny", *places)


def test_a_model_that_is_asked_is_named_beside_all_that_was_read_so(
    run: Run, places: Places, asking: Places, review: Path, there: ModelServer
) -> None:
    review.write_text(f"{OPEN}\n{LAMP}", encoding="utf-8")
    assert "tiny" not in run("read", review, *places).out
    chosen = '{"film": 1, "words": "the slow Russian one"}'
    claim = '{"films": [1, 2], "kind": "draws-on", "stance": "asserts", "words": "burns the lamp"}'
    there.says(chosen, claim, chosen, claim)
    (piece,) = json.loads(run("read", review, "--json", *asking).out)["pieces"]
    assert piece["mentions"][0]["film"]["title"] == "Solaris"
    for found in (piece["mentions"][0], piece["statements"][0]):
        assert found["reasons"][0] == "read by the model tiny"
    outcome = run("read", review, "--keep", *asking)
    assert (outcome.code, "tiny" in outcome.err) == (0, False)
    assert "← draws on ← Seven Samurai (1954)" in outcome.out
    assert outcome.out.count("read by the model tiny") == 3  # the note, the statement, the link
    assert "draws on" in run("lineage", "Seven Samurai", *places).out


def test_a_model_that_fails_costs_a_warning_and_nothing_else(
    run: Run, places: Places, asking: Places, review: Path, there: ModelServer
) -> None:
    review.write_text(f"{review.read_text()}\n{OPEN}", encoding="utf-8")
    there.replies = [reply(b"<html>", 404)]
    outcome = run("read", review, *asking)
    assert outcome.code == 0
    assert "the server answered 404" in outcome.err
    assert "hint: --ask is the address" in outcome.err
    plain = run("read", review, *places).out
    note = "note: read by the model tiny: films of 0 mentions, and 0 statements\n"
    assert outcome.out.replace(note, "") == plain


@pytest.mark.parametrize(
    "answer",
    [
        huge,
        cut_short,
        reply(b"<!doctype html><p>Sign in"),
        reply(completion("The film is Solaris (1972).")),
        reply(completion('{"film": 3, "films": [1, 3], "words": "burns the lamp"}')),
        reply(completion('{"film": "Stalker", "words": "the slow Russian one"}')),
        reply(completion('{"film": 1, "words": "Tarkovsky made it", "films": [1, 2]}')),
        reply(
            completion(
                '{"films": [1, 2], "kind": "remakes", "stance": "asserts", "words": "is a remake"}'
            )
        ),
    ],
    ids=range(8),
)
def test_a_hostile_answer_changes_nothing_that_was_read(
    run: Run, asking: Places, review: Path, there: ModelServer, answer: Reply
) -> None:
    review.write_text(f"{OPEN}\n{LAMP}", encoding="utf-8")
    plain = json.loads(run("read", review, "--json", *asking[4:]).out)
    there.replies = [answer]
    read = json.loads(run("read", review, "--json", *asking).out)
    assert there.asked
    assert read["pieces"] == plain["pieces"]


def test_the_key_comes_from_the_environment(
    run: Run, asking: Places, review: Path, there: ModelServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    review.write_text(OPEN, encoding="utf-8")
    monkeypatch.setenv("MATCHCUT_ASK_KEY", "sk-1\n")
    there.says("none")
    run("read", review, *asking)
    assert [each["Authorization"] for each in there.headers] == ["Bearer sk-1"]


def test_no_more_questions_are_put_than_were_allowed(
    run: Run, asking: Places, review: Path, there: ModelServer
) -> None:
    review.write_text(
        "We saw “Solaris” and slept. So “Solaris” it is. What is “Solaris”?", encoding="utf-8"
    )
    there.says("none")
    assert "asked 2 times, and no more" in run("read", review, "--ask-most=2", *asking).err
    assert len(there.asked) == 2


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--ask", "http://localhost:1/v1"), "--ask and --ask-model go together"),
        (("--ask-model", "tiny"), "--ask and --ask-model go together"),
        (("--ask", "localhost", "--ask-model", "tiny"), "not an http or https address"),
    ],
)
def test_what_cannot_be_asked_is_said_before_anything_is_read(
    run: Run, places: Places, review: Path, options: tuple[str, ...], said: str
) -> None:
    outcome = run("read", review, *options, *places)
    assert (outcome.code, outcome.out) == (3, "")
    assert said in outcome.err
