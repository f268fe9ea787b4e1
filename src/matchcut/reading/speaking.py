"""What a sentence speaks of: the films it names, and those it only points back to."""

from bisect import bisect_right
from dataclasses import dataclass

from matchcut.films.values import Film
from matchcut.reading.sentences import sentences
from matchcut.reading.typography import Page
from matchcut.reading.values import Mention
from matchcut.reading.vocabulary import compiled

SENTENCE_CHARS = 4000  # what runs on for longer is no sentence, and is not read as one


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a piece and the linked films it names, in their order."""

    start: int
    end: int
    text: str
    films: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Spoken:
    """A piece as sentences, with what it is about: what the readers of claims work on."""

    page: Page
    sentences: tuple[Sentence, ...]
    subjects: tuple[Film, ...]
    sections: tuple[tuple[int, Film], ...] = ()

    def topic(self, at: int) -> Film | None:
        """The one film spoken of at a place where none is named: the section's, or the piece's."""
        head = bisect_right(self.sections, at, key=lambda section: section[0])
        if head:
            return self.sections[head - 1][1]
        return self.subjects[0] if len(self.subjects) == 1 else None

    def about(self, at: int) -> tuple[Film, ...]:
        """The films spoken of at a place: the section's, or the piece's."""
        topic = self.topic(at)
        return (topic,) if topic else self.subjects

    def meant(self, words: str, sentence: Sentence, start: int, end: int) -> tuple[Film, ...]:
        """The films the object of a verb means: those named in it, or those a pronoun points to.

        `words` are the object's own, from `start` to `end` in the piece. Empty for anything else.
        """
        named = tuple(
            m.film for m in sentence.films if m.film and start <= m.start and m.end <= end
        )
        if named:
            return tuple(dict.fromkeys(named))
        vocabulary = self.page.words
        if compiled(vocabulary.many_films).search(words) and len(self.about(start)) > 1:
            return self.about(start)
        if compiled(vocabulary.one_film).search(words):
            before = [m.film for m in sentence.films if m.film and m.end <= start]
            about = self.about(start)
            return (before[-1],) if before and not about else about
        return ()


def spoken(
    page: Page,
    mentions: tuple[Mention, ...],
    subjects: tuple[Film, ...],
    sections: tuple[tuple[int, Film], ...] = (),
) -> Spoken:
    """Return the page as sentences, each with its linked films."""
    films = sorted((m for m in mentions if m.film), key=lambda m: m.start)
    cut: list[Sentence] = []
    at = 0
    for start, end in sentences(page.text):
        inside = []
        while at < len(films) and films[at].start < end:
            inside.append(films[at])
            at += 1
        if end - start <= SENTENCE_CHARS:
            cut.append(Sentence(start, end, page.text[start:end], tuple(inside)))
    return Spoken(page, tuple(cut), subjects, sections)
