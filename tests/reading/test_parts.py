import pytest
from tests.reading.cast import piece

from matchcut.reading.values import PartKind, Piece

SYNOPSIS = "An old lord gives away three castles and has nowhere left to sleep when the rains come."
ESSAY = "The clouds do more of the acting here than anybody on the ground, and the horses know it."
MORE = "By the last reel the colours have eaten the people, and a wall is all that is left of them."
HEAD = "Ran\n\n1985 · Akira Kurosawa"


def parts(found: Piece) -> dict[PartKind, str]:
    return {part.kind: found.text[part.start : part.end] for part in found.parts}


def test_a_film_page_has_title_makers_synopsis_essay_and_lines() -> None:
    lines = "Lines of influence\n\nIkiru (1952) — its end"
    found = piece(f"{HEAD}\n\n{SYNOPSIS}\n\n{ESSAY}\n\n{MORE}\n\n{lines}")
    assert parts(found) == {
        PartKind.TITLE: "Ran",
        PartKind.MAKERS: "1985 · Akira Kurosawa",
        PartKind.SYNOPSIS: SYNOPSIS,
        PartKind.ESSAY: f"{ESSAY}\n\n{MORE}",
        PartKind.LINES: lines,
    }


@pytest.mark.parametrize(
    ("body", "synopsis", "essay"),
    [
        (f"Synopsis\n\n{SYNOPSIS}\n\nEssay\n\n{ESSAY}", SYNOPSIS, ESSAY),  # headings say so
        (f"Essay\n\n{ESSAY}\n\nPlot\n\n{SYNOPSIS}", SYNOPSIS, ESSAY),  # in either order
        (f"Synopsis\n\nShort.\n\nEssay\n\n{ESSAY}", "Short.", ESSAY),
        (f"{SYNOPSIS}\n\nEssay\n\n{ESSAY}", SYNOPSIS, ESSAY),
        (ESSAY, None, ESSAY),  # a lone paragraph tells what the writer thinks
        ("Colour, 162 minutes", None, None),  # a label is neither
    ],
)
def test_headings_tell_synopsis_from_essay_or_else_the_first_paragraph_does(
    body: str, synopsis: str | None, essay: str | None
) -> None:
    found = parts(piece(f"{HEAD}\n\n{body}"))
    assert found.get(PartKind.ESSAY) == essay
    if synopsis:
        assert found.get(PartKind.SYNOPSIS) == synopsis


def test_what_stands_before_a_second_line_of_makers_is_the_synopsis() -> None:
    found = parts(piece(f"{HEAD}\n\n{SYNOPSIS}\n\ndir. Akira Kurosawa · 1985\n\n{ESSAY}"))
    assert (found[PartKind.SYNOPSIS], found[PartKind.ESSAY]) == (SYNOPSIS, ESSAY)


@pytest.mark.parametrize(
    "heading",
    [
        "Lines of influence",
        "Influences",
        "What it became",
        "## Before and after",
        "Its descendants",
        "Roots and offspring",
        "Legacy",
    ],
)
def test_a_heading_may_announce_influence_in_many_words(heading: str) -> None:
    found = piece(f"{HEAD}\n\n{ESSAY}\n\n{heading}\n\n- Ikiru (1952) — its end\n- Rashomon (1950)")
    assert parts(found)[PartKind.LINES].endswith("Rashomon (1950)")


@pytest.mark.parametrize(
    "heading",
    [
        "Is it an influence?",  # a question announces nothing
        "Screenings",
        "It has had its influence on everybody who ever saw it in a tent.",  # a sentence
    ],
)
def test_other_headings_announce_no_lines(heading: str) -> None:
    found = piece(f"{HEAD}\n\n{ESSAY}\n\n{heading}\n\n- Ikiru (1952)\n- Rashomon (1950)")
    assert PartKind.LINES not in parts(found)


def test_the_lines_end_where_another_section_begins() -> None:
    found = piece(f"{HEAD}\n\n## Influences\n\n- Ikiru\n\n## Screenings\n\n- Rashomon, at eight")
    assert parts(found)[PartKind.LINES] == "Influences\n\nIkiru"


@pytest.mark.parametrize(
    ("text", "quoted", "source"),
    [
        (
            "Here is the description from the IMDb page: 'An old lord.' I agree.",
            "An old lord.",
            "IMDb",
        ),
        ("The synopsis on Letterboxd: “An old lord’s sons.”", "An old lord’s sons.", "Letterboxd"),
        ('The plot from imdb.com: "An old lord."', "An old lord.", "imdb.com"),
        ("the description from the IMDb page:\n\n“An old lord.”", "An old lord.", "IMDb"),
        ("A plot from another age, he says.", None, None),  # nothing is quoted
        ("Here is the synopsis on IMDb today: 'An old lord.'", "An old lord.", "IMDb"),
    ],
)
def test_a_quoted_synopsis_names_where_it_was_taken_from(
    text: str, quoted: str | None, source: str | None
) -> None:
    found = piece(f"{ESSAY}\n\n{text}")
    part = next((part for part in found.parts if part.kind is PartKind.QUOTED_SYNOPSIS), None)
    assert (found.text[part.start : part.end] if part else None) == quoted
    assert (part.taken_from if part else None) == source
