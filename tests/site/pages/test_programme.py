import re
from itertools import pairwise

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from tests.site.pages.walking import film, state
from tests.site.world import CANARY, RAN

from matchcut.pictures.leaflet import Leaflet
from matchcut.site.lines.models import StatementRow
from matchcut.site.readers.forms import NOTE_CHARS
from matchcut.site.readers.models import ListRow

MOST_QUERIES = 20


@pytest.fixture
def chain(site: Client) -> tuple[str, ...]:  # noqa: ARG001 - must be there first
    """Five films, each drawing on the one before."""
    made = tuple(film(f"f{at}", f"Film {at}", 1950 + 10 * at) for at in range(5))
    for one, other in pairwise(made):
        state(other, one)
    return made


def films(page: str) -> list[str]:
    return re.findall(r'<h2><a href="/film/([^"]+)">', page)


def text(site: Client, address: str) -> str:
    return site.get(f"/programme?{address}").content.decode()


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("film=f0&length=3", "f0 f1 f2"),
        ("film=f0&film=f3&length=4", "f0 f1 f2 f3"),
        ("film=f0&film=f4&length=2", "f0 f1 f2 f3 f4"),  # no way is shorter
        ("film=f0&length=99", "f0 f1 f2 f3 f4"),  # six, as no such length can be asked for
        ("film=f0&film=csv-her", ""),
        ("film=csv-her", ""),
        ("", ""),
    ],
)
def test_a_programme_leads_from_film_to_film(
    site: Client,
    chain: tuple[str, ...],  # noqa: ARG001 - its films are named
    asked: str,
    expected: str,
) -> None:
    page = text(site, asked)
    assert films(page) == expected.split()
    assert ("Print it on one page" in page) is bool(expected)


def test_each_film_has_its_note_in_words_with_their_voice(
    site: Client, chain: tuple[str, ...]
) -> None:
    page = text(site, f"film={chain[0]}&length=3")
    assert "<bdi>From Film 0 to Film 2</bdi>" in page
    for words in ("f1 of f0", "f2 of f1", "A Voice"):
        assert words in page
    assert "Sign in</a> to change the order" in page


def test_a_typed_title_leads_to_the_address_of_the_programme(site: Client) -> None:
    answer = site.get("/programme", {"film": ["ran", ""], "length": "4"})
    assert answer.headers["Location"] == f"/programme?film={RAN.id}&length=4"
    page = site.get("/programme", {"film": ["ran", "rigby"]}).content.decode()
    assert f"?film={RAN.id}&amp;film=csv-him&amp;length=6" in page


def test_no_note_gives_a_film_away(site: Client, chain: tuple[str, ...]) -> None:
    state(film("end", "The End", 2015), chain[0], words=f"See how {CANARY}.", spoiler=True)
    assert "end" not in films(text(site, f"film={chain[0]}&length=9"))
    assert films(text(site, "film=end")) == []


def test_a_programme_whose_words_are_gone_is_not_shown(
    site: Client, chain: tuple[str, ...]
) -> None:
    StatementRow.objects.filter(later=chain[1]).delete()  # and no job has been there yet
    assert films(text(site, f"film={chain[0]}&length=3")) == []


def test_a_programme_is_printed(site: Client, chain: tuple[str, ...]) -> None:
    answer = site.get(f"/programme/leaflet?film={chain[0]}&length=3")
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF-")
    assert site.get("/programme/leaflet").status_code == 404


EDITED = {
    "title": "Three of them",
    "film": ["f0", "f1", "f2", "nobody's"],
    "place-f0": "2",
    "place-f1": "1",
    "place-f2": "x",
    "note-f0": "The first came second.",
    "note-f1": "n" * 3_000,
}


def test_a_reader_edits_a_programme_and_keeps_it_as_a_list(
    agnes: Client, chain: tuple[str, ...]
) -> None:
    page = text(agnes, f"film={chain[0]}&length=3")
    assert "f1 of f0” (A Voice; a list; proposed)" in page
    answer = agnes.post("/programme/keep", EDITED)
    row = ListRow.objects.get()
    assert answer.headers["Location"] == f"/list/{row.pk}"
    assert (row.title, row.public) == ("Three of them", False)
    kept = list(row.films.order_by("place").values_list("film", "note"))
    assert kept == [("f1", "n" * NOTE_CHARS), ("f0", "The first came second."), ("f2", "")]
    assert "The first came second." in agnes.get(f"/list/{row.pk}").content.decode()


def test_a_film_may_be_left_out_of_what_is_kept(agnes: Client, chain: tuple[str, ...]) -> None:
    agnes.post("/programme/keep", EDITED | {"leave-f1": "1", "title": " "})
    row = ListRow.objects.get()
    assert row.title == "A programme"
    assert list(row.films.values_list("film", flat=True)) == [chain[0], chain[2]]


def test_nothing_is_kept_of_nothing(agnes: Client) -> None:
    assert agnes.post("/programme/keep", {}).headers["Location"] == "/programme"
    assert not ListRow.objects.exists()


def test_a_list_is_printed_without_what_is_marked_in_its_notes(
    agnes: Client, site: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    agnes.post(f"/film/{RAN.id}/lists", {"title": "Storms", "note": f"Fog. >!{CANARY}!<"})
    row = ListRow.objects.get()
    printed: list[str] = []

    def write_down(made: Leaflet) -> bytes:
        printed.append(str(made))
        return b"%PDF-"

    monkeypatch.setattr("matchcut.site.pages.programme.pdf", write_down)
    assert site.get(f"/list/{row.pk}/leaflet").status_code == 200
    assert "Fog. …" in printed[0]
    assert CANARY not in printed[0]


def test_a_longer_programme_asks_no_more_questions(
    site: Client,
    chain: tuple[str, ...],  # noqa: ARG001 - its films are named
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_max_num_queries(MOST_QUERIES) as short:
        text(site, "film=f0&length=2")
    with django_assert_max_num_queries(MOST_QUERIES) as long:
        text(site, "film=f0&length=5")
    assert len(short.captured_queries) == len(long.captured_queries)
