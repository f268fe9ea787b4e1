"""Films, families and people turned into the index of their names."""

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import marisa_trie
import numpy as np
from numpy.typing import NDArray

from matchcut.films.everyday import other_names, plainness
from matchcut.films.forms import Form, forms, person_names
from matchcut.films.index import CODES, Name, NameOf, TitleIndex
from matchcut.films.values import Family, Film, Person, Title, TitleKind

_MOST_TOKENS = 255
_RANK = {form: rank for rank, form in enumerate(Form)}
_KIND_RANK = {kind: rank for rank, kind in enumerate(TitleKind)}


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
        yield from _of(NameOf.FILM, film.id, titles)
    for family in families:
        titles = (Title(family.title), *family.titles)
        yield from _of(NameOf.FAMILY, family.id, titles)
    for person in people:
        for tokens in person_names(person):
            yield Naming(tokens, Name(NameOf.PERSON, person.id, Form.WHOLE, None))


def _of(of: NameOf, named: str, titles: tuple[Title, ...]) -> Iterator[Naming]:
    """Yield each name once, with the form and kind that lie nearest to the original whole."""
    best: dict[tuple[str, ...], tuple[Form, TitleKind]] = {}
    for title in titles:
        for written in forms(title):
            meant = (written.form, title.kind)
            best[written.tokens] = min(best.get(written.tokens, meant), meant, key=_rank)
    for tokens, (form, kind) in best.items():
        yield Naming(tokens, Name(of, named, form, kind))


def _rank(meant: tuple[Form, TitleKind]) -> tuple[int, int]:
    return _RANK[meant[0]], _KIND_RANK[meant[1]]


def build(names: Iterable[Naming]) -> TitleIndex:
    """Return the index of `names`; what shares a key keeps the order it came in."""
    numbers: dict[str, int] = {}
    ids: dict[str, int] = {}
    keys, refs, codes = array("I"), array("I"), array("B")
    for naming in names:
        name = naming.name
        keys.append(numbers.setdefault(" ".join(naming.tokens) + " ", len(numbers)))
        refs.append(ids.setdefault(name.id, len(ids)))
        codes.append(CODES[name.of, name.form, name.kind])
    trie = marisa_trie.Trie(sorted(numbers))
    key_of = np.fromiter((trie.key_id(key) for key in numbers), np.uint32, len(numbers))
    row_keys = key_of[np.frombuffer(keys, np.uint32)] if keys else np.empty(0, np.uint32)
    order = np.argsort(row_keys, kind="stable")
    counts = np.bincount(row_keys, minlength=len(numbers))
    arrays: dict[str, NDArray[Any]] = {
        "first": np.concatenate(([0], np.cumsum(counts))).astype(np.uint32),
        "refs": np.array(refs, np.uint32)[order],
        "codes": np.array(codes, np.uint8)[order],
        "longest": np.array([max(map(len, numbers), default=0)], np.uint32),
        **_ids(ids),
        **_everyday(numbers, key_of),
    }
    return TitleIndex(trie, arrays)


def _ids(ids: Iterable[str]) -> dict[str, NDArray[Any]]:
    """Return the ids as one run of bytes, and where each ends."""
    written = [name.encode() for name in ids]
    return {
        "ids": np.frombuffer(b"".join(written), np.uint8),
        "id_ends": np.cumsum([len(name) for name in written], dtype=np.uint32),
    }


def _everyday(numbers: Iterable[str], key_of: NDArray[np.uint32]) -> dict[str, NDArray[Any]]:
    """Return, by key, the number of tokens, the plainness, and what else is named so."""
    tokens, plain, places = (np.zeros(len(key_of), np.uint8) for _ in range(3))
    others = other_names()
    for key, name in zip(key_of, numbers, strict=True):
        words = tuple(name.split())
        tokens[key] = min(len(words), _MOST_TOKENS)
        plain[key] = round(255 * plainness(words))
        places[key] = words in others
    return {"tokens": tokens, "plainness": plain, "places": places}
