from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.site.world import LEAR, RAN

from matchcut.site.films.models import FilmRow, TitleRow
from matchcut.site.questions import Question

pytestmark = pytest.mark.usefixtures("site")


def titles(film_id: str) -> list[str]:
    return [row.text for row in TitleRow.objects.filter(film=film_id).order_by("place")]


ASKED = Question(lambda film_id: TitleRow.objects.filter(film=film_id).order_by("place"))
NAMED = Question(
    lambda film_id: FilmRow.objects.filter(
        pk__in=TitleRow.objects.filter(film=film_id).values("film")
    ).values("pk", "ids")
)


@pytest.mark.parametrize("film_id", [RAN.id, LEAR.id, "none", "' OR 1=1 --", "%s"])
def test_it_answers_as_the_same_question_asked_anew(film_id: str) -> None:
    assert [row.text for row in ASKED(film_id)] == titles(film_id)
    same = FilmRow.objects.filter(pk=film_id, titles__isnull=False).distinct()
    assert NAMED(film_id) == list(same.values("pk", "ids"))


def test_the_database_is_asked_each_time() -> None:
    before = [row.text for row in ASKED(RAN.id)]
    TitleRow.objects.create(film_id=RAN.id, place=99, text="Chaos", kind="alias")
    with CaptureQueriesContext(connection) as asked:
        assert [row.text for row in ASKED(RAN.id)] == [*before, "Chaos"]
    assert len(asked) == 1


def test_threads_ask_by_connections_of_their_own() -> None:
    ASKED(RAN.id)

    def other() -> object:
        try:
            return ASKED._worded.connection is not connection  # noqa: SLF001 - what is looked at
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(other).result()


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL plans by counting its rows")
def test_no_question_of_a_film_begins_at_all_pieces_in_sight(site: Client) -> None:
    with CaptureQueriesContext(connection) as asked:
        site.get(f"/film/{RAN.id}")
    with connection.cursor() as cursor:
        for one in asked.captured_queries:
            cursor.execute(f"EXPLAIN QUERY PLAN {one['sql']}".replace("%", "%%"), ())
            assert "piece_in_sight" not in str(cursor.fetchall())
