from datetime import timedelta
from xml.etree.ElementTree import Element, fromstring

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from tests.site.cast import Cast
from tests.site.publishing.drafting import draft, published
from tests.site.world import LEAR, RAN

FEEDS = ("/feed.atom", f"/film/{RAN.id}/feed.atom", "/reader/Agnès/feed.atom")
ATOM = "{http://www.w3.org/2005/Atom}"


def entries(site: Client, address: str) -> list[Element]:
    answer = site.get(address)
    assert answer.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    return fromstring(answer.content).findall(f"{ATOM}entry")  # noqa: S314 - our own words


def titles(site: Client, address: str) -> list[str | None]:
    return [one.findtext(f"{ATOM}title") for one in entries(site, address)]


def test_the_newest_come_first_each_in_its_feeds(site: Client, cast: Cast) -> None:
    for minutes, (reader, headline, film, kind) in enumerate(
        (
            ("Agnès", "Storm", RAN.id, "review"),
            ("Ousmane", "Heath", LEAR.id, "review"),
            ("Ousmane", "Letters", None, "post"),
        )
    ):
        about = {"headline": headline, "film_id": film, "kind": kind}
        made = published(draft(cast.readers[reader], "Akira Kurosawa made *Ran* (1985).", **about))
        made.written = timezone.now() + timedelta(minutes=minutes)
        made.save()
    assert titles(site, FEEDS[0]) == ["Letters", "Heath (King Lear)", "Storm (Ran)"]
    assert titles(site, FEEDS[1]) == ["Letters", "Heath (King Lear)", "Storm (Ran)"]
    assert titles(site, FEEDS[2]) == ["Storm (Ran)"]
    assert titles(site, "/reader/agn%C3%A8s/feed.atom") == ["Storm (Ran)"]


@pytest.mark.parametrize("address", FEEDS)
def test_marks_of_all_sorts_make_no_broken_feed(site: Client, cast: Cast, address: str) -> None:
    hostile = "]]></title><script>\x0b&"
    published(draft(cast.readers["Agnès"], hostile, headline=hostile))
    (title,) = titles(site, address)
    assert title == "]]></title><script> & (Ran)"


@pytest.mark.parametrize("address", FEEDS)
def test_what_is_hidden_is_in_no_feed(site: Client, cast: Cast, address: str) -> None:
    made = published(draft(cast.readers["Agnès"], "Slow and grand."))
    assert len(entries(site, address)) == 1
    made.hidden = made.written
    made.save()
    assert entries(site, address) == []


@pytest.mark.parametrize("address", FEEDS)
def test_a_feed_reads_its_newest_from_an_index(site: Client, cast: Cast, address: str) -> None:
    """However many pieces there are: none are sorted that are not shown."""
    if connection.vendor != "sqlite":
        pytest.skip("only SQLite plans the same for few rows as for many")
    published(draft(cast.readers["Agnès"], "Slow and grand."))
    with CaptureQueriesContext(connection) as asked:
        site.get(address)
    ordered = [one["sql"] for one in asked.captured_queries if "ORDER BY" in one["sql"]]
    assert ordered
    with connection.cursor() as cursor:
        for question in ordered:
            cursor.execute(f"EXPLAIN QUERY PLAN {question}")
            assert not [row for row in cursor.fetchall() if "B-TREE FOR ORDER BY" in row[-1]]


def test_a_review_of_a_film_that_speaks_of_itself_comes_once(site: Client, cast: Cast) -> None:
    published(draft(cast.readers["Agnès"], "Akira Kurosawa made *Ran* (1985).", headline="Storm"))
    assert titles(site, FEEDS[1]) == ["Storm (Ran)"]
