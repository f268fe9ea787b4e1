"""A saved edition as a catalogue: the index in memory, everything else asked of the store."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Self

from matchcut.errors import CatalogueError
from matchcut.films.finding import near
from matchcut.films.ids import in_full
from matchcut.films.index import TitleIndex
from matchcut.films.values import Fact, Family, Film, Person
from matchcut.sources.edition_records import (
    people_of,
    read_fact,
    read_family,
    read_film,
    read_person,
)
from matchcut.sources.edition_store import TITLE_BITS

_MOST_TITLES = 20_000  # titles with the words asked for whose films are ranked
_SLIPS = 2  # letters by which a misspelt word may be longer or shorter


class EditionCatalogue:
    """A `Catalogue` and `Searchable` over the files of an edition; `editions` opens it."""

    def __init__(self, index: TitleIndex, store: Path) -> None:
        self._index = index
        self._path = store
        address = f"{store.resolve().as_uri()}?mode=ro&immutable=1"
        self._store = sqlite3.connect(address, uri=True, check_same_thread=False)
        self._length = int(self._ask("SELECT count(*) FROM films")[0][0])

    def _ask(self, question: str, *about: str | int) -> list[tuple[str, ...]]:
        try:
            return self._store.execute(question, about).fetchall()
        except sqlite3.DatabaseError as fault:
            hint = "build the edition again with matchcut catalogue build"
            raise CatalogueError(f"{self._path}: {fault}", hint=hint) from fault

    @property
    def index(self) -> TitleIndex:
        """The index of every title, family name and person's name."""
        return self._index

    def __len__(self) -> int:
        """How many films there are."""
        return self._length

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_fault: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the store. The index stays open while anyone holds it."""
        self._store.close()

    def film(self, film_id: str) -> Film | None:
        """The film of that id."""
        return next(iter(self.films((film_id,))), None)

    def films(self, film_ids: Iterable[str]) -> tuple[Film, ...]:
        """The films of these ids, in their order, unknown ones left out; two questions for all."""
        asked = [in_full(film_id) for film_id in film_ids]
        rows = self._ask(
            "SELECT names.name, films.id, films.record FROM json_each(?) AS asked"
            " JOIN names ON names.name = asked.value JOIN films USING (number)",
            json.dumps(asked),
        )
        people = self._people({person for *_, record in rows for person in people_of(record)})
        found = {name: read_film(film_id, record, people) for name, film_id, record in rows}
        return tuple(found[name] for name in asked if name in found)

    def _people(self, person_ids: Iterable[str]) -> dict[str, Person]:
        rows = self._ask(
            "SELECT people.id, record FROM json_each(?) AS asked"
            " JOIN people ON people.id = asked.value",
            json.dumps(sorted(person_ids)),
        )
        return {person_id: read_person(person_id, record) for person_id, record in rows}

    def family(self, family_id: str) -> Family | None:
        """The family of that id."""
        rows = self._ask("SELECT record FROM families WHERE id = ?", family_id)
        return read_family(family_id, rows[0][0]) if rows else None

    def person(self, person_id: str) -> Person | None:
        """The person of that id."""
        return self._people((person_id,)).get(person_id)

    def credited(self, person_id: str) -> tuple[str, ...]:
        """Ids of the films the person is credited on, oldest first."""
        rows = self._ask("SELECT film FROM credited WHERE person = ? ORDER BY place", person_id)
        return tuple(film_id for (film_id,) in rows)

    def facts(self, film_id: str) -> tuple[Fact, ...]:
        """What sources say of this film and others, as the earlier or the later one."""
        rows = self._ask(
            "SELECT facts.record FROM names JOIN films USING (number)"
            " JOIN facts ON facts.film = films.id WHERE names.name = ? ORDER BY place",
            in_full(film_id),
        )
        return tuple(read_fact(record) for (record,) in rows)

    def titled(self, words: Sequence[Sequence[str]], limit: int) -> tuple[str, ...]:
        """Ids of films with a title that has one of each group of words, best known first."""
        *whole, last = [[f'"{word}"' for word in group] for group in words]
        groups = [*whole, [f"{word}*" for word in last]]
        rows = self._ask(
            "SELECT id FROM films WHERE number IN"
            " (SELECT rowid >> ? FROM titles WHERE titles MATCH ? LIMIT ?)"
            " ORDER BY popularity DESC, number LIMIT ?",
            TITLE_BITS,
            " AND ".join(f"({' OR '.join(group)})" for group in groups),
            _MOST_TITLES,
            limit,
        )
        return tuple(film_id for (film_id,) in rows)

    def near(self, word: str) -> tuple[str, ...]:
        """Words of titles within a slip or two of this one, nearest first."""
        rows = self._ask(
            "SELECT word FROM words WHERE letters BETWEEN ? AND ? ORDER BY titles DESC, word",
            len(word) - _SLIPS,
            len(word) + _SLIPS,
        )
        return near(word, [other for (other,) in rows])
