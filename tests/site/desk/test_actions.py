from dataclasses import replace

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from tests.site.cast import Cast
from tests.site.desk.bringing import CLAIM, FILLING, SOURCE, TEXT, brought, proposed
from tests.site.world import LEAR, QUIET, RAN, THRONE

from matchcut.lines.values import Kind, Stance, Through
from matchcut.reading.values import Mention
from matchcut.site.desk import actions
from matchcut.site.desk.actions import Brought, Claim, bring, correct, decline, discard, keep, undo
from matchcut.site.desk.models import DecisionRow, TextRow
from matchcut.site.desk.proposals import document
from matchcut.site.films.models import FilmRow
from matchcut.site.leaving.actions import leave
from matchcut.site.lines.models import StatementRow
from matchcut.site.loading.documents import Terms, keep_document
from matchcut.site.loading.removal import take_out
from matchcut.site.moderation.actions import take_out as hide
from matchcut.site.searching.models import WordsRow
from matchcut.site.writing.models import DocumentRow, LoadRow, PieceRow

WORDS = "Ran owes a great deal to King Lear."
PAGES = [f"/film/{RAN.id}", f"/film/{LEAR.id}", f"/line/{LEAR.id}/{RAN.id}"]


@pytest.fixture
def text(cast: Cast) -> TextRow:
    """A text at Agnès's desk in which two statements are proposed."""
    return brought(cast.readers["Agnès"])


def everything() -> dict[str, int]:
    return {
        model.__name__: model._default_manager.count()  # noqa: SLF001 - Django's own name
        for model in (DocumentRow, PieceRow, StatementRow, WordsRow)
    }


def kept(text: TextRow, nth: int = 0) -> StatementRow:
    """The statement that keeping the nth proposal makes."""
    decision = keep(text=text, proposal=proposed(text)[nth])
    assert decision
    assert decision.statement
    return StatementRow.objects.select_related("piece__document").get(pk=decision.statement.pk)


def named(text: TextRow, words: str) -> Mention:
    read = document(text)
    assert read
    mentions = [one for piece in read.pieces for one in piece.reading.mentions]
    return next(one for one in mentions if one.words == words)


def film(film_id: str) -> FilmRow:
    return FilmRow.objects.get(pk=film_id)


def test_nothing_of_a_text_is_on_the_site_until_something_is_kept(cast: Cast) -> None:
    there = everything()
    brought(cast.readers["Agnès"])
    assert everything() == there


def test_what_is_kept_stands_with_its_keeper_its_voice_and_its_passage(
    site: Client, text: TextRow
) -> None:
    row = kept(text)
    assert (row.standing, row.keeper, row.voice) == ("kept", "Agnès", ["Ada Lovelace"])
    assert row.reader == text.reader
    assert row.exact == WORDS
    assert row.prefix.endswith("is slow. ")
    assert row.suffix
    assert row.piece
    assert row.piece.document
    assert row.piece.document.sha256 == text.sha256
    assert row.piece.text == ""  # its licence is not known
    for page in (*PAGES, f"/piece/{row.piece_id}"):
        shown = site.get(page).content.decode()
        assert WORDS in shown
        assert "Ada Lovelace" in shown
        assert "kept by Agnès" in shown


def test_of_a_text_only_what_was_kept_is_shown(site: Client, text: TextRow) -> None:
    row = kept(text)
    page = site.get(f"/piece/{row.piece_id}").content.decode()
    assert "reminds me" not in page
    assert "The rain goes on" not in page
    assert "Throne of Blood" in page  # that it speaks of the film is told


def test_a_text_with_an_open_licence_is_shown_whole(site: Client, cast: Cast) -> None:
    row = kept(brought(cast.readers["Agnès"], licence="CC BY 4.0"))
    page = site.get(f"/piece/{row.piece_id}").content.decode()
    assert "The rain goes on" in page
    assert "CC BY 4.0" in page


def test_a_decision_taken_back_leaves_nothing_behind(site: Client, text: TextRow) -> None:
    there = everything()
    kept(text)
    undo(decision=DecisionRow.objects.get())
    assert everything() == there
    assert not DecisionRow.objects.exists()
    assert "kept by Agnès" not in "".join(site.get(page).content.decode() for page in PAGES)
    text.refresh_from_db()
    assert text.document is None


def test_what_was_declined_is_on_no_page_and_keeping_it_takes_a_new_decision(
    text: TextRow,
) -> None:
    there = everything()
    kept(text)
    decline(text=text, proposal=proposed(text)[0])
    assert everything() == there
    assert DecisionRow.objects.get().kept is False
    kept(text)
    assert DecisionRow.objects.get().kept is True


def test_a_statement_is_kept_as_its_keeper_words_it_and_stays_the_same_row(text: TextRow) -> None:
    first = kept(text)
    claim = Claim(
        films=(THRONE, RAN),
        kind=Kind.QUOTES,
        stance=Stance.HEDGES,
        through=(Through.LOOK,),
        speaker="a friend",
        spoiler=True,
    )
    assert keep(text=text, proposal=proposed(text)[0], claim=claim)
    row = StatementRow.objects.get(pk=first.pk)
    assert (row.earlier_id, row.later_id) == (THRONE.id, RAN.id)
    assert (row.kind, row.stance, row.through) == ("quotes", "hedges", ["look"])
    assert row.voice == ["a friend", "Ada Lovelace"]
    assert row.spoiler
    assert row.exact == WORDS
    assert FilmRow.objects.get(pk=LEAR.id).lines == 1  # as before


