"""The prose to train on: every row fits its text, and says nothing the lists do not know."""

import json
from pathlib import Path
from typing import Any

import pytest

from prose_annotations import KINDS, MENTION_SORTS, STANCES, THROUGH

PROSE = sorted((Path(__file__).resolve().parents[1] / "training").glob("*/*.jsonl"))
SORTS = {"criticism", "user review", "forum", "capsule", "interview", "chat"}


def passages(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def faults(passage: dict[str, Any]) -> list[str]:
    """What is wrong with a passage's rows."""
    text, mentions, said = passage["text"], passage["mentions"], passage["statements"]
    films = {one["film"] for one in mentions} | {passage["subject"]}
    wrong = [one["words"] for one in mentions if text.count(one["words"]) < one.get("nth", 1)]
    wrong += [one["sort"] for one in mentions if one["film"] and one["sort"] not in MENTION_SORTS]
    for one in said:
        unknown = (
            {*one["kinds"]} - KINDS | {*one["through"]} - THROUGH | {one["stance"]} - {*STANCES}
        )
        wrong += [*unknown, *({one["earlier"], one["later"]} - films)]
        if one["words"] not in text or not (one["kinds"] and one["voice"]):
            wrong.append(one["words"])
    return wrong


@pytest.mark.parametrize("path", PROSE, ids=lambda path: path.stem)
def test_every_row_fits_its_passage(path: Path) -> None:
    found = {passage["text"][:60]: faults(passage) for passage in passages(path)}
    assert {text: wrong for text, wrong in found.items() if wrong} == {}


def test_every_passage_has_a_voice_a_language_and_a_sort() -> None:
    every = [passage for path in PROSE for passage in passages(path)]
    assert {one["language"] for one in every} == {"en", "es", "fr", "zh"}
    assert {one["sort"] for one in every} == SORTS
    assert all(one["voice_of"] for one in every)


def test_no_text_comes_twice() -> None:
    texts = [passage["text"] for path in PROSE for passage in passages(path)]
    assert len(texts) == len(set(texts))
