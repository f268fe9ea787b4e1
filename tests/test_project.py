"""The files around the code: what is asked for, what is locked, what is switched off."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from itertools import chain
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SETTINGS = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
PROJECT = tomllib.loads(SETTINGS)
ASKED = PROJECT["project"]["dependencies"]
GROUPS = PROJECT["dependency-groups"]
LOCKS = {
    "requirements.lock": [*ASKED, *GROUPS["install"]],
    "requirements-dev.lock": [entry for entry in GROUPS["dev"] if isinstance(entry, str)],
}
WRITTEN = ("src", "tests", "benchmarks", "scripts", "docs", "training", ".ci")
WRITTEN_SUFFIXES = {"", ".py", ".md", ".sh", ".toml", ".html", ".css", ".js"}


def distribution(requirement: str) -> str:
    """The normal name of the package a requirement asks for."""
    return re.split(r"[ =<>~\[;]", requirement)[0].lower().replace("_", "-")


def test_the_locks_hold_what_is_asked_for_with_hashes_and_name_no_registry() -> None:
    for name, asked in LOCKS.items():
        lock = (ROOT / name).read_text(encoding="utf-8")
        entries = re.split(r"^(?=[\w-]+==)", lock, flags=re.MULTILINE)[1:]
        locked = {entry.partition("==")[0] for entry in entries}
        assert {distribution(entry) for entry in asked} <= locked, "run: make lock"
        assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
        assert "://" not in lock
        assert "--index" not in lock


def test_the_project_asks_for_what_its_code_imports_and_nothing_else() -> None:
    providers = packages_distributions()
    foreign = set(imported()) - sys.stdlib_module_names - {"matchcut"}
    used = {distribution(provider) for name in foreign for provider in providers[name]}
    assert used == {distribution(entry) for entry in ASKED}


def imported() -> Iterator[str]:
    for path in (ROOT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from (alias.name.partition(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield (node.module or "").partition(".")[0]


def test_a_rule_is_switched_off_only_with_a_reason() -> None:
    rules = SETTINGS.partition("ignore = [")[2].partition("[tool.ruff.lint.flake8")[0]
    switched_off = [line for line in rules.splitlines() if line.startswith("    ")]
    assert switched_off
    assert [line for line in switched_off if " # " not in line] == []


def test_nothing_written_here_points_at_one_machine_tracker_or_registry() -> None:
    elsewhere = re.compile(
        r"(?<![\w.:/])/(?:home|root|Users|work)/\w"  # a folder of one machine
        r"|\b(?:issue|ticket) #?\d"  # a number that says nothing without its tracker
        r"|https?://\S*(?:pypi|registry|/simple\b)",  # an address whoever installs may not use
        re.IGNORECASE,
    )
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in written()
        for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), 1)
        if elsewhere.search(line)
    ]
    assert found == []


def written() -> Iterator[Path]:
    """What people wrote: code, scripts, settings and pages; neither locks nor samples."""
    below = chain.from_iterable((ROOT / folder).rglob("*") for folder in WRITTEN)
    files = (path for path in (*ROOT.iterdir(), *below) if path.is_file())
    for path in files:
        if path.suffix in WRITTEN_SUFFIXES and path.name != ".git" and "golden" not in path.parts:
            yield path
