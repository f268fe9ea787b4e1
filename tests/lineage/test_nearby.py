from hypothesis import given
from hypothesis import strategies as st
from tests.lineage.claims import FILMS, claimed, lines

from matchcut.lineage import ancestors, build, descendants
from matchcut.lineage.building import snapshot
from matchcut.lineage.filters import EVERYTHING, Filter
from matchcut.lineage.nearby import Near, Question, Towards, near
from matchcut.lines.values import Line


def ends(found: Near) -> list[str]:
    return ["".join(way.films[-1] for way in ring) for ring in found.rings]


@given(lines, st.sampled_from(sorted(FILMS)), st.integers(0, 4))
def test_within_the_budget_the_walk_is_that_of_the_lineage(
    drawn: tuple[Line, ...], film: str, depth: int
) -> None:
    shot, whole = snapshot(drawn), build(drawn)
    for towards, walk in ((Towards.EARLIER, ancestors), (Towards.LATER, descendants)):
        found = near(shot, film, Question(Filter(), towards, depth))
        known = walk(whole, film, depth) if film in shot.ids else ()
        assert sorted("".join(ends(found))) == sorted(one.id for one in known)
        assert (found.films_left_out, found.lines_unread) == (0, 0)


def test_likeness_is_walked_only_where_it_is_asked_for() -> None:
    shot = snapshot(claimed("A>B", "B~C"))
    assert ends(near(shot, "A", Question(EVERYTHING, Towards.ANYWHERE))) == ["B", "C"]
    assert ends(near(shot, "A", Question(Filter(), Towards.ANYWHERE))) == ["B"]
    assert ends(near(shot, "A", Question(EVERYTHING, Towards.LATER))) == ["B"]  # no descent


def test_each_way_is_the_best_argued_of_its_length() -> None:
    shot = snapshot(claimed("A>B", "B>D", "A=C", "C=D"))
    found = near(shot, "A", Question(Filter(), Towards.LATER))
    assert ["".join(way.films) for ring in found.rings for way in ring] == ["AC", "AB", "ACD"]
    assert [way.chance for way in found.rings[0]] == [3 / 4, 2 / 3]


def test_what_finds_no_room_is_counted_and_the_best_argued_stays() -> None:
    shot = snapshot(claimed("A>B", "A>C3", "A>D2"))
    found = near(shot, "A", Question(Filter(), Towards.LATER, films=2))
    assert (ends(found), found.films_left_out) == (["CD"], 1)
    found = near(shot, "A", Question(Filter(), Towards.LATER, lines=1))
    assert (ends(found), found.lines_unread) == (["C"], 2)


def test_nothing_is_near_a_film_that_has_no_line() -> None:
    shot = snapshot(claimed("A>B"), [FILMS["C"]])
    assert near(shot, "C", Question(Filter(), Towards.ANYWHERE)) == Near(())
    assert near(shot, "nobody's", Question(Filter(), Towards.ANYWHERE)) == Near(())
