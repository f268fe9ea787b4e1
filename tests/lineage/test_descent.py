from collections.abc import Iterable

import pytest

from matchcut.films.values import Film
from matchcut.lineage import Lineage, ancestors, around, build, descendants
from matchcut.lines.merging import merge
from matchcut.lines.values import Kind, Stance, Statement

# A hundred years in letters: A is the oldest.
FILMS = {letter: Film(letter, letter, 1920 + 10 * at) for at, letter in enumerate("ABCDEFGH")}


def lineage(*claims: str) -> Lineage:
    """Claims such as "A>C" (C draws on A), "A~C" (alike), "A!C" (C does not draw on A),
    "A?C" (unknown which came first); a number behind is how many voices say so."""
    kinds = {">": Kind.DRAWS_ON, "!": Kind.DRAWS_ON, "~": Kind.RESEMBLES, "?": Kind.DRAWS_ON}
    return build(
        merge(
            Statement(
                FILMS[one],
                FILMS[other],
                kinds[sign],
                stance=Stance.DENIES if sign == "!" else Stance.ASSERTS,
                directed=sign != "?",
                words=f"{claim} {voice}",
                voice=(f"Voice {voice}",),
            )
            for claim in claims
            for one, sign, other in [tuple(claim[:3])]
            for voice in range(int(claim[3:] or 1))
        )
    )


def letters(films: Iterable[Film]) -> str:
    return "".join(film.id for film in films)


@pytest.mark.parametrize(
    ("claims", "film", "before", "after"),
    [
        (["A>B", "B>C", "C>D"], "C", "BA", "D"),
        (["A>C", "B>C"], "C", "AB", ""),
        (["A~B", "B>C"], "C", "B", ""),  # likeness is no descent
        (["A?B", "B>C"], "C", "B", ""),  # nor is a line of unknown direction
        (["A!C"], "C", "", ""),  # nor one that is denied
        (["A>C", "A!C"], "C", "A", ""),  # a contradiction leaves the claim standing
        (["B>A"], "A", "", ""),  # nor one that the years contradict
        (["A>B2", "C>D", "B>D3"], "D", "BCA", ""),  # best argued first, then by release
    ],
)
def test_descent_is_walked_and_nothing_else(
    claims: list[str], film: str, before: str, after: str
) -> None:
    assert letters(ancestors(lineage(*claims), film, 9)) == before
    assert letters(descendants(lineage(*claims), film, 9)) == after


def test_a_circle_of_claims_comes_to_an_end() -> None:
    films = [Film(letter, letter) for letter in "ABC"]
    pairs = zip(films, films[1:] + films[:1], strict=True)
    circle = build(merge(Statement(one, other, Kind.FOLLOWS) for one, other in pairs))
    assert letters(ancestors(circle, "A", 9)) == "CB"


@pytest.mark.parametrize(
    ("depth", "films"), [(0, "EG"), (1, "DEFG"), (2, "BCDEFG"), (3, "ABCDEFG")]
)
def test_depth_bounds_the_walk_but_neighbours_always_show(depth: int, films: str) -> None:
    known = lineage("A>B", "B>D", "C>D", "D>E", "E>F", "E~G", "G>H")
    assert letters(around(known, "E", depth, depth).films) == films


def test_only_what_touches_the_film_or_bears_descent_is_kept() -> None:
    shown = around(lineage("A>C", "B>C", "A>B", "A~B", "B~D", "C~D", "A!D"), "C")
    assert [(line.earlier.id, line.later.id) for line in shown.lines] == [
        ("A", "B"),
        ("A", "C"),
        ("B", "C"),
        ("C", "D"),
    ]


def test_too_many_films_are_left_out_from_the_furthest_on_and_counted() -> None:
    known = lineage("A>C", "B>C", "C>D", "C~E", "D>F", "D>G", "D>H")
    shown = around(known, "C", most_films=6)
    assert (letters(shown.films), shown.left_out) == ("ABCDEF", 2)
    assert around(shown, "C", most_films=6).left_out == 2
    assert around(known, "C").left_out == 0


def test_no_side_crowds_out_another() -> None:
    shown = around(lineage("A>D", "B>D", "C>D", "D>E", "D~F"), "D", most_films=4)
    assert letters(shown.films) == "ADEF"


def test_dissent_lowers_a_line_and_hides_it_from_nobody() -> None:
    known = lineage("A>D2", "A!D2", "B>D")
    assert letters(ancestors(known, "D", 1)) == "BA"


def test_a_film_of_which_nothing_is_said_can_be_shown() -> None:
    alone = build((), [FILMS["A"]])
    assert around(alone, "A") == alone


def test_a_film_is_found_by_its_id() -> None:
    known = lineage("A>B")
    assert known.film("A") == FILMS["A"]
    assert known.film("H") is None


def test_lines_and_films_stand_by_release_however_they_come() -> None:
    known = lineage("A>B", "B>C", "A>C")
    assert build(reversed(known.lines), reversed(known.films)) == known
