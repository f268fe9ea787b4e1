"""The scorer's rules, on tiny made-up readings; figures are (right, missed, beyond)."""

from dataclasses import replace

import pytest

from golden_annotations import (
    CopyRow,
    Expected,
    MentionRow,
    PersonRow,
    RecommendationRow,
    StatementRow,
    annotation,
)
from golden_baselines import LookUp, always_yes
from golden_figures import interval
from golden_floors import Pins, change, fallen, raised
from golden_outcomes import Counts, Outcome, Verdict, counts
from golden_rules import compare
from golden_words import alike, assign, contains
from matchcut.films.values import Film, Person, Title
from matchcut.lines.values import Kind, ReadPiece, Stance, Statement, Through
from matchcut.reading.values import (
    Copy,
    Dropped,
    Mention,
    Piece,
    PieceKind,
    Quote,
    Reading,
    Recommendation,
)

RAN = Film("ran", "Ran!", 1985, (Title("Ran!"),))
HEAT = Film("heat", "The Heat", 1995, (Title("The Heat"),))
GO = Film("go", "Go", 1999, (Title("Go"),))
DE_NIRO = Person("de-niro", "Robert De Niro")
TEXT = "After Ran, the glossy remake of 1995: Heat, with De Niro. Ran and that one go well."
PIECE = Piece(0, PieceKind.REVIEW, TEXT, headline="Two", author="Ida", language="en")
QUOTE = Quote("Go see Ran, a remake", "", "", 0, 20)


def mention(words: str, film: Film | None = None, person: Person | None = None) -> Mention:
    start = TEXT.index(words)
    return Mention(start, start + len(words), words, film, person)


def score(expected: Expected, found: ReadPiece, aspect: str) -> tuple[int, int, int]:
    seen = counts(compare(expected, (found,)), aspect)
    return seen.right, seen.missed, seen.beyond


FIRST_RAN = mention("Ran", RAN)
SECOND_RAN = Mention(TEXT.rindex("Ran"), TEXT.rindex("Ran") + 3, "Ran", RAN)
RAN_ROW = MentionRow("Ran!", "ran")


@pytest.mark.parametrize(
    ("rows", "mentions", "films"),
    [
        ((RAN_ROW,), (FIRST_RAN,), (1, 0, 0)),  # the words but for a mark
        ((RAN_ROW,), (FIRST_RAN, SECOND_RAN), (1, 0, 0)),  # one row for all places
        ((MentionRow("the Heat", "heat"),), (mention("Heat", HEAT),), (1, 0, 0)),  # an article
        ((RAN_ROW,), (), (0, 1, 0)),
        ((RAN_ROW,), (mention("Ran", HEAT),), (0, 1, 1)),  # another film
        ((), (FIRST_RAN,), (0, 0, 1)),
        ((replace(RAN_ROW, optional=True),), (FIRST_RAN,), (0, 0, 0)),
        ((replace(RAN_ROW, optional=True),), (), (0, 0, 0)),
        # a title needs its words, a listed description only some of them
        ((MentionRow("Heat", "heat"),), (mention("1995: Heat", HEAT),), (0, 1, 0)),
        ((MentionRow("glossy remake", "heat"),), (mention("remake of 1995", HEAT),), (1, 0, 0)),
        ((MentionRow("glossy remake", "heat"),), (mention("that one", HEAT),), (0, 1, 0)),
        # a description that nobody listed may mean a film spoken of, and no other
        ((RAN_ROW,), (FIRST_RAN, mention("that one", RAN)), (1, 0, 0)),
        ((RAN_ROW,), (FIRST_RAN, mention("that one", HEAT)), (1, 0, 1)),
        # the same words in two places
        ((replace(RAN_ROW, within="After Ran"),), (FIRST_RAN,), (1, 0, 0)),
        ((replace(RAN_ROW, within="After Ran"),), (SECOND_RAN,), (0, 1, 1)),
        # a film that the catalogue lacks
        ((MentionRow("that one", None),), (), (0, 0, 0)),
        ((RAN_ROW, MentionRow("that one", None)), (FIRST_RAN, mention("that one", RAN)), (1, 0, 1)),
    ],
)
def test_films_are_found_by_their_words_and_their_place(
    rows: tuple[MentionRow, ...], mentions: tuple[Mention, ...], films: tuple[int, int, int]
) -> None:
    found = ReadPiece(Reading(PIECE, mentions=mentions))
    assert score(Expected(mentions=rows), found, "films") == films


