import pytest
from tests.reading.cast import piece

from matchcut.reading.documents import MarkKind
from matchcut.reading.typography import Case, Page, Typography, capital
from matchcut.reading.vocabulary import vocabulary


def page(text: str, language: str = "en") -> Page:
    return Page(piece(text, language=language), vocabulary(language))


def around(text: str, words: str, language: str = "en") -> Typography:
    """How the last of these words stand in a text."""
    found = page(text, language)
    start = found.text.rindex(words)
    return found.typography(start, start + len(words))


@pytest.mark.parametrize(
    ("text", "words", "case"),
    [
        ("After Ran it rained.", "Ran", Case.TITLE),
        ("We saw Tokyo Story there.", "Tokyo Story", Case.TITLE),
        ("We saw In the Mood for Love.", "In the Mood for Love", Case.TITLE),  # small words may
        ("We saw TOKYO STORY there.", "TOKYO STORY", Case.UPPER),
        ("We saw UP there.", "UP", Case.TITLE),  # too short to shout
        ("We saw Tokyo story there.", "Tokyo story", Case.FIRST),
        ("Good morning to you all.", "Good morning", Case.SENTENCE),
        ("It rained. Good morning then.", "Good morning", Case.SENTENCE),
        ("“Good morning,” she said.", "Good morning", Case.SENTENCE),
        ("Good Morning is his funniest.", "Good Morning", Case.TITLE),  # a second capital
        ("Her is his funniest.", "Her", Case.SENTENCE),  # a capital that says nothing
        ("She said good morning.", "good morning", Case.LOWER),
        ("看了晚春。", "晚春", Case.NONE),
        ("We saw 2046.", "2046", Case.NONE),
    ],
)
def test_capitals_mean_more_inside_a_sentence_than_at_its_head(
    text: str, words: str, case: Case
) -> None:
    found = page(text)
    start = found.text.index(words)
    assert found.case(start, start + len(words)) is case


@pytest.mark.parametrize(
    ("text", "words", "marks"),
    [
        ("We saw *Ran* there.", "Ran", {MarkKind.EMPHASIS}),
        ("We saw _Ran_ there.", "Ran", {MarkKind.EMPHASIS}),
        ("We saw “Ran” there.", "Ran", {MarkKind.QUOTE}),
        ("We saw «Ran» there.", "Ran", {MarkKind.QUOTE}),
        ("We saw *Ran (1985)* there.", "Ran", {MarkKind.EMPHASIS}),  # a year is no other word
        ("We saw *all of Ran* there.", "Ran", set()),  # the mark covers more than the words
        ("We saw Ran there, *really*.", "Ran", set()),
    ],
)
def test_a_mark_counts_where_it_covers_the_words_and_no_others(
    text: str, words: str, marks: set[MarkKind]
) -> None:
    assert around(text, words).marks == marks


@pytest.mark.parametrize(
    ("text", "words", "year"),
    [
        ("We saw Ran (1985) there.", "Ran", 1985),
        ("We saw *Ran* (1985) there.", "Ran", 1985),
        ("We saw “Ran” [1985] there.", "Ran", 1985),
        ("We saw Ran, 1985, there.", "Ran", 1985),
        ("We saw Ran (Kurosawa, 1985) there.", "Ran", 1985),
        ("We saw Ran 1985 there.", "Ran", 1985),
        ("We saw 1985's Ran there.", "Ran", 1985),
        ("We saw the 1985 film Ran there.", "Ran", 1985),
        ("We saw the 1985 Japanese drama Ran there.", "Ran", 1985),
        ("看了《乱》（1985）。", "乱", 1985),
        ("看了1985年的乱。", "乱", 1985),
        ("We saw Ran (162 minutes) there.", "Ran", None),
        ("We saw Ran in a hall for 1985 people.", "Ran", None),
        ("We saw Ran (19850) there.", "Ran", None),  # no year
        ("We saw Ran.\n\n1985 was wet.", "Ran", None),  # another paragraph
    ],
)
def test_a_year_right_beside_the_words_is_theirs(text: str, words: str, year: int | None) -> None:
    assert around(text, words).year == year


