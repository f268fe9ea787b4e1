import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.reading.anchoring import Found, Lost, find_again
from matchcut.reading.quoting import quote

TEXT = (
    "Ran is slow. “It owes its storm to King Lear, and says so,” he wrote. It is a remake. "
    "Then came others. It is a remake. The fog is Throne of Blood's own fog – all of it."
)
OWES = "“It owes its storm to King Lear, and says so,”"
FOG = "The fog is Throne of Blood's own fog – all of it."
REMAKE = "It is a remake."


def kept(words: str, nth: int = 0, text: str = TEXT) -> tuple[int, int]:
    """Where the words stand for the nth time, counted from 0."""
    start = [found.start() for found in re.finditer(re.escape(words), text)][nth]
    return start, start + len(words)


@pytest.mark.parametrize(
    ("words", "now"),
    [
        (OWES, TEXT),  # nothing changed
        (OWES, TEXT.replace("Ran is slow. ", "")),  # something before it went
        (OWES, "A new beginning. " + TEXT),
        (OWES, TEXT.replace(" ", "\n")),  # wrapped
        (OWES, TEXT.replace(" ", "\N{NO-BREAK SPACE}")),
        (OWES, TEXT.replace("“", '"').replace("”", '"')),  # other quotes
        (OWES, TEXT.upper()),
        (FOG, unicodedata.normalize("NFD", TEXT).replace("–", "--")),
        (FOG, f"{FOG} {TEXT.replace(FOG, '')}"),  # moved to the top
    ],
)
def test_a_passage_is_found_while_its_words_stand_in_their_order(words: str, now: str) -> None:
    found = find_again(quote(TEXT, *kept(words)), now)
    assert isinstance(found, Found)
    plain = re.sub(r"\W+", "", now[found.start : found.end]).casefold()
    assert plain == re.sub(r"\W+", "", words).casefold()


def test_the_marks_that_open_and_close_a_passage_belong_to_it() -> None:
    found = find_again(quote(TEXT, *kept(OWES)), f"He said: {OWES} and left.")
    assert found == Found(9, 9 + len(OWES))


@pytest.mark.parametrize("nth", [0, 1])
def test_of_equal_words_those_in_the_same_surroundings_are_found(nth: int) -> None:
    before = f"A line more. {TEXT}"
    start, end = kept(REMAKE, nth, before)
    assert find_again(quote(TEXT, *kept(REMAKE, nth)), before) == Found(start, end)


@pytest.mark.parametrize(
    ("words", "now", "why"),
    [
        (OWES, TEXT.replace("storm", "fog"), Lost.GONE),  # a word changed
        (OWES, TEXT.replace("its storm", "storm its"), Lost.GONE),  # another order
        (OWES, "", Lost.GONE),
        (REMAKE, "Of that film nobody said: it is a remake, or did they", Lost.ELSEWHERE),
        (REMAKE, "Oh no: it is a remake! Who would say it is a remake? I", Lost.SEVERAL),
        ("–", TEXT, Lost.WORDLESS),
    ],
)
def test_what_cannot_be_told_is_refused_with_its_reason(words: str, now: str, why: Lost) -> None:
    assert find_again(quote(TEXT, *kept(words)), now) is why


LISTED = "Deluxe 1. Ran 2. Dreams 3. Ikiru and no more 1. Ran"


@pytest.mark.parametrize(
    ("words", "now", "found"),
    [
        ("1. Ran", "Deluxe 1. Ran 2. Dreams", True),
        ("1. Ran", "Deluxe 1. 2. Dreams 1. Ran", False),  # the other list's
        ("1 Ran", "Deluxe, it says [1] Ran 2. Dreams", False),  # its own number went
        ("1 Ran", "Deluxe, it says [1] 1 Ran 2. Dreams", True),
    ],
)
def test_a_passage_never_slides_onto_words_of_its_neighbours(
    words: str,
    now: str,
    found: bool,  # noqa: FBT001 - a column of the table
) -> None:
    then = "Deluxe, it says [1] 1 Ran 2. Dreams" if words == "1 Ran" else LISTED
    at = then.index(words)
    assert isinstance(find_again(quote(then, at, at + len(words)), now), Found) is found


@pytest.mark.parametrize(
    ("words", "now", "found"),
    [
        ("4. Fog is free", "as says [4].\n\nFog is free, they say", False),  # the link's number
        ("4. Fog is free", "as says [3].\n\n4.\nFog is free, they say", True),
        ("4) Fog is free", "as says [3]. 4) Fog is free, they say", True),  # its own bracket
        ("(4) Fog is free", "as says [3]. (4) Fog is free, they say", True),
        ("Fog is (not) free", "see Fog is (not) free, they say", True),
    ],
)
def test_a_passage_does_not_begin_or_end_within_brackets_that_are_not_its_own(
    words: str,
    now: str,
    found: bool,  # noqa: FBT001 - a column of the table
) -> None:
    then = f"see {words}, they say"
    assert isinstance(find_again(quote(then, 4, 4 + len(words)), now), Found) is found


@given(st.text(max_size=200), st.data())
def test_any_passage_with_words_is_found_in_its_own_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = find_again(quote(text, start, end), text)
    assert found is not Lost.GONE or _cuts_a_word(text, start, end)


def _cuts_a_word(text: str, start: int, end: int) -> bool:
    """Whether the passage begins or ends inside a run of signs that could be one word."""
    inside = (text[at - 1 : at + 1] for at in (start, end) if 0 < at < len(text))
    return any(len(pair.split()) == 1 for pair in inside)
