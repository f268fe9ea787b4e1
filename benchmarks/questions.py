"""Follow the trails of `docs/questions.md` by HTTP and hold the answers against plain ones.

    python benchmarks/questions.py [FILMS]
    python benchmarks/questions.py --document > docs/questions.md

Serves the starter edition, takes its films that have lines (200 at most), and asks every question
of each. The plain answers are computed from the lines that ship with the edition, without the site.
"""

import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import httpx

from matchcut.films.values import Role
from matchcut.lineage import build
from matchcut.lines.merging import merge
from matchcut.sources.edition_building import build as build_edition
from matchcut.sources.editions import open_edition
from matchcut.sources.film_sources import STARTER, starter
from matchcut.sources.statements_csv import read_statements
from question_list import QUESTIONS
from question_trails import Known, Visit
from site_server import Server

MOST_FILMS = 200
MOST_STEPS = 3
DOCUMENT = """# Twenty questions

What people ask of a film, and where the answer stands: each trail begins on the film's page and
takes at most three steps, a link or a form each. "The line" is the link beside a film there.
`benchmarks/questions.py` writes this page, follows every trail by HTTP on the films of the starter
edition that have lines, and finds what the lines themselves answer, asked without the site.

| | question | from the film's page |
|---|---|---|
"""


def document() -> str:
    """Return `docs/questions.md`."""
    return DOCUMENT + "".join(
        f"| {at} | {one.words} | {one.trail} |\n" for at, one in enumerate(QUESTIONS, 1)
    )


def wrong(get: Callable[[str], str], known: Known, film: str) -> list[str]:
    """Return the questions that the site answers otherwise than the lines, or in too many steps."""
    found = []
    get = cache(get)  # visitors come by the same pages again
    for question in QUESTIONS:
        visit = Visit(get, film)
        if question.follow(visit) != question.plain(known, film) or visit.steps > MOST_STEPS:
            found.append(question.words)
    return found


def known_of(catalogue: Path) -> Known:
    """Return the lines that ship with the starter edition, and the films of this catalogue."""
    edition = open_edition(catalogue)
    lineage = build(merge(read_statements(starter().path, STARTER, edition)))
    films = edition.films(film.id for film in lineage.films)
    makers = {person.id for film in films for person in film.people(Role.DIRECTOR)}
    made = {film_id for person_id in makers for film_id in edition.credited(person_id)}
    films += edition.films(made - {film.id for film in films})
    return Known(lineage, {film.id: film for film in films})


def main() -> None:
    """Print how many films each question was answered for, and where it was not."""
    if "--document" in sys.argv:
        print(document(), end="")
        return
    with tempfile.TemporaryDirectory() as folder:
        build_edition((starter(),), Path(folder) / "catalogue", lambda _: None)
        server = Server(Path(folder))
        server.start()
        try:
            known = known_of(Path(folder) / "catalogue")
            most = int(sys.argv[1]) if len(sys.argv) > 1 else MOST_FILMS
            films = [film.id for film in known.lineage.films][:most]
            with httpx.Client(base_url=server.address, timeout=60) as client:
                told: Counter[str] = Counter()
                for film in films:
                    missed = wrong(lambda at: client.get(at).raise_for_status().text, known, film)
                    told.update(missed)
                    print(*(f"{film}: wrong: {one}\n" for one in missed), sep="", end="")
        finally:
            server.stop()
    print(f"{len(films)} films with lines, {len(QUESTIONS)} questions of each")
    answered = Counter(q.words for q in QUESTIONS for film in films if q.plain(known, film))
    for question in QUESTIONS:
        right = len(films) - told[question.words]
        print(f"{right:4} right, {answered[question.words]:4} with an answer  {question.words}")


if __name__ == "__main__":
    main()
