"""Words as readers type them: with slips, run together, or apart."""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

_SHORT, _LONG = 3, 6  # letters from which one slip is forgiven, and two
_MOST_NEAR = 8  # words tried for a misspelt one
_RUN_TOGETHER = 5  # letters from which a word may be several
_UNKNOWN_WORD = 5.0  # what a piece that is no word costs, against a rare word's 3


@dataclass(frozen=True, slots=True)
class Leeway:
    """How many slips are forgiven, and how many letters at one end must be right."""

    slips: int
    letters: int


def leeway(word: str) -> Leeway:
    """Return what is forgiven in a folded word.

    With one slip one half of the word is right, but for two letters changed about in its middle;
    with two slips, nearly always the first third or the last. Numbers are taken as they are.
    """
    length = len(word)
    if length < _SHORT or word.isdecimal():
        return Leeway(0, 0)
    return Leeway(1, (length - 1) // 2) if length < _LONG else Leeway(2, length // 3)


def may_be(word: str, other: str) -> bool:
    """Whether `other` is near enough in length and at one end to be meant by `word`."""
    allowed = leeway(word)
    end = allowed.letters
    if not allowed.slips or abs(len(word) - len(other)) > allowed.slips:
        return False
    return word[:end] == other[:end] or word[-end:] == other[-end:]


def within(word: str, others: Iterable[str]) -> list[tuple[str, int]]:
    """Return those of the other words that are within the slips forgiven, each with its slips."""
    slips = leeway(word).slips
    found = extract(word, list(others), scorer=OSA.distance, score_cutoff=slips, limit=None)
    return [(other, slip) for other, slip, _ in found if slip]


def near(word: str, films: Mapping[str, int]) -> tuple[str, ...]:
    """Return the words within a slip of `word` (two in a long one), nearest first.

    Of words equally near, the one that most films have comes first. A slip is a letter more,
    less or other, or two letters changed about. Words of two letters get none: nearly every one
    would do; nor do numbers.

    >>> near("solrais", {"solaris": 2, "polaris": 1})
    ('solaris', 'polaris')
    """
    if not leeway(word).slips:
        return ()
    ranked = sorted((slip, -films[other], other) for other, slip in within(word, films))
    return tuple(other for _, _, other in ranked[:_MOST_NEAR])


def slips_between(word: str, other: str) -> int:
    """Return how many slips lie between two words."""
    return OSA.distance(word, other)


def joined(words: Sequence[str], counts: Callable[[Sequence[str]], Mapping[str, int]]) -> list[str]:
    """Return the words with neighbours written as one where that is a word ("spider man")."""
    pairs = ["".join(pair) for pair in pairwise(words)]
    known = counts(pairs)
    result: list[str] = []
    left = list(words)
    while left:
        word = left.pop(0)
        if left and word + left[0] in known and len(word) > 1:
            word += left.pop(0)
        result.append(word)
    return result


def parted(
    word: str, counts: Callable[[Sequence[str]], Mapping[str, int]], films: int
) -> list[str]:
    """Return the likeliest words that `word` was run together from; itself alone if none.

    The split with the least sum of costs: a word costs the less the more films have it, a piece
    that is no word costs more than any.
    """
    if len(word) < _RUN_TOGETHER or not word.isalpha():
        return [word]
    ends = range(len(word) + 1)
    known = counts([word[start:end] for end in ends for start in range(end)])
    best: list[tuple[float, list[str]]] = [(0.0, [])]
    for end in ends[1:]:
        ways = []
        for start in range(end):
            piece = word[start:end]
            cost = _cost(piece, known.get(piece, 0), films)
            ways.append((best[start][0] + cost, [*best[start][1], piece]))
        best.append(min(ways))
    return best[-1][1]


def _cost(piece: str, films: int, all_films: int) -> float:
    """Return what a piece of a run of words costs: its surprise, in powers of ten."""
    if not films:
        return _UNKNOWN_WORD + len(piece) / 2
    return 1 + math.log10((all_films + 1) / films) + (2 if len(piece) == 1 else 0)
