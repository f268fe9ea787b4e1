from dataclasses import replace

import pytest

from matchcut.films.contributions import Contribution
from matchcut.films.merging import merge
from matchcut.films.values import (
    Credit,
    ExternalId,
    Fact,
    FactKind,
    Family,
    Film,
    Person,
    Role,
    Title,
    TitleKind,
)


def film(title: str, year: int | None = None, *ids: str, by: str = "", source: str = "a") -> Film:
    known = tuple(ExternalId(*one.split(":")) for one in ids)
    local = f"{title.lower().replace(' ', '')}{year or ''}"
    director = (Credit(Person(by.lower(), by), Role.DIRECTOR),) if by else ()
    titles = (Title(title, "en"),)
    own = ExternalId(source, local)
    return Film(local, title, year, titles, director, ids=(own, *known))


def two(ours: list[Film], theirs: list[Film]) -> list[tuple[str, ...]]:
    """Return the sources and ids that make each merged film."""
    merged = merge([Contribution("a", "", tuple(ours)), Contribution("b", "", tuple(theirs))])
    return [
        tuple(str(known) for known in one.ids if known.scheme in {"a", "b"}) for one in merged.films
    ]


RAN = film("Ran", 1985, "imdb:tt1")


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (film("Ran", 1985, "imdb:tt1"), film("Chaos", 1985, "imdb:tt1", source="b")),
        (film("Ran", None, "wikidata:Q1"), film("Ran", 1986, "wikidata:Q1", source="b")),
        (film("Ran", 1985), film("Ran", 1985, "imdb:tt1", source="b")),
        (film("Amélie!", 2001), film("AMELIE", 2001, source="b")),
        (film("Ran", 1985, by="Kurosawa"), film("Ran", 1986, by="KUROSAWA", source="b")),
        (film("Ran", 1985, by="Kurosawa"), film("Ran", 1985, source="b")),
    ],
)
def test_records_of_one_film_are_merged(ours: Film, theirs: Film) -> None:
    assert len(two([ours], [theirs])) == 1


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (film("Ran", 1985, "imdb:tt1"), film("Ran", 1985, "imdb:tt2", source="b")),
        (film("Solaris", 1972), film("Solaris", 2002, source="b")),
        (film("Solaris", 1972), film("Solaris", None, source="b")),
        (film("Ran", 1985), film("Ran", 1986, source="b")),  # no director to vouch for it
        (film("Her", 2013, by="Jonze"), film("Her", 2013, by="Benson", source="b")),
        (film("…", 2001), film("!", 2001, source="b")),  # no words to share
    ],
)
def test_records_of_two_films_are_not_merged(ours: Film, theirs: Film) -> None:
    assert len(two([ours], [theirs])) == 2


def test_records_of_one_source_are_never_merged() -> None:
    twins = [film("Orly", 2010), replace(film("Orly", 2010), id="orly2", ids=())]
    assert len(merge([Contribution("a", "", tuple(twins))]).films) == 2


def test_a_title_and_year_that_two_films_of_a_source_share_decide_nothing() -> None:
    theirs = [film("Orly", 2010, source="b"), replace(film("Orly", 2010), id="x", ids=())]
    assert len(two([film("Orly", 2010)], theirs)) == 3


def test_an_id_claimed_twice_in_a_source_merges_nothing_names_nothing_and_is_listed() -> None:
    him = film("Rigby Him", 2013, "wikidata:Q7", "imdb:tt8", source="b")
    them = film("Rigby Them", 2014, "wikidata:Q7", source="b")
    ours = film("Rigby", 2014, "wikidata:Q7")
    merged = merge([Contribution("a", "", (ours,)), Contribution("b", "", (him, them))])
    assert [one.id for one in merged.films] == ["Q7", "tt8", "b-rigbythem2014"]
    assert [one.about for one in merged.disagreements] == ["wikidata:Q7"]
    assert len(merged.disagreements[0].said) == 3
    assert ExternalId("wikidata", "Q7") in merged.films[1].ids  # kept, though not trusted


def test_ids_that_would_join_two_films_of_one_source_join_the_first_only() -> None:
    ours = film("Ran", 1985, "imdb:tt1", "wikidata:Q2")
    theirs = [
        film("Ran", 1985, "imdb:tt1", source="b"),
        film("Lear", 1985, "wikidata:Q2", source="b"),
    ]
    merged = merge([Contribution("a", "", (ours,)), Contribution("b", "", tuple(theirs))])
    assert [one.title for one in merged.films] == ["Ran", "Lear"]
    assert [one.about for one in merged.disagreements] == ["wikidata:Q2"]
    assert len({one.id for one in merged.films}) == 2


