import pytest

from matchcut.films.values import Title
from matchcut.sources.omdb_families import Entry, families

SERIES = {"90": "Rigby"}
SHARED = {"1": {"xx:Q7", "en:Rigby"}, "2": {"xx:Q7", "en:Rigby"}}


def told(
    *films: tuple[str, int], pages: dict[str, set[str]] | None = None
) -> list[tuple[str, ...]]:
    entries = [Entry(str(at), name, "90", year) for at, (name, year) in enumerate(films, start=1)]
    found = families(
        entries, SERIES, {"90": [Title("Eleanor")]}, SHARED if pages is None else pages
    )
    return [family.members for family in found]


def test_companion_tellings_of_one_work_are_a_family_oldest_first() -> None:
    assert told(("Rigby: Them", 2014), ("Rigby – Him", 2013), ("Rigby: Her", 2013)) == [
        ("2", "3", "1")
    ]


@pytest.mark.parametrize(
    "films",
    [
        (("Rigby: Part One", 2013), ("Rigby: Part Two", 2013)),  # parts
        (("Rigby: Him 1", 2013), ("Rigby: Her 2", 2013)),
        (("Rigby: Him", 2013), ("Rigby: Her", 2016)),  # too far apart
        (("Rigby: Him", 2013), ("Rigby: Her", 2013), ("Rigby: Again", 2019)),  # it goes on
        (("Him", 2013), ("Her", 2013)),  # not told as one
        (("Rigby", 2013), ("Rigby: Her", 2013)),
    ],
)
def test_parts_sequels_and_namesakes_are_none(films: tuple[tuple[str, int], ...]) -> None:
    assert told(*films) == []


@pytest.mark.parametrize(
    "pages",
    [
        {},
        {"1": {"en:Rigby"}, "2": {"en:Rigby"}},  # an article alone, as for any series
        {"1": {"xx:Q7"}, "2": {"xx:Q7"}},
        {"1": {"xx:Q1", "en:Him"}, "2": {"xx:Q2", "en:Her"}},
    ],
)
def test_films_that_the_world_keeps_apart_are_none(pages: dict[str, set[str]]) -> None:
    assert told(("Rigby: Him", 2013), ("Rigby: Her", 2013), pages=pages) == []
