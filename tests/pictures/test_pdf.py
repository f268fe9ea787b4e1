import re

import pytest

from matchcut.pictures.leaflet import Leaflet, Noted
from matchcut.pictures.pdf import pdf

LONG = "Said at length, and then once more. " * 8  # as long as a quotation may be
BY = "Somebody, reported by somebody else; https://example.org/at/length; proposed"


def pages(made: bytes) -> int:
    """How many pages a PDF says that it has."""
    (count,) = re.findall(rb"/Type/Pages/Count (\d+)", made)
    return int(count)


@pytest.mark.parametrize("films", [1, 6, 12])
def test_a_programme_has_room_on_one_page(films: int) -> None:
    claim = "A film of some length (2020) draws on another one (1990), through look and story."
    noted = tuple(Noted(f"Film {at}, Somebody", claim, LONG, BY) for at in range(films))
    assert pages(pdf(Leaflet("From here to there", noted, "foot"))) == 1


def test_more_than_has_room_runs_over() -> None:
    noted = tuple(Noted(f"Film {at}", LONG, LONG, LONG) for at in range(60))
    assert pages(pdf(Leaflet("A long list", noted))) > 1


@pytest.mark.parametrize(
    "title", ["#panic()", '"); #read("/etc/passwd")', "*a* _b_ $c$ @d <e>", ""]
)
def test_a_title_is_text_whatever_it_holds(title: str) -> None:
    assert pages(pdf(Leaflet(title, (Noted(title, title, title, title),)))) == 1


def test_a_leaflet_is_set_the_same_each_time() -> None:
    leaflet = Leaflet("少年的你", (Noted("Ран, 乱"),))
    assert len(pdf(leaflet)) == len(pdf(leaflet))
