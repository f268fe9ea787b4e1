from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.sources.staged import family, film, merged, stage

from matchcut.sources.overrides import Action, Override
from matchcut.sources.staging import (
    CreditRow,
    FactRow,
    FilmRow,
    IdRow,
    PersonIdRow,
    PersonRow,
    Row,
    TitleRow,
)

Rows = Sequence[Row]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (film("r", "Ran", 1985, "imdb:tt1"), film("c", "Chaos", 1985, "imdb:tt1")),
        (film("r", "Ran", None, "wikidata:Q1"), film("r", "Ran", 1986, "wikidata:Q1")),
        (film("r", "Ran", 1985), film("r", "Ran", 1985, "imdb:tt1")),
        (film("a", "Amélie!", 2001), film("a", "AMELIE", 2001)),
        (film("r", "Ran", 1985, by="Kurosawa"), film("r", "Ran", 1986, by="KUROSAWA")),
        (film("r", "Ran", 1985, by="Kurosawa"), film("r", "Ran", 1985)),
    ],
)
def test_records_of_one_film_are_merged(tmp_path: Path, ours: Rows, theirs: Rows) -> None:
    staged = stage(tmp_path, "a", ours), stage(tmp_path, "b", theirs)
    assert len(merged(tmp_path, staged).films) == 1


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (film("r", "Ran", 1985, "imdb:tt1"), film("r", "Ran", 1985, "imdb:tt2")),
        (film("s", "Solaris", 1972), film("s", "Solaris", 2002)),  # a remake is another film
        (film("s", "Solaris", 1972), film("s", "Solaris", None)),
        (film("r", "Ran", 1985), film("r", "Ran", 1986)),  # no director to vouch for it
        (film("h", "Her", 2013, by="Jonze"), film("h", "Her", 2013, by="Benson")),
        (film("x", "…", 2001), film("x", "!", 2001)),  # no words to share
    ],
)
def test_records_of_two_films_are_not_merged(tmp_path: Path, ours: Rows, theirs: Rows) -> None:
    staged = stage(tmp_path, "a", ours), stage(tmp_path, "b", theirs)
    assert len(merged(tmp_path, staged).films) == 2


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (film("one", "Orly", 2010), film("two", "Orly", 2010)),  # nothing vouches for it
        (film("one", "Blue", 1992, "imdb:tt1"), film("two", "Blue", 2000, "imdb:tt1")),
        (film("one", "Teil 1", 2009, "imdb:tt1"), film("two", "Teil 2", 2009, "imdb:tt1")),
        (
            film("one", "Her", 2013, "imdb:tt1", "wikidata:Q1"),
            film("two", "Her", 2013, "imdb:tt1", "wikidata:Q2"),
        ),
    ],
)
def test_records_of_one_source_stay_apart(tmp_path: Path, one: Rows, two: Rows) -> None:
    twins = stage(tmp_path, "a", one, two)
    assert len(merged(tmp_path, [twins]).films) == 2


def test_a_film_that_a_source_entered_twice_is_one_and_keeps_its_ids(tmp_path: Path) -> None:
    rows = [film(key, "Orly", 2010, "imdb:tt1", "wikidata:Q1") for key in ("1", "2", "3")]
    found = merged(tmp_path, [stage(tmp_path, "a", *rows)])
    assert found.films == ["tt1"]
    assert found.disputed == []
    evidence = "entered twice: ids, year and a title in common"
    assert found.tables["merges"] == [(1.0, evidence), (1.0, evidence)]


def test_a_film_entered_twice_bears_two_of_the_ids_of_its_source_and_they_are_listed(
    tmp_path: Path,
) -> None:
    rows = [film(key, "Orly", 2010, "imdb:tt1", f"wikidata:{key}") for key in ("Q1", "Q2")]
    found = merged(tmp_path, [stage(tmp_path, "wikidata", *rows)])
    assert found.films == ["tt1"]
    assert found.disputed == [("ids", "wikidata:Q1, wikidata:Q2")]


def test_versions_are_not_one_film_entered_twice(tmp_path: Path) -> None:
    cuts = [
        (FilmRow(key, "Yol", 1982, family="f"), TitleRow(key, "Yol"), IdRow(key, "imdb", "tt1"))
        for key in ("1", "2")
    ]
    assert len(merged(tmp_path, [stage(tmp_path, "a", *cuts)]).films) == 2


