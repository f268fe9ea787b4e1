"""Text folded to plain tokens, each with its place in the source.

Titles and running text are folded alike, so that a name is found however it is set: case,
accents, width, ligatures, punctuation, hyphens, "&" and roman numerals no longer matter.
Folding knows no context: a token depends on its own characters only, and whatever needs a
choice ("Part I", "Rosemarys Baby") is a further spelling of the title (see `forms`).

One token is
- a run of letters and digits, cut at apostrophes and hyphens ("l'avventura" is two tokens,
  "Ran's" ends with a token "s"), but for "n't": "don't" must not name the film *Don*;
- one character of a script written without spaces (Han, kana, Thai, Lao, Khmer, Burmese), and
  one syllable of Hangul: Korean has spaces, but particles cling to nouns and writers disagree
  where the spaces go;
- "&" (as "and"); each figure of a fraction or superscript ("8½", "Alien³").

A pattern tells tokens exactly, but at one character after the other. So a text is first cut at
all its characters together, wherever a token surely begins or ends; nearly every stretch between
is one token that is known by then, and only in what is not does the pattern look for more.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

import numpy as np
from numpy.typing import NDArray
from opencc import OpenCC

from matchcut.films.characters import Characters, codes

Numbers = NDArray[np.int64]

_UNSPACED = (
    "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Han
    "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9d"  # kana
    "\uac00-\ud7a3\u1100-\u115f\u3131-\u318e\uffa0-\uffdc"  # Hangul, composed and not
    "\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e50-\u0e59\u0e81-\u0eb0\u0eb2\u0eb3\u0ebd-\u0ec6"
    "\u1000-\u102a\u103f-\u109f\u1780-\u17b3\u17e0-\u17e9"  # Burmese, Khmer
)
_UNSPACED_MARKS = (
    "\u3099\u309a\uff9e\uff9f\u1160-\u11ff"
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u102b-\u103e\u17b4-\u17d3"
)
_DROPPED_MARKS = (
    "\u00ad\u200c\u200d\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
)
_KEPT_MARKS = "\u0900-\u0963\u0966-\u0dff"  # Indic vowel signs are no accents
_FIGURES = "\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2079\u2080-\u2089\u2150-\u2189"
_LETTER = rf"[^\W_{_UNSPACED}{_FIGURES}\u02b0-\u02ff]"
_APART = "'\u2019\u2018\u02bc\u0060\u00b4\uff07"

_TOKEN = re.compile(
    r"\d{1,3}(?:,\d{3})+(?!\d)"
    rf"|{_LETTER}+(?:[{_DROPPED_MARKS}{_KEPT_MARKS}]+{_LETTER}*)*"
    rf"(?:(?<=[nN])[{_APART}][tT](?!{_LETTER}))?"
    rf"|[{_UNSPACED}][{_UNSPACED_MARKS}]*|[{_FIGURES}]|[&\uff06]"
)
# What the pattern may take into a token after all: "don't", "20,000".
_HELD = re.compile(rf"[{_APART},](?:(?<=[nN].)[tT]|(?<=\d.)\d)")
_DROPPED = re.compile(f"[{_DROPPED_MARKS}{_APART}\u02b0-\u02ff,]")
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")

# Letters that no Unicode form takes apart.
_LETTERS = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ł": "l"}
    | {"ŋ": "n", "ŧ": "t", "þ": "th"}
)
# One letter may be a word or an initial, and XX or more are seldom numerals: 2 to 19 it is.
_ROMAN = {
    roman: str(number)
    for number, roman in enumerate(
        "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix".split(), start=1
    )
    if len(roman) > 1
}


# What a character is to the cutting, in bits. Whatever is in no token has the last two.
_INSIDE, _ENDS, _BEGINS = 1, 2, 4  # in tokens; one ends behind it; one begins before it
_KINDS = (
    (re.compile(r"\d"), _INSIDE),
    (re.compile(f"[{_UNSPACED}]"), _INSIDE | _BEGINS),
    (re.compile(f"[{_FIGURES}&\uff06]"), _INSIDE | _BEGINS | _ENDS),
    (re.compile(f"{_LETTER}|[{_DROPPED_MARKS}{_KEPT_MARKS}{_UNSPACED_MARKS}]"), _INSIDE),
    (re.compile(""), _BEGINS | _ENDS),
)
_CHARACTERS = Characters(lambda char: next(kind for one, kind in _KINDS if one.match(char)))
_BLANK = np.int32(ord(" "))
_MOST_KEPT = 1 << 17


@dataclass(frozen=True, slots=True, eq=False)
class Folded:
    """Tokens in order, and where each starts and ends in the source (end excluded).

    Tokens that one character stands for ("½") share its place.
    """

    tokens: tuple[str, ...]
    starts: Numbers
    ends: Numbers


class _Stretches(NamedTuple):
    """A text cut wherever a token surely begins or ends."""

    words: list[str]
    starts: Numbers
    ends: Numbers


class _Whole(dict[str, str]):
    """The token that a stretch is, from its beginning to its end; nothing if it is not just one."""

    def __missing__(self, word: str) -> str:
        tokens = _tokens(word) if _TOKEN.findall(word) == [word] else ()
        if len(self) >= _MOST_KEPT:
            self.clear()
        self[word] = token = tokens[0] if len(tokens) == 1 else ""
        return token


_WHOLE = _Whole()


def fold(text: str) -> Folded:
    """Return the tokens of `text`, each with its place in it.

    >>> fold("Amélie & the Ｒｏｃｋｙ\u00a0II").tokens
    ('amelie', 'and', 'the', 'rocky', '2')
    >>> fold("後來的我們").tokens
    ('后', '来', '的', '我', '们')
    """
    words, starts, ends = _stretches(text)
    tokens = tuple(map(_WHOLE.__getitem__, words))
    if "" not in tokens:
        return Folded(tokens, starts, ends)
    places = [
        (token, start, end)
        for whole, *place in zip(tokens, starts.tolist(), ends.tolist(), strict=True)
        for token, start, end in ([(whole, *place)] if whole else _told_apart(text, *place))
    ]
    tokens, *columns = zip(*places, strict=True) if places else ((), (), ())
    return Folded(tokens, *(np.array(column, np.int64) for column in columns))


def fold_tokens(text: str) -> tuple[str, ...]:
    """Return the tokens of `text` alone; the quicker way for a short one."""
    return tuple([token for raw in _TOKEN.findall(text) for token in _tokens(raw)])


def _stretches(text: str) -> _Stretches:
    """Return the stretches of `text`; a blank on either side makes its ends like any other gap."""
    padded = codes(f" {text} ")
    kinds = _CHARACTERS.of(padded)
    for held in _HELD.finditer(text):
        kinds[held.start() + 1] = _INSIDE
    inside = (kinds & _INSIDE).view(bool)
    cut = ((kinds[:-1] >> 1 | kinds[1:] >> 2) & _INSIDE).view(bool)  # _ENDS before, _BEGINS after
    (starts,), (ends,) = (cut & inside[1:]).nonzero(), (cut & inside[:-1]).nonzero()
    words = np.where(inside, padded, _BLANK).tobytes().decode("utf-32-le").split()
    if len(words) != len(starts):  # not all have a gap between
        places = zip(starts.tolist(), ends.tolist(), strict=True)
        words = [text[start:end] for start, end in places]
    return _Stretches(words, starts, ends)


def _told_apart(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """Return the tokens of one stretch of `text`, each with its place."""
    return [
        (token, *found.span())
        for found in _TOKEN.finditer(text, start, end)
        for token in _tokens(found[0])
    ]


@lru_cache(maxsize=1 << 17)
def _tokens(raw: str) -> tuple[str, ...]:
    """Return what one run of the source folds to; nearly always one token."""
    if raw in {"&", "\uff06"}:
        return ("and",)
    if raw.isascii() and raw.isalnum():
        low = raw.lower()
        return (_ROMAN.get(low, low),)
    opened = _DROPPED.sub("", normalize("NFKD", raw))
    plain = normalize("NFKC", opened).casefold().translate(_LETTERS)
    if _HAN.search(plain):
        plain = _simplifier().convert(plain)
    parts = _TOKEN.findall(plain)
    return tuple(_ROMAN.get(part, part) for part in parts)


@lru_cache(maxsize=1)
def _simplifier() -> OpenCC:
    return OpenCC("t2s")
