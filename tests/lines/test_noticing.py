import pytest
from tests.lines.test_phrasing import asked

from matchcut.lines.cues.lexicon import cues_for
from matchcut.lines.noticing import Features, noticed, word_class


def features(text: str, subject: str | None = None, *cued: str) -> Features:
    cues = cues_for("en")
    assert cues
    return noticed(asked(text, subject)[0], cues, cued)


@pytest.mark.parametrize(
    ("word", "kind"),
    [("owes", "<debt>"), ("ressemble", "<like>"), ("mismo", "<like>"), ("umbrella", "")],
)
def test_a_word_is_of_the_class_of_work_it_does(word: str, kind: str) -> None:
    assert word_class(word) == kind


@pytest.mark.parametrize(
    ("noticed", "words"),
    [
        ("between <debt>", "owes"),  # where a word stands, by its class
        ("between owes", "owes"),
        ("after <debt>", "owes"),
        ("x <debt>", "x owes"),
        ("later first", ""),  # what is not in words has none
        ("years 20", ""),
        ("films 2", ""),
    ],
)
def test_a_feature_goes_with_the_words_that_gave_it(noticed: str, words: str) -> None:
    assert features("Ran owes much to Playtime.")[noticed] == words


def test_titles_are_no_words() -> None:
    found = features("Ran owes much to Playtime.")
    assert not any("ran" in name.split() or "playtime" in name for name in found)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ran, Ikiru.", "listed"),
        ("Is Ran like Ikiru?", "says question"),
        ("Ran is no Ikiru.", "says denial"),
        ("From the director of Ikiru came Ran.", "says career"),
    ],
)
def test_layout_and_wording_are_noticed(text: str, name: str) -> None:
    assert name in features(text)


def test_words_of_the_next_sentence_are_told_apart() -> None:
    found = features("Ikiru. This owes nothing.", "Ran")
    assert found["next owes"] == "owes"
    assert "owes" not in found


def test_kinds_that_cues_claim_are_noticed() -> None:
    assert {"cue", "cue quotes"} <= features("Ran, Ikiru.", None, "quotes").keys()
    assert "cue" not in features("Ran, Ikiru.")
