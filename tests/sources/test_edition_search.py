import sqlite3
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.films.cast import FILMS

from matchcut.films.finding_entries import entry
from matchcut.films.finding_memory import Shelf
from matchcut.sources.edition_search import SEARCH_SCHEMA, SearchTables, write_entries

ENTRIES = sorted(map(entry, FILMS), key=lambda one: (-one.popularity, one.film))
SHELF = Shelf(ENTRIES)


def opened() -> SearchTables:
    store = sqlite3.connect(":memory:")
    store.executescript(SEARCH_SCHEMA)
    write_entries(store, ENTRIES)
    return SearchTables(lambda asked, *about: store.execute(asked, about).fetchall())


TABLES = opened()


@pytest.mark.parametrize(
    "groups",
    [
        [["solaris"]],
        [["us"], ["the*"]],
        [["rigby"], ["him", "her"]],
        [["us"], ["2018", "2017"]],
        [["kanchenjungha"]],
        [["后"], ["我*"]],
        [["eleanor"], ["disapp*"]],  # seven letters, the longest beginning with a list of its own
        [["eleanor"], ["disappe*"]],
    ],
)
def test_tables_give_the_entries_that_memory_gives(groups: Sequence[Sequence[str]]) -> None:
    assert TABLES.entries(groups, 5) == SHELF.entries(groups, 5)


def test_the_best_known_come_first_and_no_more_than_asked_for() -> None:
    assert [one.film for one in TABLES.entries([["solaris"]], 1)] == ["tt3"]


@given(st.text("abdeilnorsy", max_size=9))
def test_tables_know_the_words_that_memory_knows(word: str) -> None:
    assert TABLES.alike(word) == SHELF.alike(word)
    assert TABLES.counts([word, "solaris"]) == SHELF.counts([word, "solaris"])
