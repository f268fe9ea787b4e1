import pytest
from django.test import Client
from tests.site.cast import Cast
from tests.site.publishing.drafting import change, comment, draft, published

from matchcut.lines.values import Standing
from matchcut.site.catalogue import catalogue
from matchcut.site.lines.models import StatementRow
from matchcut.site.publishing.actions import (
    keep,
    prepare,
    publish,
    publish_unasked,
    undecided,
    withdraw,
)
from matchcut.site.publishing.statements import Decided
from matchcut.site.searching.models import WordsRow
from matchcut.site.writing.models import DraftRow, PieceRow, RevisionRow
from matchcut.site.writing.votes import vote

CLAIM = "Ran owes a great deal to *King Lear*."
DENIAL = "It is no remake of *Throne of Blood*."


def told(piece: PieceRow) -> set[tuple[str, str]]:
    return set(piece.statements.values_list("later__title", "standing"))


def test_a_review_is_kept_with_all_that_its_page_shows(cast: Cast) -> None:
    agnes = cast.readers["Agnès"]
    text = f"{CLAIM} >!All die.!<"
    piece = PieceRow.objects.get(pk=published(draft(agnes, text, licence="CC0 1.0"), keep=True).pk)
    assert (piece.author, piece.verdict, piece.headline) == ("Agnès", "for", "Storm")
    assert '<a href="/film/tt0067335">King Lear</a>' in piece.html_shown
    assert ("All die" in piece.html, "All die" in piece.html_shown) == (True, False)
    assert piece.text == "Ran owes a great deal to King Lear. …"
    (row,) = piece.statements.all()
    assert (row.standing, row.keeper, row.voice) == (Standing.KEPT, "Agnès", ["Agnès"])
    assert (row.exact, row.origin) == ("Ran owes a great deal to King Lear.", "machine")
    about = set(piece.about.values_list("film__title", "subject", "spoiler"))
    assert about == {("King Lear", False, False)}  # what it reviews is its own column


def test_what_is_neither_kept_nor_declined_is_asked_again(cast: Cast) -> None:
    piece = published(draft(cast.readers["Agnès"], CLAIM))
    assert told(piece) == set()
    again = change(piece, CLAIM)
    assert len(undecided(again, prepare(again, catalogue()))) == 1


def test_what_is_declined_never_comes_back(cast: Cast) -> None:
    piece = published(draft(cast.readers["Agnès"], CLAIM), keep=False)
    for text in ("Nothing.", f"In other words: {CLAIM}"):
        again = change(piece, text)
        assert undecided(again, prepare(again, catalogue())) == ()
        published(again, keep=True)
        assert told(piece) == {("Ran", Standing.DECLINED)}
    assert not StatementRow.objects.standing().filter(piece=piece).exists()


def test_a_statement_follows_its_words_and_goes_with_them(cast: Cast) -> None:
    piece = published(draft(cast.readers["Agnès"], CLAIM), keep=True)
    published(change(piece, f"So long. {CLAIM.replace('a great deal', 'so much')}"))
    (row,) = piece.statements.all()
    assert (row.exact, row.standing) == ("Ran owes so much to King Lear.", Standing.KEPT)
    published(change(piece, "So long."))
    assert told(piece) == set()


def test_a_statement_stays_with_its_words_though_the_engine_finds_it_no_more(cast: Cast) -> None:
    piece = published(draft(cast.readers["Agnès"], CLAIM), keep=True)
    for text, hidden in ((CLAIM, False), (f"{CLAIM} >!So.!<", True)):
        again = change(piece, text)
        assert publish(draft=again, prepared=prepare(again, None), decided=Decided())
        (row,) = piece.statements.all()
        assert (row.standing, row.spoiler) == (Standing.KEPT, hidden)


def test_votes_cast_while_a_piece_is_edited_are_not_lost(cast: Cast) -> None:
    piece = published(draft(cast.readers["Agnès"], "One."))
    again = change(PieceRow.objects.get(pk=piece.pk), "Two.")
    vote(reader=cast.readers["Chantal"], piece=piece, helpful=True)
    published(again)
    assert PieceRow.objects.get(pk=piece.pk).helpful == 1