@pytest.mark.parametrize(
    ("expected", "mentions", "left_alone"),
    [
        (Expected(must_not_link=("go",)), (), (1, 0, 0)),
        (Expected(must_not_link=("go",)), (mention("go", GO),), (0, 1, 0)),
        (Expected(must_not_link=("De Niro",)), (mention("De Niro", person=DE_NIRO),), (1, 0, 0)),
        (Expected(mentions=(MentionRow("Heat", None),)), (mention("Heat", HEAT),), (0, 1, 0)),
        # words that elsewhere are a film
        (Expected(mentions=(RAN_ROW,), must_not_link=("ran",)), (FIRST_RAN,), (1, 0, 0)),
    ],
)
def test_words_that_name_no_film_are_left_alone(
    expected: Expected, mentions: tuple[Mention, ...], left_alone: tuple[int, int, int]
) -> None:
    found = ReadPiece(Reading(PIECE, mentions=mentions))
    assert score(expected, found, "left alone") == left_alone


@pytest.mark.parametrize(
    ("row", "words", "people"),
    [
        (PersonRow("De Niro", "de-niro"), "De Niro", (1, 0, 0)),
        (PersonRow("De Niro", "de-niro"), "Niro", (1, 0, 0)),  # without the particle
        (PersonRow("De Niro", "pacino"), "De Niro", (0, 1, 1)),
        (PersonRow("De Niro", "de-niro", optional=True), "De Niro", (0, 0, 0)),
        (PersonRow("De Niro", "de-niro", optional=True), "Ran", (0, 0, 1)),
    ],
)
def test_people_are_found_as_written(
    row: PersonRow, words: str, people: tuple[int, int, int]
) -> None:
    found = ReadPiece(Reading(PIECE, mentions=(mention(words, person=DE_NIRO),)))
    assert score(Expected(people=(row,)), found, "people") == people


ROW = StatementRow("ran", "heat", ("remakes", "draws-on"), ("story", "look"), quote_contains="Ran")
SAID = Statement(RAN, HEAT, Kind.REMAKES, (Through.STORY,), voice=("the writer",), quote=QUOTE)
RIGHT, WRONG = (1, 0, 0), (0, 1, 1)


@pytest.mark.parametrize(
    ("part", "found", "whole", "by_part"),
    [
        ("kind", SAID, RIGHT, RIGHT),
        ("kind", replace(SAID, kind=Kind.DRAWS_ON), RIGHT, RIGHT),
        ("kind", replace(SAID, kind=Kind.QUOTES), WRONG, WRONG),
        ("direction", replace(SAID, earlier=HEAT, later=RAN), WRONG, WRONG),
        ("direction", replace(SAID, directed=False), WRONG, WRONG),
        ("stance", replace(SAID, stance=Stance.HEDGES), WRONG, WRONG),
        ("voice", replace(SAID, voice=("a critic", "the writer")), WRONG, WRONG),
        ("quote", replace(SAID, quote=replace(QUOTE, exact="a remake")), WRONG, WRONG),
        ("through", replace(SAID, through=(Through.LOOK, Through.SOUND)), RIGHT, RIGHT),
        ("through", replace(SAID, through=(Through.SOUND,)), WRONG, WRONG),
        ("through", replace(SAID, through=()), RIGHT, (0, 1, 0)),  # found, but poorer
        ("pair", replace(SAID, kind=Kind.QUOTES), WRONG, RIGHT),
        ("pair", replace(SAID, earlier=GO), WRONG, WRONG),
        ("kind", replace(SAID, earlier=GO), WRONG, (0, 0, 0)),  # nothing to judge
    ],
)
def test_a_statement_is_judged_whole_and_by_its_parts(
    part: str, found: Statement, whole: tuple[int, int, int], by_part: tuple[int, int, int]
) -> None:
    piece, expected = ReadPiece(Reading(PIECE), (found,)), Expected(statements=(ROW,))
    assert score(expected, piece, "statements") == whole
    assert score(expected, piece, f"statement {part}") == by_part


