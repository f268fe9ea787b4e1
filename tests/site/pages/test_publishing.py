import re
from datetime import timedelta

import pytest
from django.test import Client
from tests.site.cast import Cast
from tests.site.markup import faults
from tests.site.publishing.drafting import comment, draft, published

from matchcut.site.lines.models import StatementRow
from matchcut.site.pages import drafts, publishing
from matchcut.site.readers.limits import Limit
from matchcut.site.writing.models import DraftRow, PieceRow

REVIEW = "/film/tt0089881/review"
CLAIM = "Ran owes a great deal to *King Lear*."
TYPED = {"headline": "Storm", "verdict": "for", "language": "en", "licence": "CC BY 4.0"}


def write(browser: Client, address: str, markdown: str, **more: str) -> str:
    """Type a text, press a button, and return where that leads."""
    typed = TYPED | {"markdown": markdown, "do": "preview"} | more
    answer = browser.post(address, typed)
    assert answer.status_code == 302, answer.content.decode()
    return answer.headers["Location"]


def test_a_review_is_written_previewed_and_published(agnes: Client) -> None:
    preview = write(agnes, REVIEW, f"{CLAIM} >!All die.!<")
    page = agnes.get(preview).content.decode()
    assert "Ran (1985) draws on King Lear (1971)" in page
    assert '<span class="spoiler">All die.</span>' in page
    (field,) = re.findall(r'name="(proposal-\w+)" value="keep"', page)
    address = agnes.post(preview, {field: "keep"}).headers["Location"]
    shown = agnes.get(address).content.decode()
    assert "<strong>for it</strong>" in shown
    assert "All die" not in shown
    assert "kept by Agnès" in shown
    assert (
        "All die"
        in agnes.post(
            address, {"open": address.replace("/", "", 1).replace("/", "-")}
        ).content.decode()
    )
    assert agnes.get(preview).status_code == 404  # the draft is gone
    assert StatementRow.objects.standing().filter(keeper="Agnès").exists()


def test_a_declined_proposal_is_not_asked_again(agnes: Client) -> None:
    preview = write(agnes, REVIEW, CLAIM)
    (field,) = re.findall(
        r'name="(proposal-\w+)" value="keep"', agnes.get(preview).content.decode()
    )
    address = agnes.post(preview, {field: "decline"}).headers["Location"]
    preview = write(agnes, f"{address}/edit", f"{CLAIM} Indeed.")
    assert "proposal-" not in agnes.get(preview).content.decode()


def test_a_sentence_that_gives_the_film_away_is_hidden_or_left_open(agnes: Client) -> None:
    begins = "An old king gives up his land. His sons come to blows. "
    preview = write(agnes, REVIEW, f"{begins}The fool survives? The king dies. It was all a dream.")
    page = agnes.get(preview).content.decode()
    assert "Perhaps it tells who dies or lives: “<bdi>dies</bdi>”" in page
    assert list(faults(page)) == []
    hide, *_ = re.findall(r'name="hide" value="(\w+)"', page)
    *_, leave = re.findall(r'name="leave" value="(\w+)"', page)
    leads = {
        agnes.post(preview.replace("preview", "spoilers"), said).headers["Location"]
        for said in ({"hide": hide}, {"leave": leave}, {"hide": "\0"}, {})
    }
    assert leads == {f"{preview}#spoilers"}
    assert DraftRow.objects.get().markdown.endswith(">!The king dies.!< It was all a dream.")
    page = agnes.get(preview).content.decode()
    assert '<span class="spoiler">The king dies.</span>' in page
    assert "Does this give the film away?" not in page


def test_keys_that_nobody_proposed_keep_nothing(agnes: Client) -> None:
    preview = write(agnes, REVIEW, CLAIM)
    agnes.post(preview, {"proposal-0123456789abcdef": "keep", "proposal-": "keep"})
    assert not StatementRow.objects.filter(keeper="Agnès").exists()


def test_what_is_typed_is_saved_by_itself(agnes: Client) -> None:
    typed = {"markdown": "Half a", "language": "en", "do": "save"}
    answer = agnes.post(REVIEW, typed, headers={"accept": "application/json"})
    saved = answer.json()
    assert saved["said"] == "Saved."
    agnes.post(saved["address"], typed | {"markdown": "Half a sentence"})
    assert DraftRow.objects.get().markdown == "Half a sentence"
    assert agnes.get(REVIEW).headers["Location"] == saved["address"]
    assert "Half a sentence" in agnes.get(saved["address"]).content.decode()
    assert saved["address"] in agnes.get("/drafts").content.decode()
    agnes.post(saved["address"], {"do": "discard"})
    assert not DraftRow.objects.exists()


def test_what_is_missing_is_told_and_what_was_typed_is_kept(agnes: Client) -> None:
    answer = agnes.post(REVIEW, {"markdown": "Half a", "language": "en", "do": "preview"})
    assert answer.status_code == 422
    assert "Your verdict</a>: This field is required." in answer.content.decode()
    assert DraftRow.objects.get().markdown == "Half a"
    answer = agnes.post(REVIEW, TYPED | {"markdown": " ", "do": "preview"})
    assert "Nothing is written yet." in answer.content.decode()