@pytest.mark.parametrize("what", ["piece", "parent"])
def test_what_is_hidden_meanwhile_is_neither_changed_nor_answered(cast: Cast, what: str) -> None:
    piece = published(draft(cast.readers["Agnès"], "One."))
    written = draft(cast.readers["Agnès"], "Two.", **{what: piece})
    written.save()
    PieceRow.objects.filter(pk=piece.pk).update(hidden=piece.written)
    prepared = prepare(written, None)
    assert publish(draft=written, prepared=prepared, decided=Decided()) is None
    assert PieceRow.objects.get(pk=piece.pk).markdown == "One."
    assert DraftRow.objects.get().markdown == "Two."


def test_what_answers_a_piece_leaves_the_search_when_that_piece_gets_a_notice(cast: Cast) -> None:
    piece = published(draft(cast.readers["Agnès"], "One."))
    below = comment(cast.readers["Chantal"], piece, "The gardener did it.")
    assert "gardener" in WordsRow.objects.get(piece=below).folded
    published(change(piece, "One.", spoilers=True))
    assert "gardener" not in WordsRow.objects.get(piece=below).folded


def test_what_an_operator_hid_stays_hidden_when_the_piece_is_edited(cast: Cast) -> None:
    piece = published(draft(cast.readers["Agnès"], CLAIM), keep=True)
    piece.statements.update(hidden=piece.written)
    published(change(piece, f"Again: {CLAIM}"))
    assert piece.statements.get().hidden == piece.written


def test_a_notice_hides_the_statements_and_all_that_answers(cast: Cast) -> None:
    agnes, chantal = cast.readers["Agnès"], cast.readers["Chantal"]
    piece = published(draft(agnes, CLAIM), keep=True)
    first = comment(chantal, piece)
    second = comment(agnes, first)
    for notice in (True, False):
        published(change(piece, CLAIM, spoilers=notice))
        rows = PieceRow.objects.filter(pk__in=(piece.pk, first.pk, second.pk))
        assert set(rows.values_list("spoilers", flat=True)) == {notice}
        assert piece.statements.get().spoiler is notice
    assert comment(chantal, published(change(piece, CLAIM, spoilers=True))).spoilers


def test_a_notice_hides_what_was_read_in_answers_though_a_page_was_made_ready(
    site: Client, cast: Cast
) -> None:
    piece = published(draft(cast.readers["Agnès"], "One."))
    answer = published(draft(cast.readers["Chantal"], CLAIM, parent=piece), keep=True)
    words = answer.statements.get().exact
    pages = (f"/film/{answer.film_id}", "/line/tt0067335/tt0089881", "/")
    for notice in (False, True, False):
        published(change(piece, "One.", spoilers=notice))
        told = [words in site.get(page).content.decode() for page in pages]
        assert told == [not notice] * 3


@pytest.mark.parametrize("text", [f"{CLAIM} >!All die.!<", f"Spoilers ahead!\n\n{CLAIM}"])
def test_what_an_answer_hides_of_itself_stays_hidden_when_a_notice_goes(
    cast: Cast, text: str
) -> None:
    piece = published(draft(cast.readers["Agnès"], "One.", spoilers=True))
    answer = published(draft(cast.readers["Chantal"], text, parent=piece), keep=True)
    published(change(piece, "One.", spoilers=False))
    answer.refresh_from_db()
    assert (answer.spoilers, answer.statements.get().spoiler) == (False, True)


def test_an_edit_keeps_what_was_said_before(cast: Cast) -> None:
    piece = published(draft(cast.readers["Agnès"], "One."))
    published(change(piece, "Two.", verdict="against"))
    (before,) = RevisionRow.objects.all()
    assert (before.markdown, before.verdict) == ("One.", "for")
    now = PieceRow.objects.get(pk=piece.pk)
    assert (now.markdown, now.verdict, now.written) == ("Two.", "against", piece.written)
    assert now.edited


