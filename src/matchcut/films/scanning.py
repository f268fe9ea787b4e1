"""Names found in running text, at all its places at once.

Keys are runs of tokens. Each beginning of one is a node of a trie, and each node a row of
`steps`: its parent and its last token in one number, level by level and in order. A scan follows
all tokens of a text together, one `numpy.searchsorted` for each further token of a name, so that
Python touches no place by itself; only what a token is by itself is kept in a table.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

import marisa_trie
import numpy as np
from numpy.typing import NDArray

from matchcut.films.folding import Folded, Numbers, fold

_TOKEN_BITS = 32
_NO_TOKEN = (1 << _TOKEN_BITS) - 1  # the number of a token that no name has
_NONE = -1
_MOST_KEPT = 1 << 17

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

    def only(self, kept: Flags | Numbers | list[int]) -> "Hits":
        """Return the rows that are `kept`, or those of these numbers."""
        columns = (self.first, self.last, self.starts, self.ends, self.keys)
        return Hits(self.folded, *(column[kept] for column in columns))


class Runs(NamedTuple):
    """Runs of tokens that are names: the first and the last token (included), and the key."""

    first: Numbers
    last: Numbers
    keys: Numbers


class _Known(dict[str, int]):
    """What each token is by itself: the node of names that begin with it, and its number.

    They share one number as in `steps`: the node is 0 where no name begins so.
    """

    def __init__(self, tokens: marisa_trie.Trie, steps: Numbers) -> None:
        super().__init__()
        self._tokens = tokens
        self._steps = steps

    def __missing__(self, token: str) -> int:
        if len(self) >= _MOST_KEPT:
            self.clear()
        self[token] = known = self._told(token)
        return known

    def _told(self, token: str) -> int:
        try:
            number = int(self._tokens.get(token, _NO_TOKEN))
        except UnicodeEncodeError:  # half a character is no text
            return _NO_TOKEN
        place = int(self._steps.searchsorted(number))
        begins = place < len(self._steps) and self._steps[place] == number
        return ((place + 1) << _TOKEN_BITS) * begins | number


class Scanner:
    """The names of an index as numbers, asked of all tokens of a text together.

    `steps` are the rows of the nodes, whose number is their place from 1 on (0 is the root), and
    `keys` say which key, if any, ends at each node.
    """

    def __init__(self, tokens: marisa_trie.Trie, steps: Numbers, keys: NDArray[np.int32]) -> None:
        self._steps = steps
        self._keys = keys
        self._known = _Known(tokens, steps)

    def scan(self, text: str) -> Hits:
        """Return every place in `text` that reads like a name, overlaps kept."""
        folded = fold(text)
        first, last, keys = self.runs(folded.tokens)
        return Hits(folded, first, last, folded.starts[first], folded.ends[last], keys)

    def runs(self, tokens: Sequence[str]) -> Runs:
        """Return every run of tokens that is a name, by its first, the longest first."""
        known = chain(map(self._known.__getitem__, tokens), (_NO_TOKEN,))
        told = np.fromiter(known, np.int64, len(tokens) + 1)
        numbers, nodes = told & _NO_TOKEN, told >> _TOKEN_BITS
        (first,) = nodes.nonzero()
        node, found = nodes[first], [(_NOTHING, _NOTHING)]  # runs of no token, of one, of two …
        while len(first):
            found.append((first, node))
            first, node = self._stepped(first, node, numbers[first + len(found) - 1])
        return self._named(found)

    def _stepped(self, first: Numbers, node: Numbers, numbers: Numbers) -> tuple[Numbers, Numbers]:
        """Of runs that begin at `first` and end at `node`, those that go on by these tokens."""
        wanted = (node << _TOKEN_BITS) | numbers
        order = wanted.argsort()  # in order they are found in half the time
        wanted = wanted[order]
        place = self._steps.searchsorted(wanted)
        (known,) = (self._steps.take(place, mode="clip") == wanted).nonzero()
        return first[order[known]], place[known] + 1

    def _named(self, found: list[tuple[Numbers, Numbers]]) -> Runs:
        """Return the names among the runs of no token, of one, of two and so on."""
        first = np.concatenate([first for first, _ in found])
        keys = self._keys[np.concatenate([node for _, node in found])]
        length = np.arange(len(found)).repeat([len(first) for first, _ in found])
        (named,) = (keys >= 0).nonzero()
        order = named[(first[named] * len(found) - length[named]).argsort()]
        first = first[order]
        return Runs(first, first + length[order] - 1, keys[order].astype(np.int64))


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