def test_an_unordered_kind_has_no_wrong_order() -> None:
    found = ReadPiece(
        Reading(PIECE), (replace(SAID, earlier=HEAT, later=RAN, kind=Kind.RESEMBLES),)
    )
    row = replace(ROW, kinds=("resembles",))
    assert score(Expected(statements=(row,)), found, "statements") == RIGHT


WIDE = replace(ROW, kinds=("remakes", "resembles"), through_any=())
MAY_BE = replace(ROW, optional=True)


@pytest.mark.parametrize(
    ("rows", "found", "whole"),
    [
        ((ROW,), (), (0, 1, 0)),
        ((ROW,), (SAID, SAID), (1, 0, 1)),  # said once, found twice
        ((MAY_BE,), (), (0, 0, 0)),
        ((MAY_BE,), (SAID,), (0, 0, 0)),
        ((MAY_BE,), (replace(SAID, kind=Kind.QUOTES),), (0, 0, 1)),
        ((MAY_BE, ROW), (SAID,), RIGHT),  # an optional row takes nothing from a required one
        ((WIDE, ROW), (SAID, replace(SAID, kind=Kind.RESEMBLES)), (2, 0, 0)),  # nor a wide one
        ((ROW, WIDE), (replace(SAID, kind=Kind.RESEMBLES), SAID), (2, 0, 0)),
    ],
)
def test_each_statement_meets_one_row_and_as_many_are_met_as_can_be(
    rows: tuple[StatementRow, ...],
    found: tuple[Statement, ...],
    whole: tuple[int, int, int],
) -> None:
    piece = ReadPiece(Reading(PIECE), found)
    assert score(Expected(statements=rows), piece, "statements") == whole


@pytest.mark.parametrize(
    ("wanted", "found", "same"),
    [
        ("the writer", "the writer", True),
        ("the writer", "the writer's brother", False),
        ("a friend of mine", "a friend", True),
        ("a friend", "friend of mine", True),
        ("another review", "he", False),  # letters are not words
        ("我的朋友", "朋友", True),
        ("my sister", "", False),
    ],
)
def test_a_voice_is_named_by_the_words_of_the_text(wanted: str, found: str, *, same: bool) -> None:
    assert alike(wanted, found) is same


def test_an_unsigned_page_speaks_as_the_page() -> None:
    found = ReadPiece(Reading(PIECE), (replace(SAID, voice=("page at a.txt",)),))
    rows = (replace(ROW, voice=("the page",)),)
    assert score(Expected(statements=rows), found, "statements") == RIGHT


@pytest.mark.parametrize(
    ("to", "found", "whole"),
    [
        ("readers", "readers", RIGHT),
        ("readers", "my sister", WRONG),
        ("anyone with a brother", "anyone", RIGHT),
        ("anyone with a brother", "readers", RIGHT),
        ("my sister", "readers", WRONG),  # one person is meant
        ("Candida", "readers", WRONG),
        ("the writer", "readers", WRONG),
    ],
)
def test_a_recommendation_to_one_person_is_not_to_readers(
    to: str, found: str, whole: tuple[int, int, int]
) -> None:
    told = (Recommendation(("the writer",), found, (RAN,), QUOTE),)
    expected = Expected(recommendations=(RecommendationRow(("ran",), to),))
    assert score(expected, ReadPiece(Reading(PIECE, recommendations=told)), "recommendations") == (
        whole
    )


@pytest.mark.parametrize(
    "row",
    [
        RecommendationRow(("ran", "heat")),
        RecommendationRow(("ran",), voice=("my sister", "the writer")),
        RecommendationRow(("ran",), quote_contains="see Heat"),
    ],
)
def test_a_recommendation_needs_its_films_voice_and_words(row: RecommendationRow) -> None:
    told = (Recommendation(("the writer",), "readers", (RAN,), QUOTE),)
    found = ReadPiece(Reading(PIECE, recommendations=told))
    assert score(Expected(recommendations=(row,)), found, "recommendations") == WRONG