def test_comments_stand_in_the_thread_of_the_piece_they_are_below(cast: Cast) -> None:
    agnes, chantal = cast.readers["Agnès"], cast.readers["Chantal"]
    piece = published(draft(agnes, "One."))
    first = comment(chantal, piece)
    second = comment(agnes, first)
    assert (first.thread, second.thread, second.parent) == (piece, piece, first)
    review = published(draft(chantal, "No.", parent=piece))
    assert (review.thread, review.parent) == (None, piece)


def test_a_draft_is_published_once(cast: Cast) -> None:
    written = draft(cast.readers["Agnès"], "One.")
    written.save()
    twice = [
        publish(draft=written, prepared=prepare(written, None), decided=Decided()) for _ in "ab"
    ]
    assert [piece is None for piece in twice] == [False, True]
    assert not DraftRow.objects.exists()


def test_an_answer_sent_twice_stands_once(cast: Cast) -> None:
    agnes, chantal = cast.readers["Agnès"], cast.readers["Chantal"]
    piece = published(draft(agnes, "One."))
    assert comment(chantal, piece, "Yes!") == comment(chantal, piece, "Yes!")
    assert comment(agnes, piece, "Yes!") != comment(chantal, piece, "No!")
    assert piece.comments.count() == 3


def test_a_draft_that_was_published_does_not_come_back(cast: Cast) -> None:
    written = draft(cast.readers["Agnès"], "One.")
    assert keep(draft=written)
    late = DraftRow.objects.get()
    published(written)
    assert not keep(draft=late)
    assert not DraftRow.objects.exists()


def test_what_others_began_to_answer_is_not_lost_when_a_piece_is_taken_back(cast: Cast) -> None:
    piece = published(draft(cast.readers["Agnès"], "One."))
    draft(cast.readers["Chantal"], "No, for", parent=piece).save()
    withdraw(piece=piece)
    assert DraftRow.objects.get().markdown == "No, for"
    assert PieceRow.objects.get(pk=piece.pk).markdown == ""


def test_what_needs_a_decision_is_not_published_unasked(cast: Cast) -> None:
    agnes = cast.readers["Agnès"]
    assert publish_unasked(draft(agnes, CLAIM), catalogue()) is None
    assert publish_unasked(draft(agnes, "It is long."), catalogue())


def test_without_a_catalogue_writing_goes_on(cast: Cast) -> None:
    assert publish_unasked(draft(cast.readers["Agnès"], CLAIM), None)


@pytest.mark.parametrize("answered", [True, False])
def test_what_is_taken_back_leaves_its_place_only_where_others_answered(
    cast: Cast,
    answered: bool,  # noqa: FBT001 - a column of the table
) -> None:
    agnes, chantal = cast.readers["Agnès"], cast.readers["Chantal"]
    piece = published(draft(agnes, f"{CLAIM} {DENIAL}"), keep=True)
    published(change(piece, f"{CLAIM} {DENIAL} So."))
    if answered:
        comment(chantal, piece)
    withdraw(piece=piece)
    left = PieceRow.objects.filter(pk=piece.pk).values().first()
    assert bool(left) is answered
    assert not StatementRow.objects.filter(keeper="Agnès").exists()
    assert not RevisionRow.objects.exists()
    if left:
        assert (left["markdown"], left["html"], left["author"]) == ("", "", "")
        assert not left["reader_id"]
        assert left["hidden"]


def test_nothing_is_kept_of_a_piece_that_breaks_halfway(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(**_: object) -> None:
        raise BrokenPipeError

    written = draft(cast.readers["Agnès"], CLAIM)
    written.save()
    monkeypatch.setattr("matchcut.site.publishing.statements.stir", broken)
    with pytest.raises(BrokenPipeError):
        published(written, keep=True)
    assert not PieceRow.objects.filter(reader__isnull=False).exists()
    assert DraftRow.objects.count() == 1


def test_a_vote_cast_while_a_piece_is_edited_is_kept(cast: Cast) -> None:
    piece = published(draft(cast.readers["Agnès"], CLAIM))
    editing = change(piece, "Nothing.")
    PieceRow.objects.filter(pk=piece.pk).update(helpful=3)
    published(editing)
    piece.refresh_from_db()
    assert (piece.helpful, piece.markdown) == (3, "Nothing.")
