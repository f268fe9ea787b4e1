import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from tests.site.pages.walking import film, state
from tests.site.world import CANARY, RAN

from matchcut.site.films.models import CreditRow
from matchcut.site.lines.models import StatementRow

MOST_QUERIES = 20


def suggested(site: Client, address: str) -> list[str]:
    """The films put forward, in their order."""
    page = site.get(f"/film/{address}").content.decode()
    return re.findall(r'<h2><a href="/film/([^"]+)">', page)


@pytest.fixture
def source() -> str:
    """A film that much came of: by look, by story, by its own director, and by way of another."""
    made = film("source", "The Source", 1950)
    for at, (name, through) in enumerate([("look", ["look"]), ("story", ["story"]), ("own", [])]):
        state(film(name, f"By {name}", 1970 + 10 * at), made, through=through)
    state(film("far", "Far", 2010), "look", through=["look"])
    for film_id in (made, "own"):
        CreditRow.objects.create(film_id=film_id, person_id="csv-akira", place=0, role="director")
    return made


@pytest.mark.parametrize(
    ("asked", "films"),
    [
        ("next", {"look", "story", "own", "far"}),
        ("next?for=look&not=story", {"look", "far"}),
        ("next?not=look", {"story", "own"}),
        ("next?other=1", {"look", "story", "far"}),
        ("next?for=none&not=such", {"look", "story", "own", "far"}),
        ("before", set()),
    ],
)
def test_the_suggestions_are_such_as_were_asked_for(
    site: Client, source: str, asked: str, films: set[str]
) -> None:
    found = suggested(site, f"{source}/{asked}")
    assert len(found) == len(set(found))
    assert set(found) == films


def test_further_back_lies_behind_what_lies_before(site: Client, source: str) -> None:
    assert suggested(site, "far/before") == ["look", source]
    assert suggested(site, "far/before?further=1") == [source]
    page = site.get("/film/far/before?further=1").content.decode()
    assert page.count("goes back to") == 2


def test_each_suggestion_is_a_way_with_its_words(site: Client, source: str) -> None:
    page = site.get(f"/film/{source}/next").content.decode()
    assert "look of source" in page
    assert "far of look" in page
    assert "A Voice" in page
    assert 'href="/line/source/look"' in page
    assert page.count("look of source") == 1  # the way to Far begins with it: as told above
    assert "as told above" in page


def test_what_gives_a_film_away_is_no_reason(site: Client, source: str) -> None:
    state(film("end", "The End", 2015), source, words=f"See how {CANARY}.", spoiler=True)
    assert "end" not in suggested(site, f"{source}/next")
    assert CANARY not in site.post(f"/film/{source}/next", {"open": "all-0"}).content.decode()


def test_what_who_is_signed_in_has_seen_is_left_out(agnes: Client, source: str) -> None:
    agnes.post("/film/look/shelf", {"keep": "seen"})
    agnes.post("/film/story/shelf", {"keep": "want"})
    assert set(suggested(agnes, f"{source}/next")) == {"story", "own", "far"}
    page = agnes.get(f"/film/{source}/next").content.decode()
    assert "The 1 film you have seen is left out." in page


def test_suggestions_whose_words_are_gone_are_not_shown(site: Client, source: str) -> None:
    StatementRow.objects.filter(later="look").delete()  # and no job has been there yet
    assert set(suggested(site, f"{source}/next")) == {"story", "own"}


def test_where_nothing_fits_the_page_says_so(site: Client) -> None:
    assert "Nobody’s words lead from here" in site.get("/film/csv-her/next").content.decode()
    page = site.get(f"/film/{RAN.id}/next?for=sound").content.decode()
    assert "fewer conditions" in page


def test_a_film_with_many_lines_asks_no_more_questions(
    site: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(MOST_QUERIES) as few:
        site.get(f"/film/{RAN.id}/next")
    for at in range(40):
        state(film(f"heir-{at}", f"Heir {at}", 1990 + at), RAN.id)
    with django_assert_max_num_queries(MOST_QUERIES) as many:
        assert len(suggested(site, f"{RAN.id}/next")) == 6
    assert len(few.captured_queries) == len(many.captured_queries)
