"""Names found in running text, at all its places at once.

Keys are runs of tokens. Each beginning of one is a node of a trie, and each node a row of
`steps`: its parent and its last token in one number, level by level and in order. A scan follows
all tokens of a text together, one `numpy.searchsorted` for each further token of a name, so that
Python touches no place by itself.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import marisa_trie
import numpy as np
from numpy.typing import NDArray

from matchcut.films.folding import Folded, fold

_TOKEN_BITS = 32
_NONE = -1

Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]
_NOTHING: Numbers = np.zeros(0, np.int64)


class Hit(NamedTuple):
    """A name standing at `start` to `end` (excluded), in characters of the source."""

    start: int
    end: int
    key: int


@dataclass(frozen=True, slots=True, eq=False)
class Hits:
    """Names in a text, a row each: by start, the longest first.

    `first` and `last` (included) count the tokens of `folded`; `starts` and `ends` (excluded)
    are characters of the source.
    """

    folded: Folded
    first: Numbers
    last: Numbers
    starts: Numbers
    ends: Numbers
    keys: Numbers

    def __len__(self) -> int:
        """How many there are."""
        return len(self.keys)

    def __iter__(self) -> Iterator[Hit]:
        """Yield each by itself."""
        return map(Hit, self.starts.tolist(), self.ends.tolist(), self.keys.tolist())

    def only(self, kept: Flags) -> "Hits":
        """Return the rows that are `kept`."""
        rows = (self.first, self.last, self.starts, self.ends, self.keys)
        return Hits(self.folded, *(column[kept] for column in rows))


class Runs(NamedTuple):
    """Runs of tokens that are names: the first and the last token (included), and the key."""

    first: Numbers
    last: Numbers
    keys: Numbers


class Scanner:
    """The names of an index as numbers, asked of all tokens of a text together.

    `steps` are the rows of the nodes, whose number is their place from 1 on (0 is the root), and
    `keys` say which key, if any, ends at each node.
    """

    def __init__(self, tokens: marisa_trie.Trie, steps: Numbers, keys: NDArray[np.int32]) -> None:
        self._steps = steps
        self._keys = keys
        self._tokens = tokens
        self._number = lru_cache(maxsize=1 << 17)(self._number_of)

    def scan(self, text: str) -> Hits:
        """Return every place in `text` that reads like a name, overlaps kept."""
        folded = fold(text)
        first, last, keys = self.runs(folded.tokens)
        starts = np.array(folded.starts, np.int64)[first]
        ends = np.array(folded.ends, np.int64)[last]
        return Hits(folded, first, last, starts, ends, keys)

    def runs(self, tokens: Sequence[str]) -> Runs:
        """Return every run of tokens that is a name, by its first, the longest first."""
        numbers = np.fromiter(map(self._number, tokens), np.int64, len(tokens))
        found: list[tuple[Numbers, Numbers, Numbers]] = []
        first: Numbers = np.arange(len(tokens))
        last, node = first, np.zeros(len(tokens), np.int64)
        while len(first):
            known, node = self._stepped(node, numbers[last])
            first, last = first[known], last[known]
            keys = self._keys[node].astype(np.int64)
            found.append((first[keys >= 0], last[keys >= 0], keys[keys >= 0]))
            within = last + 1 < len(tokens)
            first, last, node = first[within], last[within] + 1, node[within]
        return _ordered(*(np.concatenate((_NOTHING, *some)) for some in zip(*found, strict=True)))

    def _number_of(self, token: str) -> int:
        """The number of a token; none if no name has it, or half a character is no text."""
        try:
            return int(self._tokens.get(token, _NONE))
        except UnicodeEncodeError:
            return _NONE

    def _stepped(self, node: Numbers, numbers: Numbers) -> tuple[Flags, Numbers]:
        """Which nodes have a child by these tokens, and the children of those."""
        wanted = (node << _TOKEN_BITS) | numbers
        place = np.searchsorted(self._steps, wanted)
        place[place == len(self._steps)] = 0
        known = (self._steps[place] == wanted) if len(self._steps) else place < 0
        return known, place[known] + 1


def _ordered(first: Numbers = _NOTHING, last: Numbers = _NOTHING, keys: Numbers = _NOTHING) -> Runs:
    order = np.lexsort((-last, first))
    return Runs(first[order], last[order], keys[order])


def planted(tokens: Numbers, ends: Numbers, keys: Numbers) -> tuple[Numbers, NDArray[np.int32]]:
    """Return the `steps` and `keys` of a `Scanner` for names given as runs of `tokens`.

    `ends` say where in `tokens` each name ends (excluded), `keys` which key each is.
    """
    begins = np.concatenate(([0], ends[:-1])).astype(np.int64)
    node = np.zeros(len(ends), np.int64)
    levels, nodes = [np.zeros(0, np.int64)], 0
    for length in range(int((ends - begins).max(initial=0))):
        longer = begins + length < ends
        wanted = (node[longer] << _TOKEN_BITS) | tokens[begins[longer] + length]
        steps, place = np.unique(wanted, return_inverse=True)
        node[longer] = nodes + 1 + place
        levels.append(steps)
        nodes += len(steps)
    ending = np.full(nodes + 1, _NONE, np.int32)
    ending[node] = keys
    return np.concatenate(levels), ending