def test_of_a_film_entered_twice_the_first_row_says_what_comes_first(tmp_path: Path) -> None:
    countries = [("JP", "FR"), ("FR", "US", "JP"), ("US", "JP")]
    rows = [
        (FilmRow(str(at), f"Ran {at}", 1985, listed), IdRow(str(at), "imdb", "tt1"))
        for at, listed in enumerate(countries)
    ]
    shared = [TitleRow(str(at), "Ran", "en") for at in range(len(countries))]
    (found,) = merged(tmp_path, [stage(tmp_path, "a", *rows, shared)]).tables["films"]
    assert found[3] == ["JP", "FR", "US"]


def test_a_film_entered_twice_is_matched_by_title_as_one(tmp_path: Path) -> None:
    twice = [film(key, "Orly", 2010, "imdb:tt1") for key in ("1", "2")]
    ours = stage(tmp_path, "a", film("x", "Orly", 2010))
    assert merged(tmp_path, [ours, stage(tmp_path, "b", *twice)]).films == ["tt1"]


def test_a_row_without_ids_is_matched_to_a_film_that_ids_joined(tmp_path: Path) -> None:
    ours = stage(tmp_path, "a", film("r", "Ran", 1985, "imdb:tt1"))
    theirs = stage(tmp_path, "b", film("c", "Chaos", 1986, "imdb:tt1"))
    for at, (title, year) in enumerate((("Ran", 1985), ("CHAOS", 1986), ("Chaos", 1985))):
        bare = stage(tmp_path, f"c{at}", film("x", title, year))
        assert merged(tmp_path, [ours, theirs, bare]).films == ["tt1"]
        assert merged(tmp_path, [bare, ours, theirs]).films == ["tt1"]


@pytest.mark.parametrize(
    ("made_by", "films", "disputed"),
    [
        ("Schanelec", ["tt1", "tt2"], []),
        ("Godard", ["tt1", "tt2", "c-x"], []),
        ("", ["tt1", "tt2", "c-x"], [("tie", "title and year")]),
    ],
)
def test_a_row_without_ids_is_weighed_against_films_that_ids_joined_too(
    tmp_path: Path, made_by: str, films: list[str], disputed: list[tuple[str, str]]
) -> None:
    one = film("1", "Orly", 2010, "imdb:tt1", by="Schanelec")
    other = film("2", "Orly", 2010, "imdb:tt2", by="Deray")
    ours, theirs = stage(tmp_path, "a", one), stage(tmp_path, "b", one, other)
    bare = stage(tmp_path, "c", film("x", "Orly", 2010, by=made_by))
    found = merged(tmp_path, [ours, theirs, bare])
    assert found.films == films
    assert [one for one in found.disputed if one[0] == "tie"] == disputed
    assert (("tt1", "c:x") in found.tables["ids"]) is (made_by == "Schanelec")


def test_two_joined_films_of_one_title_and_year_are_one_unless_an_id_or_source_forbids(
    tmp_path: Path,
) -> None:
    ours = stage(tmp_path, "a", film("r", "Ran", 1985, "imdb:tt1"))
    others = [
        stage(tmp_path, source, film("r", "Ran", 1985, *ids))
        for source, ids in (
            ("b", ["imdb:tt1"]),
            ("c", ["wikidata:Q1"]),
            ("d", ["wikidata:Q1"]),
            ("e", ["wikidata:Q1", "imdb:tt2"]),
        )
    ]
    assert merged(tmp_path, [ours, *others[:3]]).films == ["tt1"]
    assert merged(tmp_path, [ours, *others]).films == ["tt1", "tt2"]
    twin = stage(tmp_path, "f", film("1", "Ran", 1985, "imdb:tt1"), film("2", "Ran", 1985))
    assert merged(tmp_path, [ours, twin]).films == ["tt1", "f-2"]


def test_a_title_and_year_that_two_films_of_a_source_share_decide_nothing_and_are_listed(
    tmp_path: Path,
) -> None:
    theirs = stage(tmp_path, "b", film("one", "Orly", 2010), film("two", "Orly", 2010))
    found = merged(tmp_path, [stage(tmp_path, "a", film("x", "Orly", 2010)), theirs])
    assert len(found.films) == 3
    assert found.disputed == [("alike", "Orly (2010)"), ("tie", "title and year")]


