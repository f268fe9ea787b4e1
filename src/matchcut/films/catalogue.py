"""What the core asks of a catalogue, and the catalogue that lives in memory."""

from collections.abc import Iterable
from typing import Protocol

from matchcut.films.index import TitleIndex
from matchcut.films.values import Fact, Family, Film, Person


class Catalogue(Protocol):
    """Films, people and families by id, and the index of their names.

    Ids that were merged away are followed to the film that took them over; external ids
    ("imdb:tt0089881" or plain "tt0089881") are ids too. Unknown ids give None, or are left out.
    """

    @property
    def index(self) -> TitleIndex:
        """The index of every title, family name and person's name."""
        ...

    def __len__(self) -> int:
        """How many films there are."""
        ...

    def film(self, film_id: str) -> Film | None:
        """The film of that id."""
        ...

    def films(self, film_ids: Iterable[str]) -> tuple[Film, ...]:
        """The films of these ids, in their order, unknown ones left out; one look-up for all."""
        ...

    def family(self, family_id: str) -> Family | None:
        """The family of that id."""
        ...

    def person(self, person_id: str) -> Person | None:
        """The person of that id."""
        ...

    def credited(self, person_id: str) -> tuple[str, ...]:
        """Ids of the films the person is credited on, oldest first."""
        ...

    def facts(self, film_id: str) -> tuple[Fact, ...]:
        """What sources say of this film and others, as the earlier or the later one."""
        ...
