import re
from itertools import pairwise

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from tests.site.pages.walking import film, state
from tests.site.world import CANARY, LEAR, QUIET, RAN, THRONE

from matchcut.site.films.models import FilmRow
from matchcut.site.lines.models import StatementRow

MOST_QUERIES = 20


def text(site: Client, one: str, other: str, more: str = "") -> str:
    return site.get(f"/path?from={one}&to={other}{more}").content.decode()


def headings(page: str) -> list[str]:
    return re.findall(r'<h2 id="[^"]*">([^<]*)</h2>', page)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ran", "king lear"),
        ("RAN (1985)", "King Lear"),
        ("tt0089881", "king lear 1971"),
        ("乱", "tt0067335"),
    ],
)
def test_what_is_typed_leads_to_the_address_of_the_answer(
    site: Client, one: str, other: str
) -> None:
    answer = site.get("/path", {"from": one, "to": other})
    assert answer.headers["Location"] == f"/path?from={RAN.id}&to={LEAR.id}"


def test_films_of_one_name_are_all_offered(site: Client) -> None:
    page = site.get("/path", {"from": "rigby", "to": RAN.id}).content.decode()
    assert "Which film do you mean by “rigby”?" in page
    for one in ("csv-him", "csv-her"):
        assert f"from={one}&amp;to={RAN.id}" in page
    assert "Nothing here is called “zzz”" in site.get("/path?from=zzz").content.decode()


def test_each_step_has_its_words_its_voice_and_the_way_it_goes(site: Client) -> None:
    page = text(site, THRONE.id, LEAR.id)
    assert headings(page) == ["The best argued way, and the shortest"]
    assert "It may also owe its fog to Throne of Blood." in page
    assert "Ran owes its storm to King Lear." in page
    assert [page.count(course) for course in ("leads on to", "goes back to")] == [1, 1]
    assert "It is no remake of King Lear." in page  # who doubts it stands beside it
    assert f"http://localhost/path?from={THRONE.id}&amp;to={LEAR.id}" in page
    assert f"/path?from={LEAR.id}&amp;to={THRONE.id}" in page  # the other way round


def test_the_shortest_the_best_argued_and_another_stand_apart(site: Client) -> None:
    ends = [film(name, name, 1990 + at) for at, name in enumerate(("One", "Mid", "Far", "Two"))]
    one, mid, far, two = ends
    state(two, one)
    state(two, one, stance="denies", voice=["Who Doubts"])
    state(two, one, stance="denies", voice=["Who Doubts Too"])
    for pair in ((mid, one), (two, mid)):
        for voice in range(6):
            state(*pair, kind="remakes", voice=[f"Voice {voice} Name"], words=f"So says {voice}.")
    state(far, one)
    state(two, far)
    found = headings(text(site, one, two))
    assert found == ["The best argued way", "The shortest way", "Another way, by other films"]
    assert "5 more voices for it" in text(site, one, two)


def test_a_likeness_is_no_descent_and_taken_only_with_a_word(site: Client) -> None:
    state(QUIET.id, THRONE.id, "resembles")
    page = text(site, THRONE.id, QUIET.id)
    assert "No line of descent joins these two" in page
    assert "nobody claims here that the one stems from the other" in page
    asked_for = text(site, THRONE.id, QUIET.id, "&likeness=1")
    assert "No line of descent joins these two" not in asked_for
    assert "nobody claims here that the one stems from the other" in asked_for


def test_a_step_against_time_is_told(site: Client) -> None:
    state(THRONE.id, QUIET.id, "quotes", directed=False)
    page = text(site, THRONE.id, QUIET.id)
    assert "against time: the years of release say otherwise" in page
    assert "cautious" in page


def test_where_nobody_has_said_anything_the_page_says_what_helps(site: Client) -> None:
    page = text(site, RAN.id, "csv-her")
    assert headings(page) == ["Nobody has yet said how they hang together"]
    assert f'href="/line/{RAN.id}/csv-her#say"' in page
    assert f'href="/film/{RAN.id}#lineage"' in page
    assert 'href="/film/csv-her/join"' in page
    assert "They are one film" in text(site, RAN.id, RAN.id)


def test_hidden_words_are_opened_by_a_button_alone(site: Client) -> None:
    film("heir", "The Heir", 2020)
    said = state("heir", QUIET.id, "quotes", words=f"See how {CANARY}.", spoiler=True)
    address = f"/path?from={QUIET.id}&to=heir"
    page = site.get(address, {"open": f"statement-{said.pk}"}).content.decode()
    assert CANARY not in page
    assert f'value="statement-{said.pk}"' in site.get(address).content.decode()
    assert CANARY in site.post(address, {"open": f"statement-{said.pk}"}).content.decode()


def test_a_way_whose_words_are_gone_is_not_shown(site: Client) -> None:
    assert "owes its storm" in text(site, RAN.id, LEAR.id)
    StatementRow.objects.all().delete()  # and no job has been there yet
    assert "owes its storm" not in text(site, RAN.id, LEAR.id)


def test_a_long_way_asks_no_more_questions_than_a_short_one(
    site: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(MOST_QUERIES) as short:
        site.get(f"/path?from={THRONE.id}&to={LEAR.id}")
    chain = [film(f"link-{at}", f"Link {at}", 1990 + at) for at in range(12)]
    for one, other in pairwise(chain):
        state(other, one)
    with django_assert_max_num_queries(MOST_QUERIES) as long:
        page = site.get(f"/path?from={chain[0]}&to={chain[-1]}").content.decode()
    assert "11 steps" in page
    assert len(long.captured_queries) == len(short.captured_queries)


@pytest.mark.parametrize("typed", ["\0", "x" * 5_000, "%00", "' OR 1=1", "<script>"])
def test_whatever_is_typed_the_page_is_there(site: Client, typed: str) -> None:
    answer = site.get("/path", {"from": typed, "to": typed})
    assert answer.status_code == 200
    assert "<script>" not in answer.content.decode().partition("<main")[2]
    assert FilmRow.objects.exists()
