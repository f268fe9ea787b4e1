"""What the shared data say of a film, so that the starter edition can be held against it."""

import bz2
import csv
import gzip
import json
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from matchcut.films.folding import fold
from matchcut.films.values import Film
from matchcut.sources import omdb

_REMAKES = "wikipedia-list-of-film-remakes"
_README_ID = re.compile(r"\*([^*]+)\* \((\d{4}), (?:IMDb )?(tt\d+)\)")
_DIALOGUE_YEAR = re.compile(r"(?:（|上映时间 )\D{0,12}(\d{4})")  # beside the title, or released
_DATED = re.compile(r"^(?P<title>.+?)\s*\((?P<year>\d{4})\)\s*$")


@dataclass(frozen=True, slots=True)
class Named:
    """A film as one source names it; `text` is what it says of its makers."""

    source: str
    title: str
    year: int | None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The shared data by what a film is found under: ids, or folded titles.

    `omdb` holds films by their number there, `sharing` how many of them carry a Wikidata item;
    `by_imdb` and `by_title` hold what names a film; `same` are pairs of ids other files join;
    `edges` are (source, later, earlier) of film-to-film statements.
    """

    omdb: Mapping[str, Film]
    sharing: Mapping[str, int]
    articles: Mapping[str, set[str]]
    by_imdb: Mapping[str, list[Named]]
    by_title: Mapping[str, list[Named]]
    same: Mapping[str, set[str]]
    edges: frozenset[tuple[str, str, str]]


def folded(title: str) -> str:
    """Return a title as one string of its folded tokens."""
    return " ".join(fold(title).tokens)


def read(shared: Path) -> Evidence:
    """Return all there is to hold the starter edition against; takes about twenty seconds."""
    films = {film.id: film for film in omdb.read(shared / "omdb").films}
    sharing: dict[str, int] = defaultdict(int)
    for film in films.values():
        for known in film.ids:
            sharing[str(known)] += 1
    by_imdb: dict[str, list[Named]] = defaultdict(list)
    for imdb, named in _by_imdb(shared):
        by_imdb[imdb].append(named)
    by_title: dict[str, list[Named]] = defaultdict(list)
    for named in (*_extracts(shared), *_korean(shared), *_dialogues(shared), *_redial(shared)):
        by_title[folded(named.title)].append(named)
    same: dict[str, set[str]] = defaultdict(set)
    for one, other in _joined(shared):
        same[one].add(other)
    articles = _articles(shared)
    return Evidence(films, sharing, articles, by_imdb, by_title, same, frozenset(_edges(shared)))


def _json_lines(path: Path) -> Iterator[dict[str, object]]:
    packed = path.suffix == ".gz"
    with gzip.open(path, "rt", encoding="utf-8") if packed else path.open("rt") as file:
        for line in file:
            yield json.loads(line)


def _by_imdb(shared: Path) -> Iterator[tuple[str, Named]]:
    """Yield what names a film beside its IMDb id, in the relations and the seeds."""
    for row in _json_lines(shared / "relations" / "film_pairs.jsonl"):
        for side in ("from", "to"):
            match row[side], row[f"{side}_title"]:
                case str(imdb), [str(title), int() | None as year]:
                    yield imdb, Named("relations/film_pairs.jsonl", title, year)
    readme = (shared / "README.md").read_text(encoding="utf-8")
    for title, year, imdb in _README_ID.findall(readme):
        yield imdb, Named("README.md", title, int(year))
    for document in json.loads((shared / "seeds" / "expected.json").read_text()).values():
        if isinstance(document, dict):
            for row in document.get("statements", ()):
                if "title" in row:
                    yield row["film"], Named("seeds/expected.json", row["title"], row["year"])


def _extracts(shared: Path) -> Iterator[Named]:
    for row in _json_lines(shared / "writing" / "wikipedia-extracts" / "films.jsonl.gz"):
        match row:
            case {"title": str(title), "year": int(year), **rest}:
                cast = rest.get("cast") or ()
                people = ", ".join(map(str, cast)) if isinstance(cast, Iterable) else ""
                text = f"{rest.get('extract') or ''} Cast: {people}"
                yield Named("Wikipedia extract", title, year, text)


def _korean(shared: Path) -> Iterator[Named]:
    for row in _json_lines(shared / "relations" / "korean_influence.jsonl"):
        for side in ("from", "to"):
            match row[side]:
                case [str(title), int(year), director]:
                    text = f"directed by {director}" if director else ""
                    yield Named("relations/korean_influence.jsonl", title, year, text)


def _dialogues(shared: Path) -> Iterator[Named]:
    """Yield the films of the Chinese dialogues, with all that is said of their makers."""
    told: dict[str, set[str]] = defaultdict(set)
    for name in ("dev", "test"):
        path = shared / "mentions" / "kdconv" / f"{name}.json.gz"
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for dialogue in json.load(file):
                for message in dialogue["messages"]:
                    for fact in message.get("attrs", ()):
                        told[fact["name"]].add(f"{fact['attrname']} {fact['attrvalue']}")
    for name, facts in told.items():
        text = " ".join((name, *sorted(facts)))
        if found := _DIALOGUE_YEAR.search(text):
            yield Named("mentions/kdconv", name.partition("（")[0], int(found[1]), text)


def _redial(shared: Path) -> Iterator[Named]:
    path = shared / "mentions" / "redial" / "movies_with_mentions.csv"
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if found := _DATED.match(row["movieName"]):
                yield Named("mentions/redial", found["title"], int(found["year"]))


def _joined(shared: Path) -> Iterator[tuple[str, str]]:
    """Yield pairs of ids of one film, such as ("imdb:tt0089881", "wikidata:Q…")."""
    for row in _json_lines(shared / "mentions" / "linked_fr.jsonl"):
        if row["idtype"] == "tmdb":
            yield f"imdb:{row['imdb']}", f"tmdb:{row['id']}"
    with zipfile.ZipFile(shared / "mentions" / "tomt" / "trec_dataset.zip") as archive:
        for part in ("train", "test", "validation"):
            with archive.open(f"trec_dataset/Movies/{part}.jsonl") as file:
                for line in file:
                    row = json.loads(line)
                    if found := re.search(r"tt\d+", row.get("imdb_url") or ""):
                        yield f"imdb:{found[0]}", f"wikidata:{row['wikidata_id']}"


def _articles(shared: Path) -> dict[str, set[str]]:
    """Return the names of each film's Wikipedia articles, by its number at omdb."""
    found: dict[str, set[str]] = defaultdict(set)
    with bz2.open(shared / "omdb" / "movie_links.csv.bz2", "rt", encoding="utf-8") as file:
        for source, key, movie, language in csv.reader(file, escapechar="\\"):
            if source == "wikipedia":
                plain = re.sub(r"_\([^)]*\)$", "", key).replace("_", " ")
                found[movie].add(f"{language}:{folded(plain)}")
    return found


def _edges(shared: Path) -> Iterator[tuple[str, str, str]]:
    for row in _json_lines(shared / "relations" / "film_pairs.jsonl"):
        source = "Wikipedia's list of film remakes" if row["source"] == _REMAKES else "omdb.org"
        yield source, str(row["from"]), str(row["to"])
    for row in _json_lines(shared / "relations" / "korean_influence.jsonl"):
        match row["from"], row["to"]:
            case [later, later_year, *_], [earlier, earlier_year, *_]:
                names = f"{later} {later_year}", f"{earlier} {earlier_year}"
                yield "Korean Film Influence Map", *names
