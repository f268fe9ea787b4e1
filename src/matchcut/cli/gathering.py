"""All that is known here: a catalogue, the lines it comes with, and the library."""

from collections import defaultdict
from dataclasses import dataclass, replace

from matchcut.cli.console import Console
from matchcut.cli.folders import Folders
from matchcut.films.values import Fact
from matchcut.lineage import Lineage, build
from matchcut.lines.facts import statements
from matchcut.lines.merging import merge
from matchcut.lines.values import Origin, ReadDocument, Statement
from matchcut.sources.edition_catalogue import EditionCatalogue
from matchcut.sources.editions import open_edition
from matchcut.sources.film_sources import STARTER, starter
from matchcut.sources.library import open_library
from matchcut.sources.statements_csv import read_statements

MOST_ASKED = 500  # films whose facts are asked for; some lead to very many


@dataclass(frozen=True, slots=True)
class Gathered:
    """A catalogue, the documents of the library, and all statements on its films."""

    catalogue: EditionCatalogue
    documents: tuple[ReadDocument, ...]
    statements: tuple[Statement, ...]

    @property
    def lineage(self) -> Lineage:
        """All lines between the films."""
        return build(merge(self.statements))

    def with_facts(self, film_id: str, steps: int) -> "Gathered":
        """The same with what the catalogue's sources state of films so many steps around one."""
        facts = self._facts_around(film_id, steps)
        ids = {film_id for fact in facts for film_id in (fact.earlier, fact.later)}
        films = {film.id: film for film in self.catalogue.films(sorted(ids))}
        imported = (one for one in self.statements if one.origin is Origin.IMPORT)
        shipped = {(one.earlier.id, one.later.id, one.kind) for one in imported}
        stated = (
            one
            for one in statements(facts, films)
            if (one.earlier.id, one.later.id, one.kind) not in shipped
        )
        return replace(self, statements=(*self.statements, *stated))

    def _facts_around(self, film_id: str, steps: int) -> tuple[Fact, ...]:
        joined: dict[str, set[str]] = defaultdict(set)
        for one in self.statements:
            joined[one.earlier.id].add(one.later.id)
            joined[one.later.id].add(one.earlier.id)
        facts: dict[Fact, None] = {}
        asked: set[str] = set()
        ring = {film_id}
        for _ in range(steps):
            for at in sorted(ring)[: max(MOST_ASKED - len(asked), 0)]:
                here = self.catalogue.facts(at)
                facts |= dict.fromkeys(here)
                joined[at] |= {end for fact in here for end in (fact.earlier, fact.later)}
            asked |= ring
            ring = {end for at in ring for end in joined[at]} - asked
        return tuple(facts)


def gather(folders: Folders, console: Console) -> Gathered:
    """What is in the folders; files of the library that cannot be read are named on stderr."""
    catalogue = open_edition(folders.catalogue)
    library = open_library(folders.library, catalogue)
    for warning in library.warnings:
        console.say(warning)
    shipped = read_statements(starter().path, STARTER, catalogue)
    return Gathered(catalogue, library.documents, shipped + library.statements)
