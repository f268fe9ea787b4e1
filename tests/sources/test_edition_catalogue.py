from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from tests.sources.omdb_dump import CASTS, write_dump

from matchcut.films.catalogue import Catalogue
from matchcut.films.finding import find
from matchcut.films.index import Name, NameOf
from matchcut.films.memory import InMemoryCatalogue
from matchcut.films.values import Fact
from matchcut.sources.edition_building import build
from matchcut.sources.edition_catalogue import EditionCatalogue
from matchcut.sources.editions import open_edition, read_manifest
from matchcut.sources.film_sources import FilmSource, starter

QUERIES = ["us and them 2018", "her", "rigbi", "wings desire", "hawthron tree", "后来的我们", "ран"]


@pytest.fixture(name="folder", scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An edition of a small dump and the starter."""
    folder = tmp_path_factory.mktemp("omdb")
    sources = (starter(), FilmSource("omdb", write_dump(folder, **CASTS)))
    build(sources, folder / "edition", lambda _step: None)
    return folder / "edition"


@pytest.fixture(name="both", scope="module")
def catalogues(folder: Path) -> Iterator[tuple[InMemoryCatalogue, EditionCatalogue]]:
    """The same films in memory and on disk."""
    inner = folder / read_manifest(folder).inner

    def rows(table: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = pq.read_table(inner / f"{table}.parquet").to_pylist()
        return found

    with open_edition(folder) as edition:
        families = (edition.family(row["id"]) for row in rows("families"))
        memory = InMemoryCatalogue(
            edition.films(row["id"] for row in rows("films")),
            [family for family in families if family],
            [Fact(**row) for row in rows("facts")],
        )
        yield memory, edition


def test_an_edition_answers_as_the_catalogue_in_memory_does(
    both: tuple[InMemoryCatalogue, EditionCatalogue],
) -> None:
    memory, edition = both
    films = memory.films(hit.id for hit in _names(memory))
    assert len(films) > 300
    assert edition.films(film.id for film in films) == films
    assert len(edition) == len(memory)
    for film in films:
        assert edition.facts(film.id) == memory.facts(film.id)
        assert film.family is None or edition.family(film.family) == memory.family(film.family)
        for credit in film.credits:
            assert edition.person(credit.person.id) == credit.person
            assert edition.credited(credit.person.id) == memory.credited(credit.person.id)
    assert edition.index.to_bytes() == memory.index.to_bytes()


@pytest.mark.parametrize("at_hand", [0, 1, 7, 10_000])
def test_films_kept_at_hand_are_those_of_the_store(
    both: tuple[InMemoryCatalogue, EditionCatalogue], folder: Path, at_hand: int
) -> None:
    memory, _ = both
    asked = [hit.id for hit in _names(memory)][:60]
    with open_edition(folder, at_hand) as edition:
        for some in (asked[:5], asked, asked[40:], ("no film", *asked[:3])):
            assert edition.films(some) == memory.films(some)


@pytest.mark.parametrize("query", QUERIES)
def test_finding_is_the_same_on_disk(
    both: tuple[InMemoryCatalogue, EditionCatalogue], query: str
) -> None:
    memory, edition = both
    assert find(query, edition) == find(query, memory) != ()


@pytest.mark.parametrize("asked", ["omdb:1", "omdb-1", "tt1", "imdb:tt1", "wikidata:Q1", "Q1"])
def test_any_known_id_leads_to_the_film(
    both: tuple[InMemoryCatalogue, EditionCatalogue], asked: str
) -> None:
    for catalogue in both:
        film = catalogue.film(asked)
        assert film
        assert film.id == "tt1"


def test_what_is_not_there_is_none(both: tuple[InMemoryCatalogue, EditionCatalogue]) -> None:
    for catalogue in both:
        assert catalogue.film("tt999") is None
        assert catalogue.person("x") is None
        assert catalogue.family("x") is None
        assert not catalogue.facts("tt999")
        assert not catalogue.credited("x")
        assert catalogue.films(["x", "", '"', "tt1 OR 1"]) == ()
        assert find('" zzyzx * (', catalogue) == ()


def _names(catalogue: Catalogue) -> Iterator[Name]:
    index = catalogue.index
    for key in range(len(index)):
        yield from (name for name in index.names(key) if name.of is NameOf.FILM)