def test_no_more_than_a_quarter_of_a_piece_is_shown(cast: Cast) -> None:
    text = brought(cast.readers["Agnès"], TEXT.replace(FILLING, "So it goes on. " * 7))
    first, second = kept(text), kept(text, 1)
    assert (first.exact, second.exact) == (WORDS, "")
    assert second.start
    decline(text=text, proposal=proposed(text)[0])
    second.refresh_from_db()
    assert second.exact  # there is room for it now


def test_two_readers_keep_the_same_words_and_each_may_take_their_own_back(
    site: Client, cast: Cast
) -> None:
    texts = [brought(cast.readers[name]) for name in ("Agnès", "Chantal")]
    there = everything()
    for text in texts:
        kept(text)
    page = site.get(PAGES[-1]).content.decode()
    assert page.count(f'<p dir="auto">{WORDS}</p>') == 1  # one voice in the same words
    discard(text=texts[0])
    assert "kept by Chantal" in site.get(PAGES[-1]).content.decode()
    discard(text=texts[1])
    assert everything() == there
    assert not TextRow.objects.exists()


def test_a_film_corrected_once_is_corrected_for_its_statements(site: Client, text: TextRow) -> None:
    row = kept(text)
    correct(text=text, mention=named(text, "King Lear"), film=film(QUIET.id))
    row.refresh_from_db()
    assert {row.earlier_id, row.later_id} == {QUIET.id, RAN.id}
    assert (row.earlier_id, row.directed) == (
        QUIET.id,
        False,
    )  # which is the later film by its year
    (first, _) = proposed(text)
    assert QUIET.id in {first.statement.earlier.id, first.statement.later.id}
    assert DecisionRow.objects.get().key == first.key
    assert "kept by Agnès" not in site.get(PAGES[1]).content.decode()


def test_a_correction_of_a_correction_and_its_end(text: TextRow) -> None:
    row = kept(text)
    correct(text=text, mention=named(text, "King Lear"), film=film(QUIET.id))
    correct(text=text, mention=named(text, "King Lear"), film=film(THRONE.id))
    row.refresh_from_db()
    assert row.earlier_id == THRONE.id
    assert text.corrections.count() == 1
    actions.correct_no_more(text=text, mention=named(text, "King Lear"))
    row.refresh_from_db()
    assert row.earlier_id == LEAR.id


def test_what_was_kept_of_words_that_name_no_film_goes(text: TextRow) -> None:
    there = everything()
    kept(text)
    correct(text=text, mention=named(text, "King Lear"), film=None)
    assert everything() | {"TextRow": 1} == there | {"TextRow": 1}
    assert len(proposed(text)) == 1


def test_what_was_declined_of_one_film_stays_declined_of_the_film_that_is_meant(
    text: TextRow,
) -> None:
    decline(text=text, proposal=proposed(text)[0])
    correct(text=text, mention=named(text, "King Lear"), film=film(QUIET.id))
    assert DecisionRow.objects.get().key == proposed(text)[0].key


def test_what_an_operator_hid_does_not_come_back(site: Client, cast: Cast, text: TextRow) -> None:
    row = kept(text)
    hide(row=row, operator=cast.readers["Operator"], why="not so")
    undo(decision=DecisionRow.objects.get())
    discard(text=text)
    again = kept(brought(cast.readers["Agnès"]))
    assert again.hidden
    assert "kept by Agnès" not in "".join(site.get(page).content.decode() for page in PAGES)


def test_a_piece_that_an_operator_hid_stays_hidden_when_it_is_brought_again(
    cast: Cast, text: TextRow
) -> None:
    row = kept(text)
    assert row.piece
    hide(row=row.piece, operator=cast.readers["Operator"], why="not so")
    again = kept(brought(cast.readers["Chantal"]))
    assert again.piece
    assert again.piece.hidden


def test_a_source_taken_out_is_read_at_no_desk(text: TextRow) -> None:
    kept(text)
    assert take_out(SOURCE) == 1
    assert not StatementRow.objects.filter(keeper="Agnès").exists()
    actions.read_again(text=text)
    assert text.state == "failed"
    assert "taken off this site" in text.fault
    assert not keep(text=text, proposal=proposed(text)[0])


def test_a_desk_holds_so_many_texts(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "MOST_TEXTS", 1)
    agnes = cast.readers["Agnès"]
    brought(agnes)
    assert bring(reader=agnes, brought=Brought("again", CLAIM.encode())) is None


def test_whoever_leaves_takes_their_texts_along_and_their_name_off_what_they_kept(
    cast: Cast, text: TextRow
) -> None:
    row = kept(text)
    leave(reader=cast.readers["Agnès"])
    row.refresh_from_db()
    assert (row.keeper, row.reader, row.exact) == ("", None, WORDS)
    assert not TextRow.objects.exists()


def test_a_folder_with_the_same_text_is_loaded_beside_the_desk(text: TextRow) -> None:
    kept(text)
    read = document(text)
    assert read
    load = LoadRow.objects.create(name="notes")
    keep_document(load=load, document=read, terms=Terms("", "1"))
    keep_document(load=load, document=replace(read), terms=Terms("", "2"))
    assert DocumentRow.objects.filter(sha256=read.sha256).count() == 2
    assert StatementRow.objects.filter(keeper="Agnès").exists()


def test_keeping_asks_no_more_of_a_long_text(
    text: TextRow, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(80):
        kept(text)
