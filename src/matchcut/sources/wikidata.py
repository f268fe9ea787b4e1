"""Films from Wikidata: a JSON dump, or result files of its query service, or a folder of either.

`classes.txt` beside a dump may list the classes of films, one item a line; without it they are
*film* (Q11424) and every class below it, as the dump itself says.
"""

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from matchcut.errors import SourceError
from matchcut.sources.dumps import Dump
from matchcut.sources.row_faults import RowError
from matchcut.sources.staging import Staging
from matchcut.sources.wikidata_dump import stage_dump
from matchcut.sources.wikidata_results import Known, stage_results
from matchcut.sources.wikidata_survey import LONGEST_ITEM

_CLASSES = "classes.txt"
_NAMES = (".json", ".json.gz", ".json.bz2", ".csv", ".csv.gz")
_CLASS = re.compile(r"Q\d+")
_ITEM = re.compile(rb'"type":\s?"(?:item|property)"')  # what a dump's first object says


def inputs(path: Path) -> tuple[Path, ...]:
    """Return the files that films are read from."""
    below = sorted(path.iterdir()) if path.is_dir() else [path]
    found = tuple(file for file in below if file.is_file() and _is_known(file))
    if not found:
        hint = "give a JSON dump, result files of the query service, or their folder"
        raise SourceError(f"{path}: nothing of Wikidata here", hint=hint)
    return found


def stage(path: Path, staging: Staging, dump: Dump) -> None:
    """Write the films of a dump or of results to staged tables."""
    files = inputs(path)
    listed = [file for file in files if file.name == _CLASSES]
    classes = [name for file in listed for name in _classes(file, dump)]
    known = Known(set(), set())
    for file in files:
        if file.name != _CLASSES and _is_dump(file):
            stage_dump(file, staging, dump, classes)
        elif file.name != _CLASSES:
            stage_results(file, staging, dump, known)


def _classes(path: Path, dump: Dump) -> Iterator[str]:
    for number, content in dump.lines(path):
        name = content.strip().decode(errors="replace")
        if _CLASS.fullmatch(name):
            yield name
        elif name:
            dump.reject(RowError(path, number, "no item of a class", name))


def _is_known(path: Path) -> bool:
    return path.name == _CLASSES or path.name.endswith(_NAMES)


def _is_dump(path: Path) -> bool:
    """Whether the first lines of a file hold a whole item of Wikidata."""
    with Dump(lambda _fault: None) as dump:
        first = islice(dump.lines(path, LONGEST_ITEM), 2)
        return any(_ITEM.search(line.content) for line in first)
