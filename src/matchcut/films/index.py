"""The title index: where names of films, families and people stand in a text.

A key is a folded name; several films may share it, and one film has many. Keys live in a
MARISA trie (Yata, "Prefix/Patricia trie dictionary compression by nesting prefix/Patricia
tries", 2011), each followed by a blank, and once more as runs of tokens, by which texts are
scanned (`scanning`): a hit never begins or ends inside a word, and none is lost to another that
overlaps it.

What keys mean, and what little must be known of films to tell whether a closer look is worth
while, stands in flat arrays beside them, so that opening an index costs no more than checking its
bytes, however many names it holds.
"""

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntFlag, StrEnum
from functools import cached_property, lru_cache
from itertools import islice
from mmap import mmap
from typing import Any

import marisa_trie
import numpy as np
from numpy.typing import NDArray

from matchcut.errors import CatalogueError
from matchcut.films.folding import Numbers, fold_tokens
from matchcut.films.forms import Form
from matchcut.films.scanning import Flags, Hits, Scanner
from matchcut.films.values import TitleKind

__all__ = ["Form", "Name", "NameOf", "TitleIndex"]

_MAGIC = b"matchcut titles 2\n"
MOST = 0.5
_MOST_SEEN = 5000  # keys of one beginning that are compared
_NAMES_AT_HAND = 1 << 14  # keys whose names are kept once asked for: texts share them; some 5 MB
_REBUILD = "build the edition again with matchcut catalogue build"


class NameOf(StrEnum):
    """What a name names."""

    FILM = "film"
    FAMILY = "family"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Name:
    """One thing a key may mean; `kind` is the title's, None for people."""

    of: NameOf
    id: str
    form: Form
    kind: TitleKind | None


class Sort(IntFlag):
    """What the bearers of a key are, and which part of a title it is of some."""

    WHOLE = 1
    PART = 2
    FAMILY = 4
    PERSON = 8
    NAME = 16  # a given name or surname of several people


FILMS = Sort.WHOLE | Sort.PART | Sort.FAMILY
SORTS = 1 << len(Sort)  # which a name may have together
_OF_FILMS = (np.arange(SORTS) & FILMS) > 0


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """What is known of many keys, a row each, in bytes.

    Tokens (255 for more), plainness in 255ths, whether it is a place's name too, the popularity
    of the best known film of the name in 255ths, and its `Sort`s.
    """

    tokens: NDArray[np.uint8]
    plainness: NDArray[np.uint8]
    places: NDArray[np.uint8]
    known: NDArray[np.uint8]
    sorts: NDArray[np.uint8]


# What one byte says of a name, so that a million names stay small.
MEANINGS = tuple((of, form, kind) for of in NameOf for form in Form for kind in (None, *TitleKind))
CODES = {meaning: code for code, meaning in enumerate(MEANINGS)}