@pytest.mark.parametrize(
    ("row", "whole"),
    [
        (CopyRow("ran", "the Rialto", "DVD"), RIGHT),
        (CopyRow("ran", "Rialto", "DVD", ("loan", None), "region 1", "see Ran"), RIGHT),
        (CopyRow("heat", "the Rialto", "DVD"), WRONG),
        (CopyRow("ran", "the Alma", "DVD"), WRONG),
        (CopyRow("ran", None, "DVD"), WRONG),  # no place is told
        (CopyRow("ran", "the Rialto", "VHS"), WRONG),
        (CopyRow("ran", "the Rialto", "DVD", (None,)), WRONG),
        (CopyRow("ran", "the Rialto", "DVD", None, "zone B"), WRONG),
        (CopyRow("ran", "the Rialto", "DVD", None, None, "see Heat"), WRONG),
    ],
)
def test_a_copy_needs_its_film_place_carrier_service_note_and_words(
    row: CopyRow, whole: tuple[int, int, int]
) -> None:
    copy = Copy(RAN, "the Rialto", "DVD", "loan", "a region 1 disc", QUOTE)
    found = ReadPiece(Reading(PIECE, copies=(copy,)))
    assert score(Expected(copies=(row,)), found, "copies") == whole


@pytest.mark.parametrize(
    ("aspect", "expected", "whole"),
    [
        ("kind", Expected(kind="review"), RIGHT),
        ("kind", Expected(kind="post"), WRONG),
        ("kind", Expected(kind="post", kind_any=("post", "review")), RIGHT),
        ("headline", Expected(headline="Three"), WRONG),
        ("headline", Expected(), (0, 0, 1)),  # it has none
        ("author", Expected(author="Ida"), RIGHT),
        ("date", Expected(date="2020-01-01"), (0, 1, 0)),
        ("date", Expected(), RIGHT),  # it has none, and none was found
        ("spoiler notice", Expected(spoiler_notice=True), WRONG),
        ("subjects", Expected(subjects=("ran",)), RIGHT),
        ("subjects", Expected(subjects=("heat",)), WRONG),
        ("subjects", Expected(subjects=()), (0, 0, 1)),
        ("subjects", Expected(subjects=None), (0, 0, 0)),  # not judged
        ("families", Expected(families=(("heat", "ran"),)), RIGHT),
        ("families", Expected(families=(("heat", "go"),)), WRONG),
        ("dropped", Expected(dropped_contains=("Back to top",)), RIGHT),
        ("dropped", Expected(dropped_contains=("Share",)), (0, 1, 0)),
    ],
)
def test_what_a_piece_says_of_itself_is_judged_by_value(
    aspect: str, expected: Expected, whole: tuple[int, int, int]
) -> None:
    piece = replace(PIECE, dropped=(Dropped("^ Back to top", "furniture"),))
    found = ReadPiece(Reading(piece, subjects=(RAN,), families=((RAN, HEAT),)))
    assert score(expected, found, aspect) == whole


def comment(text: str, author: str | None) -> ReadPiece:
    return ReadPiece(Reading(Piece(1, PieceKind.COMMENT, text, 0, author=author)))


def test_a_lost_comment_is_told_by_its_words_and_takes_its_rows_with_it() -> None:
    lost = Expected(author="Bo", mentions=(MentionRow("Heat", "heat"),))
    kept = Expected(author="Ida", by_post_author=True, people=(PersonRow("De Niro", "de-niro"),))
    pieces = (ReadPiece(Reading(PIECE)), comment("I like De Niro.", "Ida"))
    seen = compare(Expected(comments=(lost, kept)), pieces)
    assert counts(seen, "comments") == Counts(1, 1, 0)
    assert counts(seen, "films") == Counts(0, 1, 0)
    assert counts(seen, "by post author") == Counts(1, 1, 0)
    assert [one.where for one in seen if one.aspect == "films"] == ["comment 1 films 1"]


def test_two_unsigned_pieces_are_not_by_one_author() -> None:
    pieces = (ReadPiece(Reading(replace(PIECE, author=None))), comment("Yes.", None))
    assert counts(compare(Expected(comments=(Expected(),)), pieces), "by post author").right == 1


