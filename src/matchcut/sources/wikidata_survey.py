"""The first reading of a Wikidata dump: what has to be known before films can be told and read.

Which classes are classes of films is said by the classes' own items, spread over the dump; so
are the codes of countries and languages, and which of millions of people have made a film. Lines
that name none of the properties for this are passed over unread. It takes as long as the second
reading, so what it finds is kept on disk, and a run that is cut short after it need not repeat it.
"""

import json
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np

from matchcut.films.values import Role
from matchcut.sources.dumps import Dump
from matchcut.sources.json_trees import Tree, parse
from matchcut.sources.row_faults import RowError
from matchcut.sources.wikidata_items import items, texts

FILM = "Q11424"
LONGEST_ITEM = 1 << 23  # bytes; the longest items have about half of that
ROLES = {"P57": Role.DIRECTOR, "P58": Role.WRITER, "P162": Role.PRODUCER, "P161": Role.CAST}
_SURVEYED = tuple(f'"{name}"'.encode() for name in ("P279", *ROLES, "P297", "P218", "P629", "P747"))


@dataclass(frozen=True, slots=True)
class Survey:
    """Of a whole dump: the classes of films, who made any, codes, and versions of works."""

    classes: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)
    countries: dict[str, str] = field(default_factory=dict)  # ISO 3166-1 codes by item
    languages: dict[str, str] = field(default_factory=dict)  # ISO 639-1 codes by item
    works: dict[str, str] = field(default_factory=dict)  # the work each item is a version of
    originals: set[str] = field(default_factory=set)  # which have versions


class _Subclasses:
    """Which class is part of which, as numbers: there are millions."""

    def __init__(self) -> None:
        self._classes, self._of = array("Q"), array("Q")

    def add(self, item: str, parents: Iterable[str]) -> None:
        """Note the classes that an item is a subclass of."""
        for parent in parents:
            if item[1:].isdecimal() and parent[1:].isdecimal():
                self._classes.append(int(item[1:]))
                self._of.append(int(parent[1:]))

    def below(self, root: str) -> set[str]:
        """Return a class and all classes below it."""
        classes, of = np.array(self._classes, np.uint64), np.array(self._of, np.uint64)
        found = new = np.array([int(root[1:])], np.uint64)
        while new.size:
            new = np.setdiff1d(classes[np.isin(of, new)], found)
            found = np.union1d(found, new)
        return {f"Q{number}" for number in found}


def kept_survey(path: Path, dump: Dump, classes: Iterable[str], kept: Path) -> Survey:
    """Return the survey that an earlier run kept in a file, or else make it and keep it there."""
    try:
        parts = json.loads(kept.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        found = survey(path, dump, classes)
        begun = kept.with_name(f"{kept.name}-begun")
        begun.write_text(json.dumps(asdict(found), default=sorted), encoding="utf-8")
        begun.replace(kept)
        return found
    dump.skip(path)
    sets = ("classes", "people", "originals")
    return Survey(**(parts | {name: set(parts[name]) for name in sets}))


def survey(path: Path, dump: Dump, classes: Iterable[str] = ()) -> Survey:
    """Return what a dump says of classes, people, codes and versions.

    `classes` are the classes of films where they are given; else they are `FILM` and below.
    """
    found = Survey(set(classes))
    subclasses = _Subclasses()
    for item in _surveyed(path, dump):
        name = item["id"]
        if isinstance(name, str):
            subclasses.add(name, items(item, "P279"))
            _note(found, name, item)
    if not found.classes:
        found.classes.update(subclasses.below(FILM))
    return found


def _note(found: Survey, name: str, item: Tree) -> None:
    """Add what an item says to what is found."""
    for role in ROLES:
        found.people.update(items(item, role))
    for codes, given in ((found.countries, "P297"), (found.languages, "P218")):
        for code in texts(item, given)[:1]:
            codes[name] = code
    works = [(name, work) for work in items(item, "P629")]
    for version, work in (*works, *((version, name) for version in items(item, "P747"))):
        found.works.setdefault(version, work)
        found.originals.add(work)


def _surveyed(path: Path, dump: Dump) -> Iterator[Tree]:
    """Yield the items that have a say; what cannot be read is left to the second reading."""
    for _, content in dump.lines(path, LONGEST_ITEM, reject=_leave):
        if any(name in content for name in _SURVEYED):
            try:
                item = parse(content.rstrip(b","))
            except (ValueError, RecursionError):
                continue
            if "id" in item:
                yield item


def _leave(_fault: RowError) -> None:
    """Do nothing: the second reading meets the same fault."""
