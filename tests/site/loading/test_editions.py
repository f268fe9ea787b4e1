from dataclasses import asdict
from pathlib import Path

import pytest
from django.test import Client
from tests.site.world import RAN

from matchcut.site.films.models import EditionRow, FilmRow, TitleRow
from matchcut.site.films.records import film
from matchcut.site.lines.models import StatementRow
from matchcut.site.loading import editions
from matchcut.site.options import Options
from matchcut.sources.editions import SourceNote, open_edition
from matchcut.sources.film_sources import FilmSource, kind_of

pytestmark = pytest.mark.usefixtures("site")


class Killed(BaseException):
    """Stands in for a process that is ended."""


def told(options: Options) -> list[str]:
    said: list[str] = []
    editions.load_edition(options.catalogue, said.append)
    return said


def test_films_come_out_of_their_rows_as_they_went_in(site_options: Options) -> None:
    catalogue = open_edition(site_options.catalogue)
    rows = FilmRow.objects.all()
    stored = catalogue.films([row.id for row in rows])
    assert len(stored) == 6
    assert [film(row) for row in rows] == list(stored)


def test_an_edition_that_is_there_is_not_loaded_again(site_options: Options) -> None:
    assert told(site_options) == []


def test_a_load_that_broke_off_goes_on_where_it_was(
    site_options: Options, monkeypatch: pytest.MonkeyPatch
) -> None:
    EditionRow.objects.all().delete()
    FilmRow.objects.all().delete()
    monkeypatch.setattr(editions, "BATCH", 2)

    def kill(words: str) -> None:
        if words == "films: 4 of 6":
            raise Killed

    with pytest.raises(Killed):
        editions.load_edition(site_options.catalogue, kill)
    assert FilmRow.objects.count() == 4
    assert told(site_options) == ["films: 6 of 6"]
    assert FilmRow.objects.count() == 6


def test_a_newer_edition_keeps_what_was_said_of_films(site: Client, site_options: Options) -> None:
    said = StatementRow.objects.count()
    EditionRow.objects.all().delete()
    FilmRow.objects.filter(id=RAN.id).update(title="Chaos")
    assert "Chaos" in site.get(f"/film/{RAN.id}").content.decode()
    told(site_options)
    assert "Chaos" not in site.get(f"/film/{RAN.id}").content.decode()
    row = FilmRow.objects.get(id=RAN.id)
    assert (row.title, row.lines) == ("Ran", 2)
    assert TitleRow.objects.filter(film=row).count() == 2
    assert StatementRow.objects.count() == said


@pytest.mark.parametrize("name", ["imdb:tt0089881", "csv-ran", "csv:ran"])
def test_other_ids_lead_to_the_film(site: Client, name: str) -> None:
    answer = site.get(f"/film/{name}")
    assert (answer.status_code, answer.headers["Location"]) == (301, f"/film/{RAN.id}")


def test_the_page_about_the_data_says_what_each_licence_allows(site: Client) -> None:
    row = EditionRow.objects.get()
    terms = kind_of(FilmSource("wikidata", Path())).terms
    row.sources = [asdict(SourceNote("wikidata", terms.licence, 3, 1, allows=terms.allows))]
    row.save()
    page = site.get("/about").content.decode()
    assert terms.licence in page
    assert terms.allows in page
