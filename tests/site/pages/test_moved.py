import re

import pytest
from django.test import Client
from tests.site.cast import Cast
from tests.site.world import LEAR, RAN

from matchcut.site.films.models import FilmRow, NameRow
from matchcut.site.pages.moved import FILMS
from matchcut.site.urls import urlpatterns

OLD, OLD_LEAR, ASKED = "tt9999999", "omdb-404", "back=2&q=a%20b"
PLACED = {"form": "svg", "what": "lines", "list_id": "1"}
WAYS = [str(one.pattern) for one in urlpatterns]
OF_FILMS = [way for way in WAYS if any(f":{name}>" in way for name in FILMS)]


@pytest.fixture
def merged(site: Client) -> Client:
    """A site on which two films were known under other ids."""
    NameRow.objects.create(name=f"imdb:{OLD}", film_id=RAN.id)
    NameRow.objects.create(name="omdb:404", film_id=LEAR.id)
    return site


def address(way: str, film: str, other: str = RAN.id) -> str:
    """The address of a route about this film, or about this one and another."""
    named = PLACED | {"film_id": film, "earlier_id": film, "later_id": other}
    return "/" + re.sub(r"<\w+:(\w+)>", lambda slot: named[slot[1]], way)


@pytest.mark.usefixtures("merged")
@pytest.mark.parametrize("way", OF_FILMS)
def test_every_address_of_a_film_leads_from_an_old_id_to_the_one_that_stands(
    way: str, cast: Cast
) -> None:
    agnes = cast.browser("Agnès")
    old = address(way, OLD, LEAR.id)
    got = agnes.get(f"{old}?{ASKED}")
    sent = agnes.post(f"{old}?{ASKED}", {"do": "save"})
    stands = address(way, RAN.id, LEAR.id)
    answered = {(one.status_code, one.headers.get("Location")) for one in (got, sent)}
    assert answered <= {(301, f"{stands}?{ASKED}"), (308, f"{stands}?{ASKED}"), (405, None)}
    assert answered != {(405, None)}
    assert (got.status_code, sent.status_code) not in {(308, 308), (301, 301)}


def test_addresses_of_films_are_among_those_looked_at() -> None:
    assert {"film/<word:film_id>", "line/<word:earlier_id>/<word:later_id>/say"} <= set(OF_FILMS)
    assert len(OF_FILMS) == sum("film_id" in way or "er_id" in way for way in WAYS)


def test_a_form_sent_to_an_old_id_is_taken_after_it_is_sent_on(merged: Client, cast: Cast) -> None:
    del merged
    agnes = cast.browser("Agnès")
    typed = {"headline": "Storm", "verdict": "for", "markdown": "Slow.", "language": "en"}
    agnes.post(f"/film/{OLD}/review", typed | {"do": "save"}, follow=True)
    assert cast.readers["Agnès"].drafts.get().film_id == RAN.id


@pytest.mark.parametrize(
    ("asked", "leads"),
    [
        (f"/line/{OLD}/{OLD_LEAR}", f"/line/{RAN.id}/{LEAR.id}"),
        (f"/line/{RAN.id}/{OLD_LEAR}", f"/line/{RAN.id}/{LEAR.id}"),
        (f"/line/{OLD}/tt404", None),  # one of them is no film
        ("/film/tt404/next", None),
        (f"/film/{RAN.id}/all/else", None),  # it stands, but has none of these
        (f"/film/imdb:{OLD}", f"/film/{RAN.id}"),  # the id in full
        ("/piece/999999", None),
        ("/no/such/page", None),
    ],
)
def test_only_ids_of_films_that_stand_lead_on(
    merged: Client, asked: str, leads: str | None
) -> None:
    answer = merged.get(asked)
    assert answer.status_code == (301 if leads else 404)
    assert answer.headers.get("Location") == leads


def test_a_film_that_stands_is_meant_though_its_id_leads_elsewhere_too(merged: Client) -> None:
    NameRow.objects.filter(name=f"imdb:{RAN.id}").update(film=LEAR.id)
    assert merged.get(f"/film/{RAN.id}").status_code == 200
    assert FilmRow.objects.led_to([RAN.id, OLD_LEAR, "none"]).keys() == {RAN.id, OLD_LEAR}


def test_a_field_that_names_a_film_takes_an_old_id(merged: Client) -> None:
    leads = merged.get(f"/path?from={OLD}&to={LEAR.id}").headers["Location"]
    assert leads == f"/path?from={RAN.id}&to={LEAR.id}"
