"""The table of hard cases that `benchmarks/hard_cases.py` checks against the real data."""

import re
from collections import Counter

from hard_cases import EXPECTED, read_cases
from matchcut.sources.film_sources import STARTER, read_films, starter

RECORD = re.compile(r"(starter|omdb):[a-z0-9-]+")


def test_there_are_twenty_cases_of_each_sort_each_judged_with_a_reason_and_once() -> None:
    cases = read_cases()
    assert set(Counter(case.sort for case in cases).values()) == {20}
    assert len({frozenset((case.a, case.b)) for case in cases}) == len(cases) == 200
    assert {case.expected for case in cases} == set(EXPECTED)
    assert all(case.reason for case in cases)


def test_cases_name_films_by_their_source_and_those_of_the_starter_exist() -> None:
    named = {case.b for case in read_cases()}
    named |= {case.a for case in read_cases() if case.expected != "title"}
    assert all(RECORD.fullmatch(name) for name in named)
    known = {f"{STARTER}:{film.id}" for film in read_films(starter()).films}
    assert {name for name in named if name.startswith(STARTER)} <= known