def test_rows_of_one_title_and_year_that_no_id_tells_apart_are_listed(tmp_path: Path) -> None:
    bare, full = film("1", "Orly", 2010), film("2", "ORLY", 2010, "imdb:tt1")
    other = film("3", "Orly", None), film("4", "Her", 2013, "imdb:tt2")
    namesakes = film("5", "Eva", 2011, "imdb:tt3"), film("6", "Eva", 2011, "imdb:tt4")
    found = merged(tmp_path, [stage(tmp_path, "a", bare, full, *other, *namesakes)])
    assert found.disputed == [("alike", "Orly (2010)")]
    assert len(found.tables["disagreements"][0][2]) == 2


def test_people_decide_between_two_films_of_one_title_and_year(tmp_path: Path) -> None:
    ours = stage(tmp_path, "a", film("x", "Orly", 2010, by="Schanelec"))
    theirs = stage(tmp_path, "b", film("1", "Orly", 2010), film("2", "Orly", 2010, by="Schanelec"))
    found = merged(tmp_path, [ours, theirs])
    assert len(found.films) == 2
    evidence = "title 'orly', the same year, people in common"
    assert found.tables["merges"] == [(1.0, evidence)]
    assert ("a-x", "b:2") in found.tables["ids"]


def test_an_id_claimed_twice_in_a_source_merges_nothing_names_nothing_and_is_listed(
    tmp_path: Path,
) -> None:
    him = film("him", "Rigby Him", 2013, "wikidata:Q7", "imdb:tt8")
    them = film("them", "Rigby Them", 2014, "wikidata:Q7")
    ours = stage(tmp_path, "a", film("rigby", "Rigby", 2014, "wikidata:Q7"))
    found = merged(tmp_path, [ours, stage(tmp_path, "b", him, them)])
    assert found.films == ["Q7", "tt8", "b-them"]
    assert found.disputed == [("id", "wikidata:Q7")]
    assert len(found.tables["disagreements"][0][2]) == 3
    assert ("tt8", "wikidata:Q7") in found.tables["ids"]  # kept, though not trusted


def test_ids_that_would_join_two_films_of_one_source_join_the_first_only(tmp_path: Path) -> None:
    ours = stage(tmp_path, "a", film("r", "Ran", 1985, "imdb:tt1", "wikidata:Q2"))
    theirs = film("r", "Ran", 1985, "imdb:tt1"), film("l", "Lear", 1985, "wikidata:Q2")
    found = merged(tmp_path, [ours, stage(tmp_path, "b", *theirs)])
    assert found.films == ["tt1", "Q2"]
    assert found.disputed == [("id", "wikidata:Q2")]


def test_the_preferred_source_names_the_film_and_everything_else_is_gathered(
    tmp_path: Path,
) -> None:
    ours: Rows = [
        FilmRow("r", "Ran", 1985, ("JP",), popularity=0.2),
        TitleRow("r", "Ran", "en"),
        IdRow("r", "imdb", "tt1"),
    ]
    theirs: Rows = [
        FilmRow("9", "Chaos", 1986, ("FR", "JP"), popularity=0.7),
        *(TitleRow("9", text, code) for text, code in (("Chaos", "en"), ("乱", "ja"))),
        TitleRow("9", "Ran", "en"),
        IdRow("9", "imdb", "tt1"),
        PersonRow("k", "Akira Kurosawa"),
        PersonIdRow("k", "imdb", "nm1"),
        CreditRow("9", "k", "director"),
        CreditRow("9", "nobody", "director"),  # whom no table knows
    ]
    found = merged(tmp_path, [stage(tmp_path, "a", ours), stage(tmp_path, "b", theirs)])
    assert found.tables["films"] == [("tt1", "Ran", 1985, ["JP", "FR"], None, 0.7, "b")]
    assert [text for _, text in found.tables["titles"]] == ["Ran", "Chaos", "乱"]
    assert found.tables["credits"] == [("tt1", "nm1", "director", None)]
    assert {known for _, known in found.tables["ids"]} == {"a:r", "b:9", "imdb:tt1"}
    assert found.disputed == [("year", "tt1")]


def test_two_ids_of_one_database_for_one_film_are_listed(tmp_path: Path) -> None:
    ours = stage(tmp_path, "a", film("r", "Ran", 1985, "imdb:tt1", "wikidata:Q1"))
    theirs = stage(tmp_path, "b", film("r", "Ran", 1985, "imdb:tt2", "wikidata:Q1"))
    assert merged(tmp_path, [ours, theirs]).disputed == [("ids", "imdb:tt1, imdb:tt2")]


