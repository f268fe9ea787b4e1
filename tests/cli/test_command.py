import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from matchcut import __version__
from matchcut.cli.command import VERBS, overview, verb

Run = Any  # what the fixture `run` gives: see conftest


def test_without_a_verb_the_verbs_are_listed(run: Run) -> None:
    outcome = run()
    assert outcome.code == 0
    assert all(f"  {name}" in outcome.out for name in VERBS)


def test_the_version_is_said(run: Run) -> None:
    assert run("--version").out == f"matchcut {__version__}\n"


@pytest.mark.parametrize("name", VERBS)
def test_every_verb_helps(run: Run, name: str) -> None:
    outcome = run(name, "--help")
    assert outcome.code == 0
    assert verb(name).description.split("\n")[0] in outcome.out
    assert verb(name).summary in overview()


@pytest.mark.parametrize(
    "arguments",
    [("frobnicate",), ("--nonsense",), ("read",), ("film", "a", "b"), ("titles", "--limit")],
)
def test_a_command_line_that_is_not_understood_exits_with_2(
    run: Run, arguments: tuple[str, ...]
) -> None:
    outcome = run(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err


@pytest.mark.parametrize("name", VERBS)
def test_a_verb_has_words_and_examples_of_its_own(name: str) -> None:
    found = verb(name)
    assert found.name == name
    assert found.summary
    assert found.examples
    assert all(example.startswith(("matchcut ", "cat ")) for example in found.examples)
    assert all(argument.says for argument in found.arguments)


def test_a_reader_who_stops_reading_is_no_fault(catalogue: Path, review: Path) -> None:
    command = "import sys; from matchcut.cli import main; sys.exit(main())"
    arguments = ["read", str(review), f"--catalogue={catalogue}"]
    reading, writing = os.pipe()
    os.close(reading)  # nobody reads
    finished = subprocess.run(
        [sys.executable, "-c", command, *arguments],
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert (finished.returncode, finished.stderr) == (141, b"")


def test_words_no_terminal_can_show_are_replaced(catalogue: Path, review: Path) -> None:
    command = "import sys; from matchcut.cli import main; sys.exit(main())"
    finished = subprocess.run(
        [sys.executable, "-c", command, "read", str(review), f"--catalogue={catalogue}"],
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=False,
    )
    assert finished.returncode == 0
    assert b"? remakes ?" in finished.stdout
