import pytest
from tests.lines.stating import called, stated
from tests.reading.cast import first

from matchcut.lines.cues.english import CUES
from matchcut.lines.entries import Entry, entries
from matchcut.lines.values import Kind, Stance

PAGE = (
    "Blow Out\n\n1981 · Brian De Palma\n\nA man who records the wind for a living records a "
    "crash, and then he cannot sleep any more.\n\n"
)
INFLUENCE = f"{PAGE}## Lines of influence\n\n"
THREE = (
    "- Blow-Up (1966) — the same frame, enlarged until it says too much.\n"
    "- The Conversation (1974) — all sound, all night, and a saint in a raincoat.\n"
    "- Vertigo (1958) — its tower stands here too, and so does the drop.\n"
)


def listed(text: str) -> tuple[Entry, ...]:
    return entries(first(text).reading, CUES)


@pytest.mark.parametrize(
    ("entry", "body"),
    [
        ("- Blow-Up (1966) — its park", "its park"),
        ("- Blow-Up (1966): its park", "its park"),
        ("- Blow-Up (1966), its park", "its park"),
        ("- Blow-Up (Antonioni, 1966) - its park", "its park"),
        ("- *Blow-Up* (1966). Its park", "Its park"),
        ("- “Blow-Up”, 1966: its park", "its park"),
        ("1. Blow-Up (1966) — its park", "its park"),
        ("Blow-Up (1966) — its park", "its park"),  # a paragraph
        ("1966: *Blow-Up* — its park", "its park"),  # the year before
        ("- Blow-Up (1966)", ""),  # nothing is said
    ],
)
def test_an_entry_begins_with_its_film_however_it_is_written(entry: str, body: str) -> None:
    (found,) = listed(f"{INFLUENCE}{entry}")
    assert (called(found.film), called(found.about)) == ("B", "A")
    assert found.heading == "Lines of influence"
    assert found.body.text == body or not body


@pytest.mark.parametrize(
    "entry",
    [
        "- its park, from Blow-Up (1966)",  # begins otherwise
        "- Blow Out (1981) — itself",  # the piece's own film
        "- A film that nobody knows",
    ],
)
def test_what_begins_with_no_other_film_is_no_entry(entry: str) -> None:
    assert listed(f"{INFLUENCE}{entry}") == ()


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"{PAGE}## Lines of influence\n\n{THREE}", 3),
        (f"{PAGE}## Kindred rooms\n\n{THREE}", 3),  # a list that looks like one
        (f"{PAGE}{THREE}", 3),
        (f"{PAGE}## Also by him\n\n{THREE}", 0),  # a list of something else
        (f"{PAGE}## Related posts\n\n{THREE}", 0),
        (f"{PAGE}## Kindred rooms\n\n- Blow-Up (1966)\n- Vertigo (1958)\n- Ran (1985)", 0),  # bare
        (f"{PAGE}## Kindred rooms\n\n{THREE.partition('- Vert')[0]}", 0),  # two in a row are none
        (
            "# Rain\n\nWe saw them all.\n\n## Influences\n\n- Ran (1985) — its rain and clouds",
            0,
        ),
        (f"# Two of them\n\n## Ran\n\nLoud.\n\n## Ikiru\n\nQuiet.\n\n## Influences\n\n{THREE}", 0),
    ],
)
def test_a_list_announces_lines_by_its_heading_or_its_looks(text: str, count: int) -> None:
    assert len(listed(text)) == count


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("Blow-Up (1966) — its park", ["A draws-on B"]),  # what such a list says by default
        ("Blow-Up (1966)", ["A draws-on B"]),
        ("Far from Heaven (2002) — its colours", ["Far from Heaven draws-on A"]),  # a later film
        ("Blow-Up (1966) — remade in Philadelphia", ["A remakes B"]),
        ("Blow-Up (1966) — a parody of swinging London", ["A parodies B"]),
        ("Blow-Up (1966) — turned inside out", ["A inverts B"]),
        ("Blow-Up (1966) — Blow Out inverts it", ["A inverts B"]),
        # a film can only do so to an older one
        ("Blow-Up (1966) — reverses the gaze", ["A draws-on B"]),
        ("Far from Heaven (2002) — reverses the gaze", ["Far from Heaven inverts A"]),
        # what is denied is kept beside what the list says
        ("Blow-Up (1966) — not a remake, but the same park",
         ["A remakes B (denies)", "A draws-on B"]),
        # a likeness told in passing is no likeness instead of influence
        ("Blow-Up (1966) — it feels like Vertigo too", ["A draws-on B"]),
    ],
)  # fmt: skip
def test_an_entry_states_what_its_words_claim_or_else_that_one_draws_on_the_other(
    entry: str, found: list[str]
) -> None:
    assert stated(f"{INFLUENCE}- {entry}") == found


def test_an_entry_is_quoted_from_its_words_and_told_by_its_heading() -> None:
    (one,) = first(f"{INFLUENCE}- Blow-Up (1966) — its park, remade.").statements
    assert one.quote
    assert one.quote.exact == "its park, remade."
    assert one.reasons == ("an entry under “Lines of influence”", "“remade”")
    assert one.voice == ("page at notes.txt",)


@pytest.mark.parametrize(
    ("headline", "entry", "found"),
    [
        ("Three double bills", "1. {A} and {B}: two parks", ["A pairs-with B"]),
        ("Three double bills", "1. {B} & {A}: two parks", ["A pairs-with B"]),
        ("Films in pairs", "- {A}, {B}", ["A pairs-with B"]),
        ("Three double bills", "1. {A}: one park", []),
        ("Three double bills", "1. {A} is not {B}", []),  # not side by side
        ("Three autumn films", "1. {A} and {B}: two parks", []),  # nothing says they pair
    ],
)
def test_an_entry_of_a_list_of_double_bills_pairs_its_two_films(
    headline: str, entry: str, found: list[str]
) -> None:
    rest = "2. *Vertigo* (1958) alone\n\n3. *Ran* (1985) alone"
    assert stated(f"# {headline}\n\n{entry}\n\n{rest}") == found


def test_a_pair_of_a_double_bill_is_asserted_by_the_writer() -> None:
    text = "# Double bills\n\n1. *Ran* (1985) and *Ikiru* (1952): two fathers"
    (one,) = first(text).statements
    assert (one.kind, one.stance, one.voice) == (Kind.PAIRS_WITH, Stance.ASSERTS, ("the writer",))
