from collections.abc import Iterator
from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from tests.site.cast import Cast
from tests.site.spoiling import spoil
from tests.site.world import CANARY, LEAR, QUIET, RAN

from matchcut.site.films.models import FilmRow, SheetRow
from matchcut.site.lines.actions import stir
from matchcut.site.pages import ready, sheet

FILM = reverse("film", args=(RAN.id,))
PATIENCE_S = 600


def kept() -> dict[str, int]:
    """The films whose sheets are kept, each with how often it had been stirred."""
    return dict(SheetRow.objects.values_list("film", "stirred"))


def holding() -> Iterator[str]:
    """The films whose sheets are kept and hold."""
    films = FilmRow.objects.filter(sheet__look=ready.look())
    for film_id, stirred, made in films.values_list("pk", "stirred", "sheet__stirred"):
        if stirred == made:
            yield film_id


def alter(title: str) -> None:
    """Put another title into the sheet that is kept of Ran, to be known by."""
    row = SheetRow.objects.get(film=RAN.id)
    row.made = ready.pack(replace(ready.unpacked(bytes(row.made)), usual=title, named=()))
    row.save()


def test_what_is_stirred_is_made_ready_and_nothing_else(site: Client) -> None:  # noqa: ARG001 - for its films
    ready.make_some(PATIENCE_S)
    SheetRow.objects.all().delete()
    stir(films=[RAN.id])
    stirred = set(FilmRow.objects.filter(waits=True, lines__gt=0).values_list("pk", flat=True))
    assert RAN.id in stirred
    assert ready.make_some(PATIENCE_S) == len(stirred)
    assert set(holding()) == set(kept()) == stirred
    assert ready.make_some(PATIENCE_S) == 0


def test_a_sheet_that_a_visitor_had_made_is_kept(site: Client) -> None:
    FilmRow.objects.update(waits=False)
    site.get(FILM)
    assert kept() == {}
    assert ready.make_some(PATIENCE_S) == 1
    assert list(holding()) == [RAN.id]


def test_of_a_film_without_lines_none_is_kept(site: Client) -> None:
    FilmRow.objects.update(waits=False)
    assert not FilmRow.objects.get(pk=QUIET.id).lines
    site.get(reverse("film", args=(QUIET.id,)))
    assert ready.make_some(PATIENCE_S) == 0


def test_the_page_shows_the_sheet_that_is_kept_and_asks_nothing_else_for_it(
    site: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(20) as anew:
        made = site.get(FILM).content
    ready.make_some(PATIENCE_S)
    with django_assert_max_num_queries(len(anew.captured_queries) - 5):
        assert site.get(FILM).content == made
    alter("As it was kept")
    assert b"<h1><bdi>As it was kept</bdi>" in site.get(FILM).content


@pytest.mark.parametrize("made_by", ["an earlier statement", "other code"])
def test_what_no_longer_holds_is_not_shown(site: Client, made_by: str) -> None:
    ready.make_some(PATIENCE_S)
    alter("As it was kept")
    if made_by == "other code":
        SheetRow.objects.update(look="of old")
    else:
        stir(films=[RAN.id])
    assert b"As it was kept" not in site.get(FILM).content


def test_what_other_code_made_waits_to_be_made_again(site: Client) -> None:  # noqa: ARG001 - for its films
    ready.make_some(PATIENCE_S)
    ready.begin()
    assert ready.make_some(PATIENCE_S) == 0
    SheetRow.objects.filter(film=RAN.id).update(look="of old")
    ready.begin()
    assert ready.make_some(PATIENCE_S) == 1
    assert RAN.id in set(holding())


def test_a_sheet_made_before_its_film_was_stirred_is_never_kept(site: Client) -> None:
    ready.make_some(PATIENCE_S)
    stir(films=[LEAR.id])
    FilmRow.objects.update(waits=False)
    site.get(FILM)
    stir(films=[RAN.id])
    (held,) = ready.held
    ready.make_some(PATIENCE_S)
    assert kept()[RAN.id] > held.stirred
    assert RAN.id in set(holding())


def test_a_packed_sheet_is_the_same_unpacked(site: Client) -> None:  # noqa: ARG001 - for its films
    made = sheet.make(RAN.id, frozenset())
    assert ready.unpacked(ready.pack(made)) == made
    assert hasattr(ready.unpacked(ready.pack(made)).lineage, "__html__")


def test_nothing_hidden_is_ever_kept(site: Client, chantal: Client, cast: Cast) -> None:
    spoil(cast)
    opened = chantal.post(FILM, {"open": "all-0"}).content.decode()
    assert CANARY in opened
    site.get(FILM)
    ready.make_some(PATIENCE_S)
    assert RAN.id in set(holding())
    sheets = [ready.unpacked(bytes(row.made)) for row in SheetRow.objects.all()]
    assert not any(CANARY in repr(one) for one in sheets)
