import pytest
from tests.films.cast import CATALOGUE, FAMILY, REMAKE, SOLARIS_1972, SOLARIS_2002, THEM, ZHOU

from matchcut.films.memory import InMemoryCatalogue
from matchcut.films.values import ExternalId, Film


@pytest.mark.parametrize("asked", ["tt10", "imdb:tt10", "imdb-tt10"])
def test_a_film_answers_to_every_way_its_id_is_written(asked: str) -> None:
    assert CATALOGUE.film(asked) == THEM


def test_films_come_in_the_order_asked_without_unknown_ones() -> None:
    assert CATALOGUE.films(["tt4", "tt999", "tt3"]) == (SOLARIS_2002, SOLARIS_1972)
    assert CATALOGUE.film("tt999") is None


def test_people_families_and_facts_are_found_by_their_ids() -> None:
    assert len(CATALOGUE) == 12
    assert CATALOGUE.person("p3") == ZHOU
    assert CATALOGUE.credited("p4") == ("tt8", "tt9", "tt10")
    assert CATALOGUE.family("f1") == FAMILY
    assert CATALOGUE.facts("tt3") == CATALOGUE.facts("imdb:tt4") == (REMAKE,)
    assert CATALOGUE.person("p9") is None
    assert CATALOGUE.family("f9") is None
    assert not CATALOGUE.credited("p9")
    assert not CATALOGUE.facts("tt999")


def test_an_id_that_several_films_claim_leads_to_the_best_known() -> None:
    both = ExternalId("imdb", "tt0120338")
    catalogue = InMemoryCatalogue(
        [
            Film("omdb-597", "Titanic", 1997, ids=(both,), popularity=0.9),
            Film("omdb-57510", "Titanic 3D", 2012, ids=(both,), popularity=0.1),
        ]
    )
    found = catalogue.film("tt0120338")
    assert found
    assert found.id == "omdb-597"
