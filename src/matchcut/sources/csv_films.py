"""Films from plain CSV: a folder of tables, or a single films.csv.

UTF-8, commas, a header row, several values in a cell parted by "|". Only `title` is required.

    films.csv     id,title,year,original_title,original_language,countries,languages,
                  directors,imdb,wikidata,tmdb,omdb,family
    titles.csv    film,text,language,script,kind
    people.csv    id,name,names,imdb,wikidata,omdb
    credits.csv   film,person,role,character
    families.csv  id,title
    lines.csv     later,earlier,kind,through,stance,voice,words,source,url (`statements_csv`)

`directors` and `person` are ids of people.csv, or names where that table has no such id.
Without an id, a film is known in this source by its title and year.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from matchcut.errors import SourceError
from matchcut.films.contributions import Contribution, slug
from matchcut.films.values import Role, TitleKind
from matchcut.sources.dumps import Dump
from matchcut.sources.row_faults import RowError
from matchcut.sources.staged_films import contribution
from matchcut.sources.staging import (
    CreditRow,
    FactRow,
    FamilyRow,
    FilmRow,
    IdRow,
    PersonIdRow,
    PersonRow,
    Staging,
    TitleRow,
)
from matchcut.sources.statements_csv import read_facts
from matchcut.sources.tables import Row, read_rows

_TABLES = ("films", "titles", "people", "credits", "families", "lines")
_FILM_IDS = ("imdb", "wikidata", "tmdb", "omdb")
_PERSON_IDS = ("imdb", "wikidata", "omdb")
_FILMS = (
    *("id", "title", "year", "original_title", "original_language", "countries", "languages"),
    *("directors", *_FILM_IDS, "family"),
)
_TITLES = ("film", "text", "language", "script", "kind")
_CREDITS = ("film", "person", "role", "character")
_YEARS = range(1870, 2200)


def read(path: Path, source: str, licence: str = "") -> Contribution:
    """Return the films of a folder of tables, or of one films.csv, under their local ids."""
    with TemporaryDirectory() as folder:
        with Staging(Path(folder), source, strict=True) as staging, Dump() as dump:
            stage(path, staging, dump)
        return contribution(staging.staged, licence)


def inputs(path: Path) -> tuple[Path, ...]:
    """Return the files that a source is read from."""
    folder = path if path.is_dir() else path.parent
    films = path / "films.csv" if path.is_dir() else path
    if not films.is_file():
        raise SourceError(f"{path}: no films.csv here", hint="give a films.csv or its folder")
    others = (folder / f"{name}.csv" for name in _TABLES[1:])
    return films, *(other for other in others if other.is_file())


def stage(path: Path, staging: Staging, dump: Dump) -> None:
    """Write the films of a folder of tables, or of one films.csv, to staged tables."""
    films, *others = inputs(path)
    tables = {"films": films} | {other.stem: other for other in others}
    _Reader(staging, dump, tables).read()


class _Reader:
    """The tables of one source, read in the order in which they name each other's rows."""

    def __init__(self, staging: Staging, dump: Dump, tables: Mapping[str, Path]) -> None:
        self._staging = staging
        self._dump = dump
        self._tables = tables
        self._people: dict[str, int] = {}  # the line each id is on
        self._families: dict[str, int] = {}
        self._films: dict[str, int] = {}
        self._billed: Counter[str] = Counter()  # how many people each film credits so far
        self._untitled: dict[str, str] = {}  # titles shown that no other table gives

    def read(self) -> None:
        """Stage every table there is."""
        self._each("people", ("id", "name", "names", *_PERSON_IDS), ("name",), self._person)
        self._each("families", ("id", "title"), ("id", "title"), self._family)
        self._each("films", _FILMS, ("title",), self._film)
        self._each("titles", _TITLES, _TITLES[:2], self._title)
        self._staging.add(*(TitleRow(film, title) for film, title in self._untitled.items()))
        self._each("credits", _CREDITS, _CREDITS[:3], self._credit)
        if "lines" in self._tables:
            staging, folder = self._staging, self._tables["lines"].parent
            for fact in read_facts(folder, staging.source, self._films, self._dump):
                row = FactRow(fact.later, fact.earlier, fact.kind.value, fact.source, fact.url)
                staging.add(row)

    def _each(
        self,
        table: str,
        columns: Sequence[str],
        required: Sequence[str],
        put: Callable[[Row], None],
    ) -> None:
        if table in self._tables:
            for row in read_rows(self._tables[table], columns, required, self._dump):
                try:
                    put(row)
                except RowError as fault:
                    self._dump.reject(fault)

    def _person(self, row: Row) -> None:
        key = _new_key(row, slug(row["name"]) or row["name"], self._people)
        self._staging.add(
            PersonRow(key, row["name"], row.several("names")),
            PersonIdRow(key, self._staging.source, key),
            *(PersonIdRow(key, scheme, row[scheme]) for scheme in _PERSON_IDS if row[scheme]),
        )

    def _family(self, row: Row) -> None:
        self._staging.add(FamilyRow(_new_key(row, row["id"], self._families), row["title"]))

    def _film(self, row: Row) -> None:
        shown, original, family = row["title"], row["original_title"], row["family"]
        year = _year(row)
        if family and family not in self._families:
            raise row.fault(f"no family has the id {family!r}")
        key = _new_key(row, slug(f"{shown} {row['year']}") or shown, self._films)
        codes = row.several("countries"), row.several("languages")
        self._staging.add(
            FilmRow(key, shown, year, *codes, family or None),
            IdRow(key, self._staging.source, key),
            *(IdRow(key, scheme, row[scheme]) for scheme in _FILM_IDS if row[scheme]),
        )
        if original:
            language = row["original_language"] or None
            self._staging.add(TitleRow(key, original, language, None, TitleKind.ORIGINAL.value))
        if original != shown:
            self._untitled[key] = shown
        for who in row.several("directors"):
            self._add_credit(key, who, Role.DIRECTOR)

    def _title(self, row: Row) -> None:
        key = self._film_of(row)
        kind = row.choice("kind", TitleKind, TitleKind.RELEASE)
        language, script = row["language"] or None, row["script"] or None
        self._staging.add(TitleRow(key, row["text"], language, script, kind.value))
        if self._untitled.get(key) == row["text"]:
            del self._untitled[key]

    def _credit(self, row: Row) -> None:
        role = row.choice("role", Role, Role.CAST)
        self._add_credit(self._film_of(row), row["person"], role, row["character"] or None)

    def _add_credit(self, film: str, who: str, role: Role, character: str | None = None) -> None:
        place, self._billed[film] = self._billed[film], self._billed[film] + 1
        self._staging.add(CreditRow(film, self._person_of(who), role.value, character, place))

    def _film_of(self, row: Row) -> str:
        if row["film"] not in self._films:
            raise row.fault(f"no film has the id {row['film']!r}")
        return row["film"]

    def _person_of(self, who: str) -> str:
        """Return the id of a person, who is new where people.csv does not have them."""
        key = who if who in self._people else slug(who) or who
        if key not in self._people:
            self._people[key] = 0
            self._staging.add(PersonRow(key, who), PersonIdRow(key, self._staging.source, key))
        return key


def _new_key(row: Row, fallback: str, taken: dict[str, int]) -> str:
    """Return the id of a row, or the one it has without any, and take it."""
    key = row["id"] or fallback
    if taken.setdefault(key, row.line) != row.line:
        raise row.fault(f"the id {key!r} is taken by line {taken[key]}")
    return key


def _year(row: Row) -> int | None:
    if not row["year"]:
        return None
    if not row["year"].isdecimal() or int(row["year"]) not in _YEARS:
        raise row.fault(f"the year is {row['year']!r}", "write four figures, or nothing")
    return int(row["year"])
