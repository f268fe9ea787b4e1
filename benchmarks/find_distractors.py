"""A million films nobody asks for: titles made of the words of real ones, with a seed.

Words are drawn as often as real titles have them, and one in eight is spelt anew, so that the
vocabulary grows as a bigger catalogue's does. They come best known first, as real films do.
"""

import heapq
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from matchcut.films.finding_entries import Entry

SYLLABLES = (
    "ba ren lo mi ta shu gor an del vi ko sa nu ter pin mar ho li zan que dra el os fi".split()
)
COUNTRIES = ("US", "US", "US", "GB", "FR", "IN", "JP", "DE", "IT", "KR", "CN", "BR")
NEW_WORDS, NEW_WORD = 200_000, 0.12
BEST, TAIL = 0.8, 4.0  # popularity of the best known distractor, and how steeply it falls
PREFIX = "distractor-"


def among(real: Iterable[Entry], number: int, seed: int = 7) -> Iterator[Entry]:
    """Yield the real entries and `number` distractors, best known first."""
    ranked = sorted(real, key=lambda entry: (-entry.popularity, entry.film))
    made = distractors(ranked, number, np.random.default_rng(seed))
    yield from heapq.merge(ranked, made, key=lambda entry: (-entry.popularity, entry.film))


def distractors(
    real: Sequence[Entry], number: int, generator: np.random.Generator
) -> Iterator[Entry]:
    """Yield films with one to four titles and three makers each."""
    titles = [title.split() for entry in real for title in entry.titles]
    counts = Counter(word for title in titles for word in title)
    invented = [
        "".join(SYLLABLES[at] for at in row[: 2 + place % 3])
        for place, row in enumerate(generator.integers(len(SYLLABLES), size=(NEW_WORDS, 4)))
    ]
    words = [*counts, *invented]
    share = np.array(list(counts.values()), dtype=float)
    share *= (1 - NEW_WORD) / share.sum()
    chances = np.concatenate([share, np.full(NEW_WORDS, NEW_WORD / NEW_WORDS)])
    lengths = np.minimum([len(title) for title in titles], 12)
    for first in range(0, number, 10_000):
        many = min(10_000, number - first)
        drawn = iter(generator.choice(len(words), size=many * 48, p=chances).tolist())
        length = iter(generator.choice(lengths, size=many * 4).tolist())
        some = generator.integers(1, 5, size=many).tolist()
        years = generator.integers(1900, 2025, size=many).tolist()
        makers = generator.integers(NEW_WORDS, size=(many, 3, 2)).tolist()
        places = generator.integers(len(COUNTRIES), size=many).tolist()
        for at in range(many):
            named = [
                " ".join(words[next(drawn)] for _ in range(next(length))) for _ in range(some[at])
            ]
            yield Entry(
                f"{PREFIX}{first + at:07}",
                years[at],
                BEST * (1 - (first + at) / number) ** TAIL,
                tuple(dict.fromkeys(named)),
                (),
                tuple(
                    f"{invented[first_name]} {invented[last]}" for first_name, last in makers[at]
                ),
                (COUNTRIES[places[at]],),
            )
