import pytest

from matchcut.reading.dates import iso_date


@pytest.mark.parametrize(
    ("words", "language", "date"),
    [
        ("19 October 2014", "en", "2014-10-19"),
        ("October 19, 2014", "en", "2014-10-19"),
        ("2014-10-19", "en", "2014-10-19"),
        ("3/4/2014", "en", "2014-04-03"),  # the day first
        ("September 2017", "en", "2017-09"),  # no day is made up
        ("19 octobre 2014 à 10:42", "fr", "2014-10-19"),
        ("1er août 2014", "fr", "2014-08-01"),
        ("19 de octubre de 2014", "es", "2014-10-19"),
        ("2014年10月19日", "zh", "2014-10-19"),
        ("2014", "en", None),  # a year alone is no date
        ("October", "en", None),
        ("by the river", "en", None),
        ("", "en", None),
        (None, "en", None),
        ("yesterday", "en", None),
    ],
)
def test_a_date_says_no_more_than_the_words_did(
    words: str | None, language: str, date: str | None
) -> None:
    assert iso_date(words, language) == date
