"""Dates as writers give them, in ISO 8601; as much of them as is given."""

SETTINGS = {
    "REQUIRE_PARTS": ["year", "month"],
    "DATE_ORDER": "DMY",
    "PARSERS": ["absolute-time"],  # "yesterday" is no date without a clock
}


def iso_date(words: str | None, language: str) -> str | None:
    """Return "2014-10-19" for "19 October 2014", "2017-09" for "September 2017".

    None where the words name no month of a year: nothing is filled in from today's date.
    """
    if not words:
        return None
    from dateparser.date import DateDataParser  # noqa: PLC0415 most texts have no date to read

    parser = DateDataParser(languages=[language], settings=SETTINGS)
    found = parser.get_date_data(words.strip(" ,.·|"))
    if found.date_obj is None:
        return None
    return str(found.date_obj.date())[: len("2017-09") if found.period == "month" else None]
