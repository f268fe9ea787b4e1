from collections.abc import Iterable
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.pictures.lineages import US_AND_THEM, random_lineage, said, us_and_them

from matchcut.films.values import Film
from matchcut.lineage import Lineage, around, build
from matchcut.lines.merging import merge
from matchcut.lines.values import Stance, Through
from matchcut.pictures import draw, words
from matchcut.pictures.sections import NOTHING


def claims(rows: Iterable[str]) -> list[str]:
    return sorted(row for row in rows if row.startswith("- "))


@settings(max_examples=30, deadline=None)
@given(
    films=st.integers(1, 60),
    lines=st.integers(0, 120),
    seed=st.integers(0, 10**6),
    cut=st.booleans(),
)
def test_the_words_state_what_the_picture_shows(
    films: int, lines: int, seed: int, *, cut: bool
) -> None:
    lineage, film_id = random_lineage(films, lines, seed)
    lineage = around(lineage, film_id) if cut else lineage
    drawing = draw(lineage, film_id)
    told = words(lineage, film_id).splitlines()
    assert claims(told) == claims(row for edge in drawing.edges for row in edge.told)
    assert len(claims(told)) == sum(len(line.statements) for line in lineage.lines)
    pairs = {frozenset((line.earlier.id, line.later.id)) for line in lineage.lines}
    assert {frozenset((edge.earlier, edge.later)) for edge in drawing.edges} == pairs


def test_words_stand_under_what_they_are_to_the_film() -> None:
    told = words(us_and_them(), US_AND_THEM.id)
    before, after, alike = (
        told.index(heading) for heading in ("Came before", "Came after", "\nAlike\n")
    )
    assert before < told.index("inverts The Wizard of Oz (1939), through look") < after
    assert after < told.index("Better Days (2019) draws on Us and Them (2018)") < alike
    assert alike < told.index("contrasts with One Day (2011), through theme")


def test_a_statement_is_told_with_its_words_its_voice_and_its_source() -> None:
    old, new = Film("old", "M", 1931), Film("new", "M", 1951)
    statement = replace(
        said(old, new, "remakes", "The same case, elsewhere."),
        voice=("another review", "the writer"),
        stance=Stance.HEDGES,
        through=(Through.STORY, Through.LOOK),
    )
    assert words(build(merge([statement])), "new") == (
        "M (1951)\n\n1 film came before it.\n\nCame before\n\n"
        "- M (1951) may remake M (1931), through story and look\n"
        "    “The same case, elsewhere.”\n"
        "    (another review, reported by the writer; https://example.org/us-and-them;\n"
        "    proposed)\n"
    )


def test_where_nothing_is_said_it_is_said_kindly() -> None:
    assert words(build((), [US_AND_THEM]), US_AND_THEM.id) == f"Us and Them (2018)\n\n{NOTHING}\n"
    assert words(Lineage((), ()), "nobody") == f"{NOTHING}\n"


def test_what_is_left_out_is_said() -> None:
    lineage = replace(us_and_them(), left_out=1)
    assert "1 more film is left out." in words(lineage, US_AND_THEM.id)
