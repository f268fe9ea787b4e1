"""An edition's films among films nobody asks for, to be asked as an edition is."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from heapq import merge
from pathlib import Path

import pyarrow.parquet as pq

from find_distractors import PREFIX
from matchcut.films.finding_entries import Entry, entry
from matchcut.films.values import Film, Title
from matchcut.sources.edition_catalogue import EditionCatalogue
from matchcut.sources.edition_search import SEARCH_SCHEMA, SearchTables, write_entries
from matchcut.sources.editions import read_manifest

Distractors = Callable[[Sequence[Entry], int], Iterator[Entry]]
EVERY = "SELECT film, year, titles, makers, countries FROM entries ORDER BY rank"


class Mixed(SearchTables):
    """An edition's films among others, over search tables of their own."""

    def __init__(self, edition: EditionCatalogue, store: sqlite3.Connection) -> None:
        super().__init__(lambda asked, *about: store.execute(asked, about).fetchall())
        self._edition, self._store = edition, store
        self.index = edition.index
        self.family, self.person = edition.family, edition.person
        self.credited, self.facts = edition.credited, edition.facts
        (self._length,) = store.execute("SELECT max(rank) FROM entries").fetchone()

    def __len__(self) -> int:
        return int(self._length)

    def film(self, film_id: str) -> Film | None:
        """The film of that id."""
        return next(iter(self.films((film_id,))), None)

    def films(self, film_ids: Iterable[str]) -> tuple[Film, ...]:
        """The films of these ids; a distractor has no more than its id."""
        ids = tuple(film_ids)
        real = {film.id: film for film in self._edition.films(ids)}
        return tuple(
            real.get(one) or Film(one, one, titles=(Title(one),))
            for one in ids
            if one in real or one.startswith(PREFIX)
        )

    def every(self) -> Iterator[Entry]:
        """Yield every entry as far as peers can use it, best known first."""
        for film, year, *texts in self._store.execute(EVERY):
            titles, makers, countries = (tuple(filter(None, text.split("\n"))) for text in texts)
            yield Entry(film, year, 0.0, titles, names=makers, countries=countries)


@contextmanager
def mixed(
    edition: EditionCatalogue, films: Sequence[Film], others: Distractors, number: int, folder: Path
) -> Iterator[Mixed]:
    """Give the edition's `films` among others, `number` in all, in a store in `folder`."""
    real = [entry(film, edition.family(film.family or "")) for film in films]
    real.sort(key=_place)
    more = others(real, max(0, number - len(real)))
    with closing(sqlite3.connect(folder / f"ours-{number}", isolation_level=None)) as store:
        store.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;")
        store.executescript(f"BEGIN; {SEARCH_SCHEMA}")
        write_entries(store, merge(real, more, key=_place))
        store.execute("COMMIT")
        yield Mixed(edition, store)


def _place(one: Entry) -> tuple[float, str]:
    return -one.popularity, one.film


def all_films(edition: EditionCatalogue, folder: Path) -> tuple[Film, ...]:
    """Return every film of the edition in `folder`."""
    table = folder / read_manifest(folder).inner / "films.parquet"
    return edition.films(pq.read_table(table, columns=["id"])["id"].to_pylist())