class TitleIndex:
    """Every name in a catalogue, found in running text. Build one with `indexing.build`."""

    def __init__(self, trie: marisa_trie.Trie, arrays: Mapping[str, NDArray[Any]]) -> None:
        self._trie = trie
        self._arrays = arrays
        self._first = arrays["first"]  # where each key's names begin in `refs` and `codes`
        self._refs = arrays["refs"]
        self._codes = arrays["codes"]
        self._id_ends = arrays["id_ends"]
        self._ids = arrays["ids"]
        self._tokens = arrays["tokens"]
        self._plainness = arrays["plainness"]
        self._places = arrays["places"]
        self._known = arrays["known"]
        self._sorts = arrays["sorts"]
        vocabulary = marisa_trie.Trie().frombytes(arrays["vocabulary"].tobytes())
        self._scanner = Scanner(vocabulary, arrays["steps"], arrays["nodes"])
        self._names = lru_cache(maxsize=_NAMES_AT_HAND)(self._names_of)

    def __len__(self) -> int:
        """How many keys there are."""
        return len(self._trie)

    def scan(self, text: str) -> Hits:
        """Return every place in `text` that reads like a name, by start, the longest first.

        Overlaps are kept: what a place means, or whether it means anything, is for linking.
        """
        return self._scanner.scan(text)

    def lookup(self, text: str) -> int | None:
        """Return the key of exactly this name, or None."""
        tokens = fold_tokens(text)
        key: int = self._trie.get(" ".join(tokens) + " ", -1) if tokens else -1
        return None if key < 0 else key

    def names(self, key: int) -> tuple[Name, ...]:
        """Return everything a key may mean: films, families, people, each the best known first."""
        return self._names(key)

    def _names_of(self, key: int) -> tuple[Name, ...]:
        return tuple(
            Name(of, self._id(int(ref)), form, kind)
            for ref, (of, form, kind) in (
                (self._refs[row], MEANINGS[self._codes[row]])
                for row in range(self._first[key], self._first[key + 1])
            )
        )

    def of_films(self, keys: Numbers) -> Flags:
        """Return of each of many keys whether a film has that name, or a part of it."""
        films: Flags = _OF_FILMS[self._sorts[keys]]
        return films

    def told(self, keys: Numbers) -> Told:
        """Return what is known of each of many keys, by columns."""
        columns = (self._tokens, self._plainness, self._places, self._known, self._sorts)
        return Told(*(column[keys] for column in columns))

    @cached_property
    def popular(self) -> bool:
        """Whether most films' popularity is known."""
        films = (self._sorts & FILMS) > 0
        return bool(films.any()) and bool((self._known[films] > 0).mean() > MOST)

    def text(self, key: int) -> str:
        """Return a key's folded tokens with blanks between."""
        return str(self._trie.restore_key(key)).rstrip()

    def starting(self, text: str, limit: int) -> list[int]:
        """Return at most `limit` keys that begin as `text` does, the shortest of those seen first.

        Of a beginning that fits very many, not all are looked at.
        """
        prefix = " ".join(fold_tokens(text))
        if not prefix:
            return []
        keys = list(islice(self._trie.iterkeys(prefix), _MOST_SEEN))
        keys.sort(key=lambda key: (len(key), key))
        return [self._trie.key_id(key) for key in keys[:limit]]

    def _id(self, ref: int) -> str:
        start = int(self._id_ends[ref - 1]) if ref else 0
        return bytes(self._ids[start : int(self._id_ends[ref])]).decode()

    def to_bytes(self) -> bytes:
        """Return the index as bytes that `from_bytes` reads, with their own checksum."""
        parts = {"trie": np.frombuffer(self._trie.tobytes(), np.uint8), **self._arrays}
        plan = [[name, part.dtype.str, len(part)] for name, part in parts.items()]
        body = b"".join(part.tobytes() + b"\0" * (-part.nbytes % 8) for part in parts.values())
        head = json.dumps({"parts": plan, "crc32": zlib.crc32(body), "size": len(body)}).encode()
        start = _MAGIC + len(head).to_bytes(4, "little") + head
        return start + b"\0" * (-len(start) % 8) + body

    @classmethod
    def from_bytes(cls, buffer: bytes | memoryview | mmap) -> "TitleIndex":
        """Return the index kept in `buffer`, whose arrays are used where they lie.

        A trie trusts its bytes, so nothing is opened before the checksum agrees.
        """
        view = memoryview(buffer)
        if bytes(view[: len(_MAGIC)]) != _MAGIC:
            message = "the title index is of another version, or no index"
            raise CatalogueError(message, hint=_REBUILD)
        head_end = len(_MAGIC) + 4
        head_end += int.from_bytes(view[len(_MAGIC) : head_end], "little")
        body = view[head_end + (-head_end % 8) :]
        try:
            head = json.loads(bytes(view[len(_MAGIC) + 4 : head_end]))
            stated = head["size"], head["crc32"]
        except (ValueError, LookupError, TypeError) as fault:
            raise CatalogueError("the title index is damaged", hint=_REBUILD) from fault
        if stated != (len(body), zlib.crc32(body)):
            raise CatalogueError("the title index is cut or damaged", hint=_REBUILD)
        arrays = {}
        at = 0
        for name, dtype, length in head["parts"]:
            arrays[name] = np.frombuffer(body, dtype, length, at)
            at += arrays[name].nbytes + (-arrays[name].nbytes % 8)
        trie = marisa_trie.Trie().frombytes(arrays.pop("trie").tobytes())
        return cls(trie, arrays)
