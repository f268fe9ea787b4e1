"""Load a folder of writing: what `read --keep` kept, or texts that are read here."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from django.conf import settings

from matchcut import __version__
from matchcut.errors import InputError, SourceError
from matchcut.films.catalogue import Catalogue
from matchcut.lines.attributing import read
from matchcut.lines.values import ReadDocument
from matchcut.site.loading.documents import Terms, keep_document
from matchcut.site.writing.models import DocumentRow, LoadRow
from matchcut.site.writing.taken_out import is_taken_out, taken_out
from matchcut.sources.documents import ADDRESS, open_document
from matchcut.sources.editions import open_edition, read_manifest
from matchcut.sources.readings_json import from_json

TEXTS = frozenset({".md", ".markdown", ".txt", ".html", ".htm", ".xhtml"})
KEPT = ".json"


class Outcome(StrEnum):
    """What became of one file."""

    ADDED = "added"
    REPLACED = "read anew"
    UNCHANGED = "unchanged"
    ELSEWHERE = "left to another load that has the same text"
    TAKEN_OUT = "left out: it was taken out for good"
    UNREADABLE = "left out: it cannot be read"

    @property
    def loaded(self) -> bool:
        """Whether the file's text is on the site now."""
        return self in {Outcome.ADDED, Outcome.REPLACED, Outcome.UNCHANGED}


Tell = Callable[[str, str, str], None]  # a text, what became of it, and why


@dataclass(frozen=True, slots=True)
class _Came:
    """What a text came to, and why; a kept reading is called by the source it was read from."""

    called: str
    to: Outcome
    why: str = ""


@dataclass(frozen=True, slots=True)
class _Load:
    """What is being loaded, into which row, with which films, and what must stay out."""

    path: Path
    row: LoadRow
    licence: str
    edition: str
    catalogue: Catalogue
    taken_out: frozenset[str]


def load(path: Path, name: str, licence: str, tell: Tell) -> Counter[Outcome]:
    """Load every text and kept reading below the path; returns how many came to what.

    Loading again under the same name takes in what is new or changed. `tell` is told of each
    file. One that cannot be read stops nothing.
    """
    if not path.exists():
        hint = "name a folder or file; --undo and --take-out name what is on the site"
        raise InputError(f"{path}: there is no such folder or file", hint=hint)
    files = sorted(_files(path))
    if not files:
        kinds = ", ".join(sorted((*TEXTS, KEPT)))
        raise InputError(f"{path}: nothing to load here", hint=f"names of texts end in {kinds}")
    chosen = _begin(path, name, licence)
    outcomes: Counter[Outcome] = Counter()
    for file in files:
        try:
            came = _load_file(chosen, file)
        except (SourceError, InputError, UnicodeDecodeError) as fault:
            came = _Came(str(file), Outcome.UNREADABLE, str(fault))
        outcomes[came.to] += 1
        tell(came.called, came.to, came.why)
    chosen.row.save()
    return outcomes


def _begin(path: Path, name: str, licence: str) -> _Load:
    row, _ = LoadRow.objects.get_or_create(name=name)
    folder: Path = settings.OPTIONS.catalogue
    inner = read_manifest(folder).inner
    return _Load(path, row, licence, inner, open_edition(folder), taken_out())


def _files(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
        return
    for file in path.rglob("*"):
        hidden = any(part.startswith(".") for part in file.relative_to(path).parts)
        if not hidden and file.is_file() and file.suffix.lower() in {*TEXTS, KEPT}:
            yield file


def _load_file(load: _Load, path: Path) -> _Came:
    content = path.read_bytes()
    terms = (__version__, load.edition, load.licence, path.name)
    fingerprint = sha256("\n".join(terms).encode() + content).hexdigest()
    kept = path.suffix.lower() == KEPT
    there = load.row.documents.filter(fingerprint=fingerprint).first()
    if there:
        return _Came(there.source if kept else str(path), Outcome.UNCHANGED)
    document, licence = _read(load, path)
    called = document.source if kept else str(path)
    if is_taken_out(document, load.taken_out):
        return _Came(called, Outcome.TAKEN_OUT, document.source)
    same = DocumentRow.objects.filter(sha256=document.sha256, desk=False)
    elsewhere = same.exclude(load=load.row).select_related("load").first()
    if elsewhere:
        return _Came(called, Outcome.ELSEWHERE, elsewhere.load.name)
    known = load.row.documents.filter(source=document.source).exists() or same.exists()
    terms_of = Terms(licence, fingerprint)
    left_out = keep_document(load=load.row, document=document, terms=terms_of)
    why = f"{left_out} statements name films that are not on this site" if left_out else ""
    return _Came(called, Outcome.REPLACED if known else Outcome.ADDED, why)


def _read(load: _Load, path: Path) -> tuple[ReadDocument, str]:
    """Return what was read in the file, under a source fit to be shown, and its licence."""
    if path.suffix.lower() == KEPT:
        document = from_json(path.read_text(encoding="utf-8"), load.catalogue)
        return replace(document, source=public(document.source)), load.licence
    below = path.relative_to(load.path.parent)
    text = open_document(str(path), called=below.as_posix())
    return read(text, load.catalogue), text.licence or load.licence


def public(source: str) -> str:
    """Return a source as it may be shown: an address whole, of a path only the file's name.

    >>> public("https://example.org/ran"), public("/srv/notes/ran.md")
    ('https://example.org/ran', 'ran.md')
    """
    return source if ADDRESS.match(source) else Path(source).name
