"""Two films that one sentence may tie, whatever its words: what a model is asked about."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from matchcut.films.values import Film
from matchcut.lines.clauses import Signed, signed
from matchcut.lines.desk import Desk
from matchcut.lines.ordering import ordered
from matchcut.lines.values import Kind
from matchcut.reading.speaking import Sentence

MOST_FILMS = 6  # a sentence that names more is a list


@dataclass(frozen=True, slots=True)
class Phrasing:
    """Two films, earlier first, and the sentence that may tie them.

    `both` where it names or points to both, else one is only what the piece is about; `first` is
    the one that stands first. `following` are the words of the next sentence, if it names no film.
    """

    earlier: Film
    later: Film
    first: Film
    both: bool
    sentence: Sentence
    text: Signed
    following: str = ""

    @property
    def pair(self) -> frozenset[str]:
        """The ids of the two films."""
        return frozenset((self.earlier.id, self.later.id))


def phrasings(desk: Desk, at: int) -> Iterator[Phrasing]:
    """Yield each two films of a sentence, and its films with what the piece is about."""
    sentence = desk.said.sentences[at]
    if not sentence.films:
        return
    text = signed(sentence, desk.pointers(sentence))
    films = tuple({film.id: film for film in text.films}.values())
    if len(films) > MOST_FILMS:
        return
    following = _following(desk, at)
    for one, other in combinations(films, 2):
        yield _of(one, other, sentence, text, following)
    topic = desk.topic(sentence)
    if topic and topic not in films:
        for film in films:
            yield _of(film, topic, sentence, text, following)


def _of(one: Film, other: Film, sentence: Sentence, text: Signed, following: str) -> Phrasing:
    roles = ordered(one, other, Kind.DRAWS_ON)
    return Phrasing(roles.earlier, roles.later, one, other in text.films, sentence, text, following)


def _following(desk: Desk, at: int) -> str:
    after = desk.said.sentences[at + 1 : at + 2]
    return after[0].text if after and not after[0].films else ""
