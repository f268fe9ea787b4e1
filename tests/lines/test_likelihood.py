import pytest

from matchcut.lines.likelihood import Model, judge, model_of, shipped
from matchcut.lines.values import Kind


def model(wall: float = 0.0) -> Model:
    """A model of three words: one for a line, one for a likeness, one for an influence."""
    return model_of(
        {
            "enough": {"en": 0.5},
            "doubtful": 0.5,
            "wall": wall,
            "bias": {"line": -1.0, "doubt": -2.0, "resembles": 0.0, "draws-on": 0.0},
            "weights": {
                "tie": {"line": 3.0},
                "kin": {"line": 1.0, "resembles": 1.0},
                "not": {"doubt": 4.0},
                "debt": {"draws-on": 1.5},
            },
        }
    )


def test_weights_add_up_to_log_odds() -> None:
    judged = judge({"tie": "ties", "unheard of": "so"}, model())
    assert judged.line == pytest.approx(0.881, abs=0.001)  # 2 in log-odds
    assert judged.doubt == pytest.approx(0.119, abs=0.001)


def test_films_in_words_that_are_told_are_dots_between_them() -> None:
    assert judge({"tie": "x ties o to"}, model()).words == ("ties … to",)


def test_what_words_say_of_a_line_is_told_apart_from_years_and_layout() -> None:
    assert judge({"tie": "", "kin": "cousin"}, model()).spoken == pytest.approx(1.0)


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
    assert shipped().enough.keys() <= {"en", "fr", "es", "zh"}
    assert all(0.5 < enough < 1.0 for enough in shipped().enough.values())
