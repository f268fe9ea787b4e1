"""Sweep the numbers of the ranking, one at a time, on the half of the queries to develop on.

Prints for each number and each value tried success at 1, at 5 and the mean of one over the
place of the right film, among the films of an edition and others that are hard to tell apart.
Run `python benchmarks/find_sweep.py FOLDER [FILMS]`; see `find.py`.
"""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from find import answers
from find_catalogue import Mixed, all_films, mixed
from find_distractors import invented
from find_peers import LIMIT
from find_questions import Question, questions
from matchcut.films import finding, finding_ranking, finding_ways
from matchcut.sources.editions import open_edition

FILMS = 300_000
FACTORS = (0.5, 0.75, 0.9, 1.1, 1.33, 2.0)
AT_MOST_1 = frozenset(
    {"_BEGINNING", "_NAME", "_COUNTRY", "_ALMOST", "_SLIP", "_TWO_SLIPS", "_IS_WORD", "_FAIR"}
)
SWEPT = {
    finding_ranking: (
        "_WORDS", "_TITLE", "_ORDER", "_EXACT", "_PERSON", "_KNOWN", "_BEGINNING", "_NAME",
        "_COUNTRY", "_ALMOST",
    ),
    finding_ways: ("_SLIP", "_TWO_SLIPS", "_IS_WORD", "_CHANGED"),
    finding: ("_FAIR", "_SELDOM"),
}  # fmt: skip


def main() -> None:
    """Print a line for each number, its value, and how the values about it do."""
    folder = Path(sys.argv[1])
    number = int(sys.argv[2]) if len(sys.argv) > len("12") else FILMS
    with open_edition(folder) as edition, tempfile.TemporaryDirectory() as name:
        films = all_films(edition, folder)
        half = [question for question in questions(films) if not question.held_out]
        with mixed(edition, films, invented, number, Path(name)) as catalogue:
            right = answers(catalogue, half)
            print(f"{len(half)} queries, {number} films; as it is: {fares(catalogue, half, right)}")
            for module, names in SWEPT.items():
                for constant in names:
                    before = getattr(module, constant)
                    for factor in FACTORS:
                        value = round(before * factor, 3)
                        if constant in AT_MOST_1 and value > 1:
                            continue
                        setattr(module, constant, value)
                        fared = fares(catalogue, half, right)
                        print(f"{constant:12} {before:5} -> {value:6}: {fared}", flush=True)
                    setattr(module, constant, before)


def fares(catalogue: Mixed, half: Sequence[Question], right: Sequence[frozenset[str]]) -> str:
    """Return success at 1, at 5 and the mean of one over the place."""
    places = []
    for question, films in zip(half, right, strict=True):
        found = [one.film.id for one in finding.find(question.query, catalogue, LIMIT)]
        places.append(next((at for at, one in enumerate(found, 1) if one in films), 0))
    one, five = (sum(0 < place <= most for place in places) / len(places) for most in (1, LIMIT))
    return f"{one:.3f} {five:.3f} {sum(1 / place for place in places if place) / len(places):.4f}"


if __name__ == "__main__":
    main()
