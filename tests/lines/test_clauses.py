import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.cast import BLOW_OUT, BLOW_UP, CONVERSATION, FILMS

from matchcut.films.values import Film
from matchcut.lines.clauses import FIRST, Pointer, Signed, coordinated, cue_pattern, signed
from matchcut.reading.speaking import Sentence
from matchcut.reading.values import Mention
from matchcut.reading.vocabulary import vocabulary

ONE, TWO, THREE = (chr(FIRST + number) for number in range(3))
JOINTS = vocabulary("en").coordination
BETWEEN = st.text(st.characters(exclude_categories=["Cs", "Co"]), max_size=9)


def sentence(text: str, *films: Film, start: int = 0) -> Sentence:
    """A sentence at a place in its piece, with a mention for each film it names."""
    places = [start + text.index(film.title) for film in films]
    found = (
        Mention(at, at + len(film.title), film.title, film)
        for at, film in zip(places, films, strict=True)
    )
    return Sentence(start, start + len(text), text, tuple(found))


@pytest.mark.parametrize(
    ("text", "films", "signs"),
    [
        ("Blow Out remakes Blow-Up.", [BLOW_OUT, BLOW_UP], f"{ONE} remakes {TWO}."),
        ("Blow Out (1981) remakes it.", [BLOW_OUT], f"{ONE} remakes it."),  # with its year
        ("“Blow Out” (De Palma, 1981).", [BLOW_OUT], f"“{ONE}."),  # and with who made it
        ("Blow Out (with sound).", [BLOW_OUT], f"{ONE} (with sound)."),  # but nothing else
        ("It remakes nothing.", [], "It remakes nothing."),
    ],
)
def test_each_film_named_becomes_one_sign(text: str, films: list[Film], signs: str) -> None:
    for start in (0, 40):
        found = signed(sentence(text, *films, start=start))
        assert (found.text, list(found.films)) == (signs, films)


def test_words_that_point_to_a_film_become_its_sign() -> None:
    pointers = (Pointer("this one", BLOW_OUT), Pointer("that one", CONVERSATION))
    found = signed(sentence("This one is no Blow-Up, that one is.", BLOW_UP), pointers)
    assert found.text == f"{ONE} is no {TWO}, {THREE} is."
    assert found.films == (BLOW_OUT, BLOW_UP, CONVERSATION)


@given(st.lists(st.tuples(BETWEEN, st.sampled_from(FILMS)), max_size=6), BETWEEN)
def test_signs_put_back_into_titles_give_the_words_again(
    parts: list[tuple[str, Film]], end: str
) -> None:
    text, mentions = "", []
    for before, film in parts:
        text += f"{before} "
        mentions.append(Mention(len(text), len(text) + len(film.title), film.title, film))
        text += f"{film.title} "
    text += end
    found = signed(Sentence(0, len(text), text, tuple(mentions)))
    assert found.titled(found.text) == text.strip()
    assert found.films == tuple(film for _, film in parts)


@given(st.text())
def test_small_letters_keep_their_places(text: str) -> None:
    small = Signed(text, (), ()).small
    assert len(small) == len(text)
    assert small.casefold() == text.casefold() or "İ" in text or "ẞ" in text
    assert all(not char.isascii() or not char.isupper() for char in small)


SENTENCE = Signed(f"{ONE} is long, {TWO} longer", (BLOW_OUT, BLOW_UP), ((0, 9), (11, 19)))


@pytest.mark.parametrize(
    ("at", "last", "first", "clause"),
    [
        (0, None, 0, (0, 9)),
        (5, 0, 11, (0, 9)),
        (12, 11, None, (11, 19)),
        (10, 0, 11, (0, 19)),  # between two clauses: the whole
    ],
)
def test_a_place_has_films_before_and_after_it_and_a_clause_around_it(
    at: int, last: int | None, first: int | None, clause: tuple[int, int]
) -> None:
    assert SENTENCE.last_before(at) == last
    assert SENTENCE.first_after(at) == first
    assert SENTENCE.clause(at) == (clause if clause[1] < 19 else (clause[0], len(SENTENCE.text)))


@pytest.mark.parametrize(
    ("cue", "text", "groups"),
    [
        ("like {other}", f"much like {ONE}", {"other": ONE}),
        ("like {other}", f"like the older and “{ONE}”", {"other": ONE}),  # a few words before
        ("like {other}", "like nothing else", None),
        ("owes ~to ~{earlier}", f"owes more than a little to {ONE}", {"earlier": ONE}),
        ("owes ~to ~{earlier}", f"owes money. I went to {ONE}", None),  # not over a full stop
        ("owes ~to ~{earlier}", f"owes {TWO} to {ONE}", None),  # nor over another film
        ("inverts ~{earlier_or_it}", f"inverts {ONE}", {"earlier": ONE, "it": None}),
        ("inverts ~{earlier_or_it}", "inverts it", {"earlier": None, "it": "it"}),
        ("{later} remakes {earlier}", f"{ONE} remakes {TWO}", {"later": ONE, "earlier": TWO}),
    ],
)
def test_the_open_places_of_a_cue_hold_films_near_by(
    cue: str, text: str, groups: dict[str, str | None] | None
) -> None:
    found = cue_pattern(cue).search(text)
    assert (found.groupdict() if found else None) == groups


@pytest.mark.parametrize(
    ("text", "films"),
    [
        (f"{ONE}", [BLOW_OUT]),
        (f"{ONE} and {TWO}", [BLOW_OUT, BLOW_UP]),
        (f"{ONE}, {TWO} and {THREE}", [BLOW_OUT, BLOW_UP, CONVERSATION]),
        (f"{ONE} & {TWO}", [BLOW_OUT, BLOW_UP]),
        (f"{ONE} or {TWO}", [BLOW_OUT, BLOW_UP]),
        (f"{ONE}, {TWO} is longer", [BLOW_OUT]),  # a comma alone joins nothing
        (f"{ONE} is longer and {TWO}", [BLOW_OUT]),
    ],
)
def test_films_listed_together_share_what_is_said(text: str, films: list[Film]) -> None:
    listed = Signed(text, (BLOW_OUT, BLOW_UP, CONVERSATION), ((0, len(text)),))
    assert list(coordinated(listed, 0, JOINTS)) == films
