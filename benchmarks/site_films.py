"""Made-up films for a large world: titles of common words, more makers than anyone can remember."""

import csv
import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from wordfreq import top_n_list

SEED = 1958
WORDS = 20_000  # to make titles of; the first ones are the most common
FILMS_PER_PERSON = 4
LANGUAGES = ("en", "fr", "ja", "es", "it", "zh")


@dataclass(frozen=True, slots=True)
class Made:
    """A film of the world; its number is its place in the catalogue."""

    number: int
    title: str
    original: str
    language: str
    year: int
    people: tuple[int, int]

    @property
    def id(self) -> str:
        """Its id, of the sort that IMDb gives."""
        return film_id(self.number)


def film_id(number: int) -> str:
    """Return the id of the film with this number."""
    return f"tt{1_000_000 + number}"


def person_id(number: int) -> str:
    """Return the id of a person."""
    return f"nm{1_000_000 + number}"


def person_name(number: int) -> str:
    """Return the name of a person: one of as many first names as surnames.

    >>> person_name(0) != person_name(1)
    True
    """
    names = _words()
    first, last = names[number % 1_000 + 500], names[number // 1_000 + 2_000]
    return f"{first.title()} {last.title()}"


def films(size: int) -> Iterator[Made]:
    """Yield that many films, always the same; fewer are the first of more."""
    chance, words = random.Random(SEED), _words()
    for number in range(size):
        title, original = (
            " ".join(words[int(len(words) * chance.random() ** 2)] for _ in range(length)).title()
            for length in chance.choices((1, 2, 3, 4), (2, 5, 4, 2), k=2)
        )
        people = (int(size * chance.random()), int(size * chance.random()))
        yield Made(
            number,
            title,
            original,
            language=chance.choice(LANGUAGES),
            year=min(2026, 1900 + int(127 * chance.random() ** 0.5)),
            people=(people[0] // FILMS_PER_PERSON, people[1] // FILMS_PER_PERSON),
        )


def write_tables(folder: Path, size: int) -> None:
    """Write the films as tables that a catalogue is built from."""
    with (
        (folder / "films.csv").open("w", encoding="utf-8", newline="") as films_csv,
        (folder / "credits.csv").open("w", encoding="utf-8", newline="") as credits_csv,
    ):
        into, credited = csv.writer(films_csv), csv.writer(credits_csv)
        into.writerow("id title year original_title original_language directors imdb".split())
        credited.writerow(("film", "person", "role", "character"))
        for film in films(size):
            director, lead = map(person_name, film.people)
            of = (film.id, film.title, film.year, film.original, film.language, director, film.id)
            into.writerow(of)
            credited.writerow((film.id, lead, "cast", ""))


@cache
def _words() -> tuple[str, ...]:
    plain = [word for word in top_n_list("en", WORDS + 5_000) if word.isalpha()]
    return tuple(plain[:WORDS])
