"""Films, families and people turned into the index of their names."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import marisa_trie
import numpy as np
from numpy.typing import NDArray

from matchcut.films.everyday import other_names, plainness
from matchcut.films.forms import Form, person_names, spelled
from matchcut.films.index import CODES, MEANINGS, Name, NameOf, Sort, TitleIndex
from matchcut.films.scanning import planted
from matchcut.films.values import Family, Film, Person, Title, TitleKind

_MOST_TOKENS = 255
_WHOM_BITS = 32
_NAMED_SO = 2  # people from which on what their names begin or end with is a name
_CODES = {
    (of, kind): {form: CODES[of, form, kind] for form in Form}
    for of in NameOf
    for kind in TitleKind
}


@dataclass(frozen=True, slots=True)
class Naming:
    """A folded name, what it may mean, and how popular that is."""

    tokens: tuple[str, ...]
    name: Name
    known: float = 0.0


def namings(
    films: Iterable[Film], families: Iterable[Family], people: Iterable[Person]
) -> Iterator[Naming]:
    """Yield every name of the films, then of the families, then of the people."""
    known: dict[str | None, float] = {}
    for film in films:
        titles = film.titles or (Title(film.title),)
        yield from _named(NameOf.FILM, film.id, titles, film.popularity)
        known[film.family] = max(film.popularity, known.get(film.family, 0.0))
    for family in families:
        titles = (Title(family.title), *family.titles)
        yield from _named(NameOf.FAMILY, family.id, titles, known.get(family.id, 0.0))
    for person in people:
        for tokens in person_names(person):
            yield Naming(tokens, Name(NameOf.PERSON, person.id, Form.WHOLE, None))


def _named(of: NameOf, whom: str, titles: Iterable[Title], known: float) -> Iterator[Naming]:
    for tokens, code in coded(of, titles).items():
        _, form, kind = MEANINGS[code]
        yield Naming(tokens, Name(of, whom, form, kind), known)


def coded(of: NameOf, titles: Iterable[Title]) -> dict[tuple[str, ...], int]:
    """Return each name with the code of the form and kind nearest to the original whole.

    Codes of one `NameOf` rise from form to form and within each from kind to kind, so that the
    nearest is the lowest.
    """
    best: dict[tuple[str, ...], int] = {}
    for title in titles:
        codes = _CODES[of, title.kind]
        for tokens, form in spelled(title).items():
            code = codes[form]
            if best.get(tokens, code) >= code:
                best[tokens] = code
    return best


@dataclass(frozen=True, slots=True)
class NameRows:
    """Names as columns: which key, by its place among the sorted ones, means whom, and how.

    `whom` counts along the ids of everything named; `codes` are those of `CODES`; `known` is the
    popularity of whom.
    """

    keys: NDArray[np.uint32]
    whom: NDArray[np.uint32]
    codes: NDArray[np.uint8]
    known: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Everyday:
    """How keys read as plain language: their tokens, their plainness, what else is named so."""

    tokens: bytes
    plainness: bytes
    places: bytes


def build(names: Iterable[Naming]) -> TitleIndex:
    """Return the index of `names`; what shares a key comes best known first."""
    numbers: dict[str, int] = {}
    ids: dict[str, int] = {}
    keys, whom, codes, known = array("I"), array("I"), array("B"), array("f")
    for naming in names:
        name = naming.name
        keys.append(numbers.setdefault(written(naming.tokens), len(numbers)))
        whom.append(ids.setdefault(name.id, len(ids)))
        codes.append(CODES[name.of, name.form, name.kind])
        known.append(naming.known)
    ordered = sorted(numbers)
    place = np.empty(len(numbers), np.uint32)
    place[[numbers[key] for key in ordered]] = np.arange(len(numbers), dtype=np.uint32)
    rows = NameRows(
        place[np.array(keys, np.uint32)],
        np.array(whom, np.uint32),
        np.array(codes, np.uint8),
        np.array(known, np.float32),
    )
    return assemble(marisa_trie.Trie(ordered), ordered, rows, ids, [everyday(ordered)])


def written(tokens: Iterable[str]) -> str:
    """Return a folded name as a key: its tokens, each followed by a blank."""
    return " ".join(tokens) + " "


def assemble(
    trie: marisa_trie.Trie,
    ordered: Iterable[str],
    rows: NameRows,
    ids: Iterable[str],
    plain: Iterable[Everyday],
) -> TitleIndex:
    """Return the index of keys that come sorted, as they are in `trie`.

    `plain` tells of the same keys in the same order, in as many pieces as suit.
    """
    key_of, ends, rooted = _rooted(trie, ordered)
    row_keys = key_of[rows.keys]
    sort = rows.codes // (len(MEANINGS) // len(NameOf))  # films, families, people
    people = sort == list(NameOf).index(NameOf.PERSON)
    called = key_of[ends.names(rows.keys[people], rows.whom[people])]
    order = np.lexsort((-rows.known, sort, row_keys))
    counts = np.bincount(row_keys, minlength=len(key_of))
    arrays: dict[str, NDArray[Any]] = {
        "first": np.concatenate(([0], np.cumsum(counts))).astype(np.uint32),
        "refs": rows.whom[order].astype(np.uint32),
        "codes": rows.codes[order].astype(np.uint8),
        **rooted,
        **_summed(row_keys, rows, called, len(key_of)),
        **_ids(ids),
        **_told(plain, key_of),
    }
    return TitleIndex(trie, arrays)


class _Ends(NamedTuple):
    """The first and the last token of each key, as numbers, and whether they are one."""

    first: NDArray[np.int64]
    last: NDArray[np.int64]
    alone: NDArray[np.bool_]

    def names(self, keys: NDArray[np.uint32], whom: NDArray[np.uint32]) -> NDArray[np.int64]:
        """Return the keys that are given names or surnames, where `keys` name the people `whom`."""
        longer = ~self.alone[keys]
        keys, whom = keys[longer], whom[longer]
        pairs = [tokens[keys] << _WHOM_BITS | whom for tokens in (self.first, self.last)]
        called = np.unique(np.concatenate(pairs)) >> _WHOM_BITS
        often = np.bincount(called, minlength=int(self.first.max(initial=0)) + 1) >= _NAMED_SO
        (found,) = (self.alone & often[self.first]).nonzero()
        return found


def _rooted(
    trie: marisa_trie.Trie, ordered: Iterable[str]
) -> tuple[NDArray[np.uint32], _Ends, dict[str, NDArray[Any]]]:
    """Return the trie's number of each key, and the keys as runs of numbered tokens."""
    numbers: dict[str, int] = {}
    keys, flat, ends = array("I"), array("I"), array("Q")
    for key in ordered:
        keys.append(trie.key_id(key))
        flat.extend([numbers.setdefault(token, len(numbers)) for token in key.split()])
        ends.append(len(flat))
    vocabulary = marisa_trie.Trie(numbers)
    number = np.fromiter((vocabulary.key_id(token) for token in numbers), np.int64, len(numbers))
    key_of = np.array(keys, np.uint32)
    tokens = number[np.array(flat, np.uint32)]
    last = np.array(ends, np.int64)
    length = np.diff(last, prepend=0)
    steps, nodes = planted(tokens, last, key_of.astype(np.int64))
    names = _Ends(tokens[last - length], tokens[last - 1], length == 1)
    trie_of_tokens = np.frombuffer(vocabulary.tobytes(), np.uint8)
    return key_of, names, {"vocabulary": trie_of_tokens, "steps": steps, "nodes": nodes}


