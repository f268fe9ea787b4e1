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

from matchcut.films.contributions import Contribution
from matchcut.films.values import (
    Credit,
    ExternalId,
    Fact,
    FactKind,
    Film,
    Person,
    Role,
    Title,
    TitleKind,
)
from matchcut.sources.omdb_families import Entry, families
from matchcut.sources.omdb_tables import has_table, read_table

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
_ROLES = {
    "Director": Role.DIRECTOR,
    "Author": Role.WRITER,
    "Writer": Role.WRITER,
    "Screenplay": Role.WRITER,
    "Producer": Role.PRODUCER,
    "Actor": Role.CAST,
}
_LINKS = ("source", "key", "movie_id", "language_iso_639_1")


@dataclass(frozen=True, slots=True)
class _About:
    """What the dump's other tables say of each film, by its number."""

    titles: Mapping[str, Sequence[Title]]
    ids: Mapping[str, Sequence[ExternalId]]
    countries: Mapping[str, Sequence[str]]
    languages: Mapping[str, Sequence[str]]
    credits: Mapping[str, Sequence[Credit]]
    family: Mapping[str, str]
    points: Mapping[str, float]


def read(folder: Path) -> Contribution:
    """Return the films, families and facts of a dump under their numbers there."""
    entries = {
        row[0]: Entry(row[0], row[1], row[2], _year(row[3]))
        for row in read_table(folder, "all_movies", ("id", "name", "parent_id", "date"))
        if row[1]
    }
    series = {
        row[0]: row[1]
        for row in read_table(folder, "all_movieseries", ("id", "name", "parent_id", "date"))
    }
    titles = _titles(folder)
    ids, pages = _links(folder, entries)
    found = families(entries.values(), series, titles, pages)
    about = _About(
        titles=titles,
        ids=ids,
        countries=_lists(folder, "movie_countries", ("movie_id", "country_code")),
        languages=_lists(folder, "movie_languages", ("movie_id", "language_iso_639_1")),
        credits=_credits(folder),
        family={member: family.id for family in found for member in family.members},
        points=_points(folder, titles, pages),
    )
    films = tuple(_film(entry, about) for entry in entries.values())
    return Contribution(SOURCE, LICENCE, films, found, tuple(_facts(folder, entries)))


def _year(date: str) -> int | None:
    return int(date[:4]) if date[:4].isdecimal() and int(date[:4]) else None


def _film(entry: Entry, about: _About) -> Film:
    """Return a film under its English title, if it has one, or else its own."""
    titles = about.titles.get(entry.id, ())
    languages = tuple(code for code in about.languages.get(entry.id, ()) if code != "xx")
    own = next(
        (t.language for t in titles if t.text == entry.name and t.language in languages), None
    )
    original = Title(
        entry.name,
        own or (languages[0] if len(languages) == 1 else None),
        kind=TitleKind.ORIGINAL,
    )
    named = {(title.text, title.language): title for title in (*titles, original)}
    english = [t.text for t in titles if t.language == "en" and t.kind is TitleKind.RELEASE]
    return Film(
        id=entry.id,
        title=english[0] if english else entry.name,
        year=entry.year,
        titles=(original, *(title for title in named.values() if title is not original)),
        credits=tuple(about.credits.get(entry.id, ())),
        ids=(ExternalId(SOURCE, entry.id), *about.ids.get(entry.id, ())),
        countries=tuple(about.countries.get(entry.id, ())),
        languages=languages,
        family=about.family.get(entry.id),
        popularity=min(1.0, about.points.get(entry.id, 0.0) / _FULL),
    )


def _titles(folder: Path) -> dict[str, list[Title]]:
    """Return the aliases of each film or series; official ones are release titles."""
    columns = ("movie_id", "name", "language_iso_639_1", "official_translation")
    found: dict[str, list[Title]] = defaultdict(list)
    for movie, name, language, official in read_table(folder, "all_movie_aliases_iso", columns):
        if name:
            kind = TitleKind.RELEASE if official == "1" else TitleKind.ALIAS
            code = None if language in {"", "xx"} else language
            found[movie].append(Title(name, code, kind=kind))
    return found


