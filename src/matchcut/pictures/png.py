"""A drawing as PNG, rendered from its SVG by resvg."""

from collections.abc import Mapping

import resvg_py

from matchcut.pictures.style import LIGHT
from matchcut.pictures.svg import coloured
from matchcut.pictures.values import Drawing

ZOOM = 2.0  # dots of a screen, and of print at 180 to the inch, for each px of the drawing


def png(drawing: Drawing, theme: Mapping[str, str] = LIGHT) -> bytes:
    """Return the drawing as PNG, two dots for each px, in the colours of a theme."""
    return bytes(resvg_py.svg_to_bytes(svg_string=coloured(drawing, theme), zoom=ZOOM))
