"""All that is known here: a catalogue, the lines it comes with, and the library."""

from dataclasses import dataclass

from matchcut.cli.console import Console
from matchcut.cli.folders import Folders
from matchcut.lineage import Lineage, build
from matchcut.lines.merging import merge
from matchcut.lines.values import ReadDocument, Statement
from matchcut.sources.edition_catalogue import EditionCatalogue
from matchcut.sources.editions import open_edition
from matchcut.sources.film_sources import STARTER, starter
from matchcut.sources.library import open_library
from matchcut.sources.statements_csv import read_statements


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


def gather(folders: Folders, console: Console) -> Gathered:
    """What is in the folders; files of the library that cannot be read are named on stderr."""
    catalogue = open_edition(folders.catalogue)
    library = open_library(folders.library, catalogue)
    for warning in library.warnings:
        console.say(warning)
    shipped = read_statements(starter().path, STARTER, catalogue)
    return Gathered(catalogue, library.documents, shipped + library.statements)
