"""Names folded and spelled in bulk: the part of a build that other processes do.

What is here knows columns of names only, no database, so that a process that does it starts soon.
"""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

import pyarrow as pa

from matchcut.films.folding import fold_tokens
from matchcut.films.forms import person_names
from matchcut.films.index import CODES, Form, NameOf
from matchcut.films.indexing import Everyday, coded, everyday, written
from matchcut.films.values import Person, Title, TitleKind

_Rows = Iterator[tuple[Any, ...]]  # of many shapes
_KINDS = {kind.value: kind for kind in TitleKind}


def films_named(titles: pa.Table) -> pa.Table:
    """Return every name of films as key, whom and code, from their numbers and titles."""
    return _titled(NameOf.FILM, titles)


def families_named(titles: pa.Table) -> pa.Table:
    """Return every name of families as key, whom and code, from their numbers and titles."""
    return _titled(NameOf.FAMILY, titles)


def people_named(people: pa.Table) -> pa.Table:
    """Return every name of people as key, whom and code, from their numbers and names."""
    whom, names = spelled(people).columns
    codes = [CODES[NameOf.PERSON, Form.WHOLE, None]] * len(names)
    return _named([f"{name} " for name in names.to_pylist()], whom, codes)


def _titled(of: NameOf, titles: pa.Table) -> pa.Table:
    keys: list[str] = []
    whom: list[int] = []
    codes: list[int] = []
    for number, said in grouped(titles):
        found = coded(of, [Title(text, code, None, _KINDS[kind]) for _, text, code, kind in said])
        keys.extend(map(written, found))
        whom.extend([number] * len(found))
        codes.extend(found.values())
    return _named(keys, whom, codes)


def _named(keys: list[str], whom: object, codes: list[int]) -> pa.Table:
    text = pa.array(keys, pa.string())
    return pa.table({"key": text, "whom": whom, "code": pa.array(codes, pa.uint8())})


def grouped(table: pa.Table) -> Iterator[tuple[int, _Rows]]:
    """Yield each number of the first column with the rows that follow each other under it."""
    columns = [column.to_pylist() for column in table.columns]
    return groupby(zip(*columns, strict=True), itemgetter(0))


def folded(texts: pa.Table) -> pa.Table:
    """Return texts, and each folded."""
    names = [" ".join(fold_tokens(text)) for text in texts["text"].to_pylist()]
    return texts.append_column("folded", pa.array(names, pa.string()))


def spelled(people: pa.Table) -> pa.Table:
    """Return each spelling of each person's names, and the number of whose it is."""
    numbers: list[int] = []
    names: list[str] = []
    for number, ((_, name, further),) in grouped(people):
        for tokens in person_names(Person("", name, tuple(further))):
            numbers.append(number)
            names.append(" ".join(tokens))
    return pa.table({"number": pa.array(numbers, pa.int64()), "name": pa.array(names, pa.string())})


def plain(keys: pa.Table) -> Everyday:
    """Return how keys read as plain language."""
    return everyday(keys["key"].to_pylist())
