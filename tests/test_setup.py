"""Which Python setup takes, of those that stand on the path."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHOOSES = Path(__file__).parents[1] / "scripts" / "python.sh"


def program(folder: Path, script: str, name: str = "python3.11") -> Path:
    """A program of this name, alone in its folder."""
    folder.mkdir()
    made = folder / name
    made.write_text(f"#!/bin/sh\n{script}\n")
    made.chmod(0o755)
    return made


def like_python(folder: Path, *, against: int, took: int) -> Path:
    """A program that tells of itself as a Python does."""
    return program(folder, f"echo {against} {took}")


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    """A folder with what the script needs, and no Python."""
    folder = tmp_path / "tools"
    folder.mkdir()
    for name in ("tr", "sort", "sed"):
        (folder / name).symlink_to(shutil.which(name) or "")
    return folder


def chosen(tools: Path, *programs: Path) -> str:
    path = os.pathsep.join(str(one.parent) for one in (*programs, Path(tools, "x")))
    command = ["/bin/sh", str(CHOOSES)]
    return subprocess.run(
        command, env={"PATH": path}, capture_output=True, text=True, check=True
    ).stdout.strip()


def test_the_quickest_of_those_that_can_make_an_environment(tmp_path: Path, tools: Path) -> None:
    slow, quick, bare, within = (
        like_python(tmp_path / name, against=against, took=took)
        for name, against, took in (("a", 0, 900), ("b", 0, 90), ("c", 2, 9), ("d", 1, 8))
    )
    assert chosen(tools, slow, bare, within, quick) == str(quick)
    assert chosen(tools, bare, within) == str(within)
    assert chosen(tools, bare) == str(bare)


def test_one_that_fails_or_reads_its_input_hides_no_other(tmp_path: Path, tools: Path) -> None:
    broken = program(tmp_path / "a", "exit 1")
    greedy = program(tmp_path / "b", "cat; exit 1")
    sound = like_python(tmp_path / "c", against=0, took=90)
    assert chosen(tools, broken, greedy, sound) == str(sound)
    assert chosen(tools, broken, greedy) == ""


def test_the_oldest_that_serves_goes_before_a_quicker_one(tmp_path: Path, tools: Path) -> None:
    older = like_python(tmp_path / "a", against=0, took=900)
    newer = program(tmp_path / "b", "echo 0 9", "python3.12")
    assert chosen(tools, newer, older) == str(older)


def test_a_real_python_tells_of_itself(tmp_path: Path, tools: Path) -> None:
    real = program(tmp_path / "a", f'exec {sys.executable} "$@"')
    assert chosen(tools, real) == str(real)
