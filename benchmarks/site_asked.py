"""What a world is asked for: addresses of each page, and what it takes to answer them.

To be used where Django is set up on the data folder of the world.
"""

import re
import statistics
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from matchcut.site.films.models import FilmRow, SheetRow
from matchcut.site.pages import ready
from matchcut.site.readers.models import ReaderRow
from site_pages import ME, PAGES, Addresses, Page
from site_writers import sign_in

ANSWERED = 20  # addresses of a page that are looked at
COLD = 60  # films that are asked for before their sheets are made
_PICTURE = re.compile(rb"<svg.*?</svg>", re.DOTALL)
_BESIDE = re.compile(rb'(?:<link rel="stylesheet" href|<script src)="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Prepared:
    """A page to be measured; the most questions to the database, and the most bytes, of any.

    Bytes are those of the page without its pictures, with the styles and scripts it asks for.
    """

    name: str
    addresses: list[str]
    session: str
    queries: int
    size: int
    faults: list[str]


def prepare(page: Page, addresses: list[str], session: str) -> Prepared:
    """Return a page of the table, after some of its addresses were looked at."""
    browser = Client(headers={"host": "localhost"})
    if page.signed_in:
        browser.cookies[settings.SESSION_COOKIE_NAME] = session
    queries, size, faults = 0, 0, []
    for address in addresses[:ANSWERED]:
        with CaptureQueriesContext(connection) as asked:
            answer = browser.get(address)
        queries, size = max(queries, len(asked)), max(size, _size(browser, answer.content))
        if answer.status_code != 200:  # noqa: PLR2004 - what HTTP calls well
            faults.append(f"{address}: {answer.status_code}")
    return Prepared(page.name, addresses, session if page.signed_in else "", queries, size, faults)


def _size(browser: Client, page: bytes) -> int:
    """Return how many bytes a page takes with what it asks for, all but its pictures."""
    size = len(_PICTURE.sub(b"", page))
    for address in map(bytes.decode, _BESIDE.findall(page)):
        if address.startswith(settings.STATIC_URL):
            name = address.removeprefix(settings.STATIC_URL)
            size += (settings.STATIC_FILES / name).stat().st_size
        else:
            size += len(browser.get(address).content)
    return size


def make_sheets(films: Iterable[str]) -> list[float]:
    """Make the sheets of these films; return how long visitors of the first waited, in ms."""
    wanted = sorted(set(films))
    browser = Client(headers={"host": "localhost"})
    waited = []
    for film_id in wanted[:: len(wanted) // COLD]:
        begun = time.perf_counter()
        browser.get(f"/film/{film_id}")
        waited.append((time.perf_counter() - begun) * 1000)
    FilmRow.objects.filter(waits=True).update(waits=False)  # the turn of others would come later
    FilmRow.objects.filter(id__in=wanted).update(waits=True)
    while ready.make_some(30):
        pass
    return waited


def leave_sheets() -> list[float]:
    """Take all sheets away, so that none is made again while other pages are measured."""
    SheetRow.objects.all().delete()
    FilmRow.objects.filter(waits=True).update(waits=False)
    return [0.0]


def prepared(only: str = "") -> dict[str, object]:
    """Return every page of the table, prepared, and how long the first visitors of films waited.

    Those alone whose names hold the words of `only`.
    """
    addresses = Addresses(FilmRow.objects.count())
    session = sign_in(ReaderRow.objects.get(pk=ME))
    drawn = {page: addresses.of(page) for page in PAGES if only in page.name}
    films = [
        address.removeprefix("/film/")
        for page, asked in drawn.items()
        if page.of_films
        for address in asked
    ]
    waited = make_sheets(films) if films else leave_sheets()
    return {
        "waited": f"median {statistics.median(waited):.0f} ms, at most {max(waited):.0f} ms",
        "pages": [asdict(prepare(page, asked, session)) for page, asked in drawn.items()],
    }
