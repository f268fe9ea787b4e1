import json
import re

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.site.belongings import belongings
from tests.site.cast import Cast
from tests.site.crawling import crawl
from tests.site.markup import faults
from tests.site.routes import OPEN_ROUTES
from tests.site.world import RAN

from matchcut.pictures.style import PICTURE
from matchcut.site.films.models import CreditRow, FilmRow, PersonRow, TitleRow
from matchcut.site.lines import snapshots
from matchcut.site.lines.actions import stir
from matchcut.site.lines.models import StatementRow
from matchcut.site.writing.models import AboutRow, CopyRow, DocumentRow, PieceRow, RecommendationRow

HOSTILE = """</script><script>alert(1)</script>"'><img src=x onerror=alert(1)>&{{7*7}}"""
MOST_QUERIES = 20
MOST_BYTES = 60_000
LED = {200, 302}  # some links lead on to where one signs in

# What a visitor reads of the small site; `readers/test_access.py` asks for it all as everyone.
SEEN = [route.address.format(open_page=1) for route in OPEN_ROUTES]


def test_every_link_leads_somewhere_on_this_site(site: Client) -> None:
    found = crawl(site, ("/",))
    assert len(found) > 12
    assert [address for address, answer in found.items() if answer.status not in LED] == []


@pytest.mark.parametrize(
    ("address", "led_to"),
    [
        ("/film/tt0089881/", "/film/tt0089881"),
        ("/film/tt0089881//", "/film/tt0089881"),
        ("//film/tt0089881/", "/film/tt0089881"),
        ("/film/a?b/", "/film/a%3Fb"),
        ("//elsewhere.example/", None),
        ("/\\elsewhere.example/", None),
        ("/no/such/page/", None),
        ("//", None),
    ],
)
def test_a_stroke_at_the_end_leads_to_the_page_without_it(
    site: Client, address: str, led_to: str | None
) -> None:
    answer = site.get("/", PATH_INFO=address)
    assert answer.status_code == (301 if led_to else 404)
    assert answer.headers.get("Location") == led_to


@pytest.mark.parametrize("address", [*SEEN, "/no/such/page"])
def test_every_answer_tells_the_browser_to_refuse_what_is_not_ours(
    site: Client, address: str
) -> None:
    answer = site.get(address)
    policy = answer.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert not answer.cookies


@pytest.mark.parametrize("address", SEEN)
def test_no_page_asks_another_host_for_anything_or_breaks_its_own_policy(
    site: Client, address: str
) -> None:
    page = site.get(address).content.decode()
    assert re.findall(r'(?:src|<link[^>]*href)="(?!/|http://localhost/)[^"]*"', page) == []
    assert re.findall(r"<style|\sstyle=|\son\w+=|javascript:", page) == []
    scripts = re.findall(r"<script(?! src=)[^>]*>", page)
    assert set(scripts) <= {'<script type="application/ld+json">'}


