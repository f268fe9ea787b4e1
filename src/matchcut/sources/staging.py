"""Staged tables: what one source gives, as Parquet, before it is merged with what others give.

Every source is read in a stream and leaves one folder, one file a table: `films.parquet`,
`titles.parquet` and so on, each there even if empty, rows in the order they were read. A table's
columns are the fields of its row below. Keys are the source's own; nothing is joined yet:

- keys of `films`, `people` and `families` are unique; rows of the other tables may come twice;
- a film, person or family that a row names may be missing (a fact about a novel, a credit of a
  person nobody lists): whoever joins the tables leaves such rows out, or such a family empty;
- a film's first title is its original one, where the source knows it.

`staged.json` is written last: a folder without it was left by a run that was cut short. It holds
the counts, what was rejected and why, and a fingerprint of the files read, so that a source that
has not changed is not read again.
"""

import hashlib
import json
import shutil
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

import pyarrow as pa
import pyarrow.parquet as pq

from matchcut.sources.row_faults import RowError

FORMAT = 1
_DONE = "staged.json"
_BATCH = 50_000  # rows
_EXAMPLES = 5  # rejected rows of a reason that are quoted
_LIST = pa.list_(pa.string())


class FilmRow(NamedTuple):
    """A film; `popularity` runs from 0 to 1, None where the source tells nothing of it."""

    key: str
    title: str
    year: int | None = None
    countries: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    family: str | None = None
    popularity: float | None = None


class TitleRow(NamedTuple):
    """A name a film goes by; `kind` is a `TitleKind`."""

    film: str
    text: str
    language: str | None = None
    script: str | None = None
    kind: str = "release"


class IdRow(NamedTuple):
    """The name of a film in a database; every film has one with its source as the scheme."""

    film: str
    scheme: str
    value: str


class PersonRow(NamedTuple):
    """Someone who makes films, and further names."""

    key: str
    name: str
    names: tuple[str, ...] = ()


class PersonIdRow(NamedTuple):
    """The name of a person in a database; every person has one with the source as the scheme."""

    person: str
    scheme: str
    value: str


class CreditRow(NamedTuple):
    """Who worked on a film; `role` is a `Role`, `position` the place in the billing."""

    film: str
    person: str
    role: str
    character: str | None = None
    position: int | None = None


class FamilyRow(NamedTuple):
    """Tellings or cuts of one work; its members name it in their own rows."""

    key: str
    title: str


class FamilyTitleRow(NamedTuple):
    """A further name of a family."""

    family: str
    text: str
    language: str | None = None
    script: str | None = None
    kind: str = "release"


class FactRow(NamedTuple):
    """What `source` says of two films: `later` is the `kind` (a `FactKind`) of `earlier`."""

    later: str
    earlier: str
    kind: str
    source: str
    url: str | None = None


Row = (
    FilmRow
    | TitleRow
    | IdRow
    | PersonRow
    | PersonIdRow
    | CreditRow
    | FamilyRow
    | FamilyTitleRow
    | FactRow
)
TABLES: Mapping[type[Row], str] = {
    FilmRow: "films",
    TitleRow: "titles",
    IdRow: "ids",
    PersonRow: "people",
    PersonIdRow: "person_ids",
    CreditRow: "credits",
    FamilyRow: "families",
    FamilyTitleRow: "family_titles",
    FactRow: "facts",
}
_TYPES = {
    "year": pa.int32(),
    "position": pa.int32(),
    "popularity": pa.float64(),
    "countries": _LIST,
    "languages": _LIST,
    "names": _LIST,
}


@dataclass(frozen=True, slots=True)
class Staged:
    """A source whose tables are complete.

    `rejected` counts the rows left out by reason, `examples` name some of them by file and
    line, and `inputs` are the fingerprints of the files read, by name.
    """

    source: str
    folder: Path
    rows: Mapping[str, int]
    rejected: Mapping[str, int] = field(default_factory=dict)
    examples: tuple[str, ...] = ()
    inputs: Mapping[str, str] = field(default_factory=dict)

    def table(self, name: str) -> Path:
        """Return the file of a table, named as in `TABLES`."""
        return self.folder / f"{name}.parquet"


