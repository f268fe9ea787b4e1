"""Find films that are described and not named: "the 1932 version", "the original".

A year picks, among the films that share a title with one the piece speaks of, the one of that
year. "The original" is the oldest of them, older than the film spoken of.
"""

from collections.abc import Iterator
from re import Match

from matchcut.films.values import Film
from matchcut.reading.matching import group
from matchcut.reading.phrases import Named
from matchcut.reading.typography import Page
from matchcut.reading.values import Mention
from matchcut.reading.vocabulary import compiled

SURE = 0.75


def find(
    page: Page, named: tuple[Named, ...], mentions: tuple[Mention, ...], about: tuple[Film, ...]
) -> Iterator[Mention]:
    """Yield the mentions that describe a film, in reading order."""
    spoken_of = {film.id for film in about} | {m.film.id for m in mentions if m.film}
    families = [
        [candidate.film for candidate in one.candidates]
        for one in named
        if any(candidate.film.id in spoken_of for candidate in one.candidates)
    ]
    for found in compiled(page.words.described).finditer(page.text):
        film = _meant(found, families, about)
        if film and not any(m.start < found.end() and found.start() < m.end for m in mentions):
            reason = (
                "the film of that title and year"
                if group(found, "year")
                else "the oldest of that title"
            )
            yield Mention(found.start(), found.end(), found[0], film, None, SURE, (reason,))


def _meant(found: Match[str], families: list[list[Film]], about: tuple[Film, ...]) -> Film | None:
    written = group(found, "year")
    if written:
        films = {film.id: film for kin in families for film in kin if film.year == int(written)}
        return next(iter(films.values())) if len(films) == 1 else None
    years = [film.year for film in about if film.year]
    for kin in families:
        older = [film for film in kin if film.year and years and film.year < min(years)]
        if older and any(film.id in {kin_film.id for kin_film in kin} for film in about):
            return min(older, key=lambda film: film.year or 0)
    return None
