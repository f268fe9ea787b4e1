"""Films from the dump of omdb.org, a folder of CSV files packed with bz2, as it is published.

`all_movies` holds the films, `all_movieseries` what some of them belong to; links, aliases,
countries, languages and references may also speak of series and television, which are left
aside. The files published may lack `all_casts`; people are read where it is there.

**Popularity** is reckoned from how far a film is known there: a point for each language with a
Wikipedia article (at most four), a point for each with a title of its own (hardly more than
five), one for each doubling of its keywords, and 1.5 for each doubling of the references to it.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from matchcut.films.contributions import Contribution
from matchcut.films.values import FactKind, Title, TitleKind
from matchcut.sources.dumps import Dump
from matchcut.sources.omdb_families import Entry, families
from matchcut.sources.omdb_people import PEOPLES_TABLES, stage_people
from matchcut.sources.omdb_tables import LINKS, Tables, find_table
from matchcut.sources.staged_films import contribution
from matchcut.sources.staging import (
    FactRow,
    FamilyRow,
    FamilyTitleRow,
    FilmRow,
    IdRow,
    Row,
    Staging,
    TitleRow,
)

SOURCE = "omdb"
LICENCE = "a Creative Commons licence of omdb.org: see there before publishing"
_FULL = 20.0  # points of a film that everybody knows: in November 2024 eleven films had more
_REFERENCE = 1.5  # points for a doubling of the references to a film

_KINDS = {
    "Remake": FactKind.REMAKE,
    "SpinOff": FactKind.SPIN_OFF,
    "Influence": FactKind.INFLUENCE,
    "Parody": FactKind.PARODY,
    "Homage": FactKind.HOMAGE,
}
_SCHEMES = {"imdbmovie": "imdb", "wikidata": "wikidata"}
_ARTICLES = frozenset({"wikidata", "wikipedia"})
_ORIGINAL, _RELEASE, _ALIAS = (
    kind.value for kind in (TitleKind.ORIGINAL, TitleKind.RELEASE, TitleKind.ALIAS)
)
_TABLES = (
    *("all_movies", "all_movieseries", "all_movie_aliases_iso", "movie_links"),
    *("movie_countries", "movie_languages", "movie_references", "movie_keywords"),
    *PEOPLES_TABLES,
)


@dataclass(frozen=True, slots=True)
class _About:
    """What the dump's other tables say of each film, by its number."""

    titles: Mapping[str, Sequence[TitleRow]]
    ids: Mapping[str, Sequence[IdRow]]
    countries: Mapping[str, Sequence[str]]
    languages: Mapping[str, Sequence[str]]
    family: Mapping[str, str]
    points: Mapping[str, float]


def read(folder: Path) -> Contribution:
    """Return the films, families and facts of a dump under their numbers there."""
    with TemporaryDirectory() as tables:
        with Staging(Path(tables), SOURCE, strict=True) as staging, Dump() as dump:
            stage(folder, staging, dump)
        return contribution(staging.staged, LICENCE)


def inputs(folder: Path) -> tuple[Path, ...]:
    """Return the files of a dump that are read."""
    return tuple(path for name in _TABLES if (path := find_table(folder, name)))


def stage(folder: Path, staging: Staging, dump: Dump) -> None:
    """Write the films, families and facts of a dump to staged tables."""
    tables = Tables(folder, dump)
    entries = _entries(tables)
    series = {row[0]: row[1] for row in tables.read("all_movieseries", ("id", "name"))}
    titles = _titles(tables)
    ids, pages = _links(tables, entries)
    named = {number: [_title(row) for row in titles.get(number, ())] for number in series}
    found = families(entries.values(), series, named, pages)
    about = _About(
        titles=titles,
        ids=ids,
        countries=_lists(tables, "movie_countries", ("movie_id", "country_code")),
        languages=_lists(tables, "movie_languages", ("movie_id", "language_iso_639_1")),
        family={member: family.id for family in found for member in family.members},
        points=_points(tables, titles, pages),
    )
    for entry in entries.values():
        staging.add(*_film(entry, about))
    for family in found:
        staging.add(FamilyRow(family.id, family.title))
        staging.add(*(FamilyTitleRow(family.id, *row[1:]) for row in titles.get(family.id, ())))
    staging.add(*_facts(tables, entries))
    if "all_casts" in tables:
        stage_people(tables, staging, entries)


