"""A small catalogue of our own and a way to run command lines on it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from matchcut.cli import main

FILMS = """id,title,year,directors,imdb
seven-samurai,Seven Samurai,1954,Akira Kurosawa,tt0047478
magnificent-seven,The Magnificent Seven,1960,John Sturges,tt0054047
solaris-1972,Solaris,1972,Andrei Tarkovsky,tt0069293
solaris-2002,Solaris,2002,Steven Soderbergh,tt0307479
"""
REVIEW = """Riders over the hill

The Magnificent Seven (1960) is a remake of Seven Samurai (1954), and owes it every horse it has.
John Sturges moves the village to Mexico. I recommend it to everyone who has an afternoon.
"""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command line did."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command line in this process."""

    def run_it(*arguments: str | Path) -> Outcome:
        try:
            code = main(list(map(str, arguments)))
        except SystemExit as stop:  # how the parser ends
            code = int(stop.code or 0)
        written = capsys.readouterr()
        return Outcome(code, written.out, written.err)

    return run_it


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a catalogue of four films, two of them of one title."""
    folder = tmp_path_factory.mktemp("catalogue")
    films = folder / "films.csv"
    films.write_text(FILMS, encoding="utf-8")
    built = folder / "built"
    arguments = ["catalogue", "build", "--no-starter", f"--source=csv={films}"]
    assert main([*arguments, f"--catalogue={built}"]) == 0
    return built


@pytest.fixture
def places(catalogue: Path, tmp_path: Path) -> tuple[str, ...]:
    """The options that name the small catalogue and an empty folder for everything else."""
    return (f"--data={tmp_path / 'data'}", f"--catalogue={catalogue}")


@pytest.fixture
def kept(run: Run, places: tuple[str, ...], review: Path) -> tuple[str, ...]:
    """The same options, once the review was read and kept."""
    assert run("read", review, "--keep", *places).code == 0
    return places


@pytest.fixture
def review(tmp_path: Path) -> Path:
    """A review that says one film remakes another."""
    path = tmp_path / "review.txt"
    path.write_text(REVIEW, encoding="utf-8")
    return path
