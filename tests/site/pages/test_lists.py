import pytest
from django.test import Client
from tests.site.belongings import belongings
from tests.site.cast import Cast
from tests.site.world import LEAR, QUIET, RAN, THRONE

from matchcut.site.readers.models import ListRow


def films(row: ListRow) -> list[str]:
    return list(row.films.order_by("place").values_list("film", flat=True))


@pytest.fixture
def row(agnes: Client) -> ListRow:
    """A list of three films, in this order."""
    agnes.post(f"/film/{RAN.id}/lists", {"title": "Storms", "note": "The fog."})
    found = ListRow.objects.get()
    for film in (LEAR, THRONE):
        agnes.post(f"/film/{film.id}/lists", {"on": found.pk})
    return found


def test_a_film_put_on_a_new_list_begins_it(agnes: Client, row: ListRow) -> None:
    assert films(row) == [RAN.id, LEAR.id, THRONE.id]
    page = agnes.get(f"/list/{row.pk}").content.decode()
    assert "Storms" in page
    assert "The fog." in page


def test_a_film_is_on_a_list_once_with_its_last_note(agnes: Client, row: ListRow) -> None:
    agnes.post(f"/film/{RAN.id}/lists", {"on": row.pk, "note": "The storm."})
    assert films(row) == [RAN.id, LEAR.id, THRONE.id]
    assert row.films.get(film=RAN.id).note == "The storm."


@pytest.mark.parametrize(
    ("film", "change", "order"),
    [
        (LEAR, "up", [LEAR, RAN, THRONE]),
        (LEAR, "down", [RAN, THRONE, LEAR]),
        (RAN, "up", [RAN, LEAR, THRONE]),  # it is the first
        (THRONE, "down", [RAN, LEAR, THRONE]),  # it is the last
        (LEAR, "remove", [RAN, THRONE]),
        (LEAR, "nothing", [RAN, LEAR, THRONE]),
    ],
    ids=str,
)
def test_films_change_their_places(
    agnes: Client, row: ListRow, film: object, change: str, order: list[object]
) -> None:
    agnes.post(f"/list/{row.pk}/{film.id}", {"change": change})  # type: ignore[attr-defined] # a film
    assert films(row) == [one.id for one in order]  # type: ignore[attr-defined] # films


def test_a_note_is_changed(agnes: Client, row: ListRow) -> None:
    agnes.post(f"/list/{row.pk}/{RAN.id}", {"change": "note", "note": "Arrows."})
    assert row.films.get(film=RAN.id).note == "Arrows."


def test_a_list_is_changed_by_its_reader_alone(
    agnes: Client, ousmane: Client, row: ListRow
) -> None:
    for at, asked in (
        (f"/list/{row.pk}/edit", {"title": "Mine"}),
        (f"/list/{row.pk}/edit", {"remove": "1"}),
        (f"/list/{row.pk}/{RAN.id}", {"change": "remove"}),
    ):
        assert ousmane.post(at, asked).status_code == 404
    ousmane.post(f"/film/{QUIET.id}/lists", {"on": row.pk})
    row.refresh_from_db()
    assert (row.title, len(films(row))) == ("Storms", 3)
    agnes.post(f"/list/{row.pk}/edit", {"title": "Fog"})
    row.refresh_from_db()
    assert (row.title, row.public) == ("Fog", False)
    agnes.post(f"/list/{row.pk}/edit", {"remove": "1"})
    assert not ListRow.objects.exists()


def test_a_list_for_oneself_alone_is_seen_by_nobody_else(
    agnes: Client, chantal: Client, operator: Client, site: Client, cast: Cast
) -> None:
    mine = belongings(cast).list
    mine.public = False
    mine.save()
    at = f"/list/{mine.pk}"
    assert agnes.get(at).status_code == 200
    assert at in agnes.get("/reader/Agn%C3%A8s").content.decode()
    for browser in (chantal, operator, site):
        assert browser.get(at).status_code == 404
        assert f'href="{at}"' not in browser.get("/reader/Agn%C3%A8s").content.decode()


def test_a_list_needs_a_title(agnes: Client) -> None:
    assert "required" in agnes.post("/list/new", {"title": ""}).content.decode()
    page = agnes.post(f"/film/{RAN.id}/lists", {"note": "x"}).content.decode()
    assert "Choose a list" in page
    assert not ListRow.objects.exists()
