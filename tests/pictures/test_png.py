import struct

import pytest
from tests.pictures.lineages import US_AND_THEM, us_and_them

from matchcut.pictures import draw
from matchcut.pictures.png import ZOOM, png
from matchcut.pictures.style import THEMES, in_colours

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def test_a_png_has_two_dots_for_each_px() -> None:
    drawing = draw(us_and_them(), US_AND_THEM.id)
    drawn = png(drawing)
    assert drawn.startswith(SIGNATURE)
    width, height = struct.unpack(">II", drawn[16:24])
    assert (width, height) == pytest.approx((drawing.width * ZOOM, drawing.height * ZOOM), abs=1)


def test_themes_look_different() -> None:
    drawing = draw(us_and_them(), US_AND_THEM.id)
    assert len({png(drawing, theme) for theme in THEMES.values()}) == len(THEMES)


@pytest.mark.parametrize("theme", THEMES)
def test_the_colours_of_a_theme_leave_no_variable_behind(theme: str) -> None:
    assert "var(" not in in_colours(THEMES[theme])
