"""Dates as writers give them, in ISO 8601; as much of them as is given."""

from dateparser.date import DateDataParser


def iso_date(words: str | None, language: str) -> str | None:
    """Return "2014-10-19" for "19 October 2014", "2017-09" for "September 2017".

    None where the words name no month of a year: nothing is filled in from today's date.
    """
    if not words:
        return None
    parser = DateDataParser(
        languages=[language], settings={"REQUIRE_PARTS": ["year", "month"], "DATE_ORDER": "DMY"}
    )
    found = parser.get_date_data(words.strip(" ,.·|"))
    if found.date_obj is None:
        return None
    return str(found.date_obj.date())[: len("2017-09") if found.period == "month" else None]
