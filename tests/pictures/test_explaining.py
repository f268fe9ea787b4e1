from dataclasses import replace

import pytest
from tests.lines.stating import ABOUT_A, statements
from tests.lines.test_asking import BORROWED, SAYS, asked
from tests.lines.test_phrased import RETOLD, stated, sure
from tests.pictures.lineages import said

from matchcut.films.values import Film, Person
from matchcut.lines.values import Statement
from matchcut.pictures.explaining import why_linked, why_ordered, why_stated
from matchcut.reading.values import Mention

OLD, NEW, UNDATED = Film("old", "M", 1931), Film("new", "M", 1951), Film("u", "Untitled")
LISTED = ABOUT_A + "\n\n## Lines of influence\n\n- {B}: its park"


def test_a_statement_says_what_read_it_and_how_surely() -> None:
    read = (
        *statements("{A} owes a great deal to {B}."),
        *statements(f"{LISTED}"),
        *statements(f"{LISTED}, remade"),
        *stated(RETOLD, sure()),
        *asked(BORROWED, SAYS).pieces[0].statements,
    )
    assert [why_stated(one) for one in read] == [
        "read so by the cue “owes a great deal to Blow-Up” (85% sure)",
        "read so by its place, an entry under “Lines of influence” (90% sure)",
        "read so by its place, an entry under “Lines of influence”; “remade” (90% sure)",
        "read so by the trained model, from words as of a likeness: “happens” (99% sure)",
        "read by the model tiny; “burns the lamp of”",  # how often that is right, nobody knows
    ]


@pytest.mark.parametrize(
    ("reasons", "why"),
    [
        (("“owes “a lot” to M”",), "read so by the cue “…” (60% sure)"),
        (
            ("words as of a likeness: “the butler”, “did”",),
            "read so by the trained model, from words as of a likeness: “…” (60% sure)",
        ),
        (("read by the model tiny", "“the butler”"), "read by the model tiny; “…”"),
        ((), ""),  # it was imported
    ],
)
def test_the_reason_of_a_hidden_statement_tells_none_of_its_words(
    reasons: tuple[str, ...], why: str
) -> None:
    assert why_stated(replace(said(OLD, NEW), spoiler=True, score=0.6, reasons=reasons)) == why


@pytest.mark.parametrize(
    ("statement", "why"),
    [
        (
            said(OLD, NEW, "remakes"),
            "remakes (derivation), earlier and later by the years of release",
        ),
        (said(OLD, UNDATED), "draws-on (influence), earlier and later by the words"),
        (said(NEW, OLD), "draws-on (influence), against the years of release"),
        (
            replace(said(OLD, UNDATED), directed=False),
            "draws-on (influence), which came first is not said",
        ),
        (said(OLD, NEW, "resembles"), "resembles (likeness), neither film in the earlier role"),
    ],
)
def test_the_order_of_two_films_says_what_settled_it(statement: Statement, why: str) -> None:
    assert why_ordered(statement) == why


@pytest.mark.parametrize(
    ("mention", "why"),
    [
        (
            Mention(0, 1, "M", OLD, score=0.8312, reasons=("in italics", "names Lang")),
            "“M” is read as M (1931), 83% sure: in italics; names Lang",
        ),
        (
            Mention(0, 1, "M", OLD, score=1.0, reasons=("in italics",)),
            "“M” is read as M (1931), 99% sure: in italics",  # never certain
        ),
        (
            Mention(
                0, 4, "Lang", person=Person("l", "Fritz Lang"), score=0.9, reasons=("by surname",)
            ),
            "“Lang” is read as the person Fritz Lang, 90% sure: by surname",
        ),
        (
            Mention(0, 1, "M", score=0.9, reasons=("fits 2 films (1931, 1951)",)),
            "“M” is not linked: fits 2 films (1931, 1951)",
        ),
        (
            Mention(0, 1, "M", OLD, score=1.0, reasons=("a reader says so",)),
            "“M” is read as M (1931): a reader says so",
        ),
        (
            Mention(0, 1, "M", OLD, score=0.5, reasons=("read by the model tiny", "“the butler”")),
            "“M” is read as M (1931): read by the model tiny; “…”",
        ),
        (Mention(0, 5, "M\x1b[2J"), "“M [2J” is not linked: no reason was kept"),
    ],
)
def test_a_mention_says_what_it_was_read_as_and_why(mention: Mention, why: str) -> None:
    assert why_linked(mention, hidden=True) == why
