"""A catalogue of 91,548 films: omdb.org's dump, the starter and Wikipedia's film lists, merged.

The extracts of Wikipedia's articles are turned into the plain CSV source: title, year, cast, and
whom an opening sentence calls the director. The edition is built once and kept in its folder.
"""

import csv
import gzip
import json
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from matchcut.sources.edition_building import build
from matchcut.sources.edition_catalogue import EditionCatalogue
from matchcut.sources.editions import MANIFEST, open_edition
from matchcut.sources.film_sources import FilmSource, starter
from shared_data import SHARED

EXTRACTS = SHARED / "writing" / "wikipedia-extracts" / "films.jsonl.gz"
_NAME = r"[A-ZÀ-Þ][\w.'’-]+(?: (?:de |von |van )?[A-ZÀ-Þ][\w.'’-]*){1,3}"
_DIRECTED = re.compile(rf"directed(?:, | and )?[\w, ]{{0,40}}? by ({_NAME})(?: and ({_NAME}))?")


def wide_catalogue(folder: Path) -> EditionCatalogue:
    """Return the edition in `folder`, built first where there is none (about 80 s)."""
    if not (folder / MANIFEST).is_file():
        with tempfile.TemporaryDirectory() as name:
            tables = Path(name) / "wikipedia"
            tables.mkdir()
            _write(tables / "films.csv", ("id", "title", "year", "directors"), _films())
            _write(tables / "credits.csv", ("film", "person", "role"), _cast())
            sources = (starter(), FilmSource("omdb", SHARED / "omdb"), FilmSource("csv", tables))
            build(sources, folder, lambda step: print(step, file=sys.stderr))
    return open_edition(folder)


def _write(path: Path, head: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(head)
        table.writerows(rows)


def _films() -> Iterator[tuple[str, ...]]:
    for at, film in _listed():
        found = _DIRECTED.search(film.get("extract", ""))
        directors = "|".join(filter(None, found.groups())) if found else ""
        yield at, film["title"], str(film["year"]), directors


def _cast() -> Iterator[tuple[str, ...]]:
    for at, film in _listed():
        for person in dict.fromkeys(film.get("cast", ())):
            yield at, person, "cast"


def _listed() -> Iterator[tuple[str, dict[str, Any]]]:
    with gzip.open(EXTRACTS, "rt", encoding="utf-8") as lines:
        for at, line in enumerate(lines):
            yield f"w{at}", json.loads(line)


if __name__ == "__main__":
    print(len(wide_catalogue(Path(sys.argv[1]))), "films")
