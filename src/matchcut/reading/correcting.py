"""A reading as a reader corrects it: which film words mean in a text, or that they mean none."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from matchcut.films.folding import fold_tokens
from matchcut.films.values import Film
from matchcut.reading.values import Mention, Reading

SAID_SO = "a reader says so"


@dataclass(frozen=True, slots=True)
class Correction:
    """What these words mean in a text wherever they were read as the film `was` (or as none).

    `words` are folded; `film` is None where they name no film at all.
    """

    words: tuple[str, ...]
    was: str | None
    film: Film | None


def correct(reading: Reading, corrections: Iterable[Correction]) -> Reading:
    """Return the reading with the corrected films, in whatever else was read there too.

    A film that is then named no more is no subject either: the one that was meant is.
    """
    means = {(one.words, one.was): one.film for one in corrections}
    if not means:
        return reading
    mentions = tuple(_corrected(one, means) for one in reading.mentions)
    named = {one.film.id for one in mentions if one.film}
    meant = {was: film for (_, was), film in means.items() if was and was not in named}
    return replace(
        reading,
        mentions=mentions,
        subjects=_meant(reading.subjects, meant),
        sections=tuple(
            (start, film) for start, of in reading.sections for film in _meant((of,), meant)
        ),
        families=tuple(family for of in reading.families if len(family := _meant(of, meant)) > 1),
        recommendations=tuple(
            replace(one, films=films)
            for one in reading.recommendations
            if (films := _meant(one.films, meant))
        ),
        copies=tuple(
            replace(one, film=film) for one in reading.copies for film in _meant((one.film,), meant)
        ),
    )


def _corrected(
    one: Mention, means: dict[tuple[tuple[str, ...], str | None], Film | None]
) -> Mention:
    read_as = (fold_tokens(one.words), one.film.id if one.film else None)
    if read_as not in means:
        return one
    return replace(one, film=means[read_as], person=None, score=1.0, reasons=(SAID_SO,))


def _meant(films: Iterable[Film], meant: dict[str, Film | None]) -> tuple[Film, ...]:
    """Return the films once each, those that are meant in place of those that were read."""
    return tuple(dict.fromkeys(_each(films, meant)))


def _each(films: Iterable[Film], meant: dict[str, Film | None]) -> Iterator[Film]:
    for film in films:
        if found := meant.get(film.id, film):
            yield found
