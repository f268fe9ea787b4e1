import json
from pathlib import Path
from typing import Any

import pytest
from tests.sources.staged_tables import rows, staged

from matchcut.errors import SourceError
from matchcut.sources import wikidata
from matchcut.sources.staging import Staged

ENTITY = "http://www.wikidata.org/entity/"


def solution(**values: str) -> dict[str, Any]:
    """One row of a result; items by their ids, and texts as "text@language"."""
    found = {}
    for name, value in values.items():
        text, _, language = value.partition("@")
        if value[:1] == "Q" and value[1:].isdecimal():
            found[name] = {"type": "uri", "value": f"{ENTITY}{value}"}
        else:
            found[name] = {"type": "literal", "value": text}
            if language:
                found[name]["xml:lang"] = language
    return found


SOLUTIONS = [
    solution(film="Q1", filmLabel="Ran@en", date="1985-06-01T00:00:00Z", country="JP", imdb="tt9"),
    solution(film="Q1", filmLabel="Ran@en", original="乱@ja", wikipedias="40"),
    solution(film="Q1", filmLabel="Ran@en", director="Q8", directorLabel="Akira Kurosawa@en"),
    solution(film="Q2", filmLabel="Up@en", follows="Q1", versionOf="Q1"),
    solution(film="Q1", filmLabel="Ran@en", title="亂@zh-hant", version="Q2"),
]


def write(path: Path, solutions: list[dict[str, Any]], indent: int | None = None) -> Path:
    head = {"vars": sorted({name for each in solutions for name in each})}
    result = {"head": head, "results": {"bindings": solutions}}
    path.write_text(json.dumps(result, indent=indent, ensure_ascii=False), encoding="utf-8")
    return path


def read(path: Path, *, strict: bool = False) -> Staged:
    return staged(wikidata.stage, path, path.parent, "wikidata", strict=strict)


@pytest.mark.parametrize("indent", [None, 2])
def test_rows_of_a_film_are_read_as_one(tmp_path: Path, indent: int | None) -> None:
    done = read(write(tmp_path / "films.json", SOLUTIONS, indent), strict=True)
    ran, up = rows(done, "films")
    assert ran[:6] == ("Q1", "Ran", 1985, ["JP"], [], None)
    assert (up[0], up[5], up[6]) == ("Q2", "Q1", None)
    assert rows(done, "families") == [("Q1", "Ran")]
    assert [row[1:] for row in rows(done, "titles") if row[0] == "Q1"] == [
        ("Ran", "en", None, "release"),
        ("乱", "ja", None, "original"),
        ("Ran", "en", None, "release"),  # that of a row which stands apart
        ("亂", "zh", "Hant", "release"),
    ]
    assert rows(done, "people") == [("Q8", "Akira Kurosawa", [])]
    assert rows(done, "credits") == [("Q1", "Q8", "director", None, None)]
    assert [row[:4] for row in rows(done, "facts")] == [("Q2", "Q1", "sequel", "Wikidata")]


def test_somebody_of_whom_no_more_is_known_than_that_there_is_one_is_left_out(
    tmp_path: Path,
) -> None:
    unknown = "http://www.wikidata.org/.well-known/genid/0a1b"
    row = solution(film="Q1", filmLabel="Ran@en", director=unknown, basedOn=unknown, date=unknown)
    done = read(write(tmp_path / "films.json", [row]), strict=True)
    assert rows(done, "films", "key", "year") == [("Q1", None)]
    assert (rows(done, "people"), rows(done, "credits"), rows(done, "facts")) == ([], [], [])


def test_csv_and_the_short_form_of_json_give_the_same_films(tmp_path: Path) -> None:
    path = tmp_path / "films.csv"
    path.write_text(
        f'film,filmLabel,title,titleLanguage\n{ENTITY}Q1,"Ran, a film",乱,ja\n', encoding="utf-8"
    )
    done = read(path)
    assert rows(done, "titles")[1] == ("Q1", "乱", "ja", None, "release")
    short = tmp_path / "short.json"
    short.write_text(json.dumps([{"film": f"{ENTITY}Q1", "filmLabel": "Ran, a film"}]))
    assert rows(read(short), "films") == rows(done, "films")


def test_a_result_that_breaks_off_gives_the_films_it_has(tmp_path: Path) -> None:
    path = write(tmp_path / "films.json", SOLUTIONS, 1)
    path.write_bytes(path.read_bytes()[:-300])
    done = read(path)
    assert done.rejected == {"the list breaks off": 1}
    assert [key for (key,) in rows(done, "films", "key")][:1] == ["Q1"]


@pytest.mark.parametrize("indent", [None, 1])
@pytest.mark.parametrize("odd", ['{"value": tru', '"', '{"value": "' + "x" * 2_000_000])
def test_after_a_row_that_is_none_the_others_are_read(
    tmp_path: Path, odd: str, indent: int | None
) -> None:
    path = write(tmp_path / "films.json", [SOLUTIONS[0], solution(film="Q5"), SOLUTIONS[3]], indent)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(f'"{ENTITY}Q5"', odd), encoding="utf-8")
    done = read(path)
    assert rows(done, "films", "key") == [("Q1",), ("Q2",)]
    assert done.rejected == {"no JSON object": 1}


def test_rows_without_a_film_or_its_label_are_rejected(tmp_path: Path) -> None:
    odd = [solution(film="x", filmLabel="X"), solution(film="Q3"), *SOLUTIONS]
    done = read(write(tmp_path / "films.json", odd))
    assert done.rejected == {"no item of a film": 1, "no filmLabel": 1}
    path = tmp_path / "other.csv"
    path.write_text("item,itemLabel\nQ1,Ran\n")
    with pytest.raises(SourceError, match=r"other\.csv, line 1: no column film"):
        read(path)
