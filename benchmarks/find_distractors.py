"""Films nobody asks for, as search entries, best known first; for a number, always the same.

`world` gives those of the synthetic world that builds are measured with. `invented` gives films
that are harder to tell from real ones: their titles are of the very words of real titles, as
often as those have them, but one word in eight is spelt anew, so that the vocabulary grows as a
bigger catalogue's does. Both fall in popularity about as real films do.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from matchcut.films.finding_entries import Entry, entry
from synthetic_world import world as synthetic_world

SYLLABLES = (
    "ba ren lo mi ta shu gor an del vi ko sa nu ter pin mar ho li zan que dra el os fi".split()
)
COUNTRIES = ("US", "US", "US", "GB", "FR", "IN", "JP", "DE", "IT", "KR", "CN", "BR")
NEW_WORDS, NEW_WORD = 200_000, 0.12
BEST, TAIL = 0.8, 4.0  # popularity of the best known, and how steeply it falls
PREFIX = "distractor-"
AT_ONCE = 10_000


def world(_: Sequence[Entry], number: int) -> Iterator[Entry]:
    """Yield so many films of the synthetic world."""
    for at, film in enumerate(synthetic_world(number)):
        yield replace(entry(film), film=_name(at), popularity=_popularity(at, number))


def invented(real: Sequence[Entry], number: int) -> Iterator[Entry]:
    """Yield films of one to four titles of the words of `real`, and three makers each."""
    generator = np.random.default_rng(7)
    titles = [title.split() for one in real for title in one.titles]
    counts = Counter(word for title in titles for word in title)
    new = [
        "".join(SYLLABLES[at] for at in row[: 2 + place % 3])
        for place, row in enumerate(generator.integers(len(SYLLABLES), size=(NEW_WORDS, 4)))
    ]
    words = [*counts, *new]
    share = np.array(list(counts.values()), dtype=float)
    share *= (1 - NEW_WORD) / share.sum()
    chances = np.concatenate([share, np.full(NEW_WORDS, NEW_WORD / NEW_WORDS)])
    lengths = np.minimum([len(title) for title in titles], 12)
    for first in range(0, number, AT_ONCE):
        many = min(AT_ONCE, number - first)
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
                _name(first + at),
                years[at],
                _popularity(first + at, number),
                tuple(dict.fromkeys(named)),
                names=tuple(f"{new[one]} {new[last]}" for one, last in makers[at]),
                countries=(COUNTRIES[places[at]],),
            )


def _name(at: int) -> str:
    return f"{PREFIX}{at:07}"


def _popularity(at: int, number: int) -> float:
    return float(BEST * (1 - at / number) ** TAIL)
