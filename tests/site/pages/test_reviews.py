import re
from datetime import timedelta

from django.test import Client
from pytest_django import DjangoAssertNumQueries
from tests.site.cast import Cast
from tests.site.publishing.drafting import draft, published

from matchcut.site.writing.models import PieceRow

ADDRESS = "/film/tt0089881/reviews"


def many(cast: Cast, verdict: str, count: int) -> None:
    first = published(draft(cast.readers["Agnès"], "One.", verdict=verdict))
    assert first.written
    before = first.written - timedelta(days=1)
    same = {"kind": "review", "film_id": "tt0089881", "verdict": verdict, "reader": first.reader}
    PieceRow.objects.bulk_create(
        PieceRow(written=before, headline=f"{verdict} {at}", rank=at / 100, helpful=9, **same)
        for at in range(count)
    )


def test_each_verdict_has_its_place_and_each_place_its_reason(site: Client, cast: Cast) -> None:
    many(cast, "for", 5)
    many(cast, "against", 1)
    page = site.get(ADDRESS).content.decode()
    assert page.index("For it") < page.index("Mixed") < page.index("Against it")
    assert "new: this place is kept for the newest review" in page
    assert "9 of 9 readers found it helpful" in page
    assert "None yet." in page


def test_all_reviews_of_a_verdict_are_on_its_pages(
    site: Client, cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    many(cast, "for", 50)
    found = []
    for number in (1, 2, 3):
        with django_assert_max_num_queries(20):
            page = site.get(ADDRESS, {"verdict": "for", "page": number}).content.decode()
        found += re.findall(r'<a href="(/piece/\d+)"><bdi>', page)
        assert len(page.encode()) < 60_000
    assert len(set(found)) == 51
    assert len(found) == 52  # the new one also stands where its rank puts it


def test_a_film_without_reviews_says_so(site: Client) -> None:
    assert "Nobody has reviewed it here yet." in site.get(ADDRESS).content.decode()
