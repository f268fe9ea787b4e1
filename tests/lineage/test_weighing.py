import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lineage.claims import claimed, lines

from matchcut.lineage.building import snapshot
from matchcut.lineage.filters import EVERYTHING, Filter
from matchcut.lineage.snapshot import Mark
from matchcut.lineage.weighing import PRIORS, weigh
from matchcut.lines.merging import speakers
from matchcut.lines.values import Group, Line, Stance, Through

filters = st.builds(
    Filter,
    groups=st.frozensets(st.sampled_from(Group)),
    through=st.frozensets(st.sampled_from(Through), max_size=2),
    without=st.frozensets(st.sampled_from(Through), max_size=2),
    spoilers=st.booleans(),
)


def plainly(line: Line, asked: Filter) -> tuple[bool, float, float, float]:
    """Whether a line joins, voices for and against it, and the chance, counted one by one."""
    heard: dict[object, float] = {}
    against: set[object] = set()
    priors = [(0, 1)]
    for one, voice in zip(line.statements, speakers(line.statements), strict=True):
        if asked.claims(one):
            priors.append(PRIORS[one.kind.group])
            if voice is not None:
                worth = 0.5 if one.stance is Stance.HEDGES else 1.0
                heard[voice] = max(worth, heard.get(voice, 0.0))
        if asked.denies(one) and voice is not None:
            against.add(voice)
    joins = len(priors) > 1
    for_it, against_it = sum(heard.values()), float(len(against))
    held, failed = max(priors, key=lambda prior: prior[0] / sum(prior))
    chance = (for_it + held) / (for_it + against_it + held + failed)
    return joins, for_it, against_it, chance if joins else 0.0


@given(lines, filters)
def test_lines_weigh_what_a_slow_count_says(drawn: tuple[Line, ...], asked: Filter) -> None:
    shot = snapshot(drawn)
    weights = weigh(shot, shot.lines(), asked)
    by_pair = {(line.earlier.id, line.later.id): line for line in drawn}
    for number in shot.lines():
        line = by_pair[shot.id(shot.earlier[number]), shot.id(shot.later[number])]
        joins, voices, against, chance = plainly(line, asked)
        assert weights.joins[number] == joins
        assert (weights.voices[number], weights.against[number]) == (voices, against)
        assert weights.chance[number] == pytest.approx(chance)


@given(lines, filters, st.data())
def test_some_lines_weigh_what_they_weigh_among_all(
    drawn: tuple[Line, ...], asked: Filter, data: st.DataObject
) -> None:
    shot = snapshot(drawn)
    every = shot.lines()
    chosen = (
        every[data.draw(st.lists(st.sampled_from(range(len(every))), max_size=5))]
        if len(every)
        else every
    )
    some, whole = weigh(shot, chosen, asked), weigh(shot, every, asked)
    assert some.chance.tolist() == whole.chance[chosen].tolist()
    assert some.onward.tolist() == whole.onward[chosen].tolist()


@pytest.mark.parametrize(
    ("stronger", "weaker"),
    [
        (["A>B2"], ["A>B"]),  # another voice
        (["A>B"], ["A>B0"]),  # a project note counts for nothing
        (["A>B"], ["A>B", "A!B"]),  # dissent
        (["A=B"], ["A>B"]),  # a fact before an argument
        (["A>B"], ["A~B"]),  # an argument before a likeness
        (["A>B", "A!B9"], []),  # dissent never hides a line
    ],
)
def test_voices_and_kinds_make_a_line_strong(stronger: list[str], weaker: list[str]) -> None:
    def chance(claims: list[str]) -> float:
        shot = snapshot(claimed(*claims))
        return float(weigh(shot, shot.lines(), EVERYTHING).chance.sum())

    assert chance(stronger) > chance(weaker)


def test_a_likeness_is_no_descent() -> None:
    shot = snapshot(claimed("A~B"))
    weights = weigh(shot, shot.lines(), EVERYTHING)
    assert weights.joins.tolist() == [True]
    assert not weights.onward.any()
    assert not weights.back.any()
    assert not shot.marks[0] & Mark.ONWARD
