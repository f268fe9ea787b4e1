from matchcut.films.values import Fact, FactKind, Film
from matchcut.lines.facts import statements
from matchcut.lines.values import Kind

FILMS = {key: Film(key, key, year) for key, year in (("old", 1954), ("new", 1960))}


def test_what_is_based_on_another_film_draws_on_it_and_a_backward_pair_is_not_directed() -> None:
    facts = [
        Fact(*pair, FactKind.BASED_ON, "Wikidata") for pair in (("new", "old"), ("old", "new"))
    ]
    found = [(one.later.id, one.kind, one.directed, one.voice) for one in statements(facts, FILMS)]
    assert found == [
        ("new", Kind.DRAWS_ON, True, ("Wikidata",)),
        ("old", Kind.DRAWS_ON, False, ("Wikidata",)),
    ]


def test_facts_of_unknown_films_or_of_one_film_state_nothing() -> None:
    facts = [Fact("new", other, FactKind.REMAKE, "Wikidata") for other in ("new", "lost")]
    assert list(statements(facts, FILMS)) == []
