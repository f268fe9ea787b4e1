"""Three modules of stories that change rows once more, on a site that keeps them in PostgreSQL."""

import os
import subprocess
import sys
from pathlib import Path

from tests.browser.conftest import ELSEWHERE, chromium
from tests.site.postgresql import postgresql

ROOT = Path(__file__).resolve().parents[2]
STORIES = ("test_line_stories.py", "test_readers.py", "test_writing_stories.py")


def test_the_stories_that_change_rows_go_well_on_postgresql() -> None:
    chromium()  # where there is none, this is skipped too
    stories = [f"tests/browser/{name}" for name in STORIES]
    with postgresql() as address:
        told = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-n0", *stories],
            env=os.environ | {ELSEWHERE: address},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
    assert told.returncode == 0, told.stdout[-5000:]
    assert " skipped" not in told.stdout
