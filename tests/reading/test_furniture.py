import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.reading.documents import Block, BlockRole
from matchcut.reading.furniture import Sifted, sift
from matchcut.reading.vocabulary import vocabulary

ONE = "An old lord gives away three castles and has nowhere left to sleep."
TWO = "The clouds do more of the acting than anybody on the ground does."
THREE = "By the last reel even the horses have understood what he has not."
BARE = "An old lord gives away three castles and has nowhere left to sleep"
NOTICE, SECOND, CUT = "spoiler notice", "second copy of the text", "cut copy of the text"


def page(*lines: str) -> tuple[Block, ...]:
    return tuple(Block(BlockRole.PARAGRAPH, line) for line in lines)


def sifted(*lines: str, language: str = "en") -> Sifted:
    return sift(page(*lines), vocabulary(language))


def kept(found: Sifted) -> list[str]:
    return [block.text for block in found.blocks]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("← back", "navigation"),
        ("Back to all films", "navigation"),
        ("Home > Films > Ran", "navigation"),
        ("12 of 15 people found this review helpful", "helpfulness widget"),
        ("Was this review helpful to you?", "helpfulness widget"),
        ("Helpful • 12", "helpfulness widget"),
        ("Sign in to rate this title", "site notice"),
        ("Tags: lords, castles, rain", "site notice"),
        ("© 2019 A Film Club", "site notice"),
        ("Share this on the wall", "share and reply buttons"),
        ("Leave a comment", "share and reply buttons"),
        ("(read more)", "read-more button"),
        ("Show full review", "read-more button"),
        ("* * *", "no words"),
        ("This review may contain spoilers", NOTICE),
        ("WARNING: Spoilers ahead!", NOTICE),
        ("*** Contains major spoilers ***", NOTICE),
    ],
)
def test_what_a_page_says_around_its_writing_goes_with_a_reason(line: str, reason: str) -> None:
    found = sifted(ONE, line, TWO)
    assert [(dropped.words, dropped.reason) for dropped in found.dropped] == [(line, reason)]
    assert kept(found) == [ONE, TWO]
    assert found.spoiler_notice is (reason == NOTICE)


@pytest.mark.parametrize(
    ("language", "line", "reason"),
    [
        ("fr", "← Retour à l'accueil", "navigation"),
        ("fr", "Cette critique vous a-t-elle été utile ?", "helpfulness widget"),
        ("fr", "Attention : cette critique dévoile des éléments de l’intrigue", NOTICE),
        ("es", "← Volver al inicio", "navigation"),
        ("es", "Esta crítica contiene spoilers", NOTICE),
        ("zh", "返回首页", "navigation"),
        ("zh", "这篇影评有用吗？", "helpfulness widget"),
        ("zh", "这篇影评可能有剧透", NOTICE),
    ],
)
def test_each_language_has_its_furniture(language: str, line: str, reason: str) -> None:
    assert [dropped.reason for dropped in sifted(line, language=language).dropped] == [reason]


@pytest.mark.parametrize(
    "line",
    [
        "Backwards through the same three rooms, and then out.",
        "Helpful strangers keep turning up.",  # begins like a button, but goes on
        "It contains spoilers only for those who have never been in love.",
        "Sharing a bed, they talk about the price of rice.",
        "A film that says more with a shut door.",
    ],
)
def test_a_sentence_that_begins_like_furniture_stays(line: str) -> None:
    assert kept(sifted(line)) == [line]


@pytest.mark.parametrize(
    ("role", "thread", "stays"),
    [
        (BlockRole.PARAGRAPH, None, True),
        (BlockRole.FURNITURE, None, False),  # the markup says so
        (BlockRole.FURNITURE, "1", True),  # within a comment markup is less sure
        (BlockRole.HEADING, None, True),
    ],
)
def test_markup_may_say_what_is_furniture(
    role: BlockRole, thread: str | None, *, stays: bool
) -> None:
    found = sift((Block(role, ONE, thread=thread),), vocabulary("en"))
    assert bool(found.blocks) is stays
    assert [dropped.reason for dropped in found.dropped] == ([] if stays else ["site furniture"])


@pytest.mark.parametrize(
    "line", ["This review may contain spoilers", "← back", "Was this review helpful to you?"]
)
def test_furniture_above_a_line_of_makers_is_furniture_all_the_same(line: str) -> None:
    found = sifted(line, "Directed by Akira Kurosawa (1985)", ONE)
    assert [dropped.words for dropped in found.dropped] == [line]


def test_a_heading_that_reads_like_a_button_is_a_heading() -> None:
    assert sift((Block(BlockRole.HEADING, "Home"),), vocabulary("en")).dropped == ()


@pytest.mark.parametrize(
    ("lines", "stay", "reasons"),
    [
        ([ONE, TWO, ONE, TWO], [ONE, TWO], [SECOND]),  # the whole body twice: one entry
        ([ONE, TWO, ONE.upper()], [ONE, TWO], [SECOND]),  # case is no difference
        ([ONE, ONE.replace(" ", "\n", 3)], [ONE], [SECOND]),  # nor are line breaks
        ([f"{ONE[:50]}… Read more", ONE, TWO], [ONE, TWO], [CUT]),
        ([ONE, TWO, f"{ONE[:50]}..."], [ONE, TWO], [CUT]),  # whichever comes first
        ([f"{BARE} {TWO[:30]}…", BARE, TWO], [BARE, TWO], [CUT]),  # two paragraphs as one, cut
        ([ONE, f"{ONE[:45]} which he then regrets."], None, []),  # only begins alike
        (["Never again.", TWO, "Never again."], None, []),  # a refrain
        ([ONE, "An old lord", TWO], None, []),  # short words are no copy
    ],
)
def test_of_a_text_given_twice_the_whole_copy_stays(
    lines: list[str], stay: list[str] | None, reasons: list[str]
) -> None:
    found = sifted(*lines)
    assert kept(found) == (lines if stay is None else stay)
    assert [dropped.reason for dropped in found.dropped] == reasons


@pytest.mark.parametrize(
    "copy",
    [
        f"{ONE} {TWO}",  # whole
        f"{ONE} {TWO[:30]}…",  # and cut
    ],
)
def test_of_a_copy_that_runs_paragraphs_together_the_paragraphs_stay(copy: str) -> None:
    assert kept(sifted(copy, ONE, TWO, THREE)) == [ONE, TWO, THREE]


def test_neighbours_dropped_for_one_reason_are_one_entry_and_others_two() -> None:
    found = sifted(ONE, TWO, "Read more", ONE, TWO, "← back", THREE)
    assert [dropped.words for dropped in found.dropped] == [
        "Read more",
        f"{ONE}\n\n{TWO}",
        "← back",
    ]


@given(
    st.lists(st.sampled_from([ONE, TWO, THREE, ONE[:50], "Never again.", "Home", f"{ONE} {TWO}"]))
)
def test_no_words_are_lost_that_stand_nowhere_else(lines: list[str]) -> None:
    left = " ".join(kept(sifted(*lines)))
    assert all(words in left for words in (ONE, TWO, THREE, ONE[:50]) if words in " ".join(lines))


@given(st.lists(st.sampled_from([ONE, TWO, THREE, f"{ONE[:50]}…", "Never again.", "← back"])))
def test_sifting_what_was_sifted_drops_nothing(lines: list[str]) -> None:
    once = sifted(*lines)
    assert sift(once.blocks, vocabulary("en")).dropped == ()
