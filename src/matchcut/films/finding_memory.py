"""Films' entries in memory, asked by words: slow and plain, for small catalogues."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from matchcut.films.finding_entries import Entry, search_words
from matchcut.films.finding_words import may_be, near


class Shelf:
    """Entries, best known first."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        ranked = sorted(entries, key=lambda entry: (-entry.popularity, entry.film))
        self._entries = [(entry, frozenset(search_words(entry))) for entry in ranked]
        self._counts = Counter(word for _, words in self._entries for word in words)

    def entries(self, groups: Sequence[Sequence[str]], limit: int) -> tuple[Entry, ...]:
        """Entries of films, best known first, that have one search word of each group."""
        found = (
            entry
            for entry, words in self._entries
            if all(any(_has(words, wanted) for wanted in group) for group in groups)
        )
        return tuple(entry for entry, _ in zip(found, range(limit), strict=False))

    def counts(self, words: Sequence[str]) -> Mapping[str, int]:
        """How many films have each of these words."""
        return {word: self._counts[word] for word in words if word in self._counts}

    def alike(self, word: str) -> tuple[str, ...]:
        """Search words within a slip or two of this one, nearest first."""
        return near(word, {other: n for other, n in self._counts.items() if may_be(word, other)})


def _has(words: frozenset[str], wanted: str) -> bool:
    if wanted.endswith("*"):
        return any(word.startswith(wanted[:-1]) for word in words)
    return wanted in words
