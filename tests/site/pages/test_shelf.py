import pytest
from django.test import Client
from tests.site.world import RAN

from matchcut.site.readers.models import ShelfRow

KEEP = f"/film/{RAN.id}/shelf"


@pytest.mark.parametrize(("asked", "seen"), [("want", [False]), ("seen", [True]), ("", [])])
def test_a_film_is_put_on_the_shelf_and_off_again(
    agnes: Client, asked: str, seen: list[bool]
) -> None:
    agnes.post(KEEP, {"keep": "want"})
    assert agnes.post(KEEP, {"keep": asked}).headers["Location"] == f"/film/{RAN.id}"
    assert list(ShelfRow.objects.values_list("seen", flat=True)) == seen


def test_the_shelf_shows_what_was_kept_where_it_was_kept(agnes: Client) -> None:
    agnes.post(KEEP, {"keep": "want"})
    shelf = "/reader/Agn%C3%A8s/shelf"
    assert f"/film/{RAN.id}" in agnes.get(shelf).content.decode()
    assert f"/film/{RAN.id}" not in agnes.get(f"{shelf}?kept=seen").content.decode()


def test_a_page_of_the_shelf_that_is_none_is_the_first(agnes: Client) -> None:
    assert agnes.get("/reader/Agn%C3%A8s/shelf?page=nine&kept=%22%3E").status_code == 200
