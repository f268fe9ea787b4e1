"""The shape of a line between two films.

A cubic curve from dot to dot that leaves and arrives level, both controls half-way across: with
x(t) = 1.5t - 1.5t² + t³ and y(t) = 3t² - 2t³ it climbs all the way and nowhere turns back
against time. So it is a graph of y over x, and crossings and hits are questions of two heights.

Curves are arrays whose last axis holds x1, y1, x2, y2, with x1 left of x2; boxes hold left, top,
right, bottom. Axes before the last are broadcast.
"""

import numpy as np
from numpy.typing import NDArray

LEVEL_PX = 0.5  # nearer in x than this, films are joined by a bow instead

Numbers = NDArray[np.float64]
Indices = NDArray[np.intp]
Answers = NDArray[np.bool_]

_T = np.linspace(0, 1, 65)
_ACROSS = 1.5 * _T - 1.5 * _T**2 + _T**3
_CLIMBED = 3 * _T**2 - 2 * _T**3


def join(x1: Numbers, y1: Numbers, x2: Numbers, y2: Numbers) -> Numbers:
    """Return the curves between dots, from whichever lies left to the other."""
    x1, y1, x2, y2 = np.broadcast_arrays(x1, y1, x2, y2)
    forwards, backwards = np.stack([x1, y1, x2, y2], -1), np.stack([x2, y2, x1, y1], -1)
    return np.where((x1 <= x2)[..., None], forwards, backwards)


def height(curves: Numbers, x: Numbers) -> Numbers:
    """Return where curves are at `x`; left and right of a curve it stays level."""
    x1, y1, x2, y2 = np.moveaxis(curves, -1, 0)
    share = np.interp((x - x1) / np.maximum(x2 - x1, LEVEL_PX), _ACROSS, _CLIMBED)
    return np.asarray(y1 + share * (y2 - y1))


def cross(one: Numbers, other: Numbers) -> Answers:
    """Return which curves cross; those that only meet at a film do not."""
    left = np.maximum(one[..., 0], other[..., 0])
    right = np.minimum(one[..., 2], other[..., 2])
    at_left = height(one, left) - height(other, left)
    at_right = height(one, right) - height(other, right)
    return np.asarray((right - left >= LEVEL_PX) & (at_left * at_right < 0))


def hit(curves: Numbers, boxes: Numbers) -> Answers:
    """Return which curves run through which rectangles."""
    left = np.maximum(curves[..., 0], boxes[..., 0])
    right = np.minimum(curves[..., 2], boxes[..., 2])
    at_left, at_right = height(curves, left), height(curves, right)
    below = np.minimum(at_left, at_right) < boxes[..., 3]
    above = np.maximum(at_left, at_right) > boxes[..., 1]
    return np.asarray((right > left) & below & above)
