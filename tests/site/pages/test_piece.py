import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from tests.site.cast import Cast
from tests.site.publishing.drafting import change, comment, draft, published

from matchcut.site.writing.models import PieceRow

HOSTILE = """</textarea></title><script>alert(1)</script>"'><img src=x onerror=alert(1)>{{7*7}}"""
MARKUP = "[a](javascript:alert(1)) <svg/onload=alert(1)> `</code><script>` ![x](http://h/x.png)"
ENDING = "he was the ghost all along"


def test_hostile_words_stay_words_wherever_they_are_written(agnes: Client, cast: Cast) -> None:
    typed = {"markdown": f"{HOSTILE}\n\n# {MARKUP}", "headline": HOSTILE}
    written = draft(cast.readers["Agnès"], **typed)
    written.save()
    piece = published(draft(cast.readers["Agnès"], **typed))
    comment(cast.readers["Chantal"], piece, typed["markdown"])
    published(change(piece, typed["markdown"]))
    addresses = ["", "/edit", "/history", "/comment", "/answer"]
    pages = [
        agnes.get(address, follow=True).content.decode()
        for address in (
            *(f"/piece/{piece.pk}{more}" for more in addresses),
            *("/drafts", f"/draft/{written.pk}", f"/draft/{written.pk}/preview"),
            *("/film/tt0089881", "/film/tt0089881/reviews"),
        )
    ]
    assert all("{{7*7}}" in page for page in pages)
    for page in pages:
        for sign in ("<script>alert", "<img", "<svg/onload", 'href="javascript:'):
            assert sign not in page


@pytest.mark.parametrize("whole", [True, False])
def test_hidden_words_are_in_no_answer_until_a_button_asks_for_them(
    agnes: Client, ousmane: Client, site: Client, cast: Cast, *, whole: bool
) -> None:
    text = ENDING if whole else f"Long. >!So {ENDING}.!< Well."
    writer = cast.readers["Agnès"]
    piece = published(draft(writer, text, spoilers=whole))
    below = published(
        draft(writer, text, kind="comment", parent=piece, headline="", spoilers=whole)
    )
    published(change(piece, text, spoilers=whole))
    addresses = [f"/piece/{piece.pk}", f"/piece/{below.pk}", f"/piece/{piece.pk}/history"]
    lists = ["/film/tt0089881/reviews", "/film/tt0089881/reviews?verdict=for", "/film/tt0089881"]
    for browser in (site, ousmane, agnes):
        for address in (*addresses, *lists):
            assert ENDING not in browser.get(address).content.decode()
        for address, key in zip(addresses, (piece.pk, below.pk, piece.pk), strict=True):
            opened = browser.post(address, {"open": f"piece-{key}"}).content.decode()
            assert ENDING in opened
            assert 'class="hidden-words"' not in opened.partition('id="comments"')[0]


def test_an_earlier_version_stays_hidden_once_its_writer_marks_a_spoiler(
    site: Client, cast: Cast
) -> None:
    piece = published(draft(cast.readers["Agnès"], f"So {ENDING}."))
    published(change(piece, f"So >!{ENDING}!<."))
    address = f"/piece/{piece.pk}/history"
    assert ENDING not in site.get(address).content.decode()
    assert ENDING in site.post(address, {"open": f"piece-{piece.pk}"}).content.decode()


def test_a_film_named_in_a_span_alone_is_told_only_once_it_is_open(
    site: Client, cast: Cast
) -> None:
    text = "Long. >!It ends like *King Lear*.!<"
    address = f"/piece/{published(draft(cast.readers['Agnès'], text)).pk}"
    assert "King Lear" not in site.get(address).content.decode()
    opened = site.post(address, {"open": address[1:].replace("/", "-")}).content.decode()
    assert opened.count('href="/film/tt0067335"') == 2


def test_a_hidden_piece_shows_nothing_but_to_say_so(site: Client, cast: Cast) -> None:
    piece = published(draft(cast.readers["Agnès"], "Some words."))
    PieceRow.objects.filter(pk=piece.pk).update(hidden=piece.written)
    for address in (f"/piece/{piece.pk}", "/film/tt0089881/reviews", "/film/tt0089881"):
        assert "Some words." not in site.get(address).content.decode()
    assert site.get(f"/piece/{piece.pk}").status_code == 410
    assert site.get(f"/piece/{piece.pk}/history").status_code == 404


def test_a_long_thread_is_read_by_pages_and_a_comment_is_found_in_it(
    agnes: Client, cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    piece = published(draft(cast.readers["Agnès"], "One."))
    with django_assert_max_num_queries(20) as few:
        agnes.get(f"/piece/{piece.pk}")
    comment(cast.readers["Chantal"], piece, "The first.")
    same = {"kind": "comment", "parent": piece, "thread": piece, "reader": cast.readers["Chantal"]}
    words = {"html": "<p>so</p>" * 300, "html_shown": "<p>so</p>" * 300, "text": "so " * 300}
    made = [PieceRow(written=piece.written, **same, **words) for _ in range(60)]
    PieceRow.objects.bulk_create(made)
    with django_assert_max_num_queries(20) as many:
        page = agnes.get(f"/piece/{piece.pk}").content
    assert len(many.captured_queries) <= len(few.captured_queries) + 2  # votes, and the comments
    assert len(page) < 60_000
    last = made[-1].pk
    assert f'id="piece-{last}"' not in page.decode()
    assert f'id="piece-{last}"' in agnes.get(f"/piece/{piece.pk}?to={last}").content.decode()
    for number in ("0", "x", "999", "-1"):
        assert agnes.get(f"/piece/{piece.pk}?page={number}").status_code == 200


def test_a_review_in_answer_to_another_is_told_on_both_pages(agnes: Client, cast: Cast) -> None:
    piece = published(draft(cast.readers["Agnès"], "One."))
    typed = {"headline": "Rather not", "verdict": "against", "markdown": "No.", "language": "en"}
    answering = cast.browser("Chantal")
    preview = answering.post(f"/piece/{piece.pk}/answer", typed | {"do": "preview"})
    address = answering.post(preview.headers["Location"]).headers["Location"]
    assert "Rather not" in agnes.get(f"/piece/{piece.pk}").content.decode()
    assert "In answer to <bdi>Storm</bdi>" in agnes.get(address).content.decode()


def test_what_is_hidden_has_no_name_where_others_answer_it(
    site: Client, chantal: Client, cast: Cast
) -> None:
    words = "Rude words for a headline"
    piece = published(draft(cast.readers["Agnès"], "One.", headline=words))
    below = comment(cast.readers["Chantal"], piece)
    review = published(draft(cast.readers["Chantal"], "No.", parent=piece))
    begun = draft(cast.readers["Chantal"], "And:", parent=piece)
    begun.save()
    pages = [f"/piece/{below.pk}", f"/piece/{review.pk}", "/drafts", f"/draft/{begun.pk}"]
    assert all(words in chantal.get(page).content.decode() for page in pages)
    PieceRow.objects.filter(pk=piece.pk).update(hidden=piece.written)
    pages += [f"/piece/{piece.pk}", "/", "/feed.atom", "/reader/Agnès", "/search?q=rude"]
    for page in pages:
        assert words not in chantal.get(page).content.decode()
    assert site.get(f"/piece/{piece.pk}/history").status_code == 404
