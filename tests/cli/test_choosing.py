from pathlib import Path

import pytest

from matchcut.cli.choosing import choose, near
from matchcut.errors import InputError
from matchcut.sources.editions import open_edition


@pytest.mark.parametrize(
    ("query", "film_id"),
    [
        ("Seven Samurai", "tt0047478"),
        ("seven samurai", "tt0047478"),
        ("Seven Samurai (1954)", "tt0047478"),
        ("Solaris (1972)", "tt0069293"),
        ("Solaris（2002）", "tt0307479"),  # full-width brackets
        ("tt0307479", "tt0307479"),
        ("imdb:tt0307479", "tt0307479"),
        ("Magnificent Seven", "tt0054047"),  # without its article
        ("Stalker", None),
        ("Seven", None),
        ("", None),
    ],
)
def test_a_film_is_named_by_title_title_and_year_or_id(
    catalogue: Path, query: str, film_id: str | None
) -> None:
    film = choose(query, open_edition(catalogue))
    assert (film.id if film else None) == film_id


def test_a_title_of_two_films_lists_both_and_says_how_to_choose(catalogue: Path) -> None:
    with pytest.raises(InputError, match="fits 2 films") as refusal:
        choose("Solaris", open_edition(catalogue))
    assert "Solaris (1972)  tt0069293" in refusal.value.hint
    assert "Solaris (2002)  tt0307479" in refusal.value.hint


def test_what_comes_near_is_offered(catalogue: Path) -> None:
    assert "Seven Samurai (1954)" in near("Seven Samurais", open_edition(catalogue))
