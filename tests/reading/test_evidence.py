import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.cast import HER, HER_TOO, LATE_SPRING, RAN, SOLARIS_1972, SOLARIS_2002

from matchcut.films.folding import fold
from matchcut.films.forms import Form
from matchcut.films.index import Sort
from matchcut.films.values import Film
from matchcut.reading.choosing import Context, choice, companionship, prospect
from matchcut.reading.detecting import Phrase, detection
from matchcut.reading.documents import MarkKind
from matchcut.reading.evidence import HAND, Evidence, log_odds, score
from matchcut.reading.naming import heard
from matchcut.reading.typography import Case, Habit, Typography
from matchcut.reading.weights import TRAINED

EVERYBODYS = (HER, HER_TOO, LATE_SPRING, RAN, SOLARIS_1972, SOLARIS_2002)
PLAIN = {
    "case": Case.TITLE,
    "marks": frozenset[MarkKind](),
    "bracketed": False,
    "year": None,
    "after_film_word": False,
    "after_comparison": False,
    "before_other_work": False,
    "head": False,
    "inside_name": False,
    "after_place_word": False,
    "after_place_article": False,
    "parenthesised_group": False,
    "set_off": False,
}


def phrase(
    words: str = "Ran",
    *,
    tokens: int = 1,
    plainness: float = 0.2,
    place: bool = False,
    sorts: int = 0,
    **page: object,
) -> Phrase:
    """Some words that may be a title, in capitals unless said otherwise."""
    typography = Typography(**{**PLAIN, **page})  # type: ignore[arg-type] # by name
    return Phrase(7, 10, words, 0, tokens, plainness, place, sorts, typography, spaced=True)


def likely(habit: Habit = Habit(), /, **page: object) -> float:  # noqa: B008 - frozen
    return score(log_odds(detection(phrase(**page), habit), HAND))  # type: ignore[arg-type] # by name


def reasons(
    film: Film, context: Context, *, form: Form = Form.WHOLE, year: int | None = None
) -> set[str]:
    """What speaks for a film, and, with a minus, what against it."""
    found = choice(film, form, phrase(year=year), context)
    worth = {one.reason: log_odds((one,), HAND) for one in found}
    return {f"{'-' if weight < 0 else ''}{reason}" for reason, weight in worth.items() if weight}


def named(text: str, *subjects: Film, related: str = "") -> Context:
    said = heard(text, fold(text))
    return Context(
        {film.id: prospect(film, said) for film in EVERYBODYS},
        subjects=subjects,
        related=frozenset({related} if related else ()),
    )


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ({"marks": frozenset({MarkKind.EMPHASIS})}, {}),
        ({"marks": frozenset({MarkKind.LINK})}, {}),
        ({"marks": frozenset({MarkKind.QUOTE})}, {}),
        ({"bracketed": True, "case": Case.NONE}, {"case": Case.NONE}),
        ({"tokens": 4}, {"tokens": 2}),
        ({"head": True}, {}),
        ({"after_film_word": True}, {}),
        ({"after_film_word": True, "set_off": True}, {"after_film_word": True}),  # "the film Ran,"
        ({"after_comparison": True}, {}),
        ({"parenthesised_group": True}, {}),
        ({}, {"before_other_work": True}),
        ({}, {"inside_name": True}),
        ({}, {"after_place_article": True}),
        ({}, {"place": True}),
        ({"place": True}, {"place": True, "after_place_word": True}),
        ({}, {"plainness": 0.9}),  # the plainer the words, the less a title
        ({}, {"case": Case.LOWER}),
        ({}, {"case": Case.SENTENCE, "plainness": 0.9}),
    ],
)
def test_each_sign_of_the_page_speaks_for_or_against_a_title(
    more: dict[str, object], less: dict[str, object]
) -> None:
    assert likely(**more) > likely(**less)


@pytest.mark.parametrize(
    ("habit", "more", "less"),
    [
        # where titles stand in marks, words without them are words
        (Habit(brackets=True), {"bracketed": True, "case": Case.NONE}, {"case": Case.NONE}),
        # small letters say nothing where everything is in small letters
        (
            Habit(caseless=True),
            {"case": Case.LOWER, "plainness": 0.0},
            {"case": Case.LOWER, "plainness": 0.9},
        ),
    ],
)
def test_a_sign_counts_by_the_habits_of_the_piece(
    habit: Habit, more: dict[str, object], less: dict[str, object]
) -> None:
    assert likely(habit, **more) > likely(habit, **less)


def signs(words: str, habit: Habit = Habit(), /, **page: object) -> set[str]:  # noqa: B008 - frozen
    found = detection(phrase(words, **page), habit)  # type: ignore[arg-type] # by name
    return {one.sign for one in found}


def test_a_year_by_itself_heads_what_follows_unless_it_is_set_apart_as_titles_are() -> None:
    heads = "a year that heads what follows"
    assert heads in signs("2012", head=True)
    assert heads in signs("2012", marks=frozenset({MarkKind.STRONG}))
    assert heads not in signs("2012", marks=frozenset({MarkKind.EMPHASIS}))
    assert heads not in signs("300", head=True)
    assert "the number of an entry" in signs("12", head=True, after=" - Ran by Kurosawa")
    assert "the number of an entry" not in signs("300", head=True, after=" (2006)")


def test_a_name_that_people_bear_too_tells_only_where_nothing_sets_it_apart() -> None:
    also = {"also somebody's name", "also a given name or surname"}
    assert also <= signs("Laura", sorts=Sort.PERSON | Sort.NAME)
    assert not also & signs("Laura", sorts=Sort.PERSON | Sort.NAME, head=True)


