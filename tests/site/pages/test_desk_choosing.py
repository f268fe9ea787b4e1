import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from tests.site.cast import Cast
from tests.site.desk.bringing import brought, proposed
from tests.site.markup import faults
from tests.site.world import LEAR, QUIET, RAN, THRONE

from matchcut.site.desk.models import TextRow
from matchcut.site.desk.proposals import document
from matchcut.site.lines.models import StatementRow


@pytest.fixture
def text(cast: Cast) -> TextRow:
    """A text at Agnès's desk, nothing in it decided."""
    return brought(cast.readers["Agnès"])


def place_of(text: TextRow, words: str) -> str:
    read = document(text)
    assert read
    start = next(one.start for one in read.pieces[0].reading.mentions if one.words == words)
    return f"/desk/{text.pk}/mention/0/{start}"


def test_a_film_is_looked_for_and_chosen_for_words(agnes: Client, text: TextRow) -> None:
    address = place_of(text, "King Lear")
    page = agnes.get(address).content.decode()
    assert "Read as" in page
    assert "in italics" in page
    found = agnes.get(f"{address}?q=quiet").content.decode()
    assert f'value="{QUIET.id}"' in found
    assert list(faults(found)) == []
    agnes.post(address, {"film": QUIET.id})
    assert QUIET.id in str([one.statement for one in proposed(text_again(text))])
    assert "by you" in agnes.get(f"/desk/{text.pk}").content.decode()
    agnes.post(place_of(text_again(text), "King Lear"), {"film": "as-read"})
    assert QUIET.id not in str([one.statement for one in proposed(text_again(text))])


def text_again(text: TextRow) -> TextRow:
    return TextRow.objects.get(pk=text.pk)


def test_words_may_name_no_film(agnes: Client, text: TextRow) -> None:
    agnes.post(place_of(text, "King Lear"), {"film": "none"})
    assert len(proposed(text_again(text))) == 1


@pytest.mark.parametrize("film", ["", "tt404", "none\0"])
def test_a_film_that_is_none_is_not_taken(agnes: Client, text: TextRow, film: str) -> None:
    assert agnes.post(place_of(text, "King Lear"), {"film": film}).status_code == 404
    assert not text.corrections.exists()


def test_a_statement_is_worded_otherwise_and_kept(
    agnes: Client, text: TextRow, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    key = proposed(text)[0].key
    address = f"/desk/{text.pk}/claim/{key}"
    with django_assert_max_num_queries(12):
        page = agnes.get(f"{address}?q=throne").content.decode()
    assert list(faults(page)) == []
    assert "Throne of Blood (1957)" in page
    cue = "read so by the cue “owes a great deal to King Lear”"
    assert cue in page
    typed = {
        "later": RAN.id, "earlier": THRONE.id, "kind": "quotes", "stance": "hedges",
        "through": ["look", "sound"], "speaker": "a friend",
    }  # fmt: skip
    assert agnes.post(f"{address}?q=throne", typed).status_code == 302
    row = StatementRow.objects.get(keeper="Agnès")
    assert (row.earlier_id, row.kind, row.stance) == (THRONE.id, "quotes", "hedges")
    assert row.voice == ["a friend", "Ada Lovelace"]
    shown = agnes.get(f"/desk/{text.pk}").content.decode()
    assert "Ran (1985) may quote Throne of Blood (1957), through look and sound" in shown
    assert f"worded by you, at first {cue}" in shown
    again = agnes.get(address).content.decode()
    assert 'value="a friend"' in again


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"earlier": RAN.id}, "These must be two films."),
        ({"earlier": "tt404"}, "Select a valid choice"),
        ({"kind": "version"}, "Select a valid choice"),
        ({"through": ["look", "sound", "story", "theme"]}, "Choose at most three."),
    ],
)
def test_a_statement_that_makes_no_sense_is_not_kept(
    agnes: Client, text: TextRow, typed: dict[str, str | list[str]], said: str
) -> None:
    told = {"later": RAN.id, "earlier": LEAR.id, "kind": "quotes", "stance": "asserts"} | typed
    answer = agnes.post(f"/desk/{text.pk}/claim/{proposed(text)[0].key}", told)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not StatementRow.objects.filter(keeper="Agnès").exists()
