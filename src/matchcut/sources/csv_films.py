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

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from matchcut.errors import SourceError
from matchcut.films.contributions import Contribution, slug
from matchcut.films.values import (
    Credit,
    ExternalId,
    Family,
    Film,
    Person,
    Role,
    Title,
    TitleKind,
)
from matchcut.sources.statements_csv import read_facts
from matchcut.sources.tables import Row, read_rows

_FILM_IDS = ("imdb", "wikidata", "tmdb", "omdb")
_PERSON_IDS = ("imdb", "wikidata", "omdb")
_FILMS = (
    *("id", "title", "year", "original_title", "original_language", "countries", "languages"),
    *("directors", *_FILM_IDS, "family"),
)
_YEARS = range(1870, 2200)


def read(path: Path, source: str, licence: str = "") -> Contribution:
    """Return the films of a folder of tables, or of one films.csv, under their local ids."""
    folder = path if path.is_dir() else path.parent
    films_csv = path / "films.csv" if path.is_dir() else path
    if not films_csv.is_file():
        raise SourceError(f"{path}: no films.csv here", hint="give a films.csv or its folder")
    people = _people(folder, source)
    rows = _by_id(read_rows(films_csv, _FILMS, ("title",)))
    families = tuple(_families(folder, rows))
    titles = _titles(folder, rows)
    roles = _credits(folder, rows, people)
    films = tuple(
        _film(slug_of, row, source, (*titles.get(slug_of, ()),), (*roles.get(slug_of, ()),))
        for slug_of, row in rows.items()
    )
    return Contribution(source, licence, films, families, read_facts(folder, source, rows))


def _by_id(rows: Iterable[Row]) -> dict[str, Row]:
    """Return rows by their id, or by one made of title and year."""
    found: dict[str, Row] = {}
    for row in rows:
        name = row["id"] or slug(f"{row['title']} {row['year']}") or row["title"]
        if name in found:
            raise row.fault(f"the id {name!r} is taken by line {found[name].line}")
        found[name] = row
    return found


def _film(
    name: str, row: Row, source: str, titles: tuple[Title, ...], roles: tuple[Credit, ...]
) -> Film:
    shown, original = row["title"], row["original_title"]
    language = row["original_language"] or None
    named = [Title(original, language, None, TitleKind.ORIGINAL)] if original else []
    given = (*named, *titles)
    if all(title.text != shown for title in given):
        given = (Title(shown), *given)
    return Film(
        id=name,
        title=shown,
        year=_year(row),
        titles=_unique(given),
        credits=roles,
        ids=(ExternalId(source, name), *_ids(row, _FILM_IDS)),
        countries=row.several("countries"),
        languages=row.several("languages"),
        family=row["family"] or None,
    )


def _unique(titles: Iterable[Title]) -> tuple[Title, ...]:
    """Return each text and language once, under its first kind, with a script if any has one."""
    found: dict[tuple[str, str | None], Title] = {}
    for title in titles:
        known = found.setdefault((title.text, title.language), title)
        if title.script and not known.script:
            found[title.text, title.language] = Title(
                known.text, known.language, title.script, known.kind
            )
    return tuple(found.values())


def _year(row: Row) -> int | None:
    if not row["year"]:
        return None
    if not row["year"].isdecimal() or int(row["year"]) not in _YEARS:
        raise row.fault(f"the year is {row['year']!r}", "write four figures, or nothing")
    return int(row["year"])


def _ids(row: Row, schemes: Iterable[str]) -> tuple[ExternalId, ...]:
    return tuple(ExternalId(scheme, row[scheme]) for scheme in schemes if row[scheme])


def _people(folder: Path, source: str) -> dict[str, Person]:
    path = folder / "people.csv"
    if not path.is_file():
        return {}
    rows = _by_id(
        Row(row.path, row.line, {**row.cells, "title": row["name"]})
        for row in read_rows(path, ("id", "name", "names", *_PERSON_IDS), ("name",))
    )
    return {
        name: Person(
            name,
            row["name"],
            row.several("names"),
            (ExternalId(source, name), *_ids(row, _PERSON_IDS)),
        )
        for name, row in rows.items()
    }


def _titles(folder: Path, films: Mapping[str, Row]) -> dict[str, list[Title]]:
    path = folder / "titles.csv"
    found: dict[str, list[Title]] = {}
    if path.is_file():
        columns = ("film", "text", "language", "script", "kind")
        for row in read_rows(path, columns, ("film", "text")):
            kind = row.choice("kind", TitleKind, TitleKind.RELEASE)
            title = Title(row["text"], row["language"] or None, row["script"] or None, kind)
            found.setdefault(_known(row, "film", films), []).append(title)
    return found


def _credits(
    folder: Path, films: Mapping[str, Row], people: Mapping[str, Person]
) -> dict[str, list[Credit]]:
    """Return the credits of each film, directors first."""
    found: dict[str, list[Credit]] = {
        name: [Credit(_person(who, people), Role.DIRECTOR) for who in row.several("directors")]
        for name, row in films.items()
    }
    path = folder / "credits.csv"
    if path.is_file():
        columns = ("film", "person", "role", "character")
        for row in read_rows(path, columns, ("film", "person", "role")):
            role = row.choice("role", Role, Role.CAST)
            credit = Credit(_person(row["person"], people), role, row["character"] or None)
            found[_known(row, "film", films)].append(credit)
    return {name: list(dict.fromkeys(roles)) for name, roles in found.items()}


def _person(who: str, people: Mapping[str, Person]) -> Person:
    return people.get(who) or Person(slug(who) or who, who)


def _families(folder: Path, films: Mapping[str, Row]) -> Iterator[Family]:
    path = folder / "families.csv"
    members: dict[str, list[str]] = {}
    for name, row in sorted(films.items(), key=lambda film: film[1]["year"]):
        if row["family"]:
            members.setdefault(row["family"], []).append(name)
    known: dict[str, Row] = {}
    if path.is_file():
        known = {row["id"]: row for row in read_rows(path, ("id", "title"), ("id", "title"))}
    for row in films.values():
        if row["family"]:
            _known(row, "family", known)
    for name, row in known.items():
        yield Family(name, row["title"], tuple(members.get(name, ())))


def _known(row: Row, column: str, known: Mapping[str, Row]) -> str:
    if row[column] not in known:
        raise row.fault(f"no {column} has the id {row[column]!r}")
    return row[column]
