import io
import json
import re
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


NIGHT = """# Two nights

The Magnificent Seven (1960) is a remake of Seven Samurai (1954). We saw *Solaris* after *The
Ashen Hour* (1971), and slept. John Sturges moves the village to Mexico.
"""
NIGHT_READ = """
The Magnificent Seven (1960) ← remakes ← Seven Samurai (1954)
    “The Magnificent Seven (1960) is a remake of Seven Samurai (1954).”
    says the writer
    remakes (derivation), earlier and later by the years of release
    read so by the cue “remake of Seven Samurai” (85% sure)

2 mentions of films, 1 of people, 2 not linked
  “The Magnificent Seven” is read as The Magnificent Seven (1960), 99% sure: …
  “Seven Samurai” is read as Seven Samurai (1954), 99% sure: …
  “Solaris” is not linked: fits 2 films (1972, 2002) and nothing near it decides
  “The Ashen Hour” is not linked: no film of that name in the catalogue
  “John Sturges” is read as the person John Sturges, 95% sure: credited on a
    film the piece speaks of
"""


@pytest.fixture
def night(review: Path) -> Path:
    """A review that says one thing, and names two films that cannot be linked."""
    return written(review, "night.md", NIGHT)


def written(review: Path, name: str, text: str) -> Path:
    """Write a text beside the review."""
    path = review.with_name(name)
    path.write_text(text, encoding="utf-8")
    return path


def test_every_mention_and_statement_in_its_order_says_why_where_it_is_asked_to(
    run: Run, places: Places, night: Path
) -> None:
    told = run("read", night, "--explain", *places).out
    assert re.sub(r"(99% sure:) [^“]+(?=\n  “)", r"\1 …", told).endswith(NIGHT_READ)
    assert "99% sure: the\n    year 1960 beside it" in told
    assert max(map(len, told.splitlines()[1:])) <= 80  # but for the file's name
    assert "read so by" not in run("read", night, *places).out


def test_what_a_page_says_gives_the_terminal_no_orders(
    run: Run, places: Places, review: Path
) -> None:
    page = "<h1>Red &#27;[31m</h1><p>I recommend <em>Seven Samurai</em> to every&#27;[2Jone.</p>"
    told = run("read", written(review, "orders.html", page), "--explain", *places).out
    assert "to every [2Jone" in told
    assert "\x1b" not in told


def test_json_has_every_reason_unasked(run: Run, places: Places, night: Path) -> None:
    plain = run("read", night, "--json", *places).out
    assert run("read", night, "--json", "--explain", *places).out == plain


def test_reasons_keep_the_words_of_a_noticed_review_hidden(
    run: Run, places: Places, review: Path
) -> None:
    noticed = NIGHT.replace("nights\n", "nights\n\nWarning: this review contains spoilers.\n")
    told = run("read", written(review, "noticed.md", noticed), "--explain", *places).out
    assert "read so by the cue “…” (85% sure)" in told
    assert "remake of" not in told


COMMENTED = """<article><h1>Seven Samurai (1954)</h1><p><em>Seven Samurai</em> is long.</p>
</article><ol class="comments"><li class="comment"><span class="author">Bo</span>
<p>It is, and it rains.</p></li></ol>"""
SECTIONS = """# Two nights

## Seven Samurai (1954)

It rains for a long while, and then they fight.

## Solaris (1972)

It rains indoors.
"""
GERMAN = "Gestern sahen wir Seven Samurai (1954), und es regnete sehr lange auf das Dorf."
SEEN = "about Seven Samurai (1954)"
ABOUT = {
    "commented.html": (COMMENTED, [SEEN, f"{SEEN}, as what it answers is"]),
    "sections.md": (SECTIONS, [f"{SEEN}, Solaris (1972), which head its sections"]),
    "german.txt": (GERMAN, ["about no film that could be told"]),
}


@pytest.mark.parametrize("name", ABOUT)
def test_a_piece_says_why_it_is_about_a_film_as_far_as_that_is_known(
    run: Run, places: Places, review: Path, name: str
) -> None:
    text, about = ABOUT[name]
    told = run("read", written(review, name, text), "--explain", *places).out
    assert [row for row in told.splitlines() if row.startswith("about ")] == about
    unread = "statements are not read in its language, de" in told
    assert unread is (name == "german.txt")


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
