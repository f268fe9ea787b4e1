from pathlib import Path

import pytest
from tests.sources.staged_tables import packed, rows, staged

from matchcut.errors import SourceError
from matchcut.sources import imdb
from matchcut.sources.edition_building import build
from matchcut.sources.editions import open_edition
from matchcut.sources.film_sources import FilmSource

TABLES = {
    "title.basics": [
        "tconst titleType primaryTitle originalTitle isAdult startYear endYear runtime genres",
        "tt0089881 movie Ran Ran 0 1985 \\N 160 Action,Drama",
        "tt0056119 short La_Jetée La_jetée 0 1962 \\N 28 Drama",
        "tt9999991 short Home_Movie Home_Movie 0 1999 \\N 3 \\N",
        "tt9999992 tvEpisode Ran Ran 0 1999 \\N 3 \\N",
        "tt9999993 movie Blush Blush 1 1999 \\N 3 \\N",
        "tt5000001 tvMovie Later Plus_tard 0 \\N \\N \\N \\N",
    ],
    "title.ratings": [
        "tconst averageRating numVotes",
        "tt0089881 8.2 136000",
        "tt0056119 8.2 36000",
    ],
    "title.akas": [
        "titleId ordering title region language types attributes isOriginalTitle",
        "tt0089881 1 Ran \\N \\N original \\N 1",
        "tt0089881 2 乱 JP ja imdbDisplay \\N 0",
        "tt0089881 3 Chaos US en working \\N 0",
        "tt0089881 4 亂 HK yue imdbDisplay \\N 0",
        "tt0089881 5 亂 TW cmn imdbDisplay \\N 0",
        "tt0089881 6 Ran_la_guerre FR \\N alternative\x02festival literal_title 0",
        "tt9999992 1 Nope US en \\N \\N 0",
    ],
    "title.crew": [
        "tconst directors writers",
        "tt0089881 nm0000041 nm0000041,nm0645661",
        "tt9999992 nm0000041 \\N",
    ],
    "title.principals": [
        "tconst ordering nconst category job characters",
        'tt0089881 1 nm0619938 actor \\N ["Lord_Hidetora","Old_Man"]',
        "tt0089881 2 nm0000041 director \\N \\N",
        "tt0089881 3 nm0005882 cinematographer \\N \\N",
    ],
    "name.basics": [
        "nconst primaryName birthYear deathYear primaryProfession knownForTitles",
        "nm0000041 Akira_Kurosawa 1910 1998 writer,director tt0089881",
        "nm0619938 Tatsuya_Nakadai 1932 \\N actor tt0089881",
        "nm0005882 Takao_Saito 1929 \\N cinematographer tt0089881",
    ],
}


def write(folder: Path, **other: list[str] | None) -> Path:
    """Write the datasets, blanks for tabs and "_" for blanks; None leaves a table out."""
    given = {name.replace("_", "."): lines for name, lines in other.items()}
    for name, lines in {**TABLES, **given}.items():
        if lines is not None:
            text = "".join(f"{line}\n" for line in lines)
            packed(folder / f"{name}.tsv.gz", [text.replace(" ", "\t").replace("_", " ")])
    return folder


def test_films_are_told_from_television_and_home_movies(tmp_path: Path) -> None:
    done = staged(imdb.stage, write(tmp_path), tmp_path, "imdb", strict=True)
    films = {key: (title, year) for key, title, year in rows(done, "films", "key", "title", "year")}
    assert films == {
        "tt0089881": ("Ran", 1985),
        "tt0056119": ("La Jetée", 1962),
        "tt5000001": ("Later", None),
    }
    known = dict(rows(done, "films", "key", "popularity"))
    assert 1 > known["tt0089881"] > known["tt0056119"] > known["tt5000001"] > 0
    assert ("tt0089881", "imdb", "tt0089881") in rows(done, "ids")


def test_a_catalogue_of_films_without_votes_knows_how_popular_they_are(tmp_path: Path) -> None:
    tables = tmp_path / "imdb"
    tables.mkdir()
    few = ["tconst averageRating numVotes", "tt0089881 8.2 136000"]
    write(tables, title_ratings=few, title_akas=None)
    build((FilmSource("imdb", tables),), tmp_path / "catalogue", lambda _: None)
    with open_edition(tmp_path / "catalogue") as catalogue:
        known, hardly = catalogue.films(("tt0089881", "tt5000001"))
        assert known.popularity > hardly.popularity > 0
        assert catalogue.index.popular


