import pytest
from django.utils import timezone
from tests.site.cast import Cast
from tests.site.world import LEAR, QUIET, RAN, THRONE

from matchcut.lines.values import Kind, Stance
from matchcut.site.films.models import FilmRow
from matchcut.site.lines.actions import Claim, say, withdraw
from matchcut.site.lines.models import StatementRow

WORDS = "Both begin with an old man giving his land away."


def row(film_id: str) -> FilmRow:
    return FilmRow.objects.get(pk=film_id)


def claim(one: str, other: str, kind: Kind = Kind.DRAWS_ON, first: str = "") -> Claim:
    return Claim((row(one), row(other)), kind, Stance.ASSERTS, WORDS, first=first)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ((LEAR.id, RAN.id, Kind.DRAWS_ON), (LEAR.id, RAN.id, True)),
        ((RAN.id, LEAR.id, Kind.DRAWS_ON), (LEAR.id, RAN.id, True)),  # the years decide
        ((LEAR.id, RAN.id, Kind.DRAWS_ON, RAN.id), (LEAR.id, RAN.id, True)),  # whatever is chosen
        (("csv-him", "csv-her", Kind.DRAWS_ON), ("csv-him", "csv-her", False)),
        (("csv-him", "csv-her", Kind.DRAWS_ON, "csv-her"), ("csv-her", "csv-him", True)),
        (("csv-him", "csv-her", Kind.DRAWS_ON, "csv-him"), ("csv-him", "csv-her", True)),
        ((RAN.id, LEAR.id, Kind.RESEMBLES), (LEAR.id, RAN.id, False)),
    ],
)
def test_the_years_tell_which_came_first_and_where_they_are_silent_the_reader(
    cast: Cast, asked: tuple[str, str, Kind, str], said: tuple[str, str, bool]
) -> None:
    made = say(reader=cast.readers["Agnès"], claim=claim(*asked))
    assert (made.earlier_id, made.later_id, made.directed) == said


def test_a_reader_has_one_statement_of_a_kind_about_a_pair(cast: Cast) -> None:
    agnes, ousmane = cast.readers["Agnès"], cast.readers["Ousmane"]
    first = say(reader=agnes, claim=claim(RAN.id, QUIET.id))
    say(reader=agnes, claim=claim(RAN.id, QUIET.id, Kind.RESEMBLES))
    say(reader=ousmane, claim=claim(RAN.id, QUIET.id))
    again = say(reader=agnes, claim=claim(QUIET.id, RAN.id))
    standing = StatementRow.objects.about_pair(RAN.id, QUIET.id)
    assert standing.count() == 3
    assert not standing.filter(pk=first.pk).exists()
    assert standing.filter(pk=again.pk).exists()


def test_a_statement_makes_a_line_and_taking_it_back_ends_it(cast: Cast) -> None:
    before = row(QUIET.id).lines
    made = say(reader=cast.readers["Agnès"], claim=claim(RAN.id, QUIET.id))
    assert row(QUIET.id).lines == before + 1
    withdraw(said=made)
    assert row(QUIET.id).lines == before


def test_what_operators_hid_stays_hidden_when_it_is_said_anew(cast: Cast) -> None:
    agnes = cast.readers["Agnès"]
    made = say(reader=agnes, claim=claim(RAN.id, QUIET.id))
    StatementRow.objects.filter(pk=made.pk).update(hidden=timezone.now())
    again = say(reader=agnes, claim=claim(RAN.id, QUIET.id))
    withdraw(said=again)
    assert StatementRow.objects.get(pk=again.pk).words == ""
    assert say(reader=agnes, claim=claim(RAN.id, QUIET.id)).hidden


@pytest.mark.usefixtures("site")
def test_both_films_and_those_beside_them_are_stirred_and_no_others(cast: Cast) -> None:
    def stirred() -> dict[str, int]:
        return dict(FilmRow.objects.values_list("pk", "stirred"))

    before = stirred()
    say(reader=cast.readers["Agnès"], claim=claim(LEAR.id, QUIET.id))
    changed = {film for film, times in stirred().items() if times != before[film]}
    assert changed == {LEAR.id, QUIET.id, RAN.id}
    assert THRONE.id not in changed  # two steps away from both
