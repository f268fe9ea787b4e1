import re

import pytest
from django.test import Client
from pytest_django import Settings
from tests.site.pages.walking import film, state

from matchcut.lineage.measures import Measure
from matchcut.site.films.models import FilmRow
from matchcut.site.lines import ranked, snapshots
from matchcut.site.options import Options


@pytest.fixture
def ranks(site: Client, settings: Settings, tmp_path: object) -> Client:
    """A site where one film has three heirs by three voices, and another has one."""
    settings.OPTIONS = Options(tmp_path)  # type: ignore[arg-type] # a folder
    for at in range(3):
        heir = film(f"heir-{at}", f"Heir {at}", 2000 + at)
        state(
            heir, film("giver", "The Giver", 1950) if not at else "giver", voice=[f"Voice Nr {at}"]
        )
    state("heir-2", film("small", "The Small", 1990))
    FilmRow.objects.filter(pk="giver").update(countries=["KR", "SU"])
    ranked.keep(ranked.count(snapshots.held()))
    return site


def places(page: str) -> list[tuple[str, str]]:
    return re.findall(r"([=\d]+)</td><th scope=\"row\"><a href=\"/film/([^\"]+)\"", page)


def test_films_are_ranked_with_ties_and_intervals(ranks: Client) -> None:
    page = ranks.get("/ranks?by=lines").content.decode()
    found = [(rank, name) for rank, name in places(page) if name in {"giver", "small"}]
    assert found[0] == ("1", "giver")
    assert re.search(r"<td>\d+ to \d+</td></tr>", page)
    assert "voices were drawn anew 200 times" in page


@pytest.mark.parametrize("by", Measure)
def test_each_count_has_its_page_and_is_explained_with_its_papers(
    ranks: Client, by: Measure
) -> None:
    page = ranks.get("/ranks", {"by": by}).content.decode()
    assert 'aria-current="page"' in page
    assert page.count("<cite>") == 8
    assert places(page) or by is Measure.SPINE


def test_the_table_names_countries_and_decades(ranks: Client) -> None:
    page = ranks.get("/ranks").content.decode()
    for name in ("South Korea", "Soviet Union", "1950s", "2000s"):
        assert name in page


def test_a_film_that_is_gone_is_left_out(ranks: Client) -> None:
    assert "The Giver" in ranks.get("/ranks").content.decode()
    FilmRow.objects.filter(pk="giver").delete()
    page = ranks.get("/ranks").content.decode()
    assert "The Giver" not in page
    assert "The Small" in page


def test_before_anything_was_counted_the_page_says_so(site: Client, settings: Settings) -> None:
    settings.OPTIONS = Options(settings.OPTIONS.data / "nothing")
    assert "have not been counted yet" in site.get("/ranks").content.decode()
