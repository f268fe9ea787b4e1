from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sources.staged_tables import rows, staged

from matchcut.errors import SourceError
from matchcut.sources import movielens
from matchcut.sources.movielens import names

MOVIES = """movieId,title,genres
1,"Lady Vanishes, The (1938)",Drama|Thriller
2,Seven (a.k.a. Se7en) (1995),Crime
3,"Atalante, L' (1934)",Comedy
3,Again (1999),Comedy
,Nobody (1999),Comedy
4,Ran
5,Babylon 5,Sci-Fi
"""


def write(folder: Path, **other: str) -> Path:
    tables = {
        "movies": MOVIES,
        "links": "movieId,imdbId,tmdbId\n1,0030341,940\n2,0114369,\n9,0000009,9\n",
        **other,
    }
    for name, content in tables.items():
        (folder / f"{name}.csv").write_text(content, encoding="utf-8")
    return folder


def test_films_come_with_their_names_year_and_ids(tmp_path: Path) -> None:
    done = staged(movielens.stage, write(tmp_path), tmp_path, "movielens")
    assert rows(done, "films", "key", "title", "year") == [
        ("1", "The Lady Vanishes", 1938),
        ("2", "Seven", 1995),
        ("3", "L'Atalante", 1934),
        ("5", "Babylon 5", None),
    ]
    assert ("2", "Se7en", None, None, "alias") in rows(done, "titles")
    assert [row for row in rows(done, "ids") if row[1] != "movielens"] == [
        ("1", "imdb", "tt0030341"),
        ("1", "tmdb", "940"),
        ("2", "imdb", "tt0114369"),
    ]
    assert done.rejected == {
        "an id that an earlier row has": 1,
        "no id or title": 1,
        "not as many cells as the header": 1,
        "no film has this id": 1,
    }
    assert any("movies.csv, line 5" in said for said in done.examples)


def test_ratings_say_how_known_a_film_is(tmp_path: Path) -> None:
    ratings = "userId,movieId,rating,timestamp\n" + "1,2,4.0,0\n" * 90 + "1,1,4.0,0\n"
    done = staged(movielens.stage, write(tmp_path, ratings=ratings), tmp_path, "movielens")
    known = dict(rows(done, "films", "key", "popularity"))
    assert 1 > known["2"] > known["1"] > known["3"] == 0


@pytest.mark.parametrize(
    ("title", "shown", "year"),
    [
        ("Ran (1985)", ("Ran",), 1985),
        ("Ran", ("Ran",), None),
        ("Kids of the Round Table (1995) ", ("Kids of the Round Table",), 1995),
        ("Postino, Il (Postman, The) (1994)", ("Il Postino", "The Postman"), 1994),
        ("Good, the Bad, The (Buono, Il) (1966)", ("The Good, the Bad", "Il Buono"), 1966),
        ("(500) Days of Summer (2009)", ("(500) Days of Summer",), 2009),
        ("2001: A Space Odyssey (1968)", ("2001: A Space Odyssey",), 1968),
        ("Babylon (2012–)", ("Babylon",), 2012),
        ("1984 (Nineteen Eighty-Four) (1984)", ("1984", "Nineteen Eighty-Four"), 1984),
        ("(1985)", (), 1985),
    ],
)
def test_a_title_is_taken_apart(title: str, shown: tuple[str, ...], year: int | None) -> None:
    assert names(title) == (shown, year)


@given(title=st.text(st.sampled_from("ab ,()The19()")))
def test_no_title_is_too_odd_to_be_taken_apart(title: str) -> None:
    for name in names(title).titles:
        assert name == name.strip() != ""


def test_a_folder_without_films_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"no movies\.csv here"):
        movielens.inputs(tmp_path)
