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
_FOLLOWING = re.compile(r"\}\s*,\s*(?=\{)")  # one object ends and another begins: deeper none does
_GAP = 100  # characters that this may take
_TOO_LONG = f"a row of over {LONGEST_ROW:,} bytes"
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
    objects, opened, head, line = _Objects(), False, "", 0
    for line, content in dump.lines(path, _LONGEST_LIST):
        text = f"{content.decode(errors='surrogateescape')}\n"
        if not opened:
            head += text
            opening = _OPENING.search(head)
            opened = opening is not None
            text = head[opening.end() :] if opening else ""
        for found in objects.more(text):
            if isinstance(found, str):
                dump.reject(RowError(path, line, "no JSON object", found))
            else:
                yield Found(line, found)
        if len(head) > LONGEST_ROW and not opened:
            break
    if not objects.ended:
        dump.reject(RowError(path, line, "the list breaks off"))


class _Objects:
    """The objects of a list whose text comes by and by."""

    def __init__(self) -> None:
        self.ended = False
        self._rest = ""
        self._lost = False  # after what is no object, until the next one begins

    def more(self, text: str) -> Iterator[Tree | str]:
        """Yield the objects that are complete with this text, or why one is none."""
        self._rest += text
        at = 0
        while (start := self._start(at)) is not None:
            try:
                found, end = _DECODER.raw_decode(self._rest, start)
            except (ValueError, RecursionError) as fault:
                too_long = len(self._rest) - start > LONGEST_ROW
                at, self._lost = start, too_long or not self._goes_on(fault)
                if not self._lost:
                    break
                yield _TOO_LONG if too_long else str(fault)
            else:
                written, at = self._rest[start:end], end
                yield _told(found, written)
        self._rest = self._rest[at:][-_GAP if self._lost else 0 :]

    def _goes_on(self, fault: Exception) -> bool:
        """Whether all that is wrong is that the rest is on the lines that follow."""
        return isinstance(fault, JSONDecodeError) and not self._rest[fault.pos :].strip()

    def _start(self, at: int) -> int | None:
        """Return where the next object begins, if it has begun."""
        if self._lost:
            following = _FOLLOWING.search(self._rest, at)
            self._lost = following is None
            return following.end() if following else None
        start = _BETWEEN.match(self._rest, at).end()  # type: ignore[union-attr]  # it fits everywhere
        self.ended = self.ended or self._rest[start : start + 1] == "]"
        return start if start < len(self._rest) and not self.ended else None


def _told(found: object, written: str) -> Tree | str:
    if len(written) > LONGEST_ROW:
        return _TOO_LONG
    try:
        written.encode()
        return _checked(found, halves="\\ud" in written.lower())
    except ValueError as fault:
        return str(fault)


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
