"""Films, families and people turned into the index of their names."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import marisa_trie
import numpy as np
from numpy.typing import NDArray

from matchcut.films.everyday import other_names, plainness
from matchcut.films.forms import Form, person_names, spelled
from matchcut.films.index import CODES, MEANINGS, Name, NameOf, TitleIndex
from matchcut.films.values import Family, Film, Person, Title, TitleKind

_MOST_TOKENS = 255
_CODES = {
    (of, kind): {form: CODES[of, form, kind] for form in Form}
    for of in NameOf
    for kind in TitleKind
}


@dataclass(frozen=True, slots=True)
class Naming:
    """A folded name, and what it may mean."""

    tokens: tuple[str, ...]
    name: Name


def namings(
    films: Iterable[Film], families: Iterable[Family], people: Iterable[Person]
) -> Iterator[Naming]:
    """Yield every name of the films, then of the families, then of the people."""
    for film in films:
        titles = film.titles or (Title(film.title),)
        yield from _named(NameOf.FILM, film.id, titles)
    for family in families:
        titles = (Title(family.title), *family.titles)
        yield from _named(NameOf.FAMILY, family.id, titles)
    for person in people:
        for tokens in person_names(person):
            yield Naming(tokens, Name(NameOf.PERSON, person.id, Form.WHOLE, None))


def _named(of: NameOf, known: str, titles: Iterable[Title]) -> Iterator[Naming]:
    for tokens, code in coded(of, titles).items():
        _, form, kind = MEANINGS[code]
        yield Naming(tokens, Name(of, known, form, kind))


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

    `whom` counts along the ids of everything named; `codes` are those of `CODES`.
    """

    keys: NDArray[np.uint32]
    whom: NDArray[np.uint32]
    codes: NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Everyday:
    """How keys read as plain language: their tokens, their plainness, what else is named so."""

    tokens: bytes
    plainness: bytes
    places: bytes


def build(names: Iterable[Naming]) -> TitleIndex:
    """Return the index of `names`; what shares a key keeps the order it came in."""
    numbers: dict[str, int] = {}
    ids: dict[str, int] = {}
    keys, whom, codes = array("I"), array("I"), array("B")
    for naming in names:
        name = naming.name
        keys.append(numbers.setdefault(written(naming.tokens), len(numbers)))
        whom.append(ids.setdefault(name.id, len(ids)))
        codes.append(CODES[name.of, name.form, name.kind])
    ordered = sorted(numbers)
    place = np.empty(len(numbers), np.uint32)
    place[[numbers[key] for key in ordered]] = np.arange(len(numbers), dtype=np.uint32)
    rows = NameRows(place[np.array(keys, np.uint32)], np.array(whom, np.uint32), np.array(codes))
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
    key_of = np.fromiter((trie.key_id(key) for key in ordered), np.uint32)
    row_keys = key_of[rows.keys]
    order = np.argsort(row_keys, kind="stable")
    counts = np.bincount(row_keys, minlength=len(key_of))
    arrays: dict[str, NDArray[Any]] = {
        "first": np.concatenate(([0], np.cumsum(counts))).astype(np.uint32),
        "refs": rows.whom[order].astype(np.uint32),
        "codes": rows.codes[order].astype(np.uint8),
        "longest": np.array([max(map(len, trie.iterkeys()), default=0)], np.uint32),
        **_ids(ids),
        **_told(plain, key_of),
    }
    return TitleIndex(trie, arrays)


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
