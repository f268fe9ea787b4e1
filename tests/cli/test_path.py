import json
from typing import Any

import pytest

Run = Any  # what the fixture `run` gives: see conftest
Places = tuple[str, ...]
SAMURAI, SEVEN = "Seven Samurai", "The Magnificent Seven"


def test_a_way_is_told_film_by_film_and_in_whose_words(run: Run, kept: Places) -> None:
    outcome = run("path", SAMURAI, SEVEN, *kept)
    assert outcome.code == 0
    assert outcome.out.startswith(
        "Seven Samurai (1954) → The Magnificent Seven (1960)\n"
        "best argued and shortest, 1 step: → leads on to\n"
    )
    assert "is a remake of Seven Samurai (1954)," in outcome.out


def test_back_in_time_the_signs_say_so(run: Run, kept: Places) -> None:
    assert "(1960) ← Seven Samurai" in run("path", SEVEN, SAMURAI, *kept).out


def test_the_json_holds_each_step_with_its_course_and_words(run: Run, kept: Places) -> None:
    (way,) = json.loads(run("path", SAMURAI, SEVEN, "--json", *kept).out)["ways"]
    (step,) = way["steps"]
    assert way["is"] == ["best argued", "shortest"]
    assert (step["course"], step["statement"]["kind"]) == ("onward", "remakes")
    assert step["statement"]["words"].startswith("The Magnificent Seven")


@pytest.mark.parametrize(
    ("titles", "options", "said"),
    [
        ((SAMURAI, "Solaris (1972)"), (), "nobody has yet said how"),
        ((SAMURAI, SAMURAI), (), "no way is needed"),
        ((SAMURAI, "Stalker"), (), "no film called"),
        ((SAMURAI, SEVEN), ("--kinds=likeness",), "with only --kinds derivation"),
        ((SAMURAI, SEVEN), ("--through=sound,look",), "with only --kinds derivation"),
    ],
)
def test_where_there_is_no_way_it_is_said_why(
    run: Run, kept: Places, titles: tuple[str, str], options: tuple[str, ...], said: str
) -> None:
    outcome = run("path", *titles, *options, *kept)
    assert (outcome.code, outcome.out) == (1, "")
    assert said in outcome.err


def test_what_cannot_be_filtered_by_is_refused_with_what_can(run: Run, kept: Places) -> None:
    outcome = run("path", SAMURAI, SEVEN, "--through=smell", *kept)
    assert outcome.code == 3
    assert "story, structure, look" in outcome.err
