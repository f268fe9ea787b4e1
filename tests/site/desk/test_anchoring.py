import pytest
from django.test import Client
from tests.site.cast import Cast
from tests.site.desk.bringing import CLAIM, FILLING, OTHER, TEXT, brought, proposed
from tests.site.world import LEAR, RAN

from matchcut.site.desk.actions import bring_newer, decline, keep
from matchcut.site.desk.models import DecisionRow, TextRow
from matchcut.site.lines.models import StatementRow
from matchcut.site.writing.models import DocumentRow, PieceRow

MARKED = "no longer in the source"
PAGES = [f"/film/{RAN.id}", f"/film/{LEAR.id}", f"/line/{LEAR.id}/{RAN.id}"]


@pytest.fixture
def text(cast: Cast) -> TextRow:
    """A text at Agnès's desk whose first statement she kept, and whose second she declined."""
    made = brought(cast.readers["Agnès"])
    first, second = proposed(made)
    keep(text=made, proposal=first)
    decline(text=made, proposal=second)
    return made


def reads_now(text: TextRow, words: str) -> StatementRow:
    bring_newer(text=text, content=words.encode())
    assert text.state == "read", text.fault
    return StatementRow.objects.get(keeper="Agnès")


@pytest.mark.parametrize(
    "now",
    [
        TEXT,  # nothing changed
        TEXT.replace(FILLING, "It rains. " + FILLING),  # something else did
        TEXT.replace("# Ran", "An introduction that was not there.\n\n# Ran"),
        TEXT.replace(CLAIM, CLAIM.replace("great deal", "great\ndeal")),  # broken otherwise
        f"{OTHER}\n\n{FILLING}\n\n{CLAIM}",  # moved
    ],
)
def test_what_was_kept_is_found_again_where_its_words_stand_now(
    site: Client, text: TextRow, now: str
) -> None:
    row = reads_now(text, now)
    piece = PieceRow.objects.get(document__desk=True)
    assert row.gone is None
    assert row.piece == piece
    assert row.exact.split() == "Ran owes a great deal to King Lear.".split()
    assert DocumentRow.objects.get(desk=True).sha256 == text.sha256
    assert all("kept by Agnès" in site.get(page).content.decode() for page in PAGES)
    assert not any(MARKED in site.get(page).content.decode() for page in PAGES)


@pytest.mark.parametrize(
    "now",
    [
        TEXT.replace("great deal", "little"),
        TEXT.replace(CLAIM, ""),
        f"*Ran* (1985) is slow. {FILLING}",
    ],
)
def test_what_is_not_found_again_stays_and_is_marked(
    site: Client, agnes: Client, text: TextRow, now: str
) -> None:
    before = StatementRow.objects.get(keeper="Agnès")
    row = reads_now(text, now)
    assert row.gone
    assert (row.exact, row.pk) == (before.exact, before.pk)
    assert all(MARKED in site.get(page).content.decode() for page in PAGES)
    page = agnes.get(f"/desk/{text.pk}").content.decode()
    assert "its words no longer stand in the text" in page


def test_words_that_come_back_are_found_again(site: Client, text: TextRow) -> None:
    assert reads_now(text, TEXT.replace(CLAIM, "")).gone
    assert reads_now(text, TEXT).gone is None
    assert not any(MARKED in site.get(page).content.decode() for page in PAGES)


def test_what_was_declined_is_never_proposed_again(agnes: Client, text: TextRow) -> None:
    for now in (TEXT, TEXT.replace(FILLING, ""), f"Once more. {OTHER} *Ran* (1985).\n\n{TEXT}"):
        reads_now(text, now)
        (declined,) = text.decisions.filter(kept=False)
        page = agnes.get(f"/desk/{text.pk}").content.decode()
        assert f'value="keep {declined.key}"' not in page
        assert "Declined. You are not asked again." in page


def test_a_lost_statement_can_still_be_taken_back(agnes: Client, text: TextRow) -> None:
    reads_now(text, TEXT.replace(CLAIM, ""))
    kept = DecisionRow.objects.get(kept=True)
    page = agnes.get(f"/desk/{text.pk}").content.decode()
    assert f'value="undo {kept.key}"' in page
    agnes.post(f"/desk/{text.pk}", {"do": f"undo {kept.key}"})
    assert not StatementRow.objects.filter(keeper="Agnès").exists()
    assert not DocumentRow.objects.filter(desk=True).exists()
