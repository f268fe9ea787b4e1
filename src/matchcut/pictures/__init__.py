"""Lineages to pictures, and the same pictures in words.

Comes in: a `Lineage` and the film it is drawn around. Goes out: a `Drawing`, its SVG, its words
and a page that holds both. Open `values.py` first, then `drawing.py`.
"""

from matchcut.pictures.drawing import NARROW, WIDE, draw
from matchcut.pictures.page import page
from matchcut.pictures.svg import svg
from matchcut.pictures.values import Drawing, Frame
from matchcut.pictures.words import words

__all__ = ["NARROW", "WIDE", "Drawing", "Frame", "draw", "page", "svg", "words"]
