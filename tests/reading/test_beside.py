from dataclasses import fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matchcut.reading.beside import ending, inside_name, led, year_beside
from matchcut.reading.vocabularies import chinese, english, french, spanish
from matchcut.reading.vocabularies.values import Lead, Vocabulary
from matchcut.reading.vocabulary import compiled

ALL = [module.VOCABULARY for module in (english, french, spanish, chinese)]
LEADS = [field.name for field in fields(Vocabulary) if field.type in {"Lead", Lead}]
FEW = settings(max_examples=30)  # each draws out of a pattern


@FEW
@given(st.data())
def test_no_words_that_lead_to_a_title_end_otherwise_than_is_looked_for(
    data: st.DataObject,
) -> None:
    words = data.draw(st.sampled_from(ALL), "language")
    lead = getattr(words, data.draw(st.sampled_from(LEADS), "lead"))
    before = data.draw(st.from_regex(compiled(lead.pattern)), "before")
    assert ending(before).endswith(lead.ends)


@pytest.mark.parametrize(
    ("before", "film", "comparison"),
    [
        ("We saw the Film, ", True, False),
        ("A remake of ", False, True),
        ("Un remake of ", False, True),
        ("a part of ", False, False),  # ends like neither
        ("a hotfilm ", False, False),  # ends like a film, and is none
        ("", False, False),
    ],
)
def test_only_whole_words_lead_to_a_title(before: str, *, film: bool, comparison: bool) -> None:
    words, ends = english.VOCABULARY, ending(before)
    assert led(words.before_title, ends, before) is film
    assert led(words.comparison, ends, before) is comparison


@pytest.mark.parametrize(
    ("before", "after", "inside"),
    [
        ("It was Lord ", " again", True),
        ("It was old, Lord ", " again", True),
        ("It was Mei-lin ", " again", True),  # a capital is enough
        ("It was the mid-Lord ", " again", True),
        ("It was ", " Ikiru", True),
        ("It was my lord ", " again", False),
        ("It was Lord: ", " again", False),
        ("In ", " it rains", False),
    ],
)
def test_words_between_capitals_are_part_of_a_name(
    before: str, after: str, *, inside: bool
) -> None:
    assert inside_name(before, after) is inside


def test_a_year_after_the_words_goes_before_one_before_them() -> None:
    assert year_beside("1985's ", " (2009) again") == 2009
    assert year_beside("1985's ", " again") == 1985
    assert year_beside("", "") is None