def _links(
    folder: Path, entries: Mapping[str, Entry]
) -> tuple[dict[str, list[ExternalId]], dict[str, set[str]]]:
    """Return each film's ids elsewhere, and the articles it shares with the world.

    An article is written as language and title; a Wikidata item counts as one.
    """
    ids: dict[str, list[ExternalId]] = defaultdict(list)
    pages: dict[str, set[str]] = defaultdict(set)
    for source, key, movie, language in read_table(folder, "movie_links", _LINKS):
        if movie in entries:
            if source == "imdbmovie":
                ids[movie].append(ExternalId("imdb", key))
            elif source == "wikidata":
                ids[movie].append(ExternalId("wikidata", key))
            if source in {"wikidata", "wikipedia"}:
                pages[movie].add(f"{language}:{key}")
    return ids, pages


def _lists(folder: Path, table: str, columns: tuple[str, str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for movie, code in read_table(folder, table, columns):
        found[movie].append(code)
    return found


def _points(
    folder: Path, titles: Mapping[str, Sequence[Title]], pages: Mapping[str, set[str]]
) -> dict[str, float]:
    """Return each film's points of popularity."""
    columns = ("movie_id", "referenced_id", "type")
    references = Counter(row[1] for row in read_table(folder, "movie_references", columns))
    columns_of_keywords = ("movie_id", "category_id")
    keywords = Counter(row[0] for row in read_table(folder, "movie_keywords", columns_of_keywords))
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


def _facts(folder: Path, entries: Mapping[str, Entry]) -> Iterator[Fact]:
    """Yield what the dump says of two films: the first is the later one, whatever the years."""
    columns = ("movie_id", "referenced_id", "type")
    for later, earlier, kind in read_table(folder, "movie_references", columns):
        if later in entries and earlier in entries:
            url = f"https://www.omdb.org/movie/{later}"
            yield Fact(later, earlier, _KINDS.get(kind, FactKind.UNTYPED), "omdb.org", url)


def _credits(folder: Path) -> dict[str, list[Credit]]:
    """Return the credits of each film in billing order, where the dump has them."""
    if not has_table(folder, "all_casts"):
        return {}
    columns = ("movie_id", "person_id", "job_id", "role", "position")
    jobs = {
        job: _ROLES[name]
        for job, name, language in read_table(
            folder, "job_names", ("job_id", "name", "language_iso_639_1")
        )
        if language == "en" and name in _ROLES
    }
    rows = [row for row in read_table(folder, "all_casts", columns) if row[2] in jobs]
    rows.sort(key=lambda row: int(row[4]) if row[4].isdecimal() else len(rows))
    people = _people(folder, {row[1] for row in rows})
    found: dict[str, list[Credit]] = defaultdict(list)
    for movie, person, job, character, _ in rows:
        if person in people:
            role = jobs[job]
            played = (character or None) if role is Role.CAST else None
            found[movie].append(Credit(people[person], role, played))
    return found


def _people(folder: Path, wanted: set[str]) -> dict[str, Person]:
    names: dict[str, list[str]] = defaultdict(list)
    for person, name in read_table(folder, "all_people_aliases", ("person_id", "name")):
        names[person].append(name)
    ids: dict[str, list[ExternalId]] = defaultdict(list)
    schemes = {"imdbperson": "imdb", "wikidata": "wikidata"}
    for source, key, person, _ in read_table(folder, "people_links", _LINKS):
        if source in schemes:
            ids[person].append(ExternalId(schemes[source], key))
    columns = ("id", "name", "birthday", "deathday", "gender")
    return {
        person: Person(
            person, name, tuple(names[person]), (ExternalId(SOURCE, person), *ids[person])
        )
        for person, name, *_ in read_table(folder, "all_people", columns)
        if person in wanted and name
    }
