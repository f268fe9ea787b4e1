"""The sources of an edition staged: large ones side by side, each in a process of its own."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from matchcut.sources.dumps import Progress
from matchcut.sources.film_sources import FilmSource, bytes_read, stage
from matchcut.sources.side_by_side import side_by_side
from matchcut.sources.spreading import Workers
from matchcut.sources.staging import Staged

LARGE = 1 << 22  # bytes to read: a smaller source is read about as soon as a process has started
_STEP = 1 << 22  # bytes read between two words of a process about them


class Asked(NamedTuple):
    """A source to stage, where, and whether to stop at a row that cannot be read."""

    source: FilmSource
    under: Path
    strict: bool


def stage_all(
    asked: Sequence[Asked], say: Callable[[str], None], tell: Progress | None, workers: Workers
) -> list[Staged]:
    """Return the staged tables of every source, as `film_sources.stage` does of one.

    `say` is told what is read and what was left out, `tell` how many bytes of all sources are
    read, of how many.
    """
    sizes = [bytes_read(one.source) for one in asked]
    hear = partial(_hear, tell, [0] * len(sizes), sum(sizes))
    if sum(size >= LARGE for size in sizes) > 1:
        for one in asked:
            say(f"reading {one.source.path}")
        staged = side_by_side(_stage, asked, hear, workers)
    else:
        staged = []
        for place, one in enumerate(asked):
            say(f"reading {one.source.path}")
            staged.append(_stage(one, partial(hear, place)))
    for one, given in zip(asked, staged, strict=True):
        _say_what_is_left_out(one.source, given, say)
    return staged


def _hear(tell: Progress | None, read: list[int], of: int, place: int, now: int) -> None:
    """Tell how far all sources are read, when one of them comes further."""
    read[place] = now
    if tell:
        tell(sum(read), of)


def _stage(asked: Asked, tell: Callable[[int], None]) -> Staged:
    told = -_STEP

    def step(read: int, of: int) -> None:
        nonlocal told
        if read - told >= _STEP or read == of:
            told = read
            tell(read)

    return stage(asked.source, asked.under, strict=asked.strict, tell=step)


def _say_what_is_left_out(source: FilmSource, staged: Staged, say: Callable[[str], None]) -> None:
    for reason, number in staged.rejected.items():
        say(f"left out {number} rows of {source.path}: {reason}")
    for example in staged.examples:
        say(f"  {example}")
