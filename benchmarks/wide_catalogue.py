"""A wide catalogue: omdb.org's dump, the starter and Wikipedia's film lists, merged; or wider yet.

    python benchmarks/wide_catalogue.py FOLDER [movies.csv | IMDB]

The three have 106,894 entries of 91,327 films, for most American ones of omdb.org's are Wikipedia's
too: weights are trained beside these. To measure beside more, give the table of IMDb's films
up to 2005 that the public repository hadley/ggplot2movies keeps as `data-raw/movies.csv` (titles
and years of 58,788 entries, short films among them; its terms are IMDb's, so it is for measuring
alone), or a folder of tables in IMDb's own format (`recombined_world` writes such of films that
never were). The extracts of Wikipedia's articles are turned into the plain CSV source: title, year,
cast, and whom an opening sentence calls the director. An edition is built once and kept.
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
_PART = r"(?:[A-ZÀ-Þ][\w'’-]+(?!\w)(?:(?<=Jr)\.)?|(?:[A-ZÀ-Þ]\.)+)"  # of a name, or initials
_NAME = rf"{_PART}(?: (?:de |von |van |del |di )?{_PART}){{1,3}}"
_DIRECTED = re.compile(rf"directed(?:, | and )?[\w, ]{{0,40}}? by ({_NAME})(?: and ({_NAME}))?")
_ARTICLE_LAST = re.compile(  # "Bicycle Thief, The"
    r"(.+), (The|An?|L[aeo]s?|L'|Il|I|Gli|El|Los|D(?:er|ie|as|e|en|et)|Het|Een|Eine?|Una?|Un'|Os?)"
)


def wide_catalogue(folder: Path, more: Path | None = None) -> EditionCatalogue:
    """Return the edition in `folder`, built first where there is none (about 80 s)."""
    if not (folder / MANIFEST).is_file():
        with tempfile.TemporaryDirectory() as name:
            tables, listed = Path(name) / "wikipedia", Path(name) / "imdb-list"
            _write(tables / "films.csv", ("id", "title", "year", "directors"), _films())
            _write(tables / "credits.csv", ("film", "person", "role"), _cast())
            sources = [starter(), FilmSource("omdb", SHARED / "omdb"), FilmSource("csv", tables)]
            if more and more.is_dir():
                sources.append(FilmSource("imdb", more))
            elif more:
                _write(listed / "films.csv", ("id", "title", "year"), _more(more))
                sources.append(FilmSource("csv", listed))
            build(tuple(sources), folder, lambda step: print(step, file=sys.stderr))
    return open_edition(folder)


def _write(path: Path, head: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> None:
    path.parent.mkdir(exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(head)
        table.writerows(rows)


def _films() -> Iterator[tuple[str, ...]]:
    for at, film in enumerate(extracts()):
        found = _DIRECTED.search(film.get("extract", ""))
        directors = "|".join(filter(None, found.groups())) if found else ""
        yield f"w{at}", film["title"], str(film["year"]), directors


def _cast() -> Iterator[tuple[str, ...]]:
    for at, film in enumerate(extracts()):
        for person in dict.fromkeys(film.get("cast", ())):
            yield f"w{at}", person, "cast"


def extracts() -> Iterator[dict[str, Any]]:
    """Yield Wikipedia's films as the shared data has them: title, year, cast, extract."""
    with gzip.open(EXTRACTS, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _more(table: Path) -> Iterator[tuple[str, ...]]:
    with table.open(encoding="utf-8", newline="") as file:
        for at, row in enumerate(csv.DictReader(file)):
            last = _ARTICLE_LAST.fullmatch(row["title"])
            title = f"{last[2]} {last[1]}".replace("' ", "'") if last else row["title"]
            yield f"i{at}", title, row["year"]


if __name__ == "__main__":
    print(len(wide_catalogue(*map(Path, sys.argv[1:3]))), "films")
