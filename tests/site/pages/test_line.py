import re

import pytest
from django.test import Client
from django.urls import reverse
from tests.site.cast import Cast
from tests.site.world import LEAR, QUIET, RAN

from matchcut.site.films.models import FilmRow
from matchcut.site.lines.actions import stir
from matchcut.site.lines.models import StatementRow

LINE = reverse("line", args=(LEAR.id, RAN.id))
NEW = reverse("line", args=(RAN.id, QUIET.id))
TWINS = reverse("line", args=("csv-her", "csv-him"))
SAID = {"kind": "draws-on", "stance": "asserts", "words": "Both begin with a hunt in the hills."}


def text(answer: object) -> str:
    return answer.content.decode()  # type: ignore[attr-defined, no-any-return] # of any client


def test_a_reader_says_what_joins_two_films_and_is_led_there(agnes: Client) -> None:
    assert "Nobody has yet said anything of these two films" in text(agnes.get(NEW))
    answer = agnes.post(f"{NEW}/say", SAID | {"through": ["look", "story"]})
    made = StatementRow.objects.latest("pk")
    assert answer.headers["Location"] == f"{NEW}?to={made.pk}#statement-{made.pk}"
    page = text(agnes.get(NEW))
    assert SAID["words"] in page
    assert "A Quiet Film</bdi> <strong>draws on</strong> <bdi>Ran" in page
    assert "1 independent voice speaks for a line between them" in page
    assert SAID["words"] in text(agnes.get(reverse("film", args=(QUIET.id,))))


@pytest.mark.parametrize(
    ("stance", "tag", "verb"),
    [
        ("asserts", "", "draws on"),
        ("hedges", "hedged", "may draw on"),
        ("denies", "against", "does not draw on"),
    ],
)
def test_a_claim_can_be_endorsed_doubted_and_denied(
    agnes: Client, ousmane: Client, stance: str, tag: str, verb: str
) -> None:
    agnes.post(f"{NEW}/say", SAID)
    form = text(ousmane.get(f"{NEW}?kind=draws-on&stance={stance}"))
    assert re.search(f'value="{stance}"[^>]* checked', form)
    assert '<option value="draws-on" selected>' in form
    ousmane.post(f"{NEW}/say", SAID | {"stance": stance, "words": "Another hill altogether."})
    page = text(ousmane.get(NEW))
    assert f"<strong>{verb}</strong>" in page
    assert tag in page
    voices = "2 independent voices speak for" if stance != "denies" else "; 1 against"
    assert voices in page


def test_opposite_directions_stand_apart_and_are_not_counted_together(
    agnes: Client, ousmane: Client, chantal: Client
) -> None:
    for reader, first, stance in (
        (agnes, "csv-him", "asserts"),
        (ousmane, "csv-her", "asserts"),
        (chantal, "csv-her", "denies"),
    ):
        reader.post(f"{TWINS}/say", SAID | {"first": first, "stance": stance})
    page = text(agnes.get(TWINS, follow=True))
    one, other = page.index("From <bdi>Rigby: Him"), page.index("From <bdi>Rigby: Her")
    from_her = page[other:one] if other < one else page[other:]
    from_him = page[one:other] if one < other else page[one:]
    assert "1 independent voice for it, 1 against" in from_her
    assert "1 independent voice for it<" in from_him


def test_a_line_that_turns_round_is_led_to_but_not_for_good(agnes: Client, ousmane: Client) -> None:
    turned = reverse("line", args=("csv-him", "csv-her"))
    agnes.post(f"{TWINS}/say", SAID | {"first": "csv-her"})
    assert agnes.get(turned).headers["Location"] == TWINS
    for kind in ("draws-on", "quotes"):
        ousmane.post(f"{TWINS}/say", SAID | {"first": "csv-him", "kind": kind})
    answer = agnes.get(TWINS)
    assert answer.headers["Location"] == turned
    assert answer.status_code == 302  # one that holds for good would now lead in a circle


def test_much_said_of_a_pair_takes_several_pages_and_is_counted_on_each(
    site: Client, cast: Cast
) -> None:
    agnes = cast.readers["Agnès"]
    StatementRow.objects.bulk_create(
        StatementRow(
            earlier_id=RAN.id, later_id=QUIET.id, kind="draws-on", origin="reader",
            standing="kept", voice=[f"Voice {at}"], words=f"The fog of hill {at}." + " So." * 200,
            stance="asserts" if at < 40 else "denies", reader=agnes,
        )
        for at in range(45)
    )  # fmt: skip
    addresses = (NEW, f"{NEW}?page=2", f"{NEW}?page=3")
    pages = [text(site.get(address)) for address in addresses]
    assert sum(page.count("The fog of hill") for page in pages) == 45
    assert all(len(page) < 60_000 for page in pages)
    assert all("40 independent voices speak for" in page for page in pages)
    assert [page.count("<h3>Against</h3>") for page in pages] == [0, 0, 1]
    last = StatementRow.objects.latest("pk")
    assert "The fog of hill 44." in text(site.get(f"{NEW}?to={last.pk}"))


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ({"words": "short"}, "at least 10 characters"),
        ({"words": ""}, "required"),
        ({"kind": "version"}, "not one of the available choices"),
        ({"through": ["look", "story", "sound", "genre"]}, "at most three"),
    ],
)
def test_what_is_amiss_is_told_and_nothing_is_lost(
    agnes: Client, more: dict[str, object], fault: str
) -> None:
    page = text(agnes.post(f"{NEW}/say", SAID | more))
    assert fault in page
    assert 'role="alert"' in page
    assert str(more.get("words", SAID["words"])) in page
    assert not StatementRow.objects.about_pair(RAN.id, QUIET.id).exists()


def test_only_who_said_it_can_take_it_back(agnes: Client, ousmane: Client) -> None:
    agnes.post(f"{NEW}/say", SAID)
    made = StatementRow.objects.latest("pk")
    back = reverse("take-back", args=(made.pk,))
    assert back in text(agnes.get(NEW))
    assert back not in text(ousmane.get(NEW))
    assert ousmane.post(back).status_code == 404
    assert agnes.post(back).status_code == 302
    assert not StatementRow.objects.filter(pk=made.pk).exists()


def test_who_is_not_signed_in_is_asked_to(site: Client) -> None:
    page = text(site.get(LINE))
    assert f'/sign-in?next={LINE}">Sign in' in page
    assert '<form method="post" action="/line' not in page


@pytest.mark.usefixtures("site")
def test_what_is_hidden_or_declined_is_neither_shown_nor_counted(site: Client) -> None:
    statement = StatementRow.objects.get(exact="Ran owes its storm to King Lear.")
    assert "owes its storm" in text(site.get(LINE))
    StatementRow.objects.filter(pk=statement.pk).update(standing="declined")
    stir(films=(LEAR.id, RAN.id))
    for address in (LINE, f"/film/{RAN.id}"):
        assert "owes its storm" not in text(site.get(address))


def test_the_kinds_are_told_as_sentences_about_these_films(agnes: Client) -> None:
    page = text(agnes.get(LINE))
    assert "Ran remakes King Lear" in page
    assert "is another version of" not in page  # that follows from the family of a film


def test_a_hidden_piece_hides_what_it_says(site: Client, cast: Cast) -> None:
    said = StatementRow.objects.get(exact="Ran owes its storm to King Lear.")
    assert said.piece
    said.piece.hidden = cast.readers["Agnès"].joined
    said.piece.save()
    assert "owes its storm" not in text(site.get(LINE))
    assert FilmRow.objects.get(pk=RAN.id).title == "Ran"
