"""A catalogue that lives in memory: for tests, for small collections, and for building."""

from collections.abc import Iterable, Mapping, Sequence

from matchcut.films.finding_entries import Entry, entry
from matchcut.films.finding_memory import Shelf
from matchcut.films.ids import in_full, redirects
from matchcut.films.index import TitleIndex
from matchcut.films.indexing import build, namings
from matchcut.films.values import Fact, Family, Film, Person


class InMemoryCatalogue:
    """A `Catalogue` over films, families and facts, indexed when made.

    >>> from matchcut.films.values import Title
    >>> ran = Film("tt0089881", "Ran", 1985, (Title("Ran"), Title("乱", "ja")))
    >>> catalogue = InMemoryCatalogue((ran,))
    >>> [hit.start for hit in catalogue.index.scan("After Ran, 乱 again")]
    [6, 11]
    """

    def __init__(
        self, films: Iterable[Film], families: Iterable[Family] = (), facts: Iterable[Fact] = ()
    ) -> None:
        self._films = {film.id: film for film in films}
        self._families = {family.id: family for family in families}
        self._shelf: Shelf | None = None
        self._redirects = redirects(self._films.values())
        self._people: dict[str, Person] = {}
        for film in self._films.values():
            for credit in film.credits:
                self._people.setdefault(credit.person.id, credit.person)
        self._credited: dict[str, dict[str, None]] = {}
        for film in sorted(self._films.values(), key=lambda film: (film.year or 9999, film.id)):
            for credit in film.credits:
                self._credited.setdefault(credit.person.id, {})[film.id] = None
        self._facts: dict[str, dict[Fact, None]] = {}
        for fact in facts:
            for film_id in (fact.later, fact.earlier):
                self._facts.setdefault(film_id, {})[fact] = None
        self._index = build(
            namings(self._films.values(), self._families.values(), self._people.values())
        )

    @property
    def index(self) -> TitleIndex:
        """The index of every title, family name and person's name."""
        return self._index

    def __len__(self) -> int:
        """How many films there are."""
        return len(self._films)

    def film(self, film_id: str) -> Film | None:
        """The film of that id."""
        return self._films.get(film_id) or self._films.get(
            self._redirects.get(in_full(film_id), "")
        )

    def films(self, film_ids: Iterable[str]) -> tuple[Film, ...]:
        """The films of these ids, in their order, unknown ones left out."""
        return tuple(film for film in map(self.film, film_ids) if film)

    def family(self, family_id: str) -> Family | None:
        """The family of that id."""
        return self._families.get(family_id)

    def person(self, person_id: str) -> Person | None:
        """The person of that id."""
        return self._people.get(person_id)

    def credited(self, person_id: str) -> tuple[str, ...]:
        """Ids of the films the person is credited on, oldest first."""
        return tuple(self._credited.get(person_id, ()))

    def facts(self, film_id: str) -> tuple[Fact, ...]:
        """What the facts say of this film and others."""
        film = self.film(film_id)
        return tuple(self._facts.get(film.id, ())) if film else ()

    def entries(self, groups: Sequence[Sequence[str]], limit: int) -> tuple[Entry, ...]:
        """Entries of films, best known first, that have one search word of each group."""
        return self._shelved().entries(groups, limit)

    def counts(self, words: Sequence[str]) -> Mapping[str, int]:
        """How many films have each of these words."""
        return self._shelved().counts(words)

    def alike(self, word: str) -> tuple[str, ...]:
        """Search words within a slip or two of this one, nearest first."""
        return self._shelved().alike(word)

    def _shelved(self) -> Shelf:
        """Return the films' entries, made when first asked for: few uses look for films."""
        if self._shelf is None:
            families = self._families
            self._shelf = Shelf(
                entry(film, families.get(film.family or "")) for film in self._films.values()
            )
        return self._shelf