@pytest.mark.parametrize(
    ("text", "words", "language", "sign"),
    [
        ("the film Ran stays", "Ran", "en", "after_film_word"),
        ("a movie called Ran stays", "Ran", "en", "after_film_word"),
        ("last night I watched a film, Ran", "Ran", "en", "after_film_word"),
        ("看了乱", "乱", "zh", "after_film_word"),
        ("le film Ran reste", "Ran", "fr", "after_film_word"),
        ("it is like Ran", "Ran", "en", "after_comparison"),
        ("a remake of Ran", "Ran", "en", "after_comparison"),
        ("it reminds me of “Ran", "Ran", "en", "after_comparison"),
        ("the Ran novel", "Ran", "en", "before_other_work"),
        ("the song Ran", "Ran", "en", "before_other_work"),
        ("小说《晚春》", "晚春", "zh", "before_other_work"),
        ("these two films (Ran & Ikiru)", "Ran", "en", "parenthesised_group"),
        ("both films: Ran and Ikiru", "Ran", "en", "parenthesised_group"),
        ("it is set in the Ran", "Ran", "en", "after_place_article"),
        ("a winter in Nashville", "Nashville", "en", "after_place_word"),
        ("Once a Ran Ikiru Trust", "Ran", "en", "inside_name"),
        ("It was Lord Ran", "Ran", "en", "inside_name"),
        ("We saw a film by M. Night Shyamalan", "M", "en", "inside_name"),
        ("Bonjour M'dame", "M", "fr", "inside_name"),
        ("看了《晚春》。", "晚春", "zh", "bracketed"),
        ("at last, Ran, again", "Ran", "en", "set_off"),
        ("and then Ran", "Ran", "en", "set_off"),
    ],
)
def test_what_stands_right_beside_the_words_is_noted(
    text: str, words: str, language: str, sign: str
) -> None:
    assert getattr(around(text, words, language), sign)


@pytest.mark.parametrize(
    ("text", "words", "sign"),
    [
        ("the film was shown and Ran stays", "Ran", "after_film_word"),
        ("I like it. Ran stays", "Ran", "after_comparison"),
        ("Ran is no novel", "Ran", "before_other_work"),
        ("In Ran it rains", "Ran", "inside_name"),  # a sentence begins with a capital
        ("Kurosawa's Ran stays", "Ran", "inside_name"),  # an owner is no part of a name
        ("We saw M, then left", "M", "inside_name"),
        ("Ran. The end", "Ran", "inside_name"),  # it is no initial
        ("It is the *Ran* Trust", "Ran", "inside_name"),  # a mark sets the words apart
        ("and Ran stays", "Ran", "set_off"),
    ],
)
def test_what_stands_farther_off_is_not(text: str, words: str, sign: str) -> None:
    assert not getattr(around(f"{text}.", words), sign)


@pytest.mark.parametrize(
    ("text", "words", "head"),
    [
        ("Ran\n\nAn old lord.", "Ran", True),  # a line of its own
        ("Ran (1985)\n\nAn old lord.", "Ran", True),
        ("We saw:\n\n- Ran (1985) — an old lord\n- Ikiru", "Ran", True),
        ("We saw:\n\n- *Ran*: an old lord\n- Ikiru", "Ran", True),
        ("We saw:\n\n1. Ran\n2. Ikiru", "Ran", True),
        ("1985 Ran — an old lord", "Ran", True),  # a paragraph that begins like an entry
        ("## Ran (1985)\n\nAn old lord.", "Ran", True),
        ("We saw:\n\n- an old lord, in Ran\n- Ikiru", "Ran", False),
        ("We saw:\n\n- Ran like the wind\n- Ikiru", "Ran", False),
        ("## The rain in Ran today\n\nAn old lord.", "Ran", False),
        ("An old lord gives in. Ran: so it is called.", "Ran", False),
    ],
)
def test_a_title_may_head_a_line_an_entry_or_a_section(
    text: str, words: str, *, head: bool
) -> None:
    assert around(text, words).head is head


@pytest.mark.parametrize(
    ("text", "language", "caseless", "brackets"),
    [
        ("i saw ran. it rained. then ikiru.", "en", True, False),
        ("I saw Ran. It rained. then ikiru.", "en", False, False),
        ("看了《晚春》。", "zh", False, True),  # a script without case is no text without capitals
        ("看了晚春。", "zh", False, False),
        ("", "en", False, False),
    ],
)
def test_a_page_has_its_habits(text: str, language: str, *, caseless: bool, brackets: bool) -> None:
    habit = page(text, language).habit
    assert (habit.caseless, habit.brackets) == (caseless, brackets)


def test_titles_in_some_languages_have_one_capital() -> None:
    assert page("Un film.", "fr").habit.sentence_case
    assert not page("A film.").habit.sentence_case


@pytest.mark.parametrize(
    ("text", "words", "announced"),
    [
        ("We saw the film Ran there.", "Ran", True),
        ("We saw Ran (1985) there.", "Ran", True),
        ("We saw Ran there.", "Ran", False),
    ],
)
def test_a_title_is_announced_by_a_word_for_film_or_a_year(
    text: str, words: str, *, announced: bool
) -> None:
    start = text.index(words)
    assert page(text).announced(start, start + len(words)) is announced


@pytest.mark.parametrize(
    ("text", "words", "large"),
    [
        ("We saw 8 Women there.", "8 Women", True),  # the first letter counts
        ("We saw the Women there.", "the Women", False),
        ("We saw 乱 there.", "乱", False),
        ("we saw ran there. we saw Women there.", "Women", False),  # capitals tell nothing there
    ],
)
def test_words_begin_with_a_capital(text: str, words: str, *, large: bool) -> None:
    start = text.rindex(words)
    assert capital(page(text), start, start + len(words)) is large