def read_staged(folder: Path) -> Staged | None:
    """Return what was staged in a folder, or None where nothing complete is there."""
    try:
        found = json.loads((folder / _DONE).read_text(encoding="utf-8"))
    except (FileNotFoundError, json.JSONDecodeError, UnicodeDecodeError):
        return None
    if found.pop("format", None) != FORMAT:
        return None
    return Staged(**(found | {"folder": folder, "examples": tuple(found["examples"])}))


class Staging:
    """Tables being written; leaving the `with` block without an error completes them.

    A row that cannot be read is handed to `reject`, which counts it and goes on, or with
    `strict` stops with an error that names its file and line.
    """

    def __init__(
        self,
        folder: Path,
        source: str,
        *,
        strict: bool = False,
        inputs: Mapping[str, str] | None = None,
    ) -> None:
        self.source = source
        self._folder = folder
        self._strict = strict
        self._inputs = dict(inputs or {})
        self._waiting: dict[type[Row], list[Row]] = {kind: [] for kind in TABLES}
        self._writers: dict[type[Row], pq.ParquetWriter] = {}
        self._rows: Counter[str] = Counter(dict.fromkeys(TABLES.values(), 0))
        self._rejected: Counter[str] = Counter()
        self._examples: list[str] = []

    def __enter__(self) -> Self:
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir(parents=True)
        for kind, table in TABLES.items():
            self._writers[kind] = pq.ParquetWriter(
                self._folder / f"{table}.parquet", _schema(kind), compression="zstd"
            )
        return self

    def __exit__(
        self,
        fault: type[BaseException] | None,
        _value: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        if fault is None:
            for kind in TABLES:
                self._write(kind)
        for writer in self._writers.values():
            writer.close()
        if fault is None:
            record = asdict(self.staged) | {"format": FORMAT}
            del record["folder"]
            text = json.dumps(record, ensure_ascii=False, indent=1)
            (self._folder / _DONE).write_text(f"{text}\n", encoding="utf-8")

    def add(self, *rows: Row) -> None:
        """Write rows, each to its own table."""
        for row in rows:
            waiting = self._waiting[type(row)]
            waiting.append(row)
            if len(waiting) >= _BATCH:
                self._write(type(row))

    def reject(self, fault: RowError) -> None:
        """Count a row that cannot be used, or stop at it."""
        if self._strict:
            raise fault
        self._rejected[fault.reason] += 1
        if self._rejected[fault.reason] <= _EXAMPLES:
            self._examples.append(str(fault))

    def kept(self, name: str) -> Path:
        """Return where to keep what the next run over the same files may use if this is cut."""
        inputs = json.dumps(self._inputs, sort_keys=True).encode()
        digest = hashlib.sha256(inputs).hexdigest()[:12]
        return self._folder.with_name(f"{self._folder.name}-{digest}-{name}")

    @property
    def staged(self) -> Staged:
        """What is written so far."""
        return Staged(
            self.source,
            self._folder,
            dict(self._rows),
            dict(self._rejected),
            tuple(self._examples),
            self._inputs,
        )

    def _write(self, kind: type[Row]) -> None:
        waiting = self._waiting[kind]
        if waiting:
            schema = _schema(kind)
            columns = zip(*waiting, strict=True)
            arrays = [
                pa.array(cells, part.type) for cells, part in zip(columns, schema, strict=True)
            ]
            self._writers[kind].write_table(pa.table(arrays, schema=schema))
            self._rows[TABLES[kind]] += len(waiting)
            waiting.clear()


def _schema(kind: type[Row]) -> pa.Schema:
    return pa.schema([(name, _TYPES.get(name, pa.string())) for name in kind._fields])
