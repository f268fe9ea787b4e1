import pytest

from matchcut.lines.likelihood import Model, judge, model_of, shipped
from matchcut.lines.values import Kind


def model(wall: float = 0.0) -> Model:
    """A model of three words: one for a line, one for a likeness, one for an influence."""
    return model_of(
        {
            "languages": ["en"],
            "enough": 0.5,
            "doubtful": 0.5,
            "wall": wall,
            "questions": {
                "line": {"bias": -1.0, "weights": {"tie": 3.0, "kin": 1.0}},
                "doubt": {"bias": -2.0, "weights": {"not": 4.0}},
                "resembles": {"bias": 0.0, "weights": {"kin": 1.0}},
                "draws-on": {"bias": 0.0, "weights": {"debt": 1.5}},
            },
        }
    )


def test_weights_add_up_to_log_odds() -> None:
    judged = judge({"tie": "ties", "unheard of": "so"}, model())
    assert judged.line == pytest.approx(0.881, abs=0.001)  # 2 in log-odds
    assert judged.doubt == pytest.approx(0.119, abs=0.001)


def test_nothing_noticed_leaves_what_is_usual() -> None:
    assert judge({}, model()).line == pytest.approx(0.269, abs=0.001)


def test_the_words_that_spoke_most_are_told_once_and_none_that_spoke_against() -> None:
    judged = judge({"kin": "cousin", "tie": "ties", "not": "never", "debt": ""}, model())
    assert judged.words == ("ties", "cousin")


@pytest.mark.parametrize(("wall", "kind"), [(0.0, Kind.DRAWS_ON), (1.0, Kind.RESEMBLES)])
def test_an_influence_must_be_ahead_of_a_likeness_by_the_wall(wall: float, kind: Kind) -> None:
    assert judge({"kin": "", "debt": ""}, model(wall)).kind is kind


def test_the_package_ships_a_model_that_knows_every_kind() -> None:
    assert {*shipped().questions} == {"line", "doubt", *Kind}
    assert 0.5 < shipped().enough < 1.0
