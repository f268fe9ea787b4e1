"""The library: a folder with what was read and kept, one JSON file a document.

A file is named by the hash of the document's bytes, so that reading a text again replaces what
was read in it before. Files are written whole or not at all. One that cannot be read back is
named in the answer and left where it is.
"""

import contextlib
import os
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from matchcut.errors import EngineError, SourceError
from matchcut.films.catalogue import Catalogue
from matchcut.lines.attributing import signed_statements
from matchcut.lines.values import ReadDocument, Statement
from matchcut.sources.readings_json import from_json, to_json


@dataclass(frozen=True, slots=True)
class Library:
    """The kept documents, by name of file, and what to say of files that cannot be read."""

    documents: tuple[ReadDocument, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All that the kept documents state, each signed and with its source."""
        return tuple(chain.from_iterable(map(signed_statements, self.documents)))


def open_library(folder: Path, catalogue: Catalogue) -> Library:
    """All documents kept in the folder; none where there is no such folder."""
    documents: list[ReadDocument] = []
    warnings: list[str] = []
    for path in sorted(folder.glob("*.json")):
        try:
            documents.append(from_json(path.read_text(encoding="utf-8"), catalogue))
        except (OSError, SourceError, UnicodeDecodeError) as fault:
            warnings.append(f"{path}: left out, it cannot be read: {fault}")
    return Library(tuple(documents), tuple(warnings))


def keep(document: ReadDocument, folder: Path) -> Path:
    """The file the document is now kept in; raises EngineError where it cannot be written."""
    path = folder / f"{document.sha256}.json"
    text = to_json(document) + "\n"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(path, text)
    except OSError as fault:
        raise EngineError(
            f"{path}: cannot be written: {fault.strerror}", hint="nothing of it was kept"
        ) from fault
    return path


def write_whole(path: Path, content: str | bytes) -> None:
    """Write text or bytes under a temporary name beside `path`, then give it its name.

    Whoever reads `path` finds the old or the new, never a part, even after a power cut.
    """
    written = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with written.open("wb") as stream:
            stream.write(content.encode() if isinstance(content, str) else content)
            stream.flush()
            os.fsync(stream.fileno())
        written.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            written.unlink()
        raise
