from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from tests.site.belongings import belongings
from tests.site.cast import Cast
from tests.site.crawling import crawl
from tests.site.world import RAN

from matchcut.site.readers.models import DiaryRow, ShelfRow

DIARY, SHELF = "/reader/Agn%C3%A8s/diary", "/reader/Agn%C3%A8s/shelf"
ENTRY = {"date": "2020-02-02", "place": "Le Champo", "carrier": "cinema", "note": "Rain."}


def test_what_agnes_puts_in_her_diary_chantal_sees_and_ousmane_does_not(
    agnes: Client, chantal: Client, ousmane: Client, operator: Client
) -> None:
    answer = agnes.post(f"/film/{RAN.id}/diary", ENTRY)
    assert answer.headers["Location"] == DIARY
    for browser in (agnes, chantal):
        page = browser.get(DIARY).content.decode()
        assert "Le Champo" in page
        assert "cinema" in page
        assert "Rain." in page
        assert browser.get(f"{SHELF}?kept=seen").status_code == 200
    for browser in (ousmane, operator, Client(headers={"host": "localhost"})):
        assert browser.get(DIARY).status_code == 404
        assert browser.get(f"{SHELF}?kept=seen").status_code == 404


def test_nothing_of_the_diary_is_anywhere_that_ousmane_can_reach(
    ousmane: Client, cast: Cast
) -> None:
    agnes = cast.readers["Agnès"]
    entry = belongings(cast).entry
    entry.place = entry.note = "the back row"
    entry.save()
    pages = crawl(ousmane, ("/", f"/reader/{agnes.name}", f"/film/{RAN.id}", DIARY, SHELF))
    assert [at for at, answer in pages.items() if "the back row" in answer.text] == []


def test_a_film_in_the_diary_has_been_seen(agnes: Client) -> None:
    agnes.post(f"/film/{RAN.id}/shelf", {"keep": "want"})
    agnes.post(f"/film/{RAN.id}/diary", ENTRY)
    assert ShelfRow.objects.get(reader__name="Agnès").seen
    assert "checked" in agnes.get(f"/film/{RAN.id}/diary").content.decode()  # seen before


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"date": ""}, "required"),
        ({"date": "yesterday"}, "valid date"),
        ({"date": (timezone.now() + timedelta(days=3)).date().isoformat()}, "still to come"),
        ({"carrier": "papyrus"}, "valid choice"),
        ({"note": "x" * 1001}, "at most 1000"),
    ],
)
def test_what_is_wrong_with_an_entry_is_told(
    agnes: Client, wrong: dict[str, str], told: str
) -> None:
    assert told in agnes.post(f"/film/{RAN.id}/diary", ENTRY | wrong).content.decode()
    assert not DiaryRow.objects.exists()


def test_an_entry_is_changed_and_taken_out_by_its_reader_alone(
    agnes: Client, chantal: Client, cast: Cast
) -> None:
    entry = belongings(cast).entry
    for asked in (ENTRY, {"remove": "1"}):
        assert chantal.post(f"/diary/{entry.pk}", asked).status_code == 404
    agnes.post(f"/diary/{entry.pk}", ENTRY)
    entry.refresh_from_db()
    assert entry.place == "Le Champo"
    agnes.post(f"/diary/{entry.pk}", {"remove": "1"})
    assert not DiaryRow.objects.exists()


def test_sharing_begins_and_ends_by_name(agnes: Client, ousmane: Client, chantal: Client) -> None:
    agnes.post("/account/share", {"name": "OUSMANE"})
    agnes.post("/account/share", {"end": "Chantal"})
    assert ousmane.get(DIARY).status_code == 200
    assert chantal.get(DIARY).status_code == 404


@pytest.mark.parametrize("name", ["Nobody", "Agnès", ""])
def test_nothing_is_shared_with_nobody_or_oneself(agnes: Client, name: str) -> None:
    assert agnes.post("/account/share", {"name": name}).status_code == 404


def test_a_diary_may_be_open_to_all_but_not_of_a_closed_account(site: Client, cast: Cast) -> None:
    agnes = cast.readers["Agnès"]
    agnes.public = True
    agnes.save()
    assert site.get(DIARY).status_code == 200
    agnes.close()
    assert site.get(DIARY).status_code == 404