def test_titles_keep_language_and_kind_and_come_once(tmp_path: Path) -> None:
    done = staged(imdb.stage, write(tmp_path), tmp_path, "imdb")
    assert [row[1:] for row in rows(done, "titles") if row[0] == "tt0089881"] == [
        ("Ran", None, None, "original"),
        ("乱", "ja", None, "release"),
        ("Chaos", "en", None, "alias"),
        ("亂", "zh", None, "release"),
        ("Ran la guerre", None, None, "alias"),
    ]
    assert ("tt5000001", "Plus tard", None, None, "original") in rows(done, "titles")


def test_people_come_with_roles_and_characters_and_only_those_of_films(tmp_path: Path) -> None:
    done = staged(imdb.stage, write(tmp_path), tmp_path, "imdb")
    assert rows(done, "credits") == [
        ("tt0089881", "nm0000041", "director", None, 0),
        ("tt0089881", "nm0000041", "writer", None, 0),
        ("tt0089881", "nm0645661", "writer", None, 1),
        ("tt0089881", "nm0619938", "cast", "Lord Hidetora / Old Man", 1),
    ]
    assert [name for _, name, _ in rows(done, "people")] == ["Akira Kurosawa", "Tatsuya Nakadai"]


def test_without_title_crew_directors_come_from_the_principals(tmp_path: Path) -> None:
    done = staged(imdb.stage, write(tmp_path, title_crew=None), tmp_path, "imdb")
    assert ("tt0089881", "nm0000041", "director", None, 2) in rows(done, "credits")


def test_the_titles_alone_are_enough_and_then_popularity_is_unknown(tmp_path: Path) -> None:
    nothing: dict[str, list[str] | None] = {
        name.replace(".", "_"): None for name in TABLES if name != "title.basics"
    }
    done = staged(imdb.stage, write(tmp_path, **nothing), tmp_path, "imdb")
    assert rows(done, "films", "key", "popularity") == [("tt0089881", None), ("tt5000001", None)]


def test_odd_rows_are_counted_with_their_reasons_and_good_ones_kept(tmp_path: Path) -> None:
    odd = [
        *TABLES["title.basics"],
        "tt0089881 movie Ran_again Ran 0 1985 \\N 160 \\N",
        "tt1000001 movie short_row",
        "no_row_at_all",
        "tt1000002 movie \\N \\N 0 1985 \\N 160 \\N",
        "tt1000003 movie Last Last 0 around_1985 \\N 160 \\N",
    ]
    done = staged(imdb.stage, write(tmp_path, title_basics=odd), tmp_path, "imdb")
    assert done.rejected == {
        "an id that an earlier row has": 1,
        "not as many cells as the header": 2,
        "no title": 1,
    }
    assert any("title.basics.tsv.gz, line 9: not as many" in said for said in done.examples)
    assert ("tt1000003", "Last", None) in rows(done, "films", "key", "title", "year")


def test_letters_that_are_none_cost_their_row(tmp_path: Path) -> None:
    write(tmp_path)
    lines = ["tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\n"]
    good = "tt1\tmovie\tRan\tRan\t0\t1985\n"
    packed(tmp_path / "title.basics.tsv.gz", [*lines, b"tt2\tmovie\t\xff\tA\t0\t1985\n", good])
    done = staged(imdb.stage, tmp_path, tmp_path, "imdb")
    assert done.rejected == {"no UTF-8": 1}
    assert [key for (key,) in rows(done, "films", "key")] == ["tt1"]


def test_a_folder_without_the_titles_or_with_another_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"no title\.basics"):
        imdb.inputs(tmp_path)
    write(tmp_path, title_akas=["titleId title", "tt1 Ran"])
    with pytest.raises(SourceError, match=r"akas\.tsv\.gz, line 1: no column language"):
        staged(imdb.stage, tmp_path, tmp_path, "imdb")
