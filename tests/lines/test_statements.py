"""What whole texts state: films, roles, stances and voices together."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.lines.stating import ABOUT_A, NAMES, stated, statements, told
from tests.reading.cast import first

from matchcut.reading.quoting import QUOTE_CHARS

SENTENCES = [
    "It owes much to {B}.",
    "Unlike {B}, it is loud.",
    "{A} is no remake of {B}, though it quotes {C} twice.",
    "As another critic wrote, it reminds one of {C}.",
    "Perhaps {A} and {B} make a double bill?",
    "{C} was inspired by *Vertigo* (1958).",
    "*Solaris* (2002) is a remake of *Solaris* (1972).",
    "The rain falls on everybody alike.",
    "Lines of influence",
    "- *Ran* (1985) — the same park, in other colours.",
    "I recommend it to my sister, who has it on DVD.",
]
FEW = settings(max_examples=30)  # whole texts are read
TEXTS = st.lists(st.sampled_from(SENTENCES), max_size=8, unique=True).map("\n\n".join)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We talked of this and that, then of {C}. It owes much to {B}.", ["C draws-on B"]),
        ("We talked of {A} and {C}. It owes much to {B}.", []),  # of which of the two?
        ("We talked of {C}.\n\nIt owes much to {B}.", []),  # another thought
        ("We talked of {C}. My uncle owes much to {B}.", []),
    ],
)
def test_in_a_text_about_no_film_it_is_the_one_film_of_the_sentence_before(
    text: str, found: list[str]
) -> None:
    assert first(text.format(**NAMES)).reading.subjects == ()
    assert stated(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # the piece is about A: a sentence that names one film speaks of both
        ("It owes much to {B}.", ["A draws-on B"]),
        ("Its ending reverses that of {C}.", ["A inverts C"]),
        ("This one is a parody of {B}.", ["A parodies B"]),
        # "that film" is the one named last
        ("I saw {B} too. Where that film looks, this one listens.", ["A contrasts-with B"]),
        ("I saw {B} too. It is a remake of that film.", ["A remakes B"]),
        ("I saw {B} too. Both films draw on the same story.", ["A same-source B"]),
        # lists
        ("It draws on {B} and {C}.", ["A draws-on B", "A draws-on C"]),
        # one sentence may say two things, each in its clause
        ("It is no remake of {B}, though it quotes {B} twice.",
         ["A remakes B (denies)", "A quotes B"]),
        # stance
        ("It is no remake of {B}.", ["A remakes B (denies)"]),
        ("It isn't a remake of {B}.", ["A remakes B (denies)"]),
        ("It never quotes {B}.", ["A quotes B (denies)"]),
        ("It is not only a remake of {B}.", ["A remakes B"]),  # more than one
        ("It is no doubt a remake of {B}.", ["A remakes B"]),
        ("Perhaps it owes something to {B}.", ["A draws-on B (hedges)"]),
        ("It may be a remake of {B}.", ["A remakes B (hedges)"]),
        ("It is, I think, a remake of {B}.", ["A remakes B (hedges)"]),
        ("Is it a remake of {B}?", ["A remakes B (hedges)"]),
        ("It is not unlike {B}.", ["A resembles B"]),
        # one thing of one pair is stated once
        ("It owes much to {B}. Yes, it owes much to {B}.", ["A draws-on B"]),
        ("It owes much to {B}. It does not owe much to {B}.",
         ["A draws-on B", "A draws-on B (denies)"]),
        ("The rain falls on everybody alike.", []),
    ],
)  # fmt: skip
def test_what_a_sentence_says_of_the_film_spoken_of_and_another(
    text: str, found: list[str]
) -> None:
    assert stated(f"{ABOUT_A}{text}") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It borrows from {B} and quotes {C}.", {"A draws-on B", "A quotes C"}),
        ("{A} borrows from {B} and quotes {C}.", {"A draws-on B", "A quotes C"}),
        ("It quotes {B}, and {C} is shorter.", {"A quotes B"}),
        ("Unlike {B}, it quotes {C}.", {"A contrasts-with B", "A quotes C"}),
        ("It quotes {C}, but a critic called it a remake of {B}.", {"A remakes B", "A quotes C"}),
        ("{C} is itself a remake of {B}.", {"C remakes B"}),
    ],
)
def test_who_does_one_thing_does_the_next(text: str, found: set[str]) -> None:
    assert set(stated(f"{ABOUT_A}{text}")) == found


@pytest.mark.xfail(strict=True, reason="a film that has something done to it is taken for the doer")
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("{A} borrows its sound from {B}, quotes {C} and ends.", {"A draws-on B", "A quotes C"}),
        ("It owes less to {B} than it is a homage to {C}.", {"A draws-on B", "A quotes C"}),
        ("{B} inspired it, as {C} did.", {"A draws-on B"}),
    ],
)
def test_what_is_done_to_a_film_is_done_by_another(text: str, found: set[str]) -> None:
    assert set(stated(f"{ABOUT_A}{text}")) == found


@pytest.mark.xfail(strict=True, reason="a condition, and a thing one might say, are read as said")
@pytest.mark.parametrize(
    "text",
    [
        "If it were a remake of {B}, it would be shorter.",
        "To call it a remake of {B} would be lazy.",
        "It would be wrong to call it a remake of {B}.",
        "It is less a remake of {B} than a song.",
    ],
)
def test_what_is_only_supposed_is_not_asserted(text: str) -> None:
    assert "A remakes B" not in stated(f"{ABOUT_A}{text}")


def test_a_sentence_with_one_film_says_nothing_where_none_is_spoken_of() -> None:
    assert stated("It owes much to {B}.") == []


def test_in_a_piece_in_sections_it_is_the_film_of_the_section() -> None:
    text = (
        "# Two of them\n\n## Blow Out (1981)\n\nIt owes much to *Vertigo* (1958).\n\n"
        "## The Conversation (1974)\n\nIt owes much to {B}, which it never names."
    )
    assert stated(text) == ["A draws-on Vertigo", "C draws-on B"]


@pytest.mark.parametrize(
    ("text", "directed", "contradicted"),
    [
        ("{A} is a remake of {B}.", True, False),
        ("{B} is a remake of {A}.", False, True),  # kept, shown, never swapped
        ("*Ran* (1985) is a remake of *Vagabond* (1985).", True, False),  # the words decide
        ("{A} reminds me of {B}.", False, False),  # a likeness has no direction
    ],
)
def test_words_give_the_roles_and_years_that_contradict_them_are_told(
    text: str, *, directed: bool, contradicted: bool
) -> None:
    (one,) = statements(text)
    assert one.directed is directed
    assert ("the years contradict the words" in one.reasons) is contradicted


def test_years_that_contradict_the_words_leave_the_roles_as_they_were_said() -> None:
    assert stated("{B} is a remake of {A}.") == ["B remakes A"]


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("It is a remake of {B}.", {"A remakes B": "the writer"}),
        ("My brother says it is a remake of {B}.", {"A remakes B": "My brother"}),
        # where the thought turns, the writer is back
        ("A critic called it a remake of {B}, but it only nods to {C}.",
         {"A remakes B": "A critic", "A quotes C": "the writer"}),
        ("It only nods to {C}, but a critic says that it was inspired by {B}.",
         {"A draws-on B": "a critic", "A quotes C": "the writer"}),
        pytest.param(
            *("Bo says: “It is a remake of {B}.”", {"A remakes B": "Bo"}),
            marks=pytest.mark.xfail(strict=True, reason="a colon parts words from who says them"),
        ),
    ],
)  # fmt: skip
def test_each_clause_has_its_voice(text: str, voices: dict[str, str]) -> None:
    found = statements(f"{ABOUT_A}{text}")
    assert {told(one): one.voice[0] for one in found} == voices
    assert all(one.voice[-1] == "the writer" for one in found)


def test_what_passes_is_read_in_the_clause_that_says_so() -> None:
    (one, other) = statements(f"{ABOUT_A}Its colours owe much to {{B}}; its music echoes {{C}}.")
    assert (one.through, other.through) == (("look",), ("sound",))


@pytest.mark.parametrize("notice", ["This review may contain spoilers\n\n", ""])
def test_what_a_noticed_piece_states_is_a_spoiler(notice: str) -> None:
    (one,) = statements(f"{notice}{ABOUT_A}It is a remake of {{B}}.")
    assert one.spoiler is bool(notice)


def test_a_language_without_cues_is_kept_silent_about() -> None:
    assert stated("{A} on {B} remake. {A} is a remake of {B}.", language="fi") == []


@FEW
@given(TEXTS)
def test_statements_tie_two_films_the_piece_names_or_is_about(text: str) -> None:
    found = first(f"{ABOUT_A}{text}".format(**NAMES))
    films = {film.id for film in found.reading.subjects}
    films |= {mention.film.id for mention in found.reading.mentions if mention.film}
    for one in found.statements:
        assert {one.earlier.id, one.later.id} <= films
        assert one.earlier.id != one.later.id


@FEW
@given(TEXTS)
def test_statements_are_short_quotations_in_their_order_with_their_reasons(text: str) -> None:
    found = first(f"{ABOUT_A}{text}".format(**NAMES))
    starts = [one.quote.start for one in found.statements if one.quote]
    assert len(starts) == len(found.statements)
    assert starts == sorted(starts)
    for one in found.statements:
        assert one.quote
        assert one.quote.exact == found.reading.piece.text[one.quote.start : one.quote.end] != ""
        assert len(one.quote.exact) <= QUOTE_CHARS
        assert one.reasons
        assert one.voice
        assert 0 < one.score <= 1
        assert len(one.through) <= 3


@FEW
@given(TEXTS)
def test_a_pair_is_ordered_by_release_and_never_walked(text: str) -> None:
    for one in statements(f"{ABOUT_A}{text}"):
        if one.kind.paired:
            assert (one.earlier.year or 0) <= (one.later.year or 0)
            assert not one.directed


@FEW
@given(TEXTS)
def test_one_more_blank_line_between_paragraphs_changes_nothing(text: str) -> None:
    text = f"{ABOUT_A}{text}"
    apart, close = statements(text.replace("\n\n", "\n\n\n")), statements(text)
    assert [(told(one), one.voice, one.reason) for one in apart] == [
        (told(one), one.voice, one.reason) for one in close
    ]