def enlarge(films: int) -> None:
    """Add films, people, statements and pieces around Ran."""
    made = [FilmRow(id=f"more-{at}", title=f"Ran more {at}", year=1990) for at in range(films)]
    FilmRow.objects.bulk_create(made)
    people = [PersonRow(id=f"person-{at}", name=f"Ran Person {at}") for at in range(films)]
    PersonRow.objects.bulk_create(people)
    piece = PieceRow.objects.filter(spoilers=False).get()
    StatementRow.objects.bulk_create(
        StatementRow(
            earlier_id=RAN.id, later=film, piece=piece, kind="draws-on", stance="asserts",
            origin="machine", standing="proposed", start=1,
            exact=f"It owes much to {film.title}. " * 15,
        )
        for film in made
    )  # fmt: skip
    TitleRow.objects.bulk_create(
        TitleRow(film_id=RAN.id, place=at + 50, text=f"Title {at}", kind="alias")
        for at in range(films)
    )
    CreditRow.objects.bulk_create(
        CreditRow(film_id=RAN.id, place=at + 50, person=person, role="cast")
        for at, person in enumerate(people)
    )
    AboutRow.objects.bulk_create(AboutRow(piece=piece, film=film, subject=False) for film in made)
    RecommendationRow.objects.bulk_create(
        RecommendationRow(piece=piece, film_id=RAN.id, exact="See it. " * 40) for _ in made
    )
    CopyRow.objects.bulk_create(
        CopyRow(piece=piece, film_id=RAN.id, exact="On tape. " * 20, carrier="VHS") for _ in made
    )
    written = PieceRow.objects.bulk_create(
        PieceRow(
            kind="review" if verdict else "post", verdict=verdict, film_id=RAN.id,
            document=piece.document, place=at + 50, headline=f"What I saw in it {at}",
            text="It is like rain. " * 40,
        )
        for at, verdict in enumerate(("for", "against", "") * (films // 3))
    )  # fmt: skip
    AboutRow.objects.bulk_create(
        AboutRow(piece=one, film_id=RAN.id, subject=True) for one in written
    )
    stir(films=[RAN.id])
    snapshots.keep()


def test_a_page_asks_as_many_questions_of_a_large_site_as_of_a_small_one(site: Client) -> None:
    small = {address: questions(site, address) for address in SEEN}
    enlarge(30)
    large = {address: questions(site, address) for address in SEEN}
    assert large == small
    assert {at: number for at, number in large.items() if number > MOST_QUERIES} == {}


def questions(site: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        site.get(address)
    return len(captured)


def test_pages_are_light_however_much_is_said(site: Client) -> None:
    """Their styles and scripts are counted too, their pictures are not."""
    enlarge(150)
    heavy = {}
    for address in SEEN:
        page = site.get(address).content.decode()
        without_pictures = re.sub(r"<svg.*?</svg>", "", page, flags=re.DOTALL)
        beside = set(re.findall(r"/static/[^\"]*?([\w-]+\.(?:css|js))\"", page))
        assert ({"site.css", "search.js"} <= beside) == page.startswith("<!DOCTYPE html>"), address
        more = len(PICTURE) + sum((settings.STATIC_FILES / name).stat().st_size for name in beside)
        heavy[address] = len(without_pictures.encode()) + more
    assert {at: weight for at, weight in heavy.items() if weight >= MOST_BYTES} == {}


def test_hostile_words_stay_words_on_every_page(site: Client) -> None:
    for model, columns in (
        (FilmRow, ("title",)),
        (TitleRow, ("text", "language")),
        (PersonRow, ("name",)),
        (CreditRow, ("character",)),
        (DocumentRow, ("source",)),
        (PieceRow, ("headline", "author", "date", "language", "licence", "text")),
        (StatementRow, ("exact", "source", "keeper")),
        (RecommendationRow, ("exact", "to")),
        (CopyRow, ("exact", "place", "carrier", "note")),
    ):
        for row in model._default_manager.all():  # noqa: SLF001 - Django's own name
            for column in columns:
                room = getattr(model._meta.get_field(column), "max_length", None)  # noqa: SLF001 - as above
                setattr(row, column, f"{row.pk}{HOSTILE}"[:room])
            row.save()
    begin = ("/", f"/search?q={HOSTILE}", f"/search/results?q={HOSTILE}")
    found = crawl(site, begin, files=False)  # where tags are none
    pages = {address: answer.text for address, answer in found.items() if answer.status == 200}
    for piece in PieceRow.objects.all():
        address, key = reverse("piece", args=(piece.pk,)), f"piece-{piece.pk}"
        pages[key] = site.post(address, {"open": key}).content.decode()
    assert [at for at, page in pages.items() if "<script>alert" in page or "<img" in page] == []
    assert [at for at, page in pages.items() if "{{7*7}}" not in page and "film/" in at] == []


def test_machines_are_told_of_a_film_in_json_that_parses(site: Client) -> None:
    page = site.get(f"/film/{RAN.id}").content.decode()
    stated = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert stated
    movie = json.loads(stated[1])
    assert (movie["@type"], movie["name"]) == ("Movie", "Ran")
    assert movie["director"] == [{"@type": "Person", "name": "Akira Kurosawa"}]
    assert "https://www.imdb.com/title/tt0089881/" in movie["sameAs"]


def test_a_fault_is_told_without_its_details(site: Client) -> None:
    site.raise_request_exception = False
    with override_settings(OPTIONS=None):
        answer = site.get("/search?q=ran")
    assert answer.status_code == 500
    assert "This page could not be made" in answer.content.decode()
    assert "Traceback" not in answer.content.decode()


def test_every_change_of_a_table_has_its_migration(db: None) -> None:  # noqa: ARG001 - asked of it
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def pages(browser: Client) -> dict[str, str]:
    """Every page that a browser can reach, by its address."""
    begin = ["/", *SEEN, "/no/such/page", f"/film/{RAN.id}"]
    answers = crawl(browser, begin, files=False)
    texts = {
        address: answer.text.partition("\n<!DOCTYPE")[2] for address, answer in answers.items()
    }
    return {address: f"<!DOCTYPE{text}" for address, text in texts.items() if text}


@pytest.mark.parametrize("visitor", ["", "Agnès", "Operator"])
def test_every_page_is_valid(site: Client, cast: Cast, visitor: str) -> None:
    belongings(cast)
    found = pages(cast.browser(visitor) if visitor else site)
    assert len(found) > 10
    wrong = {address: said for address, page in found.items() if (said := list(faults(page)))}
    assert wrong == {}


@pytest.mark.parametrize(
    "body",
    [
        "<h1>a<h2>",
        '<h1>a</h1><p id="x"><p id="x">',
        '<h1>a</h1><label for="q">q</label>',
        "<p>no heading</p>",
        "<h1>a</h1><button></button>",
        '<h1>a</h1><a href="/"><button>b</button></a>',
    ],
)
def test_a_page_that_is_not_is_found_out(body: str) -> None:
    page = f'<!DOCTYPE html><html lang="en"><head><title>t</title></head><body>{body}</body></html>'
    assert list(faults(page))
    assert not list(faults(page.replace(body, "<h1>a</h1>")))