def test_what_is_found_in_a_comment_too_many_is_beyond() -> None:
    stray = ReadPiece(replace(comment(TEXT, None).reading, mentions=(FIRST_RAN,)))
    seen = compare(Expected(), (ReadPiece(Reading(PIECE)), stray))
    assert counts(seen, "comments") == counts(seen, "films") == Counts(0, 0, 1)


@pytest.mark.parametrize(
    ("words", "there"),
    [("See  RAN", True), ("ee Ran", False), ("Ran, a", True), ("", True), ("see Heat", False)],
)
def test_words_stand_in_a_quotation_whatever_their_case_marks_and_spaces(
    words: str, *, there: bool
) -> None:
    assert contains(QUOTE.exact, words) is there


def test_rows_served_first_stay_served() -> None:
    fits = {(0, 0), (0, 1), (1, 0), (2, 0)}
    assert assign((0, 1, 2), (0, 1), lambda row, find: (row, find) in fits) == {0: 1, 1: 0}


def test_look_up_knows_titles_letter_for_letter_and_the_oldest_film() -> None:
    up, again = Film("up", "Up", 2009, (Title("Up"),)), Film("up-2", "Up", 2020, (Title("Up"),))
    him = Film("him", "为了 him", 2001, (Title("him"), Title("小城"), Title("up and away")))
    text = "Get up and away: Up, Upon, him and 看小城之春"
    found = LookUp((again, up, him))(ReadPiece(Reading(Piece(0, PieceKind.POST, text))))
    linked = [(one.words, one.film and one.film.id) for one in found.reading.mentions]
    assert linked == [("up and away", "him"), ("Up", "up"), ("小城", "him")]


def test_always_yes_joins_what_a_sentence_names_and_the_subject() -> None:
    mentions = (FIRST_RAN, mention("Heat", HEAT), SECOND_RAN)
    found = always_yes(ReadPiece(Reading(PIECE, subjects=(GO, HEAT), mentions=mentions)))
    pairs = [(one.earlier.id, one.later.id) for one in found.statements]
    first = [("heat", "go"), ("ran", "go"), ("ran", "heat")]
    assert pairs == [*first, *first[1:]]  # of the second sentence, no pair of subjects
    assert {one.kind for one in found.statements} == {Kind.DRAWS_ON}


def outcomes(*verdicts: str) -> dict[str, tuple[Outcome, ...]]:
    return {
        f"{number:02}": (Outcome("films", Verdict(verdict), "films 1", "words"),)
        for number, verdict in enumerate(verdicts)
    }


def test_an_interval_spans_the_documents_and_is_the_same_each_time() -> None:
    found = outcomes("right", "right", "right", "missed")
    low, high = interval(found, "films")
    assert low < counts((one for document in found.values() for one in document), "films").f1 < high
    assert interval(found, "films") == (low, high)
    assert interval(outcomes("right", "right"), "films") == (1.0, 1.0)


def test_a_floor_breaks_below_it_and_rises_but_does_not_fall() -> None:
    pins = Pins("", {"films": 0.8})
    assert fallen(pins, outcomes("right", "right")) == []
    assert fallen(pins, outcomes("right", "missed")) == [
        "films: F1 0.667 is under its floor of 0.800"
    ]
    assert raised(pins, Pins("", {"films": 0.7, "people": 0.5})).floors == {
        "films": 0.8,
        "people": 0.5,
    }
    assert raised(pins, Pins("", {"films": 0.9})).floors == {"films": 0.9}


def test_a_change_names_what_was_gained_and_lost_without_a_word_of_the_text() -> None:
    pins = Pins("", {}, {"00": ("films 1 missed", "films beyond", "films beyond"), "01": ()})
    since = change(pins, outcomes("missed", "missed", "missed"))
    assert since.gained == ("00: films beyond", "00: films beyond")
    assert since.lost == ("01: films 1 missed",)  # the third document is new since


def test_a_field_nobody_knows_is_a_fault_of_the_annotation() -> None:
    with pytest.raises(TypeError, match="titel"):
        annotation({"mentions": [{"words": "Ran", "film": "ran", "titel": "x"}]})
