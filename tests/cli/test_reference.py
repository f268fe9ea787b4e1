from pathlib import Path

from matchcut.cli.command import VERBS
from matchcut.cli.reference import reference

PAGE = Path(__file__).resolve().parents[2] / "docs" / "command-line.md"


def test_the_page_in_docs_is_the_one_the_help_gives() -> None:
    written = PAGE.read_text(encoding="utf-8")
    assert written == reference(), f"run: python -m matchcut.cli.reference >{PAGE}"


def test_every_verb_has_a_section() -> None:
    assert all(f"## matchcut {name}\n" in reference() for name in VERBS)