def test_the_preferred_source_names_the_film_and_everything_else_is_gathered() -> None:
    who = Person("k", "Akira Kurosawa", ids=(ExternalId("imdb", "nm1"),))
    ours = replace(film("Ran", 1985, "imdb:tt1"), countries=("JP",), popularity=0.2)
    theirs = Film(
        "9",
        "Chaos",
        1986,
        (Title("Chaos", "en"), Title("乱", "ja", None, TitleKind.ORIGINAL), Title("Ran", "en")),
        (Credit(who, Role.DIRECTOR),),
        (ExternalId("b", "9"), ExternalId("imdb", "tt1"), ExternalId("wikidata", "Q1")),
        ("FR", "JP"),
        ("ja",),
        popularity=0.7,
    )
    merged = merge([Contribution("a", "", (ours,)), Contribution("b", "", (theirs,))])
    (one,) = merged.films
    assert (one.id, one.title, one.year, one.popularity) == ("tt1", "Ran", 1985, 0.7)
    assert [title.text for title in one.titles] == ["Ran", "Chaos", "乱"]
    assert one.countries == ("JP", "FR")
    assert [credit.person.id for credit in one.credits] == ["nm1"]
    assert {str(known) for known in one.ids} == {"a:ran1985", "b:9", "imdb:tt1", "wikidata:Q1"}
    assert [disagreement.about for disagreement in merged.disagreements] == ["year"]


def test_two_ids_of_one_database_for_one_film_are_listed() -> None:
    ours = film("Ran", 1985, "imdb:tt1", "wikidata:Q1")
    theirs = film("Ran", 1985, "imdb:tt2", "wikidata:Q1", source="b")
    merged = merge([Contribution("a", "", (ours,)), Contribution("b", "", (theirs,))])
    assert [one.about for one in merged.disagreements] == ["imdb:tt1, imdb:tt2"]


@pytest.mark.parametrize(
    ("ids", "kept"),
    [
        (("wikidata:Q1", "imdb:tt1", "omdb:3"), "tt1"),
        (("omdb:3", "wikidata:Q1"), "Q1"),
        (("tmdb:5", "omdb:3"), "omdb-3"),
        ((), "a-ran1985"),
    ],
)
def test_a_film_is_kept_under_its_best_id(ids: tuple[str, ...], kept: str) -> None:
    (one,) = merge([Contribution("a", "", (film("Ran", 1985, *ids),))]).films
    assert one.id == kept


def test_people_who_worked_on_one_film_under_one_name_are_one() -> None:
    ours = film("Ran", 1985, "imdb:tt1", by="Akira Kurosawa")
    theirs = replace(
        film("Ran", 1985, "imdb:tt1", source="b"),
        credits=(Credit(Person("7", "AKIRA KUROSAWA", ("黒澤明",)), Role.DIRECTOR),),
    )
    other = film("Lear", 1999, by="Akira Kurosawa", source="b")  # no film in common: who knows
    merged = merge([Contribution("a", "", (ours,)), Contribution("b", "", (theirs, other))])
    ran, lear = merged.films
    assert len(ran.credits) == 1
    assert ran.credits[0].person.names == ("AKIRA KUROSAWA", "黒澤明")
    assert lear.credits[0].person.id != ran.credits[0].person.id


def test_families_that_share_a_film_are_one_and_facts_follow_their_films() -> None:
    him, her = film("Him", 2013, "imdb:tt8"), film("Her", 2013, "imdb:tt9")
    ours = Contribution("a", "", (him, her), (Family("f", "Rigby", ("her2013", "him2013")),))
    them = film("Them", 2014, "imdb:tt10", source="b")
    his = film("Him", 2013, "imdb:tt8", source="b")
    fact = Fact("them2014", "him2013", FactKind.UNTYPED, "b")
    itself = Fact("him2013", "him2013", FactKind.REMAKE, "b")
    family = Family("9", "Eleanor", ("them2014", "him2013"))
    theirs = Contribution("b", "", (his, them), (family,), (fact, fact, itself))
    merged = merge([ours, theirs])
    assert merged.families == (Family("a-f", "Rigby", ("tt8", "tt9", "tt10")),)
    assert {one.family for one in merged.films} == {"a-f"}
    assert merged.facts == (Fact("tt10", "tt8", FactKind.UNTYPED, "b"),)


def test_nothing_merges_to_nothing() -> None:
    assert merge([]).films == merge([Contribution("a", "", ())]).films == ()
