import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.films.values import Film
from matchcut.lines.ordering import Roles, ordered
from matchcut.lines.values import Kind

OLD, NEW = Film("old", "Old", 1950), Film("new", "New", 1980)
TWIN, UNDATED = Film("twin", "Twin", 1980), Film("undated", "Undated")
FILMS = st.builds(Film, st.text("abc"), st.text("abc"), st.none() | st.integers(1900, 1903))
PAIRED = [kind for kind in Kind if kind.paired]
DIRECTED = [kind for kind in Kind if not kind.paired]


@pytest.mark.parametrize(
    ("earlier", "later", "said", "roles"),
    [
        (OLD, NEW, False, Roles(OLD, NEW, directed=True)),
        (NEW, OLD, False, Roles(OLD, NEW, directed=True)),  # the years decide
        (NEW, TWIN, False, Roles(NEW, TWIN, directed=False)),  # and here they cannot
        (OLD, UNDATED, False, Roles(OLD, UNDATED, directed=False)),
        (OLD, NEW, True, Roles(OLD, NEW, directed=True)),
        (NEW, TWIN, True, Roles(NEW, TWIN, directed=True)),  # then the words do
        (UNDATED, OLD, True, Roles(UNDATED, OLD, directed=True)),
        # years that contradict the words are told, never followed
        (NEW, OLD, True, Roles(NEW, OLD, directed=False, contradicted=True)),
    ],
)
def test_years_decide_the_roles_unless_words_gave_them(
    earlier: Film, later: Film, *, said: bool, roles: Roles
) -> None:
    assert ordered(earlier, later, Kind.DRAWS_ON, said=said) == roles


@given(one=FILMS, other=FILMS, kind=st.sampled_from(PAIRED), said=st.booleans())
def test_a_pair_is_shown_by_release_then_title_whoever_comes_first(
    one: Film, other: Film, kind: Kind, *, said: bool
) -> None:
    roles = ordered(one, other, kind, said=said)
    years = (roles.earlier.year or 9999, roles.later.year or 9999)
    assert years[0] < years[1] or (
        years[0] == years[1] and roles.earlier.title <= roles.later.title
    )
    assert not roles.directed
    if (one.year, one.title) != (other.year, other.title):
        assert ordered(other, one, kind, said=said) == roles


@given(FILMS, FILMS, st.sampled_from(DIRECTED))
def test_words_are_never_swapped(one: Film, other: Film, kind: Kind) -> None:
    roles = ordered(one, other, kind, said=True)
    assert (roles.earlier, roles.later) == (one, other)
    assert not (roles.directed and roles.contradicted)