def test_a_text_that_is_too_long_is_told(agnes: Client) -> None:
    answer = agnes.post(REVIEW, TYPED | {"markdown": "a" * 30_001, "do": "save"})
    assert "30000" in answer.content.decode()
    assert PieceRow.objects.filter(reader__isnull=False).count() == 0


def test_a_comment_is_published_at_once_and_answered_by_the_author(
    agnes: Client, chantal: Client, cast: Cast
) -> None:
    piece = published(draft(cast.readers["Agnès"], "One."))
    below = f"/piece/{piece.pk}/comment"
    typed = {"markdown": "Why *so*?", "language": "en", "do": "publish"}
    leads = chantal.post(below, typed).headers["Location"]
    first = PieceRow.objects.get(kind="comment", reader__isnull=False)
    assert leads == f"/piece/{piece.pk}?to={first.pk}#piece-{first.pk}"
    agnes.post(f"/piece/{first.pk}/comment", typed | {"markdown": "Look at the fog."})
    page = chantal.get(f"/piece/{piece.pk}").content.decode()
    assert page.index("Why <em>so</em>?") < page.index("Look at the fog.")
    assert page.count("wrote the piece") == 1
    assert 'class="comment depth-1"' in page


def test_a_comment_that_claims_something_is_previewed_first(chantal: Client, cast: Cast) -> None:
    piece = published(draft(cast.readers["Agnès"], "One."))
    typed = {"markdown": CLAIM, "language": "en", "do": "publish"}
    leads = chantal.post(f"/piece/{piece.pk}/comment", typed).headers["Location"]
    assert leads.endswith("/preview")


def test_nobody_sees_or_changes_the_drafts_and_pieces_of_others(
    agnes: Client, chantal: Client, cast: Cast
) -> None:
    preview = write(agnes, REVIEW, CLAIM)
    piece = published(draft(cast.readers["Agnès"], "One."))
    for address in (preview, preview.removesuffix("/preview"), f"/piece/{piece.pk}/edit"):
        assert (chantal.get(address).status_code, chantal.post(address).status_code) == (404, 404)
    assert chantal.post(f"/piece/{piece.pk}/take-back").status_code == 404


def test_what_is_taken_back_leaves_the_answers_of_others(agnes: Client, cast: Cast) -> None:
    piece = published(draft(cast.readers["Agnès"], "One."))
    comment(cast.readers["Chantal"], piece, "I do not think so.")
    assert agnes.post(f"/piece/{piece.pk}/take-back").headers["Location"] == "/film/tt0089881"
    answer = agnes.get(f"/piece/{piece.pk}")
    assert answer.status_code == 410
    assert "I do not think so." in answer.content.decode()
    assert "Agnès" not in answer.content.decode().partition("<main")[2]
    assert agnes.post(f"/piece/{piece.pk}/comment", {"markdown": "So?"}).status_code == 404


def test_where_there_is_no_room_for_a_draft_what_was_typed_is_not_lost(
    agnes: Client, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drafts, "MOST_DRAFTS", 1)
    draft(cast.readers["Agnès"], "Another.", headline="Begun").save()
    answer = agnes.post("/post", TYPED | {"markdown": "Long thoughts.", "do": "save"})
    assert answer.status_code == 422
    assert "Long thoughts." in answer.content.decode()
    assert "you have 1 drafts" in answer.content.decode()
    assert DraftRow.objects.count() == 1


def test_a_comment_without_words_leaves_no_draft(agnes: Client, cast: Cast) -> None:
    piece = published(draft(cast.readers["Chantal"], "One."))
    below = f"/piece/{piece.pk}/comment"
    answer = agnes.post(below, {"markdown": " ", "language": "en", "do": "publish"})
    assert "Nothing is written yet." in answer.content.decode()
    assert not DraftRow.objects.exists()


def test_what_cannot_be_published_is_told_and_kept(agnes: Client, cast: Cast) -> None:
    piece = published(draft(cast.readers["Chantal"], "One."))
    preview = write(agnes, f"/piece/{piece.pk}/answer", "No.")
    PieceRow.objects.filter(pk=piece.pk).update(hidden=piece.written)
    answer = agnes.post(preview)
    assert answer.status_code == 422
    assert "was taken away" in answer.content.decode()
    assert DraftRow.objects.get().markdown == "No."


def test_whoever_publishes_too_often_keeps_a_draft(
    agnes: Client, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    piece = published(draft(cast.readers["Chantal"], "One."))
    for module in (drafts, publishing):
        monkeypatch.setattr(module, "READING", Limit("reading", 0, timedelta(hours=1)))
    typed = {"markdown": "Why?", "language": "en", "do": "publish"}
    answer = agnes.post(f"/piece/{piece.pk}/comment", typed, follow=True)
    assert answer.status_code == 429
    assert "Your draft is kept" in answer.content.decode()
    assert DraftRow.objects.get().markdown == "Why?"
