import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lineage.claims import FILMS, claimed, lines

from matchcut.lineage.building import snapshot
from matchcut.lineage.filters import EVERYTHING
from matchcut.lineage.paths import ways
from matchcut.lineage.programmes import Slot, entries, plan
from matchcut.lineage.steps import by_pair
from matchcut.lines.values import Line

ENDS = st.sampled_from(sorted(FILMS))


@pytest.mark.parametrize(
    ("claims", "goal", "length", "programme"),
    [
        (["A>B", "B>C", "C>D"], None, 3, "ABC"),
        (["A>B", "A=C", "C=D"], None, 3, "ACD"),  # the better argued chain
        (["A>B", "A=C", "B>D", "D>E"], None, 4, "ABDE"),  # a long chain before a strong step
        (["A>B", "A>C"], None, 3, "ACB"),  # what is beside fills up, behind what it is joined to
        (["A>B"], None, 6, "AB"),  # no more are joined
        (["A>B", "B>D"], "D", 3, "ABD"),
        (["A=D", "A>B", "B>D"], "D", 3, "ABD"),  # a detour, where there is room for it
        (["A=D", "A>B", "B>D"], "D", 2, "AD"),
        (["A>B", "B>D", "B~C"], "D", 4, "ABCD"),
        (["A>B", "B>C", "C>D"], "D", 3, "ABCD"),  # every way is longer
        (["A>B", "C>D"], "D", 4, ""),
    ],
)
def test_a_programme_leads_somewhere(
    claims: list[str], goal: str | None, length: int, programme: str
) -> None:
    among = ways(snapshot(claimed(*claims)), EVERYTHING)
    assert "".join(slot.film for slot in plan(among, "A", goal, length)) == programme


@given(lines, ENDS, st.none() | ENDS, st.integers(2, 8))
def test_each_film_comes_once_and_is_joined_to_one_before_it(
    drawn: tuple[Line, ...], start: str, goal: str | None, length: int
) -> None:
    slots = plan(ways(snapshot(drawn), EVERYTHING), start, goal, length)
    films = [slot.film for slot in slots]
    assert len(set(films)) == len(films)
    assert films[:1] in ([start], [])
    for number, slot in enumerate(slots):
        assert (slot.joined_to in films[:number]) is (number > 0)
    told = entries(slots, by_pair(drawn), EVERYTHING)
    assert [entry.film.id for entry in told] == (films if len(films) > 1 else [])
    assert all(entry.step and entry.step.words.reason for entry in told[1:])


def test_a_film_joined_to_none_makes_no_programme() -> None:
    among = ways(snapshot(claimed("A>B")), EVERYTHING)
    assert plan(among, "nobody's", None, 4) == ()
    assert entries((Slot("A"),), {}, EVERYTHING) == ()
