"""Statements about films of one title that name only one of them, or neither.

"Her remake keeps the ending" speaks of the film at hand and the older film of its title that
the piece has named; "the remake of 2010" of the film it describes and the older one.
"""

from collections.abc import Iterator

from matchcut.films.folding import fold
from matchcut.films.values import Film
from matchcut.lines.claims import Claim
from matchcut.lines.cues.values import Cue, Cues
from matchcut.lines.values import Kind, Stance
from matchcut.reading.speaking import Sentence
from matchcut.reading.values import Mention
from matchcut.reading.vocabulary import compiled

NEAR_CHARS = 25  # a "no" this close before the noun denies it
KINDS = {
    "remake": Kind.REMAKES,
    "version": Kind.REMAKES,
    "prequel": Kind.FOLLOWS,
    "sequel": Kind.FOLLOWS,
}


def retellings(
    sentence: Sentence, topic: Film | None, mentions: tuple[Mention, ...], cues: Cues
) -> Iterator[Claim]:
    """Yield the retellings a sentence speaks of by a noun alone."""
    films = {m.film.id: m.film for m in mentions if m.film}
    for found in compiled(cues.retelling).finditer(sentence.text):
        start, end = sentence.start + found.start(), sentence.start + found.end()
        described = next((m.film for m in sentence.films if m.start < end and start < m.end), None)
        later = described or topic
        older = [film for film in films.values() if later and _older_namesake(film, later)]
        if later and len(older) == 1:
            noun = next(
                (kind for noun, kind in KINDS.items() if noun in found[0].casefold()), Kind.REMAKES
            )
            before = sentence.text[max(0, found.start() - NEAR_CHARS) : found.start()]
            stance = Stance.DENIES if compiled(cues.denial).search(before) else Stance.ASSERTS
            cue = Cue(noun, cues.retelling)
            yield Claim(cue, older[0], later, sentence.text, found[0], stance)


def _older_namesake(film: Film, later: Film) -> bool:
    older = film.year is not None and later.year is not None and film.year < later.year
    return older and bool(_names(film) & _names(later))


def _names(film: Film) -> set[tuple[str, ...]]:
    return {fold(text).tokens for text in (film.title, *(title.text for title in film.titles))}
