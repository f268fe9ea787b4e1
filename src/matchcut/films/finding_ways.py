"""The ways to read a query: which search words may stand for each of the words typed.

A way is a group of search words for each word; a film is a candidate if it has one of each group.
"word*" stands for every search word that begins so.
"""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from matchcut.films.finding_ranking import ONE_OFF, Asked
from matchcut.films.finding_words import joined, parted, slips_between

Group = Sequence[str]
Counts = Callable[[Sequence[str]], Mapping[str, int]]
Alike = Callable[[str], Sequence[str]]

_SLIP, _TWO_SLIPS = 0.85, 0.7  # what a mended word counts
_IS_WORD = 0.1  # less, where what was typed is a word itself
_YEARS = range(1870, 2100)
_NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split()
_IN_FIGURES = 0.95  # what a number counts that was typed as a word, or a word as a number
_CHANGED = 0.3  # points off for words joined or parted
_RAREST = 4  # words of which some must be right
_FINISHED = 3  # letters from which a word that films have is hardly the beginning of another
_COMMON = 0.005  # share of films with such a word


def plain(words: Sequence[str]) -> list[dict[str, float]]:
    """Return for each word what it means if nothing is wrong: itself, its number, a near year."""
    return [{word: 1.0} | _number(word) | years(word) for word in words]


def mended(
    words: Sequence[str], counts: Mapping[str, int], alike: Alike, often: float
) -> list[dict[str, float]]:
    """Return for each word itself, and those like it unless `often` films or more have it.

    A word that is one is likelier meant than one that only is like it.
    """
    meant = plain(words)
    for word, found in zip(words, meant, strict=True):
        for other in alike(word) if counts.get(word, 0) < often else ():
            share = _SLIP if slips_between(word, other) == 1 else _TWO_SLIPS
            found.setdefault(other, share - _IS_WORD if word in counts else share)
    return meant


def rewritten(
    words: tuple[str, ...], known: Mapping[str, int], counts: Counts, films: int
) -> Iterator[tuple[str, ...]]:
    """Yield the words joined or parted otherwise, where that gives words that are known."""
    together = tuple(joined(words, counts))
    apart = tuple(
        part
        for word in words
        for part in ([word] if word in known else parted(word, counts, films))
    )
    for other in dict.fromkeys((together, apart)):
        if other != words:
            yield other


def asked(
    words: tuple[str, ...],
    meant: Sequence[Mapping[str, float]],
    counts: Mapping[str, int],
    films: int,
    *,
    changed: bool = False,
) -> Asked:
    """Return the words with what each may mean, weighed by how few films have them."""
    by_token: dict[str, list[tuple[int, float]]] = {}
    for at, tokens in enumerate(meant):
        for token, share in tokens.items():
            by_token.setdefault(token, []).append((at, share))
    every = math.log(films + 2)
    return Asked(
        words,
        {
            token: tuple(sorted(places, key=lambda place: -place[1]))
            for token, places in by_token.items()
        },
        tuple(0.3 + 0.7 * (1 - math.log(counts.get(word, 0) + 1) / every) for word in words),
        _CHANGED * changed,
    )


def groups(
    meant: Sequence[Mapping[str, float]], counts: Mapping[str, int], films: int
) -> list[Group]:
    """Return for each word what may stand for it; the last may be unfinished."""
    *before, last = meant
    word = next(iter(last))
    common = len(word) > _FINISHED and counts.get(word, 0) >= _COMMON * films
    unfinished = [] if word.isdecimal() or common else [word + "*"]
    return [*map(tuple, before), (*last, *unfinished)]


def years(word: str) -> dict[str, float]:
    """Return the years before and after, if a word is a year."""
    if not word.isdecimal() or len(word) != len("1999") or int(word) not in _YEARS:
        return {}
    return {str(int(word) + step): ONE_OFF for step in (-1, 1)}


def _number(word: str) -> dict[str, float]:
    """Return a small number in figures for its English word, and the other way round."""
    if word in _NUMBERS:
        return {str(_NUMBERS.index(word)): _IN_FIGURES}
    if word.isdecimal() and word == str(int(word)) and int(word) < len(_NUMBERS):
        return {_NUMBERS[int(word)]: _IN_FIGURES}
    return {}


def fewer(groups: Sequence[Group], rarest: Sequence[int]) -> Iterator[list[Group]]:
    """Yield the groups of some words only, for one or more may be quite wrong.

    Those are all but one of few words, else three of the rarest; then two of those. `rarest` are
    the places of the words, the rarest first.
    """
    few = rarest[:_RAREST]
    for size in dict.fromkeys((len(few) - 1, 2)):
        if 0 < size < len(groups):
            for places in combinations(few, size):
                yield [groups[at] for at in places]
