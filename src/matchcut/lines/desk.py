"""All that stands the same for every statement of one piece, and what its pointing words mean."""

from bisect import bisect_left
from dataclasses import dataclass

from matchcut.films.values import Film
from matchcut.lines.clauses import Pointer
from matchcut.lines.cues.values import Cues
from matchcut.reading.speaking import Sentence, Spoken
from matchcut.reading.values import Reading
from matchcut.reading.vocabulary import compiled

RECENT = 40  # mentions back from a sentence among which "that film" was last named


@dataclass(frozen=True, slots=True)
class Desk:
    """A piece as it is read for statements."""

    reading: Reading
    said: Spoken
    cues: Cues
    writer: str

    def topic(self, sentence: Sentence) -> Film | None:
        """The one film spoken of where a sentence names none."""
        return self.said.topic(sentence.start)

    def just_named(self, sentence: Sentence) -> Film | None:
        """The only film of the sentence right before, if this one begins by pointing back to it."""
        every = self.said.sentences
        at = bisect_left(every, sentence.start, key=lambda one: one.start)
        before = every[at - 1] if at else None
        if not before or not compiled(self.cues.back).match(sentence.text):
            return None
        apart = "\n\n" in self.said.page.text[before.end : sentence.start]
        films = {one.film.id: one.film for one in before.films if one.film}
        return next(iter(films.values())) if len(films) == 1 and not apart else None

    def other(self, sentence: Sentence) -> Film | None:
        """The film last named that is not the one spoken of: what "that film" means."""
        mentions = self.reading.mentions
        last = bisect_left(mentions, sentence.end, key=lambda mention: mention.start)
        recent = reversed(mentions[max(0, last - RECENT) : last])
        topic = self.topic(sentence)
        return next((m.film for m in recent if m.film and m.film != topic), None)

    def pointers(self, sentence: Sentence) -> tuple[Pointer, ...]:
        """The words that point to a film from a sentence, and the films they point to."""
        topic, other = self.topic(sentence), self.other(sentence)
        this = (Pointer(self.cues.this_film, topic),) if topic else ()
        return this + ((Pointer(self.cues.that_film, other),) if other else ())
