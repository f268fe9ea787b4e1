"""Statements to lines: one line a pair of films, and how many voices speak in it.

The same statements give the same lines in whatever order they come.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from matchcut.films.values import Film
from matchcut.lines.values import Line, Origin, Standing, Statement

PROJECT_NOTE = "Matchcut project note"  # the voice of notes that ship with the starter edition
COPY_WORDS = 8  # shorter sentences ("a remake of the French film") two writers hit upon alone

_STANDINGS = (Standing.KEPT, Standing.DECLINED, Standing.PROPOSED)  # a reader's word comes first


def merge(statements: Iterable[Statement]) -> tuple[Line, ...]:
    """Return one line for each pair of films spoken of, by release of the later film.

    One voice saying the same of a pair twice counts once. Whatever a reader declined is left
    out, found again or not, and so is a film said to stem from itself. Denials stay, and so do
    roles that the years contradict. Where values of one film differ, the fullest is shown.
    """
    said = [one for one in statements if one.earlier.id != one.later.id]
    films = _fullest(film for one in said for film in (one.earlier, one.later))
    pairs: dict[frozenset[str], list[Statement]] = defaultdict(list)
    for one in said:
        shown = replace(one, earlier=films[one.earlier.id], later=films[one.later.id])
        pairs[frozenset((one.earlier.id, one.later.id))].append(_ordered(shown))
    lines = (_line(once) for together in pairs.values() if (once := _once(together)))
    return tuple(sorted(lines, key=lambda line: (release(line.later), release(line.earlier))))


class Release(NamedTuple):
    """What films are ordered by: year, then title; films of unknown year come last."""

    unknown: bool
    year: int
    title: str
    film_id: str


def release(film: Film) -> Release:
    """Return the film's place in the order of release, equal for no two films."""
    return Release(film.year is None, film.year or 0, film.title, film.id)


def independent_voices(statements: Iterable[Statement]) -> int:
    """Return how many voices speak in these statements about one pair of films.

    Project notes count for nothing. Pass a part of a line's statements to count those for and
    against.
    """
    return len(set(speakers(statements)) - {None})


def speakers(statements: Iterable[Statement]) -> tuple[tuple[str, ...] | None, ...]:
    """Return who speaks in each of these statements about one pair of films; None in notes.

    Equal values are one voice: a report counts for the one reported, and copies of one text
    count as one voice under whatever names they stand.
    """
    statements = tuple(statements)
    if len(statements) == 1 and not _is_note(statements[0]):
        return (_speaker(statements[0]),)  # as on most lines: there is nothing to compare
    groups: list[set[tuple[str, ...]]] = []
    for one in statements:
        if _is_note(one):
            continue
        marks = {_speaker(one)}
        words = _folded(one.reason)
        if len(words) >= COPY_WORDS:
            marks.add(("words", *words))
        for group in [group for group in groups if group & marks]:
            marks |= group
            groups.remove(group)
        groups.append(marks)
    named = {mark: min(group) for group in groups for mark in group}  # "voice" before "words"
    return tuple(named.get(_speaker(one)) for one in statements)


def _is_note(statement: Statement) -> bool:
    return statement.voice[:1] == (PROJECT_NOTE,)


def _speaker(statement: Statement) -> tuple[str, ...]:
    """Return who speaks: by name alone where the name holds everywhere, else within its piece.

    What a machine read names its voices as the piece does ("a friend", "Marie"): only a name
    of two words or more, each with a capital, is the same voice in another piece.
    """
    name = statement.voice[0] if statement.voice else ""
    parts = name.split()
    signed = len(parts) > 1 and all(part[0].isupper() for part in (parts[0], parts[-1]))
    if signed or statement.origin is not Origin.MACHINE:
        return ("voice", name.casefold())
    return ("voice", name.casefold(), statement.source or "", *statement.voice[1:])


def _folded(words: str) -> tuple[str, ...]:
    """Return the words alone, for telling copies: no case, no punctuation."""
    letters = "".join(sign if sign.isalnum() else " " for sign in words.casefold())
    return tuple(letters.split())


def _fullest(films: Iterable[Film]) -> dict[str, Film]:
    """Return, for each id, the value that says most."""
    fullest: dict[str, Film] = {}
    for film in films:
        known = fullest.setdefault(film.id, film)
        if known != film:
            fullest[film.id] = max(known, film, key=_fullness)
    return fullest


def _fullness(film: Film) -> tuple[bool, int, str]:
    said = len(film.titles) + len(film.credits) + len(film.ids)
    return film.year is not None, said, repr(film)


def _ordered(statement: Statement) -> Statement:
    """Return the statement with an unordered pair in order of release; roles stay as said."""
    if statement.kind.paired and release(statement.later) < release(statement.earlier):
        return replace(statement, earlier=statement.later, later=statement.earlier)
    return statement


def _once(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return each thing a voice says once, in reading order, without what a reader declined."""
    first, *more = statements
    if not more:  # as of most pairs: nothing need be compared
        return () if first.standing is Standing.DECLINED else (first,)
    kept: dict[tuple[object, ...], Statement] = {}
    for one in sorted(statements, key=_preference):
        said = (_speaker(one), one.kind, one.stance, one.earlier.id, _folded(one.reason))
        kept.setdefault(said, one)
    standing = (one for one in kept.values() if one.standing is not Standing.DECLINED)
    return tuple(sorted(standing, key=_reading_order))


def _preference(statement: Statement) -> tuple[int, float, tuple[str, int, str]]:
    return _STANDINGS.index(statement.standing), -statement.score, _reading_order(statement)


def _reading_order(statement: Statement) -> tuple[str, int, str]:
    start = statement.quote.start if statement.quote else 0
    return statement.source or "", start, repr(statement)


def _line(statements: tuple[Statement, ...]) -> Line:
    """Return the line of one pair: earlier by release, or by the words where years are silent."""
    first = statements[0]
    one, other = sorted((first.earlier, first.later), key=release)
    silent = one.year is None or other.year is None or one.year == other.year
    roles = [said.earlier.id for said in statements if said.directed and not said.kind.paired]
    if silent and roles.count(other.id) > roles.count(one.id):
        one, other = other, one
    return Line(one, other, statements)
