from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.films.values import Film, Title
from matchcut.lines.merging import PROJECT_NOTE, independent_voices, merge, speakers
from matchcut.lines.values import Kind, Origin, Stance, Standing, Statement
from matchcut.reading.values import Quote

OLD, NEW, UNDATED = Film("old", "Stella Dallas", 1937), Film("new", "Stella", 1990), Film("u", "Z")
FILMS = [OLD, NEW, UNDATED, Film("twin", "Another of that year", 1990)]

LONG = "It takes over every scene of the older film, shot by shot, and even its last song."


def said(
    words: str = "A remake.", *voice: str, source: str = "a.txt", kind: Kind = Kind.REMAKES
) -> Statement:
    quote = Quote(words, "", "", 0, len(words))
    return Statement(OLD, NEW, kind, voice=voice or ("the writer",), quote=quote, source=source)


statements = st.builds(
    Statement,
    earlier=st.sampled_from(FILMS),
    later=st.sampled_from([*FILMS, replace(NEW, titles=(Title("Stella"),))]),
    kind=st.sampled_from(Kind),
    stance=st.sampled_from(Stance),
    voice=st.sampled_from([("the writer",), ("Ada Lovelace",), ("a friend", "the writer"), ()]),
    words=st.sampled_from(["A remake.", "a remake", LONG]),
    directed=st.booleans(),
    standing=st.sampled_from(Standing),
    score=st.sampled_from([0.5, 1.0]),
    source=st.sampled_from(["a.txt", "b.txt", None]),
)


@given(st.lists(statements, max_size=12), st.randoms())
def test_the_order_of_statements_changes_no_line(said: list[Statement], dice: Random) -> None:
    shuffled = list(said)
    dice.shuffle(shuffled)
    assert merge(shuffled) == merge(said)


@given(st.lists(statements, max_size=12))
def test_merging_again_changes_nothing(said: list[Statement]) -> None:
    lines = merge(said)
    assert merge(one for line in lines for one in line.statements) == lines


@given(st.lists(statements, max_size=12))
def test_a_line_joins_two_films_and_each_pair_has_one_line(said: list[Statement]) -> None:
    lines = merge(said)
    pairs = [frozenset((line.earlier.id, line.later.id)) for line in lines]
    assert all(len(pair) == 2 for pair in pairs)
    assert len(set(pairs)) == len(pairs)


@pytest.mark.parametrize(
    ("statements", "count"),
    [
        ([said(), said()], 1),  # the same words twice
        ([said("A remake!"), said("a  remake")], 1),  # told apart by signs only
        ([said(), said("It retells the story.")], 2),  # other words
        ([said(), said(kind=Kind.QUOTES)], 2),  # another kind
        ([said(), replace(said(), stance=Stance.DENIES)], 2),  # a denial stays
        ([said(), said(source="b.txt")], 2),  # the writer of another text
        ([said(), said("A remake.", "Ada Lovelace")], 2),  # another voice
    ],
)
def test_one_voice_saying_the_same_twice_counts_once(
    statements: list[Statement], count: int
) -> None:
    (line,) = merge(statements)
    assert len(line.statements) == count


@pytest.mark.parametrize(
    ("statements", "voices"),
    [
        ([said("One.", "Ada Lovelace"), said("Two.", "Ada Lovelace", source="b.txt")], 1),
        ([said("One.", "Marie"), said("Two.", "Marie", source="b.txt")], 2),  # any Marie
        ([said("One.", "the writer"), said("Two.", "the writer", source="b.txt")], 2),
        ([said("One.", "a friend", "the writer"), said("Two.", "a friend", "the writer")], 1),
        ([said("One.", "a friend", "the writer"), said("Two.", "the writer")], 2),  # says it too
        ([said(LONG, "a.org"), said(LONG.upper(), "b.org"), said(LONG, "c.org")], 1),  # copies
        ([said("A remake.", "a.org"), said("A remake.", "b.org")], 2),  # too short for a copy
        ([said("Seen by us.", PROJECT_NOTE)], 0),
        ([said(LONG, PROJECT_NOTE), said("One.", "Ada Lovelace")], 1),
        ([], 0),
    ],
)
def test_voices_are_counted_by_who_speaks_not_by_who_repeats(
    statements: list[Statement], voices: int
) -> None:
    assert independent_voices(statements) == voices


def test_an_import_is_one_voice_wherever_it_was_loaded_from() -> None:
    one = replace(said("Remake", "omdb.org"), origin=Origin.IMPORT)
    assert independent_voices([one, replace(one, source="other.csv")]) == 1


def test_copies_bind_the_voices_that_carry_them() -> None:
    texts = [said(LONG, "a.org"), said("Once more.", "b.org"), said(LONG, "b.org")]
    assert independent_voices(texts) == 1


def test_what_a_reader_declined_stays_out_even_when_found_again() -> None:
    declined = replace(said(), standing=Standing.DECLINED)
    assert merge([said(), declined]) == ()
    assert merge([said(), declined, replace(said(), standing=Standing.KEPT)]) != ()


@pytest.mark.parametrize(
    ("earlier", "later", "kind", "line", "roles"),
    [
        (OLD, NEW, Kind.REMAKES, (OLD, NEW), (OLD, NEW)),
        (NEW, OLD, Kind.REMAKES, (OLD, NEW), (NEW, OLD)),  # the years contradict: roles stay
        (NEW, OLD, Kind.RESEMBLES, (OLD, NEW), (OLD, NEW)),  # a pair is shown by release
        (UNDATED, OLD, Kind.DRAWS_ON, (UNDATED, OLD), (UNDATED, OLD)),  # the words decide
        (UNDATED, OLD, Kind.PAIRS_WITH, (OLD, UNDATED), (OLD, UNDATED)),
    ],
)
def test_a_line_puts_the_earlier_film_first(
    earlier: Film, later: Film, kind: Kind, line: tuple[Film, Film], roles: tuple[Film, Film]
) -> None:
    (merged,) = merge([Statement(earlier, later, kind)])
    (statement,) = merged.statements
    assert (merged.earlier, merged.later) == line
    assert (statement.earlier, statement.later) == roles


def test_a_film_does_not_stem_from_itself() -> None:
    assert merge([Statement(OLD, OLD, Kind.FOLLOWS)]) == ()


def test_each_statement_has_its_speaker_and_copies_have_one() -> None:
    note = replace(said("A note."), voice=(PROJECT_NOTE,))
    one, copy, other = (
        said(LONG, "Ada Lovelace"),
        said(LONG, "a copyist"),
        said("Mine.", "Jane Doe"),
    )
    found = speakers([note, one, copy, other, one])
    assert found[0] is None
    assert found[1] == found[2] == found[4]
    assert found[3] not in (found[1], None)
