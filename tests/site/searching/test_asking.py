import pytest
from django.test import Client
from tests.site.cast import Cast
from tests.site.publishing.drafting import change, draft, published

from matchcut.site.publishing.actions import withdraw
from matchcut.site.searching.actions import remember
from matchcut.site.searching.asking import passage, pieces_with
from matchcut.site.searching.models import WordsRow
from matchcut.site.writing.models import PieceRow


def found(query: str) -> list[str]:
    return [piece.headline for piece, _ in pieces_with(query, 10)]


@pytest.mark.parametrize(
    ("query", "is_found"),
    [
        ("castle", True),
        ("CASTLÉ burning", True),
        ("burn", True),  # the last word may be a beginning
        ("burn castle", False),  # the others may not
        ("arrows", True),  # of the headline
        ("castle zebra", False),
        ("城 堡", True),
        ("城", True),
        ("castle b", False),  # too little to tell what it begins
        ('" OR NEAR(castle', False),
        ("'castle' !burning:*", True),
        ("", False),
        ("!?", False),
    ],
)
def test_pieces_are_found_by_their_words(cast: Cast, query: str, is_found: bool) -> None:  # noqa: FBT001 - a table's cell
    published(draft(cast.readers["Agnès"], "The castle is burning. 城堡", headline="Arrows"))
    assert found(query) == (["Arrows"] if is_found else [])


def test_what_says_most_of_the_words_comes_first_and_of_equals_the_newest(cast: Cast) -> None:
    agnes, long = cast.readers["Agnès"], "Rain and rain and rain again. " * 9
    published(draft(agnes, "A castle, and once more the castle.", headline="Castle"))
    published(draft(agnes, f"{long} A castle. {long}", headline="Rain"))
    published(draft(agnes, f"{long} A castle. {long}", headline="Rain"))
    assert found("castle") == ["Castle", "Rain", "Rain"]
    assert [piece.pk for piece, _ in pieces_with("castle rain", 9)] == sorted(
        PieceRow.objects.filter(headline="Rain").values_list("pk", flat=True), reverse=True
    )


def test_hidden_words_are_not_searched(cast: Cast) -> None:
    agnes = cast.readers["Agnès"]
    published(draft(agnes, "The >!gardener!< did it.", headline="Span"))
    published(draft(agnes, "The gardener did it.", headline="Notice", spoilers=True))
    assert found("gardener") == []
    assert found("notice") == ["Notice"]
    assert found("did") == ["Span"]


def test_search_follows_every_change(cast: Cast) -> None:
    piece = published(draft(cast.readers["Agnès"], "The gardener did it."))
    assert found("gardener") == ["Storm"]
    piece = published(change(piece, "The butler did it."))
    assert (found("gardener"), found("butler")) == ([], ["Storm"])
    piece.hidden = piece.written
    piece.save()
    assert found("butler") == []
    piece.hidden = None
    piece.save()
    withdraw(piece=piece)
    assert found("butler") == []


@pytest.mark.usefixtures("site")
def test_outside_writing_that_may_be_shown_is_found_and_all_can_be_written_down_anew() -> None:
    before = set(WordsRow.objects.values_list("piece", "folded"))
    assert before
    WordsRow.objects.all().delete()
    assert pieces_with("storm", 10) == []
    remember(pieces=PieceRow.objects.all())
    assert set(WordsRow.objects.values_list("piece", "folded")) == before
    assert len(before) == PieceRow.objects.count()


@pytest.mark.parametrize(
    ("tokens", "shown"),
    [
        (("castle",), ("The ", "castle", " burns.")),
        (("cast",), ("The ", "castle", " burns.")),
        (("none",), ("The castle burns.", "", "")),
        (("c",), ("The castle burns.", "", "")),  # one letter begins half of all words
    ],
)
def test_a_little_around_the_word_is_shown(
    tokens: tuple[str, ...], shown: tuple[str, str, str]
) -> None:
    made = passage("The castle burns.", tokens)
    assert (made.before, made.found, made.after) == shown


def test_what_is_shown_of_a_long_text_is_short() -> None:
    made = passage("word " * 500 + "castle " + "word " * 500, ("castle",))
    assert made.found == "castle"
    assert len(made.before) < 120
    assert len(made.after) < 220
    assert made.before.startswith("… word")
    assert made.after.endswith("word …")


def test_search_as_one_types_shows_writing_with_the_word_marked(site: Client, cast: Cast) -> None:
    published(draft(cast.readers["Agnès"], "The castle is <b>burning</b>.", headline="Arrows"))
    for address in ("/search", "/search/results"):
        page = site.get(address, {"q": "burni"}).content.decode()
        assert "<mark>burning</mark>" in page
        assert "1 piece of writing" in page
