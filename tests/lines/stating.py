"""What texts state about the cast, short enough for a table.

"{A}", "{B}" and "{C}" in a text stand for three of its films, A the latest and B the earliest; a
statement reads "A draws-on B", the later film first, and tells its stance where it is not plain.
"""

from collections import Counter

from tests.reading.cast import BLOW_OUT, BLOW_UP, CONVERSATION, FILMS, first

from matchcut.films.values import Film
from matchcut.lines.values import Stance, Statement

LETTERS = {BLOW_OUT: "A", BLOW_UP: "B", CONVERSATION: "C"}
NAMES = {letter: f"*{film.title}* ({film.year})" for film, letter in LETTERS.items()}
ABOUT_A = "# Blow Out (1981)\n\nA man records the wind, and with it a crash. "
SHARED = {title for title, many in Counter(film.title for film in FILMS).items() if many > 1}


def called(film: Film) -> str:
    """Return a film's letter, or its title, with the year where another shares it."""
    year = f" {film.year}" if film.title in SHARED else ""
    return LETTERS.get(film, film.title + year)


def told(one: Statement) -> str:
    """Return a statement in words."""
    stance = "" if one.stance is Stance.ASSERTS else f" ({one.stance})"
    return f"{called(one.later)} {one.kind} {called(one.earlier)}{stance}"


def statements(text: str, **details: str) -> tuple[Statement, ...]:
    """Return what a text states, its letters filled in with films."""
    return first(text.format(**NAMES), **details).statements


def stated(text: str, **details: str) -> list[str]:
    """Return what a text states, in words."""
    return [told(one) for one in statements(text, **details)]
