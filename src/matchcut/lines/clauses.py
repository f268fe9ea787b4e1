"""A sentence with a sign in place of each film it names, so that cues can be matched on it.

Each linked mention, with a year in brackets after it, becomes one private-use character. A
cue's places for films then match single characters, whatever the films are called.
"""

from dataclasses import dataclass
from functools import cache
from re import IGNORECASE, Pattern
from re import compile as pattern

from matchcut.films.values import Film
from matchcut.reading.sentences import clauses
from matchcut.reading.speaking import Sentence

FIRST = 0xE000  # the first private-use character; 6,400 films fit in a sentence
_SIGN = "[\ue000-\uf8ff]"
_GAP = "[^.;:!?—。；：！？\ue000-\uf8ff]{0,60}?"
_NEAR = "[^\\w.;:!?—。；：！？\ue000-\uf8ff]*"  # marks after a title, none that ends a clause
_LEAD = r"(?:[\w.'’-]+ ){0,3}?[\"“‘'«《(]?"
_CAPITAL = pattern(r"\\.|\(\?P<\w+>|[A-Z]")  # in a cue, but for those of escapes and of group names
_BEGINS = pattern(
    r"\s+(?:is|was|are|were|has|had|does|did|will|would|can|could|est|était|a|es|era)\b", IGNORECASE
)  # after the last of a list: it was no list, a clause begins with its last film
_IT = r"(?:it|that|this|them|its|these)\b"
_YEAR = pattern(r"[”’»》\"']?\s*[(\[（](?:[^()\d]{0,30},\s*)?\d{4}[)\]）]")


@dataclass(frozen=True, slots=True)
class Pointer:
    """Words that stand for a film without naming it ("this one"), and the film they stand for."""

    words: str
    film: Film


@dataclass(frozen=True, slots=True)
class Signed:
    """A sentence with signs for films: `films[n]` is the film of character `FIRST + n`."""

    text: str
    films: tuple[Film, ...]
    bounds: tuple[tuple[int, int], ...]

    def film(self, sign: str) -> Film:
        """The film a sign stands for."""
        return self.films[ord(sign) - FIRST]

    @property
    def small(self) -> str:
        """The text in small letters, each in its place."""
        return "".join(low if len(low := char.lower()) == 1 else char for char in self.text)

    def titled(self, words: str) -> str:
        """Some of the text's words, with films' titles where signs stand for them."""
        named = (self.film(char).title if _is_sign(char) else char for char in words)
        return "".join(named).strip()

    def clause(self, at: int) -> tuple[int, int]:
        """Start and end of the clause around a character."""
        inside = (one for one in self.bounds if one[0] <= at < one[1])
        return next(inside, (0, len(self.text)))

    def last_before(self, at: int) -> int | None:
        """Where the last film named before a character stands."""
        return max((n for n, char in enumerate(self.text[:at]) if _is_sign(char)), default=None)

    def first_after(self, at: int) -> int | None:
        """Where the first film named from a character on stands."""
        return next((n for n in range(at, len(self.text)) if _is_sign(self.text[n])), None)


def _is_sign(char: str) -> bool:
    return "\ue000" <= char <= "\uf8ff"


def signed(sentence: Sentence, pointers: tuple[Pointer, ...] = ()) -> Signed:
    """Return `sentence` with signs in place of the films it names or points to."""
    text, at = sentence.text, 0
    written: list[str] = []
    films: list[Film] = []
    for start, end, film in _places(sentence, pointers):
        if start < at:
            continue
        written += [text[at:start], chr(FIRST + len(films))]
        films.append(film)
        year = _YEAR.match(text, end)
        at = year.end() if year else end
    plain = "".join([*written, text[at:]])
    return Signed(plain, tuple(films), tuple(clauses(plain, 0, len(plain))))


def _places(sentence: Sentence, pointers: tuple[Pointer, ...]) -> list[tuple[int, int, Film]]:
    """Start, end and film of every name and pointer, in the sentence's own characters."""
    found = [
        (mention.start - sentence.start, mention.end - sentence.start, mention.film)
        for mention in sentence.films
        if mention.film
    ]
    for pointer in pointers:
        matches = pattern(pointer.words, IGNORECASE).finditer(sentence.text)
        found += [(match.start(), match.end(), pointer.film) for match in matches]
    return sorted(found, key=lambda place: place[:2])


@cache
def cue_pattern(written: str) -> Pattern[str]:
    """A cue's pattern for text in small letters, with its open places filled in.

    Small letters on both sides: blind to case, hundreds of patterns take twice as long to compile.
    """
    small = _CAPITAL.sub(
        lambda found: found[0].lower() if len(found[0]) == 1 else found[0], written
    )
    filled = small.replace(r"\W*", _NEAR).replace("~", _GAP)
    for name in ("earlier", "later", "one", "other"):
        filled = filled.replace(
            f"{{{name}_or_it}}", f"(?:{_LEAD}(?P<{name}>{_SIGN})|(?P<it>{_IT}))"
        )
        filled = filled.replace(f"{{{name}}}", f"{_LEAD}(?P<{name}>{_SIGN})")
    return pattern(filled)


def coordinated(signed_sentence: Signed, at: int, coordination: str) -> tuple[Film, ...]:
    """The film at a character and those listed after it, as in "A, B and C"."""
    text = signed_sentence.text
    found = [signed_sentence.film(text[at])]
    if not coordination:
        return tuple(found)
    listed = pattern(rf"(?:{coordination}{_SIGN})+", IGNORECASE).match(text, at + 1)
    joined = listed and pattern(r"&|\band\b|\bor\b|\bet\b|\bou\b|\by\b|\bo\b|和|与|以及|、").search(
        listed[0]
    )
    if listed and joined and not _BEGINS.match(text, listed.end()):
        found += [signed_sentence.film(char) for char in listed[0] if _is_sign(char)]
    return tuple(dict.fromkeys(found))
