"""Lines between films from real data: omdb.org, Wikipedia's remakes, the Korean influence map."""

import bz2
import csv
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from matchcut.films.values import Film
from matchcut.lines.ordering import ordered
from matchcut.lines.values import Kind, Origin, Stance, Statement
from shared_data import SHARED

PAIRS = SHARED / "relations" / "film_pairs.jsonl"
KOREAN = SHARED / "relations" / "korean_influence.jsonl"
_KINDS = {
    "Remake": Kind.REMAKES,
    "Influence": Kind.DRAWS_ON,
    "Parody": Kind.PARODIES,
    "Homage": Kind.QUOTES,
    "SpinOff": Kind.FOLLOWS,
    "Reference": Kind.DRAWS_ON,  # untyped in the source: taken as a hedge
    "thematic": Kind.RESEMBLES,
    "influence": Kind.DRAWS_ON,
    "visual_influence": Kind.DRAWS_ON,
    "reference": Kind.QUOTES,
    "homage": Kind.QUOTES,
    "parody": Kind.PARODIES,
    "remake_official": Kind.REMAKES,
}
_HEDGED = {"Reference"}


def statements() -> Iterator[Statement]:
    """Yield what the three sources state, with no words of theirs."""
    countries = _countries()
    for row in _rows(PAIRS):
        later, earlier = (
            Film(row[end], title, year, countries=countries[row[end]])
            for end in ("from", "to")
            for title, year in (row[f"{end}_title"],)
        )
        yield _statement(earlier, later, row["type"], row["source"], row["type"] in _HEDGED)
    for row in _rows(KOREAN):
        later, earlier = (
            Film(f"{title} {year}", title, year, countries=("KR",))
            for title, year, _ in (row["from"], row["to"])
        )
        declared = row["signal"] == "director_declared" and row["from"][2]
        voice = declared or _site(row["sources"])
        yield _statement(earlier, later, row["type"], voice, row["confidence"] == "low")


def _statement(earlier: Film, later: Film, kind: str, voice: str, hedges: bool) -> Statement:  # noqa: FBT001 - a column of the data
    roles = ordered(earlier, later, _KINDS[kind], said=True)
    return Statement(
        roles.earlier,
        roles.later,
        _KINDS[kind],
        stance=Stance.HEDGES if hedges else Stance.ASSERTS,
        voice=(voice,),
        words=f"{kind}, by {voice}.",
        directed=roles.directed,
        origin=Origin.IMPORT,
        source=voice,
    )


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def _site(addresses: list[str]) -> str:
    """The site a critic's words stand on, for want of a name."""
    return urlsplit(addresses[0]).netloc if addresses else "a critic"


def _countries() -> dict[str, tuple[str, ...]]:
    """The countries of films by IMDb id, from omdb.org's dump."""
    imdb = {
        row["movie_id"]: row["key"] for row in _table("movie_links") if row["source"] == "imdbmovie"
    }
    found: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for row in _table("movie_countries"):
        if film := imdb.get(row["movie_id"]):
            found[film] += (row["country_code"],)
    return found


def _table(name: str) -> Iterator[dict[str, str]]:
    with bz2.open(SHARED / "omdb" / f"{name}.csv.bz2", "rt", encoding="utf-8") as file:
        yield from csv.DictReader(file, escapechar="\\")
