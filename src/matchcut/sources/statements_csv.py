"""What a folder of CSV says of pairs of films: lines.csv, as statements and as facts.

    lines.csv  later,earlier,kind,through,stance,voice,words,source,url

`later` and `earlier` are ids of films.csv; `through` holds at most three values parted by "|".
`voice` is who says it; where that is reported, who reports it comes after another "|".
`words` are the voice's own, and `source` and `url` say where they can be read. Statements come
in as proposed: nobody has confirmed them yet.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from matchcut.films.catalogue import Catalogue
from matchcut.films.values import Fact, FactKind, Film
from matchcut.lines.ordering import ordered
from matchcut.lines.values import Kind, Origin, Stance, Standing, Statement, Through
from matchcut.sources.dumps import Dump
from matchcut.sources.row_faults import RowError
from matchcut.sources.tables import Row, read_rows

_COLUMNS = ("later", "earlier", "kind", "through", "stance", "voice", "words", "source", "url")
_REQUIRED = ("later", "earlier", "kind", "voice", "words")
_MOST_THROUGH = 3
_FACTS = {Kind.REMAKES: FactKind.REMAKE, Kind.FOLLOWS: FactKind.SEQUEL}


@dataclass(frozen=True, slots=True)
class LineRow:
    """One row of lines.csv, the films by their ids in that source."""

    later: str
    earlier: str
    kind: Kind
    through: tuple[Through, ...]
    stance: Stance
    voice: tuple[str, ...]
    words: str
    source: str
    url: str


def read_lines(
    folder: Path, films: Collection[str] = (), dump: Dump | None = None
) -> Iterator[LineRow]:
    """Yield the rows of a folder's lines.csv, if there is one; `films` are the ids it may name."""
    dump = dump or Dump()
    path = folder / "lines.csv"
    if path.is_file():
        for row in read_rows(path, _COLUMNS, _REQUIRED, dump):
            try:
                yield _line(row, films)
            except RowError as fault:
                dump.reject(fault)


def _line(row: Row, films: Collection[str]) -> LineRow:
    through = tuple(row.chosen("through", Through, value) for value in row.several("through"))
    if len(through) > _MOST_THROUGH:
        raise row.fault(f"{len(through)} values of through, and three are the most")
    if row["later"] == row["earlier"]:
        raise row.fault(f"a line joins {row['later']!r} to itself")
    for column in ("later", "earlier"):
        if films and row[column] not in films:
            raise row.fault(f"no film has the id {row[column]!r}")
    return LineRow(
        row["later"],
        row["earlier"],
        row.chosen("kind", Kind, row["kind"]),
        through,
        row.choice("stance", Stance, Stance.ASSERTS),
        row.several("voice"),
        row["words"],
        row["source"],
        row["url"],
    )


def read_facts(
    folder: Path, source: str, films: Collection[str], dump: Dump | None = None
) -> Iterator[Fact]:
    """Yield the remakes and sequels of lines.csv as facts, whoever states them there."""
    for row in read_lines(folder, films, dump):
        if row.kind in _FACTS and row.stance is not Stance.DENIES:
            said = row.source or source, row.url or None
            yield Fact(row.later, row.earlier, _FACTS[row.kind], *said)


def read_statements(folder: Path, source: str, catalogue: Catalogue) -> tuple[Statement, ...]:
    """Return the rows of lines.csv as statements on films of the catalogue.

    `source` is the name under which the folder was built into the catalogue. Rows on films
    that the catalogue does not have are left out.
    """
    rows = list(read_lines(folder))
    named = sorted({film for row in rows for film in (row.later, row.earlier)})
    films = {name: catalogue.film(f"{source}:{name}") for name in named}
    statements: list[Statement] = []
    for row in rows:
        earlier, later = films[row.earlier], films[row.later]
        if earlier and later:
            statements.append(_statement(row, earlier, later, source))
    return tuple(statements)


def _statement(row: LineRow, earlier: Film, later: Film, source: str) -> Statement:
    roles = ordered(earlier, later, row.kind, said=True)
    return Statement(
        earlier=roles.earlier,
        later=roles.later,
        kind=row.kind,
        through=row.through,
        stance=row.stance,
        voice=row.voice,
        words=row.words,
        directed=roles.directed,
        origin=Origin.IMPORT,
        standing=Standing.PROPOSED,
        source=", ".join(filter(None, (row.source or source, row.url))),
    )
