import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from tests.site.cast import Cast
from tests.site.desk.bringing import FILLING, TEXT, brought, proposed
from tests.site.markup import faults

from matchcut.site.desk.actions import decline, keep
from matchcut.site.desk.models import TextRow

COMMENTED = """<article><h1>Ran, from where</h1>
<p><em>Ran</em> (1985) is slow. <em>Ran</em> owes a great deal to <em>King Lear</em>.</p></article>
<ol class="comments">
<li class="comment">
<span class="author">Bo</span> <p>It reminds me of <em>Throne of Blood</em> (1957).</p></li>
<li class="comment">
<span class="author">Cy</span> <p>So it is, and it goes on for ever.</p></li></ol>"""


@pytest.fixture
def text(cast: Cast) -> TextRow:
    """A text at Agnès's desk, nothing in it decided."""
    return brought(cast.readers["Agnès"])


def test_mark_and_statement_lead_to_each_other(agnes: Client, text: TextRow) -> None:
    page = agnes.get(f"/desk/{text.pk}").content.decode()
    for number, one in enumerate(proposed(text), 1):
        assert f'id="passage-{one.key}" href="#said-{one.key}"' in page
        assert f'id="said-{one.key}"' in page
        assert f'<a href="#passage-{one.key}">where it stands</a>' in page
        assert f'aria-label="Statement {number}"' in page
    marked = "".join(re.findall(r"<mark>(.*?)</mark>", page))
    words = re.sub(r"<.*?>", "", marked)
    assert "Ran owes a great deal to King Lear." in words
    assert "It reminds me of Throne of Blood" in words
    assert "The rain goes on" not in words


def test_each_reading_tells_why(agnes: Client, text: TextRow) -> None:
    page = agnes.get(f"/desk/{text.pk}").content.decode()
    assert "the year 1985 beside it" in page
    assert "read so by the cue “owes a great deal to King Lear” (85% sure)" in page
    assert "It is about" in page


def test_words_left_open_tell_why_and_can_be_given_a_film(agnes: Client, cast: Cast) -> None:
    text = brought(cast.readers["Agnès"], f"*Rigby* is slow. {TEXT}".replace("(1985) ", ""))
    page = agnes.get(f"/desk/{text.pk}").content.decode()
    assert "left open" in page


@pytest.mark.parametrize("decided", ["nothing", "kept", "declined"])
def test_the_page_is_valid_and_asks_few_questions(
    agnes: Client,
    text: TextRow,
    decided: str,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for one in proposed(text):
        if decided == "kept":
            keep(text=text, proposal=one)
        elif decided == "declined":
            decline(text=text, proposal=one)
    with django_assert_max_num_queries(12):
        page = agnes.get(f"/desk/{text.pk}").content.decode()
    assert list(faults(page)) == []


def test_pieces_are_shown_one_at_a_time(agnes: Client, cast: Cast) -> None:
    text = brought(cast.readers["Agnès"], COMMENTED, form="html")
    first = agnes.get(f"/desk/{text.pk}").content.decode()
    assert "?piece=1" in first
    assert "(1 to decide)" in first
    second = agnes.get(f"/desk/{text.pk}?piece=1").content.decode()
    assert "reminds me of" in second
    assert "owes a great deal" not in second
    assert list(faults(second)) == []
    for wrong in ("9", "-1", "x", "9" * 40, "٣"):
        assert agnes.get(f"/desk/{text.pk}?piece={wrong}").status_code in {200, 404}


def test_what_is_kept_of_a_comment_stands_in_the_comment(agnes: Client, cast: Cast) -> None:
    text = brought(cast.readers["Agnès"], COMMENTED, form="html")
    said = next(one for one in proposed(text) if one.place == 1)
    agnes.post(f"/desk/{text.pk}", {"do": f"keep {said.key}"})
    decision = text.decisions.select_related("statement__piece__parent").get()
    assert decision.statement
    assert decision.statement.piece
    assert decision.statement.piece.kind == "comment"
    assert decision.statement.voice == ["Bo"]
    assert decision.statement.piece.parent
    agnes.post(f"/desk/{text.pk}", {"do": f"undo {said.key}"})
    text.refresh_from_db()
    assert text.document is None


def test_a_newer_wording_is_typed_in(agnes: Client, text: TextRow) -> None:
    keep(text=text, proposal=proposed(text)[0])
    now = TEXT.replace(FILLING, "It rains.").replace("great deal", "little")
    assert agnes.post(f"/desk/{text.pk}/newer", {"text": now}).status_code == 302
    page = agnes.get(f"/desk/{text.pk}").content.decode()
    assert "No longer in the source" in page
    assert list(faults(page)) == []
