r"""As many films as are asked for, made of the titles of real ones, in IMDb's own format.

    python benchmarks/recombined_world.py EDITION FOLDER FILMS      write them
    python benchmarks/recombined_world.py EDITION --check           are they like real ones?

A text finds the more names the more films there are, and how many more is decided by how titles
are shared and of what words they are: a world whose titles are drawn as language draws words
(`synthetic_world`) says little of it, for every common word is the title of hundreds.

Here each film takes after a film of the edition, as to its year, how many makers it has, how many
titles, in which languages, of how many words, and which marks these have ("2001: A Space Odyssey").
Titles of a language and such a pattern grow in number as Pitman and Yor's process has it ("The
two-parameter Poisson-Dirichlet distribution", 1997): after `n` titles, `k` of them different, the
next is new with a chance of `d k / n`, where `d` is the share of the edition's that one film alone
bears; else it is one there was, the likelier the more films bear it. A new title is the head of
one and the tail of another. Of one word, it is in one case of four a word of longer titles (as were
0.25 of the one-word titles that IMDb's list of films up to 2005 adds, `wide_catalogue`), else the
halves of two others. `--check` takes half of the edition's films, grows them to the whole, and
prints both beside the whole as it is.
"""

import argparse
import random as chances
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from random import Random

import duckdb
import numpy as np

from matchcut.films.indexing import build, namings
from matchcut.films.values import Film, Title
from matchcut.sources.editions import read_manifest
from reading_speed import articles, passages, posts, taken
from synthetic_world import Made, imdb_tables, write_film, write_person

SEED = 1895
FIRST = 90_000_001  # no film of IMDb's has so high a number
A_WORD = 0.25  # of new one-word titles, words of longer ones
TRIES = 20  # to put a new title together, before one that was there is taken
LITTLE_KNOWN = 0.8  # of the votes: two films in five have none, and one in a hundred three hundred
KB = 200  # of each sort of text that is searched
UNSPACED = frozenset({"zh", "ja", "th"})
LANGUAGE_OF_MOST = "en"  # where the edition says none
SHAPES = """
SELECT coalesce(year, 2000),
    (SELECT list([text, coalesce(language, '')]) FROM '{0}/titles.parquet' AS t WHERE t.film = id),
    (SELECT count(*) FROM '{0}/credits.parquet' AS c WHERE c.film = id AND role = 'director'),
    (SELECT count(*) FROM '{0}/credits.parquet' AS c WHERE c.film = id AND role = 'cast')
FROM '{0}/films.parquet' ORDER BY id
"""
LETTERS = re.compile(r"[^\W_]+")
NAMES = "SELECT name FROM '{0}/people.parquet' ORDER BY id"

Parts = tuple[str, ...]
Pattern = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """A film that another may take after; titles are text and language."""

    year: int
    titles: tuple[tuple[str, str], ...]
    directors: int
    cast: int


@dataclass(frozen=True, slots=True)
class Words:
    """Words of longer titles.

    In the more titles one stands that was never a title itself, the less likely it becomes one.
    """

    words: tuple[str, ...]
    weights: tuple[float, ...]

    @classmethod
    def of(cls, words: Iterable[str], times: Mapping[str, int]) -> "Words":
        """Return words, given how often each stands in small letters in titles of any language."""
        known = tuple(words)
        return cls(known, tuple(accumulate(1 / times[word.lower()] for word in known)))

    def one(self, random: Random) -> str:
        """Return one of them."""
        return random.choices(self.words, cum_weights=self.weights)[0]