@pytest.mark.parametrize(
    ("ids", "kept"),
    [
        (("wikidata:Q1", "imdb:tt1", "omdb:3"), "tt1"),
        (("omdb:3", "wikidata:Q1"), "Q1"),
        (("tmdb:5", "omdb:3"), "omdb-3"),
        ((), "a-r"),
    ],
)
def test_a_film_is_kept_under_its_best_id(tmp_path: Path, ids: Sequence[str], kept: str) -> None:
    staged = stage(tmp_path, "a", film("r", "Ran", 1985, *ids))
    assert merged(tmp_path, [staged]).films == [kept]


def test_people_who_worked_on_one_film_under_one_name_are_one(tmp_path: Path) -> None:
    ours = stage(tmp_path, "a", film("r", "Ran", 1985, "imdb:tt1", by="Akira Kurosawa"))
    theirs: Rows = [
        *(FilmRow("r", "Ran", 1985), IdRow("r", "imdb", "tt1"), FilmRow("l", "Lear", 1999)),
        *(PersonRow("7", "AKIRA KUROSAWA", ("黒澤明",)), CreditRow("r", "7", "director")),
        *(PersonRow("8", "Akira Kurosawa"), CreditRow("l", "8", "director")),  # who knows
    ]
    found = merged(tmp_path, [ours, stage(tmp_path, "b", theirs)])
    assert found.tables["people"] == [
        ("a-akira-kurosawa", "Akira Kurosawa", ["AKIRA KUROSAWA", "黒澤明"]),
        ("b-8", "Akira Kurosawa", []),
    ]
    assert len(found.tables["credits"]) == 2


def test_families_that_share_a_film_are_one(tmp_path: Path) -> None:
    ours = family("f", "Rigby", ("her", 2013, "tt9"), ("him", 2013, "tt8"))
    theirs = family("9", "Eleanor", ("them", 2014, "tt10"), ("he", 2013, "tt8"))
    found = merged(tmp_path, [stage(tmp_path, "a", ours), stage(tmp_path, "b", theirs)])
    assert found.tables["families"] == [("a-f", "Rigby", ["tt8", "tt9", "tt10"])]
    assert {row[4] for row in found.tables["films"]} == {"a-f"}


def test_facts_follow_their_films_come_once_and_are_listed_where_they_run_backward(
    tmp_path: Path,
) -> None:
    films = film("old", "Ikiru", 1952), film("new", "Living", 2022)
    facts: Rows = [
        FactRow("new", "old", "remake", "A list"),
        FactRow("new", "old", "remake", "A list"),
        FactRow("old", "new", "homage", "A list"),  # the later film is the older
        FactRow("new", "new", "remake", "A list"),
        FactRow("new", "a novel", "based-on", "A list"),
    ]
    found = merged(tmp_path, [stage(tmp_path, "a", *films, facts)])
    assert found.tables["facts"] == [
        ("a-new", "a-old", "remake", "A list"),
        ("a-old", "a-new", "homage", "A list"),
    ]
    assert found.disputed == [("backward", "A list: homage")]


def test_an_override_splits_what_ids_join_and_merges_what_nothing_does(tmp_path: Path) -> None:
    ours = stage(tmp_path, "a", film("x", "Ran", 1985, "imdb:tt1"), film("y", "Up", 2009))
    theirs = stage(tmp_path, "b", film("x", "Ran", 1985, "imdb:tt1"), film("z", "Down", 2019))
    split = Override(Action.SPLIT, "a:x", "b:x", "two cuts")
    merge = Override(Action.MERGE, "a:y", "b:z", "retitled")
    amiss = Override(Action.MERGE, "a:y", "b:none", "")
    found = merged(tmp_path, [ours, theirs], [split, merge, amiss])
    assert len(found.films) == 3
    assert (1.0, "told to: retitled") in found.tables["merges"]
    assert ("override", "merge a:y b:none: no such pair") in found.disputed


def test_an_override_may_merge_two_records_of_one_source(tmp_path: Path) -> None:
    twins = stage(tmp_path, "a", film("one", "Orly", 2010), film("two", "Orly", 2010))
    told = Override(Action.MERGE, "a:one", "a:two", "")
    assert merged(tmp_path, [twins], [told]).films == ["a-one"]


def test_nothing_merges_to_nothing(tmp_path: Path) -> None:
    assert merged(tmp_path, [stage(tmp_path, "a")]).films == []
