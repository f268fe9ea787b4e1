"""Where and when the films were made that are spoken of: it shows whom the data leaves out."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from matchcut.films.values import Film

UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Row:
    """How many films of a country there are in each decade, in the order of the table's."""

    country: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Films by country and decade ("1930", or "unknown"); the country with most films first.

    A film of two countries counts under both, a film of none under "unknown".
    """

    decades: tuple[str, ...]
    rows: tuple[Row, ...]


def table(films: Iterable[Film]) -> Table:
    """Return how many of these films each country made in each decade, empty decades included."""
    cells: Counter[tuple[str, str]] = Counter()
    decades: set[int] = set()
    undated = False
    for film in films:
        decade = UNKNOWN if film.year is None else str(film.year // 10 * 10)
        cells.update((country, decade) for country in film.countries or (UNKNOWN,))
        undated |= film.year is None
        decades |= set() if film.year is None else {film.year // 10 * 10}
    known = range(min(decades, default=0), max(decades, default=-1) + 1, 10)
    columns = (*map(str, known), *([UNKNOWN] if undated else []))
    totals: Counter[str] = Counter()
    for (country, _), count in cells.items():
        totals[country] += count
    countries = sorted(totals, key=lambda country: (country == UNKNOWN, -totals[country], country))
    return Table(
        columns,
        tuple(Row(each, tuple(cells[each, decade] for decade in columns)) for each in countries),
    )
