"""Find sentences that may give away an ending or a turn, to be suggested to who writes them.

Words decide, and where they stand: deaths and partings in the first sentences of a text are how
its story begins. What is found is a question to the writer, and hides nothing.
"""

from dataclasses import dataclass, replace

from matchcut.reading.sentences import sentences
from matchcut.reading.vocabularies.giveaways import GIVEAWAYS
from matchcut.reading.vocabularies.values import Giveaways
from matchcut.reading.vocabulary import compiled

# So much of a text tells how its story begins. On the dev half of benchmarks/spoilers.py 0 to 0.3
# find as much, and each tenth more leaves out more of what is told.
BEGINNING = 0.3


@dataclass(frozen=True, slots=True)
class Giveaway:
    """A sentence from `start` to `end`, what it may tell, and the words that do."""

    start: int
    end: int
    tells: str
    words: str


def giveaways(text: str, language: str) -> tuple[Giveaway, ...]:
    """Return the sentences of a text that may give something away, in reading order.

    `language` is ISO 639-1; in one without a list of words nothing is found.

    >>> [one.words for one in giveaways("A maid is hired. Her master turns out to be dead.", "en")]
    ['turns out']
    """
    known = GIVEAWAYS.get(language)
    if known is None:
        return ()
    places = list(sentences(text))
    begun = BEGINNING * len(places)
    read = (
        _told(Giveaway(*place, "", text[slice(*place)]), known, late=number >= begun)
        for number, place in enumerate(places)
    )
    return tuple(one for one in read if one)


def _told(sentence: Giveaway, known: Giveaways, *, late: bool) -> Giveaway | None:
    """Return the sentence with the first words in it that give something away."""
    words = compiled(known.any_of(*known.asides)).sub(" ", " ".join(sentence.words.split()))
    if words.endswith("?") or compiled(known.any_of(*known.settings)).search(words):
        return None
    for tells, pattern in known.told + known.told_late * late:
        if told := compiled(known.any_of(pattern)).search(words):
            return replace(sentence, tells=tells, words=told[0])
    return None
