import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.films.cast import CATALOGUE

from matchcut.errors import CatalogueError
from matchcut.films.folding import fold
from matchcut.films.index import Form, Name, NameOf, Sort, TitleIndex
from matchcut.films.indexing import Naming, build
from matchcut.films.scanning import Hit
from matchcut.films.values import TitleKind

INDEX = CATALOGUE.index

# Short words of few letters, so that names begin, end and overlap inside each other.
WORDS = st.sampled_from(["a", "ab", "b", "ba", "aba", "我", "们", "é", "ß", "ii", "i"])
NAMES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
GAPS = st.sampled_from([" ", ", ", "-", "\n", " — ", "’", ""])


def built(names: list[str]) -> TitleIndex:
    name = Name(NameOf.FILM, "tt1", Form.WHOLE, TitleKind.RELEASE)
    return build(Naming(tokens, name) for text in names if (tokens := fold(text).tokens))


def plain_scan(names: list[str], text: str) -> set[tuple[int, int, tuple[str, ...]]]:
    """Return every run of tokens that is a name, by looking at each."""
    wanted = {fold(name).tokens for name in names}
    folded = fold(text)
    count = len(folded.tokens)
    return {
        (folded.starts[first], folded.ends[last - 1], folded.tokens[first:last])
        for first in range(count)
        for last in range(first + 1, count + 1)
        if folded.tokens[first:last] in wanted
    }


@given(st.lists(NAMES, max_size=8), st.lists(st.tuples(WORDS, GAPS), max_size=20))
def test_a_scan_finds_what_looking_at_every_run_of_words_finds(
    names: list[str], pieces: list[tuple[str, str]]
) -> None:
    text = "".join(word + gap for word, gap in pieces)
    index = built(names)
    hits = list(index.scan(text))
    found = {(hit.start, hit.end, tuple(index.text(hit.key).split())) for hit in hits}
    assert found == plain_scan(names, text)
    assert hits == sorted(hits, key=lambda hit: (hit.start, -hit.end))


@given(st.lists(st.text(), max_size=6), st.text(), st.text())
def test_any_name_is_found_between_any_words(names: list[str], before: str, after: str) -> None:
    index = built(names)
    for name in names:
        if fold(name).tokens:
            start = len(before) + 1
            found = index.scan(f"{before} {name} {after}")
            own = index.lookup(name)
            assert any(hit.key == own and start <= hit.start for hit in found)


def test_what_the_names_of_several_people_begin_or_end_with_is_a_name() -> None:
    def named(of: NameOf, who: str, text: str) -> Naming:
        return Naming(fold(text).tokens, Name(of, who, Form.WHOLE, None))

    index = build(
        [
            *(named(NameOf.FILM, f"tt{text}", text) for text in ("Laura", "Dern", "Ran", "Orson")),
            named(NameOf.PERSON, "nm1", "Laura Dern"),
            named(NameOf.PERSON, "nm2", "Laura Betti"),
            named(NameOf.PERSON, "nm5", "Bruce Dern"),
            named(NameOf.PERSON, "nm3", "Orson Welles"),
            named(NameOf.PERSON, "nm3", "Orson W"),  # by another name, and one man
            named(NameOf.PERSON, "nm4", "Ran"),
        ]
    )
    keys = [index.lookup(one) for one in ("Laura", "Dern", "Ran", "Orson")]
    sorts = index.told(np.array(keys)).sorts
    assert [one & Sort.NAME > 0 for one in sorts] == [True, True, False, False]
    assert [one & Sort.PERSON > 0 for one in sorts] == [False, False, True, False]


def test_a_hit_gives_the_place_in_the_source() -> None:
    text = "I saw Us\n& Them, «後來的我們», then Rocky 2’s end"
    spans = {text[hit.start : hit.end] for hit in INDEX.scan(text)}
    assert spans == {"Us\n& Them", "Them", "後來的我們", "Rocky 2"}


def test_a_name_inside_a_word_is_none() -> None:
    assert list(INDEX.scan("Orange mothers ran-sacked by Solarisation")) == [
        Hit(15, 18, INDEX.lookup("ran") or 0)
    ]


def test_a_key_says_everything_it_may_mean() -> None:
    key = INDEX.lookup("HER")
    assert key is not None
    assert [(name.id, name.form) for name in INDEX.names(key)] == [
        ("tt7", Form.WHOLE),
        ("tt9", Form.SUBTITLE),
    ]
    family = INDEX.lookup("disappearance of eleanor rigby")
    assert family is not None
    assert {(name.of, name.id) for name in INDEX.names(family)} == {
        (NameOf.FILM, "tt8"),
        (NameOf.FILM, "tt9"),
        (NameOf.FILM, "tt10"),
        (NameOf.FAMILY, "f1"),
    }
    person = INDEX.lookup("Dongyu Zhou")
    assert person is not None
    assert INDEX.names(person) == (Name(NameOf.PERSON, "p3", Form.WHOLE, None),)
    assert INDEX.told(np.array([person])).tokens.tolist() == [2]


@pytest.mark.parametrize("text", ["", "…", "Rashomon", "us and", "and them"])
def test_what_is_no_name_has_no_key(text: str) -> None:
    assert INDEX.lookup(text) is None


def test_names_that_begin_alike_come_shortest_first() -> None:
    found = [INDEX.text(key) for key in INDEX.starting("The Disapp", 3)]
    assert found[0] == "the disappearance of eleanor rigby"
    assert sorted(found, key=len) == found
    assert INDEX.starting("…", 5) == []


@given(st.lists(NAMES, max_size=8), st.randoms(use_true_random=False))
def test_an_index_saved_and_opened_is_the_same_whatever_the_order(
    names: list[str], shuffler: random.Random
) -> None:
    index = built(names)
    saved = index.to_bytes()
    opened = TitleIndex.from_bytes(memoryview(saved))
    assert opened.to_bytes() == saved
    assert len(opened) == len(index)
    mixed = names[:]
    shuffler.shuffle(mixed)
    assert built(mixed).to_bytes() == saved


@pytest.mark.parametrize("cut", [0, 5, 20, 100, -1])
def test_a_cut_index_is_refused(cut: int) -> None:
    with pytest.raises(CatalogueError):
        TitleIndex.from_bytes(INDEX.to_bytes()[:cut])


@pytest.mark.parametrize("place", [3, 30, -1000, -1])
def test_a_changed_index_is_refused(place: int) -> None:
    saved = bytearray(INDEX.to_bytes())
    saved[place] ^= 255
    with pytest.raises(CatalogueError, match="title index"):
        TitleIndex.from_bytes(bytes(saved))
