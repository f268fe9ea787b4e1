"""Hide a line, and see whether the film at its other end is suggested all the same.

On real lines (omdb.org, Wikipedia's remakes, the Korean influence map), beside the best argued ways
alone and plain co-mention: the films that are spoken of with most of the films this one is spoken
of with. Prints how often the hidden film is among the first, and how various those are. Run
`python benchmarks/suggestions.py`.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from random import Random
from typing import TypeAlias

from matchcut.films.values import Film
from matchcut.lineage.building import snapshot
from matchcut.lineage.steps import by_pair
from matchcut.lineage.suggesting import Wanted, candidates, suggest
from matchcut.lines.merging import merge
from matchcut.lines.values import Line
from relations import statements
from shared_data import SHARED

HIDDEN, FIRST, SEED = 200, 6, 3
Answers: TypeAlias = list[tuple[Film, Sequence[Film]]]  # the film hidden, and those suggested


def main() -> None:
    """Hide lines one by one, and count."""
    if not SHARED.is_dir():
        print(f"skipped: no real data at {SHARED}", file=sys.stderr)
        return
    lines = merge(statements())
    often = Counter(film.id for line in lines for film in ends(line))
    apt = [line for line in lines if min(often[film.id] for film in ends(line)) > 1]
    answers: dict[str, Answers] = defaultdict(list)
    for line in Random(SEED).sample(apt, HIDDEN):
        kept = [one for one in lines if one is not line]
        films = {film.id: film for one in kept for film in ends(one)}
        found = candidates(snapshot(kept), line.later.id, Wanted())
        ways = sorted(chain(*found.rings), key=lambda way: -way.chance)
        chosen = suggest(found, by_pair(kept), Wanted(), FIRST)
        for name, suggested in (
            ("Matchcut", [one.film for one in chosen]),
            ("best argued alone", [films[way.films[-1]] for way in ways[:FIRST]]),
            ("co-mention", [films[film] for film in co_mentioned(kept, line.later.id)]),
        ):
            answers[name].append((line.earlier, suggested))
    print(f"{len(lines)} lines, {HIDDEN} hidden one by one, {FIRST} films suggested at most")
    for name, given in answers.items():
        tell(name, given)


def ends(line: Line) -> tuple[Film, Film]:
    """Both films of a line."""
    return line.earlier, line.later


def co_mentioned(lines: Iterable[Line], film: str) -> list[str]:
    """The films spoken of with most of the films, or with this one itself, that this one is."""
    beside: Mapping[str, set[str]] = defaultdict(set)
    for line in lines:
        one, other = (each.id for each in ends(line))
        beside[one].add(other)
        beside[other].add(one)
    near = Counter(there for here in beside[film] for there in (here, *beside[here]))
    del near[film]
    return [found for found, _ in sorted(near.items(), key=lambda item: (-item[1], item[0]))][
        :FIRST
    ]


def tell(name: str, given: Answers) -> None:
    """Print how often the film was found, and how many decades and countries six films have."""
    hits = sum(any(film.id == hidden.id for film in films) for hidden, films in given)
    full = [films for _, films in given if len(films) == FIRST]
    kinds: tuple[tuple[str, Callable[[Film], object]], ...] = (
        ("decades", lambda film: (film.year or 0) // 10),
        ("countries", lambda film: film.countries[:1]),
    )
    spread = "   ".join(
        f"{what} {sum(len(set(map(trait, films))) for films in full) / len(full):.2f}"
        for what, trait in kinds
    )
    print(f"{name:18} found {hits:3} of {len(given)}   of {len(full)} full lists: {spread}")


if __name__ == "__main__":
    main()
