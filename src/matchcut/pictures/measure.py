"""Text as it will be seen: cleaned, measured and cut, without a font at hand."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, takewhile

ELLIPSIS = "…"

# Advance widths of " " to "~" in thousandths of an em: the wider of Liberation Sans (which has
# Arial's and Helvetica's) and Noto Sans. A label so measured also holds in Roboto and Segoe UI.
# fmt: off
_ADVANCES = (
    278, 278, 408, 646, 572, 889, 732, 225, 333, 333, 551, 584, 278, 333, 278, 372,
    572, 572, 572, 572, 572, 572, 572, 572, 572, 572, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 730, 667, 611, 778, 741, 339, 500, 667, 556, 907, 760, 781,
    667, 781, 722, 667, 611, 731, 667, 944, 667, 667, 611, 329, 372, 329, 572, 556,
    333, 561, 615, 500, 615, 564, 344, 615, 618, 258, 258, 534, 258, 935, 618, 605,
    615, 615, 413, 500, 361, 618, 508, 786, 529, 510, 500, 380, 551, 380, 584,
)
# fmt: on
_OTHER = 680  # a letter of another script; Cyrillic and Greek in Noto Sans stay below it
_FULL = 1000  # Chinese, Japanese, Korean: twice a half-width sign
_LONG = {"…": 1000, "—": 1000}
_FIRST = ord(" ")

# What no XML may hold, and the marks that turn the direction of the text that follows them.
_UNSHOWN = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
    "|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]"
)


def clean(text: str) -> str:
    """Return the text on one line, without what cannot be shown or would turn what follows."""
    return " ".join(_UNSHOWN.sub(" ", text).split())


def width(text: str, size: float = 1.0) -> float:
    """Return about how wide the text runs, in the unit of `size`, the height of the font."""
    return sum(map(_advance, text)) * size / 1000


def wrap(text: str, room: float, size: float, most_rows: int = 2) -> tuple[str, ...]:
    """Return the text in at most so many rows, each at most `room` wide, cut with an ellipsis."""
    rows = [""]
    for part in _unbroken(text, room, size):
        if width((rows[-1] + part).rstrip(), size) <= room:
            rows[-1] += part
        elif len(rows) < most_rows:
            rows.append(part)
        else:
            rows[-1] = cut(rows[-1] + part, room, size)
            break
    return tuple(row.strip() for row in rows)


def cut(text: str, room: float, size: float) -> str:
    """Return the text, or as much of its beginning as has room together with an ellipsis."""
    if width(text, size) <= room:
        return text
    room -= width(ELLIPSIS, size)
    ends = accumulate(width(sign, size) for sign in text)
    end = sum(1 for _ in takewhile(lambda run: run <= room, ends))
    while end and _advance(text[end]) == 0:  # leave no letter without its accents
        end -= 1
    return text[:end].rstrip() + ELLIPSIS


@lru_cache(maxsize=4096)  # signs: more than most films' titles use
def _advance(sign: str) -> int:
    if " " <= sign <= "~":
        return _ADVANCES[ord(sign) - _FIRST]
    if sign in _LONG:
        return _LONG[sign]
    if unicodedata.category(sign) in {"Mn", "Me", "Cf"}:
        return 0
    if unicodedata.east_asian_width(sign) in {"W", "F"}:
        return _FULL
    base = unicodedata.normalize("NFD", sign)[0]
    return _ADVANCES[ord(base) - _FIRST] if " " <= base <= "~" else _OTHER


def _unbroken(text: str, room: float, size: float) -> Iterator[str]:
    """Yield the parts between which a row may break: words with the space behind them.

    Full-width signs stand alone; a word wider than the room is broken anywhere.
    """
    part = ""
    for sign in text:
        full = _FULL in {_advance(sign), _advance(part[-1:] or " ")}
        if part and sign != " " and (part[-1] == " " or full or width(part + sign, size) > room):
            yield part
            part = ""
        part += sign
    yield part
