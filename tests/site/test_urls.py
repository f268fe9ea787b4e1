import json
import re

import pytest
from django.core.management import call_command
from django.test import Client, override_settings
from django.urls import get_resolver, reverse
from pytest_django import DjangoAssertNumQueries
from tests.site.crawling import crawl
from tests.site.world import RAN

from matchcut.site.films.models import CreditRow, FilmRow, PersonRow, TitleRow
from matchcut.site.lines.models import StatementRow
from matchcut.site.urls import urlpatterns
from matchcut.site.writing.models import AboutRow, CopyRow, DocumentRow, PieceRow, RecommendationRow

HOSTILE = """</script><script>alert(1)</script>"'><img src=x onerror=alert(1)>&{{7*7}}"""
MOST_QUERIES = 20
MOST_BYTES = 60_000

# address, and what GET and POST answer
ROUTES = [
    ("/", 200, 405),
    ("/about", 200, 405),
    ("/search?q=ran", 200, 405),
    ("/search/results?q=ran", 200, 405),
    ("/film/tt0089881", 200, 200),
    ("/film/tt404", 404, 404),
    ("/line/tt0067335/tt0089881", 200, 200),
    ("/line/tt0089881/tt0067335", 301, 301),
    ("/line/tt0089881/tt0089881", 404, 404),
    ("/piece/1", 200, 200),
    ("/piece/404", 404, 404),
    ("/person/csv-akira", 200, 405),
    ("/person/nobody", 404, 405),
    ("/lineage.css", 200, 200),
    ("/robots.txt", 200, 405),
]
PAGES = [address for address, status, _ in ROUTES if status == 200]


@pytest.mark.parametrize(("address", "got", "posted"), ROUTES)
def test_each_address_answers_as_it_should(
    site: Client, address: str, got: int, posted: int
) -> None:
    assert (site.get(address).status_code, site.post(address).status_code) == (got, posted)


def test_the_table_above_names_every_address() -> None:
    resolve = get_resolver().resolve
    named = {resolve(address.partition("?")[0]).view_name for address, _, _ in ROUTES}
    assert named == {pattern.name for pattern in urlpatterns}


def test_every_link_leads_somewhere_on_this_site(site: Client) -> None:
    found = crawl(site, ("/",))
    assert len(found) > 12
    assert [address for address, answer in found.items() if answer.status != 200] == []


@pytest.mark.parametrize("address", [*PAGES, "/no/such/page"])
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


@pytest.mark.parametrize("address", PAGES)
def test_no_page_asks_another_host_for_anything_or_breaks_its_own_policy(
    site: Client, address: str
) -> None:
    page = site.get(address).content.decode()
    assert re.findall(r'(?:src|<link[^>]*href)="(?!/)[^"]*"', page) == []
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
            origin="machine", standing="proposed", exact=f"It owes much to {film.title}.", start=1,
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
    for film in made:
        AboutRow.objects.create(piece=piece, film=film, subject=False)
        RecommendationRow.objects.create(piece=piece, film_id=RAN.id, exact="See it.")
        CopyRow.objects.create(piece=piece, film_id=RAN.id, exact="On tape.", carrier="VHS")


@pytest.mark.parametrize("address", PAGES)
def test_a_page_asks_as_many_questions_of_a_large_site_as_of_a_small_one(
    site: Client, address: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(MOST_QUERIES) as small:
        site.get(address)
    enlarge(30)
    with django_assert_max_num_queries(MOST_QUERIES) as large:
        site.get(address)
    assert len(large.captured_queries) == len(small.captured_queries)


@pytest.mark.parametrize("address", PAGES)
def test_pages_are_light_however_much_is_said(site: Client, address: str) -> None:
    enlarge(150)
    page = site.get(address).content.decode()
    without_pictures = re.sub(r"<svg.*?</svg>", "", page, flags=re.DOTALL)
    assert len(without_pictures.encode()) < MOST_BYTES


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
    found = crawl(site, ("/", f"/search?q={HOSTILE}", f"/search/results?q={HOSTILE}"))
    pages = {address: answer.text for address, answer in found.items()}
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