class Pool:
    """The titles of one language and pattern, each as often as films bear it."""

    def __init__(self) -> None:
        self._borne: list[Parts] = []
        self._bearers: Counter[Parts] = Counter()
        self._alone = 0.0

    def add(self, title: Parts) -> None:
        """Let one more film bear a title."""
        self._borne.append(title)
        self._bearers[title] += 1

    def settle(self) -> None:
        """Reckon from the titles so far how likely the next ones are new."""
        once = sum(number == 1 for number in self._bearers.values())
        self._alone = once / len(self._bearers)

    def title(self, random: Random, words: Words | None) -> Parts:
        """Return the title of one more film; `words` are those of longer titles."""
        new = random.random() < self._alone * len(self._bearers) / len(self._borne)
        title = self._new(random, words) if new else self._shared(random)
        self.add(title)
        return title

    def _shared(self, random: Random) -> Parts:
        while True:
            title = random.choice(self._borne)
            if random.random() >= self._alone / self._bearers[title]:
                return title

    def _new(self, random: Random, words: Words | None) -> Parts:
        title = random.choice(self._borne)
        for _ in range(TRIES):
            one, other = random.choice(self._borne), random.choice(self._borne)
            if len(one) > 1:
                cut = random.randrange(1, len(one))
                title = one[:cut] + other[cut:]
            elif words and random.random() < A_WORD:
                title = (words.one(random),)
            else:
                title = (one[0][: (len(one[0]) + 1) // 2] + other[0][len(other[0]) // 2 :],)
            if title not in self._bearers:
                return title
        return title


class Titles:
    """All titles so far, and those of one more film."""

    def __init__(self, shapes: Iterable[Shape]) -> None:
        self._pools: defaultdict[tuple[str, Pattern], Pool] = defaultdict(Pool)
        words: defaultdict[str, dict[str, None]] = defaultdict(dict)
        times: Counter[str] = Counter()
        for shape in shapes:
            for text, language in shape.titles:
                parts = parts_of(text, language)
                self._pools[language, pattern(parts)].add(parts)
                if len(parts) > 1:
                    words[language].update(dict.fromkeys(parts))
                    times.update(map(str.lower, parts))
        for pool in self._pools.values():
            pool.settle()
        self._words = {language: Words.of(known, times) for language, known in words.items()}

    def after(self, shape: Shape, random: Random) -> Iterator[tuple[str, str]]:
        """Yield titles for a film that takes after `shape`."""
        for text, language in shape.titles:
            pool = self._pools[language, pattern(parts_of(text, language))]
            parts = pool.title(random, self._words.get(language))
            yield ("" if language in UNSPACED else " ").join(parts), language


def parts_of(text: str, language: str) -> Parts:
    """Return the words of a title, or its characters where a language has no blanks."""
    return tuple("".join(text.split()) if language in UNSPACED else text.split())


def pattern(parts: Parts) -> Pattern:
    """Return these words with one letter for all, so that only their marks are left."""
    return tuple(LETTERS.sub("a", word) for word in parts)


def grown(shapes: Sequence[Shape], films: int, seed: int = SEED) -> Iterator[Made]:
    """Yield so many films that take after those of `shapes`."""
    random, titles = Random(seed), Titles(shapes)
    people = people_of(films)
    for number in range(FIRST, FIRST + films):
        shape = random.choice(shapes)

        def draw(many: int) -> tuple[int, ...]:  # the square makes some work far more often
            return tuple({FIRST + int(people * random.random() ** 2) for _ in range(many)})

        yield Made(
            number,
            shape.year,
            int(random.paretovariate(LITTLE_KNOWN)) - 1,
            tuple(titles.after(shape, random)),
            draw(shape.directors),
            (),
            draw(shape.cast),
        )


def people_of(films: int) -> int:
    """Return how many people made so many films."""
    return max(10, films * 4 // 10)


def shapes_of(inner: Path) -> list[Shape]:
    """Return the films of an edition's tables; a title that comes again in a film counts once."""
    found = []
    for year, titles, directors, cast in duckdb.connect().execute(SHAPES.format(inner)).fetchall():
        once = {text: language or LANGUAGE_OF_MOST for text, language in reversed(titles or ())}
        if once:
            found.append(Shape(year, tuple(reversed(once.items())), directors, cast))
    return found


def write(inner: Path, folder: Path, films: int) -> None:
    """Write so many films as IMDb's tables."""
    names = [name.split() for (name,) in duckdb.connect().execute(NAMES.format(inner)).fetchall()]
    random = Random(SEED)
    with imdb_tables(folder) as tables:
        for film in grown(shapes_of(inner), films):
            write_film(film, tables)
        for number in range(FIRST, FIRST + people_of(films)):
            name = " ".join((random.choice(names)[0], random.choice(names)[-1]))
            write_person(number, name, tables)


def check(inner: Path) -> None:
    """Print the whole edition beside half of it, grown by recombining to as many films."""
    shapes = shapes_of(inner)
    chances.Random(SEED).shuffle(shapes)
    half = shapes[: len(shapes) // 2]
    real = [shape.titles for shape in shapes]
    more = [made.titles for made in grown(half, len(shapes) - len(half))]
    grown_up = [shape.titles for shape in half] + more
    print("| | names | of one word | shared | hits a kB: posts | own | articles | with bearers |")
    print("|---|---|---|---|---|---|---|---|")
    worlds = {"half": real[: len(half)], "half, grown": grown_up, "whole": real}
    for name, titles in worlds.items():
        print(f"| {name} | {' | '.join(told(titles))} |", flush=True)


def told(films: Sequence[tuple[tuple[str, str], ...]]) -> Iterator[str]:
    """Yield what the names of so many films are like, and how often texts hit them."""
    made = (
        Film(str(at), titles[0][0], titles=tuple(Title(*title) for title in titles))
        for at, titles in enumerate(films)
    )
    index = build(namings(made, (), ()))
    bearers = [len(index.names(key)) for key in range(len(index))]
    one = int((index.told(np.arange(len(index))).tokens == 1).sum())
    shared = sum(number > 1 for number in bearers) / len(bearers)
    yield from (f"{len(index):,}", f"{one:,}", f"{shared:.3f}")
    borne = []
    for pieces in (posts(), passages(), articles()):
        read = taken(pieces, 1000 * KB)
        kb = sum(len(piece.text.encode()) for piece in read) / 1000
        hits = [key for piece in read for key in index.scan(piece.text).keys.tolist()]
        yield f"{len(hits) / kb:.1f}"
        borne.append(f"{sum(bearers[key] for key in hits) / kb:.0f}")
    yield ", ".join(borne)


def main() -> None:
    """Write a world, or check how like real ones it is."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("edition", type=Path)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("films", type=int, nargs="?", default=0)
    parser.add_argument("--check", action="store_true")
    asked = parser.parse_args()
    inner = asked.edition / read_manifest(asked.edition).inner
    if asked.check:
        check(inner)
    else:
        write(inner, asked.folder, asked.films)


if __name__ == "__main__":
    main()
