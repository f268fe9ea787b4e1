"""Films from TMDB: the daily export of ids, and answers of its API about single films.

The export (`movie_ids_MM_DD_YYYY.json.gz`) has one film a line, with no more than its original
title and popularity; TMDB calls *video* what is no film but a compilation, a concert or a match,
and that is left aside, as adult titles are. Answers of the API (`/movie/ID`, best with
`append_to_response=alternative_titles,translations,release_dates,credits,external_ids`) lie in
files of the ending .json, one each, or one a line in files of the ending .jsonl. A film that both
have is taken from the API's answer.

**Popularity** is reckoned from the votes on a film where the API tells them, 1 for 30,000 and
more; else from TMDB's popularity of the day, which is about how often its page is seen, 1 for 100.
"""

from collections.abc import Iterator
from pathlib import Path

from matchcut.errors import SourceError
from matchcut.films.values import TitleKind
from matchcut.sources.dumps import LONGEST_ROW, Dump, Line
from matchcut.sources.json_trees import Found, Tree, text, trees, whole
from matchcut.sources.row_faults import RowError
from matchcut.sources.staging import FilmRow, IdRow, Row, Staging, TitleRow
from matchcut.sources.tmdb_films import film_rows, people_rows, popularity

_EXPORT = "movie_ids_"
_ANSWERS = (".json", ".jsonl", ".json.gz", ".jsonl.gz")


def inputs(path: Path) -> tuple[Path, ...]:
    """Return the files that films are read from, answers of the API before exports."""
    below = sorted(path.iterdir()) if path.is_dir() else [path]
    found = [file for file in below if file.name.endswith(_ANSWERS) and file.is_file()]
    if not found:
        hint = "give a daily export, answers of the API, or their folder"
        raise SourceError(f"{path}: nothing of TMDB here", hint=hint)
    return tuple(sorted(found, key=_is_export))


def stage(path: Path, staging: Staging, dump: Dump) -> None:
    """Write the films of exports and answers to staged tables."""
    answered: set[int] = set()
    exported: set[int] = set()
    people: set[str] = set()
    for file in inputs(path):
        seen = exported if _is_export(file) else answered
        for line, tree in _trees(file, dump):
            key = whole(tree, "id")
            if key is None or not (text(tree, "original_title") or text(tree, "title")):
                dump.reject(RowError(file, line, "no id or title of a film"))
            elif key in seen:
                dump.reject(RowError(file, line, "an id that an earlier row has", str(key)))
            elif seen is answered or not _is_left_aside(tree, key, answered):
                seen.add(key)
                rows = _exported if seen is exported else film_rows
                staging.add(*dict.fromkeys(rows(str(key), tree)))
                staging.add(*people_rows(tree, people))


def _is_export(path: Path) -> bool:
    return path.name.startswith(_EXPORT)


def _is_left_aside(tree: Tree, key: int, answered: set[int]) -> bool:
    return tree.get("adult") is True or tree.get("video") is True or key in answered


def _trees(path: Path, dump: Dump) -> Iterator[Found]:
    """Yield the objects of a file, one a line, or one that takes the whole of a file."""
    lines = (line for line in dump.lines(path) if line.content)
    if path.suffix != ".json" or _is_export(path):
        return trees(path, lines, dump)
    if path.stat().st_size > LONGEST_ROW:
        dump.reject(RowError(path, 1, f"an answer of over {LONGEST_ROW:,} bytes"))
        return iter(())
    return trees(path, [Line(1, b"\n".join(content for _, content in lines))], dump)


def _exported(key: str, tree: Tree) -> Iterator[Row]:
    """Yield what an export says of a film."""
    title = text(tree, "original_title") or text(tree, "title")
    yield FilmRow(key, title, popularity=popularity(tree))
    yield IdRow(key, "tmdb", key)
    yield TitleRow(key, title, kind=TitleKind.ORIGINAL.value)