def test_small_letters_after_a_sentences_head_are_told_as_titles_are_written_here() -> None:
    small, page = "small letters after a sentence's head", {"case": Case.SENTENCE, "tokens": 2}
    assert small in signs("The sun", **page)
    assert f"{small}, as titles have here" in signs("Le soleil", Habit(sentence_case=True), **page)
    assert small not in signs("The Sun", **page)


def test_small_letters_count_for_less_in_quotation_marks() -> None:
    marks = frozenset({MarkKind.QUOTE})
    gained = likely(marks=marks) - likely()
    assert likely(marks=marks, case=Case.LOWER) - likely(case=Case.LOWER) < gained


def test_one_capital_is_a_title_where_titles_are_written_so() -> None:
    case = {"case": Case.FIRST, "tokens": 2}
    assert likely(Habit(sentence_case=True), **case) > likely(**case)


@pytest.mark.parametrize(
    ("text", "subjects", "year", "found"),
    [
        ("", [], 1985, {"the year 1985 beside it"}),
        ("", [], 1986, {"the year 1986 beside it"}),  # a year's difference is forgiven
        ("", [], 1972, {"-the year beside it is 1972"}),
        ("By Akira Kurosawa.", [], None, {"names Akira Kurosawa"}),
        ("Von 黒澤明.", [], None, {"names Akira Kurosawa"}),  # by any of his names
        ("Kurosawa knew.", [], None, {"names Kurosawa"}),  # a director's surname
        ("Kurosawas knew.", [], None, set()),  # whole words only
        ("", [RAN], None, {"what the piece is about"}),
        ("", [LATE_SPRING], None, {"-years from what the piece is about"}),
    ],
)
def test_each_film_of_a_name_is_weighed_by_what_the_piece_tells(
    text: str, subjects: list[Film], year: int | None, found: set[str]
) -> None:
    assert reasons(RAN, named(text, *subjects), year=year) == found


def test_characters_known_films_and_facts_speak_for_a_film() -> None:
    assert reasons(LATE_SPRING, named("Noriko will not go.")) == {"names the character Noriko"}
    assert "a well-known film" in reasons(HER, named(""))
    assert "tied to what the piece is about" in reasons(RAN, named("", LATE_SPRING, related=RAN.id))


def test_a_part_of_a_title_speaks_less_than_the_whole() -> None:
    weights = [
        log_odds(choice(HER_TOO, form, phrase(), named("")), HAND)
        for form in (Form.WHOLE, Form.NO_ARTICLE, Form.MAIN, Form.SUBTITLE)
    ]
    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) == len(weights)


def test_only_a_part_is_told_to_be_one() -> None:
    told = {form: {one.reason for one in choice(HER, form, phrase(), named(""))} for form in Form}
    assert [form for form in Form if "only part of its title" not in told[form]] == [Form.WHOLE]
    assert "its whole title" in told[Form.WHOLE]


def test_the_director_named_decides_between_namesakes() -> None:
    context = named("Soderbergh tried.")
    weights = [
        log_odds(choice(film, Form.WHOLE, phrase(), context), HAND)
        for film in (SOLARIS_1972, SOLARIS_2002)
    ]
    assert weights[0] < weights[1]


def test_a_version_counts_beside_its_companion_and_only_there() -> None:
    context = Context({}, together=frozenset({HER_TOO.id}), places=frozenset({7}))
    assert companionship(HER_TOO, phrase(), context)
    assert not companionship(HER, phrase(), context)
    assert not companionship(HER_TOO, phrase(), Context({}, together=frozenset({HER_TOO.id})))


@given(st.lists(st.floats(-9, 9), max_size=20), st.floats(0.01, 9))
def test_a_score_is_a_share_that_grows_with_what_speaks_for_it(
    weights: list[float], more: float
) -> None:
    evidence = tuple(Evidence("sign", value) for value in weights)
    odds = log_odds(evidence, {"sign": 1.0})
    assert 0 <= score(odds) <= score(odds + more) <= 1


def test_a_sign_that_a_table_has_not_counts_for_nothing() -> None:
    assert log_odds((Evidence("in italics"), Evidence("of no table", 9.0)), HAND) == 3.5


@pytest.mark.parametrize("sign", sorted(HAND))
def test_every_sign_weighed_by_hand_was_weighed_anew_in_training(sign: str) -> None:
    assert sign in TRAINED


@pytest.mark.parametrize(
    ("said", "phrase_"),
    [
        ("one word, not set apart", phrase()),
        ("a very short word", phrase()),
        ("part of words set apart", phrase(within_mark=True)),
        ("owns what follows", phrase(possessive=True)),
    ],
)
def test_more_signs_are_told_for_the_trained_weights(said: str, phrase_: Phrase) -> None:
    assert said in {one.sign for one in detection(phrase_, Habit())}
    set_apart = phrase(marks=frozenset({MarkKind.EMPHASIS}))
    assert said not in {one.sign for one in detection(set_apart, Habit())}


def test_a_director_right_beside_a_title_is_a_sign_of_its_own() -> None:
    signs = {
        around: {
            one.sign
            for one in choice(RAN, Form.WHOLE, phrase(before=around), named("Akira Kurosawa"))
        }
        for around in ("kurosawa's ", "nobody's ")
    }
    assert "its director beside it" in signs["kurosawa's "]
    assert "its director beside it" not in signs["nobody's "]
