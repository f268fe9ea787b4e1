import pytest
from django.test import Client
from tests.site.belongings import belongings
from tests.site.cast import Cast
from tests.site.world import LEAR, RAN

from matchcut.site.films.models import FilmRow
from matchcut.site.lines.models import StatementRow
from matchcut.site.moderation.actions import bring_back, find, take_out
from matchcut.site.readers.models import LogRow
from matchcut.site.searching.actions import remember
from matchcut.site.writing.models import PieceRow

WORDS = "The fog is made of dry ice and patience."
KINDS = ("piece", "statement", "recommendation", "copy", "list")
PAGES = (f"/film/{RAN.id}", f"/line/{LEAR.id}/{RAN.id}", "/reader/Agnès", "/", "/feed.atom")


def places(site: Client, pk: dict[str, int]) -> list[str]:
    """Where a visitor reads the words."""
    pages = (*PAGES, f"/piece/{pk['piece']}", f"/list/{pk['list']}", "/film/tt0089881/reviews")
    return [at for at in pages if WORDS in site.get(at).content.decode()]


@pytest.fixture
def pk(cast: Cast) -> dict[str, int]:
    """What Agnès wrote, by kind."""
    mine = belongings(cast, WORDS)
    rows = (mine.review, mine.statement, mine.recommendation, mine.copy, mine.list)
    return dict(zip(KINDS, (row.pk for row in rows), strict=True))


def test_what_an_operator_hides_is_nowhere_to_be_read_until_it_is_shown_again(
    site: Client, cast: Cast, pk: dict[str, int]
) -> None:
    before = places(site, pk)
    assert set(before) >= {PAGES[0], PAGES[1], f"/piece/{pk['piece']}", f"/list/{pk['list']}"}
    operator = cast.readers["Operator"]
    for kind in KINDS:
        take_out(row=find(kind, pk[kind]), operator=operator, why="A test.")
    assert places(site, pk) == []
    for kind in KINDS:
        bring_back(row=find(kind, pk[kind]), operator=operator, why="It is over.")
    assert places(site, pk) == before


def test_a_hidden_statement_counts_no_more(cast: Cast, pk: dict[str, int]) -> None:
    def lines() -> int:
        return FilmRow.objects.get(pk=LEAR.id).lines

    StatementRow.objects.exclude(pk=pk["statement"]).delete()
    operator, row = cast.readers["Operator"], find("statement", pk["statement"])
    take_out(row=row, operator=operator, why="A test.")
    assert lines() == 0
    bring_back(row=row, operator=operator, why="It is over.")
    assert lines() == 1


@pytest.mark.parametrize("kind", [*KINDS, "reader"])
def test_all_that_operators_do_is_logged_without_giving_a_film_away(
    operator: Client, cast: Cast, pk: dict[str, int], kind: str
) -> None:
    at = f"/moderation/{kind}/{(pk | {'reader': cast.readers['Agnès'].pk})[kind]}"
    assert operator.post(at, {"why": "", "do": "take-out"}).status_code == 200
    assert not LogRow.objects.exists()
    asked = (("Rude.", "take-out"), ("Rude.", "take-out"), ("Not so rude.", "bring-back"))
    for why, do in asked:  # the second is the first, sent twice
        assert operator.post(at, {"why": why, "do": do}).headers["Location"] == "/moderation"
    told = list(LogRow.objects.order_by("pk").values_list("operator", "what", "why"))
    did = ("closed", "reopened") if kind == "reader" else ("hidden", "shown again")
    assert told == [("Operator", did[0], "Rude."), ("Operator", did[1], "Not so rude.")]
    page = operator.get("/moderation").content.decode()
    assert "Not so rude." in page
    assert f'href="{at}"' in page  # where it can be undone
    assert WORDS not in page


def test_a_closed_account_shows_nothing_of_itself_but_what_it_wrote(
    site: Client, cast: Cast, pk: dict[str, int]
) -> None:
    agnes = cast.readers["Agnès"]
    agnes.about, agnes.public = "I film, and I glean.", True
    agnes.save()
    take_out(row=agnes, operator=cast.readers["Operator"], why="A test.")
    page = site.get("/reader/Agnès").content.decode()
    assert "I glean" not in page
    assert f"/piece/{pk['piece']}" in page
    assert site.get(f"/list/{pk['list']}").status_code == 404
    assert site.get("/reader/Agnès/diary").status_code == 404


def test_what_is_shown_again_is_found_again(site: Client, cast: Cast, pk: dict[str, int]) -> None:
    row, operator = find("piece", pk["piece"]), cast.readers["Operator"]
    take_out(row=row, operator=operator, why="A test.")
    remember(pieces=PieceRow.objects.all())
    assert WORDS not in site.get("/search?q=patience").content.decode()
    bring_back(row=row, operator=operator, why="It is over.")
    assert f'href="/piece/{row.pk}"' in site.get("/search?q=patience").content.decode()