def _summed(
    keys: NDArray[np.uint32], rows: NameRows, called: NDArray[np.uint32], count: int
) -> dict[str, NDArray[np.uint8]]:
    """Return of each key how popular its best known bearer is, and what its bearers are."""
    known = np.zeros(count, np.float32)
    np.maximum.at(known, keys, rows.known)
    sorts = np.zeros(count, np.uint8)
    np.bitwise_or.at(sorts, keys, np.array([_sort(*meaning) for meaning in MEANINGS])[rows.codes])
    sorts[called] |= np.uint8(Sort.NAME)
    return {"known": np.round(255 * known).astype(np.uint8), "sorts": sorts}


def _sort(of: NameOf, form: Form, _kind: TitleKind | None) -> np.uint8:
    if of is NameOf.FILM:
        return np.uint8(Sort.WHOLE if form is Form.WHOLE else Sort.PART)
    return np.uint8(Sort.FAMILY if of is NameOf.FAMILY else Sort.PERSON)


def _ids(ids: Iterable[str]) -> dict[str, NDArray[Any]]:
    """Return the ids as one run of bytes, and where each ends."""
    run, ends = bytearray(), array("I")
    for one in ids:
        run += one.encode()
        ends.append(len(run))
    return {"ids": np.frombuffer(run, np.uint8), "id_ends": np.array(ends, np.uint32)}


def everyday(keys: Sequence[str]) -> Everyday:
    """Return how these keys read as plain language."""
    others = other_names()
    names = [tuple(key.split()) for key in keys]
    return Everyday(
        bytes(min(len(words), _MOST_TOKENS) for words in names),
        bytes(round(255 * plainness(words)) for words in names),
        bytes(words in others for words in names),
    )


def _told(plain: Iterable[Everyday], key_of: NDArray[np.uint32]) -> dict[str, NDArray[Any]]:
    """Return what is told of the keys, by the numbers the trie gives them."""
    pieces = list(plain)
    told = {}
    for name in ("tokens", "plainness", "places"):
        told[name] = np.zeros(len(key_of), np.uint8)
        told[name][key_of] = np.frombuffer(
            b"".join(getattr(piece, name) for piece in pieces), np.uint8
        )
    return told
