import pytest
from tests.lines.test_phrasing import reading

from matchcut.lines.likelihood import Model, model_of
from matchcut.lines.statements import statements
from matchcut.lines.values import Kind, Stance, Statement

RETOLD = "Ran is what happens when Ikiru gets a moat."


def sure(line: float = 5.0, doubt: float = -5.0, language: str = "en") -> Model:
    """A model that always answers alike: a likeness, because of "happens"."""
    return model_of(
        {
            "enough": {language: 0.9},
            "doubtful": 0.5,
            "wall": 0.0,
            "bias": {"line": line - 1.0, "doubt": doubt, "resembles": 0.0},
            "weights": {"happens": {"line": 1.0}},
        }
    )


def stated(text: str, model: Model) -> tuple[Statement, ...]:
    return statements(reading(text), "here", model)


def test_what_no_cue_tells_is_told_by_its_phrasing_and_says_so() -> None:
    (one,) = stated(RETOLD, sure())
    assert (one.earlier.id, one.later.id, one.kind) == ("Ikiru", "Ran", Kind.RESEMBLES)
    assert one.reasons == ("words as of a likeness: “happens”",)
    assert one.score == 0.99
    assert one.reason == RETOLD


def test_a_model_that_is_not_sure_enough_says_nothing() -> None:
    assert stated(RETOLD, sure(line=1.0)) == ()


def test_years_and_layout_alone_tie_no_films() -> None:
    assert stated("Ran gets a moat, and Ikiru none.", sure()) == ()


def test_what_a_cue_ties_is_the_cues() -> None:
    (one,) = stated("Ran is a remake of Ikiru.", sure())
    assert one.kind is Kind.REMAKES


def test_in_a_language_it_has_not_proved_itself_in_the_model_is_silent() -> None:
    assert stated(RETOLD, sure(language="fr")) == ()


@pytest.mark.parametrize(
    ("text", "doubt", "stance"),
    [
        (RETOLD, -5.0, Stance.ASSERTS),
        ("Perhaps " + RETOLD, -5.0, Stance.HEDGES),  # the word is enough
        ("It is not that Ran happens when Ikiru gets a moat.", -5.0, Stance.ASSERTS),
        ("It is not that Ran happens when Ikiru gets a moat.", -1.0, Stance.HEDGES),
        ("It is not that Ran happens when Ikiru gets a moat.", 1.0, Stance.DENIES),
        (RETOLD, 5.0, Stance.ASSERTS),  # at most sure, which is less than twice a half
    ],
)
def test_how_the_voice_stands_is_told_by_words_and_doubt(
    text: str, doubt: float, stance: Stance
) -> None:
    assert [one.stance for one in stated(text, sure(doubt=doubt))] == [stance]
