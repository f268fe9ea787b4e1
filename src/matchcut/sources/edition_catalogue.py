"""A saved edition as a catalogue: the index in memory, everything else asked of the store."""

import json
import sqlite3
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any, Self

from matchcut.errors import CatalogueError
from matchcut.films.ids import in_full
from matchcut.films.index import TitleIndex
from matchcut.films.values import Fact, Family, Film, Person
from matchcut.sources.edition_records import (
    people_of,
    read_fact,
    read_family,
    read_film,
    read_person,
    unpack,
)
from matchcut.sources.edition_search import SearchTables


class EditionCatalogue(SearchTables):
    """A `Catalogue` and `Searchable` over the files of an edition; `editions` opens it.

    As many films as `at_hand` are kept once they were asked for, and the facts of as many.
    """

    def __init__(self, index: TitleIndex, store: Path, at_hand: int = 0) -> None:
        self._index = index
        self._at_hand = at_hand
        self._path = store
        address = f"{store.resolve().as_uri()}?mode=ro&immutable=1"
        self._store = sqlite3.connect(address, uri=True, check_same_thread=False)
        self._kept: dict[str, Film] = {}
        self._facts = lru_cache(maxsize=at_hand)(self._facts_of)
        super().__init__(self._rows)
        self._length = 1 + int(self._ask("SELECT coalesce(max(number), -1) FROM films")[0][0])
        self._ask(f"PRAGMA mmap_size={1 << 31}")  # to copy each page takes half as long again

    def _rows(self, question: str, *about: str | int) -> list[tuple[Any, ...]]:
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
        kept = self._kept
        found = {name: kept[name] for name in asked if name in kept}
        found |= self._looked_up([name for name in asked if name not in found])
        return tuple(found[name] for name in asked if name in found)

    def _looked_up(self, asked: list[str]) -> dict[str, Film]:
        """The films of these names out of the store."""
        if not asked:
            return {}
        rows = self._ask(
            "SELECT names.name, films.id, films.record FROM json_each(?) AS asked"
            " JOIN names ON names.name = asked.value JOIN films USING (number)",
            json.dumps(asked),
        )
        records = {name: (film_id, unpack(packed)) for name, film_id, packed in rows}
        people = self._people({who for _, record in records.values() for who in people_of(record)})
        found = {name: read_film(*record, people) for name, record in records.items()}
        self._kept.update(islice(found.items(), self._at_hand))
        for name in list(islice(self._kept, max(0, len(self._kept) - self._at_hand))):
            del self._kept[name]  # the first that came
        return found

    def _people(self, numbers: Iterable[int]) -> dict[int, Person]:
        rows = self._ask(
            "SELECT number, people.id, record FROM json_each(?) AS asked"
            " JOIN people ON people.number = asked.value",
            json.dumps(sorted(numbers)),
        )
        return {int(number): read_person(person, record) for number, person, record in rows}

    def family(self, family_id: str) -> Family | None:
        """The family of that id."""
        rows = self._ask("SELECT record FROM families WHERE id = ?", family_id)
        return read_family(family_id, rows[0][0]) if rows else None

    def person(self, person_id: str) -> Person | None:
        """The person of that id."""
        rows = self._ask("SELECT id, record FROM people WHERE id = ?", person_id)
        return read_person(*rows[0]) if rows else None

    def credited(self, person_id: str) -> tuple[str, ...]:
        """Ids of the films the person is credited on, oldest first."""
        rows = self._ask(
            "SELECT films.id FROM people JOIN credited ON credited.person = people.number"
            " JOIN films ON films.number = credited.film WHERE people.id = ? ORDER BY place",
            person_id,
        )
        return tuple(film_id for (film_id,) in rows)

    def facts(self, film_id: str) -> tuple[Fact, ...]:
        """What sources say of this film and others, as the earlier or the later one."""
        return self._facts(in_full(film_id))

    def _facts_of(self, name: str) -> tuple[Fact, ...]:
        rows = self._ask(
            "SELECT facts.record FROM names JOIN facts ON facts.film = names.number"
            " WHERE names.name = ? ORDER BY place",
            name,
        )
        return tuple(read_fact(record) for (record,) in rows)
