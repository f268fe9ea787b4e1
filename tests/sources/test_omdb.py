from pathlib import Path

import pytest
from tests.sources.omdb_dump import CASTS, TABLES, write_dump

from matchcut.errors import SourceError
from matchcut.films.values import ExternalId, FactKind, Role, Title, TitleKind
from matchcut.sources import omdb


def test_a_film_comes_with_its_titles_ids_countries_and_languages(tmp_path: Path) -> None:
    given = omdb.read(write_dump(tmp_path))
    ran, making, *_ = given.films
    assert (ran.id, ran.title, ran.year) == ("1", "Ran", 1985)
    assert ran.titles == (
        Title("Ран", "ru", kind=TitleKind.ORIGINAL),
        Title("Ran", "en"),
        Title("Chaos, kurz", "de", kind=TitleKind.ALIAS),
    )
    assert set(ran.ids) == {
        ExternalId("omdb", "1"),
        ExternalId("imdb", "tt1"),
        ExternalId("wikidata", "Q1"),
    }
    assert (ran.countries, ran.languages) == (("JP", "FR"), ("ru", "ja"))
    assert (making.title, making.year) == ('Making "Ran"', None)
    assert making.titles == (Title('Making "Ran"', "fr", kind=TitleKind.ORIGINAL),)
    assert len(given.films) == 7  # no episode of a series


def test_a_film_known_in_more_places_is_more_popular(tmp_path: Path) -> None:
    films = {film.id: film.popularity for film in omdb.read(write_dump(tmp_path)).films}
    assert 1 > films["1"] > films["10"] > films["11"] == 0


def test_references_between_films_are_facts(tmp_path: Path) -> None:
    facts = omdb.read(write_dump(tmp_path)).facts
    assert [(fact.later, fact.earlier, fact.kind) for fact in facts] == [
        ("21", "20", FactKind.REMAKE),
        ("2", "1", FactKind.UNTYPED),
    ]
    assert {fact.source for fact in facts} == {"omdb.org"}


def test_people_are_read_where_the_dump_has_a_cast(tmp_path: Path) -> None:
    (ran, *_) = omdb.read(write_dump(tmp_path, **CASTS)).films
    assert [(one.person.name, one.role, one.character) for one in ran.credits] == [
        ("Akira Kurosawa", Role.DIRECTOR, None),
        ("Tatsuya Nakadai", Role.CAST, "Hidetora"),
    ]
    director = ran.credits[0].person
    assert director.names == ("黒澤明",)
    assert ExternalId("imdb", "nm41") in director.ids


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (['"id","title"'], "all_movies.csv.bz2, line 1: no column name, parent_id, date"),
        (
            [TABLES["all_movies"][0], '"1","Ran"'],
            "all_movies.csv.bz2, line 2: not as many cells as the header: 2 of 4",
        ),
        ([], "the file is empty"),
    ],
)
def test_a_dump_of_another_shape_is_refused(tmp_path: Path, lines: list[str], message: str) -> None:
    with pytest.raises(SourceError) as caught:
        omdb.read(write_dump(tmp_path, all_movies=lines))
    assert message in str(caught.value)


def test_a_dump_cut_short_names_the_file(tmp_path: Path) -> None:
    path = write_dump(tmp_path) / "movie_links.csv.bz2"
    path.write_bytes(path.read_bytes()[:-20])
    with pytest.raises(SourceError, match="movie_links"):
        omdb.read(tmp_path)
    path.unlink()
    with pytest.raises(SourceError, match=r"movie_links\.csv\.bz2: no such file"):
        omdb.read(tmp_path)
