import pytest
from tests.lineage.claims import FILMS

from matchcut.lineage.filters import EVERYTHING, Filter, mask
from matchcut.lines.values import Group, Kind, Stance, Statement, Through

LOOK, STORY = Through.LOOK, Through.STORY
LIKENESS = Filter(frozenset({Group.LIKENESS}))
ITS_LOOK = Filter(through=frozenset({LOOK}))
LOOK_NOT_STORY = Filter(through=frozenset({LOOK}), without=frozenset({STORY}))
UNSPOILT = Filter(spoilers=False)


def statement(kind: Kind, *through: Through, spoiler: bool = False) -> Statement:
    return Statement(FILMS["A"], FILMS["B"], kind, through, spoiler=spoiler)


@pytest.mark.parametrize(
    ("asked", "claim", "let_in"),
    [
        (Filter(), statement(Kind.REMAKES), True),
        (Filter(), statement(Kind.RESEMBLES), False),  # likeness is let in only where asked for
        (EVERYTHING, statement(Kind.RESEMBLES), True),
        (LIKENESS, statement(Kind.REMAKES), False),
        (ITS_LOOK, statement(Kind.QUOTES, LOOK, STORY), True),
        (ITS_LOOK, statement(Kind.QUOTES), False),  # nothing is said of its look
        (LOOK_NOT_STORY, statement(Kind.QUOTES, LOOK), True),
        (LOOK_NOT_STORY, statement(Kind.QUOTES, LOOK, STORY), False),
        (UNSPOILT, statement(Kind.QUOTES, spoiler=True), False),
    ],
)
def test_a_filter_lets_in_what_is_asked_for(asked: Filter, claim: Statement, let_in: bool) -> None:  # noqa: FBT001 - a column of a table
    assert asked.claims(claim) is let_in


def test_a_denial_is_dissent_and_no_claim() -> None:
    denial = Statement(FILMS["A"], FILMS["B"], Kind.REMAKES, stance=Stance.DENIES)
    assert not Filter().claims(denial)
    assert Filter().denies(denial)
    assert not LIKENESS.denies(denial)


def test_each_of_what_passes_has_a_bit_of_its_own() -> None:
    assert mask(Through) == (1 << len(Through)) - 1
    assert mask([LOOK, LOOK]) == mask([LOOK])
