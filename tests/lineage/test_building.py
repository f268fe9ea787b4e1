import numpy as np
import pytest
from hypothesis import given
from tests.lineage.claims import FILMS, claimed, lines

from matchcut.errors import CatalogueError
from matchcut.films.values import Film
from matchcut.lineage.building import columns, from_columns, snapshot
from matchcut.lineage.snapshot import NO_VOICE, UNKNOWN_YEAR, Mark
from matchcut.lines.values import Line


@given(lines)
def test_every_line_and_statement_is_in_the_snapshot_once(drawn: tuple[Line, ...]) -> None:
    shot = snapshot(drawn)
    found = {
        (shot.id(one), shot.id(other), end - start)
        for one, other, start, end in zip(
            shot.earlier, shot.later, shot.said_at[:-1], shot.said_at[1:], strict=True
        )
    }
    assert found == {(line.earlier.id, line.later.id, len(line.statements)) for line in drawn}


@given(lines)
def test_every_line_is_found_from_both_its_films(drawn: tuple[Line, ...]) -> None:
    shot = snapshot(drawn)
    for number, film in enumerate(shot.ids):
        touching = set(shot.touching[shot.at[number] : shot.at[number + 1]].tolist())
        assert len(touching) == shot.at[number + 1] - shot.at[number]
        ends = (shot.earlier == number) | (shot.later == number)
        assert touching == set(np.flatnonzero(ends).tolist()), film


@given(lines)
def test_the_order_of_lines_changes_no_snapshot_but_the_numbers_of_voices(
    drawn: tuple[Line, ...],
) -> None:
    one, other = columns(snapshot(drawn)), columns(snapshot(drawn[::-1]))
    unnumbered = one.keys() - {"voice", "kind", "through", "marks"}  # those stand by voice
    assert all(np.array_equal(one[name], other[name]) for name in unnumbered)


def test_the_best_argued_line_of_a_film_comes_first() -> None:
    shot = snapshot(claimed("A>D", "B>D3", "C>D", "C!D2"))
    number = shot.number("D")
    assert number is not None
    touching = shot.touching[shot.at[number] : shot.at[number + 1]]
    assert [shot.id(film) for film in shot.earlier[touching]] == ["B", "A", "C"]


@pytest.mark.parametrize(
    ("claim", "marks"),
    [
        ("A>B", Mark.ONWARD),
        ("B>A", Mark.AGAINST_TIME),  # the years contradict it
        ("A?B", Mark(0)),
        ("A~B", Mark(0)),
        ("A!B", Mark.DENIES),
        ("X>Y", Mark.ONWARD),  # where years are silent the words decide
    ],
)
def test_only_a_claim_of_descent_that_years_allow_is_walked(claim: str, marks: Mark) -> None:
    assert snapshot(claimed(claim)).marks.tolist() == [marks]


def test_where_voices_disagree_on_the_order_the_line_leads_both_ways() -> None:
    assert sorted(snapshot(claimed("X>Y2", "Y>X")).marks) == [Mark.ONWARD, Mark.ONWARD, Mark.BACK]


def test_project_notes_have_no_voice_and_years_may_be_unknown() -> None:
    shot = snapshot(claimed("X>Y0"), [Film("alone", "Alone")])
    assert shot.voice.tolist() == [NO_VOICE]
    assert set(shot.years) == {UNKNOWN_YEAR}
    assert shot.ids.tolist() == ["X", "Y", "alone"]
    assert shot.number("Z") is None


def test_there_may_be_nothing_to_take_a_snapshot_of() -> None:
    assert len(snapshot(()).ids) == 0
    assert snapshot((), FILMS.values()).at.tolist() == [0] * (len(FILMS) + 1)


def test_columns_make_the_snapshot_again_unless_one_is_missing() -> None:
    saved = columns(snapshot(claimed("A>B", "B~C")))
    again = columns(from_columns(saved))
    assert all(np.array_equal(saved[name], again[name]) for name in saved)
    del saved["marks"]
    with pytest.raises(CatalogueError, match="lacks marks"):
        from_columns(saved)
