"""The stories once more, on a site that keeps its rows in PostgreSQL."""

import os
import subprocess
import sys
from pathlib import Path

from tests.browser.conftest import ELSEWHERE
from tests.site.postgresql import postgresql

ROOT = Path(__file__).resolve().parents[2]
LOOKS = "tests/browser/test_pages.py"  # at every page, which are the same there


def test_the_same_stories_go_well_on_postgresql() -> None:
    with postgresql() as address:
        told = subprocess.run(
            [
                *(sys.executable, "-m", "pytest", "-q", "-n0", "tests/browser"),
                *(f"--ignore={LOOKS}", f"--ignore={Path(__file__).relative_to(ROOT)}"),
            ],
            env=os.environ | {ELSEWHERE: address},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
    assert told.returncode == 0, told.stdout[-5000:]
