"""JSON as databases write it, looked into without trusting that a part is what it should be."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from json import JSONDecodeError, JSONDecoder
from pathlib import Path
from typing import NamedTuple, TypeGuard

from matchcut.sources.dumps import LONGEST_ROW, Dump, Line
from matchcut.sources.row_faults import RowError

Tree = Mapping[str, object]
_MOST = 1 << 31  # what a column of numbers can hold
_LONGEST_LIST = 1 << 28  # bytes of a list in one line
_HALF = re.compile(rb"\\ud", re.IGNORECASE)
_OPENING = re.compile(r'^\s*\[|"bindings"\s*:\s*\[')
_BETWEEN = re.compile(r"[\s,]*")
_DECODER = JSONDecoder()


class Found(NamedTuple):
    """A JSON object, and the number of its line."""

    line: int
    tree: Tree


def parse(content: bytes) -> Tree:
    r"""Return a JSON object; a `ValueError` says why it is none.

    Half a character, which can be written as `\ud800`, is refused too: no table could hold it.
    """
    return _checked(json.loads(content), halves=_HALF.search(content) is not None)


def _checked(found: object, *, halves: bool) -> Tree:
    if not is_tree(found):
        raise ValueError(f"not an object but a {type(found).__name__}")
    if halves:
        json.dumps(found, ensure_ascii=False).encode()
    return found


def trees(path: Path, lines: Iterable[Line], dump: Dump) -> Iterator[Found]:
    """Yield the objects that lines hold, one each."""
    for number, content in lines:
        try:
            yield Found(number, parse(content))
        except (ValueError, RecursionError) as fault:
            dump.reject(RowError(path, number, "no JSON object", str(fault)))


def stream(path: Path, dump: Dump) -> Iterator[Found]:
    """Yield the objects of the one list that a file holds, by itself or as its `bindings`."""
    held, within, line = "", False, 0
    for line, content in dump.lines(path, _LONGEST_LIST):
        held += f"{content.decode(errors='replace')}\n"
        if not within:
            opening = _OPENING.search(held)
            held = held[opening.end() :] if opening else held
            within = opening is not None
        at = 0
        while within:
            at = _BETWEEN.match(held, at).end()  # type: ignore[union-attr]  # it fits everywhere
            try:
                found, end = _DECODER.raw_decode(held, at)
            except JSONDecodeError:
                break  # the rest of it is on the lines that follow, or it is the end of the list
            try:
                yield Found(line, _checked(found, halves="\\ud" in held[at:end].lower()))
            except ValueError as fault:
                dump.reject(RowError(path, line, "no JSON object", str(fault)))
            at = end
        held = held[at:]
        if len(held) > LONGEST_ROW:
            break
    if not within or held.startswith("{"):
        dump.reject(RowError(path, line, "the list breaks off"))


def is_tree(found: object) -> TypeGuard[Tree]:
    """Whether a part of some JSON is an object."""
    return isinstance(found, dict)


def branch(tree: Tree, *names: str) -> Tree:
    """Return the object under these names, one within the other, or an empty one."""
    for name in names:
        below = tree.get(name)
        if not isinstance(below, dict):  # not `is_tree`: this runs a hundred times an item
            return {}
        tree = below
    return tree


def branches(tree: Tree, name: str) -> Iterator[Tree]:
    """Yield the objects of a list."""
    below = tree.get(name)
    if isinstance(below, list):
        for one in below:
            if isinstance(one, dict):
                yield one


def text(tree: Tree, name: str) -> str:
    """Return a text without blanks at its ends, or "" where there is none."""
    found = tree.get(name)
    return found.strip() if isinstance(found, str) else ""


def number(tree: Tree, name: str) -> int | float | None:
    """Return a number from 0 that a table can hold, or None where there is none."""
    found = tree.get(name)
    if isinstance(found, bool) or not isinstance(found, int | float):
        return None
    return found if 0 <= found < _MOST else None


def whole(tree: Tree, name: str) -> int | None:
    """Return a whole number from 0 that a table can hold, or None where there is none."""
    found = number(tree, name)
    return found if isinstance(found, int) else None