def _entries(tables: Tables) -> dict[str, Entry]:
    entries: dict[str, Entry] = {}
    for number, name, parent, date in tables.read_once(
        "all_movies", ("id", "name", "parent_id", "date")
    ):
        if name:
            entries[number] = Entry(number, name, parent, _year(date))
    return entries


def _year(date: str) -> int | None:
    return int(date[:4]) if date[:4].isdecimal() and int(date[:4]) else None


def _film(entry: Entry, about: _About) -> Iterator[Row]:
    """Yield a film under its English title, if it has one, or else its own."""
    titles = about.titles.get(entry.id, ())
    languages = tuple(code for code in about.languages.get(entry.id, ()) if code != "xx")
    own = [t.language for t in titles if t.text == entry.name and t.language in languages]
    language = own[0] if own else languages[0] if len(languages) == 1 else None
    english = [t.text for t in titles if t.language == "en" and t.kind == _RELEASE]
    yield FilmRow(
        entry.id,
        english[0] if english else entry.name,
        entry.year,
        tuple(about.countries.get(entry.id, ())),
        languages,
        about.family.get(entry.id),
        min(1.0, about.points.get(entry.id, 0.0) / _FULL),
    )
    yield TitleRow(entry.id, entry.name, language, None, _ORIGINAL)
    others = {(title.text, title.language): title for title in titles}
    others.pop((entry.name, language), None)
    yield from others.values()
    yield IdRow(entry.id, SOURCE, entry.id)
    yield from about.ids.get(entry.id, ())


def _title(row: TitleRow) -> Title:
    return Title(row.text, row.language, row.script, TitleKind(row.kind))


def _titles(tables: Tables) -> dict[str, list[TitleRow]]:
    """Return the aliases of each film or series; official ones are release titles."""
    columns = ("movie_id", "name", "language_iso_639_1", "official_translation")
    found: dict[str, list[TitleRow]] = defaultdict(list)
    for movie, name, language, official in tables.read("all_movie_aliases_iso", columns):
        if name:
            kind = _RELEASE if official == "1" else _ALIAS
            code = None if language in {"", "xx"} else language
            found[movie].append(TitleRow(movie, name, code, None, kind))
    return found


def _links(
    tables: Tables, entries: Mapping[str, Entry]
) -> tuple[dict[str, list[IdRow]], dict[str, set[str]]]:
    """Return each film's ids elsewhere, and the articles it shares with the world.

    An article is written as language and title; a Wikidata item counts as one.
    """
    ids: dict[str, list[IdRow]] = defaultdict(list)
    pages: dict[str, set[str]] = defaultdict(set)
    for source, key, movie, language in tables.read("movie_links", LINKS):
        if movie in entries:
            if source in _SCHEMES:
                ids[movie].append(IdRow(movie, _SCHEMES[source], key))
            if source in _ARTICLES:
                pages[movie].add(f"{language}:{key}")
    return ids, pages


def _lists(tables: Tables, table: str, columns: tuple[str, str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for movie, code in tables.read(table, columns):
        found[movie].append(code)
    return found


def _points(
    tables: Tables, titles: Mapping[str, Sequence[TitleRow]], pages: Mapping[str, set[str]]
) -> dict[str, float]:
    """Return each film's points of popularity."""
    columns = ("movie_id", "referenced_id", "type")
    references = Counter(row[1] for row in tables.read("movie_references", columns))
    columns_of_keywords = ("movie_id", "category_id")
    keywords = Counter(row[0] for row in tables.read("movie_keywords", columns_of_keywords))
    points: dict[str, float] = defaultdict(float)
    for movie, known in titles.items():
        points[movie] += len({title.language for title in known})
    for movie, articles in pages.items():
        points[movie] += sum(not article.startswith("xx:") for article in articles)
    for movie, number in references.items():
        points[movie] += _REFERENCE * math.log2(1 + number)
    for movie, number in keywords.items():
        points[movie] += math.log2(1 + number)
    return points


def _facts(tables: Tables, entries: Mapping[str, Entry]) -> Iterator[FactRow]:
    """Yield what the dump says of two films: the first is the later one, whatever the years."""
    columns = ("movie_id", "referenced_id", "type")
    for later, earlier, kind in tables.read("movie_references", columns):
        if later in entries and earlier in entries:
            url = f"https://www.omdb.org/movie/{later}"
            sort = _KINDS.get(kind, FactKind.UNTYPED).value
            yield FactRow(later, earlier, sort, "omdb.org", url)
