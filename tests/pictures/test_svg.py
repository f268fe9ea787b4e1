import os
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.pictures.lineages import random_lineage, said

from matchcut.films.values import Film
from matchcut.lineage import build
from matchcut.lineage.exploring import Fold, Side
from matchcut.lines.merging import merge
from matchcut.lines.values import Group, Kind
from matchcut.pictures import draw, svg
from matchcut.pictures.signs import DASHES, SHAPES
from matchcut.pictures.values import Mark

GOLDEN = Path(__file__).parent / "golden" / "two-films.svg"
SVG = "{http://www.w3.org/2000/svg}"

OLD, NEW = Film("old", "M", 1931), Film("new", "M", 1951)

HOSTILE = [
    "<script>alert(1)</script>",
    "\"quoted\" & 'quoted' ]]>",
    "\u202eevil\u202c",
    "عنوان الفيلم",
    "Zero\x00 and \x1b[31m and \ud800",
    "x" * 500,
    "我" * 500,
    "",
]


def parsed(text: str) -> ET.Element:
    return ET.fromstring(text)  # noqa: S314 - our own picture


def spread(text: str) -> str:
    """One attribute a line, so that a change shows as itself."""
    return re.sub(r' ([\w:-]+=")', r"\n  \1", text.replace("><", ">\n<"))


def test_a_small_picture_is_what_it_was() -> None:
    lineage = build(merge([said(OLD, NEW, "remakes", "The same case, elsewhere.")]))
    drawn = spread(svg(draw(lineage, "new")))
    if os.environ.get("GOLDEN") == "write":
        GOLDEN.write_text(drawn, "utf-8")
    assert drawn == GOLDEN.read_text("utf-8"), "if it should change: GOLDEN=write pytest"


@settings(max_examples=20, deadline=None)
@given(st.integers(1, 60), st.integers(0, 90), st.integers(0, 10**6))
def test_every_picture_parses_and_every_curve_says_what_it_is(
    films: int, lines: int, seed: int
) -> None:
    lineage, film_id = random_lineage(films, lines, seed)
    root = parsed(svg(draw(lineage, film_id)))
    assert root.find(f"{SVG}title") is not None
    curves = root.findall(f".//{SVG}g[@role='img']")
    assert len(curves) >= len(lineage.films) + len(lineage.lines)
    assert all(curve.findtext(f"{SVG}title") for curve in curves)
    told = [one for one in curves if (one.get("class") or "").startswith("told")]
    assert len(told) >= len(lineage.lines)
    for curve in told:
        assert (curve.findtext(f"{SVG}desc") or "").startswith("- ")


@pytest.mark.parametrize("title", HOSTILE)
def test_a_hostile_title_stays_text(title: str) -> None:
    lineage = build(merge([said(Film("old", title, 1931), NEW)]))
    drawn = svg(draw(lineage, "new"))
    root = parsed(drawn)
    assert not list(root.iter(f"{SVG}script"))
    assert not re.search("[\u202a-\u202e\x00-\x09\x0b-\x1f]", drawn)
    drawn.encode("utf-8")


def test_a_cut_title_stands_whole_behind_its_film() -> None:
    title = "A title " * 60
    root = parsed(svg(draw(build(merge([said(Film("old", title, 1931), NEW)])), "new")))
    titles = [film.findtext(f"{SVG}title") for film in root.findall(f".//{SVG}g[@class='film']")]
    assert titles == [f"{title.strip()} (1931)"]


def test_kinds_and_groups_are_told_apart_without_colour() -> None:
    assert set(SHAPES) == {*Kind, *Mark}
    assert len({(shape.filled, shape.stroked) for shape in SHAPES.values()}) == len(SHAPES)
    assert len(set(DASHES.values())) == len(Group)


def test_a_picture_reaches_nothing_outside_and_holds_no_identifier() -> None:
    drawn = svg(draw(*random_lineage(20, 30, seed=2)))
    style = parsed(drawn).findtext(f"{SVG}style") or ""
    assert "url(" not in style
    assert "@import" not in style
    assert not re.search(r'\s(id|href|src|on\w+)="', drawn)


def test_films_and_curves_become_links_where_addresses_are_given() -> None:
    drawing = draw(build(merge([said(OLD, NEW)])), "new")
    links = {"old": "/films/old", "old new influence": '/lines/1?a="b"'}
    root = parsed(svg(drawing, links))
    assert [link.get("href") for link in root.iter(f"{SVG}a")] == [*links.values()]


def test_links_stand_in_the_order_of_time_each_film_before_its_folds_and_its_lines_on() -> None:
    films = [Film(letter, letter, 1950 + at) for at, letter in enumerate("ABC")]
    one, two, three = films
    lineage = build(merge([said(one, three), said(two, three), said(one, two)]))
    drawing = draw(lineage, "C", folds=(Fold(Side.EARLIER, "A", 3),), between={"B"})
    keys = ["A", "earlier.A", "A B influence", "A C influence", "B", "B C influence", "C"]
    root = parsed(svg(drawing, {key: f"/{key}" for key in keys}))
    assert [link.get("href") for link in root.iter(f"{SVG}a")] == [f"/{key}" for key in keys]
    (fold,) = root.findall(f".//{SVG}text[@class='fold']")
    assert (fold.text, fold.get("aria-label")) == ("+3 earlier", "3 more earlier than A (1950)")
    (between,) = root.findall(f".//{SVG}g[@class='film between']")
    assert between.findtext(f"{SVG}title") == "B (1951)"
